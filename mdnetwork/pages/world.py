"""All a view may know, and what a view makes: a sheet, the lines of one page."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, TypeVar

from mdnetwork.followups.agenda import Agenda
from mdnetwork.followups.followup import Situation
from mdnetwork.memo import Parts
from mdnetwork.network.connectors import Twice
from mdnetwork.network.graph import Graph, referral_graph
from mdnetwork.network.ongoing import Ongoing
from mdnetwork.network.survey import Basis, Survey
from mdnetwork.network.tree import Tree, referral_tree
from mdnetwork.network.yields import Yield, yields
from mdnetwork.notes.dates import days_between
from mdnetwork.pages.choice import Choice, is_chosen
from mdnetwork.pages.drawing import Drawing
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.text import escape
from mdnetwork.records.history import Histories
from mdnetwork.records.states import ByFooting, State
from mdnetwork.records.types import ME, Contact, Meeting, Organization, Records
from mdnetwork.settings import CANVAS, PAGES, Settings

V = TypeVar("V")
TITLES: Mapping[str, str] = {view: title for view, (title, _) in PAGES.items()}
"""The file name of each page."""
_NEVER = 1 << 30
_QUICK = 6_000
"""People whose network is looked at within some hundredths of a second."""

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
LOOKS: Mapping[State, Literal["talked", "open", "ask", "rest"]] = {
    "met": "talked",
    "thanked": "talked",
    "keeping": "talked",
    "asked": "open",
    "scheduled": "open",
    "identified": "ask",
    "unknown": "ask",
    "no-reply": "rest",
    "paused": "rest",
    "declined": "rest",
    "archived": "rest",
}
"""What a state looks like in a picture: four looks are told apart at a glance, eleven are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page to be made: its view, its part if the page is split, and its lines.

    `stays`: the page is there, and is left as it lies; `waits`: it is for now, until the page is
    made anew. A canvas is a `drawing`; its lines are what a block shows of it.
    """

    view: str
    lines: tuple[str, ...]
    part: str = ""
    day: date | None = None
    stays: bool = False
    waits: bool = field(default=False, compare=False)
    drawing: Drawing | None = None

    @property
    def key(self) -> tuple[str, str]:
        """View and part; no two sheets of a build share it."""
        return self.view, self.part

    @property
    def opening(self) -> str:
        """The words of its opening marker."""
        part = f' part="{self.part}"' if self.part else ""
        return f"mdnetwork page {self.view}{part}"


def file_name(view: str, part: str = "") -> str:
    """What the file of a page is called."""
    name = f"{TITLES[view]} {part}" if part else TITLES[view]
    return name if view == CANVAS else f"{name}.md"


def default_path(settings: Settings, view: str, part: str = "") -> str:
    """Where a page is made if it does not lie anywhere yet."""
    return f"{settings.folder}/{file_name(view, part)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The whole of what a build knows, for views to show.

    `places` are pages that lie elsewhere, `parts` what was made before; `network` tells who named
    whom and who knows whom; `unreadable` notes could not be read. In a block `choice` is what its
    arguments choose, and `place` the note it stands in.
    """

    situation: Situation
    agenda: Agenda
    notes: int
    unreadable: int = 0
    parts: Parts = field(default_factory=Parts)
    network: Ongoing = field(default_factory=Ongoing)
    places: Mapping[tuple[str, str], str] = field(default_factory=dict)
    choice: Choice = field(default_factory=Choice)
    place: str = ""

    def narrowed(self, choice: Choice, place: str) -> "World":
        """What a block in the note at `place` shows: what is chosen, and all in one part."""
        days = self.settings.month_days if choice.days is None else choice.days
        settings = replace(self.settings, month_days=days, split_at=_NEVER)
        people = choice.people
        return replace(
            self,
            situation=replace(self.situation, settings=settings),
            agenda=self.agenda if people is None else self.agenda.only(people),
            parts=Parts(),
            choice=choice,
            place=place,
        )

    @property
    def graph(self) -> Graph:
        """Who named whom, of the people to show."""
        people = self.choice.people
        return self.network.graph if people is None else referral_graph(self.histories, people)

    @property
    def by_footing(self) -> ByFooting:
        """Where the people to show stand."""
        people, found = self.choice.people, self.situation.by_footing
        return found if people is None else {f: keys & people for f, keys in found.items()}

    @property
    def tree(self) -> Tree:
        """The same as a tree from you, siblings by name."""
        if self.choice.people is None:
            return self.network.tree
        return referral_tree(self.graph, self.name_order)

    @property
    def yields(self) -> Sequence[Yield]:
        """What came of the names of everyone who named someone new, the most fruitful first."""
        if self.choice.people is None:
            return self.network.yields
        return yields(self.graph, self.situation.footings, self.name_order)

    @property
    def twice(self) -> Sequence[Twice]:
        """Everyone to show whom two people or more named; those not talked with first."""
        people, found = self.choice.people, self.network.twice
        return found if people is None else [one for one in found if one.person in people]

    @property
    def said(self) -> list[object]:
        """All that notes say but for tasks, and where people stand: what a page is made from.

        For pages that look at so much of it that naming less would gain nothing.
        """
        records = self.records
        return [
            self.today,
            records.contacts,
            self.situation.footings,
            records.meetings,
            records.namings,
            records.interactions,
            records.mentions,
            records.organizations,
            records.fields,
            records.me,
            records.learned,
            records.index.turns,
        ]

    def made_soon(self, name: Hashable, made_from: Sequence[object], make: Callable[[], V]) -> V:
        """A page of the network, which goes on: it is quick, and waits only if many are in it."""
        if len(self.records.contacts) <= _QUICK:
            return self.parts.made(name, made_from, make)
        return self.parts.made_in_time(name, made_from, make, soon=True)

    @property
    def basis(self) -> Basis:
        """What a survey is made from."""
        return Basis(
            records=self.records,
            histories=self.histories,
            settings=self.settings,
            today=self.today,
            unreadable=self.unreadable,
        )

    @property
    def survey(self) -> Survey:
        """Who is where and knows whom; made once in a build, however many ask for it."""
        return self.network.survey

    # what is shown; records, histories and states also answer for everyone else

    @property
    def people(self) -> tuple[Contact, ...]:
        """The persons to show, those known by name only too, by name."""
        chosen = self.choice.people
        if chosen is None:
            return tuple(self.records.contacts.values())
        return tuple(c for key, c in self.records.contacts.items() if key in chosen)

    @property
    def known(self) -> tuple[Contact, ...]:
        """Those of them with a note of their own."""
        known, chosen = self.records.known, self.choice.people
        return known if chosen is None else tuple(c for c in known if c.key in chosen)

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings to show, the oldest first, those without a day last."""
        chosen = self.choice.meetings
        if chosen is None:
            return self.records.meetings
        return tuple(m for m in self.records.meetings if m.path in chosen)

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """The organizations with a note to show, by path."""
        chosen = self.choice.places
        return tuple(o for o in self.records.organizations if is_chosen(o.path, chosen))

    def is_near(self, day: date) -> bool:
        """Whether a day is within the days looked at, before or after today."""
        return self.choice.days is None or days_between(day, self.today) <= self.choice.days

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
        """Links as they read from that page, or from the note a block stands in."""
        source = self.place or self.path(view, part)
        return Linker(self.records.index, source, self.settings.links)

    def contact(self, key: str) -> Contact:
        """The person with that key."""
        return self.records.contacts[key]

    @property
    def name_order(self) -> Callable[[str], int]:
        """Gives the sort key of a person: their place among all, by name; you come first."""
        contacts = self.records.contacts
        places: Mapping[str, int] = self.parts.made(
            "name order", [contacts], lambda: {ME: -1, **{k: at for at, k in enumerate(contacts)}}
        )
        return places.__getitem__


def count(number: int, one: str, many: str = "") -> str:
    """`1 contact`, `3 contacts`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def looked_at(world: World) -> str:
    """What an empty list was made from: `43 contacts and 12 meetings (tier close)`."""
    if not world.records.known and not world.records.meetings:
        return f"{count(world.notes, 'note')}, none of them a contact or a meeting"
    people = count(len(world.known), "contact")
    chosen = f" ({escape(world.choice.words)})" if world.choice.words else ""
    return f"{people} and {count(len(world.meetings), 'meeting')}{chosen}"
