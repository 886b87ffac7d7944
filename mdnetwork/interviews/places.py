"""Which career fields and organizations a person and a talk belong to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from mdnetwork.notes.links import link_target
from mdnetwork.notes.words import fold
from mdnetwork.records.resolve import Index, Resolved
from mdnetwork.records.types import CareerField, Contact, Meeting, Organization, Place, Records

T = TypeVar("T")
Shares = tuple[tuple[T, tuple[str, ...]], ...]
"""Places or fields of a talk, each with the keys of the participants it is heard from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A career field as notes name it: its name, and its note's path if there is one.

    `key` is what two spellings of one field share.
    """

    name: str
    path: str | None = None
    key: str = field(init=False)

    def __post_init__(self) -> None:
        """Fold the name once; a key is asked for with every talk."""
        object.__setattr__(self, "key", self.path or "?" + fold(self.name))


class Places:
    """Looks up places of one set of records, each thing once."""

    def __init__(self, records: Records) -> None:
        """Organizations and fields by path."""
        self._records = records
        self.organizations = {o.path: o for o in records.organizations}
        self._fields = {f.path: f for f in records.fields}
        self._areas: dict[str, Area] = {}
        self._areas_of: dict[str, tuple[Area, ...]] = {}

    def area(self, name: str) -> Area:
        """The field of that name."""
        if name not in self._areas:
            note = _note(name, self._records.index, self._fields)
            self._areas[name] = Area(name=note.name, path=note.path) if note else Area(name=name)
        return self._areas[name]

    def areas(self, contact: Contact) -> tuple[Area, ...]:
        """The fields someone is in: their own, else those of where they work."""
        if contact.key not in self._areas_of:
            self._areas_of[contact.key] = self._find_areas(contact)
        return self._areas_of[contact.key]

    def _find_areas(self, contact: Contact) -> tuple[Area, ...]:
        theirs = [name for work in self.employers(contact) for name in work.fields]
        found = {area.key: area for area in map(self.area, contact.fields or theirs)}
        return tuple(found.values())

    def employers(self, contact: Contact) -> tuple[Organization, ...]:
        """The organizations someone works for that have a note."""
        keys = (place.path for place in contact.organizations if place.path)
        return tuple(self.organizations[key] for key in keys if key in self.organizations)

    def of_talk(self, meeting: Meeting) -> tuple[Place, ...]:
        """The organizations a talk was about: its own, else where its participants work."""
        return tuple(place for place, _ in self.heard_of(meeting))

    def heard_of(self, meeting: Meeting) -> Shares[Place]:
        """These organizations, each with the keys of those who spoke for it.

        For an organization the talk's own note names everyone did, else who works there.
        """
        if meeting.organizations:
            return tuple((place, meeting.participants) for place in meeting.organizations)
        contacts = [self._records.contacts[key] for key in meeting.participants]
        return _shares((c.key, place.key, place) for c in contacts for place in c.organizations)

    def areas_of_talk(self, meeting: Meeting) -> tuple[Area, ...]:
        """The fields of a talk: those of its participants, else of its organizations."""
        return tuple(area for area, _ in self.heard_in(meeting))

    def heard_in(self, meeting: Meeting) -> Shares[Area]:
        """These fields, each with the keys of those who are in it, so spoke for it."""
        contacts = [self._records.contacts[key] for key in meeting.participants]
        theirs = _shares((c.key, area.key, area) for c in contacts for area in self.areas(c))
        notes = (self.organizations.get(p.path or "") for p in meeting.organizations)
        areas = (self.area(name) for note in notes if note for name in note.fields)
        return theirs or tuple((a, meeting.participants) for a in dict.fromkeys(areas))

    def kinds_heard(self, meeting: Meeting, people: Iterable[str]) -> tuple[str, ...]:
        """The kinds of employer a talk told of: its own organizations', else where these work."""
        keys = [place.path for place in meeting.organizations]
        if not keys:
            contacts = [self._records.contacts[key] for key in people]
            keys = [place.path for c in contacts for place in c.organizations]
        notes = (self.organizations.get(key or "") for key in keys)
        return tuple(dict.fromkeys(note.kind for note in notes if note and note.kind))

    def unknown_targets(self) -> tuple[Place, ...]:
        """Your target organizations where you know nobody, by name.

        What is named in plain text may be a field as well: it is none of these if someone is in it.
        """
        contacts = self._records.contacts.values()
        known = {p.key for c in contacts for p in c.organizations}
        known |= {self.area(name).key for c in contacts for name in c.fields}
        targets = [Place(name=o.name, path=o.path) for o in self.organizations.values() if o.target]
        targets += filter(None, map(self._target, self._records.me.targets))
        found = {place.key: place for place in targets if place.key not in known}
        return tuple(sorted(found.values(), key=lambda place: (fold(place.name), place.key)))

    def _target(self, text: str) -> Place | None:
        """An organization among your targets; a field is none."""
        name = link_target(text) or text
        answer = self._records.index.resolve(name)
        if not isinstance(answer, Resolved):
            return Place(name=name)
        organization = self.organizations.get(answer.path)
        return Place(name=organization.name, path=organization.path) if organization else None


def _shares(said: Iterable[tuple[str, str, T]]) -> Shares[T]:
    """Each thing once, by its key, with the persons it was said of; both in the order they came."""
    found: dict[str, tuple[T, dict[str, None]]] = {}
    for person, key, thing in said:
        found.setdefault(key, (thing, {}))[1][person] = None
    return tuple((thing, tuple(people)) for thing, people in found.values())


def _note(name: str, index: Index, fields: dict[str, CareerField]) -> CareerField | None:
    answer = index.resolve(name)
    return fields.get(answer.path) if isinstance(answer, Resolved) else None
