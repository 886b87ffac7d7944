"""Steps that can be undone: what is kept, where, how many; what is taken back, and what is not."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from mdnetwork.plan import Append, Change, Create, Edit, Plan, Update, digest
from mdnetwork.vault.folders import state_folder
from mdnetwork.vault.undo import STEPS, forget, read_steps, take_back
from mdnetwork.vault.write import Report, carry_out

DAY = date(2026, 3, 10)
LOG = "Follow-up log.md"
ANA = "People/Ana.md"


def write(root: Path, *changes: Change, words: str = "words") -> Report:
    return carry_out(root, Plan(changes=changes, day=DAY, words=words))


def append(root: Path, text: str) -> Append:
    old = (root / LOG).read_bytes() if (root / LOG).exists() else None
    before = None if old is None else digest(old)
    return Append(path=LOG, before=before, old=(old or b"").decode(), text=text)


def edit(root: Path, path: str, text: str) -> Edit:
    old = (root / path).read_bytes()
    return Edit(path=path, before=digest(old), old=old.decode(), text=text)


def put(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_bytes(text.encode())


def undo(root: Path) -> Report:
    step = read_steps(root).steps[0]
    report = carry_out(root, take_back(root, step))
    if not report.refused:
        forget(root, step)
    return report


def folder(root: Path) -> Path:
    return state_folder(root) / "undo"


def test_a_step_holds_what_was_there_before(vault: Path) -> None:
    put(vault, ANA, "\ufeffa\r\n")
    write(
        vault,
        edit(vault, ANA, "b"),
        append(vault, "c"),
        Create(path="Page.md", text="p", page=True),
    )
    (step,) = read_steps(vault).steps
    assert (step.number, step.day, step.words) == (1, DAY, "words")
    assert [(f.path, f.text) for f in step.files] == [(ANA, "\ufeffa\r\n"), (LOG, None)]
    assert undo(vault) == Report(updated=(ANA,), removed=(LOG,))
    assert (vault / ANA).read_bytes() == "\ufeffa\r\n".encode()
    assert not (vault / LOG).exists()
    assert (vault / "Page.md").exists()
    assert read_steps(vault).steps == ()


def test_steps_are_taken_back_one_after_the_other(vault: Path) -> None:
    for text in ("a", "ab", "abc"):
        write(vault, append(vault, text), words=text)
    assert [step.words for step in read_steps(vault).steps] == ["abc", "ab", "a"]
    undo(vault)
    assert (vault / LOG).read_text() == "ab"
    write(vault, append(vault, "abd"))
    undo(vault)
    undo(vault)
    assert (vault / LOG).read_text() == "a"
    undo(vault)
    assert not (vault / LOG).exists()


@pytest.mark.parametrize(
    "plan",
    [
        Plan(changes=(Create(path="Page.md", text="p", page=True),), day=DAY, words="words"),
        Plan(changes=(Create(path="Note.md", text="n"),), day=DAY),
        Plan(changes=(Create(path="Note.md", text="n"),), words="words"),
        Plan(changes=(Create(path="../Note.md", text="n"),), day=DAY, words="words"),
        Plan(day=DAY, words="words"),
    ],
    ids=["a page", "no words", "no day", "refused", "nothing"],
)
def test_what_leaves_no_step(vault: Path, plan: Plan) -> None:
    carry_out(vault, plan)
    assert read_steps(vault).steps == ()
    assert not folder(vault).exists()


def test_a_page_brought_up_to_date_is_no_step_and_stays(vault: Path) -> None:
    put(vault, "Page.md", "p")
    page = Update(path="Page.md", before=digest(b"p"), old="p", text="q")
    write(vault, Create(path=ANA, text="a"), page)
    assert [f.path for f in read_steps(vault).steps[0].files] == [ANA]
    undo(vault)
    assert (vault / "Page.md").read_text() == "q"


def test_only_what_was_written_is_in_the_step(vault: Path) -> None:
    put(vault, ANA, "a")
    write(vault, edit(vault, ANA, "b"), Create(path=ANA, text="other"))
    (step,) = read_steps(vault).steps
    assert [f.text for f in step.files] == ["a"]


def test_a_file_written_twice_in_one_plan_is_taken_back_whole(vault: Path) -> None:
    put(vault, ANA, "a")
    first = edit(vault, ANA, "b")
    again = Update(path=ANA, before=digest(b"b"), old="b", text="c")
    write(vault, first, again)
    undo(vault)
    assert (vault / ANA).read_text() == "a"


def test_a_file_that_was_changed_since_keeps_the_whole_step(vault: Path) -> None:
    put(vault, ANA, "a")
    write(vault, edit(vault, ANA, "b"), append(vault, "c"))
    put(vault, ANA, "mine")
    why = "it was changed since"
    assert undo(vault).refused == ((LOG, f"{ANA}: {why}"), (ANA, why))
    assert (vault / LOG).exists()
    assert len(read_steps(vault).steps) == 1


@pytest.mark.parametrize("path", [ANA, LOG])
def test_whatever_would_be_refused_stops_all_of_it_before_anything_is_written(
    vault: Path, path: str
) -> None:
    put(vault, ANA, "a")
    put(vault, LOG, "l")
    write(vault, edit(vault, ANA, "b"), append(vault, "lm"))
    (vault / path).chmod(0o444)
    report = undo(vault)
    assert report.refused == tuple(
        (p, f"{path}: it is read-only; make it writable") for p in (LOG, ANA)
    )
    assert [(vault / p).read_text() for p in (ANA, LOG)] == ["b", "lm"]
    (vault / path).chmod(0o644)
    undo(vault)
    assert [(vault / p).read_text() for p in (ANA, LOG)] == ["a", "l"]


def test_a_note_changed_between_the_plan_and_the_writing_stops_all_of_it(vault: Path) -> None:
    put(vault, ANA, "a")
    write(vault, edit(vault, ANA, "b"), append(vault, "c"))
    plan = take_back(vault, read_steps(vault).steps[0])
    put(vault, ANA, "mine")
    assert len(carry_out(vault, plan).refused) == 2
    assert (vault / LOG).read_text() == "c"
    assert (vault / ANA).read_text() == "mine"


def test_a_file_that_is_back_already_is_no_hindrance(vault: Path) -> None:
    put(vault, ANA, "a")
    write(vault, edit(vault, ANA, "b"), append(vault, "c"))
    (vault / LOG).unlink()
    assert undo(vault) == Report(unchanged=(LOG,), updated=(ANA,))


def test_a_file_that_is_gone_is_not_made_anew(vault: Path) -> None:
    put(vault, ANA, "a")
    write(vault, edit(vault, ANA, "b"))
    (vault / ANA).unlink()
    assert undo(vault).refused == ((ANA, "it is gone"),)


def test_a_file_made_and_then_written_on_is_not_removed(vault: Path) -> None:
    write(vault, Create(path=ANA, text="a"))
    put(vault, ANA, "a\nmine")
    assert undo(vault).refused == ((ANA, "it was changed since"),)
    assert (vault / ANA).exists()


def test_a_link_in_the_place_of_a_file_is_left(vault: Path, tmp_path: Path) -> None:
    write(vault, Create(path=ANA, text="a"))
    (tmp_path / "outside.md").write_text("a")
    (vault / ANA).unlink()
    (vault / ANA).symlink_to(tmp_path / "outside.md")
    assert undo(vault).refused == ((ANA, "it was changed since"),)
    assert (tmp_path / "outside.md").exists()


def test_the_mode_of_a_file_stays(vault: Path) -> None:
    put(vault, ANA, "a")
    (vault / ANA).chmod(0o640)
    write(vault, edit(vault, ANA, "b"))
    undo(vault)
    assert (vault / ANA).stat().st_mode & 0o777 == 0o640


def test_only_the_owner_can_read_a_step_and_the_last_hundred_are_kept(vault: Path) -> None:
    before = os.umask(0)
    try:
        for number in range(STEPS + 3):
            write(vault, append(vault, "x" * (number + 1)), words=str(number))
    finally:
        os.umask(before)
    files = sorted(folder(vault).iterdir())
    assert len(files) == STEPS
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert folder(vault).stat().st_mode & 0o777 == 0o700
    words = [step.words for step in read_steps(vault).steps]
    assert words == [str(number) for number in range(STEPS + 2, 2, -1)]


def test_a_step_that_was_cut_short_is_no_step_and_goes_with_the_next(vault: Path) -> None:
    write(vault, append(vault, "a"))
    (folder(vault) / "step.tmp").write_text('{"number": 2')
    assert len(read_steps(vault).steps) == 1
    assert read_steps(vault).damaged == 0
    write(vault, append(vault, "ab"))
    assert len(read_steps(vault).steps) == 2
    assert not (folder(vault) / "step.tmp").exists()


DAMAGE: dict[str, object] = {
    "number": 2,
    "day": "2026-02-30",
    "words": None,
    "files": [],
    "format": 2,
}
FILES: tuple[dict[str, object], ...] = (
    {"path": "../Ana.md"},
    {"path": "/etc/passwd"},
    {"path": ".git/config"},
    {"path": "a\\b.md"},
    {"path": "a\0.md"},
    {"path": ""},
    {"after": "0" * 63},
    {"after": "X" * 64},
    {"text": 1},
)


@pytest.mark.parametrize("change", [*DAMAGE.items(), *({"files": [f]} for f in FILES)], ids=str)
def test_a_damaged_or_foreign_step_is_never_trusted(vault: Path, change: object) -> None:
    write(vault, append(vault, "a"))
    (file,) = folder(vault).iterdir()
    data = json.loads(file.read_text())
    if isinstance(change, tuple):
        data[change[0]] = change[1]
    elif isinstance(change, dict):
        data["files"][0].update(change["files"][0])
    file.write_text(json.dumps(data))
    assert read_steps(vault).steps == ()
    assert read_steps(vault).damaged == 1
    write(vault, append(vault, "ab"))
    assert len(read_steps(vault).steps) == 1


def test_a_path_twice_in_a_step_is_damage(vault: Path) -> None:
    write(vault, append(vault, "a"))
    (file,) = folder(vault).iterdir()
    data = json.loads(file.read_text())
    data["files"] *= 2
    file.write_text(json.dumps(data))
    assert read_steps(vault).damaged == 1


@pytest.mark.parametrize("name", ["notes.txt", "1.json", "00000002.json", "00000001.json.bak"])
def test_files_that_are_no_steps_of_ours_are_counted_and_left(vault: Path, name: str) -> None:
    write(vault, append(vault, "a"))
    (folder(vault) / name).write_bytes(b"\xff")
    write(vault, append(vault, "ab"))
    found = read_steps(vault)
    assert [step.words for step in found.steps] == ["words", "words"]
    assert found.damaged == 1
    assert (folder(vault) / name).read_bytes() == b"\xff"


def test_another_vault_has_other_steps(vault: Path, tmp_path: Path) -> None:
    write(vault, append(vault, "a"))
    (tmp_path / "other").mkdir()
    assert read_steps(tmp_path / "other").steps == ()
