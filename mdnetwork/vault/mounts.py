"""Whether a folder lies on a network file system, where the system tells nobody of changes.

Reads Linux's own list of mounts; elsewhere nothing is known and nothing is said.
"""

from pathlib import Path

_LIST = Path("/proc/mounts")
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
