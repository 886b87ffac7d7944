"""Every kind answered in each way the page knows (3.4), taken back, and renamed since (2.3)."""

from datetime import timedelta
from functools import cache

import pytest

from tests.followups.seen import DUE, LOG, Seen, day
from tests.followups.table import ADA, ROWS, TODAY, Row

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
    assert line.startswith(f"- {row.page} {row.verb} [[Ada]]")
    assert line.endswith(f" <!-- fu:{identity} -->")
    assert found.section(identity) == "Done today"
    assert is_over(found, identity)
    assert found.later(found.today + DAY).section(identity) == ""


@EACH
def test_a_tick_is_contact_or_not_by_its_verb(row: Row) -> None:
    identity = asked(row)[1]
    tomorrow = Seen(row.notes, day(TODAY, 1))
    after = tomorrow.answered(identity, "x").later(tomorrow.today)
    page = after.after["Network/Network contacts.md"]
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
    assert line.startswith(f"- {row.page} dropped [[Ada]]")
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
    assert again.log[2].startswith(f"- {row.page} {row.verb} [[Ada]]")
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


def test_a_tick_on_a_task_ticks_its_own_box() -> None:
    before, identity = asked(BY_KIND["task"])
    ticked = before.answered(identity, "x")
    assert ticked.after[ADA] == "- [x] Send the map 📅 2026-03-10\n"
    assert ticked.answered(identity, " ").after[ADA] == before.notes[ADA]
