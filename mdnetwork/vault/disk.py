"""The operations that touch the disk while we write, one function each.

A seam, and nothing more: tests fail the n-th of these, once and for ever, and look at what is
left. It must not decide anything; every path here is absolute.
"""

import contextlib
import errno
import os
import stat
from pathlib import Path

_UNKNOWN_HERE = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
_NO_LINKS = _UNKNOWN_HERE | {errno.EPERM, errno.EMLINK}
_INLINE_BYTES = 4096
_PART_BYTES = 64 * 1024
_READ = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_NEW = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read(path: Path | str, most: int) -> tuple[bytes, os.stat_result]:
    """The bytes of a regular file and its stat as it was opened, by one read if it does not change.

    Raises OSError: EFBIG for one larger than `most` bytes, ENODATA for one whose content a cloud
    keeps, EINVAL for anything that is no regular file (a FIFO named like a note once hung a
    reader for good, hence O_NONBLOCK), ELOOP for a link.
    """
    descriptor = os.open(path, _READ)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        if status.st_size > most:
            raise OSError(errno.EFBIG, "too large", str(path))
        if is_dataless(status):
            raise OSError(errno.ENODATA, "its content is not on this machine", str(path))
        data = os.read(descriptor, status.st_size + 1)
        if len(data) != status.st_size:  # one byte more was asked for, so that this was its end
            data += _read_on(descriptor, most - len(data), path)
        return data, status
    finally:
        os.close(descriptor)


def _read_on(descriptor: int, most: int, path: Path | str) -> bytes:
    """What is left of a file that grew or shrank since it was opened, or is read in parts."""
    found = bytearray()
    while data := os.read(descriptor, _PART_BYTES):
        found += data
        if len(found) > most:
            raise OSError(errno.EFBIG, "too large", str(path))
    return bytes(found)


def is_regular(path: Path) -> bool:
    """Whether a regular file, no link to one, is at `path`."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def is_there(path: Path) -> bool:
    """Whether anything is at `path`, a link that leads nowhere too."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


def is_dataless(status: os.stat_result) -> bool:
    """Whether a cloud has taken the content away (size, but no blocks).

    Reading such a file blocks until it is fetched. Some file systems keep small files without a
    block, hence the size.
    """
    blocks = int(getattr(status, "st_blocks", 1))
    return blocks == 0 and status.st_size > _INLINE_BYTES


def create(path: Path, mode: int) -> int:
    """Open a file that was not there for writing; the descriptor. FileExistsError if it was."""
    return os.open(path, _NEW, mode)


def write(descriptor: int, data: bytes) -> None:
    """Write all of `data`."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def copy_attributes(old: Path, status: os.stat_result, descriptor: int) -> None:
    """Give our temporary the mode, group and extended attributes of the file it will replace.

    Extended attributes are copied as far as the system lets us; macOS keeps its own, which
    Python cannot read. The birth time is lost.
    """
    if os.fstat(descriptor).st_gid != status.st_gid:
        os.fchown(descriptor, -1, status.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
    if hasattr(os, "listxattr"):
        for name in os.listxattr(old, follow_symlinks=False):
            with contextlib.suppress(OSError):
                os.setxattr(descriptor, name, os.getxattr(old, name, follow_symlinks=False))


def sync(descriptor: int) -> None:
    """Wait until the bytes are on the disk; file systems that know no such thing are let off."""
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _UNKNOWN_HERE:
            raise


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk."""
    if os.name == "nt":  # folders cannot be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


def close(descriptor: int) -> None:
    """Close; some network file systems report a failed write only here."""
    os.close(descriptor)


def replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target`, at once or not at all."""
    source.replace(target)


def link(source: Path, target: Path) -> None:
    """Give `source` the second name `target`; FileExistsError if anything has that name.

    NotImplementedError where there are no hard links (FAT, some network file systems).
    """
    try:
        target.hardlink_to(source)
    except OSError as error:
        if error.errno in _NO_LINKS:
            raise NotImplementedError from error
        raise


def unlink(path: Path) -> None:
    """Remove one of our own temporaries or, on `undo`, a file as we made it; nothing else is."""
    path.unlink()


def make_folder(path: Path) -> None:
    """Make one folder whose parent is there."""
    path.mkdir()
