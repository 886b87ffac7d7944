"""What git is doing around a vault, and whether it was told how to merge our pages.

Looks at a few files and runs nothing: git, run in a stranger's vault, runs the stranger's code
(hooks, filters, fsmonitor). The one place that runs it, and only if asked to, is `repository`.
"""

from collections.abc import Iterator
from pathlib import Path

from mdnetwork.vault import disk

DRIVER = "mdnetwork"
"""The name of our merge driver, in attributes and in git's configuration."""
ATTRIBUTES = ".gitattributes"
_SIGNS = (
    ("MERGE_HEAD", "a merge"),
    ("rebase-merge", "a rebase"),
    ("rebase-apply", "a rebase"),
    ("CHERRY_PICK_HEAD", "a cherry-pick"),
    ("REVERT_HEAD", "a revert"),
    ("index.lock", "another command"),
)
_LONGEST_LINE = 4096
_MOST_BYTES = 1 << 26


def git_busy(root: Path) -> str | None:
    """What git is doing in the work tree around `root` (absolute), in plain words, or None."""
    for folder in git_folders(root):
        for name, words in _SIGNS:
            if (folder / name).exists():
                return words
    return None


def merges_pages(root: Path, folder: str) -> bool | None:
    """Whether git is told how to merge our pages, which lie in `folder`; None if it keeps none.

    They are found by their folder's name in git's index, whose newest format shortens names; then
    nothing is said.
    """
    git = next(git_folders(root), None)
    if git is None or f"{folder}/".encode() not in _bytes(git / "index"):
        return None
    common = git / _bytes(git / "commondir").decode(errors="replace").strip()
    is_told = f'[merge "{DRIVER}"]'.encode() in _bytes(common / "config")
    return is_told and f"merge={DRIVER}".encode() in _bytes(root / ATTRIBUTES)


def _bytes(path: Path) -> bytes:
    """The bytes of a file, none if it cannot be read."""
    try:
        return disk.read(path, _MOST_BYTES)[0]
    except (OSError, ValueError):
        return b""


def git_folders(root: Path) -> Iterator[Path]:
    """Git's own folder for the work tree around `root` (absolute), at most one."""
    for folder in (root, *root.parents):
        git = folder / ".git"
        if git.is_dir():
            yield git
            return
        if git.is_file():
            yield from _pointed_to(git)
            return


def _pointed_to(git: Path) -> Iterator[Path]:
    """Where a `.git` file (a work tree, a submodule) says the real folder is."""
    try:
        with git.open(encoding="utf-8", errors="replace") as file:
            line = file.readline(_LONGEST_LINE)
    except OSError:
        return
    key, _, value = line.partition(":")
    if key == "gitdir":
        yield git.parent / value.strip()
