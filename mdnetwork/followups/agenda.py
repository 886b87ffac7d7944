"""What is open and what is shown (PRODUCT 3.3), and the sections of the due page.

One person's lines stand together within a section and not across them: beneath *Overdue* a check-in
of next month was a lie, and behind an old thank-you a talk of tomorrow was put off with it.
"""

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
    """The due page: groups of lines by section; `later` holds the overdue past the first few.

    Each line stands in the section of its own day, as a heading must be true of all beneath it.
    """

    overdue: tuple[Group, ...]
    today: tuple[Group, ...]
    week: tuple[Group, ...]
    month: tuple[Group, ...]
    later: tuple[Group, ...]


def make_sections(ordered: Sequence[FollowUp], settings: Settings, today: date) -> Sections:
    """The lines of the due page by section; within one, a person's lines stand together."""
    horizon, week = (add_days(today, days) for days in (settings.month_days, settings.week_days))
    places: tuple[list[FollowUp], ...] = ([], [], [], [])
    for follow_up in until(ordered, horizon):
        due = follow_up.due or date.max
        if due <= today:
            places[0 if due < today else 1].append(follow_up)
        else:
            places[2 if due <= week else 3].append(follow_up)
    overdue, later = _first_few(_by_person(places[0]), settings.overdue_shown)
    return Sections(
        overdue=overdue,
        today=_by_person(places[1]),
        week=_by_person(places[2]),
        month=_by_person(places[3]),
        later=later,
    )


def _by_person(ordered: Iterable[FollowUp]) -> tuple[Group, ...]:
    """Groups in order: each stands where its most pressing line would."""
    groups: dict[str, list[FollowUp]] = {}
    for follow_up in ordered:
        groups.setdefault(follow_up.contact.key, []).append(follow_up)
    return tuple(tuple(group) for group in groups.values())


def _first_few(groups: tuple[Group, ...], most: int) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The groups whose first lines are among the first few, and the rest.

    A group with a line that cannot wait is always among the first, and takes up their room.
    """
    first: list[Group] = []
    later: list[Group] = []
    urgent = [any(f.kind.urgent for f in group) for group in groups]
    room = most - sum(len(group) for group, stays in zip(groups, urgent, strict=True) if stays)
    for group, stays in zip(groups, urgent, strict=True):
        (first if stays or room > 0 else later).append(group)
        room -= 0 if stays else len(group)
    return tuple(first), tuple(later)
