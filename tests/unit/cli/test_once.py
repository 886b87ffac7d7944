"""A command whose answer is known says it again without reading a note."""

import os
from pathlib import Path

import pytest

from mdnetwork.cli.app import run
from mdnetwork.vault import load
from mdnetwork.vault.folders import cache_folder
from tests.conftest import MakeVault

DAY = ["--today", "2026-03-10"]
ANA: dict[str, str | bytes] = {
    "People/Ana.md": "- 2026-03-08 replied\n",
    "Broken.md": b"---\na: [\n---\n",
}
BLOCK: dict[str, str | bytes] = {"Day.md": "<!-- mdnetwork due -->\n<!-- /mdnetwork -->\n"}
HOUR_NS = 3_600_000_000_000


def settle(root: Path) -> None:
    """As if it had been said an hour from now."""
    for file in cache_folder(root).iterdir():
        then = file.stat().st_mtime_ns + HOUR_NS
        os.utime(file, ns=(then, then))


def nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        pytest.fail("a note was read")

    monkeypatch.setattr(load, "load_notes", never)


@pytest.mark.parametrize(
    "words", [["due"], ["due", "--json"], ["due", "--all", "--exit-code"], ["next"], ["build"]]
)
def test_the_same_words_and_code(
    words: list[str],
    make_vault: MakeVault,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = make_vault(ANA)
    arguments = ["--vault", str(root), *DAY, *words]
    run(["--vault", str(root), *DAY, "build"])
    capsys.readouterr()
    code, first = run(arguments), capsys.readouterr()
    settle(root)
    nothing_is_read(monkeypatch)
    assert (run(arguments), capsys.readouterr()) == (code, first)
    assert first.out or first.err


@pytest.mark.parametrize("words", [["due"], ["next"]])
def test_a_build_knows_what_is_due(
    words: list[str],
    make_vault: MakeVault,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = make_vault(ANA)
    arguments = ["--vault", str(root), *DAY, *words]
    code = run([*arguments, "--no-cache"])
    first = capsys.readouterr()
    run(["--vault", str(root), *DAY, "build"])
    settle(root)
    capsys.readouterr()
    nothing_is_read(monkeypatch)
    assert (run(arguments), capsys.readouterr()) == (code, first)


def test_what_wrote_or_waits_is_done_again(
    make_vault: MakeVault, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_vault(ANA | BLOCK)
    arguments = ["--vault", str(root), *DAY, "build"]
    run(arguments)
    settle(root)
    run(arguments)
    settle(root)
    capsys.readouterr()
    minute_ago = (root / "Day.md").stat().st_mtime_ns - 2 * HOUR_NS
    os.utime(root / "Day.md", ns=(minute_ago, minute_ago))
    run(arguments)
    assert "Ana" in (root / "Day.md").read_text()


def test_without_the_cache_everything_is_read(
    make_vault: MakeVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_vault(ANA)
    arguments = ["--vault", str(root), *DAY, "due"]
    run(arguments)
    settle(root)
    read: list[str] = []
    load_notes = load.load_notes

    def noted(*words: object, **more: object) -> object:
        read.append("notes")
        return load_notes(*words, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(load, "load_notes", noted)
    run([*arguments, "--no-cache"])
    assert read
