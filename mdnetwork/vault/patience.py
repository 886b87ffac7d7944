"""Which notes wait to be filled, and until when: those a person has changed a moment ago.

To try means a temporary beside the note, which sync tools see; so a note that is being written in
is not tried at each save. No clock: `now` is monotonic seconds.
"""

from collections.abc import Iterable

from mdnetwork.plan import Fill, Plan

STILL_SECONDS = 60.0
"""So long a person's note must have been left alone before its blocks are filled (SAFETY (f))."""


class Patience:
    """The notes that wait: the bytes last seen of each, and when it will have been still."""

    def __init__(self) -> None:
        """Nothing waits."""
        self._waiting: dict[str, tuple[str, float]] = {}

    @property
    def over_at(self) -> float:
        """When the first of them may be tried; infinity if none waits."""
        return min((at for _, at in self._waiting.values()), default=float("inf"))

    def without_waiting(self, plan: Plan, now: float) -> Plan:
        """The plan without what still has to wait; a note that has changed since waits anew."""
        kept = tuple(c for c in plan.changes if not (isinstance(c, Fill) and self._waits(c, now)))
        wanted = {change.path for change in plan.writes if isinstance(change, Fill)}
        self._waiting = {path: wait for path, wait in self._waiting.items() if path in wanted}
        return Plan(changes=kept)

    def _waits(self, change: Fill, now: float) -> bool:
        before, at = self._waiting.get(change.path, (change.before, now))
        if before != change.before:
            at = now + STILL_SECONDS
            self._waiting[change.path] = (change.before, at)
        return now < at

    def learn(
        self, plan: Plan, waiting: Iterable[tuple[str, float]], now: float
    ) -> tuple[str, ...]:
        """Take in what came of `plan`: paths that wait, and for how many seconds; the new ones."""
        left = dict(waiting)
        fresh = tuple(path for path in left if path not in self._waiting)
        for change in plan.writes:
            if isinstance(change, Fill):
                self._waiting.pop(change.path, None)
                if change.path in left:
                    self._waiting[change.path] = (change.before, now + left[change.path])
        return fresh
