"""What a subject of the fault suite is, how much of it is tried, and what it found."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from tests.faults.oracle import Tally
from tests.faults.sample import Sample

T = TypeVar("T")
_WORKERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One row of the table: what was done to the program, how often, and what became of the vault.

    `skipped` says why it could not be done on this machine; `findings` what was not as it must be.
    """

    what: str
    times: int = 0
    files: int = 0
    lost: int = 0
    findings: tuple[str, ...] = ()
    skipped: str = ""

    @classmethod
    def of(cls, what: str, tally: Tally) -> "Figures":
        """The row of a tally."""
        return cls(
            what=what,
            times=tally.landed,
            files=tally.files,
            lost=tally.lost,
            findings=tuple(tally.findings),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """Where a subject works, what on, whether a few of each fault do, and how long it may take.

    `seconds` are for each row of many trials; the trials then left are not made.
    """

    folder: Path
    sample: Sample
    short: bool
    seconds: float = float("inf")

    def some(self, points: Sequence[T], few: int) -> list[T]:
        """All points; if there is little time, a few of them, evenly spread."""
        if not self.short or len(points) <= few:
            return list(points)
        return [points[number * len(points) // few] for number in range(few)]

    def inside(self, name: str) -> "Trial":
        """The same in a folder of its own."""
        folder = self.folder / name
        folder.mkdir()
        return replace(self, folder=folder)

    def tried(self, trials: Sequence[T], one: Callable[[int, T], Tally]) -> Tally:
        """Do every trial, in an order of chance, two at a time; their tallies together."""
        numbered = list(enumerate(trials))
        random.Random(len(numbered)).shuffle(numbered)
        end, whole = time.monotonic() + self.seconds, Tally()

        def in_time(numbered: tuple[int, T]) -> Tally:
            return one(*numbered) if time.monotonic() < end else Tally()

        with ThreadPoolExecutor(_WORKERS) as pool:
            for tally in pool.map(in_time, numbered):
                whole.add(tally)
        return whole


Subject = Callable[[Trial], Iterator[Figures]]
