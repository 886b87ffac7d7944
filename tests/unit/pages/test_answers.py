"""What a person wrote on the due page is there after every build (PRODUCT 3.4)."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import Result, build
from mdnetwork.plan import Update
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

TODAY = date(2026, 3, 10)
DUE = "Network/Due follow-ups.md"
NAMES = ("Ada", "Bo", "Cy")
NOTES = {f"People/{name}.md": "---\nnext_contact: 2026-03-09\n---\n" for name in NAMES}
Texts = dict[str, str]


def built(files: Texts, today: date = TODAY) -> Result:
    return build(Snapshot.of(files), Settings(), today)


def with_pages(files: Texts, today: date = TODAY) -> Texts:
    """The vault after a build."""
    result = built(files, today)
    return {**files, **{change.path: change.text for change in result.plan.writes}}


ANSWERS = (" declined, too busy", " ✅ 2026-03-10", " snooze 2w", " ⏳ 2026-12-05", " é 😀")
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
def test_nothing_a_person_wrote_is_lost(found: tuple[Texts, list[str]], today: date) -> None:
    files, touched = found
    after = with_pages(files, today)
    rows = after[DUE].split("\n")
    kept = [row for row in touched if _says_something(row)]
    assert all(rows.count(row) >= kept.count(row) for row in kept)
    assert built(after, today).plan.writes == ()


def _says_something(row: str) -> bool:
    """A line whose comment alone was stripped says nothing of the person's."""
    return not row.startswith("- [ ]") or not row.endswith("due 2026-03-09")


@given(answered())
def test_a_settled_line_that_was_answered_stays_under_its_heading(
    found: tuple[Texts, list[str]],
) -> None:
    files, touched = found
    log = "".join(f"- 2026-03-10 wrote [[{name}]]\n" for name in NAMES)
    after = with_pages({**files, "Follow-up log.md": log})
    kept = [row for row in touched if _says_something(row)]
    assert all(row in after[DUE] for row in kept)
    assert built(after).plan.writes == ()


def test_an_answered_line_stands_once_even_if_its_comment_was_stripped() -> None:
    files = with_pages(NOTES)
    rows = [
        row.partition(" <!--")[0].replace("[ ]", "[x]") if "[[Ada]]" in row else row
        for row in files[DUE].split("\n")
    ]
    after = with_pages({**files, DUE: "\n".join(rows)}, date(2026, 3, 11))
    assert after[DUE].count("[[Ada]]") == 1


def test_two_lines_of_one_text_without_comments_are_both_kept() -> None:
    tasks = "- [ ] Send map 📅 2026-03-09\n- [ ] Send map 📅 2026-03-09\n"
    files = with_pages({"People/Ada.md": tasks})
    rows = [row.partition(" <!--")[0] for row in files[DUE].split("\n")[:-2]]
    rows = [f"{row} note {n}" if row.startswith("- [ ]") else row for n, row in enumerate(rows)]
    rows += files[DUE].split("\n")[-2:]
    rows[0] = files[DUE].split("\n")[0]
    edited = {**files, DUE: "\n".join(rows)}
    after = with_pages(edited, date(2026, 3, 11))
    wrote = [row for row in rows if " note " in row]
    assert len(wrote) == 2
    assert all(row in after[DUE] for row in wrote)


def test_a_page_without_answers_is_made_anew_in_full() -> None:
    files = with_pages(NOTES)
    result = built({**files, "People/Ada.md": ""}, TODAY)
    (change,) = [c for c in result.plan.writes if c.path == DUE]
    assert isinstance(change, Update)
    assert "[[Ada]]" not in change.text
