"""The course of a talk: minute marks, the asks at its end, what to wear, bring and look at.

Guide B: watch the clock; A, D, E: keep to the time asked for. Where dress and a résumé are
concerned the guides differ (INTERVIEWING 3), so one line by choice. The wording is ours.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta

from mdnetwork.interviews.bank import CLOSING, OPENING
from mdnetwork.interviews.closing import ASKS, Habit
from mdnetwork.interviews.rows import Row, joined
from mdnetwork.records.types import Place

USUAL_MINUTES = 20
_SHORTEST = 10
_MOST_TARGETS = 4
_REMOTE = re.compile(
    r"phone|call|video|zoom|teams|skype|online|remote|e-?mail|chat|letter", re.IGNORECASE
)
DRESS: Mapping[str, str] = {
    "everyday": "Wear what they wear on an ordinary day, not what one wears to a job interview.",
    "field": "Wear what people in this field wear.",
    "professional": "Dress for an office.",
    "interview": "Dress as for a job interview.",
}
"""One line on dress for each value of the setting; guides C, A, B and E."""
_CARRY = (
    "Bring this page, paper, two pens and a card of yours; a résumé stays in the bag unless they "
    "ask for it."
)
_AT_HAND = "Have this page, paper and two pens at hand, and a quiet room."
OBSERVE: tuple[str, ...] = (
    "People: dress, talk, pace, whether they are glad to be there",
    "Place: the way there, light, noise, walls, tools and who has them",
    "Gut: how you feel, whether you can see yourself staying",
)
"""What to look at, in person only (guides A and D)."""


def is_remote(medium: str) -> bool:
    """Whether a talk is held from afar; in person if nothing is noted."""
    return bool(_REMOTE.search(medium))


def course(minutes: int, hour: time | None, questions: int) -> Iterator[Row]:
    """The talk by its minutes, and by the clock where the hour is known."""
    short = minutes < _SHORTEST
    begin, end = (1, minutes - 1) if short else (OPENING, minutes - CLOSING)
    half = (begin + end) // 2
    marks: list[tuple[int, str]] = [
        (0, "thank them, say what you came for and who you are"),
        (begin, "your first question: they talk, you write"),
    ]
    if questions > 1 and not short:
        marks.append((half, "about half of your questions are asked"))
    marks += [
        (end, "the closing asks, even in the middle of a good story"),
        (minutes, "thank them and get up, unless they want to go on"),
    ]
    for minute, words in marks:
        yield (f"{_mark(minute, hour)}: {words}",)


def _mark(minute: int, hour: time | None) -> str:
    if hour is None:
        return f"minute {minute}"
    clock = datetime.combine(datetime.min, hour) + timedelta(minutes=minute)  # noqa: DTZ901 - a clock on the wall
    return f"{clock:%H:%M}"


def closing_asks(habit: Habit | None, targets: tuple[Place, ...]) -> Iterator[Row]:
    """The asks at the end, the one you tend to forget first; names at your targets too (B)."""
    first = habit.kind if habit else None
    for kind in sorted(ASKS, key=lambda kind: kind != first):
        row: Row = (ASKS[kind],)
        if kind == "names" and targets:
            row = (*row, ", above all at ", *joined(targets[:_MOST_TARGETS]))
        if habit and kind == first:
            row = (*row, f" (forgotten in {habit.missed} of {habit.talks} talks)")
        yield row


def to_bring(medium: str, dress: str) -> Iterator[Row]:
    """One line on dress and one on what to bring."""
    if is_remote(medium):
        yield (_AT_HAND,)
        return
    yield (f"{DRESS[dress]} {_CARRY}",)
