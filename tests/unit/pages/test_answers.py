"""Answers on the due page: nothing written is lost, nothing logged twice (PRODUCT 3.4)."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import Result, build
from mdnetwork.plan import Append, Edit, Refused, Update
from mdnetwork.records.snapshot import OwnFile, Snapshot
from mdnetwork.settings import Settings

TODAY = date(2026, 3, 10)
DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
NAMES = ("Ada", "Bo", "Cy")
NOTES = {f"People/{name}.md": "---\nnext_contact: 2026-03-09\n---\n" for name in NAMES}
Texts = dict[str, str]


def built(files: Texts, today: date = TODAY) -> Result:
    return build(Snapshot.of(files), Settings(), today)


def with_pages(files: Texts, today: date = TODAY) -> Texts:
    """The vault after a build."""
    result = built(files, today)
    return {**files, **{change.path: change.text for change in result.plan.writes}}


ANSWERS = (" declined, too busy", " ✅ 2026-03-10", " snooze 2w", " ⏳ 2026-12-05", " é 😀 `a")
BENEATH = ("  - she was kind", "\t- and brief", "    more words")


@st.composite
def answered(draw: st.DrawFn) -> tuple[Texts, list[str]]:
    """A vault whose due page was answered, and the lines that were touched."""
    files = with_pages(NOTES)
    rows, touched = [], []
    for row in files[DUE].split("\n"):
        line = row
        if row.startswith("- [ ]"):
            if draw(st.booleans()):
                line = line.replace("[ ]", f"[{draw(st.sampled_from('xX-/'))}]")
            line += draw(st.sampled_from(("", *ANSWERS)))
            if draw(st.booleans()):
                head, _, tail = line.partition(" <!--")
                line = head + tail.partition("-->")[2]
        beneath = draw(st.lists(st.sampled_from(BENEATH), max_size=2)) if line != row else []
        rows += [line, *beneath]
        touched += [line, *beneath] if line != row else []
    return {**files, DUE: "\n".join(rows)}, touched


@given(answered(), st.sampled_from([TODAY, date(2026, 3, 11), date(2026, 9, 1)]))
def test_inv_13_nothing_a_person_wrote_is_lost(found: tuple[Texts, list[str]], today: date) -> None:
    files, touched = found
    after = with_pages(files, today)
    said = after[DUE] + after.get(LOG, "")
    for row in touched:
        if not row.startswith("- ["):
            assert row.strip(" \t-") in said
        for word in ("too busy", "é 😀 `a"):
            assert said.count(word) >= sum(word in other for other in touched)
    assert built(after, today).plan.writes == ()


@given(answered(), st.randoms(use_true_random=False), st.integers(0, 40))
def test_inv_13_an_old_page_that_comes_back_is_logged_once(
    found: tuple[Texts, list[str]], chance: random.Random, later: int
) -> None:
    files, _ = found
    after = with_pages(files)
    log = after.get(LOG)
    rows = files[DUE].split("\n")
    first = next((n for n, row in enumerate(rows) if row.startswith("- [")), len(rows))
    if later % 2 and not any(row.startswith((" ", "\t")) for row in rows):
        middle = rows[first:-2]
        chance.shuffle(middle)  # other order, under other headings
        rows[first:-2] = [row.replace("- [", "* [") for row in middle]
    back = {**after, DUE: "\n".join(rows)}
    stripped = any(row[:2] in {"- ", "* "} and "<!--" not in row for row in rows)
    again = with_pages(back, date.fromordinal(TODAY.toordinal() + (0 if stripped else later)))
    assert again.get(LOG) == log


def test_inv_13_a_page_that_was_not_written_after_its_log_line_is_read_again_once() -> None:
    files = with_pages(NOTES)
    ticked = {**files, DUE: files[DUE].replace("- [ ]", "- [x]")}
    plan = built(ticked).plan
    kinds = [type(change) for change in plan.writes]
    assert kinds[0] is Append
    assert Edit not in kinds
    log = plan.writes[0].text
    crashed = {**ticked, LOG: log}
    assert not any(isinstance(change, Append) for change in built(crashed).plan.changes)
    assert with_pages(crashed)[LOG] == log


def test_edits_then_log_then_pages() -> None:
    files = with_pages({"People/Ada.md": "- [ ] Send map 📅 2026-03-09\n"})
    ticked = {**files, DUE: files[DUE].replace("- [ ]", "- [x]")}
    kinds = [type(change).__name__ for change in built(ticked).plan.writes]
    assert kinds[:2] == ["Edit", "Append"]
    assert set(kinds[2:]) == {"Update"}


@pytest.mark.parametrize(
    ("modified", "day"),
    [
        (date(2026, 3, 9), "2026-03-09"),
        (date(2026, 3, 8), "2026-03-10"),
        (date(2026, 3, 11), "2026-03-10"),
        (None, "2026-03-10"),
    ],
)
def test_a_tick_is_dated_by_the_day_the_page_was_changed(modified: date | None, day: str) -> None:
    files = with_pages(NOTES, date(2026, 3, 9))
    text = files[DUE].replace("- [ ]", "- [x]", 1)
    snapshot = Snapshot.of({**files, DUE: text})
    own = {**snapshot.own}
    own[DUE] = OwnFile(path=DUE, text=text, digest=own[DUE].digest, modified=modified)
    result = build(Snapshot(notes=snapshot.notes, own=own, kept=snapshot.kept), Settings(), TODAY)
    (append,) = [change for change in result.plan.writes if isinstance(change, Append)]
    assert f"- {day} wrote [[Ada]] <!-- fu:promised-" in append.text


def test_unticking_takes_it_back_and_a_second_tick_counts_again() -> None:
    files = with_pages(NOTES)
    files = with_pages({**files, DUE: files[DUE].replace("- [ ]", "- [x]", 1)})
    assert files[DUE].count("- [x]") == 1
    open_page = files[DUE].replace("- [x]", "- [ ]")
    files = with_pages({**files, DUE: open_page})
    assert "reopened [[Ada]]" in files[LOG]
    assert "/3 -->" in files[DUE]
    log = files[LOG]
    assert with_pages({**files, DUE: open_page})[LOG] == log
    files = with_pages({**files, DUE: files[DUE].replace("- [ ]", "- [x]")})
    assert files[LOG].count("wrote [[Ada]]") == 2
    assert built(files).agenda.open == ()
    tomorrow = with_pages(files, date(2026, 3, 11))
    assert "Done today" not in tomorrow[DUE]


def test_an_answered_line_stands_once_even_if_its_comment_was_stripped() -> None:
    files = with_pages(NOTES)
    rows = [
        row.partition(" <!--")[0].replace("[ ]", "[x]") if "[[Ada]]" in row else row
        for row in files[DUE].split("\n")
    ]
    after = with_pages({**files, DUE: "\n".join(rows)}, date(2026, 3, 10))
    assert after[DUE].count("[[Ada]]") == 1
    assert after[LOG].count("wrote [[Ada]]") == 1


def test_two_lines_of_one_text_without_comments_are_both_answered() -> None:
    tasks = "- [ ] Send map 📅 2026-03-09\n\n- [ ] Send map  📅 2026-03-09\n"
    files = with_pages({"People/Ada.md": tasks})
    rows = files[DUE].split("\n")
    rows = [
        row.partition(" <!--")[0].replace("[ ]", "[x]") if row.startswith("- [") else row
        for row in rows
    ]
    after = with_pages({**files, DUE: "\n".join(rows)})
    assert after[LOG].count("done [[Ada]]: Send map") == 2
    assert after["People/Ada.md"].count("- [x] Send map") == 2


@pytest.mark.parametrize(
    "log",
    [
        "```\nopen code\n",
        "# Log\n\n<!-- open\n",
        "---\nprivate: true\n---\n- 2026-01-01 met [[Ada]]\n",
    ],
)
def test_a_log_that_would_not_take_the_line_in_leaves_every_tick(log: str) -> None:
    files = with_pages({**NOTES, LOG: log})
    ticked = {**files, DUE: files[DUE].replace("- [ ]", "- [x]", 1)}
    after = with_pages(ticked)
    assert after[LOG] == log
    assert after[DUE].count("- [x]") == 1
    assert [p.path for p in built(ticked).problems if p.code == "answers-not-kept"] == [LOG]


def test_a_page_without_answers_is_made_anew_in_full() -> None:
    files = with_pages(NOTES)
    result = built({**files, "People/Ada.md": ""}, TODAY)
    (change,) = [c for c in result.plan.writes if c.path == DUE]
    assert isinstance(change, Update)
    assert "[[Ada]]" not in change.text


def _answered_beneath(files: Texts, *rows: str, box: str = "x") -> Texts:
    """The vault's due page with its first line answered and `rows` beneath it."""
    head, mark, tail = files[DUE].partition("- [ ]")
    line, end, rest = tail.partition("\n")
    return {
        **files,
        DUE: f"{head}{mark.replace(' ]', box + ']')}{line}{end}" + "\n".join((*rows, rest)),
    }


