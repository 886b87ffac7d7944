"""A new question of a vault that lies as it did is answered from what was kept."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from mdnetwork.cli.app import run
from mdnetwork.records.read import read_records
from mdnetwork.vault import load
from mdnetwork.vault.find import read_settings_file
from mdnetwork.vault.folders import cache_folder
from tests.conftest import MakeVault
from tests.golden_vaults import NAMES, read_case
from tests.strategies import TODAY, Vault, vaults

Said = tuple[int, str, str]
HOUR_NS = 3_600_000_000_000
FILES = {
    "People/Ana.md": "---\norganization: Acme\n---\n- 2026-03-01 talked\n",
    "People/Bo.md": "---\nreferred_by: '[[Ana]]'\n---\n",
    "People/Hidden.md": "---\nprivate: yes\norganization: Acme\n---\n- 2026-03-01 talked\n",
    "Broken.md": "---\na: [\n---\n",
}


class Asked:
    """Asks a vault, and knows whether its notes were read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.root = Path()
        self.day = str(TODAY)
        self.read = 0
        load_notes = load.load_notes

        def noted(*words: object, **more: object) -> object:
            self.read += 1
            return load_notes(*words, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(load, "load_notes", noted)

    def __call__(self, *words: str) -> Said:
        self.read = 0
        self._capsys.readouterr()
        code = run(["--vault", str(self.root), "--today", self.day, *words])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def settle(self) -> None:
        """As if what is known had been kept an hour from now: change times cannot be set."""
        for file in cache_folder(self.root).iterdir():
            then = file.stat().st_mtime_ns + HOUR_NS
            os.utime(file, ns=(then, then))

    def is_known(self, questions: list[list[str]]) -> None:
        """Every question has the same answer from what is kept as from the notes."""
        anew = [self(*words, "--no-cache") for words in questions]
        self("path", "Me", "nobody of this name")
        self.settle()
        for words, said in zip(questions, anew, strict=True):
            assert self(*words) == said
            assert not self.read, words


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asked:
    return Asked(monkeypatch, capsys)


def questions(root: Path) -> Iterator[list[str]]:
    """Some of each command, as text and as JSON; unknown names and names of several too."""
    records = read_records(load.load(root, read_settings_file(root)), read_settings_file(root))
    names = [contact.name for contact in records.contacts.values()]
    people = [*names[:2], *names[-2:], *(name[:1] for name in names[:1]), "nobody"]
    places = [organization.name for organization in records.organizations][:3]
    fields = [*{field for c in records.contacts.values() for field in c.fields}][:2]
    towns = [*{c.location for c in records.contacts.values() if c.location}][:1]
    for form in ([], ["--json"]):
        for person in people:
            yield ["path", "Me", person, *form]
            yield ["path", person, people[0], *form]
        for target in (*people[:4], *places, *fields):
            yield ["intro", target, *form]
        for place in places:
            yield ["who-at", place, *form]
        for place in (*fields, *towns):
            yield ["who-in", place, *form]


@pytest.mark.parametrize("name", NAMES)
def test_of_golden_vaults(name: str, ask: Asked, tmp_path: Path) -> None:
    case = read_case(name)
    ask.root, ask.day = tmp_path / "vault", str(case.today)
    case.lay_out(ask.root)
    ask.is_known([*questions(ask.root)])


@given(vaults())
@settings(max_examples=10)
def test_of_any_vault(ask: Asked, tmp_path_factory: pytest.TempPathFactory, files: Vault) -> None:
    ask.root = tmp_path_factory.mktemp("vault")
    for path, text in files.items():
        (ask.root / path).parent.mkdir(exist_ok=True)
        (ask.root / path).write_bytes(text.encode())
    ask.is_known([*questions(ask.root)])


def test_a_changed_note_is_asked_again(ask: Asked, make_vault: MakeVault) -> None:
    ask.root = make_vault(FILES)
    ask.is_known([["path", "Me", "Bo"], ["who-at", "Acme"]])
    (ask.root / "People/Bo.md").write_text("- 2026-03-02 talked\n")
    assert "you – Bo\n" in ask("path", "Me", "Bo")[1]
    assert ask.read
    ask.settle()
    assert "you – Ana\n" in ask("path", "Me", "Ana")[1]
    assert not ask.read


def test_who_is_private_is_not_in_it(ask: Asked, make_vault: MakeVault) -> None:
    ask.root = make_vault(FILES)
    ask.is_known([["intro", "Acme"], ["path", "Me", "Hidden"]])
    assert b"Bo" in (cache_folder(ask.root) / "survey.cache").read_bytes()
    assert b"Hidden" not in (cache_folder(ask.root) / "survey.cache").read_bytes()


def test_a_setting_changes_the_answer(ask: Asked, make_vault: MakeVault) -> None:
    ask.root = make_vault(FILES)
    ask.is_known([["intro", "Bo", "--json"]])
    (ask.root / ".mdnetwork.toml").write_text("format = 1\nchains_shown = 0\n")
    ask("intro", "Bo", "--json")
    assert ask.read


@pytest.mark.parametrize("name", sorted({*NAMES} - {"broken"}))  # there some pages are left alone
def test_a_build_keeps_it_too(name: str, ask: Asked, tmp_path: Path) -> None:
    case = read_case(name)
    ask.root, ask.day = tmp_path / "vault", str(case.today)
    case.lay_out(ask.root)
    ask("build")
    ask.settle()
    for words in questions(ask.root):
        kept = ask(*words)
        assert not ask.read, words
        assert kept == ask(*words, "--no-cache")


def test_stats_keeps_it_too(ask: Asked, make_vault: MakeVault) -> None:
    ask.root = make_vault(FILES)
    ask("stats")
    ask.settle()
    assert ask("who-at", "Acme")[1].startswith("name")
    assert not ask.read


def test_without_the_cache_and_with_timings_the_notes_are_read(
    ask: Asked, make_vault: MakeVault
) -> None:
    ask.root = make_vault(FILES)
    ask.is_known([["path", "Me", "Bo"]])
    for option in ("--no-cache", "--timings"):
        ask("path", "Me", "Ana", option)
        assert ask.read
