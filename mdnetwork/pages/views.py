"""The table of views. A new page is one file, its line in `settings.PAGES`, and one here."""

from collections.abc import Callable, Mapping

from mdnetwork.pages import contacts, due, home, meetings, network, organizations, problems
from mdnetwork.pages.world import Sheet, World
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
    sheets = [sheet for name, view in VIEWS.items() if name in wanted for sheet in view(world)]
    if "problems" in wanted:
        sheets += problems.view(world, found)
    if "home" in wanted:
        made = tuple(dict.fromkeys(sheet.view for sheet in sheets))
        sheets += home.view(world, made)
    return tuple(sheets)
