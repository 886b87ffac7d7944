"""Quieter than usual: the bounds, day by day (PRODUCT 3.2)."""

from datetime import date, timedelta

import pytest

from mdnetwork.records.history import read_history
from mdnetwork.records.read import RecordsMemo
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.states import usual_gap
from mdnetwork.settings import Settings

LAST = date(2026, 3, 1)


def quiet_days(gaps: list[int]) -> tuple[int, int] | None:
    """The first and the last day of silence that are quieter than usual, after such gaps."""
    days, day = [LAST], LAST
    for gap in reversed(gaps):
        day -= timedelta(days=gap)
        days.append(day)
    note = "".join(f"- {day} wrote\n" for day in days)
    memo = RecordsMemo(Snapshot.of({}), Settings())
    records = memo.read(Snapshot.of({"People/Ada.md": note}))
    ada, told = records.contacts["People/Ada.md"], memo.about.get("People/Ada.md", {})
    found = []
    for silence in range(800):
        today = LAST + timedelta(days=silence)
        history = read_history(ada, told, records.kinds, today)
        if usual_gap(history, Settings(), today) is not None:
            found.append(silence)
    assert found == list(range(found[0], found[-1] + 1) if found else [])
    return (found[0], found[-1]) if found else None


@pytest.mark.parametrize(
    ("gaps", "expected"),
    [
        ([], None),  # no gap, nothing usual
        ([3], (15, 89)),  # both bounds in days
        ([10, 10, 10], (21, 119)),  # twice the gap; twelve times the gap
        ([10, 10, 30], (21, 119)),  # the median, not the mean
        ([10, 20], (31, 179)),  # of two the middle between them
        ([100, 100, 100, 5, 5, 5, 5, 5, 5], (15, 89)),  # only the last six count
    ],
)
def test_quieter_than_usual(gaps: list[int], expected: tuple[int, int] | None) -> None:
    assert quiet_days(gaps) == expected
