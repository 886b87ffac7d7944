"""One file brought to its place, or looked at: the steps of SAFETY's protocol, one after the other.

Never moves a file of anyone's, never changes a person's file mode, and never follows a link. What
stands in the way leaves the file as it was and is raised, with its reason.

Between the last look at a file (7) and its replacement (8) lies a window of microseconds that no
portable call can close; another program writing right then is overwritten.
"""

import contextlib
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from mdnetwork.plan import Create, Fill, Remove, Unchanged, Undoing, Write, digest, lies_inside
from mdnetwork.vault import disk
from mdnetwork.vault.choose import is_temporary, stub_of
from mdnetwork.vault.globs import fold
from mdnetwork.vault.patience import STILL_SECONDS

_MOST_BYTES = 1 << 28
_WRITABLE = 0o222
_FOLDER_READ_ONLY = "its folder is read-only; make it writable"


class RefusedError(Exception):
    """A path that is left as it is; its text is the reason."""


class ChangedError(RefusedError):
    """A path that is no longer as it was read; another run would see what it is now."""


class MovingError(Exception):
    """A note that was changed a moment ago."""

    def __init__(self, seconds: float) -> None:
        """It may be written to in so many seconds, if it is left alone until then."""
        super().__init__(seconds)
        self.seconds = seconds


def put(root: Path, change: Write | Unchanged) -> str:
    """Give a file the bytes that are wanted, up to step (8); what became of it, as in a `Report`.

    Raises RefusedError for what is left as it is, MovingError for what has to wait; OSError,
    ValueError. What was done is to be settled.
    """
    if isinstance(change, Unchanged):
        return "unchanged"
    data = change.text.encode()
    target = _folder(root, change.path) / change.path.rpartition("/")[2]
    before = None if isinstance(change, Create) else change.before
    if before is None:
        return _create(target, data)
    if isinstance(change, Remove):
        return _remove(target, before)
    still = STILL_SECONDS if isinstance(change, Fill) else 0.0
    return _update(target, data, before, still)


def settle(synced: set[Path], root: Path, change: Write | Unchanged) -> str:
    """Wait until what was put is on the disk, and look at it once more: steps (9) and (11).

    `synced` are the folders whose names are on the disk already; this one is added. Raises as
    `put` does.
    """
    target = root / change.path
    if target.parent not in synced:
        disk.sync_folder(target.parent)
        synced.add(target.parent)
    if isinstance(change, Write) and not isinstance(change, Remove):
        _verify(target, change.text.encode())
    return "settled"


def look_at_file(root: Path, change: Write | Unchanged) -> str:
    """Refuse a file that would be damaged if it were replaced, whatever it holds."""
    _writable(root / change.path)
    return "unchanged"


def look(root: Path, change: Write | Unchanged) -> str:
    """Refuse what could not be taken back now, and write nothing."""
    if isinstance(change, Undoing):
        target = _folder(root, change.path) / change.path.rpartition("/")[2]
        _writable(target)
        _refuse_changed(disk.read(target, _MOST_BYTES)[0], change.before)
    return "unchanged"


def _folder(root: Path, path: str) -> Path:
    """The folder that `path` lies in, made if need be: inside the vault, no link on the way."""
    parts = path.split("/")
    if not lies_inside(path):
        raise RefusedError("it does not lie inside the vault; set another `folder`")
    folder = root
    for part in parts[:-1]:
        below = folder / part
        if not disk.is_there(below):
            _refuse_variants(folder, part)
            disk.make_folder(below)
            disk.sync_folder(folder)
        if not stat.S_ISDIR(below.lstat().st_mode):
            raise RefusedError(f"{part} is a link or a file, not a folder; make it one")
        folder = below
    if not folder.resolve().is_relative_to(root):
        raise RefusedError("it does not lie inside the vault; set another `folder`")
    if not folder.lstat().st_mode & _WRITABLE:
        raise RefusedError(_FOLDER_READ_ONLY)
    return folder


def _refuse_variants(folder: Path, name: str) -> None:
    """Refuse a new name that another file system would take for one that is there.

    `José.md` once became two files, and on macOS the second write went into the first.
    """
    for entry in folder.iterdir():
        if fold(entry.name) == fold(name):
            raise RefusedError(
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
        raise RefusedError("iCloud keeps a file of that name; open it once to bring it back")


def _put_new(temporary: Path, target: Path) -> None:
    """Give the finished temporary its name, never over anything."""
    try:
        disk.link(temporary, target)
    except FileExistsError:
        raise RefusedError("a file of that name has just appeared; run again") from None
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
        raise ChangedError("it is gone; run again to make it anew")
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
            raise RefusedError(reason)
    return status


def _await_stillness(status: os.stat_result, fresh: os.stat_result, still_seconds: float) -> None:
    """Refuse for now what was changed less than so many seconds before our fresh temporary.

    Both times are the file system's own, so that no clock is asked that may go another way. A note
    from further ahead than that was never written now: a device's clock is off, or it was copied.
    """
    age = (fresh.st_mtime_ns - status.st_mtime_ns) / 1e9
    if -still_seconds < age < still_seconds:
        raise MovingError(still_seconds - age)


def _refuse_changed(data: bytes, before: str) -> None:
    if digest(data) != before:
        raise ChangedError("it was changed since it was read and was left as it is; run again")


def _fill(descriptor: int, data: bytes, like: tuple[Path, os.stat_result] | None = None) -> None:
    """Write the temporary whole and onto the disk; with `like`, as the old file's double."""
    try:
        if like:
            old, status = like
            if os.fstat(descriptor).st_uid != status.st_uid:
                raise RefusedError("it belongs to another user; run this as that user")
            disk.copy_attributes(old, status, descriptor)
        disk.write(descriptor, data)
        disk.sync(descriptor)
    finally:
        disk.close(descriptor)


def _verify(target: Path, data: bytes) -> None:
    if disk.read(target, _MOST_BYTES)[0] != data:
        raise RefusedError("something else changed it right after it was written; run again")


def _temporary(folder: Path) -> Path:
    return folder / f".mdnetwork-{os.urandom(8).hex()}.tmp"


def _drop(temporary: Path) -> None:
    """Remove our temporary if it is there; one that stays is cleared at the next start."""
    with contextlib.suppress(OSError):
        disk.unlink(temporary)


def clear_temporaries(root: Path, paths: Iterable[str]) -> None:
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
