"""When two texts are one: a question typed anew, a word in another form. rapidfuzz lives here only.

They are one if their words are (`wording`), but for a slip within long words. A word a letter away
is no slip if both are words: mediation is not medication.
"""

import re
from collections.abc import Callable, Iterable

from mdnetwork.interviews.neighbours import NEIGHBOURS
from mdnetwork.interviews.wording import Words, question_words, skill_words
from mdnetwork.notes.words import fold

_DETAILS = re.compile(r"(?<=\w)(?:,(?=\s+[a-z])| [(\[–—]).*")
"""What follows a comma and no capital, or stands in brackets, is no part of a name."""
_WORD = re.compile(r"\w+")
_LIKE = 61
_AS_LIKE = 15
"""Of a hundred: so much of a mistyped name is another's, the likeliest at most so much more (ours).
"""
_LONG = 7
_LONGER = 8
_HEAD = 3
_TAIL = 2
_SOUND_ALIKE = (frozenset("aeiy"), frozenset("sz"))


class Matcher:
    """Finds the name among known ones that a text means."""

    def __init__(self, known: Iterable[str], words: Callable[[str], Words]) -> None:
        """`known` are names; `words` says by which of their words they are compared."""
        self._words = words
        self._found: dict[str, str | None] = {}
        self._by_words: dict[str, str] = {}
        self._by_shape: dict[Words, list[tuple[Words, str]]] = {}
        for name in known:
            self.add(name)

    def find(self, text: str) -> str | None:
        """The known name that the text means, the first of several, or none."""
        if text not in self._found:  # a few questions are asked in most talks
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: str) -> str | None:
        return self._meant(self._words(text))

    def _meant(self, words: Words) -> str | None:
        same = self._by_words.get("".join(words))
        if same is not None:
            return same
        near = self._by_shape.get(_shape(words), ()) if any(map(_is_long, words)) else ()
        return next((name for known, name in near if _are_one(words, known)), None)

    def add(self, name: str) -> None:
        """From now on `name` is known too; one without words is never found."""
        self._know(self._words(name), name)

    def join(self, text: str, name: str) -> str:
        """The known name that the text means; if it means none, `name` is known for it too."""
        words = self._words(text)
        found = self._meant(words)
        if found is None:
            self._know(words, name)
        return found or name

    def _know(self, words: Words, name: str) -> None:
        self._found.clear()
        if words:
            self._by_words.setdefault("".join(words), name)
        if any(map(_is_long, words)):
            self._by_shape.setdefault(_shape(words), []).append((words, name))


def questions_alike(known: Iterable[str] = ()) -> Matcher:
    """A matcher for questions."""
    return Matcher(known, question_words)


def words_alike(known: Iterable[str] = ()) -> Matcher:
    """A matcher for skill words, titles and names; blanks and hyphens within them do not matter."""
    return Matcher(known, skill_words)


def names_alike(known: Iterable[str] = ()) -> Matcher:
    """A matcher for associations and titles, whatever is said of them beside their name."""
    return Matcher(known, lambda text: skill_words(name_alone(text)))


def name_alone(text: str) -> str:
    """`Young Planners` of `Young Planners, every second Tuesday`, or `(monthly)`, or `– free`."""
    return _DETAILS.sub("", text)


def most_like(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that a mistyped one may be, the likeliest first: each word of it has one like it.

    A word counts by its letters: the `Dr` of `Dr Roth` less than the name.
    """
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only a mistake needs it

    words = _WORD.findall(fold(text))

    def likeness(name: str) -> float:
        others = _WORD.findall(fold(name))
        found = (len(word) * max((ratio(word, o) for o in others), default=0) for word in words)
        return sum(found) / (sum(map(len, words)) or 1)

    near = sorted((-like, name) for name in names if (like := likeness(name)) >= _LIKE)
    return tuple(name for like, name in near if like <= near[0][0] + _AS_LIKE)


def _shape(words: Words) -> Words:
    """The words, of those that may hold a slip only both ends: no slip is there."""
    return tuple(f"{word[:_HEAD]}…{word[-_TAIL:]}" if _is_long(word) else word for word in words)


def _is_long(word: str) -> bool:
    return len(word) >= _LONG and word.isalpha()


def _are_one(words: Words, others: Words) -> bool:
    return all(a == b or _is_slip(a, b) for a, b in zip(words, others, strict=True))


def _is_slip(one: str, other: str) -> bool:
    """Whether one is the other with one letter too many, too few, or two turned round.

    A letter in another's place is a slip only where both sound alike, and only in the middle.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most notes spell a thing one way

    apart = {a + b for a, b in zip(one, other, strict=False) if a != b}
    return (
        max(len(one), len(other)) >= _LONGER
        and not (one in NEIGHBOURS and other in NEIGHBOURS)
        and OSA.distance(one, other, score_cutoff=1) == 1
        and (len(one) != len(other) or len(apart) > 1 or _sound_alike(apart))
    )


def _sound_alike(apart: set[str]) -> bool:
    return any(set("".join(apart)) <= letters for letters in _SOUND_ALIKE)
