"""Greet on birthdays (ours), and at the season's end (INTERVIEWING 6: guide D) if switched on.

The setting `season_greetings` is a day of the year, empty by default. A birthday on 29 February
is kept on the 28th in other years. The next one is looked at as soon as the last one lapsed.
"""

import calendar
from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History

KIND = Kind(
    name="greet",
    words="Greet",
    rank=Rank.SILENCE,
    verb="greeted",
    silenced=True,
    before_away=True,
    urgent=True,
)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for their birthday, and one for the season's greeting, at hand or ahead."""
    birthday, season = history.contact.birthday, around.settings.season_greetings
    if birthday:
        day = _next(birthday.month, birthday.day, around)
        if day and not _greeted(history, date(day.year, 1, 1)):
            yield _greet(day, "birthday", birthday.source, history, around)
    if season:
        month, day_of_month = (int(part) for part in season.split("-"))
        day = _next(month, day_of_month, around)
        if day and _was_in_touch(history, day, around):
            source = history.certain[-1].source
            yield _greet(day, "season's greetings", source, history, around)


def _next(month: int, day: int, around: Around) -> date | None:
    """The earliest such day that has not lapsed yet."""
    lapse = around.settings.lapse["greet"]
    for year in range(around.today.year - 1, min(around.today.year + 2, date.max.year + 1)):
        last = calendar.monthrange(year, month)[1]
        found = date(year, month, min(day, last))
        if (around.today - found).days < lapse:
            return found
    return None


def _greeted(history: History, since: date) -> bool:
    return history.told("greeted", since)


def _was_in_touch(history: History, day: date, around: Around) -> bool:
    """Whether they are owed a season's greeting: talked with, in touch lately, not greeted yet."""
    lately = add_days(day, -around.settings.season_contact_days)
    since = add_days(day, -around.settings.lapse["greet"])
    talked = history.has_talked and history.certain[-1].day >= lately
    return talked and not _greeted(history, since)


def _greet(day: date, words: str, source: Source, history: History, around: Around) -> FollowUp:
    season = ("season",) if words != "birthday" else ()
    contact = history.contact
    return FollowUp(
        kind=KIND,
        contact=contact,
        due=day,
        reasons=(f"{words} on {day}",),
        source=source,
        identity=identity(KIND, around, contact, str(day.year), *season),
    )
