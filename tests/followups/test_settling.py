"""What settles each kind without a tick, from which day on, and what does not (3.1)."""

from collections.abc import Iterator

import pytest

from tests.followups.row import TODAY, Row, Way
from tests.followups.seen import Notes, Seen, day, merged, on
from tests.followups.table import ROWS


def marked(departs: str) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=departs, strict=True)] if departs else []


def cells() -> Iterator[object]:
    for row in ROWS:
        for name, way in row.settles.items():
            yield cell(row, f"settled by {name}", way, way.since or TODAY, stays=False)
            if way.since:
                before = str(day(way.since, -1))
                yield cell(row, f"not by {name} the day before", way, before, stays=True)
        for name, way in row.stays.items():
            yield cell(row, f"not settled by {name}", way, TODAY, stays=True)


def cell(row: Row, name: str, way: Way, when: str, *, stays: bool) -> object:
    notes = on(way.notes, when)
    return pytest.param(row, notes, stays, id=f"{row.kind}: {name}", marks=marked(way.departs))


@pytest.mark.parametrize(("row", "more", "stays"), [*cells()])
def test_settled(row: Row, more: Notes, stays: bool) -> None:  # noqa: FBT001 - a cell of the table
    before = Seen(row.notes, day(TODAY))
    after = Seen(merged(row.notes, more), day(TODAY))
    identity = before.only(row.kind)
    assert (identity in after.open) == stays
    if stays:
        assert after.open[identity] == before.open[identity]


def crowds() -> Iterator[object]:
    for row in ROWS:
        for name, (more, names) in row.several.items():
            yield pytest.param(row, more, [*names], id=f"{row.kind}: {name}")


@pytest.mark.parametrize(("row", "more", "names"), [*crowds()])
def test_one_line_for_each(row: Row, more: Notes, names: list[str]) -> None:
    found = Seen(merged(row.notes, more), day(TODAY))
    assert found.names(row.kind) == names
