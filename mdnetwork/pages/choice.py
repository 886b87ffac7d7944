"""What the arguments of a block choose (PRODUCT 4): people, their meetings, organizations, days.

Pure: arguments as typed → a `Choice`, or in words what is wrong with them. Several arguments choose
what all of them choose.
"""

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from mdnetwork.notes.links import link_target
from mdnetwork.notes.words import fold, squash
from mdnetwork.records.resolve import Ambiguous, Index, Missing, Resolved
from mdnetwork.records.types import Contact, Records
from mdnetwork.settings import Settings

Keys = frozenset[str]
Argument = tuple[str, str]
"""Name and value of an argument, as typed."""
ARGUMENTS: Mapping[str, tuple[str, str]] = {
    "field": ("Public health", "people in that field, or at an organization that is; their talks"),
    "organization": ("Acme", "people there, their talks and those held there"),
    "tier": ("close", "people of that tier, and their talks"),
    "contact": ("Ana Ruiz", "that person, and their talks"),
    "days": ("3", "due: what is due within so many days; meetings: so many days back and ahead"),
}
"""Every argument of a block: an example, and what it chooses; `mdnetwork help blocks`."""
_WITH_DAYS = ("due", "meetings")
_MOST_DAYS = 36_500
_NUMBER = re.compile(r"[0-9]{1,6}")
_SHORT = 40
_LONGEST_GUESS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The part of a vault that is shown: keys of people and places, paths of meetings; none: all.

    `days` is how many from today are looked at, `words` the other arguments: `field Public health`.
    """

    people: Keys | None = None
    meetings: Keys | None = None
    places: Keys | None = None
    days: int | None = None
    words: str = ""

    def __and__(self, other: "Choice") -> "Choice":
        """What both choose."""
        return Choice(
            people=_both(self.people, other.people),
            meetings=_both(self.meetings, other.meetings),
            places=_both(self.places, other.places),
            days=self.days if other.days is None else other.days,
            words=", ".join(words for words in (self.words, other.words) if words),
        )

    def holds(self, path: str) -> bool:
        """Whether the note at `path` is about something chosen."""
        parts = (self.people, self.meetings, self.places)
        return any(part is None or path in part for part in parts)


def _both(one: Keys | None, other: Keys | None) -> Keys | None:
    return other if one is None else one if other is None else one & other


def is_chosen(key: str, chosen: Container[str] | None) -> bool:
    """Whether `key` is among what is chosen; none: everything is."""
    return chosen is None or key in chosen


def choose(
    view: str, arguments: Iterable[Argument], records: Records, settings: Settings
) -> Choice | str:
    """What these arguments of a block of `view` choose, or what is wrong with one of them."""
    chosen = Choice()
    seen: set[str] = set()
    for name, value in arguments:
        if name not in _FINDERS:
            return f'a block takes no "{name}"; write {", ".join(ARGUMENTS)}'
        if name in seen:
            return f"{name} stands there twice; leave one"
        if name == "days" and view not in _WITH_DAYS:
            return f"only {' and '.join(_WITH_DAYS)} take days; leave it out"
        found = _FINDERS[name](value, records, settings)
        if isinstance(found, str):
            return found
        seen.add(name)
        chosen &= found
    return chosen


def _by_days(value: str, _records: Records, _settings: Settings) -> Choice | str:
    if _NUMBER.fullmatch(value) and int(value) <= _MOST_DAYS:
        return Choice(days=int(value))
    return f'days "{_short(value)}" is not a number of days; write e.g. days="3"'


def _by_contact(value: str, records: Records, _settings: Settings) -> Choice | str:
    key = _key(value, records.index, records.contacts)
    contact = records.contacts.get(key)
    if contact is None:
        return _unknown("contact", value, (c.name for c in records.contacts.values()))
    return _choice((contact,), records, f"contact {contact.name}")


def _by_tier(value: str, records: Records, settings: Settings) -> Choice | str:
    tier = next((tier for tier in settings.tiers if squash(tier) == squash(value)), None)
    if tier is None:
        return f'tier "{_short(value)}" is unknown; write one of {", ".join(settings.tiers)}'
    people = [c for c in records.contacts.values() if c.tier == tier]
    return _choice(people, records, f"tier {tier}")


def _by_organization(value: str, records: Records, _settings: Settings) -> Choice | str:
    """Who is there now, their talks and those held there."""
    names = {o.path: o.name for o in records.organizations}
    for contact in records.contacts.values():
        for place in (*contact.organizations, *contact.past_organizations):
            names.setdefault(place.key, place.name)
    for meeting in records.meetings:
        for place in meeting.organizations:
            names.setdefault(place.key, place.name)
    key = _key(value, records.index, names)
    if key not in names:
        return _unknown("organization", value, names.values())
    people = [c for c in records.contacts.values() if key in {p.key for p in c.organizations}]
    there = (m.path for m in records.meetings if key in {p.key for p in m.organizations})
    words = f"organization {names[key]}"
    return _choice(people, records, words, meetings=there, only=frozenset({key}))


def _by_field(value: str, records: Records, _settings: Settings) -> Choice | str:
    """Who is in the field themselves, or works for an organization that is."""
    noted = {f.path: f.name for f in records.fields}

    def name(text: str) -> str:
        return noted.get(_key(text, records.index, noted), text)

    wanted = name(value)
    of = [(o.path, name(field)) for o in records.organizations for field in o.fields]
    own = [(key, name(field)) for key, c in records.contacts.items() for field in c.fields]
    known = {fold(field): field for _, field in (*noted.items(), *of, *own)}
    if not fold(wanted) or fold(wanted) not in known:
        return _unknown("field", value, known.values())
    places = frozenset(path for path, field in (*of, *noted.items()) if fold(field) == fold(wanted))
    in_it = {key for key, field in own if fold(field) == fold(wanted)}
    people = [
        c
        for key, c in records.contacts.items()
        if key in in_it or any(p.key in places for p in c.organizations)
    ]
    return _choice(people, records, f"field {known[fold(wanted)]}", places=places)


_FINDERS: Mapping[str, Callable[[str, Records, Settings], Choice | str]] = {
    "field": _by_field,
    "organization": _by_organization,
    "tier": _by_tier,
    "contact": _by_contact,
    "days": _by_days,
}


def _choice(  # noqa: PLR0913 - what is chosen beside the people themselves
    people: Iterable[Contact],
    records: Records,
    words: str,
    *,
    meetings: Iterable[str] = (),
    places: Keys = frozenset(),
    only: Keys | None = None,
) -> Choice:
    """These people with their talks and organizations, and more of both; `only` these places."""
    found = {contact.key: contact for contact in people}
    talks = (m.path for m in records.meetings if not found.keys().isdisjoint(m.participants))
    theirs = (p.key for c in found.values() for p in (*c.organizations, *c.past_organizations))
    return Choice(
        people=frozenset(found),
        meetings=frozenset((*talks, *meetings)),
        places=only or places.union(theirs),
        words=words,
    )


def _key(value: str, index: Index, known: Container[str]) -> str:
    """The key among `known` that a name, link or path means, or one that is not among them."""
    target = link_target(value) or value.strip()
    answer = index.resolve(target.removesuffix(".md"))
    match answer:
        case Resolved(path):
            return path
        case Ambiguous(paths):
            meant = [path for path in paths if path in known]
            return meant[0] if len(meant) == 1 else ""
        case Missing(name):
            return "?" + fold(name)


def _unknown(what: str, value: str, names: Iterable[str]) -> str:
    """That nothing has that name, and what has one like it; several may share it."""
    known = {fold(name): name for name in names if name}
    if fold(value) in known:
        return f'"{_short(value)}" is the name of several; write its path, e.g. "A/B"'
    guesses = sorted(known) if len(value) <= _LONGEST_GUESS else []  # long ones take seconds
    near = get_close_matches(fold(value), guesses, n=1)
    hint = f'did you mean "{known[near[0]]}"?' if near else "see how your notes write it"
    return f'there is no {what} "{_short(value)}"; {hint}'


def _short(value: str) -> str:
    return value if len(value) <= _SHORT else value[: _SHORT - 1] + "…"
