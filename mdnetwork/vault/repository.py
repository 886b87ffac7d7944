"""The git repository around a vault, and its configuration: the only place that runs a program.

Git, run in a stranger's vault, may run the stranger's code. So it runs only when `init --git` asks
for it, and then only `rev-parse` and `config`, which start no hook, filter, pager, fsmonitor or
alias; by its absolute path, never one in the vault; without the variables that would point it
elsewhere; with nobody to ask, and not for long. Only the one repository's own configuration is
written.
"""

import os
import shutil
import subprocess  # noqa: TID251 - see above
from dataclasses import dataclass
from pathlib import Path

from mdnetwork.errors import GitError
from mdnetwork.vault.git import git_folders

_SECONDS = 20
_HARDENED = (
    "--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}",
    "-c", "safe.bareRepository=explicit",
)  # fmt: skip
_QUESTIONS = ("--is-inside-work-tree", "--absolute-git-dir", "--show-toplevel")


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """The repository whose work tree a vault lies in: git's program, and the tree's top folder."""

    program: str
    top: Path

    def value(self, key: str) -> str | None:
        """What its own configuration says for `key`; none if nothing, or more than one thing."""
        done = _run(self.program, self.top, "config", "--local", "--get-all", key)
        values = done.stdout.splitlines()
        return values[0] if done.returncode == 0 and len(values) == 1 else None

    def set(self, key: str, value: str) -> None:
        """Let its own configuration say one thing for `key`; raises GitError."""
        done = _run(self.program, self.top, "config", "--local", "--replace-all", key, value)
        if done.returncode:
            raise GitError(f"git did not set {key}: {_said(done)}", "mend that and run this again")


def find_repository(root: Path, folder: str) -> Repository:
    """The repository around the vault at `root` (absolute, perhaps not there yet).

    Raises GitError if git is missing or refuses, if there is none, if git finds another one than
    we do (a bare one hidden in the vault), and if the pages in `folder` belong to another one.
    """
    ours = next(git_folders(root), None)
    if ours is None:
        raise GitError(f"{root} lies in no git repository", "run `git init` there first")
    if next(git_folders(root / folder), None) != ours:
        remedy = f"make {folder} part of the vault's repository, or set another `folder`"
        raise GitError(f"{folder} is a git repository of its own", remedy)
    program = _program(root)
    start = next(path for path in (root, *root.parents) if path.is_dir())
    done = _run(program, start, "rev-parse", *_QUESTIONS)
    if done.returncode:
        raise GitError(f"git cannot use the repository of {root}: {_said(done)}", "mend that first")
    inside, found, top = done.stdout.splitlines()
    is_same = Path(found).resolve() == ours.resolve()
    if inside != "true" or not is_same or not start.is_relative_to(Path(top).resolve()):
        remedy = "see what `git rev-parse --git-dir` says there"
        raise GitError(f"git takes {root} for part of the repository in {found}", remedy)
    return Repository(program=program, top=Path(top))


def _program(root: Path) -> str:
    """Where git lies; one in the vault is none."""
    found = shutil.which("git")
    if not found or not Path(found).is_absolute() or Path(found).resolve().is_relative_to(root):
        raise GitError("git was not found", "install it, then run this again")
    return found


def _run(program: str, folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        return subprocess.run(  # noqa: S603 - git itself, by its absolute path, see above
            [program, *_HARDENED, "-C", str(folder), *words],
            env={**kept, "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git does not run: {type(error).__name__}", "mend that first") from None


def _said(done: "subprocess.CompletedProcess[str]") -> str:
    """The first line of what git complained of."""
    lines = done.stderr.strip().splitlines()
    return lines[0] if lines else f"it ended with {done.returncode}"
