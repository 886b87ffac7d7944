import os
import socket
from pathlib import Path

import pytest

from mdnetwork.settings import Settings
from mdnetwork.vault.obsidian import Obsidian, read_obsidian
from mdnetwork.vault.walk import Walk, walk


def put(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("# x\n")


def seen(root: Path, settings: Settings | None = None) -> Walk:
    return walk(root, settings or Settings(), read_obsidian(root))


def test_a17_hidden_and_foreign_folders_are_not_looked_at(vault: Path) -> None:
    put(vault, "Ada.md", ".obsidian/x.md", ".trash/x.md", ".git/x.md", "a/.stversions/x.md")
    put(vault, "node_modules/a/x.md", ".hidden.md", "a/pic.png")
    found = seen(vault)
    assert list(found.notes) == ["Ada.md"]
    assert found.files == {"a/pic.png"}
    assert found.problems == ()


def test_a17_templates_and_excluded_notes_are_known_but_not_read(vault: Path) -> None:
    left_out = {
        "Templates/a.md", "x/_templates/a.md", "99 Templates/b/a.md", "Forms/a.md",
        "Meta/T/a.md", "Archive/a.md",
    }  # fmt: skip
    put(vault, *left_out, "People/Template of a life.md")
    (vault / ".obsidian").mkdir()
    (vault / ".obsidian/templates.json").write_text('{"folder": "meta/t"}')
    found = seen(vault, Settings(templates="Forms", exclude=("Archive/**",)))
    assert list(found.notes) == ["People/Template of a life.md"]
    assert found.files == left_out


def test_b21_what_editors_and_sync_tools_leave_is_nothing(vault: Path) -> None:
    put(vault, "note.md", "note.md~", "~syncthing~note.md.tmp", ".syncthing.note.md.tmp", "4913")
    put(vault, ".note.md.swp", ".note.md.86QPFt", ".mdnetwork-0123456789abcdef.tmp", "#note.md#")
    (vault / ".#note.md").symlink_to("ada@host.1234")
    found = seen(vault)
    assert list(found.notes) == ["note.md"]
    assert found.files == frozenset()


@pytest.mark.parametrize(
    "name",
    [
        "Ada.sync-conflict-20261122-125615-SVQKEUY.md",
        "Ada (conflicted copy 2026-03-01).md",
        "Ada (Bo's Conflicted Copy 2026-03-01).md",
        "Ada (Conflict 2026-03-01-12-00).md",
        "Ada (conflict).md",
        "Ada (Bo Lee's conflicted copy 2026-03-01 (1)).md",  # Dropbox
        "Ada (In Konflikt stehende Kopie von Bo 2026-03-01).md",
        "Ada (Copie en conflit de Bo 2026-03-01).md",
        "Ada (Copia in conflitto di Bo 2026-03-01).md",
        "Ada (Case Conflict 1).md",
        "Ada (conflicted copy 2026-03-01 120000).md",  # Nextcloud
        "Ada (conflicted copy Bo 2026-03-01 120000).md",
        "Ada (case clash from Bo).md",
        "Ada_conflict-20260301-120000.md",  # ownCloud
        "Ada (Conflicted copy Bo-laptop 202603011200).md",  # Obsidian Sync
        "Ada (conflict_on_2026-03-01).md",  # unison
        "Ada (conflict_#2_on_2026-03-01).md",
        "Ada (copy: conflict on 2026-03-01).md",
        "Ada (SFConflict bo@example.com 2026-03-01-12-00-00).md",  # Seafile
        "Ada [conflicted].md",  # pCloud
        "[Conflict] Ada.md",  # Google Drive
        "Ada_DiskStation_Mar-01-1200-2026_Conflict.md",  # Synology
        "Ada-DESKTOP-7F3K2AB.md",  # OneDrive, by the names that Windows gives to machines
        "Ada-LAPTOP-7F3K2ABC-2.md",
        "Ada (# Name clash 2026-03-01 abc123 #).md",  # Proton
    ],
)
def test_conflict_copies_are_problems_and_no_notes(vault: Path, name: str) -> None:
    talks = [
        "Conflict of interest.md",
        "Resolving conflict 2026-03-01.md",
        "Talk (a clash of ideas).md",
        "Talk (conflict at work).md",
    ]
    put(vault, "Ada.md", name, *talks)
    found = seen(vault)
    assert list(found.notes) == ["Ada.md", *talks]
    assert [(p.path, p.code) for p in found.problems] == [(name, "conflict-copy")]
    assert found.files == {name}


def test_copies_of_the_log_are_read_as_its_lines(vault: Path) -> None:
    copy = "Follow-up log.sync-conflict-20261122-125615-SVQKEUY.md"
    put(vault, "Follow-up log.md", copy)
    found = seen(vault)
    assert found.log_copies == (copy,)
    assert set(found.notes) == {copy, "Follow-up log.md"}
    assert [p.code for p in found.problems] == ["conflict-copy"]


def test_d39_temporaries_of_ours_are_strays_and_nobody_elses_are(vault: Path) -> None:
    put(vault, "People/.mdnetwork-0123456789abcdef.tmp")
    for name in (".mdnetwork-0123.tmp", ".mdnetwork-0123456789ABCDEF.tmp", ".unison.tmp", "a.tmp"):
        put(vault, f"People/{name}")
    put(vault, ".git/.mdnetwork-0123456789abcdef.tmp")
    found = seen(vault)
    assert found.strays == ("People/.mdnetwork-0123456789abcdef.tmp",)
    assert (found.notes, found.files, found.problems) == ({}, frozenset(), ())


def test_f65_a_stub_of_icloud_counts_as_present(vault: Path) -> None:
    put(vault, "People/.Ada.md.icloud")
    found = seen(vault)
    assert found.notes == {}
    assert found.files == found.stubs == {"People/Ada.md"}
    assert [(p.path, p.code) for p in found.problems] == [("People/Ada.md", "icloud-stub")]


def test_h79_only_regular_files_and_no_links(vault: Path, tmp_path: Path) -> None:
    put(tmp_path, "outside/secret.md")
    os.mkfifo(vault / "pipe.md")
    (vault / "folder.md").mkdir()
    (vault / "link.md").symlink_to(tmp_path / "outside/secret.md")
    (vault / "linked").symlink_to(tmp_path / "outside")
    (vault / "up").symlink_to("..")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(vault / "socket.md"))
        found = seen(vault)
    assert found == Walk(notes={}, files=frozenset())


