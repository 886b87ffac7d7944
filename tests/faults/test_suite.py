"""A few of every fault, on the real program; `python -m tests.faults` does them all."""

from pathlib import Path

import pytest

from tests.faults.figures import Figures, Trial
from tests.faults.report import CLOSING, OPENING, put_into, table
from tests.faults.sample import TODAY, Sample, make_sample
from tests.faults.suite import SUBJECTS


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return make_sample(tmp_path_factory.mktemp("sample"))


@pytest.mark.parametrize("subject", SUBJECTS)
def test_nothing_is_lost(subject: str, sample: Sample, tmp_path: Path) -> None:
    trial = Trial(folder=tmp_path, sample=sample, short=True)
    rows = list(SUBJECTS[subject](trial))
    assert [finding for row in rows for finding in row.findings] == []
    assert sum(row.lost for row in rows) == 0
    if all(row.skipped for row in rows):
        pytest.skip(rows[0].skipped)
    assert all(row.times for row in rows if not row.skipped)
    assert subject == "fuzz" or all(row.files for row in rows if not row.skipped)


def test_the_table_says_what_was_done_and_what_was_not() -> None:
    rows = [
        Figures(what="killed", times=3, files=1200),
        Figures(what="failed", times=2, files=4, lost=5, findings=("a note was torn",)),
        Figures(what="drowned", skipped="there is no water here"),
    ]
    lines = table(rows, TODAY, 1.5).split("\n")
    assert lines[4:8] == [
        "| killed | 3 | 1,200 | 0 |",
        "| failed **1 not as it must be** | 2 | 4 | 5 |",
        "| drowned | not run: there is no water here | | |",
        "| **together** | | **1,204** | **5** |",
    ]
    text = f"above\n{OPENING}\nold\n{CLOSING}\nbelow\n"
    assert put_into(text, "new") == f"above\n{OPENING}\n\nnew\n{CLOSING}\nbelow\n"
