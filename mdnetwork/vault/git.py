"""What git is doing around a vault, and whether it was told how to merge our pages.

Looks at a few files and runs nothing: git, run in a stranger's vault, runs the stranger's code
(hooks, filters, fsmonitor). The one place that runs it, and only if asked to, is `repository`.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mdnetwork.vault import disk

DRIVER = "mdnetwork"
"""The name of our merge driver, in attributes and in git's configuration."""
ATTRIBUTES = ".gitattributes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """What git is in the middle of, in plain words; the way out of it; the file that says so."""

    words: str
    way_out: str
    sign: Path

    def __str__(self) -> str:
        """`a merge`."""
        return self.words


_LOCK = "index.lock"
_SIGNS = (
    ("MERGE_HEAD", "a merge", "finish it with `git commit`, or go back with `git merge --abort`"),
    ("rebase-merge", "a rebase", "`git rebase --continue` goes on, `git rebase --abort` goes back"),
    ("rebase-apply", "a rebase", "`git rebase --continue` goes on, `git rebase --abort` goes back"),
    (
        "CHERRY_PICK_HEAD",
        "a cherry-pick",
        "`git cherry-pick --continue` goes on, `git cherry-pick --abort` goes back",
    ),
    ("REVERT_HEAD", "a revert", "`git revert --continue` goes on, `git revert --abort` goes back"),
    ("BISECT_LOG", "a bisect", "`git bisect reset` ends it"),
    (_LOCK, "another command", "wait for it; if no git is running any more, delete {sign}"),
)
_LONGEST_LINE = 4096
_MOST_BYTES = 1 << 26


def git_busy(root: Path) -> Busy | None:
    """What git is doing in the work tree around `root` (absolute), or None.

    A folder of git's that we may not look into says nothing.
    """
    for folder in git_folders(root):
        for name, words, way_out in _SIGNS:
            sign = folder / name
            if os.path.lexists(sign):
                return Busy(words=words, way_out=way_out.format(sign=sign), sign=sign)
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
        if os.path.isdir(git):  # noqa: PTH112 - False where a path is odd; pathlib raises
            yield git
            return
        if os.path.isfile(git):  # noqa: PTH113 - as above
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
