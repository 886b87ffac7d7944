"""Whether git is in the middle of something around a vault.

Looks for the names of a few files and runs nothing: git, run in a stranger's vault, runs the
stranger's code (hooks, filters, fsmonitor).
"""

from collections.abc import Iterator
from pathlib import Path

_SIGNS = (
    ("MERGE_HEAD", "a merge"),
    ("rebase-merge", "a rebase"),
    ("rebase-apply", "a rebase"),
    ("CHERRY_PICK_HEAD", "a cherry-pick"),
    ("REVERT_HEAD", "a revert"),
    ("index.lock", "another command"),
)
_LONGEST_LINE = 4096


def git_busy(root: Path) -> str | None:
    """What git is doing in the work tree around `root` (absolute), in plain words, or None."""
    for folder in _git_folders(root):
        for name, words in _SIGNS:
            if (folder / name).exists():
                return words
    return None


def _git_folders(root: Path) -> Iterator[Path]:
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
