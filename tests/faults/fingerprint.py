"""Everything about a vault that no fault may change, and the page a fault is tried on."""

import hashlib
import os
import stat
from pathlib import Path

from mdnetwork.plan import Create, Plan, Update, digest

OLD = "<!-- mdnetwork page due -->\r\nold\r\n<!-- /mdnetwork 1 -->\r\nmine\r\n"
NEW = OLD.replace("old", "new and longer" * 1000)
FRESH = "<!-- mdnetwork page home -->\nfresh\n<!-- /mdnetwork 1 -->\n"
PAGE = "Network/Due follow-ups.md"
FRESH_PAGE = "Network/Deep/Network home.md"

Fingerprint = dict[str, tuple[object, ...]]


def fingerprint(root: Path) -> Fingerprint:
    """Of each file: digest, mode, owner, time of change, inode, links, attributes (SAFETY 0)."""
    found: Fingerprint = {}
    for file in sorted(root.rglob("*")):
        status = file.lstat()
        if stat.S_ISREG(status.st_mode):
            attributes = tuple((n, os.getxattr(file, n)) for n in os.listxattr(file))
            found[file.relative_to(root).as_posix()] = (
                hashlib.sha256(file.read_bytes()).hexdigest(),
                status.st_mode,
                status.st_uid,
                status.st_mtime_ns,
                status.st_ino,
                status.st_nlink,
                attributes,
            )
    return found


def fill(root: Path) -> Fingerprint:
    """A small vault with a page of ours in it; the fingerprint of all that is not ours."""
    for path, text in {"People/Ada.md": "# Ada\r\n", "Bo.md": "# Bo\n", PAGE: OLD}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())
    return others(root)


def others(root: Path) -> Fingerprint:
    """The fingerprint of the files that are no pages of ours."""
    return {
        path: mark for path, mark in fingerprint(root).items() if path not in {PAGE, FRESH_PAGE}
    }


def the_plan(old: str = OLD) -> Plan:
    """One update and one new page in a folder that is to be made."""
    before = digest(old.encode())
    return Plan(
        changes=(
            Update(path=PAGE, before=before, old=old, text=NEW),
            Create(path=FRESH_PAGE, text=FRESH),
        )
    )


def assert_old_or_new(root: Path) -> None:
    """INV-3: each of our paths holds all of the old or all of the new."""
    assert (root / PAGE).read_bytes().decode() in {OLD, NEW}
    fresh = root / FRESH_PAGE
    assert not fresh.exists() or fresh.read_bytes().decode() == FRESH


def temporaries(root: Path) -> list[str]:
    """What a run has left behind."""
    return [file.name for file in root.rglob(".mdnetwork-*")]
