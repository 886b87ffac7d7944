"""What was read before is not read again, and is never trusted when in doubt."""

import os
import stat
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.notes.note import Note
from mdnetwork.settings import Settings
from mdnetwork.vault import cache, load
from mdnetwork.vault.cache import Cached, read_cache
from mdnetwork.vault.folders import cache_folder
from mdnetwork.vault.load import load as load_vault
from tests.conftest import MakeVault

SETTINGS = Settings()
FILES: dict[str, str | bytes] = {
    "People/Ada.md": "---\ncadence: monthly\nbirthday: 2026-02-30\n---\n- 2026-03-01 called\n",
    "People/Bo.md": "- [ ] Send [[Ada]] the map 📅 2026-03-20\n",
    "Follow-up log.md": "- 2026-03-02 thanked [[Ada]] <!-- fu:thank-0123456789 -->\n",
    "Network/Due follow-ups.md": "<!-- mdnetwork page due -->\n<!-- /mdnetwork -->\n",
    "Bad.md": b"\xff\xfe\x00",
    "Deep.md": "---\na: [[[[[[\n---\n",
}
HOUR_NS = 3_600_000_000_000


@pytest.fixture
def root(make_vault: MakeVault) -> Path:
    """A vault whose files were last changed an hour ago."""
    root = make_vault(FILES)
    for file in root.rglob("*.md"):
        age(file)
    return root


def age(file: Path) -> None:
    then = file.stat().st_mtime_ns - HOUR_NS
    os.utime(file, ns=(then, then))


def cache_file(root: Path) -> Path:
    return cache_folder(root) / "notes.cache"


def settle(root: Path) -> None:
    """As if the cache had been written an hour from now: change times cannot be set."""
    file = cache_file(root)
    then = file.stat().st_mtime_ns + HOUR_NS
    os.utime(file, ns=(then, then))


def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the notes read from now on."""
    found: list[str] = []
    read_one = load.read_one

    def noted(root: Path, path: str, settings: Settings) -> object:
        found.append(path)
        return read_one(root, path, settings)

    monkeypatch.setattr(load, "read_one", noted)
    return found


def test_the_same_snapshot_from_the_cache(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = load_vault(root, SETTINGS, cached=False)
    assert not cache_file(root).exists()
    assert load_vault(root, SETTINGS) == fresh
    settle(root)
    paths = reads(monkeypatch)
    assert load_vault(root, SETTINGS) == fresh
    assert paths == []


def test_what_changed_is_read_what_is_gone_is_forgotten(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_vault(root, SETTINGS)
    settle(root)
    (root / "People/Ada.md").write_text("# New\n")
    (root / "People/Bo.md").unlink()
    (root / "People/Cy.md").write_text("# Cy\n")
    paths = reads(monkeypatch)
    found = load_vault(root, SETTINGS)
    assert paths == ["People/Ada.md", "People/Cy.md"]
    assert found == load_vault(root, SETTINGS, cached=False)


def test_c35_same_size_and_time_restored_is_seen(root: Path) -> None:
    load_vault(root, SETTINGS)
    settle(root)
    file = root / "People/Ada.md"
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"called", b"mailed"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_vault(root, SETTINGS) == load_vault(root, SETTINGS, cached=False)


def test_what_changed_while_the_cache_was_written_is_read_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_vault(root, SETTINGS)  # change times are of just now
    paths = reads(monkeypatch)
    load_vault(root, SETTINGS)
    assert paths == sorted(FILES, key=str)


def test_only_its_owner_can_read_it(root: Path) -> None:
    load_vault(root, SETTINGS)
    assert stat.S_IMODE(cache_file(root).stat().st_mode) == 0o600
    assert stat.S_IMODE(cache_file(root).parent.stat().st_mode) == 0o700
    assert [file.name for file in cache_file(root).parent.iterdir()] == ["notes.cache"]


@pytest.mark.parametrize(
    "settings",
    [
        replace(SETTINGS, max_note_kilobytes=1),
        replace(SETTINGS, time_zone="Asia/Tokyo"),
        replace(SETTINGS, log="Journal"),
    ],
)
def test_of_other_settings_it_is_nothing(root: Path, settings: Settings) -> None:
    load_vault(root, SETTINGS)
    assert read_cache(root, settings) == Cached()
    assert load_vault(root, settings) == load_vault(root, settings, cached=False)


def test_of_another_vault_it_is_nothing(root: Path, tmp_path: Path) -> None:
    load_vault(root, SETTINGS)
    other = tmp_path / "other"
    other.mkdir()
    cache_file(other).write_bytes(cache_file(root).read_bytes())
    assert read_cache(other, SETTINGS) == Cached()


def test_of_another_program_it_is_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_vault(root, SETTINGS)
    monkeypatch.setattr(cache, "__version__", "0.0.0")
    assert read_cache(root, SETTINGS) == Cached()
    monkeypatch.undo()
    monkeypatch.setattr(cache, "_reader", lambda: (("read.py", 1, 1),))
    assert read_cache(root, SETTINGS) == Cached()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"mdnetwork notes 1\n",
        b"mdnetwork notes 1\n00000000",
        b"mdnetwork notes 1\n2144df1c\x00",
        b"\x80\x04\x95cposix\nsystem\n",
        b"mdnetwork notes 2\n" + b"\x00" * 100,
        b"mdnetwork notes 1\n%08x" % zlib.crc32(b"\x93\xa1\xff\xa0\x90") + b"\x93\xa1\xff\xa0\x90",
    ],
)
def test_what_we_did_not_write_is_nothing(root: Path, data: bytes) -> None:
    cache_file(root).write_bytes(data)
    assert read_cache(root, SETTINGS) == Cached()
    assert load_vault(root, SETTINGS) == load_vault(root, SETTINGS, cached=False)


@given(at=st.integers(0, 1 << 16), flip=st.integers(1, 255), cut=st.booleans())
def test_a_damaged_one_is_nothing(
    tmp_path_factory: pytest.TempPathFactory, *, at: int, flip: int, cut: bool
) -> None:
    root = tmp_path_factory.mktemp("vault")
    (root / "Ada.md").write_text("---\ncadence: monthly\n---\n- 2026-03-01 called\n")
    fresh = load_vault(root, SETTINGS)
    whole = cache_file(root).read_bytes()
    place = at % len(whole)
    damaged = bytearray(whole)
    damaged[place] ^= flip
    cache_file(root).write_bytes(whole[:place] if cut else bytes(damaged))
    assert read_cache(root, SETTINGS) == Cached()
    assert load_vault(root, SETTINGS) == fresh


def test_without_room_for_it_everything_is_read(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("MDNETWORK_STATE", str(blocked))
    assert load_vault(root, SETTINGS) == load_vault(root, SETTINGS, cached=False)


def test_notes_come_back_as_records_not_as_code(root: Path) -> None:
    load_vault(root, SETTINGS)
    settle(root)
    assert all(type(known.note) is Note for known in read_cache(root, SETTINGS).notes.values())
