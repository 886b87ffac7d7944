"""What the notes turn into: frozen records, each with the path and line it comes from.

A person is a contact (a note of their own) or a ghost (known by name only); both are a `Contact`,
a ghost's has no path. Persons are referred to by `key`: the contact's path, or for a ghost `?`
and the folded name, which no path can be.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from mdnetwork.notes.dates import Period
from mdnetwork.notes.words import fold
from mdnetwork.problems import Problem
from mdnetwork.records.facts import Cadence, Dated, Source
from mdnetwork.records.kinds import Kind
from mdnetwork.records.learned import Learned
from mdnetwork.records.resolve import Index
from mdnetwork.records.verbs import asks

ME = "Me"
"""The key of the person whose vault this is, and their name in commands and JSON."""

Status = Literal["", "paused", "declined", "archived"]
MeetingStatus = Literal["", "planned", "held", "cancelled", "no-show"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An organization as a note names it: its name, and its note's path if there is one."""

    name: str
    path: str | None = None

    @property
    def key(self) -> str:
        """Its note's path, or without a note `?` and its folded name, as for persons."""
        return self.path or "?" + fold(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Birthday:
    """The day of the year someone was born, and the line that says it; 29 February may stand."""

    month: int
    day: int
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A property that says where someone stands or how often you write: `cadence: monthly`."""

    words: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person you know or were named; `path` is none for a ghost, known by name only.

    `may_use_name` is about their own name; beside `referred_by` it is said of a `Naming` instead.
    """

    key: str
    name: str
    path: str | None
    source: Source
    aliases: tuple[str, ...] = ()
    organizations: tuple[Place, ...] = ()
    past_organizations: tuple[Place, ...] = ()
    schools: tuple[str, ...] = ()
    role: str = ""
    level: str = ""
    fields: tuple[str, ...] = ()
    location: str = ""
    say: str = ""
    phones: tuple[str, ...] = ()
    looks_for: tuple[str, ...] = ()
    tier: str = ""
    found_by: tuple[str, ...] = ()
    found_by_source: Source | None = None
    in_common: str = ""
    may_use_name: bool | None = None
    refused: bool = False
    write_on: Dated | None = None
    write_after: tuple[Period, Source] | None = None
    next_contact: Dated | None = None
    last_contact: Dated | None = None
    met: Dated | None = None
    snooze_until: date | None = None
    cadence: Cadence | None = None
    status: Status = ""
    asked_for: Source | None = None
    birthday: Birthday | None = None
    wants_news: bool | None = None
    knows: tuple[str, ...] = ()
    knows_source: Source | None = None
    stated: tuple[Stated, ...] = ()

    @property
    def is_ghost(self) -> bool:
        """Whether they are known by name only."""
        return self.path is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One suggestion from a talk; `words` without box, label and dates.

    `open`: still to be looked at; neither taken nor struck out, and no task with a day of its own.
    `taken_on` is the day of its tick if it says so, `giver` the person it links, if any.
    """

    words: str
    source: Source
    open: bool = False
    taken: bool = False
    taken_on: date | None = None
    giver: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A talk, held or planned; `participants` are keys of persons, you left out.

    `has_notes`: there is text under Notes; `written`: it is written up, there or, in a note
    without that heading, anywhere outside the other sections. `questions` as typed. `thanked_on`
    is the day its property says, if it says one.
    """

    path: str
    name: str
    source: Source
    day: date | None
    hour: time | None = None
    planned_minutes: int | None = None
    actual_minutes: int | None = None
    participants: tuple[str, ...] = ()
    organizations: tuple[Place, ...] = ()
    medium: str = ""
    location: str = ""
    status: MeetingStatus = ""
    interview: bool | None = None
    interview_type: bool = False
    practice: bool = False
    thanked: bool = False
    thanked_on: date | None = None
    has_notes: bool = False
    written: bool = False
    questions: tuple[str, ...] = ()
    advice: tuple[Advice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An employer or other organization with a note of its own."""

    path: str
    name: str
    source: Source
    aliases: tuple[str, ...] = ()
    kind: str = ""
    fields: tuple[str, ...] = ()
    location: str = ""
    target: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CareerField:
    """A career field or industry with a note of its own."""

    path: str
    name: str
    source: Source
    aliases: tuple[str, ...] = ()
    target: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A dated item under News; `links` are paths of notes, `?name` where there is none."""

    day: date
    words: str
    source: Source
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """You: what your note says, the newest news first; `source` is none without such a note."""

    source: Source | None = None
    has_sound_bite: bool = False
    targets: tuple[str, ...] = ()
    news: tuple[News, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One log line about one person; `meetings` are paths of meetings it links, `key` its `fu:`.

    `links` is everything it links: keys of persons, and paths of other notes.
    """

    person: str
    day: date
    verb: str
    words: str
    source: Source
    meetings: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    key: str = ""

    @property
    def identity(self) -> str:
        """The identity of the follow-up it answers; what its comment says else, or nothing."""
        return self.key.removeprefix("fu:").partition("/")[0]

    @property
    def is_ask(self) -> bool:
        """Whether you asked them."""
        return asks(self.verb, self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A link to a person in a dated note, or a ticked task that names them."""

    person: str
    day: date
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Someone named someone to you: two keys, the day if known, and the line that says so.

    `may_use_name`: whether the referrer's name may be used with the referred, as that line says.
    `one_of`: several people were there, and nothing says which of them it was.
    `places` are the organizations that line says they are at, or may say: one without a note is
    one if it is known otherwise, or reads as one (`places_named`).
    """

    referrer: str
    referred: str
    day: date | None
    source: Source
    may_use_name: bool | None = None
    one_of: bool = False
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToAsk:
    """Someone your own note lists to be asked: the line, and the kinds of source it says."""

    person: str
    source: Source
    found_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """Someone knows someone, or is known by them: two keys, and the line that says so."""

    person: str
    other: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task of the person's own; `words` without box and date fields, `number` among equals.

    `owner` is the person it concerns; `linked` says that it links them, `section` where in its
    note it stands. It has a `due` day only while it is `open`.
    """

    note: str
    words: str
    number: int
    source: Source
    due: date | None
    open: bool
    done: bool
    owner: str | None
    linked: bool = False
    section: str = ""


Record = Meeting | Interaction | Mention | Naming | Task | Acquaintance
"""What a note can tell of a person."""


def meeting_order(meeting: Meeting) -> tuple[bool, int, str]:
    """The oldest first, those without a day last."""
    return meeting.day is None, meeting.day.toordinal() if meeting.day else 0, meeting.path


def naming_order(naming: Naming) -> tuple[bool, int, str, int]:
    """Dated ones first, the oldest first, then as they stand."""
    day, source = naming.day, naming.source
    return day is None, day.toordinal() if day else 0, source.path, source.line


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the comment of one log line settles: a count of an identity, or a snooze `until`.

    `day` is the line's, `words` what follows it.
    """

    identity: str
    count: int
    until: date | None
    day: date
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the log's comments settle: highest count per id, and the day an id is snoozed until.

    `told` are all lines of an id, those of answers taken back too.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    snoozed: Mapping[str, date] = field(default_factory=dict)
    told: Mapping[str, tuple[Reply, ...]] = field(default_factory=dict)

    def settles(self, identity: str) -> bool:
        """Whether a follow-up is answered: an odd count; taken back: an even one."""
        return self.counts.get(identity, 0) % 2 == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """A whole vault as records; tuples are sorted, mappings are by key or path.

    `contacts` are all persons, `known` those with a note of their own, both by name.
    `learned` is what talks taught you and what you have ready for the next one.
    `private` are paths of notes of which nothing may reach a page, not even a problem; `dated` are
    the days of daily notes and others named for their day, `named_in` the namings of each note, by
    path; both are changed by the next reading.
    """

    contacts: Mapping[str, Contact]
    known: tuple[Contact, ...]
    meetings: tuple[Meeting, ...]
    organizations: tuple[Organization, ...]
    fields: tuple[CareerField, ...]
    me: Me
    interactions: tuple[Interaction, ...]
    mentions: tuple[Mention, ...]
    namings: tuple[Naming, ...]
    tasks: tuple[Task, ...]
    answers: Answers
    kinds: Mapping[str, Kind]
    index: Index
    problems: tuple[Problem, ...]
    learned: Learned = field(default_factory=Learned)
    private: frozenset[str] = frozenset()
    dated: Mapping[str, date] = field(default_factory=dict)
    named_in: Mapping[str, tuple[Naming, ...]] = field(default_factory=dict)

    @property
    def ghosts(self) -> tuple[Contact, ...]:
        """Persons known by name only, by name."""
        return tuple(c for c in self.contacts.values() if c.is_ghost)
