"""Network organizations: whom you know there, talks held, your targets, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mdnetwork.interviews.bank import talks_held
from mdnetwork.network.whereabouts import presences
from mdnetwork.notes.links import link_target
from mdnetwork.notes.words import fold
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import Grouped, in_parts, initial, split
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.types import Contact, Organization, Place


@dataclass(slots=True)
class _Row:
    """An organization, everyone known there, and how many talks were about it."""

    place: Place
    organization: Organization | None = None
    target: bool = False
    people: dict[str, Contact] = field(default_factory=dict)
    past: dict[str, Contact] = field(default_factory=dict)
    named: dict[str, Contact] = field(default_factory=dict)
    talks: int = 0


def view(world: World) -> tuple[Sheet, ...]:
    """Every organization with a note, or that a person or a talk names; targets first."""
    records = world.records
    made_from: list[object] = [records.contacts, records.organizations, records.me.targets]
    made_from += [records.namings, records.meetings, world.today]
    grouped = world.parts.made("organizations", made_from, lambda: _by_initial(world))
    show = _Show(world)
    return split(world, "organizations", grouped, show.lines) if grouped else ()


def _by_initial(world: World) -> Grouped[_Row]:
    rows = sorted(_rows(world).items(), key=lambda item: (fold(item[1].place.name), item[0]))
    return in_parts((row for _, row in rows), lambda row: initial(row.place.name))


def _rows(world: World) -> dict[str, _Row]:
    rows: dict[str, _Row] = {}
    for organization in world.organizations:
        place = Place(name=organization.name, path=organization.path)
        rows[organization.path] = _Row(place, organization, target=organization.target)
    shown = {contact.key: contact for contact in world.people}
    for presence in presences(world.records, world.settings.interview_people):
        contact = shown.get(presence.person)
        if contact and presence.kind == "organization":
            path = None if presence.place.startswith("?") else presence.place
            row = _row_of(rows, Place(name=presence.name, path=path))
            some = row.past if presence.past else row.named if contact.is_ghost else row.people
            some[contact.key] = contact
    _count_talks(world, rows)
    wanted = {fold(link_target(target) or target) for target in world.records.me.targets}
    for row in rows.values():
        row.target = row.target or fold(row.place.name) in wanted
    return {key: row for key, row in rows.items() if is_chosen(key, world.choice.places)}


def _count_talks(world: World, rows: dict[str, _Row]) -> None:
    """A talk counts for the organizations its note names, else for where its people are."""
    there: dict[str, list[_Row]] = {}
    for row in rows.values():
        for key in row.people:
            there.setdefault(key, []).append(row)
    for meeting in talks_held(world.records, world.today):
        own = [_row_of(rows, place) for place in meeting.organizations]
        theirs = [row for key in meeting.participants for row in there.get(key, ())]
        for row in {row.place: row for row in own or theirs}.values():
            row.talks += 1


def _row_of(rows: dict[str, _Row], place: Place) -> _Row:
    return rows.setdefault(place.key, _Row(place))


class _Show:
    """Writes the lists of targets and of all others."""

    def __init__(self, world: World) -> None:
        self._world = world

    def lines(self, rows: Sequence[_Row], part: str) -> list[str]:
        """The page of these organizations; `part` is the initial they share, or empty."""
        title = f"# Organizations {part}".rstrip()
        if not rows:
            return [title, ""]
        linker = self._world.linker("organizations", part)
        lines = [title, "", count(len(rows), "organization") + ".", ""]
        for heading, wanted in (("Targets", True), ("Others", False)):
            chosen = [row for row in rows if row.target is wanted]
            if chosen:
                lines += [f"## {heading}", "", *(self._row(row, linker) for row in chosen), ""]
        return lines

    def _row(self, row: _Row, linker: Linker) -> str:
        organization = row.organization
        known = [organization.kind, organization.location] if organization else []
        words = ", ".join(escape(word) for word in known if word)
        about = f" ({words})" if words else ""
        return f"- {linker.place(row.place)}{about}: {'; '.join(self._facts(row, linker))}"

    @staticmethod
    def _facts(row: _Row, linker: Linker) -> list[str]:
        people, named, past = (
            ", ".join(map(linker.person, some.values()))
            for some in (row.people, row.named, row.past)
        )
        facts = [people or "you know nobody there yet"]
        facts += [f"known by name: {named}"] if named else []
        facts += [f"once there: {past}"] if past else []
        if row.people or row.talks:
            facts.append(count(row.talks, "talk") if row.talks else "no talk yet")
        return facts