@pytest.mark.parametrize("box", [" ", "x"])
def test_inv_5_words_after_a_row_of_blanks_are_not_lost(box: str) -> None:
    files = _answered_beneath(with_pages(NOTES), "    ", "    - my long thoughts", box=box)
    after = with_pages(files)
    assert "my long thoughts" in after[DUE] + after.get(LOG, "")


def test_a_task_of_the_same_words_but_another_day_is_never_ticked() -> None:
    note = "---\ntype: contact\n---\n- [ ] Call him 📅 2026-03-09\n- [ ] Call him 📅 2026-03-16\n"
    files = with_pages({"People/Bo.md": note})
    ticked = files[DUE].replace("- [ ]", "- [x]", 1)
    without = note.replace("- [ ] Call him 📅 2026-03-09\n", "")
    after = with_pages({**files, "People/Bo.md": without, DUE: ticked})
    assert after["People/Bo.md"] == without


def test_a_recurring_task_is_not_settled_by_a_tick_on_the_page() -> None:
    note = "---\ntype: contact\n---\n- [ ] Call him 🔁 every week 📅 2026-03-09\n"
    files = with_pages({"People/Bo.md": note})
    after = with_pages({**files, DUE: files[DUE].replace("- [ ]", "- [x]", 1)})
    assert LOG not in after
    assert after["People/Bo.md"] == note
    following = note.replace("2026-03-09", "2026-03-16")
    later = built({**after, "People/Bo.md": following}, date(2026, 3, 17))
    assert [f.kind.name for f in later.agenda.open] == ["task"]


