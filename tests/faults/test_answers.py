"""An answer is in the log before any page shows it as taken (SAFETY, Order; D 40)."""

import errno
from pathlib import Path

import pytest

from mdnetwork.build import build
from mdnetwork.plan import Append, Edit, Plan, Update
from mdnetwork.settings import Settings
from mdnetwork.vault.load import load
from mdnetwork.vault.write import Report, carry_out
from tests.cases.test_cases import TODAY
from tests.faults.fingerprint import temporaries
from tests.faults.test_nth_operation import FailingDisk

DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
ANA = "People/Ana Ruiz.md"
TASK = "- [ ] Send the map 📅 2026-03-09\r\n"


def plan_of(vault: Path) -> Plan:
    return build(load(vault, Settings()), Settings(), TODAY).plan


def run(vault: Path) -> Report:
    return carry_out(vault, plan_of(vault))


@pytest.fixture
def ticked(vault: Path) -> Path:
    """A vault whose one task was ticked on the due page."""
    (vault / "People").mkdir()
    (vault / ANA).write_bytes(TASK.encode())
    (vault / LOG).write_bytes(b"\xef\xbb\xbf- 2026-03-01 met [[Bo]]")
    run(vault)
    page = (vault / DUE).read_bytes()
    (vault / DUE).write_bytes(page.replace(b"- [ ]", b"- [x]"))
    return vault


def assert_never_lost(vault: Path) -> None:
    """The tick is on the page, or in the log."""
    logged = "<!-- fu:task-" in (vault / LOG).read_text(encoding="utf-8")
    page = (vault / DUE).read_text(encoding="utf-8")
    assert logged or "- [x] **Task for**" in page
    if "Done today" in page:
        assert logged


def assert_done(vault: Path) -> None:
    log = (vault / LOG).read_bytes().decode()
    assert log.startswith("\ufeff- 2026-03-01 met [[Bo]]\n- 20")
    assert log.endswith(" -->\n")
    assert log.count("<!-- fu:task-") == 1
    assert (vault / ANA).read_bytes().decode() == TASK.replace("[ ]", "[x]")
    assert "Done today" in (vault / DUE).read_text(encoding="utf-8")
    assert plan_of(vault).writes == ()


def test_edits_then_log_then_pages(ticked: Path) -> None:
    plan = plan_of(ticked)
    assert [type(change) for change in plan.writes[:3]] == [Edit, Append, Update]
    assert [change.path for change in plan.writes[:3]] == [ANA, LOG, DUE]
    assert not carry_out(ticked, plan).refused
    assert_done(ticked)


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for_ever"])
def test_d40_whatever_fails_no_tick_is_lost_and_none_is_logged_twice(
    ticked: Path, monkeypatch: pytest.MonkeyPatch, *, for_ever: bool
) -> None:
    before = {path: (ticked / path).read_bytes() for path in (ANA, LOG, DUE)}
    failing = FailingDisk(monkeypatch, errno.EIO, for_ever=for_ever)
    number, ran_clean = 0, False
    while not ran_clean:
        failing.fail_at = -1
        for path, data in before.items():
            (ticked / path).write_bytes(data)
        plan = plan_of(ticked)
        failing.count, failing.fail_at = 0, number
        carry_out(ticked, plan)
        ran_clean = failing.count <= number
        failing.fail_at = -1
        assert_never_lost(ticked)
        run(ticked)
        run(ticked)
        assert_done(ticked)
        assert temporaries(ticked) == []
        number += 1
    assert number > 30


def test_a_log_that_is_read_only_keeps_every_page_and_the_tick(ticked: Path) -> None:
    (ticked / LOG).chmod(0o444)
    page = (ticked / DUE).read_bytes()
    refused = dict(run(ticked).refused)
    assert refused[LOG] == "it is read-only; make it writable"
    assert refused[DUE].startswith(f"an answer could not be kept in {LOG}")
    assert (ticked / DUE).read_bytes() == page
    (ticked / LOG).chmod(0o644)
    run(ticked)
    assert_done(ticked)


def test_a_task_whose_note_is_read_only_is_logged_and_said(ticked: Path) -> None:
    (ticked / ANA).chmod(0o444)
    report = run(ticked)
    assert report.refused == ((ANA, "it is read-only; make it writable"),)
    assert (ticked / ANA).read_bytes().decode() == TASK
    result = build(load(ticked, Settings()), Settings(), TODAY)
    assert [p.path for p in result.problems if p.code == "task-left-open"] == [ANA]


@pytest.mark.parametrize("path", [ANA, LOG])
def test_inv_5_a_note_that_changed_since_it_was_read_is_left_and_so_is_the_tick(
    ticked: Path, path: str
) -> None:
    plan = plan_of(ticked)
    (ticked / path).write_bytes((ticked / path).read_bytes() + b"\r\nmine\r\n")
    page = (ticked / DUE).read_bytes()
    report = carry_out(ticked, plan)
    assert path in dict(report.refused)
    assert (ticked / DUE).read_bytes() == page
    assert (ticked / path).read_bytes().endswith(b"\r\nmine\r\n")
    assert not run(ticked).refused
    assert (ticked / LOG).read_text(encoding="utf-8").count("fu:task-") == 1
    assert b"- [x] Send" in (ticked / ANA).read_bytes()


def test_59_answers_in_a_conflict_copy_of_the_page_are_read_and_the_copy_is_left(
    ticked: Path,
) -> None:
    copy = ticked / "Network/Due follow-ups.sync-conflict-20260310-101010-ABCDEFG.md"
    (ticked / DUE).rename(copy)
    data = copy.read_bytes()
    report = run(ticked)
    assert DUE in report.created
    assert copy.read_bytes() == data
    assert "fu:task-" in (ticked / LOG).read_text(encoding="utf-8")
    assert run(ticked) == Report(unchanged=tuple(c.path for c in plan_of(ticked).changes))
