import json
from pathlib import Path

import pytest

from mdnetwork.records.daily_notes import DailyNotes
from mdnetwork.vault.obsidian import Obsidian, read_obsidian


def write(root: Path, name: str, value: object) -> None:
    file = root / ".obsidian" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(value if isinstance(value, str) else json.dumps(value))


def test_no_settings_are_the_defaults(vault: Path) -> None:
    assert read_obsidian(vault) == Obsidian()


def test_everything_we_heed_is_read(vault: Path) -> None:
    write(vault, "app.json", {"userIgnoreFilters": ["Archive/", "/\\.draft\\.md$/"]})
    write(vault, "templates.json", {"folder": "Meta/Forms/"})
    write(vault, "plugins/templater-obsidian/data.json", {"templates_folder": "Meta/Scripts"})
    write(vault, "daily-notes.json", {"folder": "/Daily/", "format": "YYYY/MM/DD"})
    found = read_obsidian(vault)
    assert found.template_folders == ("Meta/Forms", "Meta/Scripts")
    assert found.daily == DailyNotes(folder="Daily", format="YYYY/MM/DD")
    assert found.ignores("Archive/Bo.md")
    assert found.ignores("People/Ada.draft.md")
    assert not found.ignores("People/Archive/Ada.md")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "\ufeff{}", "[" * 100_000, '{"userIgnoreFilters": 3, "folder": []}'],
)
def test_whatever_is_off_means_the_default(vault: Path, text: str) -> None:
    for name in ("app.json", "templates.json", "daily-notes.json"):
        write(vault, name, text)
    assert read_obsidian(vault) == Obsidian()


@pytest.mark.parametrize(
    "pattern",
    [
        "/(/",
        "/(a+)+$/",
        "/" + "a" * 300 + "/",
        "/a*b*c*d*e/",
        "//",
        "/a*a*a*b/",
        f"/{'a?' * 40}{'a' * 40}/",
    ],
)
def test_a_pattern_we_cannot_bound_is_left_out(vault: Path, pattern: str) -> None:
    write(vault, "app.json", {"userIgnoreFilters": [pattern]})
    assert read_obsidian(vault).ignored_patterns == ()


@pytest.mark.parametrize(
    "pattern",
    [r"/^Archive\/.*\.excalidraw\.md$/", r"/(?:Old|Done)s?\//", r"/.*\?\*\+\{.*/", r"/\d+.*?x/"],
)
def test_a_pattern_people_write_is_heeded(vault: Path, pattern: str) -> None:
    write(vault, "app.json", {"userIgnoreFilters": [pattern]})
    assert len(read_obsidian(vault).ignored_patterns) == 1


def test_so_many_patterns_and_paths_so_long_are_not_tried(vault: Path) -> None:
    write(vault, "app.json", {"userIgnoreFilters": ["/a.*b/"] * 100})
    obsidian = read_obsidian(vault)
    assert len(obsidian.ignored_patterns) == 50
    assert obsidian.ignores(f"a{'x' * 298}b")
    assert not obsidian.ignores(f"a{'x' * 299}b")
