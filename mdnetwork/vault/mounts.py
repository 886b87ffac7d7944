"""Where the system tells nobody of changes: network file systems, and more folders than it watches.

Reads Linux's own lists; elsewhere nothing is known and nothing is said.
"""

from pathlib import Path

_LIST = Path("/proc/mounts")
_WATCHES = Path("/proc/sys/fs/inotify/max_user_watches")
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "fuse.sshfs", "9p", "vboxsf", "afs", "ncpfs"}
)


def network_filesystem(root: Path, mounts: str | None = None) -> str | None:
    """The type of the network file system that `root` (absolute) lies on, e.g. `nfs4`, or None.

    `mounts` is the text of /proc/mounts, read if not given.
    """
    if mounts is None:
        try:
            mounts = _LIST.read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return None
    best, found = -1, None
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:  # noqa: PLR2004 - device, place, type
            continue
        place = Path(fields[1].replace("\\040", " "))
        # of two mounts on one place the later one is on top
        if root.is_relative_to(place) and len(place.parts) >= best:
            best, found = len(place.parts), fields[2]
    return found if found in _NETWORK else None


def watch_limit() -> int | None:
    """How many folders a user's programs may watch together, or None if nobody says."""
    try:
        return int(_WATCHES.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
