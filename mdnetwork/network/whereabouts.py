"""Who is where: at which organizations and schools, now and once; in which fields and towns.

One place decides it for ties, introductions and `who-at`. An organization is known by its note or,
without one, by its folded name. Someone who was only named is where the line that named them says,
and someone whose note names no organization where they received you.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source
from mdnetwork.records.lists import reads_as_place
from mdnetwork.records.resolve import Resolved
from mdnetwork.records.types import Contact, Naming, Place, Records

_Said = tuple[str, AbstractSet[str]]
"""A field or town as typed, and the keys of the people there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Someone at a place, or once there; `place` is its key, `name` as it is shown."""

    person: str
    kind: Literal["organization", "school"]
    place: str
    name: str
    source: Source
    past: bool = False


def presences(records: Records, most: int) -> Iterator[Presence]:
    """Everyone at every place they are known to be or have been, now before once.

    A talk with more than `most` people says nothing of where they are.
    """
    for contact in records.contacts.values():
        yield from _of(contact)
    for person, places, source in _told(records, most):
        known = records.contacts.get(person)
        if known and not (known.organizations or known.past_organizations):
            for place in places:
                yield _at(person, place, source)


def known_places(records: Records) -> frozenset[str]:
    """The keys of all that is an organization by a note, someone's property or your targets."""
    contacts = records.contacts.values()
    found = {p.key for c in contacts for p in (*c.organizations, *c.past_organizations)}
    found |= {organization.path for organization in records.organizations}
    targets = (link_target(target) or target for target in records.me.targets)
    return frozenset(found | {Place(name=target).key for target in targets})


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


def _told(records: Records, most: int) -> Iterator[tuple[str, tuple[Place, ...], Source]]:
    """Where other notes say that someone is: the line that named them, a talk held there."""
    known = known_places(records)
    for naming in records.namings:
        yield naming.referred, places_named(naming, known), naming.source
    for meeting in records.meetings:
        if not meeting.practice and len(meeting.participants) <= most:
            for person in meeting.participants:
                yield person, meeting.organizations, meeting.source


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

    `names` are all of these as they are shown, by the same keys; `fields` holds the fields'
    own notes' paths by folded name.
    """

    now: Mapping[str, frozenset[str]]
    once: Mapping[str, frozenset[str]]
    in_field: Mapping[str, frozenset[str]]
    in_town: Mapping[str, frozenset[str]]
    organizations: Mapping[str, str]
    fields: Mapping[str, str]
    towns: Mapping[str, str]


def read_whereabouts(records: Records, most: int) -> Whereabouts:
    """Where everyone in `records` is; `most` as in `presences`."""
    now: defaultdict[str, set[str]] = defaultdict(set)
    once: defaultdict[str, set[str]] = defaultdict(set)
    organizations = {o.path: o.name for o in records.organizations}
    for presence in presences(records, most):
        if presence.kind == "organization":
            (once if presence.past else now)[presence.place].add(presence.person)
            organizations.setdefault(presence.place, presence.name)
    for key, people in now.items():
        once[key] -= people
    in_field, fields = _groups(_in_fields(records, now), lambda text: field_key(text, records))
    in_town, towns = _groups(_in_towns(records, now), fold)
    return Whereabouts(
        now=_frozen(now),
        once=_frozen(once),
        in_field=in_field,
        in_town=in_town,
        organizations=organizations,
        fields={**fields, **{fold(f.name): f.name for f in records.fields}},
        towns=towns,
    )


def field_key(text: str, records: Records) -> str:
    """A field as typed, by name, alias or link, as one key: its note's name, or its own, folded."""
    name = link_target(text) or text
    answer = records.index.resolve(name)
    noted = isinstance(answer, Resolved) and records.kinds.get(answer.path) == "field"
    return fold(stem(answer.path) if noted and isinstance(answer, Resolved) else name)


def _in_fields(records: Records, now: Mapping[str, set[str]]) -> Iterator[_Said]:
    for key, contact in records.contacts.items():
        yield from ((field, {key}) for field in contact.fields)
    for place in records.organizations:
        yield from ((field, now.get(place.path, set())) for field in place.fields)


def _in_towns(records: Records, now: Mapping[str, set[str]]) -> Iterator[_Said]:
    yield from ((contact.location, {key}) for key, contact in records.contacts.items())
    yield from ((place.location, now.get(place.path, set())) for place in records.organizations)


def _groups(
    said: Iterable[_Said], key_of: Callable[[str], str]
) -> tuple[Mapping[str, frozenset[str]], Mapping[str, str]]:
    """People by what their own notes, or those of their organizations, say; and the names."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for text, people in said:
        if key := key_of(text):
            found[key].update(people)
            names[key] = min(names.get(key, text), text)
    return _frozen(found), names


def _frozen(found: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(people) for key, people in found.items() if people}
