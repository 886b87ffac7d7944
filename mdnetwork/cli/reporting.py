"""What `report` says: the report's counts in words, or as JSON."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.session import Session
from mdnetwork.errors import UsageError
from mdnetwork.interviews.closing import GAPS
from mdnetwork.interviews.fields import FieldHeard
from mdnetwork.interviews.report import Order, Report, make_report
from mdnetwork.notes.dates import parse_date, parse_period
from mdnetwork.notes.note import stem
from mdnetwork.pages.text import plain
from mdnetwork.pages.world import count, looked_at
from mdnetwork.records.tasks import plain as spoken
from mdnetwork.records.types import Meeting, Records

SCHEMA = 1
_MOST = 8
_KINDS = 4
Document = dict[str, object]


def first_day(words: str, today: date) -> date:
    """The day a report begins: a day, or a period before `today`; raises `UsageError`."""
    day, period = parse_date(words), parse_period(words)
    first = day or (period.before(today) if period else None)
    if first is None or first > today:
        raise UsageError(
            f'"{plain(words)}" is no period up to today', "write e.g. --since 30d or 2026-03-01"
        )
    return first


def tell_report(session: Session, since: date, *, initials: bool) -> int:
    """The report since a day; the exit code."""
    result = session.build()
    report = make_report(result.situation, since)
    people = People(result.situation.records, initials=initials)
    if session.options.json:
        output.document(_document(report, people))
    else:
        for line in _lines(report, people, result):
            output.data(line)
    return session.finish(result)


class People:
    """Says names, in full or as initials."""

    def __init__(self, records: Records, *, initials: bool) -> None:
        """`initials`: of nobody more is said, and no path, as paths hold names."""
        self._contacts = records.contacts
        known = ((one.name, *one.aliases) for one in records.contacts.values())
        private = ((stem(path),) for path in sorted(records.private))
        self._names = (*known, *private) if initials else ()
        self.initials = initials

    def name(self, key: str) -> str:
        """A person, as they are called here."""
        name = self._contacts[key].name
        return plain(initials_of(name) if self.initials else name)

    def names(self, keys: Iterable[str]) -> str:
        """Some of them by name, the rest counted."""
        listed = list(keys)
        shown = [self.name(key) for key in listed[:_MOST]]
        more = len(listed) - _MOST
        return ", ".join([*shown, *([f"{more} more"] if more > 0 else [])])

    def words(self, text: str) -> str:
        """What someone wrote, without links; as initials where it names someone with a note."""
        said = spoken(text)
        for names in self._names:
            said = _without(names, said)
        return plain(said)

    def path(self, path: str | None) -> str | None:
        """A note's path, unless it would say a name."""
        return None if self.initials else path

    def document(self, key: str) -> Document:
        """A person in JSON."""
        return {"contact": self.name(key), "path": self.path(self._contacts[key].path)}


def initials_of(name: str) -> str:
    """Of each word the first letter: `Ana Ruiz` is `A. R.`."""
    letters = (next((c for c in word if c.isalnum()), "") for word in name.split())
    return " ".join(f"{letter.upper()}." for letter in letters if letter)


def _without(names: tuple[str, ...], text: str) -> str:
    """A text with a person's names as their initials, parts of the first too; rather too many."""
    for name in (*names, *names[0].split()):
        if name in text:
            whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
            text = whole.sub(initials_of(name), text)
    return text


def _lines(report: Report, people: People, result: Result) -> Iterator[str]:
    yield f"Report, {report.since} to {report.until}"
    if report.is_empty:
        yield f"Nothing happened. Looked at {looked_at(result.world)}."
    sections = (
        ("Asked", _asked(report, people)),
        ("Talks", _talks(report, people)),
        ("Names", _names(report, people)),
        ("Closing asks forgotten", _closing(report)),
        ("Fields and gaps", _fields(report)),
        ("From your adviser", _orders(report.orders, people)),
    )
    for title, rows in sections:
        shown = [f"- {row}" for row in rows]
        yield from ("", title, *shown) if shown else ()


def _asked(report: Report, people: People) -> Iterator[str]:
    if report.asked:
        yield f"{count(len(report.asked), 'person', 'people')}: {people.names(report.asked)}"
        silent = [key for key in report.asked if key not in report.replied]
        rest = f"; not yet: {people.names(silent)}" if silent else ""
        yield f"{len(report.replied)} of {len(report.asked)} replied{rest}"


