"""Every kind answered in each way the page knows (3.4), taken back, and renamed since (2.3)."""

from datetime import timedelta
from functools import cache

import pytest

from tests.followups.row import ADA, CY, ME, TODAY, Row, begins, note, talk
from tests.followups.seen import CONTACTS, DUE, LOG, Notes, Seen, day, merged
from tests.followups.table import ROWS

EACH = pytest.mark.parametrize("row", ROWS, ids=[row.kind for row in ROWS])
DAY = timedelta(days=1)


BY_KIND = {row.kind: row for row in ROWS}


@cache
def _on_its_page(kind: str) -> Seen:
    return Seen(BY_KIND[kind].notes, day(BY_KIND[kind].page))


def asked(row: Row) -> tuple[Seen, str]:
    """The row's vault on the day of its page, and the identity of what is owed."""
    found = _on_its_page(row.kind)
    return found, found.only(row.kind)


def is_over(seen: Seen, identity: str) -> bool:
    """Gone on that day and long after; and nothing more to write for it today."""
    now, then = seen.later(seen.today), seen.later(seen.today + 9 * DAY)
    return now.result.plan.writes == () and not {identity} & {*now.open, *then.open}


@EACH
def test_a_tick(row: Row) -> None:
    before, identity = asked(row)
    found = before.answered(identity, "x")
    (line,) = found.log
    assert line.startswith(begins(row.page, row.verb, row))
    assert line.endswith(f" <!-- fu:{identity} -->")
    assert found.section(identity) == "Done today"
    assert is_over(found, identity)
    assert found.later(found.today + DAY).section(identity) == ""


@EACH
def test_a_tick_is_contact_or_not_by_its_verb(row: Row) -> None:
    identity = asked(row)[1]
    tomorrow = Seen(row.notes, day(TODAY, 1))
    after = tomorrow.answered(identity, "x").later(tomorrow.today)
    page = after.after[CONTACTS]
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| [[Ada]]")]
    assert any(cells[2] == str(tomorrow.today) for cells in rows) == row.contact


@EACH
def test_a_tick_twice(row: Row) -> None:
    before, identity = asked(row)
    page = before.answered(identity, "x")
    later = Seen({**page.after, DUE: page.notes[DUE]}, page.today + 2 * DAY)
    assert later.log == page.log


@EACH
def test_a_capital_tick_with_words(row: Row) -> None:
    before, identity = asked(row)
    found = before.answered(identity, "X", " by card, gladly")
    assert [line.partition(" <!--")[0].endswith("by card, gladly") for line in found.log] == [True]
    assert is_over(found, identity)


@EACH
@pytest.mark.parametrize("words", [" ✅ 2026-03-05", " 2026-03-05", " 2026-03-05 by card"])
def test_a_tick_with_its_day(row: Row, words: str) -> None:
    before, identity = asked(row)
    found = before.answered(identity, "x", words)
    assert [line[:13] for line in found.log] == ["- 2026-03-05 "]
    assert found.section(identity) == ""
    assert is_over(found, identity)


@EACH
@pytest.mark.parametrize("verb", ["declined", "called", "replied", "asked", "cancelled"])
def test_words_that_begin_with_another_verb(row: Row, verb: str) -> None:
    before, identity = asked(row)
    found = before.answered(identity, "x", f" {verb}, too busy")
    (line,) = found.log
    assert line.startswith(f"- {row.page} {verb} [[Ada]]")
    assert line.endswith(f": too busy <!-- fu:{identity} -->") or row.kind == "task"
    assert is_over(found, identity)


@EACH
def test_a_drop(row: Row) -> None:
    before, identity = asked(row)
    found = before.answered(identity, "-", " not now")
    (line,) = found.log
    assert line.startswith(begins(row.page, "dropped", row))
    assert line.endswith(f"not now <!-- fu:{identity} -->")
    assert is_over(found, identity)
    assert before.after[DUE] != found.after[DUE]
    assert found.after[ADA] == before.notes[ADA]


@EACH
@pytest.mark.parametrize("verb", ["cancelled", "no-show"])
def test_a_talk_that_fell_through(row: Row, verb: str) -> None:
    before, identity = asked(row)
    found = before.answered(identity, "-", f" {verb}")
    (line,) = found.log
    assert line.startswith(f"- {row.page} {verb} [[Ada]]")
    assert is_over(found, identity)


@EACH
@pytest.mark.parametrize("words", ["snooze 2d", "snooze until {}", "⏳ {}"])
def test_snoozed_and_back(row: Row, words: str) -> None:
    before, identity = asked(row)
    last = before.today + 2 * DAY
    found = before.answered(identity, " ", " " + words.format(last))
    (line,) = found.log
    assert line.startswith(f"- {row.page} snoozed [[Ada]]")
    assert line.endswith(f"<!-- fu:{identity} until:{last} -->")
    for when in (before.today, before.today + DAY, last):
        asleep = found.later(when)
        assert identity in asleep.open
        assert asleep.section(identity) == ""
        assert "1 snoozed." in asleep.page
        assert asleep.log == found.log
    awake = found.later(last + DAY)
    assert awake.row(identity) == Seen(row.notes, last + DAY).row(identity)
    assert awake.later(awake.today).result.plan.writes == ()


@EACH
def test_an_unclear_day_stays(row: Row) -> None:
    before, identity = asked(row)
    found = before.answered(identity, " ", " snooze till the cows come home")
    assert found.log == []
    assert found.row(identity).endswith(" snooze till the cows come home")
    assert [problem.path for problem in found.result.problems] == [DUE]