def test_a_folder_that_cannot_be_listed_is_a_problem(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(vault, "Ada.md", "Locked/Bo.md")
    real = os.scandir

    def scandir(path: Path) -> object:
        if path.name == "Locked":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = seen(vault)
    assert list(found.notes) == ["Ada.md"]
    assert [(p.path, p.code) for p in found.problems] == [("Locked", "unreadable")]


def test_a_name_that_is_no_text_is_a_problem_that_can_be_printed(vault: Path) -> None:
    (vault / "ok.md").write_text("")
    with open(os.fsencode(vault) + b"/caf\xe9.md", "wb"):  # noqa: PTH123 - Path takes no bytes
        pass
    found = seen(vault)
    assert list(found.notes) == ["ok.md"]
    (problem,) = found.problems
    assert str(problem).encode()
    assert problem.code == "unreadable"


def test_e54_what_vanishes_during_the_walk_is_not_there(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(vault, "Ada.md", "Gone/Bo.md")
    real = os.scandir

    def scandir(path: Path) -> object:
        if path.name == "Gone":
            (path / "Bo.md").unlink()
            path.rmdir()
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = seen(vault)
    assert list(found.notes) == ["Ada.md"]
    assert found.problems == ()


def test_a_vault_that_is_gone_is_no_empty_vault(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        walk(tmp_path / "gone", Settings(), Obsidian())


def test_paths_are_sorted_whatever_the_system_says(vault: Path) -> None:
    put(vault, "b/z.md", "a.md", "b/a.md", "Z.md")
    assert list(seen(vault).notes) == sorted(["b/z.md", "a.md", "b/a.md", "Z.md"])


def test_obsidians_ignore_list_is_heeded(vault: Path) -> None:
    put(vault, "Old/a.md", "a.md", "b.draft.md")
    (vault / ".obsidian").mkdir()
    (vault / ".obsidian/app.json").write_text(
        '{"userIgnoreFilters": ["Old/", "/\\\\.draft\\\\.md$/"]}'
    )
    found = seen(vault)
    assert list(found.notes) == ["a.md"]
    assert found.files == {"Old/a.md", "b.draft.md"}
