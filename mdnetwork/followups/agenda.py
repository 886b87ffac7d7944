"""What is shown and when it stops (PRODUCT 3.3): open, waiting, capped, snoozed, lapsed.

Nothing here makes a follow-up; it only sorts those the rules found.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from mdnetwork.followups import keep_in_touch
from mdnetwork.followups.followup import FollowUp, Rank, Situation
from mdnetwork.notes.dates import add_days, days_between
from mdnetwork.settings import Settings

Group = tuple[FollowUp, ...]
"""The lines of one person in one section, the most pressing first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Every open follow-up, and which of them a page shows.

    `open` are all, in order, each carrier with the reasons of the check-in that waits for it;
    `shown` those that are neither waiting, capped nor snoozed. `snoozed` maps identities to the
    last day they are hidden.
    """

    today: date
    open: tuple[FollowUp, ...]
    shown: tuple[FollowUp, ...]
    snoozed: dict[str, date]
    waiting: frozenset[str]
    capped: tuple[FollowUp, ...]
    lapsed: tuple[FollowUp, ...]

    def next_due(self) -> dict[str, str]:
        """The earliest due day of every person's lines that do not wait, as text, by their key."""
        found: dict[str, str] = {}
        for follow_up in self.open:
            due, person = follow_up.due_text, follow_up.contact.key
            if due and due < found.get(person, "~") and follow_up.identity not in self.waiting:
                found[person] = due
        return found

    def only(self, people: Container[str]) -> "Agenda":
        """The same, of these people (by key) alone."""

        def theirs(found: tuple[FollowUp, ...]) -> tuple[FollowUp, ...]:
            return tuple(f for f in found if f.contact.key in people)

        identities = {follow_up.identity for follow_up in theirs(self.open)}
        return replace(
            self,
            open=theirs(self.open),
            shown=theirs(self.shown),
            snoozed={i: day for i, day in self.snoozed.items() if i in identities},
            capped=theirs(self.capped),
            lapsed=theirs(self.lapsed),
        )

    def until(self, last: date) -> tuple[FollowUp, ...]:
        """The shown lines due on or before `last`."""
        return tuple(f for f in self.shown if f.due and f.due <= last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """The due page: groups of lines by section; `later` holds the overdue past the first few."""

    overdue: tuple[Group, ...]
    today: tuple[Group, ...]
    week: tuple[Group, ...]
    month: tuple[Group, ...]
    later: tuple[Group, ...]


def make_agenda(found: tuple[FollowUp, ...], situation: Situation) -> Agenda:
    """The agenda of `situation.today` from everything the rules found."""
    settings, today = situation.settings, situation.today
    counts = situation.records.answers.counts
    owed = [
        replace(f, turn=counts.get(f.identity, 0) + 1)
        for f in found
        if not _is_settled(f, situation)
    ]
    lapsed = [f for f in owed if _is_lapsed(f, settings, today)]
    open_ = [f for f in owed if not _is_lapsed(f, settings, today)]
    snoozed = {f.identity: until for f in open_ if (until := _snoozed(f, situation))}
    awake = [f for f in open_ if f.identity not in snoozed]
    carried = _carried(awake, settings)
    carrying = {f.identity: f for f in _said_once(_with_reasons(f, carried) for f in open_)}
    waiting = frozenset(check_in.identity for check_in in carried.values())
    active = [f for f in awake if f.identity not in waiting]
    capped = _capped(active, settings)
    hidden = {follow_up.identity for follow_up in capped}
    return Agenda(
        today=today,
        open=tuple(carrying[f.identity] for f in open_),
        shown=tuple(carrying[f.identity] for f in active if f.identity not in hidden),
        snoozed=snoozed,
        waiting=waiting,
        capped=capped,
        lapsed=tuple(lapsed),
    )


def _is_settled(follow_up: FollowUp, situation: Situation) -> bool:
    """Answered by its identity, or silenced by where the person stands."""
    if situation.records.answers.settles(follow_up.identity):
        return True
    state = situation.states[follow_up.contact.key]
    rests = state in ("paused", "declined", "archived") or follow_up.contact.refused
    history = situation.histories[follow_up.contact.key]
    rests = rests or history.rests(situation.settings, situation.today)
    return follow_up.kind.silenced and rests


def _is_lapsed(follow_up: FollowUp, settings: Settings, today: date) -> bool:
    if follow_up.due is None:
        return False
    return (today - follow_up.due).days >= settings.lapse[follow_up.kind.name]


def _snoozed(follow_up: FollowUp, situation: Situation) -> date | None:
    """The last day it is hidden: by its own snooze, or by `snooze_until` of the person."""
    days = (
        situation.records.answers.snoozed.get(follow_up.identity),
        follow_up.contact.snooze_until,
    )
    return max((day for day in days if day and day >= situation.today), default=None)


def _carried(awake: list[FollowUp], settings: Settings) -> dict[str, FollowUp]:
    """Check-ins that wait, one a person at most, by the line that carries their reasons."""
    found = {}
    by_person: dict[str, list[FollowUp]] = {}
    for follow_up in awake:
        by_person.setdefault(follow_up.contact.key, []).append(follow_up)
    for follow_up in awake:
        if follow_up.kind != keep_in_touch.KIND or follow_up.due is None:
            continue
        for other in by_person[follow_up.contact.key]:
            near = other.due and days_between(other.due, follow_up.due) <= settings.days_apart
            if other is not follow_up and near:
                found[other.identity] = follow_up
                break
    return found


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
    """The lines, each person's first with what there is to say, and the others without."""
    told: set[str] = set()
    for line in lines:
        if line.to_say and line.contact.key in told:
            yield replace(line, to_say=())
        else:
            told |= {line.contact.key} if line.to_say else set()
            yield line


def _capped(active: list[FollowUp], settings: Settings) -> tuple[FollowUp, ...]:
    """Check-ins without a rhythm of their own beyond the few that are earliest due."""
    plain = [f for f in active if f.kind == keep_in_touch.KIND and not f.rhythm]
    return tuple(plain[settings.keep_in_touch_shown :])


def make_sections(shown: Iterable[FollowUp], settings: Settings, today: date) -> Sections:
    """The lines of the due page by section, one person's lines together."""
    horizon = add_days(today, settings.month_days)
    near = [f for f in shown if f.due and f.due <= horizon]
    places: dict[int, list[Group]] = {0: [], 1: [], 2: [], 3: []}
    for group in _by_person(near, settings, today):
        places[_section(group[0], settings, today)].append(group)
    overdue, later = _first_few(places[0], settings.overdue_shown, today)
    return Sections(
        overdue=overdue,
        today=tuple(places[1]),
        week=tuple(places[2]),
        month=tuple(places[3]),
        later=later,
    )


def _section(follow_up: FollowUp, settings: Settings, today: date) -> int:
    due = follow_up.due or date.max
    if due <= today:
        return 0 if due < today else 1
    return 2 if due <= add_days(today, settings.week_days) else 3


def _by_person(near: list[FollowUp], settings: Settings, today: date) -> list[Group]:
    """Groups in order: each stands where its most pressing line would."""
    ordered = sorted(near, key=lambda f: _section(f, settings, today))
    groups: dict[str, list[FollowUp]] = {}
    for follow_up in ordered:
        groups.setdefault(follow_up.contact.key, []).append(follow_up)
    return [tuple(group) for group in groups.values()]


def _first_few(
    groups: list[Group], most: int, today: date
) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The groups whose first overdue lines are among the first few, and the rest."""
    first: list[Group] = []
    later: list[Group] = []
    lines = 0
    for group in groups:
        (first if lines < most else later).append(group)
        lines += sum(1 for f in group if f.due and f.due < today)
    return tuple(first), tuple(later)
