"""When to believe what a file shows: the time to believe of SAFETY, as a state machine.

Events lie about content: a save truncates first, or moves the old file away, and a slow one pauses
half-way. So a path is looked at only when it has been quiet, a loss is believed only if it lasts,
and a file that is never quiet is believed when two looks agree. No clock and no disk here: every
call takes `now`, monotonic seconds.
"""

from dataclasses import dataclass

QUIET = 0.25
"""Seconds without an event after which a path is looked at."""
DOUBT = 2.0
"""Seconds without an event after which what looks like a loss is believed: gone, empty, halved."""
PATIENCE = 2.0
"""Seconds after which a path that is never quiet is looked at all the same."""
_SECOND_LOOK = 0.003
_NEXT_PAIR = 0.05


@dataclass(slots=True)
class _Wait:
    since: float
    last: float
    look_at: float
    shown: str | None = None


class Belief:
    """The paths that changed and are not believed yet."""

    def __init__(self) -> None:
        """Nothing has changed."""
        self._waits: dict[str, _Wait] = {}

    def __len__(self) -> int:
        """How many paths are waited for."""
        return len(self._waits)

    def __contains__(self, path: str) -> bool:
        """Whether `path` is waited for."""
        return path in self._waits

    def touch(self, path: str, now: float) -> None:
        """Something happened to `path`."""
        quiet = now + QUIET
        wait = self._waits.setdefault(path, _Wait(since=now, last=now, look_at=quiet))
        wait.last = now
        if now < wait.since + PATIENCE:
            wait.look_at = min(quiet, wait.since + PATIENCE)
        else:
            wait.look_at = min(quiet, wait.look_at)

    def forget(self, path: str) -> None:
        """Nothing is to be believed of `path` after all."""
        self._waits.pop(path, None)

    def next_look(self) -> float:
        """When something is due at the earliest; infinity if nothing is waited for."""
        return min((wait.look_at for wait in self._waits.values()), default=float("inf"))

    def due(self, now: float) -> list[str]:
        """The paths to look at now, sorted."""
        return sorted(path for path, wait in self._waits.items() if wait.look_at <= now)

    def believes(
        self, path: str, *, known: int | None, seen: int | None, digest: str, now: float
    ) -> bool:
        """Whether what a look at `path` showed is to be believed; then it is waited for no more.

        `known` is the size in bytes believed so far, `seen` the one just read, each None for no
        file; `digest` stands for the bytes just read.
        """
        wait = self._waits.get(path)
        if wait and _is_loss(known, seen) and now < wait.last + DOUBT:
            wait.look_at = wait.last + DOUBT
            return False
        if wait and now < wait.last + QUIET and wait.shown != digest:
            # never quiet: two looks right after one another, then a pause, then two more
            wait.look_at = now + (_SECOND_LOOK if wait.shown is None else _NEXT_PAIR)
            wait.shown = digest if wait.shown is None else None
            return False
        self.forget(path)
        return True


def _is_loss(known: int | None, seen: int | None) -> bool:
    """Whether a file has vanished, emptied or lost half its bytes."""
    return bool(known) and (seen is None or seen * 2 <= (known or 0))
