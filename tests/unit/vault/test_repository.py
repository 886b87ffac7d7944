"""What `init --git` asks of git: only of the one repository around the vault, and nothing runs."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from mdnetwork.errors import GitError
from mdnetwork.vault.git import merges_pages
from mdnetwork.vault.repository import find_repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
KEY = "merge.mdnetwork.driver"


@pytest.fixture(autouse=True)
def _own_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def git(folder: Path, *words: str) -> str:
    command = ["git", "-C", str(folder), *words]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def new_repository(folder: Path, *words: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", *words)
    return folder


def test_what_is_set_is_in_the_repository_alone_and_is_read_again(tmp_path: Path) -> None:
    vault = new_repository(tmp_path / "vault")
    repository = find_repository(vault, "Network")
    assert repository.top == vault
    assert repository.value(KEY) is None
    repository.set(KEY, 'a "b" %O; c\\d # e')
    assert repository.value(KEY) == 'a "b" %O; c\\d # e'
    assert git(vault, "config", "--local", "--get", KEY).strip() == 'a "b" %O; c\\d # e'
    assert not (tmp_path / ".gitconfig").exists()
    git(vault, "config", "--add", KEY, "a second one")
    assert repository.value(KEY) is None
    repository.set(KEY, "one")
    assert repository.value(KEY) == "one"


def test_a_vault_in_a_folder_of_a_repository_and_one_that_is_not_there_yet(tmp_path: Path) -> None:
    top = new_repository(tmp_path / "notes")
    (top / "vault").mkdir()
    assert find_repository(top / "vault", "Network").top == top
    assert find_repository(top / "new" / "vault", "Network").top == top


def test_a_work_tree_beside_its_repository(tmp_path: Path) -> None:
    top = new_repository(tmp_path / "notes")
    (top / "a.md").write_text("a")
    git(top, "add", "-A")
    git(top, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "a")
    git(top, "worktree", "add", "-q", "../tree")
    repository = find_repository(tmp_path / "tree", "Network")
    assert repository.top == tmp_path / "tree"
    repository.set(KEY, "x")
    assert git(top, "config", "--local", KEY) == "x\n"


def test_85_no_repository_is_said(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="no git repository; run `git init` there first"):
        find_repository(tmp_path, "Network")


def test_85_pages_in_a_repository_of_their_own_are_refused(tmp_path: Path) -> None:
    vault = new_repository(tmp_path / "vault")
    new_repository(vault / "Network")
    with pytest.raises(GitError, match="Network is a git repository of its own"):
        find_repository(vault, "Network")


def test_85_a_bare_repository_hidden_in_the_vault_is_refused(tmp_path: Path) -> None:
    top = new_repository(tmp_path / "notes")
    vault = new_repository(top / "vault", "--bare")
    before = (vault / "config").read_bytes()
    with pytest.raises(GitError):
        find_repository(vault, "Network")
    assert (vault / "config").read_bytes() == before


def test_85_a_repository_whose_work_tree_is_elsewhere_is_refused(tmp_path: Path) -> None:
    vault = new_repository(tmp_path / "vault")
    git(vault, "config", "core.worktree", str(new_repository(tmp_path / "elsewhere")))
    with pytest.raises(GitError):
        find_repository(vault, "Network")


def test_85_git_that_is_missing_or_lies_in_the_vault_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = new_repository(tmp_path / "vault")
    canary = tmp_path / "canary"
    for place in (vault / "bin", vault):
        place.mkdir(exist_ok=True)
        (place / "git").write_text(f"#!/bin/sh\ntouch {canary}\n")
        (place / "git").chmod(0o755)
    monkeypatch.chdir(vault)
    for path in ("", str(tmp_path), str(vault / "bin"), "."):
        monkeypatch.setenv("PATH", path)
        with pytest.raises(GitError, match="git was not found"):
            find_repository(vault, "Network")
    assert not canary.exists()


def test_85_nothing_of_a_hostile_repository_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = new_repository(tmp_path / "vault")
    canary = tmp_path / "canary"
    touch = f"touch {canary}; false"
    hook = vault / ".git/hooks/post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\n{touch}\n")
    hook.chmod(0o755)
    (vault / ".gitattributes").write_text("* filter=evil diff=evil\n")
    for key in (
        "core.fsmonitor", "core.pager", "pager.config", "core.editor", "alias.config",
        "alias.rev-parse", "filter.evil.clean", "diff.evil.textconv", "diff.external",
        "core.sshCommand", "credential.helper", "core.askPass", "gpg.program", "sequence.editor",
    ):  # fmt: skip
        git(vault, "config", key, f"!{touch}" if key.startswith("alias") else touch)
    git(vault, "config", "core.hooksPath", str(hook.parent))
    monkeypatch.setenv("GIT_DIR", str(new_repository(tmp_path / "elsewhere") / ".git"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "x")
    repository = find_repository(vault, "Network")
    repository.set(KEY, "x")
    assert repository.value(KEY) == "x"
    assert not canary.exists()
    assert KEY.encode() not in (tmp_path / "elsewhere/.git/config").read_bytes()
    assert b"mdnetwork" not in (tmp_path / "elsewhere/.git/config").read_bytes()


def test_what_git_says_is_passed_on(tmp_path: Path) -> None:
    vault = new_repository(tmp_path / "vault")
    repository = find_repository(vault, "Network")
    (vault / ".git/config.lock").write_text("")
    with pytest.raises(GitError, match="could not lock config file"):
        repository.set(KEY, "x")
    (vault / ".git/config").write_text("[broken\n")
    with pytest.raises(GitError, match="bad config"):
        find_repository(vault, "Network")


def test_whether_git_was_told_is_read_without_running_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = new_repository(tmp_path / "vault")
    (vault / "Network").mkdir()
    (vault / "Network/Due follow-ups.md").write_text("")
    assert merges_pages(tmp_path, "Network") is None
    assert merges_pages(vault, "Network") is None
    git(vault, "add", "-A")
    assert merges_pages(vault, "Network") is False
    find_repository(vault, "Network").set(KEY, "x")
    (vault / ".gitattributes").write_text('"/Network/*.md" merge=mdnetwork\n')
    monkeypatch.setenv("PATH", os.devnull)
    assert merges_pages(vault, "Network") is True
