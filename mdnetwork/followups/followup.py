"""A follow-up as a value, its kinds in one table, and its identity (PRODUCT 3)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source
from mdnetwork.records.history import Histories
from mdnetwork.records.states import State
from mdnetwork.records.types import Contact, Records
from mdnetwork.settings import Settings

Kind = Literal[
    "thank",
    "answer",
    "promised",
    "prepare",
    "confirm",
    "task",
    "ask",
    "nudge",
    "rearrange",
    "write-up",
    "close-loop",
    "report-back",
    "advice",
    "share-news",
    "keep-in-touch",
    "greet",
]


@dataclass(frozen=True, slots=True)
class KindOf:
    """How a kind is written and ordered: its words, its group, the verb a tick logs."""

    words: str
    group: int
    verb: str
    silenced: bool = False
    """Whether paused, declined, archived, no-reply and refused people are left in peace."""


KINDS: Mapping[Kind, KindOf] = {
    "thank": KindOf("Thank", 0, "thanked"),
    "answer": KindOf("Answer", 0, "wrote"),
    "promised": KindOf("Write to", 0, "wrote"),
    "prepare": KindOf("Prepare for", 0, "prepared"),
    "confirm": KindOf("Confirm with", 0, "confirmed"),
    "task": KindOf("Task for", 0, "done"),
    "ask": KindOf("Ask", 1, "asked", silenced=True),
    "nudge": KindOf("Nudge", 1, "nudged", silenced=True),
    "rearrange": KindOf("Find a new day with", 1, "wrote"),
    "write-up": KindOf("Write up the talk with", 2, "dropped"),
    "close-loop": KindOf("Tell", 2, "told", silenced=True),
    "report-back": KindOf("Report back to", 2, "told"),
    "advice": KindOf("Look at the advice of", 2, "done", silenced=True),
    "share-news": KindOf("Share your news with", 2, "told", silenced=True),
    "keep-in-touch": KindOf("Keep in touch with", 3, "wrote", silenced=True),
    "greet": KindOf("Greet", 3, "greeted", silenced=True),
}
"""In the order of PRODUCT 3.1; the groups are: they wait for you, your asks, loops, silence."""
_ORDER = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """Something owed to a person: why, by which day, and the line of the note it comes from.

    `due` is a calendar day in the vault's zone, none for an ask without a date; `hour` only where
    a note gives one. `link` is the note the line names, if it is not the person's own; `joined`
    the words before it. `rhythm` says that a check-in follows a cadence or tier of its own.
    `turn` is 1, and after the follow-up was reopened 3, 5 …
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

    def overdue_days(self, today: date) -> int:
        """Whole days past the due day; 0 unless overdue."""
        return max((today - self.due).days, 0) if self.due else 0

    @property
    def order(self) -> tuple[int, date, int, str, str, str]:
        """The place of a line in its section: group, due day, table, name, path, identity."""
        return (
            KINDS[self.kind].group,
            self.due or date.max,
            _ORDER[self.kind],
            fold(self.contact.name),
            self.contact.key,
            self.identity,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All a rule may know: the records, what happened with each person, the settings, today."""

    records: Records
    histories: Histories
    states: Mapping[str, State]
    settings: Settings
    today: date
    shared_names: frozenset[str]

    def name_in_id(self, contact: Contact) -> str:
        """The contact as an identity names them: the path only where two share the name."""
        if contact.path and fold(contact.name) in self.shared_names:
            return contact.path
        return contact.name


def identity(kind: Kind, situation: Situation, contact: Contact, *occasion: str) -> str:
    """Kind, `-` and 10 hex digits of SHA-256 over kind, contact and occasion (PRODUCT 3).

    Never a line number and never the day it was computed, so that it stays the same for ever.
    """
    joined = "\0".join((kind, situation.name_in_id(contact), *occasion))
    return f"{kind}-{hashlib.sha256(fold(joined).encode()).hexdigest()[:10]}"