def test_words_on_a_line_of_done_today_outlast_the_day() -> None:
    files = with_pages(_answered_beneath(with_pages(NOTES)))
    done = next(row for row in files[DUE].split("\n") if "; done 2026" in row)
    wrote = {**files, DUE: files[DUE].replace(done, f"{done} wrote about her book")}
    assert "wrote about her book" in with_pages(wrote, date(2026, 3, 12))[DUE]


def test_ticks_a_log_does_not_take_are_refused_aloud() -> None:
    files = with_pages({**NOTES, LOG: "```\nopen\n"})
    result = built(_answered_beneath(files))
    assert [c.path for c in result.plan.changes if isinstance(c, Refused)] == [LOG]


def _without_comment(text: str, box: str = "x") -> str:
    """A page whose first open line is ticked and has lost its comment."""
    head, _, tail = text.partition("- [ ]")
    line, _, rest = tail.partition(" <!-- fu:")
    return f"{head}- [{box}]{line}{rest.partition('-->')[2]}"


@pytest.mark.parametrize("later", [0, 1, 200])
def test_inv_4_a_tick_without_comment_on_an_edited_page_stays_known(later: int) -> None:
    notes = {
        **NOTES,
        "Meetings/2026-03-02 Ada.md": "",
        "People/Di.md": "- [ ] Do it 📅 2026-03-01\n",
    }
    files = with_pages(notes)
    edited = files[DUE].replace("## Overdue", "## Overdue\n\nMy own line.")
    while "<!-- fu:" in edited:
        edited = _without_comment(edited)
    after = with_pages({**files, DUE: edited})
    assert after[DUE] == edited
    lines = after[LOG].count("<!-- fu:")
    assert lines >= len(NOTES) + 2
    again = built(after, date.fromordinal(TODAY.toordinal() + later))
    assert not [p for p in again.problems if p.code == "answer-unreadable"]
    assert with_pages(after)[LOG].count("<!-- fu:") == lines
    assert built(after).plan.writes == ()


