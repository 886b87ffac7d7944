"""SAFETY D 40, as SQLite does it: fail the n-th operation on the disk, once and for ever."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mdnetwork.vault import disk
from mdnetwork.vault.write import carry_out
from tests.faults.fingerprint import (
    NEW,
    PAGE,
    assert_old_or_new,
    fill,
    others,
    temporaries,
    the_plan,
)

SEAM = (
    "read", "create", "copy_attributes", "write", "sync", "sync_folder", "close", "replace",
    "link", "unlink", "make_folder",
)  # fmt: skip
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EPERM)


class FailingDisk:
    """Counts the calls over all of the seam and fails from one number on, or just there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, code: int, *, for_ever: bool) -> None:
        self.count = 0
        self.fail_at = -1
        self._code = code
        self._for_ever = for_ever
        for name in SEAM:
            monkeypatch.setattr(disk, name, self._wrap(name, getattr(disk, name)))

    def _wrap(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object) -> object:
            number = self.count
            self.count += 1
            if number == self.fail_at or (self._for_ever and number > self.fail_at >= 0):
                if name == "close":
                    real(*args)
                if name == "write":
                    real(args[0], b"half")
                raise OSError(self._code, os.strerror(self._code))
            return real(*args)

        return call


@pytest.mark.parametrize("code", ERRORS, ids=lambda code: errno.errorcode[code])
@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for_ever"])
def test_d40_inv1_inv3_whatever_fails_each_path_is_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, *, for_ever: bool
) -> None:
    failing = FailingDisk(monkeypatch, code, for_ever=for_ever)
    number, ran_clean = 0, False
    while not ran_clean:
        vault = tmp_path / str(number)
        vault.mkdir()
        before = fill(vault)
        failing.count, failing.fail_at = 0, number
        report = carry_out(vault, the_plan())
        ran_clean = failing.count <= number
        failing.fail_at = -1

        assert_old_or_new(vault)
        left = temporaries(vault)
        assert {p: m for p, m in others(vault).items() if Path(p).name not in left} == before
        done = len(report.created) + len(report.updated)
        assert done + len(report.refused) == 2
        if ran_clean:
            assert done == 2
        # once the disk is well again, the next run ends where an untroubled one does (D 48)
        carry_out(vault, the_plan())
        assert (vault / PAGE).read_bytes().decode() == NEW
        assert_old_or_new(vault)
        assert temporaries(vault) == []
        assert others(vault) == before
        number += 1
    assert number > 20


def test_d40_two_failures_in_a_row_still_leave_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = FailingDisk(monkeypatch, errno.EIO, for_ever=True)
    for first in range(0, 26, 3):
        for second in range(0, 26, 3):
            vault = tmp_path / f"{first}-{second}"
            vault.mkdir()
            fill(vault)
            for number in (first, second):
                failing.count, failing.fail_at = 0, number
                carry_out(vault, the_plan())
                assert_old_or_new(vault)
            failing.fail_at = -1
            carry_out(vault, the_plan())
            assert (vault / PAGE).read_bytes().decode() == NEW
            assert temporaries(vault) == []
