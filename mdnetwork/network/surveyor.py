"""Makes a survey of the people of a vault, and goes on from it: whoever is news is asked anew.

Of each person it is noted what their history says, and what else was looked at for that: what is
told of those who named them, and which organizations there are. A survey of everything begins with
nobody known.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mdnetwork.memo import Seen, Step, recount
from mdnetwork.network.survey import Basis, Someone, Somewhere, Survey, by_name
from mdnetwork.network.ties import Joined, Tie, TieReader, Ties, is_closed, withheld_from
from mdnetwork.network.whereabouts import (
    Groups,
    Named,
    Whereabouts,
    field_key,
    places_of,
    places_of_yours,
    presences,
)
from mdnetwork.notes.dates import add_days
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Dated
from mdnetwork.records.history import History
from mdnetwork.records.types import Contact, Organization, Records


def survey(basis: Basis) -> Survey:
    """What is known on the day of `basis`; the people of its records and all ties between them."""
    return by_name(Surveyor().look(basis, None))


@dataclass(frozen=True, slots=True)
class _Said:
    """What the notes say of one person.

    `called` is their name, folded; `now`, `once`, `fields` and `towns` are keys, each with its
    spelling; `claims` are the keys of what is an organization because their note names it;
    `withheld`: see `Ties`.
    """

    someone: Someone | None = None
    called: tuple[str, ...] = ()
    ties: tuple[Tie, ...] = ()
    now: tuple[Named, ...] = ()
    once: tuple[Named, ...] = ()
    fields: tuple[Named, ...] = ()
    towns: tuple[Named, ...] = ()
    claims: tuple[str, ...] = ()
    found_by: tuple[str, ...] = ()
    closed: bool = False
    withheld: tuple[tuple[str, str], ...] = ()

    @property
    def stands(self) -> tuple[object, ...]:
        """Who stands where, if anywhere."""
        who = (self.someone.name, self.someone.path) if self.someone else ()
        return (who, self.now, self.once) if self.now or self.once else ()


_NOTHING = _Said()


class Surveyor:
    """A survey that is brought up to date when it is asked for; the one before is then void."""

    def __init__(self) -> None:
        """Nobody was asked yet."""
        self._said: Step[str, _Said] = Step()
        self._people: dict[str, Someone] = {}
        self._joined = Joined()
        self._closed: set[str] = set()
        self._withheld: set[tuple[str, str]] = set()
        self.moves = 0
        """How often anybody came to a place or left it, or is called otherwise."""
        self._now, self._once, self._places = Groups(), Groups(), Groups()
        self._fields, self._towns = Groups(), Groups()
        self._names: Counter[str] = Counter()
        self._shared: set[str] = set()
        self._sources: Counter[str] = Counter()
        self._known: Counter[str] = Counter()
        """By how many notes each organization is known."""
        self._claims: tuple[str, ...] = ()
        self._noted: Mapping[str, Organization] = {}
        self._field_keys: dict[str, str] = {}
        self._contacts: Mapping[str, Contact] = {}

    def look(self, basis: Basis, people: Collection[str] | None) -> Survey:
        """Who is where and knows whom; anything else is told only of `people`, or of any."""
        changed = self._change_places(basis.records)
        spelled_otherwise = self._spells_fields_otherwise(basis.records)
        before, self._contacts = self._contacts, basis.records.contacts
        if people is None or spelled_otherwise:
            asked = {*self._said.values, *basis.histories}
        else:
            others = {key for key in people if before.get(key) != self._contacts.get(key)}
            asked = {*people, *self._said.stale(others)}
        for key in asked:
            changed |= self._claim(self._said.values.get(key, _NOTHING).claims, _claims(key, basis))
        asked |= self._said.stale(changed)
        reading = _Reading(basis, self._known, self._noted, self._field_keys)
        for key in asked:
            was = self._said.values.get(key, _NOTHING)
            now = reading.of(key)
            if now is _NOTHING:
                self._said.drop(key)
            else:
                self._said.put(key, now, reading.looked)
            self._take(key, was, now)
        return self._made(basis)

    # what there is beside people

    def _change_places(self, records: Records) -> set[Hashable]:
        """Take in which organizations have notes or are your targets; what differs, by key."""
        noted = {organization.path: organization for organization in records.organizations}
        before, self._noted = self._noted, noted
        changed: set[Hashable] = {key for key, _ in before.items() ^ noted.items()}
        claims = places_of_yours(records)
        changed |= self._claim(self._claims, claims)
        self._claims = claims
        return changed

    def _claim(self, before: Sequence[str], now: Sequence[str]) -> set[Hashable]:
        """Take in what is called an organization; the keys of what was none, or is none now."""
        keys = {*before, *now}
        was = {key for key in keys if key in self._known}
        recount(self._known, before, now)
        return {key for key in keys if (key in was) != (key in self._known)}

    def _spells_fields_otherwise(self, records: Records) -> bool:
        """Whether a field as typed is another field now; then their keys are found anew."""
        said = {*self._fields.spelled, *(f for one in records.organizations for f in one.fields)}
        keys = {text: field_key(text, records) for text in said}
        before, self._field_keys = self._field_keys, keys
        return any(before.get(text, key) != key for text, key in keys.items())

    # people

    def _take(self, key: str, before: _Said, now: _Said) -> None:
        """Let this be said of someone instead of what was."""
        if now.someone:
            self._people[key] = now.someone
        else:
            self._people.pop(key, None)
        if before.ties != now.ties:
            self._joined.put(key, now.ties)
        (self._closed.add if now.closed else self._closed.discard)(key)
        self._withheld.difference_update(before.withheld)
        self._withheld.update(now.withheld)
        self.moves += before.stands != now.stands
        self._now.put(key, before.now, now.now)
        self._once.put(key, before.once, now.once)
        self._places.put(key, (*before.now, *before.once), (*now.now, *now.once))
        self._fields.put(key, before.fields, now.fields)
        self._towns.put(key, before.towns, now.towns)
        recount(self._names, before.called, now.called)
        for name in {*before.called, *now.called}:
            (self._shared.add if self._names[name] > 1 else self._shared.discard)(name)
        recount(self._sources, before.found_by, now.found_by)

    def _made(self, basis: Basis) -> Survey:
        records = basis.records
        where = Whereabouts(
            now=self._now.people,
            once=self._once.people,
            in_field=self._fields.people,
            in_town=self._towns.people,
            organizations={
                **self._places.names,
                **{key: one.name for key, one in self._noted.items()},
            },
            fields=self._field_names(records),
            towns=self._town_names(records),
        )
        return Survey(
            people=self._people,
            organizations={one.key: one for one in self._organizations(where, records)},
            fields={one.key: one for one in _fields(records, where)},
            where=where,
            ties=Ties(of=self._joined.of, closed=self._closed, withheld=self._withheld),
            found_by={*self._sources},
            shared=self._shared,
            unreadable=basis.unreadable,
        )

    def _field_names(self, records: Records) -> dict[str, str]:
        """Every field with a note or that one names, by its key; also where nobody is."""
        said = (text for one in records.organizations for text in one.fields)
        keyed = ((_field_key(text, records, self._field_keys), text) for text in said)
        return {**_with(self._fields, keyed), **{fold(f.name): f.name for f in records.fields}}

    def _town_names(self, records: Records) -> dict[str, str]:
        """Every town that a note names, by its key: also where nobody is."""
        return _with(self._towns, ((fold(o.location), o.location) for o in records.organizations))

    def _organizations(self, where: Whereabouts, records: Records) -> Iterator[Somewhere]:
        """Every organization with a note, or that someone's note names."""
        for key, name in where.organizations.items():
            if found := self._noted.get(key):
                keys = (_field_key(field, records, self._field_keys) for field in found.fields)
                yield Somewhere(
                    key=key,
                    name=name,
                    path=key,
                    aliases=found.aliases,
                    fields=tuple(keys),
                    town=fold(found.location),
                )
            else:
                yield Somewhere(key=key, name=name)


