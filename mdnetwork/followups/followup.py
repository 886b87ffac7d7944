"""A follow-up as a value, the kind its rule declares, and its identity (PRODUCT 3)."""

import hashlib
from collections.abc import Callable, Container, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, time
from enum import IntEnum

from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source
from mdnetwork.records.history import Histories, Past
from mdnetwork.records.learned import Background
from mdnetwork.records.states import ByFooting, Footing, State
from mdnetwork.records.types import Contact, Interaction, Me, News, Records
from mdnetwork.settings import Settings

ALSO = "also keep in touch: "
SAY = "to say: "


class Rank(IntEnum):
    """What presses most, first (PRODUCT 3.3): they wait for you, your asks, loops, silence."""

    WAITS = 0
    ASKS = 1
    LOOPS = 2
    SILENCE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of follow-up, declared by its rule: `words` begin its line, a tick logs `verb`.

    `silenced`: paused, declined, archived, no-reply and refused people are left in peace.
    `before_away`: what falls into days you are away is shown before them, not after.
    `urgent`: of use on its day alone, or someone waits for a word; never put off when overdue.
    """

    name: str
    words: str
    rank: Rank
    verb: str
    silenced: bool = False
    before_away: bool = False
    urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Something owed to a person: why, by which day, and the line of the note it comes from.

    `due` is a calendar day in the vault's zone, none for an ask without a date; `hour` only where
    a note gives one. `link` is the note the line names, if it is not the person's own; `joined`
    the words before it. `rhythm` says that a check-in follows a cadence or tier of its own.
    `turn` is 1, and after the follow-up was reopened 3, 5 … `cause` is the day before which
    it could not be done, if there is one. `to_say` is what there is to write about,
    `also` are the reasons of a check-in that waits for this line.
    """

    kind: Kind
    contact: Contact
    due: date | None
    reasons: tuple[str, ...]
    source: Source
    identity: str
    hour: time | None = None
    link: str | None = None
    joined: str = ""
    rhythm: bool = False
    turn: int = 1
    cause: date | None = None
    to_say: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What its comment carries: the identity, and after it was reopened the next odd count."""
        return self.identity if self.turn == 1 else f"{self.identity}/{self.turn}"

    @property
    def due_text(self) -> str | None:
        """`2026-03-03`, or `2026-03-03T14:20` where the hour is known."""
        if self.due is None:
            return None
        clock = f"T{self.hour:%H:%M}" if self.hour else ""
        return self.due.isoformat() + clock

    @property
    def all_reasons(self) -> tuple[str, ...]:
        """The reasons, and those of a check-in that waits for it."""
        if not self.also:
            return self.reasons
        return (*self.reasons, ALSO + self.also[0], *self.also[1:])

    def why(self, show: Callable[[str], str] = str) -> str:
        """The reasons, those of a check-in that waits for it, and what there is to say.

        `show` makes of each what may stand on a page.
        """
        parts = (("", ", ", self.reasons), (ALSO, ", ", self.also), (SAY, "; ", self.to_say))
        return "; ".join(
            head + between.join(map(show, words)) for head, between, words in parts if words
        )

    def overdue_days(self, today: date) -> int:
        """Whole days past the due day; 0 unless overdue."""
        return max((today - self.due).days, 0) if self.due else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """All a rule may look at besides the person: everyone else by key, your note, settings, today.

    `background` is where you come from, of your note as well.
    `led` says of each news item who led you there, by key, and why. Whoever is looked at in
    `histories` is remembered, so that the person is asked again when anything changes there; so
    nobody goes through all of them.
    """

    histories: Mapping[str, Past]
    me: Me
    background: Background
    led: Mapping[News, Mapping[str, str]]
    settings: Settings
    today: date
    shared_names: Container[str]

    def name_in_id(self, contact: Contact) -> str:
        """The contact as an identity names them: the path only where two share the name."""
        if contact.path and fold(contact.name) in self.shared_names:
            return contact.path
        return contact.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The whole vault on one day: records, what happened with each person, and where they stand.

    `by_footing` are the people of `footings` turned round, `owners` the keys of all persons to whom
    an identity is owed, whether shown or not. These two and `histories` are changed by the next
    build; all else stays as it is.
    """

    records: Records
    histories: Histories
    footings: Mapping[str, Footing]
    by_footing: ByFooting
    owners: Mapping[str, AbstractSet[str]]
    settings: Settings
    today: date
    around: Around

    def state(self, person: str) -> State:
        """Where a person stands."""
        return self.footings[person].state


def identity(kind: Kind, around: Around, contact: Contact, *occasion: str) -> str:
    """Kind, `-` and 10 hex digits of SHA-256 over kind, contact and occasion (PRODUCT 3).

    Never a line number and never the day it was computed, so that it stays the same for ever.
    """
    joined = "\0".join((kind.name, around.name_in_id(contact), *occasion))
    return f"{kind.name}-{hashlib.sha256(fold(joined).encode()).hexdigest()[:10]}"


def about_line(
    kind: Kind,
    line: Interaction,
    due: date,
    reasons: tuple[str, ...],
    around: Around,
) -> FollowUp:
    """What is owed because of a log line; its day is the occasion, and the earliest day for it."""
    contact = around.histories[line.person].contact
    return FollowUp(
        kind=kind,
        contact=contact,
        due=due,
        reasons=reasons,
        source=line.source,
        identity=identity(kind, around, contact, line.day.isoformat()),
        link=line.source.path if line.source.path != contact.path else None,
        joined=", noted in",
        cause=line.day,
    )
