"""What `doctor` finds where a transcript cannot lead: limits of the system."""

from pathlib import Path

import pytest

from mdnetwork.vault import mounts
from tests.conftest import MakeVault
from tests.transcripts.transcript import run_here


def doctor(vault: Path) -> list[str]:
    lines, code = run_here(["--vault", str(vault), "--today", "2026-03-10", "doctor"])
    assert code == 0
    return lines


def test_more_folders_than_the_system_watches(
    make_vault: MakeVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = make_vault({f"Notes/{number}/A.md": "words\n" for number in range(5)})
    (tmp_path / "limit").write_text("6")
    monkeypatch.setattr(mounts, "_WATCHES", tmp_path / "limit")
    said = "- the vault has 7 folders and this system lets you watch 6; "
    assert [line for line in doctor(vault) if line.startswith(said)]
    (tmp_path / "limit").write_text("7")
    assert doctor(vault)[0] == "Nothing is wrong."


def test_a_network_folder_is_told_and_no_trouble(
    make_vault: MakeVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = make_vault({"Ana.md": "words\n"})
    (tmp_path / "mounts").write_text(f"server:/ {tmp_path} nfs4 rw 0 0\n")
    monkeypatch.setattr(mounts, "_LIST", tmp_path / "mounts")
    lines = doctor(vault)
    assert lines[0] == "Nothing is wrong."
    said = "nobody watches this vault now; every file is looked at again and again"
    assert f"watching: {said}, as no changes are told of on nfs4" in lines
