"""The writing half of the watcher: a plan carried out, its own echo known, each line said once.

Adds to `write` only what a loop needs: pages that duel with something else are given up, and what
was written is taken into memory, so that our own writes are no news.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from mdnetwork.plan import Fill, Plan, Write, digest
from mdnetwork.settings import Settings
from mdnetwork.vault.choose import Kind, Rules, stub_of
from mdnetwork.vault.duel import ROUNDS, Duel
from mdnetwork.vault.load import loaded_of, read_one
from mdnetwork.vault.memory import Memory
from mdnetwork.vault.patience import Patience
from mdnetwork.vault.undo import not_undoable
from mdnetwork.vault.walk import Stat
from mdnetwork.vault.write import Report, carry_out

_UNSEEN = Stat(size=0, mtime_ns=0, ctime_ns=0, ino=0)


class Carrier:
    """Carries out one plan after the other in the vault at `root`."""

    def __init__(self, root: Path, settings: Settings, say: Callable[[str], None]) -> None:
        """Nothing was written yet; `say` takes single lines for the person."""
        self._root = root
        self._settings = settings
        self._say = say
        self._duel = Duel()
        self._patience = Patience()
        self._refused: frozenset[tuple[str, str]] = frozenset()

    @property
    def next_fill(self) -> float:
        """When a note that waits may be filled; infinity if none waits."""
        return self._patience.over_at

    def new_day(self) -> None:
        """Pages given up get another chance."""
        self._duel.end()

    def carry(self, plan: Plan, memory: Memory, rules: Rules, now: float) -> tuple[str, ...]:
        """Carry out `plan`; the paths that are not as planned now, to be looked at again.

        What was written goes into `memory`. Raises VaultLockedError, StateFolderError.
        """
        plan, lost = self._duel.without_lost(plan, now)
        for path in lost:
            self._say(
                f"{path} was turned back {ROUNDS} times within a minute and is left alone until "
                "tomorrow; close what else writes it, or start again"
            )
        plan = self._patience.without_waiting(plan, now)
        report = carry_out(self._root, plan)
        wrong = tuple(self._take_in(plan, report, memory, rules, now))
        self._tell(report)
        done, left = {*report.created, *report.updated}, dict(report.waiting)
        for path in self._patience.learn(plan, done, left, now):
            self._say(f"{path} was changed a moment ago; its block is filled in a minute")
        return wrong

    def _take_in(
        self, plan: Plan, report: Report, memory: Memory, rules: Rules, now: float
    ) -> Iterator[str]:
        done = {*report.created, *report.updated}
        waiting = dict(report.waiting)
        for change in plan.writes:
            if isinstance(change, Fill) and change.path in waiting:
                continue
            if change.path not in done:
                yield change.path
                continue
            self._duel.wrote(change, now)
            if isinstance(change, Fill):
                continue  # no echo but news: what stands below the block is in other lines now
            if not self._is_echo(change, memory, rules):
                yield change.path

    def _is_echo(self, change: Write, memory: Memory, rules: Rules) -> bool:
        """Whether the disk holds what we wrote; then memory does too.

        It does as well if a cloud takes the file away before we look: that the text got there was
        seen as it was written, and an answer would be open again if memory kept the log before it.
        """
        if rules.kind(change.path) is not Kind.NOTE:
            memory.accept_file(change.path, there=True)
            return True
        data = change.text.encode()
        loaded = read_one(self._root, change.path, self._settings)
        is_away = (
            (self._root / stub_of(change.path)).exists() if loaded is None else not loaded.digest
        )
        if is_away:
            memory.accept(change.path, loaded_of(change.path, data, _UNSEEN, self._settings))
            return False
        if loaded is None or loaded.digest != digest(data):
            return False
        memory.accept(change.path, loaded)
        return True

    def _tell(self, report: Report) -> None:
        for path in (*report.created, *report.updated):
            self._say(f"wrote {path}")
        for path, reason in report.refused:
            if (path, reason) not in self._refused:
                self._say(f"{path} was left: {reason}")
        self._refused = frozenset(report.refused)
        if report.unrecorded:
            self._say(not_undoable(report.unrecorded))
