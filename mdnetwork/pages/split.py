"""Pages past a few hundred entries: one part per initial or year, and a page that lists them."""

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from mdnetwork.pages.world import Sheet, World, count

T = TypeVar("T")
Grouped = tuple[tuple[str, tuple[T, ...]], ...]
"""Entries by part."""


def initial(name: str) -> str:
    """The part a name stands in: its first letter without accents, `0-9` or `other`."""
    first = unicodedata.normalize("NFKD", name.strip()[:1])[:1].upper()[:1]
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
    most = world.settings.split_at
    more = len(rows) - most
    return [*rows[:most], f"- and {more} more"] if more > 0 else [*rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material(Generic[T]):
    """What the pages of a view are made from, beside their entries.

    `owners` are the persons (by key) and notes (by path) of which an entry tells, and `told` is
    all that its page looks at of them, and the day if it looks at that: while what is told of all
    its entries is the same, so is a page.
    """

    owners: Callable[[T], Iterable[Hashable]]
    told: Callable[[T], object]


def split(
    world: World,
    view: str,
    grouped: Grouped[T],
    show: Callable[[Sequence[T], str], list[str]],
    material: Material[T] | None = None,
) -> tuple[Sheet, ...]:
    """One sheet of all entries, or past `split_at` a sheet that lists its parts, and the parts.

    `show` makes the lines of some entries on the page of a part (empty for the whole), from the
    entries and the `material` alone.
    """

    def sheet(entries: Sequence[T], part: str = "") -> Sheet:
        def make() -> Sheet:
            return Sheet(view=view, part=part, lines=tuple(show(entries, part)))

        name, parts = (view, part), world.parts
        if material is None:
            return parts.made(name, entries, make)
        return parts.made_of(name, entries, material.owners, material.told, make)

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
