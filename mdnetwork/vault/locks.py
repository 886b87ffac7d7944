"""Who may watch and who may write a vault: two locks per vault, outside it.

The locks are the system's own (flock), so that kill -9 frees them, and lie in the platform's
state folder: a lock inside the vault would be carried to other devices by their sync tool.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_cache_path, user_state_path

from mdnetwork.errors import StateFolderError, VaultLockedError

_VARIABLE = "MDNETWORK_STATE"
_NAME = "mdnetwork"


def cache_folder(root: Path) -> Path:
    """Our folder in the platform's cache for the vault at `root`, made if it is not there.

    Readable by its owner only. Raises OSError if it cannot be made.
    """
    named = os.environ.get(_VARIABLE)
    base = Path(named) / "cache" if named else user_cache_path(_NAME)
    folder = base / _of(root)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def state_folder(root: Path) -> Path:
    """Our folder for the vault at `root`, made if it is not there; readable by its owner only.

    MDNETWORK_STATE, if set, is used in place of the platform's folders. Raises StateFolderError.
    """
    named = os.environ.get(_VARIABLE)
    base = Path(named) if named else user_state_path(_NAME)
    folder = base / _of(root)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StateFolderError(str(base), error.strerror or "no such folder") from None
    return folder


def _of(root: Path) -> str:
    """A name for the vault at `root` that is the same for every process."""
    return hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]


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
        raise VaultLockedError(what) from None
    except OSError as error:
        raise StateFolderError(str(lock.lock_file), error.strerror or "cannot be locked") from None
    try:
        yield
    finally:
        lock.release()
