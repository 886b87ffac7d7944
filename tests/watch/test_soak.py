"""The soak's short form; `python -m tests.soak` is the long one (SAFETY 89)."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.soak.soak import soak


@pytest.mark.skipif(sys.platform != "linux", reason="how a process stands is read from /proc")
@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git on this machine")
def test_i89_half_a_minute_of_everything_at_once(vault: Path) -> None:
    outcome = soak(vault.parent / "soak", minutes=0.4, seed=89, day_seconds=4.0)
    assert outcome.wrong == (), outcome.table()
    assert outcome.counts["answers"] > 0
    assert outcome.counts["git pulls"] > 0
    assert outcome.days > 1
