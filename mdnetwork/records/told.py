"""Everything one note says, as records: one note in, one `Told` out.

What it says depends on its own text and on whom its names mean (`directory`), on nothing else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from mdnetwork.notes.dates import date_in_name
from mdnetwork.notes.words import fold
from mdnetwork.problems import Problem
from mdnetwork.records.contacts import read_contact
from mdnetwork.records.daily import daily_date
from mdnetwork.records.directory import Called
from mdnetwork.records.facts import Source
from mdnetwork.records.interactions import read_interactions, read_replies
from mdnetwork.records.kinds import Kind
from mdnetwork.records.learned import Noted
from mdnetwork.records.learning import read_noted
from mdnetwork.records.lists import sources_in
from mdnetwork.records.meetings import read_day, read_meeting
from mdnetwork.records.news import read_news
from mdnetwork.records.organizations import read_field, read_organization
from mdnetwork.records.people import People
from mdnetwork.records.properties import values
from mdnetwork.records.reading import UNCHECKED, NoteReader, Reading
from mdnetwork.records.referrals import from_contact, from_meeting, linked_in, name_of
from mdnetwork.records.tasks import read_mentions, read_tasks
from mdnetwork.records.types import (
    ME,
    Acquaintance,
    CareerField,
    Contact,
    Interaction,
    Me,
    Meeting,
    Mention,
    Naming,
    Organization,
    Record,
    Reply,
    Task,
    ToAsk,
)

About = dict[str, tuple[Record, ...]]
"""What one note says of each person, by key."""
_RANKS = {"me": 0, "meeting": 1, "contact": 2}
_LINES, _DATED = 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one note says; of a private one nothing.

    A rehearsal is a meeting of which no person is told: no contact, no naming, no mention.
    `asked_for` are the persons your own note lists to be asked; `called` the names
    without a note that it calls; `replies` what its comments settle; `noted` what a talk taught;
    `dated` the day a dated note is named for. `readable` is false if the file could not be read.
    """

    kind: Kind = "plain"
    contact: Contact | None = None
    meeting: Meeting | None = None
    organization: Organization | None = None
    field: CareerField | None = None
    me: Me | None = None
    asked_for: tuple[ToAsk, ...] = ()
    namings: tuple[Naming, ...] = ()
    lines: tuple[Interaction, ...] = ()
    tasks: tuple[Task, ...] = ()
    mentions: tuple[Mention, ...] = ()
    replies: tuple[Reply, ...] = ()
    called: tuple[Called, ...] = ()
    noted: Noted | None = None
    dated: date | None = None
    problems: tuple[Problem, ...] = ()
    readable: bool = True


def tell(reading: Reading, people: People, reader: NoteReader, *, is_me: bool) -> Told:
    """What a note says. `is_me`: of several notes of your own only the first by path counts."""
    if reading.private:
        return Told(readable=reading.note.readable)
    people.rank = _RANKS.get(reading.kind, _LINES)
    told = _of_kind(reading, people, reader, is_me=is_me)
    people.rank = _LINES
    lines = tuple(read_interactions(reading, people))
    people.rank = _DATED
    tasks, mentions = _tasks_and_mentions(reading, people, reader, told.meeting)
    return replace(
        told,
        kind=reading.kind,
        lines=lines,
        tasks=tasks,
        mentions=mentions,
        replies=tuple(read_replies(reading)),
        called=tuple(people.called.values()),
        noted=read_noted(reading, people.index, is_me=is_me),
        dated=_dated(reading, reader),
        problems=tuple(sorted(_problems(reading, people, told))),
        readable=reading.note.readable,
    )


def _of_kind(reading: Reading, people: People, reader: NoteReader, *, is_me: bool) -> Told:
    """What only a note of its kind says."""
    match reading.kind:
        case "contact":
            contact = read_contact(reading, people, reader.settings)
            return Told(contact=contact, namings=_unique(from_contact(reading, people)))
        case "meeting":
            return _of_talk(reading, people)
        case "organization":
            return Told(organization=read_organization(reading))
        case "field":
            return Told(field=read_field(reading))
        case "me" if is_me:
            return Told(me=_read_me(reading, people), asked_for=tuple(_to_ask(reading, people)))
    return Told()


def _of_talk(reading: Reading, people: People) -> Told:
    meeting = read_meeting(reading, people)
    if meeting.practice:
        return Told(meeting=meeting)
    named = from_meeting(reading, people, meeting.participants, meeting.day)
    return Told(meeting=meeting, namings=_unique(named))


def _unique(namings: Iterable[Naming]) -> tuple[Naming, ...]:
    return tuple(dict.fromkeys(namings))


