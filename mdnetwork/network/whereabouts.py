"""Who is where: at which organizations and schools, now and once; in which fields and towns.

One place decides it for ties, introductions and `who-at`. An organization is known by its note or,
without one, by its folded name. Someone who was only named is where the line that named them says,
and someone whose note names no organization where they received you.
"""

from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History
from mdnetwork.records.lists import reads_as_place
from mdnetwork.records.resolve import Resolved
from mdnetwork.records.types import Contact, Naming, Place, Records

Named = tuple[str, str]
"""The key of a place, field or town, and its name as it is spelled somewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Someone at a place, or once there; `place` is its key, `name` as it is shown."""

    person: str
    kind: Literal["organization", "school"]
    place: str
    name: str
    source: Source
    past: bool = False


def presences(history: History, known: Container[str], most: int) -> Iterator[Presence]:
    """Someone at every place they are known to be or to have been, now before once.

    Their own note says it, else the lines that named them and the talks held where they are; a
    talk with more than `most` people says nothing of that. `known` are all organizations there are.
    """
    contact = history.contact
    yield from _of(contact)
    if contact.organizations or contact.past_organizations:
        return
    for naming in history.namings:
        for place in places_named(naming, known):
            yield _at(contact.key, place, naming.source)
    for meeting in history.meetings:
        if len(meeting.participants) <= most:
            for place in meeting.organizations:
                yield _at(contact.key, place, meeting.source)


def known_places(records: Records) -> frozenset[str]:
    """The keys of all that is an organization by a note, someone's property or your targets."""
    every = (*map(places_of, records.contacts.values()), places_of_yours(records))
    return frozenset(key for keys in every for key in keys)


def places_of(contact: Contact) -> tuple[str, ...]:
    """The keys of what someone's note says is an organization."""
    return tuple(place.key for place in (*contact.organizations, *contact.past_organizations))


def places_of_yours(records: Records) -> tuple[str, ...]:
    """The keys of organizations that have notes, and of your targets."""
    targets = (Place(name=link_target(one) or one).key for one in records.me.targets)
    return (*(organization.path for organization in records.organizations), *targets)


def places_named(naming: Naming, known: Container[str]) -> tuple[Place, ...]:
    """The organizations the line that named someone says they are at; `known` are all there are.

    Without one of these, the first field after their name that reads as one.
    """
    known_ones = tuple(place for place in naming.places if place.key in known)
    return known_ones or tuple(p for p in naming.places if reads_as_place(p.name))[:1]


def workplaces(
    contact: Contact, namings: Sequence[Naming], known: Container[str]
) -> tuple[Place, ...]:
    """Where someone works: as their note says, else as the last line that named them does."""
    told = (places_named(naming, known) for naming in reversed(namings))
    return contact.organizations or next(filter(None, told), ())


def _of(contact: Contact) -> Iterator[Presence]:
    now = {place.key for place in contact.organizations}
    for place in contact.organizations:
        yield _at(contact.key, place, contact.source)
    for place in contact.past_organizations:
        if place.key not in now:
            yield _at(contact.key, place, contact.source, past=True)
    for school in contact.schools:
        if fold(school):
            yield Presence(
                person=contact.key,
                kind="school",
                place=fold(school),
                name=school,
                source=contact.source,
            )


def _at(person: str, place: Place, source: Source, *, past: bool = False) -> Presence:
    return Presence(
        person=person,
        kind="organization",
        place=place.key,
        name=place.name,
        source=source,
        past=past,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Keys of people by organization (now and once), and by folded name of field and town.

    `organizations`, `fields` and `towns` are their names as they are shown, by the same keys.
    """

    now: Mapping[str, AbstractSet[str]]
    once: Mapping[str, AbstractSet[str]]
    in_field: Mapping[str, AbstractSet[str]]
    in_town: Mapping[str, AbstractSet[str]]
    organizations: Mapping[str, str]
    fields: Mapping[str, str]
    towns: Mapping[str, str]


def field_key(text: str, records: Records) -> str:
    """A field as typed, by name, alias or link, as one key: its note's name, or its own, folded."""
    name = link_target(text) or text
    answer = records.index.resolve(name)
    noted = isinstance(answer, Resolved) and records.kinds.get(answer.path) == "field"
    return fold(stem(answer.path) if noted and isinstance(answer, Resolved) else name)


class Groups:
    """People by what they have in common, by its key, and how that is spelled; both change."""

    def __init__(self) -> None:
        """Nobody has anything in common yet."""
        self.people: dict[str, set[str]] = {}
        self.names: dict[str, str] = {}
        """The name of each; of several spellings the first by letter."""
        self._spelled: dict[str, Counter[str]] = {}

    @property
    def spelled(self) -> Iterator[str]:
        """Every spelling of any, as long as someone has it."""
        return (text for texts in self._spelled.values() for text in +texts)

    def put(self, person: str, before: Collection[Named], now: Collection[Named]) -> None:
        """Let someone have these keys, each as it is spelled, instead of those they had."""
        if before == now:
            return
        for key, spelled in before:
            self.people[key].discard(person)
            self._spelled[key][spelled] -= 1
        for key, spelled in now:
            self.people.setdefault(key, set()).add(person)
            self._spelled.setdefault(key, Counter())[spelled] += 1
        for key in {key for key, _ in (*before, *now)}:
            if self.people[key]:
                self.names[key] = min(+self._spelled[key])
            else:
                del self.people[key], self.names[key], self._spelled[key]