def _with(groups: Groups, more: Iterable[Named]) -> dict[str, str]:
    """The names of these groups and more, each the first of its spellings by letter."""
    names = dict(groups.names)
    for key, text in more:
        if key:
            names[key] = min(names.get(key, text), text)
    return names


def _claims(key: str, basis: Basis) -> tuple[str, ...]:
    contact = basis.records.contacts.get(key)
    return places_of(contact) if contact else ()


def _field_key(text: str, records: Records, known: dict[str, str]) -> str:
    """The key of a field as typed; each text is looked up once."""
    if text not in known:
        known[text] = field_key(text, records)
    return known[text]


class _Reading:
    """Reads what the notes say of one person after the other; `looked` is at what, for the last."""

    def __init__(
        self,
        basis: Basis,
        known: Mapping[str, int],
        noted: Mapping[str, Organization],
        field_keys: dict[str, str],
    ) -> None:
        self._basis = basis
        self._contacts = Seen(basis.records.contacts)
        self._places = Seen(known)
        self._noted = Seen(noted)
        self._field_keys = field_keys
        self._most = basis.settings.interview_people
        self._since = add_days(basis.today, -basis.settings.asks_apart_days)
        self._ties = TieReader(self._contacts, basis.settings, basis.today)

    @property
    def looked(self) -> set[Hashable]:
        """Keys of people and organizations."""
        return {
            *self._contacts.keys_seen,
            *self._places.keys_seen,
            *self._noted.keys_seen,
        }

    def of(self, key: str) -> _Said:
        """What is said of someone."""
        for seen in (self._contacts, self._places, self._noted):
            seen.keys_seen.clear()
        history = self._basis.histories.get(key)
        if history is None:
            return _NOTHING
        contact = history.contact
        there = tuple(presences(history, self._places, self._most))
        at = [one for one in there if one.kind == "organization"]
        now = tuple((one.place, one.name) for one in at if not one.past)
        return _Said(
            someone=self._someone(history),
            called=(fold(contact.name),),
            ties=tuple(self._ties.ties(history, there)),
            now=now,
            once=tuple((one.place, one.name) for one in at if one.past),
            fields=tuple(self._in_fields(contact, now)),
            towns=tuple(self._in_towns(contact, now)),
            claims=places_of(contact),
            found_by=contact.found_by,
            closed=is_closed(history, self._basis.settings, self._basis.today),
            withheld=tuple((one, key) for one in withheld_from(history, self._contacts)),
        )

    def _in_fields(self, contact: Contact, now: Iterable[Named]) -> Iterator[Named]:
        """The fields of their own note, and those of where they are."""
        organizations = (self._noted.get(place) for place, _ in now)
        every = (contact.fields, *(one.fields for one in organizations if one))
        for texts in every:
            for text in texts:
                if key := _field_key(text, self._basis.records, self._field_keys):
                    yield key, text

    def _in_towns(self, contact: Contact, now: Iterable[Named]) -> Iterator[Named]:
        organizations = (self._noted.get(place) for place, _ in now)
        for town in (contact.location, *(one.location for one in organizations if one)):
            if key := fold(town):
                yield key, town

    def _someone(self, history: History) -> Someone:
        contact, last = history.contact, history.last_contact
        return Someone(
            name=contact.name,
            path=contact.path,
            aliases=contact.aliases,
            role=contact.role,
            contacted=history.contacted,
            last_contact=last.day if last else None,
            planned=_planned(history),
            asked=_asked(history, self._since),
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


def _fields(records: Records, where: Whereabouts) -> Iterator[Somewhere]:
    """Every career field with a note, or that a note names."""
    noted = {field.name: field for field in records.fields}
    for key, name in where.fields.items():
        found = noted.get(name)
        path, aliases = (found.path, found.aliases) if found else (None, ())
        yield Somewhere(key=key, name=name, path=path, aliases=aliases)