def test_inv_4_a_tick_without_comment_is_no_older_answer_of_the_same_words() -> None:
    log = "- 2026-02-01 wrote [[Ada]] <!-- fu:promised-0123456789 -->\n"
    files = with_pages({**NOTES, LOG: log})
    ticked = _without_comment(files[DUE]).replace("due 2026-03-09\n", "due 2026-03-08\n", 1)
    result = built({**files, DUE: ticked})
    assert [p.code for p in result.problems] == ["answer-unreadable", "page-edited"]


def test_inv_4_a_snooze_is_read_alike_before_and_after_the_clock_is_set_back() -> None:
    files = with_pages(NOTES, date(2026, 3, 16))
    line = next(row for row in files[DUE].split("\n") if row.startswith("- [ ]"))
    snoozed = {**files, DUE: files[DUE].replace(line, f"{line} snooze until 2026-03-12")}
    after = with_pages(snoozed)
    assert "until:2026-03-12 -->" in after[LOG]
    assert built(after).plan.writes == ()


@pytest.mark.parametrize("words", ["by phone", "declined", "snooze until 2026-03-20 by phone"])
def test_inv_5_words_of_a_second_answer_to_the_same_line_stay(words: str) -> None:
    files = with_pages(NOTES)
    line = next(row for row in files[DUE].split("\n") if row.startswith("- [ ]"))
    box = "- [ ]" if words.startswith("snooze") else "- [x]"
    first = line.replace("- [ ]", box) + " snooze until 2026-04-01" * (box == "- [ ]")
    logged = with_pages({**files, DUE: files[DUE].replace(line, first)})
    second = line.replace("- [ ]", box) + f" {words}"
    back = {**logged, DUE: files[DUE].replace(line, second)}
    after = with_pages(back)
    assert after[LOG] == logged[LOG]
    assert second in after[DUE]
    assert built(after).plan.writes == ()


def test_inv_5_of_a_line_that_stands_twice_the_words_of_both_stay() -> None:
    files = with_pages(NOTES)
    line = next(row for row in files[DUE].split("\n") if row.startswith("- [ ]"))
    ticked = line.replace("- [ ]", "- [x]")
    twice = files[DUE].replace(line, f"{ticked} by card\n{ticked} by phone")
    after = with_pages({**files, DUE: twice})
    assert "wrote [[Ada]]: by card" in after[LOG]
    assert f"{ticked} by phone" in after[DUE]
    assert built(after).plan.writes == ()


def test_inv_13_an_old_tick_without_comment_does_not_undo_that_it_was_taken_back() -> None:
    files = with_pages(NOTES)
    copy = files[DUE].replace("## Overdue", "## Overdue\n\nMy own line.")
    files["Copy of due.md"] = _without_comment(copy)
    files = with_pages(files)
    files = with_pages({**files, DUE: files[DUE].replace("- [x]", "- [ ]")})
    assert "reopened [[Ada]]" in files[LOG]
    assert built(files).plan.writes == ()
    again = with_pages({**files, DUE: _without_comment(files[DUE])})
    assert "/3 -->" in again[LOG]


def _taken_back(files: Texts, words: str = "") -> Texts:
    """The same with what was done today taken back on the page."""
    rows = files[DUE].split("\n")
    place = next(n for n, row in enumerate(rows) if row.startswith("- [x]") and "; done" in row)
    rows[place] = rows[place].replace("- [x]", "- [ ]") + words
    return {**files, DUE: "\n".join(rows)}


@pytest.mark.parametrize("words", ["", " she was away"])
def test_inv_5_what_is_taken_back_too_late_stays_as_it_was_left(words: str) -> None:
    files = with_pages(NOTES)
    files = with_pages({**files, DUE: files[DUE].replace("- [ ]", "- [x]", 1)})
    late = _taken_back(files, words)
    row = next(row for row in late[DUE].split("\n") if "- [ ]" in row and "; done" in row)
    after = with_pages(late, date(2026, 3, 25))
    assert "reopened" not in after[LOG]
    assert f"## Left as you wrote it\n\n{row}\n" in after[DUE]
    assert not built(after, date(2026, 3, 25)).plan.writes


