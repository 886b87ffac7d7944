import hashlib
import os
from pathlib import Path

import pytest

from mdnetwork.settings import Settings
from mdnetwork.vault import disk
from mdnetwork.vault.load import load, read_one

PAGE = "<!-- mdnetwork page due -->\r\n- x\r\n<!-- /mdnetwork 1 notes=0 digest=0 -->\r\n"


def test_notes_own_files_and_others(vault: Path) -> None:
    data = ("\ufeff" + PAGE).encode()
    (vault / "Due.md").write_bytes(data)
    (vault / "Ada.md").write_text("# Ada\n")
    (vault / "a.png").write_bytes(b"\x89")
    told: list[tuple[int, int]] = []
    snapshot = load(vault, Settings(), lambda done, of: told.append((done, of)))
    assert list(snapshot.notes) == ["Ada.md", "Due.md"]
    assert snapshot.files == {"a.png"}
    assert snapshot.own["Due.md"].text == "\ufeff" + PAGE
    assert snapshot.own["Due.md"].digest == hashlib.sha256(data).hexdigest()
    assert "Ada.md" not in snapshot.own
    assert told == [(1, 2), (2, 2)]


def test_a13_a_note_over_the_limit_is_not_read(vault: Path) -> None:
    (vault / "big.md").write_bytes(b"x" * 1025)
    loaded = read_one(vault, "big.md", Settings(max_note_kilobytes=1))
    assert loaded is not None
    assert not loaded.note.readable
    assert [p.code for p in loaded.note.problems] == ["too-large"]


def test_a_note_at_the_limit_is_read(vault: Path) -> None:
    (vault / "big.md").write_bytes(b"x" * 1024)
    loaded = read_one(vault, "big.md", Settings(max_note_kilobytes=1))
    assert loaded is not None
    assert loaded.note.readable
    assert loaded.stat is not None
    assert loaded.stat.size == 1024


def test_a10_bytes_that_are_no_text_are_an_unreadable_note(vault: Path) -> None:
    (vault / "x.md").write_bytes(b"caf\xe9")
    loaded = read_one(vault, "x.md", Settings())
    assert loaded is not None
    assert not loaded.note.readable
    assert loaded.digest == hashlib.sha256(b"caf\xe9").hexdigest()


def test_bytes_that_are_known_are_not_read_as_a_note_again(vault: Path) -> None:
    (vault / "Ada.md").write_text("# Ada\n- [ ] call 📅 2026-03-10\n")
    known = read_one(vault, "Ada.md", Settings())
    os.utime(vault / "Ada.md", (0, 0))
    same = read_one(vault, "Ada.md", Settings(), known)
    assert known is not None
    assert same is not None
    assert same.note is known.note
    assert same == read_one(vault, "Ada.md", Settings())
    (vault / "Ada.md").write_text("# Bo\n")
    assert read_one(vault, "Ada.md", Settings(), known) == read_one(vault, "Ada.md", Settings())


def test_h79_what_became_a_pipe_or_a_link_is_not_there(vault: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    os.mkfifo(vault / "pipe.md")
    (vault / "link.md").symlink_to(tmp_path / "secret.md")
    (vault / "folder.md").mkdir()
    for name in ("pipe.md", "link.md", "folder.md", "gone.md", "gone/x.md"):
        assert read_one(vault, name, Settings()) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_note_without_the_right_to_read_it_is_a_problem(vault: Path) -> None:
    (vault / "x.md").write_text("x")
    (vault / "x.md").chmod(0)
    for folder in (vault, *vault.parents):
        if folder.is_relative_to("/tmp"):  # noqa: S108 - where pytest keeps its folders
            folder.chmod(folder.stat().st_mode | 0o011)
    os.seteuid(65534)
    try:
        loaded = read_one(vault, "x.md", Settings())
    finally:
        os.seteuid(0)
    assert loaded is not None
    assert [p.code for p in loaded.note.problems] == ["unreadable"]


def test_f65_a_note_whose_content_is_in_a_cloud_is_not_fetched(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (vault / "x.md").write_text("x")
    monkeypatch.setattr(disk, "is_dataless", lambda _: True)
    loaded = read_one(vault, "x.md", Settings())
    assert loaded is not None
    assert [p.code for p in loaded.note.problems] == ["unreadable"]


def test_f65_size_without_blocks_is_dataless_unless_small(vault: Path) -> None:
    sparse = vault / "x.md"
    for size, dataless in ((0, False), (4096, False), (1 << 20, True)):
        with sparse.open("wb") as file:
            file.truncate(size)
        assert disk.is_dataless(sparse.stat()) is dataless


def test_inv1_reading_changes_nothing_not_even_a_page(vault: Path) -> None:
    (vault / "Due.md").write_text(PAGE)
    before = (vault / "Due.md").stat()
    load(vault, Settings())
    after = (vault / "Due.md").stat()
    assert (before.st_mtime_ns, before.st_ctime_ns, before.st_ino) == (
        after.st_mtime_ns,
        after.st_ctime_ns,
        after.st_ino,
    )