@EACH
def test_taken_back_and_ticked_again(row: Row) -> None:
    before, identity = asked(row)
    ticked = before.answered(identity, "x")
    opened = ticked.answered(identity, " ")
    assert opened.log[:1] == ticked.log
    assert opened.log[1].startswith(f"- {row.page} reopened [[Ada]]")
    assert opened.log[1].endswith(f"<!-- fu:{identity}/2 -->")
    assert opened.open == before.open
    assert opened.row(identity) == before.row(identity).replace(identity, f"{identity}/3")
    assert {path: opened.after[path] for path in row.notes} == row.notes
    again = opened.answered(identity, "x")
    assert again.log[2].startswith(begins(row.page, row.verb, row))
    assert again.log[2].endswith(f"<!-- fu:{identity}/3 -->")
    assert is_over(again, identity)


@EACH
def test_known_by_its_text(row: Row) -> None:
    before, identity = asked(row)
    page = before.answered(identity, "x").notes
    stripped = page[DUE].replace(f" <!-- fu:{identity} -->", "")
    found = Seen({**page, DUE: stripped}, before.today)
    assert [line.endswith(f"<!-- fu:{identity} -->") for line in found.log] == [True]
    assert is_over(found, identity)


OF_A_TALK = [BY_KIND[kind] for kind in ("thank", "rearrange", "write-up", "advice")]


@pytest.mark.parametrize("box", ["x", "-"])
@pytest.mark.parametrize("row", OF_A_TALK, ids=[row.kind for row in OF_A_TALK])
def test_a_renamed_talk_stays_answered(row: Row, box: str) -> None:
    before, identity = asked(row)
    after = before.answered(identity, box).after
    old = next(path for path in row.notes if path.startswith("Meetings/"))[9:-3]
    renamed = {
        path.replace(old, f"{old} again"): text.replace(f"[[{old}]]", f"[[{old} again]]")
        for path, text in after.items()
        if not path.startswith("Network/")
    }
    assert LOG in renamed
    assert Seen(renamed, day(row.page)).owed(row.kind) == []


def test_a_renamed_talk_called_off_ahead_stays_answered() -> None:
    notes = {ADA: "", "Meetings/2026-03-20 Ada.md": talk(status="cancelled", thanked="no")}
    before = Seen(notes, day(TODAY))
    after = before.answered(before.only("rearrange"), "x").after
    renamed = {
        ADA: "",
        "Meetings/2026-03-20 Tea.md": notes["Meetings/2026-03-20 Ada.md"],
        LOG: after[LOG].replace("[[2026-03-20 Ada]]", "[[2026-03-20 Tea]]"),
    }
    assert Seen(renamed, day(TODAY)).owed("rearrange") == []


@pytest.mark.parametrize("kind", ["prepare", "confirm"])
def test_a_moved_talk_is_another_occasion(kind: str) -> None:
    before, identity = asked(BY_KIND[kind])
    path = next(path for path in before.notes if path.startswith("Meetings/"))
    moved = before.answered(identity, "x").later(before.today, {path: note(date="2026-03-20")})
    assert [name for name, _ in moved.owed(kind)] == ["Ada"]


BESIDE: dict[str, Notes] = {
    "thank": {
        "Meetings/2026-03-08 Tea.md": talk(thanked="no"),
        "Meetings/2026-03-09 Ada.md": note(interview="yes"),
    },
    "prepare": {"Meetings/2026-03-14 Tea.md": talk(text="", thanked="no")},
    "confirm": {"Meetings/2026-03-12 Tea.md": talk(text="", thanked="no")},
    "task": {ADA: "- [ ] Send the book 📅 2026-03-10\n"},
    "write-up": {
        "Meetings/2026-03-09 Tea.md": talk(text="## Notes"),
        "Meetings/2026-03-10 Ada.md": note(interview="yes"),
    },
    "close-loop": {CY: note("- 2026-03-03 met", referred_by='"[[Ada]]"')},
    "report-back": {"Meetings/2026-02-20 Ada.md": "- [x] Read the book ✅ 2026-03-03\n"},
    "advice": {"Meetings/2026-02-25 Tea.md": talk() + "\n## Advice\n\n- [ ] Read the book\n"},
    "share-news": {ME: "- 2026-03-04 Found a flat\n"},
}
"""What makes a second line of that kind to Ada."""


@pytest.mark.parametrize("box", ["x", "-"])
@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("kind", BESIDE)
def test_an_answer_leaves_the_line_beside_it(kind: str, place: int, box: str) -> None:
    row = BY_KIND[kind]
    before = Seen(merged(row.notes, BESIDE[kind]), day(row.page))
    both = [found for found in before.open if found.rpartition("-")[0] == kind]
    assert len(both) == 2
    answered = before.answered(both[place], box)
    assert both[place] not in answered.open
    assert both[1 - place] in answered.open


def test_one_line_at_a_time_is_snoozed() -> None:
    tasks = {ADA: "- [ ] Map 📅 2026-03-10\n- [ ] Book 📅 2026-03-11\n"}
    before = Seen(tasks, day(TODAY))
    first, second = (found for found in before.open)
    found = before.answered(first, " ", " snooze 2w")
    assert found.section(first) == ""
    assert found.section(second) == "This week"


@EACH
def test_a_drop_is_for_good(row: Row) -> None:
    before, identity = asked(row)
    found = before.answered(identity, "-")
    last = max(day(row.gone, -1), before.today)
    assert identity not in found.later(last).open
    assert identity in Seen(row.notes, last).open


def test_a_tick_on_a_task_ticks_its_own_box() -> None:
    before, identity = asked(BY_KIND["task"])
    ticked = before.answered(identity, "x")
    assert ticked.after[ADA] == "- [x] Send the map 📅 2026-03-10\n"
    assert ticked.answered(identity, " ").after[ADA] == before.notes[ADA]
