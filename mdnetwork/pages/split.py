"""Pages past a few hundred entries: one part per initial or year, and a page that lists them."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from mdnetwork.pages.world import Sheet, World, count

T = TypeVar("T")
Grouped = tuple[tuple[str, tuple[T, ...]], ...]
"""Entries by part."""


def initial(name: str) -> str:
    """The part a name stands in: its first letter without accents, `0-9` or `other`."""
    return _letter(name.strip()[:1])


@lru_cache(maxsize=1 << 10)
def _letter(start: str) -> str:
    first = unicodedata.normalize("NFKD", start)[:1].upper()[:1]
    if first.isdecimal():
        return "0-9"
    return first if first.isalpha() and first.isascii() else "other"


def in_parts(entries: Iterable[T], part_of: Callable[[T], str]) -> Grouped[T]:
    """Entries by their part; the parts in the order of their names, each in the order it had."""
    found: dict[str, list[T]] = {}
    for entry in entries:
        found.setdefault(part_of(entry), []).append(entry)
    return tuple((part, tuple(found[part])) for part in sorted(found))


def cut(world: World, rows: Sequence[str]) -> list[str]:
    """Rows of a list that makes no parts: past `split_at` the rest are counted; a block has all."""
    return [*rows[: world.settings.split_at], *_more(world, rows)]


def made(world: World, rows: Sequence[Callable[[], str]]) -> list[str]:
    """The same of rows that are made only if they are shown."""
    return [*(row() for row in rows[: world.settings.split_at]), *_more(world, rows)]


def _more(world: World, rows: Sequence[object]) -> list[str]:
    more = len(rows) - world.settings.split_at
    return [f"- and {more} more"] if more > 0 else []


def split(
    world: World,
    view: str,
    grouped: Grouped[T],
    show: Callable[[Sequence[T], str], list[str]],
    rows: Callable[[Sequence[T], str], Sequence[str]] | None = None,
) -> tuple[Sheet, ...]:
    """One sheet of all entries, or past `split_at` a sheet that lists its parts, and the parts.

    `show` makes the lines of some entries on the page of a part (empty for the whole), from the
    entries alone, or from them and their `rows`: while those are the same, so is the page.
    """

    def sheet(entries: Sequence[T], part: str = "") -> Sheet:
        def make() -> Sheet:
            return Sheet(view=view, part=part, lines=tuple(show(entries, part)))

        made_from = [entries, rows(entries, part)] if rows else entries
        return world.parts.made((view, part), made_from, make)

    number = sum(len(entries) for _, entries in grouped)
    if number <= world.settings.split_at:
        return (sheet([entry for _, entries in grouped for entry in entries]),)
    linker = world.linker(view)
    listing = [*show([], "")[:2], f"{number} entries, in parts:", ""]
    listing += [
        f"- {linker.page(world.path(view, part))}: {count(len(entries), 'entry', 'entries')}"
        for part, entries in grouped
    ]
    return (
        Sheet(view=view, lines=tuple(listing)),
        *(sheet(entries, part) for part, entries in grouped),
    )
