"""Two versions of a page put together, and what a merge of texts left of them."""

from datetime import date

import pytest

from mdnetwork.build import Result, build
from mdnetwork.pages.merging import merged, sides
from mdnetwork.plan import Refused
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

TODAY = date(2026, 3, 10)
DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
MINE = "Notes/Mine.md"
NOTES = {
    "People/Ana Ruiz.md": "---\nnext_contact: 2026-03-09\n---\n",
    "People/Bo Lee.md": "---\nnext_contact: 2026-03-08\n---\n",
}
Texts = dict[str, str]


def built(files: Texts, day: date = TODAY, accept: frozenset[str] = frozenset()) -> Result:
    return build(Snapshot.of(files), Settings(), day, accept=accept)


def with_plan(files: Texts, day: date = TODAY, accept: frozenset[str] = frozenset()) -> Texts:
    plan = built(files, day, accept).plan
    return {**files, **{change.path: change.text for change in plan.writes}}


PAGE = with_plan(NOTES)[DUE]
BO, ANA = (row for row in PAGE.split("\n") if row.startswith("- [ ]"))
DONE_ANA, DONE_BO = (row.replace("[ ]", "[x]") for row in (ANA, BO))


def test_an_answer_takes_the_place_of_our_open_line() -> None:
    ours, theirs = PAGE.replace(BO, DONE_BO), PAGE.replace(ANA, f"{DONE_ANA} by card\n  - at last")
    wanted = PAGE.replace(BO, DONE_BO).replace(ANA, f"{DONE_ANA} by card\n  - at last")
    assert merged(ours, theirs, PAGE) == wanted


def test_the_same_answer_is_not_said_twice() -> None:
    ours, theirs = PAGE.replace(BO, DONE_BO), PAGE.replace(BO, DONE_BO.replace("[x]", "[X]"))
    assert merged(ours, theirs, PAGE) == ours


def test_another_answer_to_the_same_line_is_left_below() -> None:
    page = merged(PAGE.replace(BO, f"{DONE_BO} mine"), PAGE.replace(BO, f"{DONE_BO} theirs"), PAGE)
    assert page
    assert f"{DONE_BO} mine\n" in page
    assert f"## Left as you wrote it\n\n{DONE_BO} theirs\n" in page
    third = merged(page, PAGE.replace(BO, f"{DONE_BO} third"), PAGE)
    assert third
    assert third.count("## Left as you wrote it") == 1
    assert f"{DONE_BO} theirs\n{DONE_BO} third\n" in third


def test_an_answer_to_a_line_that_we_took_already_is_left_below() -> None:
    ours = with_plan({**NOTES, DUE: PAGE.replace(BO, DONE_BO)})
    page = merged(ours[DUE], PAGE.replace(BO, f"{DONE_BO} late"), PAGE)
    assert page
    assert f"## Left as you wrote it\n\n{DONE_BO} late\n" in page
    assert with_plan({**ours, DUE: page})[LOG].count("wrote [[Bo Lee]]") == 1


def test_what_was_done_there_and_taken_back_is_taken_back() -> None:
    both = with_plan({**NOTES, DUE: PAGE.replace(BO, DONE_BO)})
    theirs = both[DUE].replace("- [x] **Write to** [[Bo Lee]]", "- [ ] **Write to** [[Bo Lee]]")
    assert theirs != both[DUE]
    assert merged(both[DUE], theirs, both[DUE]) == theirs


def test_a_period_to_wait_counts_from_the_day_of_the_page_it_was_written_on() -> None:
    theirs = PAGE.replace(BO, f"{BO} snooze 1w, in Rome")
    ours = with_plan(NOTES, date(2026, 3, 11))[DUE]
    page = merged(ours, theirs, PAGE)
    assert page
    assert "snooze until 2026-03-17 in Rome <!-- fu:" in page
    log = with_plan({**NOTES, DUE: page}, date(2026, 3, 11))[LOG]
    assert "until:2026-03-17" in log
    assert log.count("in Rome") == 1


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted"),
    [
        ("", "Theirs.\n\n", "Theirs.\n\n"),
        ("Mine.\n\n", "", "Mine.\n\n"),
        ("Same.\n\n", "Same.\n\n", "Same.\n\n"),
        ("Mine.\n\n", "Theirs.\n\n", None),
    ],
)
def test_inv2_the_text_around_is_of_the_side_that_changed_it(
    ours: str, theirs: str, wanted: str | None
) -> None:
    page = merged(ours + PAGE, theirs + PAGE.replace(BO, DONE_BO), PAGE)
    assert page == (None if wanted is None else wanted + PAGE.replace(BO, DONE_BO))


def test_without_a_base_the_text_around_must_be_the_same() -> None:
    assert merged(f"Mine.\n\n{PAGE}", PAGE) is None
    assert merged(PAGE, PAGE) == PAGE


