"""Network organizations: whom you know there, talks held, your targets, what is missing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mdnetwork.interviews.bank import talks_held
from mdnetwork.notes.links import link_target
from mdnetwork.notes.words import fold
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import Grouped, in_parts, initial, split
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.types import Contact, Organization, Place


@dataclass(frozen=True, slots=True)
class _Row:
    """An organization, everyone known there by name, and how many talks were about it."""

    place: Place
    organization: Organization | None
    target: bool
    people: tuple[Contact, ...]
    named: tuple[Contact, ...]
    past: tuple[Contact, ...]
    talks: int


def view(world: World) -> tuple[Sheet, ...]:
    """Every organization with a note, or that a person or a talk names; targets first."""
    records = world.records
    made_from: list[object] = [world.network.moves, records.organizations, records.me.targets]
    made_from += [records.meetings, world.today]
    grouped = world.parts.made("organizations", made_from, lambda: _by_initial(world))
    show = _Show(world)
    return split(world, "organizations", grouped, show.lines) if grouped else ()


def _by_initial(world: World) -> Grouped[_Row]:
    rows = sorted(_rows(world), key=lambda row: (fold(row.place.name), row.place.key))
    return in_parts(rows, lambda row: initial(row.place.name))


def _rows(world: World) -> Iterator[_Row]:
    records, where = world.records, world.survey.where
    talks = world.parts.made(
        "talks by place", [records.meetings, world.today], lambda: _Talks.held_in(world)
    )
    noted = {one.path: one for one in world.organizations}
    wanted = {fold(link_target(target) or target) for target in records.me.targets}
    for key, name in {**talks.named, **where.organizations}.items():
        organization = noted.get(key)
        now, once = (_people(some.get(key, ()), world) for some in (where.now, where.once))
        people = tuple([contact for contact in now if contact.path is not None])
        if is_chosen(key, world.choice.places) and (organization or now or once or talks.at(key)):
            yield _Row(
                place=Place(name=name, path=None if key.startswith("?") else key),
                organization=organization,
                target=bool(organization and organization.target) or fold(name) in wanted,
                people=people,
                named=tuple([contact for contact in now if contact.path is None]),
                past=once,
                talks=len(talks.at(key).union(*[talks.alone.get(one.key, ()) for one in people])),
            )


def _people(keys: Iterable[str], world: World) -> tuple[Contact, ...]:
    """Those to show, by name."""
    chosen = world.choice.people
    shown = keys if chosen is None else [key for key in keys if key in chosen]
    return tuple(map(world.contact, sorted(shown, key=world.name_order)))


@dataclass(frozen=True, slots=True)
class _Talks:
    """The talks held: those whose notes name organizations by these, the others by their people.

    A talk counts for the organizations its note names, else for where its people are.
    """

    named: Mapping[str, str]
    by_place: Mapping[str, set[str]]
    alone: Mapping[str, set[str]]

    @classmethod
    def held_in(cls, world: World) -> "_Talks":
        named: dict[str, str] = {}
        by_place: defaultdict[str, set[str]] = defaultdict(set)
        alone: defaultdict[str, set[str]] = defaultdict(set)
        for meeting in talks_held(world.records, world.today):
            for place in meeting.organizations:
                named.setdefault(place.key, place.name)
                by_place[place.key].add(meeting.path)
            for key in () if meeting.organizations else meeting.participants:
                alone[key].add(meeting.path)
        return cls(named=named, by_place=dict(by_place), alone=dict(alone))

    def at(self, key: str) -> set[str]:
        """Paths of the talks whose notes name an organization."""
        return self.by_place.get(key, set())


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
            ", ".join(map(linker.person, some)) for some in (row.people, row.named, row.past)
        )
        facts = [people or "you know nobody there yet"]
        facts += [f"known by name: {named}"] if named else []
        facts += [f"once there: {past}"] if past else []
        if row.people or row.talks:
            facts.append(count(row.talks, "talk") if row.talks else "no talk yet")
        return facts
