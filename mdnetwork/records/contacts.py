"""A contact's note → a `Contact`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import get_args

from mdnetwork.notes.dates import parse_date, parse_period
from mdnetwork.notes.words import fold, squash
from mdnetwork.records.facts import Dated, Source
from mdnetwork.records.lists import source_of
from mdnetwork.records.organizations import name, names, places
from mdnetwork.records.people import People
from mdnetwork.records.properties import first, values
from mdnetwork.records.reading import Reading
from mdnetwork.records.types import ME, Birthday, Contact, Stated, Status
from mdnetwork.settings import Settings

_STATUSES: dict[str, Status] = {squash(word): word for word in get_args(Status) if word}
_NO = frozenset({"no", "false", "n", "off", "never"})
_YES = frozenset({"yes", "true", "y", "on"})
_TELLING = (
    "status",
    "may_contact_again",
    "cadence",
    "tier",
    "next_contact",
    "snooze_until",
    "birthday",
    "wants_news",
)
"""The properties that decide when someone is due, as `mdnetwork show` tells them."""


def read_contact(reading: Reading, people: People, settings: Settings) -> Contact:
    """The contact a note describes; what is off is kept in the reading's problems."""
    facts, note, index = reading.facts, reading.note, people.index
    known = people.in_property(values(facts.fields, "knows"), note.path)  # to know is not to name
    known = tuple(key for key in known if key != ME)  # that they know you says nothing new
    role = facts.text("role")
    sources = [part for text in facts.texts("source") for part in text.split(",") if part.strip()]
    contact = Contact(
        key=note.path,
        name=note.name,
        path=note.path,
        source=Source(path=note.path),
        aliases=facts.texts("aliases"),
        organizations=places(facts, "organization", index),
        past_organizations=places(facts, "past_organizations", index),
        schools=names(facts, "school"),
        role="" if fold(role) == fold(note.name) else role,  # title: often repeats the name
        level=facts.text("level"),
        fields=names(facts, "field"),
        location=name(facts, "location"),
        say=facts.text("say"),
        phones=facts.texts("phone"),
        looks_for=facts.texts("looks_for"),
        tier=facts.tier(settings.tiers),
        found_by=tuple(dict.fromkeys(map(source_of, sources))),
        found_by_source=facts.at("source") if sources else None,
        in_common=", ".join(facts.texts("in_common")),
        may_use_name=None if facts.texts("referred_by") else facts.truth("may_use_name"),
        next_contact=_next_contact(reading),
        last_contact=facts.day("last_contact"),
        met=facts.day("met"),
        snooze_until=_day(facts.day("snooze_until")),
        cadence=facts.cadence(settings.tiers),
        status=_STATUSES.get(facts.word("status"), ""),
        birthday=_birthday(reading),
        wants_news=facts.truth("wants_news"),
        knows=known,
        knows_source=facts.at("knows") if known else None,
        stated=tuple(_stated(reading)),
    )
    return _with_permission(reading, contact)


def _stated(reading: Reading) -> Iterator[Stated]:
    for prop in _TELLING:
        scalar = first(reading.facts.fields, prop)
        if scalar:
            source = Source(path=reading.note.path, line=scalar.line)
            yield Stated(words=f"{prop}: {' '.join(scalar.text.split())[:60]}", source=source)


def _birthday(reading: Reading) -> Birthday | None:
    """A birthday may lack the year: `03-02`, `--03-02`; the year, if any, is not used."""
    scalar = first(reading.facts.fields, "birthday")
    if not scalar:
        return None
    day = parse_date(scalar.text) or parse_date("2000-" + scalar.text.strip().removeprefix("--"))
    if not day:
        message = f'birthday "{scalar.text[:40]}" is not a date; write 1990-03-02 or 03-02'
        reading.facts.off(scalar, "bad-date", message)
        return None
    source = Source(path=reading.note.path, line=scalar.line)
    return Birthday(month=day.month, day=day.day, source=source)


def _day(dated: Dated | None) -> date | None:
    return dated.day if dated else None


def _next_contact(reading: Reading) -> Dated | None:
    """`follow_up` may be a checkbox elsewhere; only its own name promises a date."""
    prop = reading.facts.fields.get("next_contact")
    own = bool(prop and squash(prop.key).startswith("nextcontact"))
    return reading.facts.day("next_contact", lenient=not own)


def _with_permission(reading: Reading, contact: Contact) -> Contact:
    """`may_contact_again`: yes, no, a date, or a period after the last talk."""
    scalar = first(reading.facts.fields, "may_contact_again")
    if not scalar:
        return contact
    word, source = squash(scalar.text), Source(path=reading.note.path, line=scalar.line)
    if word in _YES:
        return contact
    if word in _NO:
        return replace(contact, refused=True)
    day = parse_date(scalar.text)
    if day:
        return replace(contact, write_on=Dated(day=day, source=source))
    period = parse_period(scalar.text)
    if period:
        return replace(contact, write_after=(period, source))
    reading.facts.off(
        scalar,
        "bad-period",
        f'may_contact_again "{scalar.text[:40]}" is not understood; write yes, no, a date, or '
        '"in 3 months"',
    )
    return contact
