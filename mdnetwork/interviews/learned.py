"""What all talks taught, counted by distinct people, with who said it and where (INTERVIEWING 5).

Skill words belong in the résumé (guides A, C); associations, journals and whether a meeting is
worth it are asked for (A, C, D). Variants of a word are one word. Counting people, and what the
last talks added, are ours.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mdnetwork.interviews.matching import name_alone, names_alike, words_alike
from mdnetwork.interviews.wording import Words, skill_words, stands_in
from mdnetwork.network.connectors import on_their_own
from mdnetwork.records.facts import Source
from mdnetwork.records.learned import Asked, Finding, Topic, key_of
from mdnetwork.records.types import Meeting, Records

_ABOUT: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    ("associations", re.compile(r"\b(?:associations?|chapters?|societ(?:y|ies))\b", re.IGNORECASE)),
    ("courses", re.compile(r"\b(?:courses?|classes)\b", re.IGNORECASE)),
    ("reading", re.compile(r"\b(?:journals?|books?|you read|to read)\b", re.IGNORECASE)),
    (
        "salary",
        re.compile(r"\b(?:salar\w+|wages?|income|paid|pay|earn(?! their))\b", re.IGNORECASE),
    ),
    (
        "trends",
        re.compile(
            r"\b(?:trends?|shifting|changing|changes? (?:in|to) (?:the|this) field|five years"
            r"|a few years ago|growing|growth)\b",
            re.IGNORECASE,
        ),
    ),
)
"""Questions whose answers say something on a topic."""
_ON_THEIR_OWN: tuple[tuple[Topic, str], ...] = (
    ("associations", "association"),
    ("reading", "journal or book"),
)
"""What several may name beside people (guides A, C, D), and the word for one of it."""
_NAMED: frozenset[Topic] = frozenset({"associations", "courses", "reading"})
_BETWEEN = re.compile(r"[,;]|\sand\s", re.IGNORECASE)
_TELLING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Something said in a talk: its words, the talk, the line, and a word before a colon."""

    words: str
    meeting: Meeting
    source: Source
    facet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One thing that was said, in all its variants; the first spelling stands for them."""

    words: str
    sayings: tuple[Saying, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """The keys of everyone who said it, in order of talks."""
        return tuple(dict.fromkeys(k for s in self.sayings for k in s.meeting.participants))

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """The talks it was said in, oldest first."""
        return tuple({s.meeting.path: s.meeting for s in self.sayings}.values())

    @property
    def variants(self) -> tuple[str, ...]:
        """Other spellings of it."""
        spelled = {key_of(s.words): s.words for s in reversed(self.sayings)}
        return tuple(words for key, words in spelled.items() if key != key_of(self.words))


def sayings_of(held: Sequence[Meeting], records: Records) -> Mapping[Topic, tuple[Saying, ...]]:
    """All that was said in these talks, by topic: noted as such, or answered to such a question."""
    found: defaultdict[Topic, list[Saying]] = defaultdict(list)
    topics = {words: _topic(words) for words in _questions(held, records)}
    for meeting in held:
        notes = records.learned.of(meeting.path)
        for finding in notes.findings:
            found[finding.topic].append(_noted(finding, meeting))
        for asked in notes.asked:
            topic = topics.get(asked.words)
            if topic and asked.answer:
                found[topic] += _answered(asked, topic, meeting)
    return {topic: tuple(sayings) for topic, sayings in found.items()}


def _noted(finding: Finding, meeting: Meeting) -> Saying:
    return Saying(words=finding.words, meeting=meeting, source=finding.source, facet=finding.facet)


def _questions(held: Iterable[Meeting], records: Records) -> set[str]:
    """Every question that was answered, once: a few are asked in most talks."""
    asked = (one for meeting in held for one in records.learned.of(meeting.path).asked)
    return {one.words for one in asked if one.answer}


def _topic(question: str) -> Topic | None:
    """What the answers to a question are about."""
    return next((topic for topic, pattern in _ABOUT if pattern.search(question)), None)


def _answered(asked: Asked, topic: Topic, meeting: Meeting) -> Iterator[Saying]:
    """An answer; where it names things, each list item of it is one, but for `Two of them:`."""
    named = [words for words in asked.answer if not words.endswith(":")]
    for words in named if topic in _NAMED else (asked.said,):
        yield Saying(words=words, meeting=meeting, source=asked.source)


def counted(sayings: Iterable[Saying], topic: Topic = "skill words") -> tuple[Word, ...]:
    """What was said on a topic, variants as one, by how many people said it, then by word."""
    matcher = names_alike() if topic in dict(_ON_THEIR_OWN) else words_alike()
    found: dict[str, list[Saying]] = {}
    for saying in sayings:
        name = matcher.find(saying.words)
        if name is None:
            name = saying.words
            matcher.add(name)
        found.setdefault(name, []).append(saying)
    words = (Word(words=name, sayings=tuple(said)) for name, said in found.items())
    return tuple(sorted(words, key=lambda w: (-len(w.people), key_of(w.words), w.words)))


def told_twice(found: Mapping[Topic, tuple[Saying, ...]]) -> Iterator[tuple[str, Word]]:
    """Associations and books that two people or more named, each on their own, in talks.

    Each with the word for one of it, by its name alone.
    """
    for topic, kind in _ON_THEIR_OWN:
        named = (replace(s, words=name_alone(s.words)) for s in found.get(topic, ()))
        for word in counted(named):
            if on_their_own(frozenset(meeting.participants) for meeting in word.meetings):
                yield kind, word


def resume_words(words: Iterable[Word], skills: Iterable[str]) -> tuple[list[str], list[str]]:
    """The words people said that your skills have, and those they have not yet."""
    parts = [part for skill in skills for part in _BETWEEN.split(skill)]
    yours = [skill_words(part) for part in parts]
    matcher = words_alike(parts)
    have: list[str] = []
    lack: list[str] = []
    for word in words:
        there = any(
            matcher.find(s.words) is not None or _among(skill_words(s.words), yours)
            for s in word.sayings
        )
        (have if there else lack).append(word.words)
    return have, lack


def _among(words: Words, yours: Iterable[Words]) -> bool:
    """Whether one of your skills has these words; so few letters say little beside other words."""
    return len("".join(words)) >= _TELLING and any(stands_in(words, skill) for skill in yours)
