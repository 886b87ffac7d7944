"""Pages past a few hundred entries: one part per initial or year, and a page that lists them."""

import unicodedata
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from mdnetwork.pages.world import Sheet, World, count

T = TypeVar("T")


def initial(name: str) -> str:
    """The part a name stands in: its first letter without accents, `0-9` or `other`."""
    first = unicodedata.normalize("NFKD", name.strip()[:1])[:1].upper()[:1]
    if first.isdecimal():
        return "0-9"
    return first if first.isalpha() and first.isascii() else "other"


def cut(world: World, rows: Sequence[str]) -> list[str]:
    """Rows of a list that makes no parts: past `split_at` the rest are counted; a block has all."""
    most = world.settings.split_at
    more = len(rows) - most
    return [*rows[:most], f"- and {more} more"] if more > 0 else [*rows]


def split(
    world: World,
    view: str,
    entries: Sequence[T],
    part_of: Callable[[T], str],
    show: Callable[[Sequence[T], str], list[str]],
) -> tuple[Sheet, ...]:
    """One sheet of all entries, or past `split_at` a sheet that lists its parts, and the parts.

    `entries` are sorted so that those of one part stand together; `show` makes the lines of some
    of them on the page of that part (empty for the whole).
    """
    if len(entries) <= world.settings.split_at:
        return (Sheet(view=view, lines=tuple(show(entries, ""))),)
    linker = world.linker(view)
    heading = show([], "")[:2]
    listing = [*heading, f"{len(entries)} entries, in parts:", ""]
    parts = []
    for part, group in groupby(entries, key=part_of):
        rows = list(group)
        listing.append(
            f"- {linker.page(world.path(view, part))}: {count(len(rows), 'entry', 'entries')}"
        )
        parts.append(Sheet(view=view, part=part, lines=tuple(show(rows, part))))
    return (Sheet(view=view, lines=tuple(listing)), *parts)
