"""Dates, hours and periods as people type them.

All dates are calendar dates of the vault's own zone; a zone typed after a time is not converted
(PRODUCT 5: only "today" depends on the zone). Unknown shapes are `None`; the caller says so.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

_DAY = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_CLOCK = r"(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?"
_DATE = re.compile(rf"^(?:\[\[)?{_DAY}(?:\]\])?(?:[T ]+{_CLOCK})?$")
_IN_TEXT = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_TIME = re.compile(
    r"^(\d{1,2})(?:[:.h](\d{2})(?::\d{2})?)?\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?$", re.IGNORECASE
)
_PERIOD = re.compile(
    r"^(?:in|every|each|after)?\s*(\d{1,4}|an?|one|two|three|four|six)?\s*([a-z]+)$"
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The months in English, whatever this machine speaks."""
_NOON = 12
_CENTURY = 36525
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "": 1}
_UNITS = {
    "d": ("days", 1),
    "day": ("days", 1),
    "days": ("days", 1),
    "daily": ("days", 1),
    "w": ("days", 7),
    "wk": ("days", 7),
    "week": ("days", 7),
    "weeks": ("days", 7),
    "weekly": ("days", 7),
    "biweekly": ("days", 14),
    "fortnight": ("days", 14),
    "fortnights": ("days", 14),
    "fortnightly": ("days", 14),
    "m": ("months", 1),
    "mo": ("months", 1),
    "month": ("months", 1),
    "months": ("months", 1),
    "monthly": ("months", 1),
    "bimonthly": ("months", 2),
    "q": ("months", 3),
    "quarter": ("months", 3),
    "quarters": ("months", 3),
    "quarterly": ("months", 3),
    "y": ("months", 12),
    "yr": ("months", 12),
    "year": ("months", 12),
    "years": ("months", 12),
    "yearly": ("months", 12),
    "annually": ("months", 12),
    "annual": ("months", 12),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A length of calendar time; months are calendar months, clamped to the last day."""

    days: int = 0
    months: int = 0

    def after(self, start: date) -> date:
        """The day this long after `start`; 31 January and one month is the end of February."""
        return add_days(_add_months(start, self.months), self.days)

    def before(self, end: date) -> date:
        """The day this long before `end`, held within the years the calendar knows."""
        return add_days(_add_months(end, -self.months), -self.days)

    @property
    def every(self) -> str:
        """`every month`, `every 30 days`."""
        return f"every {str(self).removeprefix('1 ')}"

    def __str__(self) -> str:
        """`30 days`, `1 month`."""
        count, unit = (self.months, "month") if self.months else (self.days, "day")
        return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def add_days(start: date, days: int) -> date:
    """`start` and `days` more, held within the years the calendar knows."""
    ordinal = min(max(start.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def _add_months(start: date, months: int) -> date:
    if not months:
        return start
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def parse_date(text: str) -> date | None:
    """The day in `2026-03-02`, `2026-3-2`, `2026-03-02T14:20:00` or `[[2026-03-02]]`."""
    found = _DATE.match(text.strip())
    return _day(*found.group(1, 2, 3)) if found else None


def parse_time_of(text: str) -> time | None:
    """The hour in a date with time, `2026-03-02T14:20`; none if there is only a day."""
    found = _DATE.match(text.strip())
    return parse_time(found[4]) if found and found[4] else None


def parse_time(text: str) -> time | None:
    """The hour in `14:20`, `9.30`, `16h30`, `16 Uhr` or `2:20 p.m.`; a bare number is none."""
    found = _TIME.match(text.strip())
    if not found or not (found[2] or found[3]):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").lower().replace(".", "")
    if half in ("am", "pm"):
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def date_in_name(name: str) -> date | None:
    """The first ISO date in a file's name."""
    return next(dates_in(name), None)


def dates_in(text: str) -> Iterator[date]:
    """Every ISO date in a text."""
    for found in _IN_TEXT.finditer(text):
        day = _day(*found.groups())
        if day:
            yield day


def parse_period(text: str) -> Period | None:
    """`30d`, `30`, `6w`, `monthly`, `in 3 months`, `every two weeks`; none if it is no period."""
    words = " ".join(text.split()).casefold()
    if words.isdecimal() and words.isascii():
        days = int(words.lstrip("0")[:6] or 0)
        return Period(days=days) if 0 < days <= _CENTURY else None
    found = _PERIOD.match(words)
    if not found or found[2] not in _UNITS:
        return None
    written = found[1] or ""
    count = int(written) if written.isdecimal() else _COUNTS[written]
    unit, size = _UNITS[found[2]]
    return Period(**{unit: count * size}) if count else None


def days_between(first: date, second: date) -> int:
    """How many days lie between two dates, never negative."""
    return abs((second - first) // timedelta(days=1))
