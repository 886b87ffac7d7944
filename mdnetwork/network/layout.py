"""Where everyone of a tree is drawn: a column for each step from you, a row for each last name.

A plain tree, laid out by hand: each branch below you is a block with its rows to itself, so no
name lies upon another, however many there are. Blocks stand beneath each other, the widest first,
and past a height in a band beside them. No force moves anybody: the same tree gives the same
picture, and it is read like a page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from typing import NamedTuple

Cell = tuple[int, float]
"""Column and row in a branch; the row of someone above several others lies between theirs."""


class Place(NamedTuple):
    """Where someone is drawn: column and row, and the number of the band."""

    column: int
    row: float
    band: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everyone's place by key, and the first column and row of each band, where you stand."""

    places: dict[str, Place]
    bands: tuple[tuple[int, int], ...]


def lay_out(rows: Sequence[tuple[str, int]], shape: float = 4.0) -> Layout:
    """Places for a tree as rows top down: key, and depth from 1.

    `shape`: how many rows are as long as a column is wide, over the width wanted for a height of
    1. No two keys get one place, and of one column no two are less than a row apart.
    """
    blocks = sorted((_block(block) for block in _blocks(rows)), key=lambda b: -_size(b)[0])
    free = [0] * _height(blocks, shape)
    places: dict[str, Place] = {}
    bands = [(0, 0)]
    at = 0
    left = sum(_size(block)[1] for block in blocks)
    for block in blocks:
        wide, long = _size(block)
        if at + long > len(free):
            bands.append(_next_band(free, max(long, min(left, len(free) // 2))))
            at = bands[-1][1]
        first = bands[-1][0]
        for key, (column, row) in block.items():
            places[key] = Place(first + column, at + row, len(bands) - 1)
        free[at : at + long] = [first + wide + 1] * long
        at += long
        left -= long
    return Layout(places=places, bands=tuple(bands))


def _next_band(free: Sequence[int], long: int) -> tuple[int, int]:
    """Where the next band begins: as far left as can be with so many rows below."""
    return min((max(free[row:]), row) for row in range(len(free) - long + 1))


def _blocks(rows: Iterable[tuple[str, int]]) -> list[list[tuple[str, int]]]:
    """The rows of each branch directly below you."""
    found: list[list[tuple[str, int]]] = []
    for key, depth in rows:
        if depth == 1 or not found:
            found.append([])
        found[-1].append((key, depth))
    return found


def _block(rows: Sequence[tuple[str, int]]) -> dict[str, Cell]:
    """Places in one branch: a row of its own for everyone who named nobody, the others between."""
    places: dict[str, Cell] = {}
    below: dict[int, list[float]] = {}
    last = 0
    for place in range(len(rows) - 1, -1, -1):
        key, depth = rows[place]
        named = below.pop(depth + 1, [])
        row = (named[0] + named[-1]) / 2 if named else float(last)
        last -= not named
        below.setdefault(depth, []).append(row)
        places[key] = (depth, row)
    top = min(row for _, row in places.values())
    return {key: (column, places[key][1] - top) for key, (column, _) in reversed(places.items())}


def _size(block: dict[str, Cell]) -> tuple[int, int]:
    """Columns and rows of a block."""
    return max(c for c, _ in block.values()), ceil(max(r for _, r in block.values())) + 1


def _height(blocks: Sequence[dict[str, Cell]], shape: float) -> int:
    """Rows of a band, so that all bands together have the shape wanted."""
    sizes = [_size(block) for block in blocks]
    cells = sum((wide + 1) * long for wide, long in sizes)
    return max([ceil(sqrt(cells * shape)), *(long for _, long in sizes)], default=1)
