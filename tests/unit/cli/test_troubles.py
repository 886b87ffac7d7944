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


def test_what_a_killed_run_left_is_said_and_the_next_build_removes_it(
    make_vault: MakeVault,
) -> None:
    vault = make_vault({"People/Ana.md": "---\nnext_contact: 2026-03-09\n---\n"})
    build = ["--vault", str(vault), "--today", "2026-03-10", "build"]
    run_here(build)
    stray = vault / "People/.mdnetwork-0123456789abcdef.tmp"
    stray.write_text("half a no")
    said = "- a run that was killed has left 1 temporary file of its own"
    where = "(People/.mdnetwork-0123456789abcdef.tmp)"
    assert f"{said} {where}; `mdnetwork build` removes them." in doctor(vault)
    run_here(build)
    assert not stray.exists()
    assert doctor(vault)[0] == "Nothing is wrong."
