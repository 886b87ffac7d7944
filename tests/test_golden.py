"""Golden vaults: whole vaults in, pages, problems and follow-ups out; and what holds for each."""

import os
import random
import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mdnetwork.build import Result, build
from mdnetwork.plan import Create, Refused, Update
from mdnetwork.vault.write import carry_out
from tests.faults.fingerprint import fingerprint
from tests.golden_vaults import (
    GOLDEN,
    NAMES,
    Case,
    Texts,
    files_of,
    in_memory,
    outcome,
    read_and_build,
    read_case,
)

UPDATE = "pytest --update-golden tests/test_golden.py"


@pytest.mark.parametrize("name", NAMES)
def test_golden(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    case = read_case(name)
    root = tmp_path / "vault"
    case.lay_out(root)
    before = files_of(root)
    marks = fingerprint(root)

    result = read_and_build(root, case.today)
    report = carry_out(root, result.plan)
    after = files_of(root)
    pages = {path: data.decode() for path, data in after.items() if data != before.get(path)}
    found = outcome(result, pages) | {
        f"due {day}.md": _due_page(case, day, tmp_path / str(day)) for day in case.days
    }
    if request.config.getoption("--update-golden"):
        _update(case.expected, found)
    _compare(case.expected, found)

    assert set(pages) == {*report.created, *report.updated}
    assert set(report.refused) == {
        (c.path, c.reason) for c in result.plan.changes if isinstance(c, Refused)
    }
    assert not set(before) - set(after), "a file is gone"
    _assert_same_marks(marks, fingerprint(root), pages)

    written = fingerprint(root)
    again = read_and_build(root, case.today)
    assert again.plan.writes == ()  # INV-4
    carry_out(root, again.plan)
    assert fingerprint(root) == written
    if case.source == "template":
        assert result.problems == ()
        assert not report.refused


def _due_page(case: Case, day: date, root: Path) -> str:
    """The due page of the vault as it was on the morning of `day`."""
    case.lay_out_as_of(day, root)
    return texts_of(read_and_build(root, day))["Network/Due follow-ups.md"]


def _assert_same_marks(before: object, after: object, pages: Texts) -> None:
    """INV-1: bytes, mode, owner, time and inode of every file that is not a page of ours."""
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    left = {path: mark for path, mark in after.items() if path not in pages}
    assert left == {path: mark for path, mark in before.items() if path not in pages}


def _update(folder: Path, found: Texts) -> None:
    for path in files_of(folder):
        if path not in found:
            (folder / path).unlink()
    for path, text in found.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def _compare(folder: Path, found: Texts) -> None:
    held = {path: data.decode() for path, data in files_of(folder).items()}
    assert sorted(held) == sorted(found), f"stale or missing files in {folder}; see {UPDATE}"
    for path, text in found.items():
        assert text.split("\n") == held[path].split("\n"), f"{folder / path}; see {UPDATE}"
        assert text == held[path]


def texts_of(result: Result) -> Texts:
    return {c.path: c.text for c in result.plan.changes if isinstance(c, Create | Update)}


def test_earlier_mornings_are_told_of_notes_that_exist() -> None:
    case = read_case("season")
    files = set(files_of(case.folder))
    when = tomllib.loads((GOLDEN / "season" / "when.toml").read_text(encoding="utf-8"))
    was = [path.partition("/") for path in files_of(GOLDEN / "season" / "was")]
    assert set(when) | {path for _, _, path in was} <= files
    assert {day for day, _, _ in was} <= {str(day) for day in case.days}
    assert all(when.get(path, date.min) < date.fromisoformat(day) for day, _, path in was)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "demo"])
def test_other_walk_order_gives_the_same_bytes(name: str) -> None:
    snapshot, settings, today = in_memory(name)
    paths = list(snapshot.notes)
    random.Random(4).shuffle(paths)  # noqa: S311 - an order, no secret
    shuffled = replace(
        snapshot,
        notes={path: snapshot.notes[path] for path in paths},
        own={path: snapshot.own[path] for path in paths if path in snapshot.own},
        problems=snapshot.problems[::-1],
    )
    one, other = build(snapshot, settings, today), build(shuffled, settings, today)
    assert texts_of(one) == texts_of(other)
    assert one.problems == other.problems
    assert one.agenda == other.agenda


