"""What was said holds only while nothing has changed that it could depend on."""

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from mdnetwork.settings import Settings
from mdnetwork.vault import again
from mdnetwork.vault.again import Said, State, look, recall, remember
from mdnetwork.vault.folders import cache_folder
from tests.conftest import MakeVault

DAY = date(2026, 3, 10)
SETTINGS = Settings()
SAID = Said(lines=(("Thank Ana", True), ("Read 2 notes.", False)), code=1)
HOUR_NS = 3_600_000_000_000


@pytest.fixture
def root(make_vault: MakeVault) -> Path:
    return make_vault({"People/Ana.md": "# Ana\n", "photo.jpg": "x", ".obsidian/app.json": "{}"})


def said_file(root: Path) -> Path:
    return cache_folder(root) / "said.json"


def settle(root: Path) -> None:
    """As if it had been said an hour from now: change times cannot be set."""
    file = said_file(root)
    then = file.stat().st_mtime_ns + HOUR_NS
    os.utime(file, ns=(then, then))


def keep(root: Path) -> State:
    state = look(root, SETTINGS, DAY)
    remember(root, state, {"due": SAID})
    settle(root)
    return state


def test_it_is_said_again_word_for_word(root: Path) -> None:
    keep(root)
    assert recall(root, look(root, SETTINGS, DAY), "due") == SAID
    assert recall(root, look(root, SETTINGS, DAY), "due --json") is None


CHANGES: dict[str, Callable[[Path], object]] = {
    "a note": lambda root: (root / "People/Ana.md").write_text("# Bo.\n"),
    "a note's name": lambda root: (root / "People/Ana.md").rename(root / "People/Bo.md"),
    "a new note": lambda root: (root / "New.md").write_text(""),
    "a note gone": lambda root: (root / "People/Ana.md").unlink(),
    "another file": lambda root: (root / "photo.jpg").rename(root / "picture.jpg"),
    "rights": lambda root: (root / "People/Ana.md").chmod(0o400),
    "Obsidian": lambda root: (root / ".obsidian/app.json").write_text(
        '{"userIgnoreFilters": ["People/"]}'
    ),
    "a conflict copy": lambda root: (
        root / "People/Ana.sync-conflict-20260310-120000-ABCDEFG.md"
    ).write_text(""),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_anything_changed_and_it_is_not(root: Path, change: Callable[[Path], object]) -> None:
    before = keep(root)
    change(root)
    settle(root)
    after = look(root, SETTINGS, DAY)
    assert after.digest != before.digest
    assert recall(root, after, "due") is None


def test_c35_same_size_and_time_restored_is_seen(root: Path) -> None:
    before = keep(root)
    file = root / "People/Ana.md"
    seen = file.stat()
    file.write_text("# Bob\n")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert look(root, SETTINGS, DAY).digest != before.digest


def test_another_day_setting_zone_or_program(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digests = {keep(root).digest}
    digests.add(look(root, SETTINGS, date(2026, 3, 11)).digest)
    digests.add(look(root, replace(SETTINGS, ask_days=8), DAY).digest)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    digests.add(look(root, SETTINGS, DAY).digest)
    monkeypatch.setattr(again, "_program", lambda: (("build.py", 1, 1),))
    digests.add(look(root, SETTINGS, DAY).digest)
    assert len(digests) == 5


def test_what_changed_while_it_was_said_is_not_trusted(root: Path) -> None:
    state = look(root, SETTINGS, DAY)
    remember(root, state, {"due": SAID})
    assert recall(root, state, "due") is None  # the notes are seconds old


def test_what_we_wrote_ourselves_is_known_by_its_bytes(root: Path) -> None:
    state = look(root, SETTINGS, DAY)
    digest = hashlib.sha256(b"# Ana\n").hexdigest()
    remember(root, state, {"due": SAID}, {"People/Ana.md": digest})
    assert recall(root, state, "due") == SAID  # young as it is
    remember(root, state, {"next": SAID})
    assert recall(root, state, "due") == recall(root, state, "next") == SAID
    remember(root, state, {"due": SAID}, {"People/Ana.md": "0" * 64})
    assert recall(root, state, "due") is None


def test_what_else_changed_meanwhile_is_seen(root: Path) -> None:
    before = look(root, SETTINGS, DAY)
    (root / "Network").mkdir()
    (root / "Network/Due follow-ups.md").write_text("ours")
    after = look(root, SETTINGS, DAY)
    assert after.differs_only_in({"Network/Due follow-ups.md"}, before)
    assert not after.differs_only_in(set(), before)
    (root / "People/Ana.md").write_text("# Bob\n")
    assert not look(root, SETTINGS, DAY).differs_only_in({"Network/Due follow-ups.md"}, before)


def test_another_day_is_another_state_though_no_note_changed(make_vault: MakeVault) -> None:
    root = make_vault({"Ana.md": ""})
    before = look(root, SETTINGS, DAY)
    assert not look(root, SETTINGS, DAY + timedelta(days=1)).differs_only_in({"Ana.md"}, before)


def test_another_state_forgets_what_was_said_before(root: Path) -> None:
    keep(root)
    later = look(root, SETTINGS, date(2026, 3, 11))
    remember(root, later, {"next": SAID})
    settle(root)
    assert recall(root, later, "due") is None
    assert recall(root, later, "next") == SAID
    remember(root, later, {"due": SAID})
    settle(root)
    assert recall(root, later, "next") == recall(root, later, "due") == SAID


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"{}",
        b'{"state": 1}',
        b"[" * 100_000,
        b'{"state": "STATE", "said": []}',
        b'{"state": "STATE", "said": {"due": null}}',
        b'{"state": "STATE", "said": {"due": {"lines": [[1]], "code": 0}}}',
        b'{"state": "STATE", "said": {"due": {"lines": [], "code": "x"}}}',
    ],
)
def test_what_we_did_not_write_is_nothing(root: Path, data: bytes) -> None:
    state = keep(root)
    said_file(root).write_bytes(data.replace(b"STATE", state.digest.encode()))
    settle(root)
    assert recall(root, state, "due") is None
    remember(root, state, {"due": SAID})
    settle(root)
    assert recall(root, state, "due") == SAID


def test_only_its_owner_can_read_it(root: Path) -> None:
    keep(root)
    assert stat.S_IMODE(said_file(root).stat().st_mode) == 0o600


def test_without_room_for_it_nothing_is_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("MDNETWORK_STATE", str(blocked))
    state = look(root, SETTINGS, DAY)
    remember(root, state, {"due": SAID})
    assert recall(root, state, "due") is None
