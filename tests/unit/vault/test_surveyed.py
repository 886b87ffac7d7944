"""What was surveyed holds only in the very state it was made in, and is never trusted in doubt."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.network.survey import Survey
from mdnetwork.records.types import ME
from mdnetwork.settings import Settings
from mdnetwork.vault import surveyed as kept
from mdnetwork.vault.again import State, look
from mdnetwork.vault.folders import cache_folder
from mdnetwork.vault.sealed import seal
from mdnetwork.vault.surveyed import keep_survey, recall_survey
from mdnetwork.vault.walk import Walk
from tests.conftest import MakeVault
from tests.strategies import Vault, vaults
from tests.unit.network.surveys import surveyed

DAY = date(2026, 3, 10)
SETTINGS = Settings()
HOUR_NS = 3_600_000_000_000
STATE = State(digest="0" * 64, ground="", seen=Walk(notes={}, files=frozenset()))
FILES = {
    "People/Ana.md": "---\nrole: nurse\naliases: [An]\norganization: '[[Acme]]'\n---\n"
    "- 2026-03-01 talked\n- 2026-03-08 asked\n- Name: Bo Lee, may use name\n"
    "- Name: Cy Wu, rather not use my name\n",
    "Meetings/2026-03-20 Ana.md": "",
    "Organizations/Acme.md": "---\nfield: Law\nlocation: Bern\n---\n",
    "Broken.md": "---\na: [\n---\n",
}


def survey_file(root: Path) -> Path:
    return cache_folder(root) / "survey.cache"


def settle(root: Path) -> None:
    """As if it had been kept an hour from now: change times cannot be set."""
    then = survey_file(root).stat().st_mtime_ns + HOUR_NS
    os.utime(survey_file(root), ns=(then, then))


@pytest.fixture
def root(make_vault: MakeVault) -> Path:
    return make_vault(FILES)


@pytest.fixture
def about() -> Survey:
    return replace(surveyed(FILES), unreadable=1)


def keep(root: Path, about: Survey) -> State:
    state = look(root, SETTINGS, DAY)
    keep_survey(root, state, about)
    settle(root)
    return state


def test_it_is_what_it_was(root: Path, about: Survey) -> None:
    state = keep(root, about)
    assert about.people["People/Ana.md"].planned
    assert about.people["People/Ana.md"].asked
    assert about.ties.of[ME]
    assert recall_survey(root, state) == about


@given(vaults())
def test_so_it_is_of_any_vault(tmp_path: Path, files: Vault) -> None:
    about = surveyed(files)
    keep_survey(tmp_path, STATE, about)
    assert recall_survey(tmp_path, STATE) == about


CHANGES: dict[str, Callable[[Path], object]] = {
    "a note": lambda root: (root / "People/Ana.md").write_text("# Bo.\n"),
    "a new note": lambda root: (root / "New.md").write_text(""),
    "a note gone": lambda root: (root / "People/Ana.md").unlink(),
    "another file": lambda root: (root / "photo.jpg").write_text(""),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_anything_changed_and_it_is_nothing(
    root: Path, about: Survey, change: Callable[[Path], object]
) -> None:
    keep(root, about)
    change(root)
    settle(root)
    assert recall_survey(root, look(root, SETTINGS, DAY)) is None


def test_on_another_day_with_another_setting_or_in_another_vault_it_is_nothing(
    root: Path, about: Survey, tmp_path: Path
) -> None:
    keep(root, about)
    assert recall_survey(root, look(root, SETTINGS, date(2026, 3, 11))) is None
    assert recall_survey(root, look(root, replace(SETTINGS, asks_apart_days=1), DAY)) is None
    other = tmp_path / "other"
    root.rename(other)
    survey_file(other).write_bytes(survey_file(root).read_bytes())
    settle(other)
    assert recall_survey(other, look(other, SETTINGS, DAY)) is None


def test_what_changed_while_it_was_kept_is_not_trusted(root: Path, about: Survey) -> None:
    state = look(root, SETTINGS, DAY)
    keep_survey(root, state, about)
    assert recall_survey(root, state) is None  # the notes are seconds old


@given(st.data())
def test_a_damaged_file_is_nothing(tmp_path: Path, data: st.DataObject) -> None:
    keep_survey(tmp_path, STATE, surveyed(FILES))
    whole = survey_file(tmp_path).read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = bytes([whole[place] ^ data.draw(st.integers(1, 255))])
    piece = data.draw(st.sampled_from([byte, b"", whole[:place]]))
    survey_file(tmp_path).write_bytes(whole[:place] + piece + whole[place + 1 :])
    assert recall_survey(tmp_path, STATE) is None
    survey_file(tmp_path).write_bytes(whole[:place])
    assert recall_survey(tmp_path, STATE) is None


@pytest.mark.parametrize(
    "content",
    [None, 1, [], {}, "x", [STATE.digest], [STATE.digest, []], [STATE.digest, [{}, []]]],
)
def test_what_we_did_not_write_is_nothing(tmp_path: Path, content: object) -> None:
    survey_file(tmp_path).write_bytes(seal(kept._MAGIC, msgspec.msgpack.encode(content)))
    assert recall_survey(tmp_path, STATE) is None


def test_of_another_kind_of_file_it_is_nothing(tmp_path: Path, about: Survey) -> None:
    keep_survey(tmp_path, STATE, about)
    data = survey_file(tmp_path).read_bytes()
    survey_file(tmp_path).write_bytes(data.replace(kept._MAGIC, kept._MAGIC.swapcase(), 1))
    assert recall_survey(tmp_path, STATE) is None


def test_only_its_owner_can_read_it(root: Path, about: Survey) -> None:
    keep(root, about)
    assert stat.S_IMODE(survey_file(root).stat().st_mode) == 0o600


def test_without_room_for_it_nothing_is_kept(
    about: Survey, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("MDNETWORK_STATE", str(blocked))
    keep_survey(tmp_path, STATE, about)
    assert recall_survey(tmp_path, STATE) is None
