import os
from pathlib import Path

import pytest

from mdnetwork.vault.git import git_busy


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("MERGE_HEAD", "a merge"),
        ("rebase-merge", "a rebase"),
        ("rebase-apply", "a rebase"),
        ("CHERRY_PICK_HEAD", "a cherry-pick"),
        ("REVERT_HEAD", "a revert"),
        ("BISECT_LOG", "a bisect"),
        ("index.lock", "another command"),
    ],
)
def test_f60_the_signs_of_work_under_way(tmp_path: Path, sign: str, words: str) -> None:
    vault = tmp_path / "notes" / "vault"
    vault.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    assert git_busy(vault) is None
    (tmp_path / ".git" / sign).write_text("")
    busy = git_busy(vault)
    assert busy
    assert str(busy) == words
    assert busy.sign == tmp_path / ".git" / sign


def test_f60_a_work_tree_points_to_its_folder(vault: Path, tmp_path: Path) -> None:
    real = tmp_path / "real" / "worktrees" / "vault"
    real.mkdir(parents=True)
    (vault / ".git").write_text("gitdir: ../real/worktrees/vault\n")
    assert git_busy(vault) is None
    (real / "MERGE_HEAD").write_text("")
    assert str(git_busy(vault)) == "a merge"


def test_a_broken_pointer_means_nothing(vault: Path) -> None:
    (vault / ".git").write_bytes(b"\xff\xfe garbage")
    assert git_busy(vault) is None


def test_only_the_nearest_work_tree_counts(vault: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "MERGE_HEAD").write_text("")
    (vault / ".git").mkdir()
    assert git_busy(vault) is None


def test_a_pointer_to_a_path_that_cannot_be_means_nothing(vault: Path) -> None:
    for target in ("x" * 4000, "a\0b", "x/" * 2000, ""):
        (vault / ".git").write_text(f"gitdir: {target}\n")
        assert git_busy(vault) is None


def test_a_lock_that_a_crash_left_says_which_file_to_delete(vault: Path) -> None:
    (vault / ".git").mkdir()
    (vault / ".git" / "index.lock").write_text("")
    busy = git_busy(vault)
    assert busy
    assert busy.way_out.endswith(f"if no git is running any more, delete {busy.sign}")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look everywhere")
def test_a_folder_of_gits_that_may_not_be_looked_into_means_nothing(vault: Path) -> None:
    (vault / ".git").mkdir()
    (vault / ".git").chmod(0)
    assert git_busy(vault) is None
