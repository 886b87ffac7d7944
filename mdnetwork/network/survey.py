"""What the ways to people are found from: who is where, how they stand with you, who knows whom.

Small and plain, without the notes, records and histories it is made from, so that it can be kept
outside the vault and asked again without them (`vault/surveyed`). What has to look at more than
this asks the `Basis`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mdnetwork.network.ties import Ties, read_ties
from mdnetwork.network.whereabouts import Whereabouts, field_key, read_whereabouts
from mdnetwork.notes.dates import add_days
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Dated
from mdnetwork.records.history import Histories, History
from mdnetwork.records.types import Records
from mdnetwork.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Everything the notes say up to a day; `unreadable` counts those that could not be read."""

    records: Records
    histories: Histories
    settings: Settings
    today: date
    unreadable: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person as the ways to them need them; `path` is none for a ghost.

    `contacted`: there was certain contact; `last_contact` may be a mention as well. `planned` is
    the next talk with them, `asked` your last ask within the days asks are to be apart.
    """

    name: str
    path: str | None
    aliases: tuple[str, ...] = ()
    role: str = ""
    contacted: bool = False
    last_contact: date | None = None
    planned: Dated | None = None
    asked: Dated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Somewhere:
    """An organization or a field by its key in `Whereabouts`; `path` is its note's, if it has one.

    `fields` and `town` are the keys of an organization's.
    """

    key: str
    name: str
    path: str | None = None
    aliases: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    town: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Everyone, every organization and field by key, where everyone is, and all ties between them.

    `found_by` are the kinds of source that anyone was found by, `shared` folded names that several
    have, `unreadable` counts the notes that could not be read.
    """

    people: Mapping[str, Someone]
    organizations: Mapping[str, Somewhere]
    fields: Mapping[str, Somewhere]
    where: Whereabouts
    ties: Ties
    found_by: frozenset[str]
    shared: frozenset[str]
    unreadable: int = 0

    def label(self, key: str) -> str:
        """A person's name, or their path if another has the same name."""
        person = self.people[key]
        return person.path or person.name if fold(person.name) in self.shared else person.name


def survey(basis: Basis) -> Survey:
    """What is known on the day of `basis`; the people of its records and all ties between them."""
    records, settings = basis.records, basis.settings
    where = read_whereabouts(records, settings.interview_people)
    contacts = records.contacts.values()
    names = Counter(fold(contact.name) for contact in contacts)
    return Survey(
        people={key: _someone(basis.histories[key], basis) for key in records.contacts},
        organizations={one.key: one for one in _organizations(records, where)},
        fields={one.key: one for one in _fields(records, where)},
        where=where,
        ties=read_ties(records, basis.histories, settings, basis.today),
        found_by=frozenset(slug for contact in contacts for slug in contact.found_by),
        shared=frozenset(name for name, count in names.items() if count > 1),
        unreadable=basis.unreadable,
    )


def _someone(history: History, basis: Basis) -> Someone:
    contact, last = history.contact, history.last_contact
    return Someone(
        name=contact.name,
        path=contact.path,
        aliases=contact.aliases,
        role=contact.role,
        contacted=history.contacted,
        last_contact=last.day if last else None,
        planned=_planned(history),
        asked=_asked(history, add_days(basis.today, -basis.settings.asks_apart_days)),
    )


def _planned(history: History) -> Dated | None:
    """The next talk."""
    ahead = ((talk.day or date.max, talk.path, talk.source) for talk in history.planned)
    day, _, source = min(ahead, default=(None, "", None))
    return Dated(day=day, source=source) if day and source else None


def _asked(history: History, since: date) -> Dated | None:
    """The last ask after `since`."""
    asks = (line for line in reversed(history.lines) if line.is_ask and line.day > since)
    line = next(asks, None)
    return Dated(day=line.day, source=line.source) if line else None


def _organizations(records: Records, where: Whereabouts) -> Iterator[Somewhere]:
    """Every organization with a note, or that someone's note names."""
    noted = {organization.path: organization for organization in records.organizations}
    for key, name in where.organizations.items():
        if found := noted.get(key):
            yield Somewhere(
                key=key,
                name=name,
                path=key,
                aliases=found.aliases,
                fields=tuple(field_key(field, records) for field in found.fields),
                town=fold(found.location),
            )
        else:
            yield Somewhere(key=key, name=name)


def _fields(records: Records, where: Whereabouts) -> Iterator[Somewhere]:
    """Every career field with a note, or that a note names."""
    noted = {field.name: field for field in records.fields}
    for key, name in where.fields.items():
        found = noted.get(name)
        path, aliases = (found.path, found.aliases) if found else (None, ())
        yield Somewhere(key=key, name=name, path=path, aliases=aliases)
