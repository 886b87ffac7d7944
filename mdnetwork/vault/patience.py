"""Which notes wait to be filled, and until when: those that were changed a moment ago.

To try means a temporary beside the note, which sync tools see; so a note that is being written in
is not tried at each save. No clock: `now` is monotonic seconds.
"""

from collections.abc import Collection
from dataclasses import replace

from mdnetwork.plan import Fill, Plan, digest

STILL_SECONDS = 60.0
"""So long a person's note must have been left alone before its blocks are filled (SAFETY (f))."""


class Patience:
    """The notes that wait: the digest last seen of each, and when it will have been still."""

    def __init__(self) -> None:
        """Nothing waits, and nothing was written."""
        self._waiting: dict[str, tuple[str, float]] = {}
        self._written: dict[str, tuple[str, float]] = {}
        self._said: set[str] = set()

    @property
    def over_at(self) -> float:
        """When the first of them may be tried; infinity if none waits."""
        return min((at for _, at in self._waiting.values()), default=float("inf"))

    def without_waiting(self, plan: Plan, now: float) -> Plan:
        """The plan without what still has to wait; a note that has changed since waits anew."""
        fills = {change.path: change for change in plan.writes if isinstance(change, Fill)}
        waits = {path: self._until(change, now) for path, change in fills.items()}
        self._waiting = {
            path: (fills[path].before, until) for path, until in waits.items() if until > now
        }
        self._said &= fills.keys()
        kept = (c for c in plan.changes if not (isinstance(c, Fill) and c.path in self._waiting))
        return replace(plan, changes=tuple(kept))

    def _until(self, change: Fill, now: float) -> float:
        """Until when a note has to wait as far as is known: it waits already, or we wrote it."""
        seen, until = self._waiting.get(change.path, (change.before, now))
        if seen != change.before:
            until = now + STILL_SECONDS
        written, at = self._written.get(change.path, ("", now))
        return max(until, at + STILL_SECONDS) if written == change.before else until

    def learn(
        self, plan: Plan, filled: Collection[str], left: dict[str, float], now: float
    ) -> tuple[str, ...]:
        """Take in what came of `plan`: the notes filled, the seconds `left` for those that wait.

        The paths of which it was not said yet that they wait, in order.
        """
        for change in plan.writes:
            if isinstance(change, Fill) and change.path in left:
                self._waiting[change.path] = (change.before, now + left[change.path])
            elif isinstance(change, Fill) and change.path in filled:
                self._written[change.path] = (digest(change.text.encode()), now)
        fresh = tuple(path for path in left if path not in self._said)
        self._said = (self._said | left.keys()) - set(filled)
        return fresh
