from datetime import date

import pytest

from mdnetwork.build import Result, build
from mdnetwork.pages.split import initial
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings


@pytest.mark.parametrize(
    ("name", "part"),
    [("Ada", "A"), ("élan", "E"), ("Øyvind", "other"), ("7", "0-9"), ("", "other"), ("ß", "S"),
     ("עברית", "other"), ("  bo", "B"), ("٣", "0-9"), ("ﬁ", "F")],
)  # fmt: skip
def test_initials(name: str, part: str) -> None:
    assert initial(name) == part


def built(files: dict[str, str], **settings: int) -> Result:
    return build(Snapshot.of(files), Settings(split_at=2, **settings), date(2026, 3, 10))  # type: ignore[arg-type] # numbers


def test_long_pages_are_split_and_list_their_parts() -> None:
    files = {f"People/{name}.md": "" for name in ("Ada", "Bo", "Ben")}
    result = built(files)
    sheets = {sheet.part: sheet.lines for sheet in result.sheets if sheet.view == "contacts"}
    assert set(sheets) == {"", "A", "B"}
    assert "- [[Network contacts B]]: 2 entries" in sheets[""]
    assert "- [[Ada]]" in sheets["A"]
    paths = {change.path for change in result.plan.writes}
    assert "Network/Network contacts A.md" in paths


def test_a_page_that_is_split_no_more_settles_its_parts() -> None:
    files = {f"People/{name}.md": "" for name in ("Ada", "Bo", "Ben")}
    pages = {change.path: change.text for change in built(files).plan.writes}
    left = {**pages, "People/Ada.md": "", "People/Bo.md": ""}
    texts = {change.path: change.text for change in built(left).plan.writes}
    assert "Settled; you may delete this file." in texts["Network/Network contacts B.md"]


def test_meetings_are_split_by_year_and_problems_by_initial() -> None:
    files = {f"Meetings/202{n}-01-01 x.md": "---\ntime: noon\n---\n" for n in range(4)}
    sheets = {(sheet.view, sheet.part) for sheet in built(files).sheets}
    assert {("meetings", "2020"), ("meetings", "2023"), ("problems", "0-9")} <= sheets
