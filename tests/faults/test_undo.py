"""Steps on a disk that fails, and programs that are killed: what is written stays written, and
an undo that was cut short is finished by the next (SAFETY D 39, D 40, 91)."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from mdnetwork.plan import Append, Edit, Plan, digest
from mdnetwork.vault import disk
from mdnetwork.vault.folders import state_folder
from mdnetwork.vault.undo import forget, read_steps, take_back
from mdnetwork.vault.write import Report, carry_out
from tests.faults.fingerprint import temporaries
from tests.faults.test_nth_operation import FailingDisk

DAY = date(2026, 3, 10)
OLD = {"Ana.md": "- [ ] a\r\n", "Log.md": "\ufeff- b"}
NEW = {"Ana.md": "- [x] a\r\n", "Log.md": "\ufeff- b\n- c\n"}
KILLS = int(os.environ.get("MDNETWORK_TEST_KILLS", "20"))


def the_plan() -> Plan:
    edit = Edit(path="Ana.md", before=digest(b"- [ ] a\r\n"), old=OLD["Ana.md"], text=NEW["Ana.md"])
    before = digest(OLD["Log.md"].encode())
    append = Append(path="Log.md", before=before, old=OLD["Log.md"], text=NEW["Log.md"])
    return Plan(changes=(edit, append), day=DAY, words="1 answer from your pages")


def fill(root: Path, texts: dict[str, str]) -> None:
    for path, text in texts.items():
        (root / path).write_bytes(text.encode())


def texts(root: Path) -> dict[str, str]:
    return {path: (root / path).read_bytes().decode() for path in OLD}


def undone(root: Path) -> Report:
    (step, *_) = read_steps(root).steps
    report = carry_out(root, take_back(root, step))
    if not report.refused:
        forget(root, step)
    return report


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC], ids=lambda code: errno.errorcode[code])
@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for_ever"])
def test_d40_whatever_fails_a_step_is_whole_or_said_to_be_missing(
    vault: Path, monkeypatch: pytest.MonkeyPatch, code: int, *, for_ever: bool
) -> None:
    failing = FailingDisk(monkeypatch, code, for_ever=for_ever)
    number, ran_clean, unrecorded = 0, False, 0
    while not ran_clean:
        failing.fail_at = -1
        fill(vault, OLD)
        failing.count, failing.fail_at = 0, number
        report = carry_out(vault, the_plan())
        ran_clean = failing.count <= number
        failing.fail_at = -1
        unrecorded += bool(report.unrecorded)
        kept = read_steps(vault)
        assert kept.damaged == 0
        if not report.unrecorded:
            assert len(kept.steps) == bool(report.updated)
        now = texts(vault)
        assert all(now[path] == NEW[path] for path in report.updated)
        for _ in kept.steps:
            assert not undone(vault).refused
        if not report.unrecorded:
            assert all(texts(vault)[path] == OLD[path] for path in report.updated)
        number += 1
    assert unrecorded > 3
    assert number > 20


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for_ever"])
def test_d40_an_undo_that_failed_is_finished_by_the_next(
    vault: Path, monkeypatch: pytest.MonkeyPatch, *, for_ever: bool
) -> None:
    failing = FailingDisk(monkeypatch, errno.EIO, for_ever=for_ever)
    number, ran_clean = 0, False
    while not ran_clean:
        failing.fail_at = -1
        fill(vault, OLD)
        assert not carry_out(vault, the_plan()).refused
        (step,) = read_steps(vault).steps
        plan = take_back(vault, step)
        failing.count, failing.fail_at = 0, number
        report = carry_out(vault, plan)
        ran_clean = failing.count <= number
        failing.fail_at = -1
        now = texts(vault)
        assert all(now[path] in {OLD[path], NEW[path]} for path in OLD)
        if not report.refused:
            assert now == OLD
        assert not undone(vault).refused
        assert texts(vault) == OLD
        assert read_steps(vault).steps == ()
        assert temporaries(vault) == []
        number += 1
    assert number > 15


def test_a_step_cannot_be_kept_where_its_folder_is_a_file(vault: Path) -> None:
    fill(vault, OLD)
    (state_folder(vault) / "undo").write_bytes(b"")
    report = carry_out(vault, the_plan())
    assert report.updated == ("Ana.md", "Log.md")
    assert report.unrecorded == "the system says: File exists"
    assert read_steps(vault).steps == ()


WRITER = """
import sys
from pathlib import Path
from mdnetwork.vault.undo import forget, read_steps, take_back
from mdnetwork.vault.write import carry_out
from tests.faults.test_undo import the_plan
root = Path(sys.argv[1])
print("ready", flush=True)
while True:
    carry_out(root, the_plan())
    for step in read_steps(root).steps:
        carry_out(root, take_back(root, step))
        forget(root, step)
"""


def test_d39_kill_9_between_writing_and_keeping_breaks_nothing(vault: Path) -> None:
    chance = random.Random(91)
    for _ in range(KILLS):
        fill(vault, OLD)
        for step in read_steps(vault).steps:
            forget(vault, step)
        command = [sys.executable, "-c", WRITER, str(vault)]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.0, 0.03))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        now = texts(vault)
        assert all(now[path] in {OLD[path], NEW[path]} for path in OLD)
        kept = read_steps(vault)
        assert kept.damaged == 0
        if kept.steps:
            assert not undone(vault).refused
            assert texts(vault) == OLD
        fill(vault, OLD)
        assert not carry_out(vault, the_plan()).unrecorded


def test_a_step_is_never_readable_by_others_not_even_while_it_is_written(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes = []
    real = disk.write

    def write(descriptor: int, data: bytes) -> None:
        modes.append(os.fstat(descriptor).st_mode & 0o777)
        real(descriptor, data)

    fill(vault, OLD)
    before = os.umask(0)
    try:
        monkeypatch.setattr(disk, "write", write)
        carry_out(vault, the_plan())
    finally:
        os.umask(before)
    assert modes[-1] == 0o600
    assert len(modes) == 3