def _read_me(reading: Reading, people: People) -> Me:
    """You, as your own note says."""
    news = sorted(read_news(reading, people.index), key=lambda n: (n.day, n.source), reverse=True)
    return Me(
        source=Source(path=reading.note.path),
        has_sound_bite=reading.outline.filled("sound bite"),
        targets=reading.facts.texts("targets"),
        news=tuple(news),
    )


def _to_ask(reading: Reading, people: People) -> Iterator[ToAsk]:
    """Everyone your own note lists under People to ask."""
    for item in reading.outline.in_section("people to ask"):
        if item.box and item.box != " ":
            continue  # ticked or struck off the list
        source = Source(path=reading.note.path, line=item.line)
        for key in name_of(item, reading, people):
            yield ToAsk(person=key, source=source, found_by=sources_in(item))
    for key, source in linked_in("people to ask", reading, people):
        yield ToAsk(person=key, source=source)


def _tasks_and_mentions(
    reading: Reading, people: People, reader: NoteReader, meeting: Meeting | None
) -> tuple[tuple[Task, ...], tuple[Mention, ...]]:
    path = reading.note.path
    owner = people.contact_links(path)
    if meeting and meeting.participants:
        owner = meeting.participants[0]
    tasks = tuple(read_tasks(reading, people, owner))
    if meeting and meeting.practice:
        return tasks, ()
    day = meeting.day if meeting else None
    mentions: list[Mention] = []
    if reading.kind == "dated":
        day = read_day(reading, reader.daily)
        mentions.extend(
            Mention(person=key, day=day, source=reading.facts.at("people"))
            for key in people.in_property(values(reading.facts.fields, "people"), path)
            if key != ME and day
        )
    mentions.extend(read_mentions(reading, people, day))
    return tasks, tuple(mentions)


def _dated(reading: Reading, reader: NoteReader) -> date | None:
    """The day a dated note is named for; its `date` may say when it was begun."""
    if reading.kind != "dated":
        return None
    return date_in_name(reading.note.name) or daily_date(reader.daily, reading.note.path)


def _problems(reading: Reading, people: People, told: Told) -> Iterator[Problem]:
    """All that is off in a note, each once."""
    found = {*reading.problems(), *_doubts(told.namings)}
    found.update(
        problem
        for problem in people.problems
        if problem.code == "ambiguous-link" or reading.kind not in UNCHECKED
    )
    if told.contact:
        found.update(_shared_aliases(told.contact, people))
    yield from found


def _doubts(namings: Iterable[Naming]) -> Iterator[Problem]:
    for naming in namings:
        if naming.referrer == naming.referred:
            yield Problem(
                path=naming.source.path,
                line=naming.source.line,
                code="refers-to-self",
                message="someone is named here by themselves; name who told you of them",
            )


def _shared_aliases(contact: Contact, people: People) -> Iterator[Problem]:
    """An alias that is another contact's name, or the alias of one before it by path."""
    for alias in (a for a in contact.aliases if fold(a) != fold(contact.name)):
        names = people.index.named(alias)
        others = (*names, *people.index.by_alias(alias))
        known = (path for path in others if people.is_contact(path) and path != contact.path)
        first = next(known, None)
        if contact.path and first and (first in names or first < contact.path):
            what = "the name" if first in names else "also an alias"
            yield Problem(
                path=contact.path,
                code="shared-alias",
                message=f'the alias "{alias}" is {what} of {first}; change one of them',
            )


def about(told: Told) -> About:
    """What a note says of each person, in its order."""
    found: dict[str, list[Record]] = {}
    for person, record in _each(told):
        found.setdefault(person, []).append(record)
    return {person: tuple(records) for person, records in found.items()}


def _each(told: Told) -> Iterator[tuple[str, Record]]:
    """Every record of a note with the person it is about, one of two people twice."""
    if told.meeting and not told.meeting.practice:
        yield from ((person, told.meeting) for person in told.meeting.participants)
    yield from ((line.person, line) for line in told.lines)
    yield from ((mention.person, mention) for mention in told.mentions)
    for naming in told.namings:
        if naming.referrer != naming.referred:
            yield naming.referrer, naming
            yield naming.referred, naming
    yield from ((task.owner, task) for task in told.tasks if task.owner and task.open)
    if told.contact:
        yield from ((one.person, one) for one in _acquaintances(told.contact))


def _acquaintances(contact: Contact) -> Iterator[Acquaintance]:
    """Whom someone knows, both ways, with the line that says so."""
    source = contact.knows_source or contact.source
    for key in contact.knows:
        yield Acquaintance(person=contact.key, other=key, source=source)
        yield Acquaintance(person=key, other=contact.key, source=source)
