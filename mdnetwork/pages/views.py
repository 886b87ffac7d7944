"""The table of views. A new page is one file, its line in `settings.PAGES`, and one here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from mdnetwork.pages import contacts, due, home, meetings, network, organizations, problems
from mdnetwork.pages.world import Sheet, World, count, looked_at
from mdnetwork.problems import Problem

VIEWS: Mapping[str, Callable[[World], tuple[Sheet, ...]]] = {
    "due": due.view,
    "contacts": contacts.view,
    "meetings": meetings.view,
    "organizations": organizations.view,
    "network": network.view,
}


def make_sheets(world: World, found: tuple[Problem, ...]) -> tuple[Sheet, ...]:
    """Every page that has something to say, home last: it links those that do."""
    wanted = world.settings.pages
    sheets = [sheet for name in VIEWS if name in wanted for sheet in VIEWS[name](world)]
    if "problems" in wanted:
        sheets += problems.view(world, found)
    if "home" in wanted:
        sheets += home.view(world, made(sheets))
    return tuple(sheets)


def made(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """The views of these sheets but home, as home lists them."""
    return tuple(dict.fromkeys(sheet.view for sheet in sheets if sheet.view != "home"))


def make_block(
    world: World, view: str, found: tuple[Problem, ...], pages: tuple[Sheet, ...]
) -> Sheet:
    """A view as a block shows it: in one part, without title, never without a word.

    `world` is narrowed to the block; `pages` are those this build makes.
    """
    match view:
        case "problems":
            sheets = problems.view(world, found)
        case "home":
            sheets = home.view(world, made(pages))
        case _:
            sheets = VIEWS[view](world)
    sheet = sheets[0] if sheets else Sheet(view=view, lines=("", "", _nothing(world)))
    daily = sheet.day or world.choice.days is not None
    return replace(sheet, lines=sheet.lines[2:], day=world.today if daily else None)


def _nothing(world: World) -> str:
    days = world.choice.days
    within = "" if days is None else f" within {count(days, 'day')}"
    return f"Nothing to show here{within}. Looked at {looked_at(world)}."