def test_our_line_ends_hold() -> None:
    ours, theirs = PAGE.replace("\n", "\r\n"), PAGE.replace(BO, f"{DONE_BO}\n  - by card")
    assert merged(ours, theirs, PAGE) == theirs.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "theirs",
    [
        PAGE.replace("# Due follow-ups", "My own words"),
        PAGE.replace("page due", "page contacts"),
        PAGE.replace("/mdnetwork 1 ", "/mdnetwork 2 "),
        PAGE + PAGE,
        "My own note.\n",
        "",
    ],
)
def test_inv5_what_is_not_plainly_our_page_is_refused(theirs: str) -> None:
    assert merged(PAGE, theirs, PAGE) is None
    assert merged(theirs, PAGE, PAGE) is None


def test_a_page_without_answers_is_ours() -> None:
    files = with_plan(NOTES)
    path = "Network/Network contacts.md"
    more = with_plan({**NOTES, "People/Cy.md": ""})
    assert merged(files[path], more[path], "") == files[path]


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< a\n", "<<<<<<< a\nx\n=======\n", "=======\n>>>>>>> b\n<<<<<<< a\n",
        "<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\n=======\n>>>>>>> a\n",
        "<<<<<<< a\n=======\n=======\n>>>>>>> a\n",
    ],
)  # fmt: skip
def test_marks_of_a_merge_that_are_not_whole_have_no_sides(text: str) -> None:
    assert sides(text) is None


def test_the_sides_of_a_merge_with_its_base() -> None:
    text = "a\n<<<<<<< ours\r\nb\n||||||| base\nold\n=======\nc\n>>>>>>> theirs\nd"
    assert sides(text) == ("a\nb\nd", "a\nc\nd")


def torn(ours: str, theirs: str) -> str:
    return f"<<<<<<< ours\n{ours}\n=======\n{theirs}\n>>>>>>> theirs"


def test_a_torn_page_heals_if_both_sides_are_ours() -> None:
    page = PAGE.replace(BO, torn(DONE_BO, f"{BO} snooze 2w")).replace(ANA, torn(ANA, DONE_ANA))
    after = with_plan({**NOTES, DUE: page})
    assert "<<<" not in after[DUE]
    assert after[LOG].count("wrote [[Bo Lee]]") == after[LOG].count("wrote [[Ana Ruiz]]") == 1
    assert "until:2026-03-24" in after[LOG]
    assert not built(after).plan.writes


def test_a_torn_page_of_tomorrow_heals_too() -> None:
    tomorrow = with_plan(NOTES, date(2026, 3, 11))[DUE]
    row = next(row for row in tomorrow.split("\n") if "[[Bo Lee]]" in row)
    files = {**NOTES, DUE: tomorrow.replace(row, torn(row, row.replace("[ ]", "[x]")))}
    after = with_plan(files)
    assert "<<<" not in after[DUE]
    assert "day=2026-03-11" in after[DUE]
    assert "wrote [[Bo Lee]]" in after[LOG]


def test_a_torn_page_that_was_edited_is_left_said_and_read() -> None:
    page = PAGE.replace(BO, torn(f"{DONE_BO}\n\nMine.", BO)).replace(ANA, DONE_ANA)
    files = {**NOTES, DUE: page}
    result = built(files)
    (refused,) = (change for change in result.plan.changes if change.path == DUE)
    assert isinstance(refused, Refused)
    assert "--accept due" in refused.reason
    assert refused.reason in {problem.message for problem in result.problems}
    after = with_plan(files)
    assert after[DUE] == page
    assert after[LOG].count("wrote") == 2
    assert with_plan(after)[LOG] == after[LOG]
    assert "<<<" not in with_plan(after, accept=frozenset({"due"}))[DUE]


def test_a_torn_page_with_two_texts_around_it_is_left_for_a_person() -> None:
    page = torn(f"Mine.\n\n{PAGE}", f"Theirs.\n\n{PAGE.replace(BO, DONE_BO)}")
    files = {**NOTES, DUE: page}
    assert with_plan(files)[DUE] == page
    assert LOG not in with_plan(files)
    assert any("by hand" in p.message or "keep one" in p.message for p in built(files).problems)


BLOCK = "Mine.\n\n<!-- mdnetwork due -->\n<!-- /mdnetwork -->\n\n- 2026-03-01 met [[Cy Doe]]\n"


def test_a_torn_block_in_a_note_heals_and_the_note_is_read() -> None:
    files = with_plan({**NOTES, MINE: BLOCK})
    files[MINE] = files[MINE].replace(BO, torn(DONE_BO, BO))
    assert "<<<" in files[MINE]
    result = built(files)
    assert "Cy Doe" in {contact.name for contact in result.situation.records.contacts.values()}
    assert not any(problem.path == MINE for problem in result.problems)
    after = with_plan(files)
    assert "<<<" not in after[MINE]
    assert after[MINE].startswith("Mine.\n")
    assert after[LOG].count("wrote [[Bo Lee]]") == 1


def test_a_note_that_is_torn_outside_its_block_is_left_and_said() -> None:
    files = with_plan({**NOTES, MINE: BLOCK})
    files[MINE] = files[MINE].replace("Mine.", torn("Mine.", "Theirs.")).replace(BO, DONE_BO)
    assert with_plan(files)[MINE] == files[MINE]
    assert any(p.path == MINE and p.code == "conflict-markers" for p in built(files).problems)
