"""A sheet on one printed page: what is needed in the talk stays, what was heard before gives way.

60 lines of 95 letters are a page of A4 in type of 11 points (ours). Blank lines and margins between
sections are among them, so the words of a sheet get fewer.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mdnetwork.interviews.rows import Row, joined, length, run_together
from mdnetwork.records.facts import Source
from mdnetwork.records.types import Place

_LETTERS = 90
"""Of 95, as lines break between words and rows stand in from the margin."""
MOST_LINES = 45
"""So many lines a sheet may have, its title and headings among them, blank lines not."""
_LEAST_KNOWN = 14
"""So many lines are kept for what may give way, if other rows can be run together for it."""
_LEFT_OUT = 2
_MOST_NOTES = 6
_GIVES_WAY = "Look around"
"""What is left out if nothing else can be: one does it anyway, if less well."""
_RUN_TOGETHER = ("Look around", "Closing asks", "Course")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Rows of one section, in the order of their worth; the first `least` stay whatever comes.

    Of the others those of the lowest `rank` are taken first. `stands`: the notes they are in,
    beside those they name. `backwards`: they are shown the last first.
    """

    title: str
    rows: tuple[Row, ...]
    least: int = 0
    rank: int = 0
    stands: Row = ()
    backwards: bool = False


def lines(row: Row) -> int:
    """How many printed lines a row takes."""
    return -(-length(row) // _LETTERS)


def fit(shares: Sequence[Share], besides: int) -> tuple[list[tuple[Row, ...]], tuple[Row, ...]]:
    """The rows of each share that fit beside so many other lines, and a row on what is left out."""
    room = MOST_LINES - besides
    tight = _tightened(shares, room)
    if _fits(tight, room):
        return [share.rows for share in tight], ()
    if _size(tight) > room - _LEFT_OUT:
        tight = [replace(s, least=0) if s.title == _GIVES_WAY else s for s in tight]
    taken = _taken(tight, room - _LEFT_OUT - _size(tight))
    rows = [share.rows[:most] for share, most in zip(tight, taken, strict=True)]
    return rows, tuple(_left_out(tight, taken))


def _size(shares: Sequence[Share], *, everything: bool = False) -> int:
    """How many lines the least of each share takes, or all of it, with the headings."""
    rows = Counter[str]()
    size = 0
    for share in shares:
        rows[share.title] += len(share.rows)
        most = len(share.rows) if everything else share.least
        size += sum(map(lines, share.rows[:most]))
    return size + sum(number > 1 for number in rows.values())


def _fits(shares: Sequence[Share], room: int) -> bool:
    return _size(shares, everything=True) <= room


def _tightened(shares: Sequence[Share], room: int) -> list[Share]:
    """As many sections run together as it takes for all to fit, or what gives way to have room."""
    tight = list(shares)
    for title in _RUN_TOGETHER:
        if _fits(tight, room) or room - _LEFT_OUT - _size(tight) >= _LEAST_KNOWN:
            break
        tight = [_together(share) if share.title == title else share for share in tight]
    return tight


def _together(share: Share) -> Share:
    return replace(share, rows=(run_together(share.rows, "; "),) if share.rows else ())


def _taken(shares: Sequence[Share], room: int) -> list[int]:
    """How many rows of each share fit: after the least of all, one of each in turn."""
    taken = [min(share.least, len(share.rows)) for share in shares]
    order = sorted(
        (share.rank, at - share.least, number)
        for number, share in enumerate(shares)
        for at in range(taken[number], len(share.rows))
    )
    for _, beyond, number in order:
        at = shares[number].least + beyond
        cost = lines(shares[number].rows[at])
        if taken[number] == at and cost <= room:
            taken[number] += 1
            room -= cost
    return taken


def _left_out(shares: Sequence[Share], taken: Sequence[int]) -> Iterator[Row]:
    """One row: how many lines are left out, and in which notes they stand."""
    out = [(share, share.rows[most:]) for share, most in zip(shares, taken, strict=True)]
    number = sum(len(rows) for _, rows in out)
    if number:
        paths = dict.fromkeys(path for share, rows in out for path in _notes(share, rows))
        where = tuple(Source(path=path) for path in paths)[:_MOST_NOTES]
        what = "one line" if number == 1 else f"{number} lines"
        yield (f"{what} for want of room", *(("; see ", *joined(where)) if where else ()))


def _notes(share: Share, rows: Sequence[Row]) -> Iterator[str]:
    """The notes that hold these rows of a share."""
    for part in (part for row in rows for part in (*share.stands, *row)):
        if isinstance(part, Source | Place) and part.path:
            yield part.path
