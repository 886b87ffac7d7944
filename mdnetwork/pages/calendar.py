"""Network calendar: this year at a glance, a row a week, and what was and will be on each day.

Readable as it is, in any viewer. A line due stands on its day, past or to come: nothing here turns
with the day alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, groupby

from mdnetwork.followups.followup import FollowUp
from mdnetwork.notes.dates import MONTHS, add_days
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.history import standing
from mdnetwork.records.types import Contact, Meeting

Talks = dict[date, list[Meeting]]
"""Meetings by day."""
_InTouch = tuple[Contact, tuple[date, ...]]
_MOST = 8
_WEEK = 7
_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_LEGEND = "●: a talk. ○: a talk is planned. ·: in touch otherwise. !: something is due."


@dataclass(slots=True)
class _Day:
    """What is on one day: talks, people in touch otherwise, and what is due.

    `people` are the keys of everyone you were in touch with.
    """

    held: Sequence[Meeting] = ()
    planned: Sequence[Meeting] = ()
    touched: list[Contact] = field(default_factory=list)
    due: list[FollowUp] = field(default_factory=list)
    people: set[str] = field(default_factory=set)

    @property
    def marks(self) -> str:
        """The day in the year's table."""
        marks = ("●", self.held), ("○", self.planned), ("·", self.touched), ("!", self.due)
        return "".join(mark for mark, found in marks if found)


def view(world: World) -> tuple[Sheet, ...]:
    """Made once you were in touch this year, or a talk is planned; not for what is due alone."""
    made_from = [*world.said, world.agenda.shown]
    return world.made_soon("calendar", made_from, lambda: _of_year(world))


def _of_year(world: World) -> tuple[Sheet, ...]:
    """The same, made anew only if anything of this year is other than before."""
    records, year = world.records, world.today.year
    held, planned = world.parts.made(
        "talks of the year", [records.meetings, world.today], lambda: _talks_by_day(world)
    )
    touched = world.parts.each(
        "in touch this year", records.contacts, lambda key: _in_touch(key, world)
    )
    due = [line for line in world.agenda.shown if line.due and line.due.year == year]
    talks = chain.from_iterable((*held.values(), *planned.values()))
    people = [world.contact(key) for talk in talks for key in talk.participants]
    made_from = [world.today, held, planned, touched, due, people]

    def make() -> tuple[Sheet, ...]:
        return _sheets(_days(held, planned, touched, due), world)

    return world.parts.made("days of the year", made_from, make)


def _sheets(days: Mapping[date, _Day], world: World) -> tuple[Sheet, ...]:
    if not any(on.people or on.planned for on in days.values()):
        return ()
    linker = world.linker("calendar")
    lines = [f"# Calendar {world.today.year}", "", _summary(days), ""]
    lines += [f"## Weeks of {world.today.year}", "", _LEGEND, "", *_weeks(days), ""]
    for month, found in groupby(sorted(days), key=lambda day: day.month):
        lines += [f"## {MONTHS[month - 1]}", ""]
        lines += [_line(day, days[day], world, linker) for day in found]
        lines += [""]
    return (Sheet(view="calendar", lines=tuple(lines)),)


def _days(
    held: Talks, planned: Talks, touched: Mapping[str, _InTouch], due: Iterable[FollowUp]
) -> Mapping[date, _Day]:
    """Every day with anything on it."""
    found: defaultdict[date, _Day] = defaultdict(_Day)
    for day, meetings in held.items():
        found[day].held = meetings
        found[day].people.update(key for meeting in meetings for key in meeting.participants)
    for day, meetings in planned.items():
        found[day].planned = meetings
    for contact, days in touched.values():
        for day in days:
            found[day].touched.append(contact)
            found[day].people.add(contact.key)
    for follow_up in due:
        if follow_up.due:
            found[follow_up.due].due.append(follow_up)
    return found


def _talks_by_day(world: World) -> tuple[Talks, Talks]:
    """The talks of this year that were held, and those that are planned."""
    held: Talks = {}
    planned: Talks = {}
    for meeting in world.meetings:
        if meeting.day and meeting.day.year == world.today.year and not meeting.practice:
            match standing(meeting, world.today):
                case "held":
                    held.setdefault(meeting.day, []).append(meeting)
                case "planned":
                    planned.setdefault(meeting.day, []).append(meeting)
    return held, planned


def _in_touch(key: str, world: World) -> _InTouch | None:
    """Someone, and the days of this year on which you were in touch but did not meet."""
    if not is_chosen(key, world.choice.people):
        return None
    history, year = world.histories[key], world.today.year
    touched = {touch.day for touch in history.certain if touch.day.year == year}
    days = touched.difference(meeting.day for meeting in history.held)
    return (history.contact, tuple(sorted(days))) if days else None


def _summary(days: Mapping[date, _Day]) -> str:
    held, planned = (
        sum(len(getattr(on, name)) for on in days.values()) for name in ("held", "planned")
    )
    people = {key for on in days.values() for key in on.people}
    on_days = count(sum(1 for on in days.values() if on.people), "day")
    return (
        f"{count(held, 'talk')} held, {planned} planned; "
        f"in touch with {count(len(people), 'person', 'people')} on {on_days}."
    )


def _weeks(days: Mapping[date, _Day]) -> Iterator[str]:
    """A row a week: all from the first with anything to the last in touch, then those with some."""
    yield f"| Week of | {' | '.join(_DAYS)} | In touch with |"
    yield "|---" * (_WEEK + 2) + "|"
    last = max((day for day, on in days.items() if on.people), default=date.min)
    first = add_days(min(days), -min(days).weekday())
    for number in range(0, (max(days) - first).days + 1, _WEEK):
        week = [add_days(first, number + each) for each in range(_WEEK)]
        if week[0] > last and days.keys().isdisjoint(week):
            continue
        people = {key for day in week if day in days for key in days[day].people}
        cells = [f"{day.day} {days[day].marks}" if day in days else "" for day in week]
        yield f"| {week[0]} | {' | '.join(cells)} | {len(people) or ''} |"


def _line(day: date, on: _Day, world: World, linker: Linker) -> str:
    """`- 2026-03-02 Mo: talked with [[Ana Ruiz]] in [[2026-03-02 Ana Ruiz]]; due: …`."""
    people = [key for meeting in (*on.held, *on.planned) for key in meeting.participants]
    made_from = [on.held, on.planned, on.touched, on.due, [world.contact(key) for key in people]]

    def make() -> str:
        said = [
            *_talks("talked", on.held, world, linker),
            *_talks("to talk", on.planned, world, linker),
        ]
        touched = sorted(on.touched, key=lambda contact: world.name_order(contact.key))
        if touched:
            said.append(f"in touch with {_some([*map(linker.person, touched)])}")
        if on.due:
            owed = [f"**{x.kind.words}** {linker.person(x.contact)}" for x in on.due]
            said.append(f"due: {_some(owed)}")
        return f"- {day} {_DAYS[day.weekday()]}: {'; '.join(said)}"

    return world.parts.made(("on", day), made_from, make)


def _talks(verb: str, meetings: Sequence[Meeting], world: World, linker: Linker) -> Iterator[str]:
    for meeting in meetings[:_MOST]:
        people = [linker.person(world.contact(key)) for key in meeting.participants]
        whom = f" with {_some(people)}" if people else ""
        yield f"{verb}{whom} in {linker.note(meeting.path)}"
    if len(meetings) > _MOST:
        yield f"{verb} {len(meetings) - _MOST} times more"


def _some(names: Sequence[str]) -> str:
    """The first few, and how many more."""
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more
