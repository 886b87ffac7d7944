"""What the planner decides that no case reaches: days, lost notes, accepted pages, line ends."""

from dataclasses import replace
from datetime import date

import pytest

from mdnetwork.build import Result, build
from mdnetwork.plan import VANISHED, Fill, Refused, Unchanged, Update
from mdnetwork.problems import Problem
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import PAGES, Settings

TODAY = date(2026, 3, 10)
TOMORROW = date(2026, 3, 11)
DUE = "Network/Due follow-ups.md"
CONTACTS = "Network/Network contacts.md"
NOTES = {f"People/P{n}.md": f"---\nnext_contact: 2026-03-0{n}\n---\n" for n in range(1, 9)}
Texts = dict[str, str]


def built(files: Texts, today: date = TODAY, **options: object) -> Result:
    return build(Snapshot.of(files), Settings(), today, **options)  # type: ignore[arg-type] # as named


def pages(files: Texts, today: date = TODAY) -> Texts:
    return {change.path: change.text for change in built(files, today).plan.writes}


def change_of(result: Result, path: str) -> object:
    return next(change for change in result.plan.changes if change.path == path)


def test_a_page_dated_tomorrow_is_another_devices_unless_the_day_was_given() -> None:
    files = {**NOTES, **pages(NOTES, TOMORROW)}
    assert change_of(built(files), DUE) == Unchanged(path=DUE)
    assert isinstance(change_of(built(files, day_given=True), DUE), Update)


def test_a_block_dated_tomorrow_is_another_devices_unless_the_day_was_given() -> None:
    files = {**NOTES, "Mine.md": "<!-- mdnetwork due -->\n<!-- /mdnetwork -->\n"}
    files |= pages(files, TOMORROW)
    assert change_of(built(files), "Mine.md") == Unchanged(path="Mine.md")
    assert isinstance(change_of(built(files, day_given=True), "Mine.md"), Fill)
    assert isinstance(change_of(built(files, date(2026, 3, 9)), "Mine.md"), Fill)


def test_in_a_daily_note_of_a_day_gone_by_what_was_due_stays() -> None:
    block = "<!-- mdnetwork due -->\n<!-- /mdnetwork -->\n"
    files = {**NOTES, "2026-03-10.md": block, "2026-03-11.md": block, "Mine.md": block}
    files |= pages(files)
    later = {change.path for change in built(files, TOMORROW).plan.writes}
    assert {"2026-03-11.md", "Mine.md"} <= later
    assert "2026-03-10.md" not in later
    ticked = files["2026-03-10.md"].replace("- [ ]", "- [x]", 1)
    result = built({**files, "2026-03-10.md": ticked}, TOMORROW)
    assert [answer.verb for answer in result.answers] == ["wrote"]
    assert change_of(result, "2026-03-10.md") == Unchanged(path="2026-03-10.md")


@pytest.mark.parametrize("view", PAGES)
def test_every_page_is_also_a_block(view: str) -> None:
    files = {**NOTES, "Mine.md": f"<!-- mdnetwork {view} -->\n<!-- /mdnetwork -->\n"}
    change = change_of(built(files), "Mine.md")
    assert isinstance(change, Fill)
    assert not any(line.startswith("# ") for line in change.text.split("\n"))
    assert built({**files, **pages(files)}).plan.writes == ()


def test_inv_6_blocks_that_are_left_stop_nothing() -> None:
    block = "<!-- mdnetwork due -->\n<!-- /mdnetwork -->\n"
    files = {**NOTES, "2026-03-10.md": block, "Mine.md": block}
    files |= pages(files)
    files["Mine.md"] = files["Mine.md"].replace("### Overdue", "### Mine")
    left = {path: files[path] for path in ("2026-03-10.md", "Mine.md", "People/P1.md")}
    assert built(left, TOMORROW).plan.writes


def test_inv_6_most_notes_a_block_links_gone_and_nothing_is_written() -> None:
    files = {**NOTES, "Mine.md": "<!-- mdnetwork contacts -->\n<!-- /mdnetwork -->\n"}
    files["Mine.md"] = pages(files)["Mine.md"]
    left = {path: files[path] for path in ("People/P1.md", "Mine.md")}
    assert built(left).plan.writes == ()
    change = change_of(built(left, accept=frozenset({VANISHED})), "Mine.md")
    assert isinstance(change, Fill)


def test_an_edited_block_is_given_back_on_demand() -> None:
    text = "Mine.\n<!-- mdnetwork contacts -->\nNot mdnetwork's.\n<!-- /mdnetwork -->\nMine.\n"
    files = {**NOTES, "Notes/Mine.md": text}
    assert isinstance(change_of(built(files), "Notes/Mine.md"), Refused)
    change = change_of(built(files, accept=frozenset({"Notes/Mine.md"})), "Notes/Mine.md")
    assert isinstance(change, Fill)
    assert "Not mdnetwork's" not in change.text
    assert change.text.count("Mine.") == 2


