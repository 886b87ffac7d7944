"""What talks taught you, and what you have ready for the next one: the records.

`learning` reads them; what they come to is counted in `interviews/`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source

Topic = Literal[
    "skill words",
    "associations",
    "reading",
    "courses",
    "salary",
    "trends",
    "impressions",
    "fit",
    "given",
    "received",
]
"""The sections of a talk's note that are gathered over all talks."""
AskKind = Literal["names", "use name", "again", "card"]
"""The four asks at the end of a talk (INTERVIEWING 5)."""


REMARK = re.compile(r"(?<!\s)\s*\(for:(?P<suits>[^()]*)\)\s*$", re.IGNORECASE)
"""A remark at the end of a question: whom it suits."""
_NOT_A_WORD = re.compile(r"[\W_]+")
_TICKED = "xX"
_STOPS = ".,;:!?…–—"


def key_of(words: str) -> str:
    """The key under which questions are compared: case, punctuation and remarks do not matter."""
    if "(" in words:
        words = REMARK.sub("", words)
    return _NOT_A_WORD.sub(" ", fold(words)).strip()


def run_on(parts: Sequence[str], mark: str) -> str:
    """The parts on one line, with the mark behind each that ends in none; but for the last."""
    ended = (part if part[-1] in _STOPS else part + mark for part in parts[:-1])
    return " ".join((*ended, *parts[-1:]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of the bank; `words` without the remark that says whom it `suits`.

    `topic` is the heading it stands under. `closed`: it asks for a fact, or closes the talk.
    """

    words: str
    topic: str
    source: Source
    suits: str = ""
    closed: bool = False

    @property
    def key(self) -> str:
        """What two spellings of one question share."""
        return key_of(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question noted in a talk, with its answer; `last` is the last line of both.

    `answer` has what follows the question, and each list item beneath it with all that it holds.
    `box` is as for an item: blank if it was chosen and not ticked yet.
    """

    words: str
    source: Source
    last: int
    answer: tuple[str, ...] = ()
    box: str = ""

    @property
    def question(self) -> str:
        """The question as typed, with its mark even if that was left out."""
        return f"{self.words.rstrip(' ?:.')}?"

    @property
    def said(self) -> str:
        """The whole answer on one line."""
        return run_on(self.answer, ";")

    @property
    def was_asked(self) -> bool:
        """Whether it was: it is ticked or answered; one without a box is noted because it was."""
        return bool(self.answer) or not self.box or self.box in _TICKED

    @property
    def is_open(self) -> bool:
        """Whether it waits to be asked: no answer, and no tick or stroke in a box."""
        return not self.answer and self.box in ("", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a talk taught; `facet` is a word before a colon: `Place: two buses`."""

    topic: Topic
    words: str
    source: Source
    facet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingAsk:
    """One box of a talk's closing list; `words` stand after its colon, `nobody`: none was given."""

    kind: AskKind
    source: Source
    done: bool
    words: str = ""
    nobody: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A line of a talk's note that links notes, by path, and says something about them."""

    words: str
    source: Source
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkNotes:
    """What one talk's note holds beside its record; `fit` is 1 to 5, or none.

    `agenda` is what you mean to speak of, a row each.
    """

    asked: tuple[Asked, ...] = ()
    findings: tuple[Finding, ...] = ()
    closing: tuple[ClosingAsk, ...] = ()
    remarks: tuple[Remark, ...] = ()
    fit: int | None = None
    agenda: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundBite:
    """What you say of yourself at the start; `name` is its own heading, if it has one."""

    words: str
    source: Source
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """Where you come from, to be held against what others' notes say.

    `name` is yours, empty if your note has none; `situation` is student, changer, returner or
    another word of the bank's remarks.
    """

    name: str = ""
    situation: str = ""
    schools: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    location: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """All of it: `talks` by the meeting's path, `about` lines on contacts, places, fields by path.

    `skills` and `interests` are yours.
    """

    questions: tuple[Question, ...] = ()
    talks: Mapping[str, TalkNotes] = field(default_factory=lambda: MappingProxyType({}))
    about: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    overview: tuple[SoundBite, ...] = ()
    skills: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    background: Background = field(default_factory=Background)

    def of(self, path: str) -> TalkNotes:
        """What the talk at `path` holds; nothing for a note that says nothing of it."""
        return self.talks.get(path, _NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What one note says of this: a talk, lines on what it is about, questions, or you."""

    talk: TalkNotes | None = None
    about: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    you: Learned | None = None


_NOTHING = TalkNotes()
