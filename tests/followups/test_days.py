"""Every kind on the days that matter to it: before its cause, due, overdue, lapsed (3.1, 3.3)."""

import re

import pytest

from tests.followups.row import ADA, TODAY, Row
from tests.followups.seen import Notes, Seen, day, merged
from tests.followups.table import ROWS

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


@EACH
def test_the_line_links_the_person_and_the_note_it_comes_from(row: Row) -> None:
    found = seen(row)
    links = re.findall(r"\[\[(.*?)\]\]", found.row(found.only(row.kind)))
    assert links == ["Ada", *([row.links] if row.links else [])]


def test_so_does_a_task_in_a_plain_note() -> None:
    notes = {ADA: "", "Ideas.md": "- [ ] Map for [[Ada]] 📅 2026-03-10\n"}
    found = Seen(notes, day(TODAY))
    assert "[[Ada]], noted in [[Ideas]]: Map for Ada" in found.row(found.only("task"))


NAMED = [row for row in ROWS if row.notes.get(ADA) == ""]


@pytest.mark.parametrize("row", NAMED, ids=[row.kind for row in NAMED])
def test_someone_known_by_name_only(row: Row) -> None:
    notes = {path: text for path, text in row.notes.items() if path != ADA}
    assert Seen(notes, day(TODAY)).open == seen(row).open


def cells(name: str) -> list[object]:
    """One for each entry of that column, `also` or `never`."""
    return [
        pytest.param(row, notes, id=f"{row.kind}: {words}")
        for row in ROWS
        for words, notes in getattr(row, name).items()
    ]


@pytest.mark.parametrize(("row", "notes"), cells("also"))
def test_it_arises_too(row: Row, notes: Notes) -> None:
    owed = Seen(notes, day(TODAY)).owed(row.kind)
    assert [str(due)[:10] for name, due in owed if name == "Ada"] == [TODAY]


@pytest.mark.parametrize(("row", "more"), cells("never"))
def test_it_does_not_arise(row: Row, more: Notes) -> None:
    assert Seen(merged(row.notes, more), day(TODAY)).owed(row.kind) == []
