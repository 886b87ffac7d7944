"""Network fields: whom you know in each, talks held, kinds of employer, what is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mdnetwork.interviews.bank import talks_held
from mdnetwork.interviews.learned import Saying, sayings_of
from mdnetwork.interviews.places import Area, Places
from mdnetwork.notes.links import link_target
from mdnetwork.notes.words import fold
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.learned import Topic
from mdnetwork.records.types import Contact, Meeting, Place

_WANTED: tuple[tuple[Topic, str], ...] = (
    ("associations", "an association"),
    ("reading", "what they read"),
    ("salary", "pay"),
    ("trends", "where it is going"),
)
_MOST = 8


def view(world: World) -> tuple[Sheet, ...]:
    """Every field with a note, or that someone's note names; targets first."""
    rows = _Rows(world)
    areas = sorted(rows.areas.values(), key=lambda a: (fold(a.name), a.key))
    if not areas:
        return ()
    lines = ["# Fields", "", count(len(areas), "field") + ".", ""]
    for heading, wanted in (("Targets", True), ("Others", False)):
        chosen = [area for area in areas if rows.is_target(area) is wanted]
        shown = [f"- {rows.row(area)}" for area in chosen]
        lines += [f"## {heading}", "", *shown, ""] if shown else []
    return (Sheet(view="fields", lines=tuple(lines)),)


class _Rows:
    """What is known of each field."""

    def __init__(self, world: World) -> None:
        records = world.records
        self._world = world
        self._linker: Linker = world.linker("fields")
        self._places = Places(records)
        self.areas: dict[str, Area] = {}
        self._people: dict[str, list[Contact]] = {}
        self._talks: dict[str, list[Meeting]] = {}
        self._targets = {fold(link_target(text) or text) for text in records.me.targets}
        self._noted = {field.path: field.target for field in records.fields}
        for field in records.fields:
            if is_chosen(field.path, world.choice.places):
                self.areas[field.path] = Area(name=field.name, path=field.path)
        for contact in world.known:
            for area in self._places.areas(contact):
                self.areas.setdefault(area.key, area)
                self._people.setdefault(area.key, []).append(contact)
        chosen = {meeting.path for meeting in world.meetings}
        held = [m for m in talks_held(world.records, world.today) if m.path in chosen]
        for meeting in held:
            for area in self._places.areas_of_talk(meeting):
                self._talks.setdefault(area.key, []).append(meeting)
        self._said = _paths(sayings_of(held, records))

    def is_target(self, area: Area) -> bool:
        return self._noted.get(area.path or "", False) or fold(area.name) in self._targets

    def row(self, area: Area) -> str:
        place = Place(name=area.name, path=area.path)
        return f"{self._linker.place(place)}: {'; '.join(self._facts(area))}"

    def _facts(self, area: Area) -> Iterator[str]:
        people, talks = self._people.get(area.key, []), self._talks.get(area.key, [])
        shown = [self._linker.person(contact) for contact in people[:_MOST]]
        more = [f"{len(people) - _MOST} more"] if len(people) > _MOST else []
        yield ", ".join([*shown, *more]) or "you know nobody there yet"
        yield count(len(talks), "talk") if talks else "no talk yet"
        kinds = dict.fromkeys(o.kind for c in people for o in self._places.employers(c) if o.kind)
        if kinds:
            yield f"kinds of employer: {', '.join(map(escape, sorted(kinds, key=fold)))}"
        missing = self._missing(talks)
        if missing:
            yield f"still to hear: {', '.join(missing)}"

    def _missing(self, talks: Sequence[Meeting]) -> list[str]:
        """What no talk in the field has told yet; nothing while there was none."""
        paths = {meeting.path for meeting in talks}
        return [words for topic, words in _WANTED if paths and not paths & self._said[topic]]


def _paths(found: Mapping[Topic, Iterable[Saying]]) -> dict[Topic, set[str]]:
    return {topic: {s.meeting.path for s in found.get(topic, ())} for topic, _ in _WANTED}
