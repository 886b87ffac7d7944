"""Our folders outside the vault: one for what may be lost, one for what must last."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path, user_state_path

from mdnetwork.errors import StateFolderError
from mdnetwork.vault import disk

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


def put(path: Path, data: bytes) -> None:
    """Replace a file of ours at once, readable by its owner only; raises OSError.

    Another process never reads half of it.
    """
    temporary = path.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        descriptor = disk.create(temporary, 0o600)
        try:
            disk.write(descriptor, data)
        finally:
            disk.close(descriptor)
        disk.replace(temporary, path)
    finally:
        with suppress(OSError):
            disk.unlink(temporary)
