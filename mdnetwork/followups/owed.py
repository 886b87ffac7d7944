"""What of all that is owed to one person is open, and when it stops (PRODUCT 3.3).

Nothing here makes a follow-up; it only sorts those the rules found.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from mdnetwork.followups import keep_in_touch, thank
from mdnetwork.followups.followup import FollowUp, Rank
from mdnetwork.notes.dates import days_between
from mdnetwork.records.history import History
from mdnetwork.records.states import State
from mdnetwork.records.types import Answers
from mdnetwork.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A person's open lines in order, the carrier with the reasons of the check-in that waits.

    `shown` are those that neither wait nor are snoozed, less the `casual`: check-ins without a
    rhythm of their own, of which a page shows only a few. `snoozed` are identities with the last
    day they are hidden, `waiting` identities, `next_due` the earliest day of what does not wait,
    `unthanked` the notes of talks they are owed thanks for.
    """

    open: tuple[FollowUp, ...] = ()
    shown: tuple[FollowUp, ...] = ()
    casual: tuple[FollowUp, ...] = ()
    lapsed: tuple[FollowUp, ...] = ()
    snoozed: tuple[tuple[str, date], ...] = ()
    waiting: tuple[str, ...] = ()
    next_due: str = ""
    unthanked: tuple[str, ...] = ()


def owed_to(  # noqa: PLR0913, PLR0917 - all that decides whether a line stops
    history: History,
    state: State,
    found: tuple[FollowUp, ...],
    answers: Answers,
    settings: Settings,
    today: date,
) -> Owed:
    """What is owed to one person on `today`, from everything the rules found for them."""
    rests = _is_at_rest(history, state, settings, today)
    owed = [
        replace(f, turn=counted + 1) if (counted := answers.counts.get(f.identity, 0)) else f
        for f in found
        if not answers.settles(f.identity) and not (rests and f.kind.silenced)
    ]
    if not owed:
        return Owed()
    lapsed = tuple(f for f in owed if _is_lapsed(f, settings, today))
    open_ = [f for f in owed if not _is_lapsed(f, settings, today)]
    snoozed = {f.identity: day for f in open_ if (day := _snoozed(f, answers, today))}
    carried = _carried([f for f in open_ if f.identity not in snoozed], settings)
    waiting = tuple(check_in.identity for check_in in carried.values())
    lines = tuple(_said_once(_with_reasons(f, carried) for f in open_))
    active = [f for f in lines if f.identity not in snoozed and f.identity not in waiting]
    return Owed(
        open=lines,
        shown=tuple(f for f in active if not _is_casual(f)),
        casual=tuple(f for f in active if _is_casual(f)),
        lapsed=lapsed,
        snoozed=tuple(snoozed.items()),
        waiting=waiting,
        next_due=_earliest(f for f in lines if f.identity not in waiting),
        unthanked=tuple(f.link for f in lines if f.kind == thank.KIND and f.link),
    )


def _is_casual(follow_up: FollowUp) -> bool:
    return follow_up.kind == keep_in_touch.KIND and not follow_up.rhythm


def _earliest(lines: Iterable[FollowUp]) -> str:
    return min((due for line in lines if (due := line.due_text)), default="")


def _is_at_rest(history: History, state: State, settings: Settings, today: date) -> bool:
    """Whether someone is left in peace, by where they stand."""
    rests = state in ("paused", "declined", "archived") or history.contact.refused
    return rests or history.rests(settings, today)


def _is_lapsed(follow_up: FollowUp, settings: Settings, today: date) -> bool:
    if follow_up.due is None:
        return False
    return (today - follow_up.due).days >= settings.lapse[follow_up.kind.name]


def _snoozed(follow_up: FollowUp, answers: Answers, today: date) -> date | None:
    """The last day it is hidden: by its own snooze, or by `snooze_until` of the person."""
    days = (answers.snoozed.get(follow_up.identity), follow_up.contact.snooze_until)
    return max((day for day in days if day and day >= today), default=None)


def _carried(awake: list[FollowUp], settings: Settings) -> dict[str, FollowUp]:
    """The check-in that waits, if one does, by the line that carries its reasons."""
    for check_in in awake:
        if check_in.kind != keep_in_touch.KIND or check_in.due is None:
            continue
        for other in awake:
            near = other.due and days_between(other.due, check_in.due) <= settings.days_apart
            if other is not check_in and near:
                return {other.identity: check_in}
    return {}


def _with_reasons(follow_up: FollowUp, carried: dict[str, FollowUp]) -> FollowUp:
    """The line with the reasons of the check-in it carries, and what there is to say.

    A line that is something to say itself, a loop, does not say it twice.
    """
    waiting = carried.get(follow_up.identity)
    if waiting is None:
        return follow_up
    told = () if follow_up.kind.rank == Rank.LOOPS else waiting.to_say
    return replace(follow_up, also=waiting.reasons, to_say=follow_up.to_say or told)


def _said_once(lines: Iterable[FollowUp]) -> Iterator[FollowUp]:
    """The lines, the first of them with what there is to say, and the others without."""
    told = False
    for line in lines:
        yield replace(line, to_say=()) if told and line.to_say else line
        told = told or bool(line.to_say)
