"""What the log must say of an answer, by PRODUCT 3.1 and 3.4; nothing here asks the program."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.property.season.page import KEY, key_of

VERBS = {
    "thank": "thanked", "answer": "wrote", "promised": "wrote", "prepare": "prepared",
    "confirm": "confirmed", "task": "done", "ask": "asked", "nudge": "nudged",
    "rearrange": "wrote", "write-up": "dropped", "close-loop": "told", "report-back": "told",
    "advice": "done", "share-news": "told", "keep-in-touch": "wrote", "greet": "greeted",
}  # fmt: skip
"""What a tick logs, by kind."""
ANSWERS = (
    "x ", "x ", "x {word}", "x {word} ✅ {day}", "x ✅ {day}", "x {day} {word}", "x {word}, {day}",
    "x declined, {word}", "x called {word}", "x replied: {word}", "- ", "- {word}",
    "- cancelled {word}", "- no-show, {word}", "  snooze 2w", "  snooze 3 days {word}",
    "  snoozed for 1 week, {word}", "  snooze until 2030-04-05", "  ⏳ 2030-03-25 {word}",
)  # fmt: skip
"""The box and the words after the line."""
_TYPED = ("declined", "called", "replied", "cancelled", "no-show")
_PERIODS = {"snooze 2w": 14, "snooze 3 days": 3, "snoozed for 1 week": 7}
_DAYS = {"snooze until": "2030-04-05", "⏳": "2030-03-25"}


@dataclass(frozen=True, kw_only=True)
class Answered:
    """A line of a page of the day `own`, what was typed on it, and the day it was saved."""

    row: str
    box: str
    words: str
    own: date
    saved: date


@dataclass(frozen=True, kw_only=True)
class Logged:
    """The beginning of a log line, and its comment."""

    day: date
    verb: str
    comment: str


def expected(answered: Answered, today: date) -> Logged:
    """The log's line of an answer that is read on `today`."""
    name, _ = key_of(answered.row)
    key = KEY.search(answered.row)
    comment = key[0] if key else ""
    if until := _until(answered):
        comment, verb = f"<!-- fu:{name} until:{until} -->", "snoozed"
    else:
        verb = _verb(answered, name.rpartition("-")[0])
    return Logged(day=_day(answered, today), verb=verb, comment=comment)


def _day(answered: Answered, today: date) -> date:
    """The day typed; else that of saving, between the page's own and today; else today."""
    typed = answered.own - timedelta(days=1)
    if str(typed) in answered.words:
        return typed
    return answered.saved if answered.own <= answered.saved <= today else today


def _verb(answered: Answered, kind: str) -> str:
    typed = [verb for verb in _TYPED if answered.words.startswith(verb)]
    usual = VERBS[kind] if answered.box == "x" else "dropped"
    return typed[0] if typed else usual


def _until(answered: Answered) -> str:
    """The last day to wait; a period counts from the page's own day."""
    for words, days in _PERIODS.items():
        if answered.words.startswith(words):
            return str(answered.own + timedelta(days=days))
    return next((day for words, day in _DAYS.items() if answered.words.startswith(words)), "")
