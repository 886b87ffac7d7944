"""Git at work beneath the watcher: it is let finish, and nobody disappears meanwhile (F 60).

Nothing may be written while it is in the middle of something, and what is in the work tree
afterwards but not in git may be our page and the person's new note alone.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.repository import git, git_stops
from tests.watch.support import PAGE, Sampler, Watching, put, until

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")

ADA = "People/Ada.md"
WANTED = f"- {ADA}: Ada"
MANY = 40
LINES = "line\n" * 500
Commands = tuple[str, ...]

QUIET: dict[str, Commands] = {
    "checkout and back": ("checkout theirs", "checkout main"),
    "merge": ("merge --no-edit apart",),
    "fast-forward": ("checkout -b behind base", "merge --ff-only main"),
    "squash": ("merge --squash apart", "commit -m Squashed"),
    "rebase": ("rebase apart",),
    "rebase, commit by commit": ("rebase --force-rebase --apply base",),
    "cherry-pick": ("cherry-pick apart",),
    "revert": ("revert --no-edit HEAD",),
    "reset": ("reset --hard base", "reset --hard main@{1}"),
    "detached": ("checkout --detach base", "checkout main"),
}
"""What runs through: the commands, one after the other."""

STOPS: dict[str, tuple[Commands, str, Commands]] = {
    "merge, abort": (("merge theirs",), "a merge", ("merge --abort",)),
    "merge, resolve": (
        ("merge theirs",),
        "a merge",
        (f"checkout --theirs {ADA}", f"add {ADA}", "commit -m Merged"),
    ),
    "rebase, abort": (("rebase theirs",), "a rebase", ("rebase --abort",)),
    "rebase, go on": (("rebase theirs",), "a rebase", ("rebase --skip", "rebase --skip")),
    "rebase by patches, abort": (("rebase --apply theirs",), "a rebase", ("rebase --abort",)),
    "cherry-pick, abort": (("cherry-pick theirs",), "a cherry-pick", ("cherry-pick --abort",)),
    "revert, abort": (("revert --no-edit HEAD~1",), "a revert", ("revert --abort",)),
    "pull, abort": (("pull --no-rebase . theirs",), "a merge", ("merge --abort",)),
    "bisect": (("bisect start HEAD base",), "a bisect", ("bisect reset",)),
}
"""What stops half-way: the commands, what git is in the middle of then, and how it ends."""


def history(root: Path) -> None:
    """Three branches from one base: main and theirs contend for Ada's note, apart does not."""
    put(root, ADA, f"# Ada\n{LINES}")
    put(root, "People/Bo.md")
    for number in range(MANY):
        put(root, f"P{number}.md", f"# P{number}\n{LINES}")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Base")
    git(root, "branch", "base")
    _branch(root, "apart", "Apart", f"# P0\n{LINES}## Apart\n")
    _branch(root, "theirs", "Theirs", f"# Ada\n{LINES}## Theirs\n", ADA)
    git(root, "checkout", "-q", "main")
    for words in ("Ours", "Ours again"):
        put(root, ADA, f"# Ada\n{LINES}## {words}\n")
        git(root, "commit", "-q", "-a", "-m", words)


def _branch(root: Path, name: str, folder: str, text: str, path: str = "P0.md") -> None:
    """A branch that changes one note and adds many."""
    git(root, "checkout", "-q", "-b", name, "base")
    put(root, path, text)
    for number in range(MANY):
        put(root, f"{folder}/N{number}.md")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", name)


@pytest.fixture
def repository(vault: Path) -> Path:
    git(vault, "init", "-q", "-b", "main")
    history(vault)
    return vault


@contextmanager
def seen_all_along(watching: Watching) -> Iterator[None]:
    """Ada's note is on the page at every moment, and in the end the page is a fresh build's."""
    watching.settles()
    with Sampler(watching, WANTED) as sampler:
        yield
        watching.settles()
    assert sampler.missing == []


def left_over(root: Path) -> set[str]:
    """What the work tree has that git has not."""
    return set(git(root, "status", "--porcelain", "--untracked-files=all").splitlines())


@pytest.mark.parametrize("name", QUIET)
def test_f60_what_runs_through_is_followed(repository: Path, name: str) -> None:
    with Watching(repository) as watching, seen_all_along(watching):
        for command in QUIET[name]:
            git(repository, *command.split())
            watching.settles()
    assert left_over(repository) == {f"?? {PAGE}"}


def test_f60_what_was_stashed_comes_back(repository: Path) -> None:
    with Watching(repository) as watching, seen_all_along(watching):
        for number in range(3):
            put(repository, ADA, f"# Ada\n{LINES}## Stashed {number}\n")
            watching.settles()
            assert f"Stashed {number}" in watching.page()
            git(repository, "stash")
            watching.settles()
            assert "Stashed" not in watching.page()
            git(repository, "stash", "pop")
            watching.settles()
            assert f"Stashed {number}" in watching.page()


def stops_and_ends(root: Path, name: str) -> None:
    """Git stops in the vault at `root`, nothing is written until it has ended."""
    commands, words, ends = STOPS[name]
    with Watching(root) as watching, seen_all_along(watching):
        before = (root / PAGE).stat()
        for command in commands:
            git_stops(root, *command.split())
        put(root, "People/Cy.md")
        until(lambda: watching.said(f"in the middle of {words}"))
        put(root, "People/Di.md")
        asked = watching.runs
        assert (root / PAGE).stat() == before
        for command in ends:
            git_stops(root, *command.split())
        watching.settles()
        assert "People/Di.md" in watching.page()
        assert watching.runs > asked
    assert f"?? {PAGE}" in left_over(root)
    assert {line[3:] for line in left_over(root)} == {PAGE, "People/Cy.md", "People/Di.md"}


@pytest.mark.parametrize("name", STOPS)
def test_f60_what_stops_half_way_is_let_finish_first(repository: Path, name: str) -> None:
    stops_and_ends(repository, name)


def test_f60_a_vault_deep_in_a_work_tree(vault: Path) -> None:
    deep = vault / "Notes" / "Vault"
    deep.mkdir(parents=True)
    git(vault, "init", "-q", "-b", "main")
    history(deep)
    with Watching(deep) as watching, seen_all_along(watching):
        before = watching.page()
        git_stops(vault, "merge", "theirs")
        put(deep, "People/Cy.md")
        until(lambda: watching.said("in the middle of a merge"))
        assert watching.page() == before
        git(vault, "merge", "--abort")


def test_f60_a_work_tree_of_its_own(repository: Path) -> None:
    """`git worktree add`: a `.git` file points elsewhere."""
    aside = repository.parent / "aside"
    git(repository, "worktree", "add", "-q", "-b", "aside", str(aside))
    assert (aside / ".git").is_file()
    stops_and_ends(aside, "merge, abort")


def test_f60_a_submodule(repository: Path) -> None:
    above = repository.parent / "above"
    above.mkdir()
    git(above, "init", "-q", "-b", "main")
    git(above, "submodule", "--quiet", "add", str(repository), "Vault")
    inside = above / "Vault"
    assert (inside / ".git").is_file()
    git(inside, "fetch", "-q", "origin", "theirs:theirs", "base:base")
    stops_and_ends(inside, "rebase, abort")


def test_f60_a_lock_held_long_is_waited_for(repository: Path) -> None:
    with Watching(repository) as watching, seen_all_along(watching):
        page = watching.page()
        put(repository, ".git/index.lock", "")
        put(repository, "People/Cy.md")
        until(lambda: watching.said("in the middle of another command"))
        assert watching.page() == page
        (repository / ".git/index.lock").unlink()
