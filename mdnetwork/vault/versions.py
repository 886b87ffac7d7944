"""The versions of one file that git hands to a merge driver: read, and one of them replaced.

These are git's own temporaries, named by whoever calls; nothing here looks for a file.
"""

import contextlib
import os
from pathlib import Path

from mdnetwork.errors import NotMergedError
from mdnetwork.vault import disk

_MOST_BYTES = 1 << 26


def read_version(path: Path) -> str:
    """The text of one version; raises NotMergedError if it is no text or cannot be read."""
    try:
        return disk.read(path, _MOST_BYTES)[0].decode()
    except ValueError:
        raise NotMergedError(f"{path} is not UTF-8 text") from None
    except OSError as error:
        raise NotMergedError(f"{path} cannot be read: {error.strerror}") from None


def put(path: Path, old: str, text: str) -> None:
    """Give the file that holds `old` another text, at once or not at all.

    Raises NotMergedError if it was changed meanwhile or cannot be written; it is whole then.
    """
    temporary = path.parent / f".mdnetwork-{os.urandom(8).hex()}.tmp"
    try:
        descriptor = disk.create(temporary, 0o600)
        try:
            disk.copy_attributes(path, path.lstat(), descriptor)
            disk.write(descriptor, text.encode())
            disk.sync(descriptor)
        finally:
            disk.close(descriptor)
        if read_version(path) != old:
            raise NotMergedError(f"{path} was changed meanwhile")
        disk.replace(temporary, path)
    except OSError as error:
        raise NotMergedError(f"{path} was not written: {error.strerror}") from None
    finally:
        with contextlib.suppress(OSError):
            disk.unlink(temporary)
