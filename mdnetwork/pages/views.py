"""The table of views. A new page is one file, its line in `settings.PAGES`, and one here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from mdnetwork.pages import (
    calendar,
    canvas,
    contacts,
    due,
    fields,
    home,
    introductions,
    learned,
    meetings,
    network,
    organizations,
    pipeline,
    prep,
    problems,
    questions,
    sources,
)
from mdnetwork.pages.world import Sheet, World, count, looked_at
from mdnetwork.problems import Problem

View = Callable[[World], tuple[Sheet, ...]]


def whole(name: str, view: View) -> View:
    """A view of so much that it takes long: asked again if anything but a task was said since."""
    return lambda world: world.parts.made_in_time((name, "whole"), world.said, lambda: view(world))


VIEWS: Mapping[str, View] = {
    "due": due.view,
    "contacts": contacts.view,
    "meetings": meetings.view,
    "organizations": organizations.view,
    "fields": whole("fields", fields.view),
    "pipeline": whole("pipeline", pipeline.view),
    "network": network.view,
    "canvas": canvas.view,
    "introductions": introductions.view,
    "prep": prep.view,
    "questions": whole("questions", questions.view),
    "learned": whole("learned", learned.view),
    "sources": whole("sources", sources.view),
    "calendar": calendar.view,
}


def make_sheets(world: World, found: tuple[Problem, ...]) -> tuple[Sheet, ...]:
    """Every page that has something to say, home last: it links those that do."""
    wanted = world.settings.pages
    sheets = [sheet for name in VIEWS if name in wanted for sheet in _asked(name, world)]
    if "problems" in wanted:
        sheets += problems.view(world, found)
    if "home" in wanted:
        sheets += home.view(world, made(sheets))
    return tuple(sheets)


def _asked(name: str, world: World) -> tuple[Sheet, ...]:
    """The sheets of a view; those of one that waits are as they were, and not to be written.

    The page that lies there may be newer, or new: another device may have made it.
    """
    parts = world.parts
    others, parts.waiting = parts.waiting, False
    sheets = VIEWS[name](world)
    if parts.waiting:
        known = {sheet.key for sheet in sheets}
        new = sorted(key for key in world.places if key[0] == name and key not in known)
        stay = (Sheet(view=name, part=part, lines=(), stays=True, waits=True) for _, part in new)
        waiting = (s if s.stays else replace(s, waits=True) for s in sheets)
        sheets = (*waiting, *stay)
    parts.waiting |= others
    return sheets


def made(sheets: Iterable[Sheet]) -> tuple[tuple[str, str], ...]:
    """View and part of these sheets but home, as home lists them.

    A page that lists its parts stands for them; a sheet that stays and waits for nothing is past.
    """
    new = [s for s in sheets if s.view != "home" and (s.waits or not s.stays)]
    whole = {sheet.view for sheet in new if not sheet.part}
    return tuple(sheet.key for sheet in new if not sheet.part or sheet.view not in whole)


def make_block(
    world: World, view: str, found: tuple[Problem, ...], pages: tuple[Sheet, ...]
) -> Sheet:
    """A view as a block shows it: without title, never without a word.

    `world` is narrowed to the block; `pages` are those this build makes. Of a view that makes
    several pages all are shown, one below the other, and their titles tell them apart.
    """
    match view:
        case "problems":
            sheets = problems.view(world, found)
        case "home":
            sheets = home.view(world, made(pages))
        case _:
            sheets = tuple(sheet for sheet in VIEWS[view](world) if not sheet.stays)
    daily = world.choice.days is not None or any(sheet.day for sheet in sheets)
    rows = sheets[0].lines[2:] if len(sheets) == 1 else [row for s in sheets for row in s.lines]
    lines = tuple(rows) if sheets else (_nothing(world),)
    return Sheet(view=view, lines=lines, day=world.today if daily else None)


def _nothing(world: World) -> str:
    days = world.choice.days
    within = "" if days is None else f" within {count(days, 'day')}"
    return f"Nothing to show here{within}. Looked at {looked_at(world)}."
