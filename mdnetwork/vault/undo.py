"""What was lately written to the person's own files, so that it can be taken back, step by step.

One file a step in the state folder, outside the vault: the whole text of each file before, and the
digest after. It holds note text, so it is readable by its owner only, and `doctor` says so. Knows
nothing of commands, and writes nothing in the vault: that a step is taken back is a plan like any
other. A step file is input: what is damaged or not ours is passed over, never trusted.
"""

import contextlib
import errno
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from mdnetwork.errors import StateFolderError
from mdnetwork.plan import (
    Change,
    Plan,
    Refused,
    Remove,
    Restore,
    Unchanged,
    Write,
    digest,
    is_personal,
    lies_inside,
    text_before,
)
from mdnetwork.vault import disk
from mdnetwork.vault.folders import state_folder

STEPS = 100
"""So many steps are kept; the oldest goes first."""
_FORMAT = 1
_FOLDER = "undo"
_NAME = re.compile(r"(?P<number>\d{8,12})\.json", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_TEMPORARY = "step.tmp"
_MOST_BYTES = 1 << 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """One file of a step: its text before (none if the step made it), the digest after."""

    path: str
    text: str | None
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one plan did to the person's files, when, and in words for people."""

    number: int
    day: date
    words: str
    files: tuple[Before, ...]
    format: int = _FORMAT


def record(root: Path, plan: Plan, done: Sequence[Write]) -> str:
    """Keep what was `done` of `plan` as the newest step; why it could not be kept, or empty.

    Never raises: what was written is written. The caller holds the write lock.
    """
    files = tuple(_before(done))
    if not files or not plan.words or plan.day is None:
        return ""
    try:
        _keep(root, plan.day, plan.words, files)
    except (OSError, StateFolderError, ValueError) as error:
        strerror = error.strerror if isinstance(error, OSError) else None
        return f"the system says: {strerror}" if strerror else str(error)
    return ""


def not_undoable(why: str) -> str:
    """How a person is told that a step was not kept."""
    return f"`mdnetwork undo` will not know what was just written; {why}"


def _before(done: Sequence[Write]) -> Iterator[Before]:
    """The person's files among what was done; one written twice has the first text before."""
    first = {change.path: change for change in reversed(done)}
    after = {change.path: change.text for change in done}
    for path in dict.fromkeys(c.path for c in done if is_personal(c)):
        yield Before(path=path, text=text_before(first[path]), after=digest(after[path].encode()))


def _keep(root: Path, day: date, words: str, files: tuple[Before, ...]) -> None:
    """Write the step whole, under the next number, and let the oldest go."""
    folder = _folder(root)
    folder.mkdir(mode=0o700, exist_ok=True)
    numbers = _numbers(folder)
    step = Step(number=max(numbers, default=0) + 1, day=day, words=words, files=files)
    temporary = folder / _TEMPORARY
    _drop(temporary)  # of a run that was killed
    try:
        _fill(disk.create(temporary, 0o600), msgspec.json.encode(step))
        disk.replace(temporary, _file(folder, step.number))
    finally:
        _drop(temporary)
    disk.sync_folder(folder)
    for number in sorted(numbers)[: 1 - STEPS]:
        _drop(_file(folder, number))


def _fill(descriptor: int, data: bytes) -> None:
    try:
        disk.write(descriptor, data)
        disk.sync(descriptor)
    finally:
        disk.close(descriptor)


def _folder(root: Path) -> Path:
    return state_folder(root) / _FOLDER


def _file(folder: Path, number: int) -> Path:
    return folder / f"{number:08}.json"


def _numbers(folder: Path) -> list[int]:
    names = (_NAME.fullmatch(file.name) for file in folder.iterdir())
    return [int(name["number"]) for name in names if name]


def _drop(file: Path) -> None:
    with contextlib.suppress(OSError):
        disk.unlink(file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What can be taken back, newest first; where it is kept; how many files there are not ours."""

    folder: Path
    steps: tuple[Step, ...] = ()
    damaged: int = 0


def read_steps(root: Path) -> Steps:
    """The steps kept for the vault at `root`. Writes nothing; raises StateFolderError."""
    folder = _folder(root)
    try:
        files = [file for file in folder.iterdir() if file.name != _TEMPORARY]
    except OSError:
        return Steps(folder=folder)
    found = [step for step in map(_read, files) if step]
    newest = tuple(sorted(found, key=lambda step: -step.number))
    return Steps(folder=folder, steps=newest, damaged=len(files) - len(found))


def _read(file: Path) -> Step | None:
    """The step in a file of ours; none if it is damaged, or is another's."""
    name = _NAME.fullmatch(file.name)
    try:
        data, _ = disk.read(file, _MOST_BYTES)
        step = msgspec.json.decode(data, type=Step)
    except (OSError, ValueError, msgspec.DecodeError, RecursionError):
        return None
    paths = {before.path for before in step.files}
    sound = (
        name is not None
        and step.number == int(name["number"])
        and step.format == _FORMAT
        and len(paths) == len(step.files) > 0
        and all(lies_inside(path) for path in paths)
        and all(_DIGEST.fullmatch(before.after) for before in step.files)
    )
    return step if sound else None


def take_back(root: Path, step: Step) -> Plan:
    """The plan that makes the files of `step` again what they were, last written first.

    A file that is so already, after an undo that was cut short, is unchanged; one that is neither
    as the step left it nor as it was before is refused. Writes nothing.
    """
    return Plan(changes=tuple(_back(root, before) for before in reversed(step.files)))


def _back(root: Path, before: Before) -> Change:
    path, data = before.path, _bytes(root, before.path)
    if data is None:
        gone = Refused(path=path, reason="it is gone")
        return Unchanged(path=path) if before.text is None else gone
    if digest(data) == before.after:
        old = data.decode(errors="replace")
        if before.text is None:
            return Remove(path=path, before=before.after, old=old)
        return Restore(path=path, before=before.after, old=old, text=before.text)
    if before.text is not None and data == before.text.encode():
        return Unchanged(path=path)
    return Refused(path=path, reason="it was changed since")


def _bytes(root: Path, path: str) -> bytes | None:
    """What lies there, no link on the way; empty for what cannot be read, none for nothing."""
    try:
        return disk.read(root / path, _MOST_BYTES)[0]
    except OSError as error:
        return None if error.errno in {errno.ENOENT, errno.ENOTDIR} else b""


def forget(root: Path, step: Step) -> None:
    """Take a step that was undone off the list."""
    _drop(_file(_folder(root), step.number))