def _talks(report: Report, people: People) -> Iterator[str]:
    if report.met:
        met = f"{count(len(report.met), 'person', 'people')}: {people.names(report.met)}"
        yield f"{count(len(report.talks), 'talk')} written down, talked with {met}"
    if report.rehearsals:
        yield f"{count(report.rehearsals, 'rehearsal')}"
    thanks = report.thanks
    if thanks.of:
        yield f"{thanks.in_time} of {thanks.of} thanked in time"
    for number, words in (
        (thanks.late, "thanked later"),
        (thanks.missing, "not thanked"),
        (thanks.undated, "thanked, the day not noted"),
        (thanks.waiting, "to thank, still in time"),
    ):
        if number:
            yield f"{number} {words}"


def _names(report: Report, people: People) -> Iterator[str]:
    if report.named:
        open_ = [key for key in report.named if key not in report.followed]
        rest = f"; not yet: {people.names(open_)}" if open_ else ""
        yield f"{len(report.followed)} of {count(len(report.named), 'name')} followed{rest}"


def _closing(report: Report) -> Iterator[str]:
    for kind, missed in report.forgotten:
        yield f"{GAPS[kind]}: in {missed} of {count(report.listed, 'talk')} with a closing list"


def _fields(report: Report) -> Iterator[str]:
    for one in report.fields[:_MOST]:
        talks = f"{count(len(one.talks), 'talk')}, {_new(one, report)} of them since {report.since}"
        kinds = ", ".join(f"{plain(kind)} {number}" for kind, number in one.kinds[:_KINDS])
        heard = f"; heard most: {kinds}" if kinds else ""
        yield f"{plain(one.area.name)}: {talks}{heard}; try next: {plain(one.next_kind)}"
    if len(report.fields) > _MOST:
        yield f"{count(len(report.fields) - _MOST, 'field')} more"
    for area in report.unheard[:_MOST]:
        yield f"{plain(area.name)}: a target, no talk yet"
    for place in report.unknown[:_MOST]:
        yield f"{plain(place.name)}: a target, and you know nobody there"


def _new(one: FieldHeard, report: Report) -> int:
    return sum(meeting in report.talks for meeting in one.talks)


def _orders(orders: Iterable[Order], people: People) -> Iterator[str]:
    for order in orders:
        due = f"; due {order.task.due}" if order.task.due else ""
        yield f"{plain(order.name)}: {people.words(order.words)}{due}"


def _document(report: Report, people: People) -> Document:
    thanks = report.thanks
    return {
        "schema": SCHEMA,
        "since": report.since.isoformat(),
        "until": report.until.isoformat(),
        "asked": [people.document(key) for key in report.asked],
        "replied": [people.document(key) for key in report.replied],
        "talked": [people.document(key) for key in report.met],
        "talks": [_talk(meeting, people) for meeting in report.talks],
        "rehearsals": report.rehearsals,
        "thanked": {
            "in_time": thanks.in_time,
            "of": thanks.of,
            **{n: getattr(thanks, n) for n in ("late", "missing", "undated", "waiting")},
        },
        "named": [people.document(key) for key in report.named],
        "followed": [people.document(key) for key in report.followed],
        "closing_lists": report.listed,
        "forgotten": [{"ask": GAPS[kind], "talks": missed} for kind, missed in report.forgotten],
        "fields": [
            {
                "field": one.area.name,
                "talks": len(one.talks),
                "talks_since": _new(one, report),
                "kinds": dict(one.kinds),
                "next_kind": one.next_kind,
            }
            for one in report.fields
        ],
        "fields_without_talk": [area.name for area in report.unheard],
        "targets_unknown": [place.name for place in report.unknown],
        "from_adviser": [_order(order, people) for order in report.orders],
    }


def _talk(meeting: Meeting, people: People) -> Document:
    return {
        "date": str(meeting.day),
        "path": people.path(meeting.path),
        "people": [people.name(key) for key in meeting.participants],
    }


def _order(order: Order, people: People) -> Document:
    source = order.task.source
    return {
        "from": order.name,
        "words": people.words(order.words),
        "due": order.task.due.isoformat() if order.task.due else None,
        "path": people.path(source.path),
        "line": source.line,
    }
