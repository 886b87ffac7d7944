"""Who may watch and who may write a vault: two locks per vault, outside it.

The locks are the system's own (flock), so that kill -9 frees them, and lie in the platform's
state folder: a lock inside the vault would be carried to other devices by their sync tool. Who
holds one is asked of the system too, as what a process writes about itself outlives it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from mdnetwork.errors import StateFolderError, VaultLockedError
from mdnetwork.vault.folders import state_folder

_HELD = Path("/proc/locks")


@contextmanager
def watch_lock(root: Path) -> Iterator[None]:
    """Hold the watcher's place; VaultLockedError at once if another watcher has it."""
    with _held(FileLock(_path(root, "watch"), mode=0o600), 0, "watching"):
        yield


@contextmanager
def write_lock(root: Path, wait_seconds: float = 10.0) -> Iterator[None]:
    """Hold the right to write; VaultLockedError if another process keeps it `wait_seconds`.

    The same thread may take it again inside, so that a command can hold it around the writer.
    """
    with _held(
        FileLock(_path(root, "write"), mode=0o600, is_singleton=True), wait_seconds, "writing"
    ):
        yield


def _path(root: Path, name: str) -> Path:
    return state_folder(root) / f"{name}.lock"


@contextmanager
def _held(lock: FileLock, wait_seconds: float, what: str) -> Iterator[None]:
    try:
        lock.acquire(timeout=wait_seconds)
    except Timeout:
        raise VaultLockedError(what, _holder(lock.lock_file)) from None
    except OSError as error:
        raise StateFolderError(str(lock.lock_file), error.strerror or "cannot be locked") from None
    try:
        yield
    finally:
        lock.release()


def _holder(lock_file: str) -> int | None:
    """The number of the process that holds a lock, where the system tells (Linux)."""
    try:
        inode = str(Path(lock_file).stat().st_ino)
        lines = _HELD.read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    for fields in (line.split() for line in lines):
        # "1: FLOCK ADVISORY WRITE 4711 08:01:3524825 0 EOF"; one that waits has "->" in between
        match fields:
            case [_, "FLOCK", _, _, process, place, *_] if place.rpartition(":")[2] == inode:
                return int(process) if process.isdecimal() and process != "0" else None
    return None
