"""What is open and what is shown (PRODUCT 3.3), and the sections of the due page."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mdnetwork.followups.followup import FollowUp, Rank
from mdnetwork.followups.owed import Owed
from mdnetwork.notes.dates import add_days
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
    owed: Mapping[str, Owed]

    def next_due(self, person: str) -> str:
        """The earliest due day of a person's lines that do not wait, as text; empty if none."""
        owed = self.owed.get(person)
        return owed.next_due if owed else ""

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
            owed={key: owed for key, owed in self.owed.items() if key in people},
            capped=theirs(self.capped),
            lapsed=theirs(self.lapsed),
        )

    def until(self, last: date) -> tuple[FollowUp, ...]:
        """The shown lines due on or before `last`."""
        return until(self.shown, last)


def until(ordered: Sequence[FollowUp], last: date) -> tuple[FollowUp, ...]:
    """Those with a day, due on or before `last`, of lines in order: by rank, then by day."""
    found: list[FollowUp] = []
    for rank in Rank:
        first = bisect_left(ordered, (rank, 0), key=_pressing)
        end = bisect_right(ordered, (rank, last.toordinal()), key=_pressing)
        found += ordered[first:end]
    return tuple(f for f in found if f.due)


def _pressing(follow_up: FollowUp) -> tuple[Rank, int]:
    return follow_up.kind.rank, (follow_up.due or date.max).toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """The due page: groups of lines by section; `later` holds the overdue past the first few."""

    overdue: tuple[Group, ...]
    today: tuple[Group, ...]
    week: tuple[Group, ...]
    month: tuple[Group, ...]
    later: tuple[Group, ...]


def make_sections(ordered: Sequence[FollowUp], settings: Settings, today: date) -> Sections:
    """The lines of the due page by section, one person's lines together."""
    horizon, week = (add_days(today, days) for days in (settings.month_days, settings.week_days))

    def section(follow_up: FollowUp) -> int:
        due = follow_up.due or date.max
        if due <= today:
            return 0 if due < today else 1
        return 2 if due <= week else 3

    places: dict[int, list[Group]] = {0: [], 1: [], 2: [], 3: []}
    for group in _by_person(sorted(until(ordered, horizon), key=section)):
        places[section(group[0])].append(group)
    overdue, later = _first_few(places[0], settings.overdue_shown, today)
    return Sections(
        overdue=overdue,
        today=tuple(places[1]),
        week=tuple(places[2]),
        month=tuple(places[3]),
        later=later,
    )


def _by_person(ordered: Iterable[FollowUp]) -> list[Group]:
    """Groups in order: each stands where its most pressing line would."""
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
