from datetime import date

import pytest

from tests.bench.measure import Measured
from tests.bench.report import numbers_of, put_into, targets_table
from tests.bench.samples import Sample, Spread, seconds_text
from tests.bench.watching import Watched


def measured(notes: int, cold: float, saved: float = 0.02) -> Measured:
    """A vault whose cold build took `cold` CPU seconds, where reading takes 0.1."""
    samples = {
        "bare": [Sample(seconds=0.02, cpu=0.02)],
        "stat": [Sample(seconds=0.08, cpu=0.06, said="0.05 0.04")],
        "read": [Sample(seconds=0.13, cpu=0.12, said="0.11 0.1")],
        "cold": [Sample(seconds=cold * 2, cpu=cold, mebibytes=100.0)] * 3,
        "same": [Sample(seconds=0.2, cpu=0.18)],
    }
    watched = Watched(
        saves=(saved, saved, 9.0),
        named=(0.04,),
        last=4.0,
        burst=2.0,
        burst_files=3,
        mebibytes=80.0,
    )
    return Measured(
        notes=notes,
        megabytes=1.0,
        rounds=3,
        samples=samples,
        failed={},
        judged=0.04,
        watched=watched,
    )


def rows(*runs: Measured) -> dict[str, str]:
    lines = targets_table(runs, date(2026, 3, 10)).split("\n")
    cells = [line.split(" | ") for line in lines if line.startswith("| ")]
    return {row[0].removeprefix("| "): row[len(runs)] for row in cells}


def test_a_target_met_is_said_so() -> None:
    table = rows(measured(10_000, cold=1.5))
    assert table["cold build ÷ reading every byte"] == "15.0 × (wall 27.3, 3.00 s) met"
    assert table["nothing changed ÷ looking at every file"].endswith("met")
    assert table["notes given to the Markdown judge"] == "4.0 % met"


def test_a_target_missed_says_by_how_much() -> None:
    table = rows(measured(10_000, cold=4.0, saved=0.1))
    assert table["cold build ÷ reading every byte"].endswith("**missed × 2.0**")
    assert table["watching: save to page, half of them"] == "100 ms (3 saves) **missed × 2.0**"


def test_a_small_vault_has_no_targets() -> None:
    assert "m" not in rows(measured(1000, cold=4.0))["cold build ÷ reading every byte"][-4:]


def test_growth_is_counted_from_the_smallest_vault() -> None:
    table = rows(measured(1000, 1.0, saved=0.01), measured(100_000, 9.0, saved=0.04))
    assert table["watching: growth from the smallest vault"] == "4.0 × met"


def test_what_was_not_measured_has_no_number() -> None:
    run = measured(1000, cold=1.0)
    assert not [row for row in numbers_of(run, run) if "graphmark" in row.what]


def test_the_table_stands_between_its_markers() -> None:
    text = "# A\n\n<!-- bench -->\nold\n<!-- /bench -->\n\nB\n"
    assert put_into(text, "new\n") == "# A\n\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\n\nB\n"
    with pytest.raises(ValueError, match="substring"):
        put_into("# A\n", "new\n")


def test_spread_and_seconds() -> None:
    assert Spread.of([0.3, 0.1, 0.02]).cells() == "20 ms | 0.10 s | 0.30 s"
    assert seconds_text(12.5) == "12.50 s"
