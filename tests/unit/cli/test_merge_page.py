"""`merge-page` as git calls it: the page merged, or left for git, and nothing of the vault run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.transcripts.transcript import PROGRAM, ROOT, run_here

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
DUE = "Network/Due follow-ups.md"
NOTES = {
    ".mdnetwork.toml": "format = 1\n",
    "People/Ana Ruiz.md": "---\nnext_contact: 2026-03-09\n---\n",
    "People/Bo Lee.md": "---\nnext_contact: 2026-03-08\n---\n",
    "Network/Mine.md": "one\ntwo\nthree\nfour\nfive\n",
}


class Checkout:
    """A vault in git, told how to merge, with a branch `other`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for path, text in NOTES.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        self.git("init", "-q", "-b", "main")
        assert self.run(*PROGRAM, "init", "--git").returncode == 0
        assert self.run(*PROGRAM, "--today", "2026-03-10", "build").returncode == 0
        self.commit()
        self.git("branch", "other")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        names = ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL")
        environment = {
            **dict.fromkeys(names, "ana@example.com"), "PATH": os.environ["PATH"],
            "HOME": str(self.root.parent), "GIT_CONFIG_NOSYSTEM": "1", "PYTHONPATH": str(ROOT),
            "MDNETWORK_STATE": str(self.root.parent / "state"),
        }  # fmt: skip
        return subprocess.run(
            command,
            cwd=self.root,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self.run("git", *words)

    def commit(self) -> None:
        self.git("add", "-A")
        assert self.git("commit", "-qm", "notes").returncode == 0

    def on_both(self, path: str, mine: tuple[str, str], other: tuple[str, str]) -> int:
        """One replacement on each branch, and `other` merged; git's exit code."""
        for branch, (old, new) in (("other", other), ("main", mine)):
            self.git("checkout", "-q", branch)
            text = (self.root / path).read_text()
            assert old in text
            (self.root / path).write_text(text.replace(old, new))
            self.commit()
        return self.git("merge", "-q", "--no-edit", "other").returncode

    def text(self, path: str) -> str:
        return (self.root / path).read_text()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    root = tmp_path / "vault's home"
    root.mkdir()
    return Checkout(root)


BO, ANA = "- [ ] **Write to** [[Bo Lee]]", "- [ ] **Write to** [[Ana Ruiz]]"
DONE_BO, DONE_ANA = BO.replace("[ ]", "[x]"), ANA.replace("[ ]", "[x]")


def test_answers_of_both_branches_are_on_the_page(checkout: Checkout) -> None:
    assert checkout.on_both(DUE, (BO, DONE_BO), (ANA, DONE_ANA)) == 0
    assert DONE_BO in checkout.text(DUE)
    assert DONE_ANA in checkout.text(DUE)
    assert not checkout.git("status", "--porcelain").stdout


def test_a_page_that_was_edited_is_merged_by_git_as_text(checkout: Checkout) -> None:
    assert checkout.on_both(DUE, ("# Due", "# My own due"), (ANA, DONE_ANA)) == 0
    assert "# My own due" in checkout.text(DUE)
    assert DONE_ANA in checkout.text(DUE)


def test_a_page_that_was_edited_on_both_branches_is_a_conflict(checkout: Checkout) -> None:
    assert checkout.on_both(DUE, ("# Due", "# My own due"), ("# Due", "# Theirs")) == 1
    text = checkout.text(DUE)
    assert "<<<<<<< ours\n# My own due" in text
    assert "# Theirs follow-ups, 2026-03-10\n>>>>>>> theirs" in text


def test_a_note_of_the_persons_beside_the_pages_is_merged_by_git(checkout: Checkout) -> None:
    assert checkout.on_both("Network/Mine.md", ("one", "1"), ("five", "5")) == 0
    assert checkout.text("Network/Mine.md") == "1\ntwo\nthree\nfour\n5\n"


def test_without_our_program_git_merges_as_text(checkout: Checkout) -> None:
    driver = checkout.git("config", "merge.mdnetwork.driver").stdout.strip()
    assert driver.startswith(sys.executable)
    checkout.git("config", "merge.mdnetwork.driver", f"/nowhere{driver}")
    assert checkout.on_both(DUE, ("# Due", "# My own due"), (ANA, DONE_ANA)) == 0
    assert DONE_ANA in checkout.text(DUE)


def test_inv9_nothing_is_imported_from_the_vault(checkout: Checkout) -> None:
    for name in ("mdnetwork", "click", "datetime", "sitecustomize"):
        (checkout.root / f"{name}.py").write_text("open('canary', 'w').close()\n")
    assert checkout.on_both(DUE, (BO, DONE_BO), (ANA, DONE_ANA)) == 0
    assert DONE_ANA in checkout.text(DUE)
    assert not (checkout.root / "canary").exists()


def test_it_leaves_no_temporary_and_an_unreadable_version_whole(tmp_path: Path) -> None:
    base, ours, theirs = (tmp_path / name for name in ("base", "ours", "theirs"))
    for file in (base, ours):
        file.write_text("x")
    theirs.write_bytes(b"\xff")
    words = ["merge-page", *map(str, (base, ours, theirs))]
    lines, code = run_here(words)
    assert code == 5
    assert lines == [
        f"! mdnetwork: not merged: {theirs} is not UTF-8 text; git merges it as any text"
    ]
    theirs.unlink()
    assert run_here(words)[1] == 5
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base", "ours"]
    assert ours.read_text() == "x"
