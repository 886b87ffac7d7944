"""Due follow-ups: what to do today, and why (PRODUCT 3.3). The page that changes daily."""

from collections.abc import Iterator

from mdnetwork.followups.agenda import Group, make_sections, until
from mdnetwork.followups.followup import FollowUp
from mdnetwork.notes.dates import add_days
from mdnetwork.pages.lines import done_lines, follow_up_line
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.world import Sheet, World, count, looked_at

_RECENT_DAYS = 30


def view(world: World) -> tuple[Sheet, ...]:
    """The one sheet; always made, and never split."""
    sections = make_sections(world.agenda.shown, world.settings, world.today)
    titled = (
        ("Overdue", sections.overdue),
        ("Today", sections.today),
        ("This week", sections.week),
        (f"The next {world.settings.month_days} days", sections.month),
        ("Also overdue, when you have time", sections.later),
    )
    lines = [f"# Due follow-ups, {world.today}", "", _counts(world), ""]
    for title, groups in titled:
        lines += _section(title, groups, world)
    lines += _done(world)
    lines += _rest(world)
    return (Sheet(view="due", lines=tuple(lines), day=world.today),)


def _section(title: str, groups: tuple[Group, ...], world: World) -> list[str]:
    if not groups:
        return []
    linker = world.linker("due")
    rows = [_line(follow_up, world, linker) for group in groups for follow_up in group]
    return [f"## {title}", "", *rows, ""]


def _line(follow_up: FollowUp, world: World, linker: Linker) -> str:
    name = ("line", follow_up.identity)
    return world.parts.made(name, (follow_up,), lambda: follow_up_line(follow_up, linker))


def _counts(world: World) -> str:
    """One line of counts by day, or what was looked at if nothing is due."""
    today, settings = world.today, world.settings
    week = add_days(today, settings.week_days)
    days = [f.due for f in world.agenda.until(add_days(today, settings.month_days)) if f.due]
    if not days:
        by = "" if world.choice.days is None else f" by {add_days(today, settings.month_days)}"
        return f"Nothing is due{by}. Looked at {looked_at(world)}{_recently(world)}."
    counted = (
        (sum(day < today for day in days), "overdue"),
        (sum(day == today for day in days), "today"),
        (sum(today < day <= week for day in days), "this week"),
        (sum(day > week for day in days), f"in the next {settings.month_days} days"),
    )
    return ", ".join(f"{number} {words}" for number, words in counted if number) + "."


def _recently(world: World) -> str:
    """`, none held in the last 30 days`, if that is why the page is empty."""
    since = add_days(world.today, -_RECENT_DAYS)
    held = any(
        meeting.day and meeting.day >= since
        for contact in world.people
        for meeting in world.histories[contact.key].held
    )
    return "" if held or not world.meetings else ", none held in the last 30 days"


def _done(world: World) -> list[str]:
    """What was answered today stays ticked until the day turns; unticking takes it back."""
    rows = [line for _, line in done_lines(world)]
    return ["## Done today", "", *rows, ""] if rows else []


def _rest(world: World) -> list[str]:
    """What is not shown, counted."""
    network = world.linker("due").page(world.path("network"))
    rows = [f"- {words}" for words in not_shown(world, world.settings.month_days, network)]
    return ["## Not shown", "", *rows, ""] if rows else []


def not_shown(world: World, days: int, network: str) -> Iterator[str]:
    """What a list of the next `days` leaves out, counted; `network` names the referral page."""
    agenda = world.agenda
    horizon = add_days(world.today, days)
    capped = len(until(agenda.capped, horizon))
    undated = sum(1 for f in agenda.shown if f.due is None)
    if capped:
        yield f"{capped} more to keep in touch with, when you have time."
    if undated and "network" in world.settings.pages:
        yield f"{count(undated, 'name')} to ask some day: see {network}."
    if agenda.snoozed:
        yield f"{len(agenda.snoozed)} snoozed."
    if agenda.lapsed:
        yield f"{len(agenda.lapsed)} older, not chased."