OTHER_PROCESS = """
import sys
from tests.golden_vaults import in_memory
from mdnetwork.build import build
for change in build(*in_memory(sys.argv[1])).plan.writes:
    sys.stdout.buffer.write(change.text.encode())
"""


@pytest.mark.parametrize("name", ["broken", "categories"])
@pytest.mark.parametrize(("seed", "locale"), [("1", "C"), ("4242", "tr_TR.UTF-8")])
def test_other_seed_and_locale_give_the_same_bytes(name: str, seed: str, locale: str) -> None:
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "LC_ALL": locale,
        "TZ": "Pacific/Kiritimati",
        "PYTHONPATH": str(GOLDEN.parent.parent),
    }
    done = subprocess.run(
        [sys.executable, "-c", OTHER_PROCESS, name],
        env=environment,
        capture_output=True,
        check=True,
    )
    plan = build(*in_memory(name)).plan
    assert done.stdout.decode() == "".join(change.text for change in plan.writes)


ROW = re.compile(r"^\| `(?P<path>.+?)` \| .* \| (?P<word>problem|none)\b", re.MULTILINE)
_TEXT = (GOLDEN / "broken" / "DEFECTS.md").read_text(encoding="utf-8")
DEFECTS = {
    re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), row["path"]): row["word"]
    for row in ROW.finditer(_TEXT)
}
HEALTHY = re.findall(r"`([^`]+)`", _TEXT.partition("Healthy")[2].partition("\n")[0])


def test_every_broken_note_is_listed() -> None:
    files = set(files_of(GOLDEN / "broken" / "vault"))
    assert set(DEFECTS) | set(HEALTHY) == {path for path in files if path.endswith(".md")}
    assert sum(word == "problem" for word in DEFECTS.values()) >= 40


def test_broken_notes_have_a_problem_each_or_deliberately_none() -> None:
    paths = {problem.path for problem in build(*in_memory("broken")).problems}
    silent = [path for path, word in DEFECTS.items() if word == "problem" and path not in paths]
    loud = [path for path, word in DEFECTS.items() if word == "none" and path in paths]
    assert (silent, loud) == ([], [])
    assert not paths & set(HEALTHY)


def test_inv_12_healthy_contacts_keep_their_follow_ups() -> None:
    snapshot, settings, today = in_memory("broken")
    alone = replace(snapshot, notes={path: snapshot.notes[path] for path in HEALTHY}, own={})
    wanted = {f.identity for f in build(alone, settings, today).agenda.open}
    assert wanted
    assert wanted <= {f.identity for f in build(snapshot, settings, today).agenda.open}


def test_inv_12_a_broken_note_changes_no_page_that_does_not_mention_it() -> None:
    snapshot, settings, today = in_memory("broken")
    whole = build(snapshot, settings, today)
    broken = sorted({p.path for p in whole.problems if p.severity == "error"} & {*snapshot.notes})
    assert len(broken[::2]) >= 15
    before = _without_counts(texts_of(whole))
    for path in broken[::2]:
        without = replace(
            snapshot, notes={p: note for p, note in snapshot.notes.items() if p != path}
        )
        after = _without_counts(texts_of(build(without, settings, today)))
        name = path.rpartition("/")[2].removesuffix(".md")
        for page, text in before.items():
            if name not in text:
                assert after.get(page) == text, (path, page)


def _without_counts(texts: Texts) -> Texts:
    """Counts speak of everyone; what is left speaks of somebody."""
    return {
        path: re.sub(r"(?<![\w-])\d+ (?!days)(?:people|\w+)", "N", text.partition("<!-- /")[0])
        for path, text in texts.items()
    }
