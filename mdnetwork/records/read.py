"""A snapshot → `Records`: the one way from notes to what the rest of the house knows.

Order matters once: contacts first, then every place that names people (which makes ghosts), then
log lines, then tasks and mentions, which only find persons that are known by then.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mdnetwork.notes.dates import date_in_name
from mdnetwork.notes.words import fold
from mdnetwork.problems import Problem
from mdnetwork.records.contacts import read_contact
from mdnetwork.records.daily import daily_date, daily_pattern
from mdnetwork.records.facts import Source
from mdnetwork.records.interactions import once_per_key, read_answers, read_interactions
from mdnetwork.records.learning import read_learned
from mdnetwork.records.meetings import Names, read_day, read_meeting
from mdnetwork.records.news import read_news
from mdnetwork.records.organizations import read_field, read_organization
from mdnetwork.records.people import People
from mdnetwork.records.properties import values
from mdnetwork.records.reading import UNCHECKED, Reading, read_all
from mdnetwork.records.referrals import from_contact, from_meeting, linked_in, name_of, named_in
from mdnetwork.records.resolve import Index
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.tasks import read_mentions, read_tasks
from mdnetwork.records.types import (
    ME,
    Interaction,
    Me,
    Meeting,
    Mention,
    Naming,
    News,
    Records,
    Task,
)
from mdnetwork.settings import Settings


def read_records(snapshot: Snapshot, settings: Settings) -> Records:
    """Everything the notes of `snapshot` say. Pure; the same notes give the same records."""
    readings = read_all(snapshot, settings)
    index = Index((reading.note.path for reading in readings), _aliases(readings))
    kinds = {reading.note.path: reading.kind for reading in readings}
    private = frozenset(reading.note.path for reading in readings if reading.private)
    people = People(index, kinds, private)
    told = tuple(reading for reading in readings if not reading.private)
    for reading in told:
        if reading.kind == "contact":
            people.add(read_contact(reading, index, settings))
    me = _read_me(told, people)
    talks, named = _meetings_and_namings(told, people)
    for reading in told:  # ghosts first: a line may name one that only another makes
        tuple(read_interactions(reading, people))
    answers = read_answers(told)
    logged = (i for r in told for i in read_interactions(r, people))
    interactions = once_per_key(logged, kinds, answers)
    namings = _with_referred(named, interactions)
    meetings = _with_logged_status(talks, interactions)
    tasks, mentions = _tasks_and_mentions(told, people, meetings, snapshot)
    return Records(
        contacts=dict(sorted(people.contacts.items(), key=lambda kv: (fold(kv[1].name), kv[0]))),
        meetings=tuple(sorted(meetings, key=lambda m: (m.day is None, m.day, m.path))),
        organizations=tuple(read_organization(r) for r in told if r.kind == "organization"),
        fields=tuple(read_field(r) for r in told if r.kind == "field"),
        me=me,
        interactions=interactions,
        mentions=tuple(sorted(mentions, key=lambda m: (m.day, m.source, m.person))),
        namings=namings,
        tasks=tasks,
        answers=answers,
        learned=read_learned(told, index),
        kinds=kinds,
        index=index,
        problems=_problems(snapshot, readings, people, (*_doubts(namings),)),
        private=private,
        dated=_dated(readings, snapshot),
    )


def _dated(readings: tuple[Reading, ...], snapshot: Snapshot) -> dict[str, date]:
    """The day of every dated note that is named for one; a `date` may say when it was begun."""
    daily = daily_pattern(snapshot.daily)
    dated = (r.note for r in readings if r.kind == "dated")
    days = ((n.path, date_in_name(n.name) or daily_date(daily, n.path)) for n in dated)
    return {path: day for path, day in days if day}


def _aliases(readings: tuple[Reading, ...]) -> Iterable[tuple[str, str]]:
    for reading in readings:
        for alias in reading.facts.texts("aliases"):
            if fold(alias):
                yield alias, reading.note.path


def _read_me(readings: tuple[Reading, ...], people: People) -> Me:
    """You, from the first me note by path; its People to ask become persons to ask."""
    mine = [reading for reading in readings if reading.kind == "me"]
    for other in mine[1:]:
        people.problems.append(
            Problem(
                path=other.note.path,
                code="second-me",
                message=f"{mine[0].note.path} is your note already; only one note is you",
            )
        )
    if not mine:
        return Me()
    reading = mine[0]
    for key, source in _to_ask(reading, people):
        if people.contacts[key].asked_for is None:
            people.change(key, asked_for=source)
    return Me(
        source=Source(path=reading.note.path),
        has_sound_bite=reading.outline.filled("sound bite"),
        targets=reading.facts.texts("targets"),
        news=tuple(sorted(read_news(reading, people.index), key=_when, reverse=True)),
    )


def _to_ask(reading: Reading, people: People) -> Iterable[tuple[str, Source]]:
    """Everyone your own note lists under People to ask, and the line that does."""
    for item in reading.outline.in_section("people to ask"):
        if item.box and item.box != " ":
            continue  # ticked or struck off the list
        for key in name_of(item, reading, people):
            yield key, Source(path=reading.note.path, line=item.line)
    yield from linked_in("people to ask", reading, people)


def _when(news: News) -> tuple[date, Source]:
    return news.day, news.source


def _meetings_and_namings(
    readings: tuple[Reading, ...], people: People
) -> tuple[list[Meeting], tuple[Naming, ...]]:
    """Meetings and who named whom. Ghosts first: a file's name may hold one of them."""
    namings: list[Naming] = []
    talks = [reading for reading in readings if reading.kind == "meeting"]
    for reading in talks:
        people.in_property(values(reading.facts.fields, "people"), reading.note.path)
        tuple(named_in(reading, people))
    for reading in readings:
        if reading.kind == "contact":
            namings.extend(from_contact(reading, people))
    doubts = list(dict.fromkeys(people.problems))
    names = Names(people)
    meetings = []
    for reading in talks:
        meeting = read_meeting(reading, people, names)
        meetings.append(meeting)
        namings.extend(from_meeting(reading, people, meeting.participants, meeting.day))
    people.problems[:] = dict.fromkeys((*doubts, *people.problems))
    return meetings, _unique(namings)


