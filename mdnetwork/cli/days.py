"""A day as a person says it on the command line."""

import re
from collections.abc import Mapping
from datetime import date

import click

from mdnetwork.cli.options import parse_day
from mdnetwork.errors import UsageError
from mdnetwork.notes.dates import add_days, parse_period
from mdnetwork.notes.words import fold

_AWAY: Mapping[str, int] = {"yesterday": -1, "today": 0, "tomorrow": 1}
_PERIOD = re.compile(r"(?P<ahead>in )?(?P<period>.+?)(?(ahead)| ago)")


def day_meant(words: str, today: date) -> date:
    """`yesterday`, `3 days ago`, `in 2 weeks` or `2026-03-09` → the day, seen from `today`.

    Raises UsageError if it is none of these.
    """
    said = " ".join(fold(words).split())
    if said in _AWAY:
        return add_days(today, _AWAY[said])
    match = _PERIOD.fullmatch(said)
    period = parse_period(match["period"]) if match else None
    if match and period and not period.months:
        return add_days(today, period.days if match["ahead"] else -period.days)
    try:
        return parse_day(said)
    except click.BadParameter:
        remedy = "write today, tomorrow, 3 days ago, in 2 weeks or 2026-03-09"
        raise UsageError(f'"{words}" is not a day', remedy) from None