def test_inv_4_a_tick_without_comment_stays_known_once_its_answer_was_taken_back() -> None:
    notes = {
        "People/Bo.md": "",
        "Meetings/2026-03-12 Bo.md": "---\npeople: '[[Bo]]'\n---\n",
        "Notes/Mine.md": "<!-- mdnetwork due -->\n<!-- /mdnetwork -->\n",
    }
    files = with_pages(notes)
    edited = _without_comment(files["Notes/Mine.md"].replace("### Over", "Mine.\n\n### Over"))
    files = with_pages({**files, "Notes/Mine.md": edited})
    assert files["Notes/Mine.md"] == edited
    assert "prepared [[Bo]], see [[2026-03-12 Bo]]" in files[LOG]
    noted = "---\nin_common: chess\n---\n"
    files = with_pages({**_taken_back(files), "People/Bo.md": noted})
    assert "reopened [[Bo]]" in files[LOG]
    assert not [p for p in built(files).problems if p.code == "answer-unreadable"]


def test_inv_4_a_tick_kept_for_its_words_is_no_tick_again_once_taken_back() -> None:
    files = with_pages(NOTES)
    line = next(row for row in files[DUE].split("\n") if row.startswith("- [ ]"))
    ticked = line.replace("- [ ]", "- [x]")
    logged = with_pages({**files, DUE: files[DUE].replace(line, f"{ticked} by card")})
    back = {**logged, DUE: files[DUE].replace(line, f"{ticked} by phone")}
    after = with_pages(_taken_back(with_pages(back)))
    assert after[LOG].count("<!-- fu:") == 2
    assert f"{ticked} by phone" in after[DUE]
    assert line.replace(" -->", "/3 -->") in after[DUE]
    assert built(after).plan.writes == ()


def test_a_tick_without_comment_is_known_beside_an_older_line_with_that_comment() -> None:
    files = with_pages({"People/Bo.md": "", "Meetings/2026-03-12 Bo.md": "people:: [[Bo]]\n"})
    line = next(row for row in files[DUE].split("\n") if "**Prepare for**" in row)
    older = line.replace("- [ ]", "- [/]").replace("still missing", "missing")
    ticked = f"## Left as you wrote it\n\n{older}\n\n{line.replace('- [ ]', '- [x]')}"
    stripped = ticked.rpartition(" <!-- fu:")[0]
    after = with_pages({**files, DUE: files[DUE].replace(line, stripped)})
    assert "prepared [[Bo]]" in after[LOG]


def _unread(result: Result) -> list[str]:
    return [p.path for p in result.problems if p.code == "answer-unreadable"]


def test_inv_4_a_line_without_comment_is_read_alike_once_its_answer_is_in_the_log() -> None:
    files = with_pages(NOTES)
    line = next(row for row in files[DUE].split("\n") if "[[Ada]]" in row)
    ticked = files[DUE].replace(line, line.replace("- [ ]", "- [x]"))
    other = _without_comment(files[DUE].replace("you promised to write", "you said you would"))
    files |= {DUE: ticked, "A copy.md": other.replace("## Overdue", "## Overdue\n\nMine.")}
    result = built(files)
    after = {**files, **{change.path: change.text for change in result.plan.writes}}
    assert _unread(built(after)) == _unread(result)
    assert built(after).plan.writes == ()


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-10"])
def test_inv_4_a_line_without_comment_is_read_alike_if_another_names_an_early_day(day: str) -> None:
    files = with_pages(NOTES)
    line = next(row for row in files[DUE].split("\n") if "[[Ada]]" in row)
    ticked = files[DUE].replace(line, line.replace("- [ ]", "- [x]") + f" {day}")
    copy = _without_comment(files[DUE]).replace("## Overdue", "## Overdue\n\nMine.")
    files |= {DUE: ticked, "A copy.md": copy}
    result = built(files)
    after = {**files, **{change.path: change.text for change in result.plan.writes}}
    assert f"- {day} wrote [[Ada]]" in after[LOG]
    assert len(_unread(result)) == (day == "2026-03-01")
    assert _unread(built(after)) == _unread(result)
    assert built(after).plan.writes == ()