def _unique(namings: Iterable[Naming]) -> tuple[Naming, ...]:
    ordered = sorted(namings, key=lambda n: (n.day is None, n.day, n.source))
    return tuple(dict.fromkeys(ordered))


def _with_referred(
    namings: tuple[Naming, ...], interactions: tuple[Interaction, ...]
) -> tuple[Naming, ...]:
    """The namings, with those of *referred* lines."""
    logged = (
        Naming(referrer=line.person, referred=key, day=line.day, source=line.source)
        for line in interactions
        if line.verb == "referred"
        for key in line.named
    )
    return _unique((*namings, *logged))


def _with_logged_status(
    meetings: list[Meeting], interactions: tuple[Interaction, ...]
) -> tuple[Meeting, ...]:
    """A *cancelled* or *no-show* line that links a meeting says so for the meeting."""
    logged = {
        path: line.verb
        for line in interactions
        if line.verb in ("cancelled", "no-show")
        for path in line.meetings
    }
    return tuple(
        replace(m, status=logged[m.path])  # type: ignore[arg-type] # the two verbs are statuses
        if m.path in logged and m.status in ("", "planned")
        else m
        for m in meetings
    )


def _tasks_and_mentions(
    readings: tuple[Reading, ...], people: People, meetings: tuple[Meeting, ...], snapshot: Snapshot
) -> tuple[tuple[Task, ...], list[Mention]]:
    by_path = {meeting.path: meeting for meeting in meetings}
    daily = daily_pattern(snapshot.daily)
    tasks: list[Task] = []
    mentions: list[Mention] = []
    for reading in readings:
        path = reading.note.path
        meeting = by_path.get(path)
        owner = people.contact_links(path)
        if meeting and meeting.participants:
            owner = meeting.participants[0]
        tasks.extend(task for task, _ in read_tasks(reading, people, owner))
        day = meeting.day if meeting else None
        if reading.kind == "dated":
            day = read_day(reading, daily)
            mentions.extend(
                Mention(person=key, day=day, source=reading.facts.at("people"))
                for key in people.in_property(values(reading.facts.fields, "people"), path)
                if key != ME and day
            )
        mentions.extend(read_mentions(reading, people, day))
    return tuple(tasks), mentions


def _problems(
    snapshot: Snapshot,
    readings: tuple[Reading, ...],
    people: People,
    doubts: tuple[Problem, ...],
) -> tuple[Problem, ...]:
    """All that is off, wherever it was found, each once, by path and line."""
    found = {*snapshot.problems, *doubts}
    found.update(
        problem
        for problem in people.problems
        if problem.code == "ambiguous-link" or people.kinds.get(problem.path) not in UNCHECKED
    )
    for reading in (r for r in readings if not r.private):
        found.update(reading.problems())
    found.update(_shared_aliases(people))
    return tuple(sorted(found))


def _doubts(namings: tuple[Naming, ...]) -> Iterable[Problem]:
    for naming in namings:
        if naming.referrer == naming.referred:
            yield Problem(
                path=naming.source.path,
                line=naming.source.line,
                code="refers-to-self",
                message="someone is named here by themselves; name who told you of them",
            )


def _shared_aliases(people: People) -> Iterable[Problem]:
    """An alias that is another contact's name, or the alias of one before it by path."""
    for contact in people.contacts.values():
        for alias in (a for a in contact.aliases if fold(a) != fold(contact.name)):
            names = people.index.names.get(fold(alias), ())
            others = [*names, *people.index.by_alias(alias)]
            known = (path for path in others if path in people.contacts and path != contact.path)
            first = next(known, None)
            if contact.path and first and (first in names or first < contact.path):
                what = "the name" if first in names else "also an alias"
                yield Problem(
                    path=contact.path,
                    code="shared-alias",
                    message=f'the alias "{alias}" is {what} of {first}; change one of them',
                )
