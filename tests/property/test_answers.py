"""INV-4, INV-13 with whatever a person may write on a line and have in the log."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import Result, build
from mdnetwork.plan import Append, is_personal
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

TODAY = date(2026, 3, 10)
DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
NOTES = {
    "People/Ada.md": "---\nnext_contact: 2026-03-09\n---\n",
    "People/Bo.md": "---\nnext_contact: 2026-03-09\n---\n",
    "People/Cy.md": "- [ ] Do it 📅 2026-03-08\n",
}
WORDS = (
    "<!-- x", "-->", "`", "```", "%%", "[[", "]]", "[[Bo]]", "<!-- fu:thank-0000000000 -->",
    "; due 2026-03-01", "; done 2026-03-09", "- [ ] x", "2026-03-01", "✅ 2026-02-30",
    "✅ 2026-03-09", "declined", "\u2028", "\x0b", "<div>", "**", "|", "#t", "snooze", "until",
    "2w", "🔁", "key:: v", "{{x}}", "<!-- mdnetwork page due -->", "<<<<<<< a", "\\", "reopened",
)  # fmt: skip
LOGS = (
    "", "# L\n", "- a\n  - b", "text", "| a |\n|---|\n| b |", "<div>\nfoo", "```\nx\n```", "> q\n",
    "1. x\n", "- [ ] t", "\ufeff- 2026-01-01 met [[Bo]]\r\n", "---\na: b\n---\n", "a\n===",
    "%% open", "    code\n", "- x\n\n\n\n", "```\nopen\n", "<!-- open\n", "---\nopen: yes\n",
)  # fmt: skip
Texts = dict[str, str]


def built(files: Texts) -> Result:
    return build(Snapshot.of(files), Settings(), TODAY)


def with_plan(files: Texts) -> Texts:
    return {**files, **{change.path: change.text for change in built(files).plan.writes}}


@st.composite
def answered(draw: st.DrawFn) -> Texts:
    """A vault with any log, whose due page was answered in any way."""
    log = draw(st.sampled_from((None, *LOGS)))
    files = with_plan(NOTES if log is None else {**NOTES, LOG: log})
    rows = []
    for row in files[DUE].split("\n"):
        if not row.startswith("- [ ]"):
            rows.append(row)
            continue
        line = row.replace("[ ]", f"[{draw(st.sampled_from(' xX-/'))}]")
        words = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=4)))
        before = draw(st.booleans())
        rows.append(line.replace(" <!--", f" {words} <!--", 1) if before else f"{line} {words}")
        rows += [f"  - {draw(st.sampled_from(WORDS))}"] if draw(st.booleans()) else []
    return {**files, DUE: "\n".join(rows)}


@given(answered())
def test_inv_4_inv_13_an_answer_is_taken_once_whatever_it_says(files: Texts) -> None:
    after = with_plan(files)
    assert after.get(LOG, "").startswith(files.get(LOG, ""))
    assert built(after).plan.writes == ()
    again = built({**after, DUE: files[DUE]})
    assert not any(isinstance(change, Append) for change in again.plan.changes)


@given(answered())
def test_91_an_answer_that_is_undone_is_not_taken_again_by_itself(files: Texts) -> None:
    """Once its page shows it as done: what stands there then is no answer any more.

    A line that stays as it was left is one, and `undo` refuses then.
    """
    plan = built(files).plan
    after = with_plan(files)
    texts = {change.path: change.text for change in plan.writes}
    personal = {change.path for change in plan.writes if is_personal(change)}
    before = {path: text for path, text in files.items() if path in personal}
    undone = {path: text for path, text in after.items() if path not in personal} | before
    stays = {row for row in files[DUE].split("\n") if row[:5] in {"- [x]", "- [X]", "- [-]"}}
    if DUE in texts and stays.isdisjoint(texts[DUE].split("\n")):
        assert not any(isinstance(c, Append) for c in built(undone).plan.changes)


@given(answered())
def test_91_only_answers_are_a_step_that_can_be_undone(files: Texts) -> None:
    """Whatever else a build makes is a page, and no page is ever recorded."""
    result = built(files)
    personal = {c.path for c in result.plan.writes if is_personal(c)}
    assert personal <= {LOG, "People/Cy.md"}
    assert all(c.path.startswith("Network/") for c in result.plan.writes if not is_personal(c))
    assert bool(result.plan.words) == bool(result.answers)
    assert result.plan.day == TODAY


@given(answered())
def test_inv_13_a_tick_is_in_the_log_or_still_on_the_page(files: Texts) -> None:
    after = with_plan(files)
    for row in files[DUE].split("\n"):
        if row[:5] in {"- [x]", "- [X]"}:
            key = row.partition("<!-- fu:")[2].partition(" ")[0]
            assert f"<!-- fu:{key} -->" in after.get(LOG, "") or row in after[DUE].split("\n")
