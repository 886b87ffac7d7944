"""What `season close` says, in words or as JSON."""

from collections.abc import Iterator
from datetime import date

from mdnetwork.cli import output
from mdnetwork.cli.reporting import Document, People
from mdnetwork.cli.session import Session
from mdnetwork.interviews.report import Report
from mdnetwork.interviews.season import Closing, LastWord, close_season
from mdnetwork.network.growth import Month
from mdnetwork.pages.text import plain
from mdnetwork.pages.world import count
from mdnetwork.records.types import News

SCHEMA = 1


def tell_closing(session: Session, since: date) -> int:
    """The season since a day; the exit code."""
    result = session.build()
    closing = close_season(result.situation, since)
    people = People(result.situation.records, initials=False)
    if session.options.json:
        output.document(_document(closing, people))
    else:
        for line in _lines(closing, people):
            output.data(line)
    return session.finish(result)


def _lines(closing: Closing, people: People) -> Iterator[str]:
    yield f"The season, {closing.report.since} to {closing.report.until}"
    for title, rows in (
        ("The story", _story(closing)),
        ("Your news", _news(closing, people)),
        ("Owed a last word", _owed(closing, people)),
    ):
        yield from ("", title, *(f"- {row}" for row in rows))


def _story(closing: Closing) -> Iterator[str]:
    report = closing.report
    if closing.asked_first:
        replied = f"{len(report.replied)} of {len(report.asked)} replied"
        yield f"first asked {closing.asked_first}; {replied}"
    if report.talks:
        days = f"the first {report.talks[0].day}, the last {report.talks[-1].day}"
        people = count(len(report.met), "person", "people")
        yield f"{count(len(report.talks), 'talk')}, {days}; talked with {people}"
    if report.named:
        yield f"{len(report.followed)} of {count(len(report.named), 'name')} followed"
    for name, talks in _fields(report):
        yield f"{plain(name)}: {count(talks, 'talk')}"
    yield from map(_month, closing.months)
    if not (closing.asked_first or closing.months):
        yield "Nothing happened yet."


def _fields(report: Report) -> Iterator[tuple[str, int]]:
    """The fields heard in this season, and in how many talks."""
    for one in report.fields:
        talks = sum(meeting in report.talks for meeting in one.talks)
        if talks:
            yield one.area.name, talks


def _month(month: Month) -> str:
    talks = count(month.meetings, "talk")
    return f"{month.month}: {talks}, {month.names} named, {month.followed} followed"


def _news(closing: Closing, people: People) -> Iterator[str]:
    for news, led in closing.news:
        by = f"; led there by {people.names(led)}" if led else ""
        yield f"{_item(news, people)}{by}"
    if not closing.news:
        yield "None noted. Write how it ended under News in your own note: - 2026-05-08 an offer …"


def _item(news: News, people: People) -> str:
    return f"{news.day} {people.words(news.words)}"


def _owed(closing: Closing, people: People) -> Iterator[str]:
    for word in closing.owed:
        yield f"{people.name(word.person)}: {'; '.join(_why(word, people))}"
    if not closing.owed:
        helped = closing.report.met or closing.left_alone
        yield "Nobody: who helped you has heard all your news." if helped else "Nobody yet."
    if closing.left_alone:
        yield f"and {count(closing.left_alone, 'person', 'people')} left in peace"


def _why(word: LastWord, people: People) -> Iterator[str]:
    if word.talked:
        yield f"talked {word.talked}"
    if word.named:
        yield f"named {people.names(word.named)}"
    if word.news:
        yield f"has not heard of {', '.join(str(news.day) for news in word.news)}"


def _document(closing: Closing, people: People) -> Document:
    report = closing.report
    return {
        "schema": SCHEMA,
        "since": report.since.isoformat(),
        "until": report.until.isoformat(),
        "asked_first": closing.asked_first.isoformat() if closing.asked_first else None,
        "asked": len(report.asked),
        "replied": len(report.replied),
        "talks": len(report.talks),
        "people_talked_with": len(report.met),
        "named": len(report.named),
        "followed": len(report.followed),
        "fields": [{"field": name, "talks": talks} for name, talks in _fields(report)],
        "months": [{name: getattr(m, name) for name in m.__slots__} for m in closing.months],
        "news": [
            {
                "date": news.day.isoformat(),
                "words": people.words(news.words),
                "led_by": [people.document(key) for key in led],
            }
            for news, led in closing.news
        ],
        "owed": [
            {
                **people.document(word.person),
                "talked": word.talked.isoformat() if word.talked else None,
                "named": [people.name(key) for key in word.named],
                "news": [news.day.isoformat() for news in word.news],
            }
            for word in closing.owed
        ],
        "left_alone": closing.left_alone,
    }
