"""Stops a page that something else keeps turning back from being written for ever.

An editor with an old version open, or another tool that reformats on save, once made programs
like this one write thousands of times a day (SAFETY B 26). A person who ticks line after line is
no such thing: the page we write then is another one each time. No clock: `now` is monotonic.
"""

from collections import defaultdict, deque
from dataclasses import replace

from mdnetwork.plan import Append, Change, Edit, Plan, Write, digest

ROUNDS = 5
"""So often the same text may be written to the same page within `SECONDS`."""
SECONDS = 60.0


class Duel:
    """What was written lately, and the pages given up."""

    def __init__(self) -> None:
        """No duel yet."""
        self._written: defaultdict[tuple[str, str], deque[float]] = defaultdict(deque)
        self._lost: set[str] = set()

    def without_lost(self, plan: Plan, now: float) -> tuple[Plan, tuple[str, ...]]:
        """The plan without pages given up, and the paths that are given up from now on."""
        fresh = tuple(
            change.path
            for change in plan.writes
            if change.path not in self._lost and self._rounds(change, now) >= ROUNDS
        )
        self._lost.update(fresh)
        kept: tuple[Change, ...] = tuple(c for c in plan.changes if c.path not in self._lost)
        if any(isinstance(c, Append | Edit) and c.path in self._lost for c in plan.writes):
            kept = ()  # pages show the answer as taken; without its line in the log it is lost
        return replace(plan, changes=kept), fresh

    def wrote(self, change: Write, now: float) -> None:
        """Remember that `change` was carried out."""
        self._written[change.path, digest(change.text.encode())].append(now)

    def end(self) -> None:
        """Forget everything: a new day, a new page."""
        self._written.clear()
        self._lost.clear()

    def _rounds(self, change: Write, now: float) -> int:
        times = self._written.get((change.path, digest(change.text.encode())), deque())
        while times and times[0] < now - SECONDS:
            times.popleft()
        return len(times)
