"""When two texts are one: a question typed anew, a word in another form. rapidfuzz lives here only.

Both are compared by their keys (`records.learned.key_of`), so case and punctuation never matter.
How alike two keys must be is ours: small edits join, another question does not.
"""

from collections.abc import Collection, Iterable

from mdnetwork.records.learned import key_of

_QUESTION = 78.0
_WORD = 88.0
_SHORTEST = 5
_MANY = 400
_TURNS = frozenset(
    {
        *("no", "not", "never", "without", "non", "like", "dislike", "enjoy", "hate"),
        *("best", "worst", "most", "least", "more", "less", "first", "last", "before", "after"),
        *("easy", "hard", "easiest", "hardest", "good", "bad", "better", "worse", "high", "low"),
    }
)
"""Words that make another question of one, however alike the rest."""


class Matcher:
    """Finds the key among known ones that a text means; what was found once is remembered."""

    def __init__(self, known: Iterable[str], least: float = _QUESTION) -> None:
        """`known` are keys; `least`: how alike two must be, of 100."""
        self._known = dict.fromkeys(known)
        self._least = least
        self._found: dict[str, str | None] = {}

    def find(self, words: str) -> str | None:
        """The known key that `words` mean, the first of those most alike, or none.

        Among very many only the same key counts: comparing each with each would never end.
        """
        if words not in self._found:
            self._found[words] = self._find(key_of(words))
        return self._found[words]

    def _find(self, key: str) -> str | None:
        if key in self._known:
            return key
        if len(self._known) > _MANY:
            return None
        return _nearest(key, self._known.keys(), self._least)

    def add(self, key: str) -> None:
        """From now on `key` is known too."""
        self._known[key] = None
        self._found.clear()


def words_alike() -> Matcher:
    """A matcher for skill words and titles: plural and slips fold, other words do not."""
    return Matcher((), _WORD)


def _nearest(key: str, known: Collection[str], least: float) -> str | None:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - most notes spell a thing one way

    if len(key) < _SHORTEST:
        return None
    near = process.extract(key, known, scorer=fuzz.ratio, score_cutoff=least, limit=3)
    return next((found for found, _, _ in near if _may_be(key, found)), None)


def _may_be(key: str, other: str) -> bool:
    """Whether two keys that are alike can mean the same: none denies, turns or counts otherwise."""
    one, two = set(key.split()), set(other.split())
    apart = one ^ two
    return not apart & _TURNS and not any(word.isdecimal() for word in apart)
