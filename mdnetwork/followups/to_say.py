"""What has happened since you last spoke: something to say when you write (INTERVIEWING 6).

Guide E: tell them that you took their advice and how it goes; A: write with good news or something
useful to them. That you met whom they named, the people you now both know and a year gone by are
ours. Each saying comes with the line it was read from; nothing here makes a follow-up.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mdnetwork.followups.followup import Around
from mdnetwork.followups.report_back import giver_of
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History, Past
from mdnetwork.records.tasks import YOURS, plain
from mdnetwork.records.types import ME

_MOST_LETTERS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Something to say to a person, in plain words, and the line of the note it comes from."""

    words: str
    source: Source


def to_say(history: History, around: Around) -> tuple[str, ...]:
    """The first few sayings in words, and how many more there are."""
    found = [saying.words for saying in sayings(history, around)]
    most = around.settings.say_most
    more = [f"{len(found) - most} more"] if len(found) > most > 0 else []
    return (*found[:most], *more)


def sayings(history: History, around: Around) -> tuple[Saying, ...]:
    """Everything there is to say to a person since the last certain contact, theirs first."""
    if not history.certain:
        return ()
    since = history.certain[-1].day
    return (
        *_years_ago(history, around.today),
        *_still_open(history),
        *_advice(history, since, around),
        *_named(history, since, around),
        *_shared(history, since, around),
        *(_news(since, around) if history.contact.wants_news is not False else ()),
    )


def _years_ago(history: History, today: date) -> Iterator[Saying]:
    """A talk on this day of an earlier year; one on 29 February is remembered on the 28th too."""
    for meeting in history.held:
        if meeting.day and meeting.day.year < today.year and _same_day(meeting.day, today):
            years = today.year - meeting.day.year
            words = "a year ago today" if years == 1 else f"{years} years ago today"
            yield Saying(words=f"{words} you talked", source=meeting.source)


def _same_day(day: date, today: date) -> bool:
    last = calendar.monthrange(today.year, day.month)[1]
    return (day.month, min(day.day, last)) == (today.month, today.day)


def _still_open(history: History) -> Iterator[Saying]:
    """Your open tasks for them without a day; one with a day has a line of its own.

    One that begins with `@name` is from your adviser, and nothing to say to them.
    """
    for task in history.tasks:
        yours = (not task.linked and task.section in YOURS) or task.words.startswith("@")
        if not yours and task.due is None and plain(task.words):
            yield Saying(words=f"still open: {_short(task.words)}", source=task.source)


def _advice(history: History, since: date, around: Around) -> Iterator[Saying]:
    for meeting in history.held:
        for advice in meeting.advice:
            day = advice.taken_on or meeting.day
            taken = advice.taken and day and since <= day <= around.today
            if taken and giver_of(advice, meeting) == history.contact.key:
                yield Saying(
                    words=f"you took their advice: {_short(advice.words)}", source=advice.source
                )


def _named(history: History, since: date, around: Around) -> Iterator[Saying]:
    for key in dict.fromkeys(naming.referred for naming in history.gave):
        if key != history.contact.key and _talked_after(key, since, around):
            other = around.histories[key]
            words = f"you talked with {other.contact.name}, whom they named"
            yield Saying(words=words, source=other.held[-1].source if other.held else _at(other))


def _shared(history: History, since: date, around: Around) -> Iterator[Saying]:
    """Whoever they know, by either note, or who named them, and whom you first met since."""
    named = {naming.referred for naming in history.gave}
    theirs = {naming.referrer: naming.source for naming in reversed(history.namings)}
    for key, source in {**theirs, **dict(history.acquaintances)}.items():
        if key not in {ME, history.contact.key, *named} and _first_talk(key, around) > since:
            name = around.histories[key].contact.name
            yield Saying(words=f"you now both know {name}", source=source)


def _news(since: date, around: Around) -> Iterator[Saying]:
    for news in around.me.news:
        if since < news.day <= around.today:
            words = f"your news of {news.day}: {_short(news.words)}"
            yield Saying(words=words, source=news.source)


def _talked_after(key: str, since: date, around: Around) -> bool:
    return any(day > since for day in around.histories[key].talk_days)


def _first_talk(key: str, around: Around) -> date:
    """The first talk with them; long ago, if there was none."""
    return min(around.histories[key].talk_days, default=date.min)


def _short(text: str) -> str:
    """The words of a note without its marks, cut after a word: a line holds several of them."""
    words = plain(text)
    if len(words) <= _MOST_LETTERS:
        return words
    return words[: words.rfind(" ", 0, _MOST_LETTERS)].rstrip() + " …"


def _at(history: Past) -> Source:
    return history.certain[-1].source
