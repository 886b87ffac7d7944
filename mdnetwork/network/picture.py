"""The people of a vault as a picture shows them: who stands where, who named whom, who knows whom.

Everyone is in it, also whom nobody named: these stand after the tree, those of one organization
together.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from mdnetwork.network.graph import referral_graph
from mdnetwork.network.layout import Layout, lay_out
from mdnetwork.network.survey import Basis
from mdnetwork.network.surveyor import survey
from mdnetwork.network.tree import Branch, order_by_name, referral_tree
from mdnetwork.notes.links import link_target
from mdnetwork.notes.words import fold
from mdnetwork.records.states import State, state_of
from mdnetwork.records.types import ME, Contact

_SHAPE = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone in the picture: where they stand with you, their organizations and fields."""

    contact: Contact
    state: State
    organizations: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line between two people by key: how they are in the tree, or what else joins them."""

    first: str
    second: str
    kind: Literal["named", "also named", "knows"]
    day: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everyone in the order they are drawn, the lines between them, and their places."""

    people: tuple[Person, ...]
    lines: tuple[Line, ...]
    layout: Layout


def read_picture(basis: Basis) -> Picture:
    """The picture of everyone the notes tell of, you left out; who is private is not in it."""
    by_name = order_by_name(basis.histories)
    rows = referral_tree(referral_graph(basis.histories), by_name).rows
    where = survey(basis).where
    organizations = _by_person(where.now, where.organizations)
    fields = _by_person(where.in_field, where.fields)
    tree = {row.person for row in rows}
    alone = [key for key in basis.records.contacts if key not in tree]
    alone.sort(key=lambda key: (not organizations[key], organizations[key], by_name(key)))
    drawn = [*((row.person, row.depth) for row in rows), *((key, 1) for key in alone)]
    people = (_person(key, basis, organizations[key], fields[key]) for key, _ in drawn)
    return Picture(
        people=tuple(people),
        lines=tuple(sorted(set(_lines(rows, basis)), key=lambda x: (x.first, x.second, x.kind))),
        layout=lay_out(drawn, _SHAPE),
    )


def _by_person(
    places: Mapping[str, AbstractSet[str]], names: Mapping[str, str]
) -> defaultdict[str, tuple[str, ...]]:
    """The names of the places of each person, sorted."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    shown = {key: link_target(names[key]) or names[key] for key in places}
    for key in sorted(places, key=lambda key: (fold(shown[key]), key)):
        for person in places[key]:
            found[person] += (shown[key],)
    return found


def _person(key: str, basis: Basis, places: tuple[str, ...], fields: tuple[str, ...]) -> Person:
    return Person(
        contact=basis.records.contacts[key],
        state=state_of(basis.histories[key], basis.settings, basis.today),
        organizations=places,
        fields=fields,
    )


def _lines(rows: tuple[Branch, ...], basis: Basis) -> Iterator[Line]:
    above: list[str] = []
    for row in rows:
        del above[row.depth - 1 :]
        day = row.naming.day.isoformat() if row.naming and row.naming.day else ""
        if above:
            yield Line(first=above[-1], second=row.person, kind="named", day=day)
        above.append(row.person)
        for other in row.also_by:
            if other != ME:
                yield Line(first=other, second=row.person, kind="also named")
    for contact in basis.records.contacts.values():
        for other in contact.knows:
            if other in basis.records.contacts and other != contact.key:
                yield Line(first=contact.key, second=other, kind="knows")
