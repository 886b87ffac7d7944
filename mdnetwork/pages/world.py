"""All a view may know, and what a view makes: a sheet, the lines of one page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mdnetwork.followups.agenda import Agenda
from mdnetwork.followups.followup import Situation
from mdnetwork.network.graph import Graph
from mdnetwork.notes.words import fold
from mdnetwork.pages.linker import Linker
from mdnetwork.records.history import Histories
from mdnetwork.records.states import State
from mdnetwork.records.types import Contact, Records
from mdnetwork.settings import PAGES, Settings

TITLES: Mapping[str, str] = {view: title for view, (title, _) in PAGES.items()}
"""The file name of each page."""

STATE_WORDS: Mapping[State, str] = {
    "unknown": "not contacted yet",
    "identified": "to ask",
    "asked": "asked",
    "no-reply": "no reply, resting",
    "scheduled": "talk planned",
    "met": "met",
    "thanked": "met and thanked",
    "keeping": "in your network",
    "paused": "paused",
    "declined": "declined",
    "archived": "archived",
}
"""The states in plain words, as pages say them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page to be made: its view, its part if the page is split, and its lines."""

    view: str
    lines: tuple[str, ...]
    part: str = ""
    day: date | None = None

    @property
    def key(self) -> tuple[str, str]:
        """View and part; no two sheets of a build share it."""
        return self.view, self.part

    @property
    def opening(self) -> str:
        """The words of its opening marker."""
        part = f' part="{self.part}"' if self.part else ""
        return f"mdnetwork page {self.view}{part}"


def default_path(settings: Settings, view: str, part: str = "") -> str:
    """Where a page is made if it does not lie anywhere yet."""
    name = f"{TITLES[view]} {part}" if part else TITLES[view]
    return f"{settings.folder}/{name}.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The whole of what a build knows, for views to show. `places` are pages that lie elsewhere."""

    situation: Situation
    agenda: Agenda
    graph: Graph
    notes: int
    places: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def records(self) -> Records:
        """The records of the vault."""
        return self.situation.records

    @property
    def histories(self) -> Histories:
        """What happened with each person."""
        return self.situation.histories

    @property
    def settings(self) -> Settings:
        """The person's settings."""
        return self.situation.settings

    @property
    def today(self) -> date:
        """The day the pages are made for."""
        return self.situation.today

    def path(self, view: str, part: str = "") -> str:
        """Where a page lies, or will."""
        return self.places.get((view, part)) or default_path(self.settings, view, part)

    def linker(self, view: str, part: str = "") -> Linker:
        """Links as they read from that page."""
        return Linker(self.records.index, self.path(view, part), self.settings.links)

    def contact(self, key: str) -> Contact:
        """The person with that key."""
        return self.records.contacts[key]

    def name_order(self, key: str) -> tuple[str, str]:
        """The sort key of a person: folded name, then key."""
        contact = self.records.contacts.get(key)
        return (fold(contact.name) if contact else "", key)


def count(number: int, one: str, many: str = "") -> str:
    """`1 contact`, `3 contacts`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def looked_at(world: World) -> str:
    """What an empty list was made from: `43 contacts, 12 meetings`."""
    if not world.records.known and not world.records.meetings:
        return f"{count(world.notes, 'note')}, none of them a contact or a meeting"
    people = count(len(world.records.known), "contact")
    return f"{people} and {count(len(world.records.meetings), 'meeting')}"
