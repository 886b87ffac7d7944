"""Carries out a plan: the only module that changes a vault.

The protocol is SAFETY 2 (1)-(11). It takes only a plan, never moves a file of anyone's, never
changes a person's file mode, and never follows a link. It removes its own temporaries and, on
`undo`, a file still byte for byte as it made it; nothing else. Whatever goes wrong with one path
leaves that path as it was, becomes a reason in the report, and the others go on; only an undo is
done whole or not begun.

Between the last look at a file (7) and its replacement (8) lies a window of microseconds that no
portable call can close; another program writing right then is overwritten.
"""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mdnetwork.plan import (
    Append,
    Change,
    Create,
    Edit,
    Fill,
    Plan,
    Refused,
    Remove,
    Unchanged,
    Undoing,
    Write,
    digest,
    lies_inside,
)
from mdnetwork.vault import disk
from mdnetwork.vault.choose import is_temporary, stub_of
from mdnetwork.vault.globs import fold
from mdnetwork.vault.locks import write_lock
from mdnetwork.vault.patience import STILL_SECONDS
from mdnetwork.vault.undo import record

_MOST_BYTES = 1 << 28
_WRITABLE = 0o222
_LASTING = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_FOLDER_READ_ONLY = "its folder is read-only; make it writable"
_WROTE = frozenset({"created", "updated", "removed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of a plan: paths by outcome, in the plan's order; of the refused, why.

    Of those waiting, in how many seconds they will have been still for long enough.
    `unrecorded` is why what was written cannot be undone; empty if it can, or need not.
    """

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    waiting: tuple[tuple[str, float], ...] = ()
    unrecorded: str = ""


class _RefusedError(Exception):
    """A path that is left as it is; its text is the reason."""


class _ChangedError(_RefusedError):
    """A path that is no longer as it was read; another run would see what it is now."""


class _MovingError(Exception):
    """A note that was changed a moment ago, and in how many seconds it may be written to."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What became of one change; `passing` says that it may work the next time."""

    path: str
    word: str
    why: str = ""
    seconds: float = 0.0
    passing: bool = False


def carry_out(root: Path, plan: Plan, wait_seconds: float = 10.0) -> Report:
    """Write what `plan` says into the vault at `root` (absolute), one path after the other.

    Holds the write lock meanwhile; raises VaultLockedError if another process keeps it for
    `wait_seconds`, StateFolderError if there is no place for it. Never raises for a single path.
    """
    root = root.resolve()
    with write_lock(root, wait_seconds):
        _clear_temporaries(root, (*plan.strays, *(change.path for change in plan.changes)))
        outcomes = tuple(_in_order(root, plan))
        pairs = zip(plan.changes, outcomes, strict=True)
        done = [c for c, o in pairs if isinstance(c, Write) and o.word in _WROTE]
        unrecorded = record(root, plan, done)
    return Report(
        created=tuple(done.path for done in outcomes if done.word == "created"),
        updated=tuple(done.path for done in outcomes if done.word == "updated"),
        removed=tuple(done.path for done in outcomes if done.word == "removed"),
        unchanged=tuple(done.path for done in outcomes if done.word == "unchanged"),
        refused=tuple((done.path, done.why) for done in outcomes if done.word == "refused"),
        waiting=tuple((done.path, done.seconds) for done in outcomes if done.word == "waiting"),
        unrecorded=unrecorded,
    )


def _in_order(root: Path, plan: Plan) -> Iterator[_Outcome]:
    """What became of every change, one after the other.

    An answer that could not be kept stops what comes after it, so that the tick stays on its page
    and the next run reads it again. A task's note that can never be written stops nothing: its
    box stays open, and that is said, but the answer is in the log.
    """
    stopped = _hindrance(root, plan)
    for change in plan.changes:
        if stopped and isinstance(change, Write):
            yield _Outcome(path=change.path, word="refused", why=stopped)
            continue
        outcome = _attempt(root, change, _carry_out_one)
        yield outcome
        is_answer = isinstance(change, Append) or (isinstance(change, Edit) and outcome.passing)
        if outcome.word == "refused" and is_answer:
            stopped = f"an answer could not be kept in {change.path}, so your ticks were left"
        elif outcome.word == "refused" and isinstance(change, Undoing):
            stopped = f"{change.path}: {outcome.why}"


def _hindrance(root: Path, plan: Plan) -> str:
    """Why an undo could not be done whole, and of which file; then none of it is begun."""
    is_undo = any(isinstance(change, Undoing) for change in plan.changes)
    for change in plan.changes if is_undo else ():
        outcome = _attempt(root, change, _look)
        if outcome.why:
            return f"{change.path}: {outcome.why}"
    return ""


def foresee(root: Path, plan: Plan) -> tuple[tuple[str, str], ...]:
    """Which files that are there would be refused if `plan` were carried out now, and why.

    Writes nothing and takes no lock.
    """
    looked = (_attempt(root, c, _look_at_file) for c in plan.writes if not isinstance(c, Create))
    return tuple((done.path, done.why) for done in looked if done.why)


def _look_at_file(root: Path, change: Write | Unchanged) -> str:
    _writable(root / change.path)
    return "unchanged"


def _look(root: Path, change: Write | Unchanged) -> str:
    """Refuse what would be refused, and write nothing."""
    if isinstance(change, Undoing):
        target = _folder(root, change.path) / change.path.rpartition("/")[2]
        _writable(target)
        _refuse_changed(disk.read(target, _MOST_BYTES)[0], change.before)
    return "unchanged"


def _attempt(root: Path, change: Change, act: Callable[[Path, Write | Unchanged], str]) -> _Outcome:
    """Do one change; whatever goes wrong becomes its outcome."""
    path = change.path
    if isinstance(change, Refused):
        return _Outcome(path=path, word="refused", why=change.reason)
    try:
        return _Outcome(path=path, word=act(root, change))
    except _MovingError as moving:
        return _Outcome(path=path, word="waiting", seconds=moving.seconds, passing=True)
    except _RefusedError as reason:
        passing = isinstance(reason, _ChangedError)
        return _Outcome(path=path, word="refused", why=str(reason), passing=passing)
    except (OSError, ValueError) as error:
        lasting = isinstance(error, OSError) and error.errno in _LASTING
        return _Outcome(path=path, word="refused", why=_plain(error), passing=not lasting)


def _plain(error: OSError | ValueError) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"the system says: {error.strerror[0].lower()}{error.strerror[1:]}"
    return "its text or name cannot be written as UTF-8; write it anew"


def _carry_out_one(root: Path, change: Write | Unchanged) -> str:
    if isinstance(change, Unchanged):
        return "unchanged"
    data = change.text.encode()
    folder = _folder(root, change.path)
    target = folder / change.path.rpartition("/")[2]
    before = None if isinstance(change, Create) else change.before
    if before is None:
        outcome = _create(target, data)
    elif isinstance(change, Remove):
        outcome = _remove(target, before)
    else:
        still = STILL_SECONDS if isinstance(change, Fill) else 0.0
        outcome = _update(target, data, before, still)
    if outcome != "unchanged":
        disk.sync_folder(folder)
    if outcome in {"created", "updated"}:
        _verify(target, data)
    return outcome


def _folder(root: Path, path: str) -> Path:
    """The folder that `path` lies in, made if need be: inside the vault, no link on the way."""
    parts = path.split("/")
    if not lies_inside(path):
        raise _RefusedError("it does not lie inside the vault; set another `folder`")
    folder = root
    for part in parts[:-1]:
        below = folder / part
        if not disk.is_there(below):
            _refuse_variants(folder, part)
            disk.make_folder(below)
            disk.sync_folder(folder)
        if not stat.S_ISDIR(below.lstat().st_mode):
            raise _RefusedError(f"{part} is a link or a file, not a folder; make it one")
        folder = below
    if not folder.resolve().is_relative_to(root):
        raise _RefusedError("it does not lie inside the vault; set another `folder`")
    if not folder.lstat().st_mode & _WRITABLE:
        raise _RefusedError(_FOLDER_READ_ONLY)
    return folder


def _refuse_variants(folder: Path, name: str) -> None:
    """Refuse a new name that another file system would take for one that is there.

    `José.md` once became two files, and on macOS the second write went into the first.
    """
    for entry in folder.iterdir():
        if fold(entry.name) == fold(name):
            raise _RefusedError(
                f"a file named {entry.name} is there already and was left as it is; rename that one"
            )


def _create(target: Path, data: bytes) -> str:
    if disk.is_regular(target) and disk.read(target, _MOST_BYTES)[0] == data:
        return "unchanged"
    _refuse_variants(target.parent, target.name)
    _refuse_stub(target)
    temporary = _temporary(target.parent)
    try:
        _fill(disk.create(temporary, 0o666), data)
        _put_new(temporary, target)
    finally:
        _drop(temporary)
    return "created"


def _refuse_stub(target: Path) -> None:
    if disk.is_there(target.parent / stub_of(target.name)):
        raise _RefusedError("iCloud keeps a file of that name; open it once to bring it back")


def _put_new(temporary: Path, target: Path) -> None:
    """Give the finished temporary its name, never over anything."""
    try:
        disk.link(temporary, target)
    except FileExistsError:
        raise _RefusedError("a file of that name has just appeared; run again") from None
    except NotImplementedError:
        _claim(temporary, target)


def _claim(temporary: Path, target: Path) -> None:
    """Where there are no hard links: make the name ours, then replace our own empty file."""
    disk.close(disk.create(target, 0o666))
    try:
        disk.replace(temporary, target)
    except OSError:
        if not target.lstat().st_size:
            _drop(target)
        raise


def _update(target: Path, data: bytes, before: str, still_seconds: float) -> str:
    status = _writable(target)
    old, _ = disk.read(target, _MOST_BYTES)
    if old == data:
        return "unchanged"
    _refuse_changed(old, before)
    temporary = _temporary(target.parent)
    try:
        _fill(disk.create(temporary, 0o600), data, like=(target, status))
        _await_stillness(_writable(target), temporary.lstat(), still_seconds)
        _refuse_changed(disk.read(target, _MOST_BYTES)[0], before)
        disk.replace(temporary, target)
    finally:
        _drop(temporary)
    return "updated"


def _remove(target: Path, before: str) -> str:
    """Take away a file that is still as we made it."""
    _writable(target)
    _refuse_changed(disk.read(target, _MOST_BYTES)[0], before)
    disk.unlink(target)
    return "removed"


def _writable(target: Path) -> os.stat_result:
    """How the file looks that is to be replaced; refuses what a replacement would damage."""
    if not disk.is_there(target):
        _refuse_stub(target)
        raise _ChangedError("it is gone; run again to make it anew")
    status = target.lstat()
    reasons = (
        (not stat.S_ISREG(status.st_mode), "it is a link or no regular file; make it a plain one"),
        (
            status.st_nlink > 1,
            "it has a second name (a hard link), which would be cut; put a copy there",
        ),
        (not target.parent.lstat().st_mode & _WRITABLE, _FOLDER_READ_ONLY),
        (not status.st_mode & _WRITABLE, "it is read-only; make it writable"),
        (disk.is_dataless(status), "its content is not on this machine; open it once"),
    )
    for holds, reason in reasons:
        if holds:
            raise _RefusedError(reason)
    return status


def _await_stillness(status: os.stat_result, fresh: os.stat_result, still_seconds: float) -> None:
    """Refuse for now what was changed less than so many seconds before our fresh temporary.

    Both times are the file system's own, so that no clock is asked that may go another way. A note
    from further ahead than that was never written now: a device's clock is off, or it was copied.
    """
    age = (fresh.st_mtime_ns - status.st_mtime_ns) / 1e9
    if -still_seconds < age < still_seconds:
        raise _MovingError(still_seconds - age)


def _refuse_changed(data: bytes, before: str) -> None:
    if digest(data) != before:
        raise _ChangedError("it was changed since it was read and was left as it is; run again")


def _fill(descriptor: int, data: bytes, like: tuple[Path, os.stat_result] | None = None) -> None:
    """Write the temporary whole and onto the disk; with `like`, as the old file's double."""
    try:
        if like:
            old, status = like
            if os.fstat(descriptor).st_uid != status.st_uid:
                raise _RefusedError("it belongs to another user; run this as that user")
            disk.copy_attributes(old, status, descriptor)
        disk.write(descriptor, data)
        disk.sync(descriptor)
    finally:
        disk.close(descriptor)


def _verify(target: Path, data: bytes) -> None:
    if disk.read(target, _MOST_BYTES)[0] != data:
        raise _RefusedError("something else changed it right after it was written; run again")


def _temporary(folder: Path) -> Path:
    return folder / f".mdnetwork-{os.urandom(8).hex()}.tmp"


def _drop(temporary: Path) -> None:
    """Remove our temporary if it is there; one that stays is cleared at the next start."""
    with contextlib.suppress(OSError):
        disk.unlink(temporary)


def _clear_temporaries(root: Path, paths: Iterable[str]) -> None:
    """Remove what a run that was killed left in the folders of these files.

    Before anything else: between link and unlink a killed run leaves a page with two names,
    and such a page would be refused for ever.
    """
    for folder in sorted({root / path.rpartition("/")[0] for path in paths}):
        # a folder that is odd in any way is refused with its reason when its own turn comes
        with contextlib.suppress(OSError, ValueError, RuntimeError):
            for entry in list(folder.iterdir()) if folder.resolve() == folder else ():
                if is_temporary(entry.name) and disk.is_regular(entry):
                    _drop(entry)
