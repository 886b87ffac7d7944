"""Every kind on the days that matter to it: before its cause, due, overdue, lapsed (3.1, 3.3)."""

from collections.abc import Iterator

import pytest

from tests.followups.seen import Seen, day, merged
from tests.followups.table import ROWS, TODAY, Row

EACH = pytest.mark.parametrize("row", ROWS, ids=[row.kind for row in ROWS])
DATED = [row for row in ROWS if row.since]


def seen(row: Row, today: str = TODAY, shift: int = 0) -> Seen:
    return Seen(row.notes, day(today, shift))


@EACH
def test_on_the_day(row: Row) -> None:
    found = seen(row)
    assert found.owed(row.kind) == [("Ada", found.open[found.only(row.kind)][1])]
    assert str(found.open[found.only(row.kind)][1])[:10] == TODAY
    assert found.section(found.only(row.kind)) == "Today"


@EACH
def test_nothing_else_is_near(row: Row) -> None:
    page = seen(row).page
    assert page.count("<!-- fu:") == 1
    assert "1 today." in page


@EACH
def test_the_day_before(row: Row) -> None:
    found = seen(row, shift=-1)
    if row.since == TODAY:
        assert found.owed(row.kind) == []
        return
    assert found.section(seen(row).only(row.kind)) == "This week"


@EACH
def test_the_day_after(row: Row) -> None:
    identity = seen(row).only(row.kind)
    assert seen(row, shift=1).section(identity) == "Overdue"


@pytest.mark.parametrize("row", DATED, ids=[row.kind for row in DATED])
def test_from_its_cause_on_and_not_before(row: Row) -> None:
    assert row.since
    identity = seen(row).only(row.kind)
    assert identity in seen(row, row.since).open
    assert identity not in seen(row, row.since, -1).open


@EACH
def test_the_day_before_it_ends(row: Row) -> None:
    found, identity = seen(row, row.gone, -1), seen(row).only(row.kind)
    assert found.section(identity) == "Overdue"
    assert "not chased" not in found.page


@EACH
def test_the_day_it_ends(row: Row) -> None:
    found, identity = seen(row, row.gone), seen(row).only(row.kind)
    assert identity not in found.open
    assert f"fu:{identity}" not in found.page
    assert ("1 older, not chased." in found.page) == row.counted


@EACH
def test_it_stays_ended(row: Row) -> None:
    found, identity = seen(row, row.gone, 400), seen(row).only(row.kind)
    assert identity not in found.open


def also() -> Iterator[object]:
    for row in ROWS:
        for name, notes in row.also.items():
            yield pytest.param(row, {**notes}, TODAY, id=f"{row.kind}: {name}")
        for name, notes in row.never.items():
            more = merged(row.notes, notes)
            yield pytest.param(row, more, "", id=f"{row.kind}, not: {name}")


@pytest.mark.parametrize(("row", "notes", "due"), [*also()])
def test_it_arises(row: Row, notes: dict[str, str], due: str) -> None:
    days = [
        str(when)[:10] for name, when in Seen(notes, day(TODAY)).owed(row.kind) if name == "Ada"
    ]
    assert days == ([due] if due else [])
