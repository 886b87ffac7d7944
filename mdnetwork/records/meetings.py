"""A meeting's note → a `Meeting`, and who took part (PRODUCT 2.2)."""

import re
from datetime import date, time
from typing import get_args

from mdnetwork.notes.dates import date_in_name, parse_date, parse_time_of
from mdnetwork.notes.words import forms, squash
from mdnetwork.problems import Problem
from mdnetwork.records.advice import read_advice
from mdnetwork.records.agenda import read_where
from mdnetwork.records.daily import daily_date
from mdnetwork.records.facts import Facts, Source
from mdnetwork.records.kinds import INTERVIEW_TYPES
from mdnetwork.records.organizations import name, places
from mdnetwork.records.people import People
from mdnetwork.records.properties import first, values
from mdnetwork.records.reading import Reading
from mdnetwork.records.types import ME, Meeting, MeetingStatus

_STATUSES: dict[str, MeetingStatus] = {
    form: word for word in get_args(MeetingStatus) if word for form in forms(word)
} | {"canceled": "cancelled", "done": "held"}
_NOT_THANKED = frozenset({"no", "false", "n", "off", "0", "notyet", "todo"})
_THANKED = frozenset({"yes", "true", "y", "on", "1", "done", "sent"})
_BY = re.compile(
    r"\b(?:by|via|with|in person|card|letter|e-?mail|mail|phone|call|message|text|note)\b",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset({"referrals", "advice"})


def read_day(reading: Reading, daily: re.Pattern[str] | None) -> date | None:
    """The day of a note: its `date`, else the date in its name, else the daily note's."""
    scalar = first(reading.facts.fields, "date")
    day = parse_date(scalar.text) if scalar else None
    return day or date_in_name(reading.note.name) or daily_date(daily, reading.note.path)


def read_meeting(reading: Reading, people: People) -> Meeting:
    """The meeting a note describes; what is off is kept in the reading's problems."""
    facts, note, outline = reading.facts, reading.note, reading.outline
    day = _day(reading)
    return Meeting(
        path=note.path,
        name=note.name,
        source=Source(path=note.path, line=facts.at("date").line),
        day=day,
        hour=_hour(facts),
        planned_minutes=facts.minutes("planned_minutes"),
        actual_minutes=facts.minutes("actual_minutes"),
        participants=_participants(reading, people),
        organizations=places(facts, "organization", people.index),
        medium=facts.text("medium"),
        location=name(facts, "location") or read_where(outline),
        status=_STATUSES.get(facts.word("status"), ""),
        interview=facts.truth("interview"),
        interview_type=any(squash(w) in INTERVIEW_TYPES for w in facts.texts("type")),
        practice=bool(facts.truth("practice")),
        thanked=_thanked(facts),
        thanked_on=parse_date(facts.text("thanked")),
        has_notes=outline.filled("notes"),
        written=outline.filled("notes") if outline.has("notes") else outline.unsectioned(),
        questions=tuple(i.text for i in outline.in_section("questions") if i.text),
        advice=tuple(read_advice(reading, people)),
    )


def _day(reading: Reading) -> date | None:
    """The day of the talk: `date`, else the one in the file's name; none is a problem."""
    facts, note = reading.facts, reading.note
    found = facts.day("date")
    day = found.day if found else date_in_name(note.name)
    if day is None and not facts.text("date"):
        message = "the meeting has no date; add date: or put it in the file's name"
        facts.problems[Problem(path=note.path, code="no-date", message=message)] = None
    return day


def _thanked(facts: Facts) -> bool:
    """A day, yes, no, or how: "by card". Anything else is no thanks, and is said."""
    scalar = first(facts.fields, "thanked")
    if not scalar or squash(scalar.text) in _NOT_THANKED:
        return False
    if squash(scalar.text) in _THANKED or parse_date(scalar.text) or _BY.search(scalar.text):
        return True
    message = f'thanked "{scalar.text[:40]}" is not understood; write a date, yes, no or "by card"'
    facts.off(scalar, "bad-date" if scalar.text[:1].isdecimal() else "bad-truth", message)
    return False


def _hour(facts: Facts) -> time | None:
    hour = facts.hour("time")
    scalar = first(facts.fields, "date")
    return hour or (parse_time_of(scalar.text) if scalar else None)


def _participants(reading: Reading, people: People) -> tuple[str, ...]:
    """`people`; else persons in the file's name; else contacts linked in the talk's own text."""
    named = people.in_property(values(reading.facts.fields, "people"), reading.note.path)
    if named:
        return tuple(key for key in named if key != ME)
    return people.directory.names.within(reading.note.name) or _linked(reading, people)


def _linked(reading: Reading, people: People) -> tuple[str, ...]:
    """Contacts linked in a talk's own text, in its order: the first gives the talk its name."""
    outline = reading.outline
    links = [link for link in outline.links() if outline.section(link) not in _ELSEWHERE]
    elsewhere = {id(item) for name in _ELSEWHERE for item in outline.in_section(name)}
    for item in outline.items():
        named = outline.section(item) in _ELSEWHERE or id(item) in elsewhere
        if not item.box and not named:
            links += item.links
    found: dict[str, None] = {}
    for link in sorted(links, key=lambda link: (link.line, link.column)):
        source = Source(path=reading.note.path, line=link.line)
        key = people.linked(link, source, ghost=False)
        if key and people.is_contact(key):
            found[key] = None
    return tuple(found)