def test_conflict_copies_of_notes_are_neither_read_nor_filled() -> None:
    block = "<!-- mdnetwork due -->\n<!-- /mdnetwork -->\n"
    copy = "Due follow-ups (conflicted copy).md"
    off = Problem(path=copy, code="conflict-copy", message="a copy")
    snapshot = Snapshot.of({**NOTES, copy: block}, problems=(off,))
    result = build(snapshot, Settings(), TODAY)
    assert result.with_blocks == frozenset()


def test_a_page_dated_later_is_made_anew() -> None:
    files = {**NOTES, **pages(NOTES, date(2026, 3, 12))}
    assert isinstance(change_of(built(files), DUE), Update)


def test_inv_6_most_notes_gone_and_nothing_is_written_until_it_is_accepted() -> None:
    made = pages(NOTES)
    left = {"People/P1.md": NOTES["People/P1.md"], **made}
    result = built(left)
    assert result.plan.writes == ()
    assert any(isinstance(change, Refused) for change in result.plan.changes)
    assert built(left, accept=frozenset({VANISHED})).plan.writes


def test_inv_6_half_of_the_notes_are_enough() -> None:
    made = pages(NOTES)
    half = {f"People/P{n}.md": "" for n in range(1, 5)}
    assert built({**half, **made}).plan.writes


def test_inv_6_notes_that_cannot_be_read_are_not_gone() -> None:
    made = pages(NOTES)
    assert built({**dict.fromkeys(NOTES, "\x00"), **made}).plan.writes


def test_inv_6_f65_notes_that_a_cloud_took_away_are_gone() -> None:
    stubs = tuple(Problem(path=path, code="icloud-stub", message="away") for path in NOTES)
    snapshot = replace(Snapshot.of(pages(NOTES)), files=frozenset(NOTES), problems=stubs)
    assert build(snapshot, Settings(), TODAY).plan.writes == ()


def test_an_edited_page_is_given_back_on_demand() -> None:
    made = pages(NOTES)
    made[CONTACTS] = made[CONTACTS].replace("8 contacts", "9 contacts")
    files = {**NOTES, **made}
    assert isinstance(change_of(built(files), CONTACTS), Refused)
    change = change_of(built(files, accept=frozenset({"contacts"})), CONTACTS)
    assert isinstance(change, Update)
    assert "8 contacts" in change.text


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(("before", "after"), [("", ""), ("Mine.\n\n", "\nMine too, no line end")])
def test_inv_2_bytes_around_the_block_stay(mark: str, ending: str, before: str, after: str) -> None:
    old = (before + pages(NOTES)[DUE] + after).replace("\n", ending)
    change = change_of(built({**NOTES, DUE: mark + old}, TOMORROW), DUE)
    assert isinstance(change, Update)
    assert change.text.startswith(mark + before.replace("\n", ending))
    assert change.text.endswith(after.replace("\n", ending))
    assert change.text.count("\n") == change.text.count(ending)
    again = built({**NOTES, DUE: change.text}, TOMORROW)
    assert change_of(again, DUE) == Unchanged(path=DUE)


def test_line_ends_alone_are_no_change() -> None:
    text = pages(NOTES)[DUE].replace("\n", "\r\n")
    assert change_of(built({**NOTES, DUE: text}), DUE) == Unchanged(path=DUE)


def test_only_the_pages_wanted_are_made() -> None:
    settings = Settings(pages=("due",), folder="Out/Pages")
    result = build(Snapshot.of(NOTES), settings, TODAY)
    assert [change.path for change in result.plan.changes] == ["Out/Pages/Due follow-ups.md"]


def test_pages_are_no_notes_wherever_they_lie() -> None:
    made = pages(NOTES)
    result = built({**NOTES, **{f"People/{path.rpartition('/')[2]}": made[path] for path in made}})
    assert result.notes == len(NOTES)
    assert len(result.situation.records.known) == len(NOTES)


def test_f65_no_page_is_made_where_icloud_keeps_one() -> None:
    stub = Problem(path=DUE, code="icloud-stub", message="away")
    snapshot = replace(Snapshot.of(NOTES), files=frozenset({DUE}), problems=(stub,))
    result = build(snapshot, Settings(), TODAY)
    change = change_of(result, DUE)
    assert isinstance(change, Refused)
    assert "iCloud" in change.reason
    assert "name-taken" not in {problem.code for problem in result.problems}
