"""What happened to watchers when the machine failed them."""

import subprocess
from pathlib import Path

import pytest

from tests.faults.program import Program
from tests.faults.sample import make_sample
from tests.faults.watchers import is_done, waits, watching


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_inv8_a_watcher_that_cannot_speak_goes_on(tmp_path: Path) -> None:
    sample = make_sample(tmp_path / "made")
    root = sample.copy(tmp_path / "vault")
    with watching(Program(state=tmp_path / "state"), root, Path("/dev/full")) as child:
        assert waits(lambda: is_done(sample, root))
        (root / "People/New.md").write_text("---\ntype: contact\n---\n")
        page = root / "Network/Network contacts.md"
        assert waits(lambda: "[[New]]" in page.read_text(encoding="utf-8"))
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(0.1)
