"""One device of a person: a folder with their vault, and builds in it that may be cut short.

The clock is the machine's own, that of the disk too: what is written on a day bears that day.
"""

import errno
import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from mdnetwork.build import Result, build
from mdnetwork.cli.app import run
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import FILE_NAME, Settings
from mdnetwork.vault import disk
from mdnetwork.vault.load import load, load_notes, read_one
from mdnetwork.vault.memory import Memory
from mdnetwork.vault.obsidian import Obsidian, read_obsidian
from mdnetwork.vault.undo import read_steps
from mdnetwork.vault.walk import Walk, walk
from mdnetwork.vault.write import Report, carry_out
from tests.faults.fingerprint import Fingerprint, fingerprint
from tests.faults.test_nth_operation import SEAM, FailingDisk

AWAY = ((date(2026, 3, 21), date(2026, 3, 29)), (date(2026, 4, 20), date(2026, 4, 20)))
SETTINGS = Settings(time_zone="UTC", away=AWAY)
_FILE = f"""format = 1
time_zone = "UTC"
away = [{", ".join(f'["{first}", "{last}"]' for first, last in AWAY)}]
"""
Files = dict[str, bytes]


class KilledError(BaseException):
    """The process is gone: nothing after it runs, not even the clearing up."""


@dataclass(frozen=True, kw_only=True)
class Hazard:
    """What goes wrong with the disk from operation `number` on; `code` none: the process dies."""

    number: int
    code: int | None = None
    for_ever: bool = False


@dataclass(frozen=True, kw_only=True)
class Built:
    """One build: the files before and after, what it wanted, what became of it (none: killed)."""

    today: date
    before: Files
    marks: Fingerprint
    snapshot: Snapshot
    result: Result
    report: Report | None
    after: Files
    marks_after: Fingerprint
    moving: frozenset[str]

    @property
    def is_whole(self) -> bool:
        """Whether every planned change was carried out."""
        planned = {change.path for change in self.result.plan.writes}
        return self.report is not None and not planned & {p for p, _ in self.report.refused}


class Device:
    """A vault in `root`, with the memory a watcher would have of it."""

    def __init__(self, root: Path) -> None:
        root.mkdir(parents=True)
        self.previous: Result | None = None
        self.seen: Snapshot | None = None
        self.root = root.resolve()
        (root / FILE_NAME).write_text(_FILE)
        self.moving: set[str] = set()
        self.before_step: dict[int, Files] = {}
        seen, obsidian = self._walk()
        self._memory = Memory(seen, load_notes(self.root, seen, SETTINGS), obsidian.daily)

    def files(self) -> Files:
        """Every note and canvas by path, and nothing of ours that is half done."""
        found = sorted((*self.root.rglob("*.md"), *self.root.rglob("*.canvas")))
        return {file.relative_to(self.root).as_posix(): file.read_bytes() for file in found}

    def text(self, path: str) -> str | None:
        """The text at `path` if something lies there."""
        file = self.root / path
        return file.read_bytes().decode("utf-8", "replace") if file.exists() else None

    def write(self, path: str, data: str | bytes, day: date) -> None:
        """A person's editor saves: the same file, its bytes changed, on `day`."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        self.stamp(path, day)

    def delete(self, path: str) -> None:
        (self.root / path).unlink(missing_ok=True)
        self.moving.discard(path)

    def rename(self, old: str, new: str) -> None:
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)

    def take(self, path: str, other: "Device") -> None:
        """A sync tool brings the file of another device, with its day, or takes it away."""
        source, target = other.root / path, self.root / path
        if not source.exists():
            self.delete(path)
            return
        self.moving.discard(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target.with_name(target.name + ".part"))
        target.with_name(target.name + ".part").replace(target)

    def build(
        self,
        today: date,
        *,
        hazard: Hazard | None = None,
        between: Callable[[Result], None] | None = None,
    ) -> Built:
        """One run of `mdnetwork build`; `between` happens after reading and before writing."""
        for path in self.moving:
            os.utime(self.root / path)
        snapshot = self._as_before(load(self.root, SETTINGS))
        result = build(snapshot, SETTINGS, today, self.previous)
        self.previous, self.seen = result, snapshot
        if between:
            between(result)
        before, marks, moving = self.files(), fingerprint(self.root), frozenset(self.moving)
        report = self._carry_out(result, hazard)
        self._stamp_changed(marks, today)
        for step in read_steps(self.root).steps[:1]:
            self.before_step.setdefault(step.number, before)
        return Built(
            today=today,
            before=before,
            marks=marks,
            snapshot=snapshot,
            result=result,
            report=report,
            after=self.files(),
            marks_after=fingerprint(self.root),
            moving=moving,
        )

    def _as_before(self, snapshot: Snapshot) -> Snapshot:
        """The snapshot as a watcher has it: a note that says what it said is the one it was."""
        if self.seen is None:
            return snapshot
        before = self.seen.notes
        notes = {p: before[p] if before.get(p) == n else n for p, n in snapshot.notes.items()}
        return replace(snapshot, notes=notes)

    def _carry_out(self, result: Result, hazard: Hazard | None) -> Report | None:
        if hazard is None:
            return carry_out(self.root, result.plan)
        with pytest.MonkeyPatch.context() as patch:
            if hazard.code is None:
                _kill_at(hazard.number, patch)
            else:
                failing = FailingDisk(patch, hazard.code, for_ever=hazard.for_ever)
                failing.fail_at = hazard.number
            try:
                return carry_out(self.root, result.plan)
            except KilledError:
                return None

    def remembered(self) -> Snapshot:
        """What a watcher that has looked at every change so far would build from (INV-11)."""
        seen, obsidian = self._walk()
        _, paths = self._memory.compare(seen, obsidian.daily)
        for path in paths:
            self._memory.accept(path, read_one(self.root, path, SETTINGS))
        return self._memory.snapshot()

    def _walk(self) -> tuple[Walk, Obsidian]:
        obsidian = read_obsidian(self.root)
        return walk(self.root, SETTINGS, obsidian), obsidian

    def stamp(self, path: str, day: date) -> None:
        """The file was last changed on `day`, and has been still since."""
        file = self.root / path
        self.moving.discard(path)
        if stat.S_ISREG(file.lstat().st_mode):
            noon = datetime.combine(day, time(12), UTC).timestamp()
            os.utime(file, (noon, noon))

    def undo(self, number: int, today: date) -> int:
        """One run of `mdnetwork undo`; its exit code."""
        marks = fingerprint(self.root)
        code = run(["undo", str(number), "--yes", f"--vault={self.root}", f"--today={today}", "-q"])
        self._stamp_changed(marks, today)
        return code

    def _stamp_changed(self, marks: Fingerprint, today: date) -> None:
        for path, mark in fingerprint(self.root).items():
            if mark != marks.get(path):
                self.stamp(path, today)


def _kill_at(number: int, patch: pytest.MonkeyPatch) -> None:
    """The process dies in the operation `number` of the seam, writing half of what it writes."""
    count = iter(range(1 << 30))

    def dying(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object) -> object:
            if (now := next(count)) < number:
                return real(*args)
            if name == "close":
                real(*args)  # the system closes what a dead process had open
            if name == "write" and now == number:
                real(args[0], b"half")
            raise KilledError

        return call

    for name in SEAM:
        patch.setattr(disk, name, dying(name, getattr(disk, name)))


CODES = (errno.EIO, errno.ENOSPC, errno.EACCES)
