"""INV-2, INV-5, INV-10, INV-13 of two versions of a page, whatever was answered on either."""

import difflib
import re
from datetime import date, timedelta

from hypothesis import event, given
from hypothesis import strategies as st

from mdnetwork.build import build
from mdnetwork.notes.read import read_note
from mdnetwork.pages.blocks import Block, read_block, read_blocks
from mdnetwork.pages.merging import merged, sides
from mdnetwork.plan import Refused
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.property.test_blocks import notes as notes_with_blocks

TODAY = date(2026, 3, 10)
DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
NOTES = {
    "People/Ada.md": "---\nnext_contact: 2026-03-09\n---\n",
    "People/Bo.md": "---\nnext_contact: 2026-03-08\n---\n- 2026-03-01 replied\n",
    "People/Cy.md": "- [ ] Do it 📅 2026-03-08\n- [ ] And that 📅 2026-03-07\n",
    "Meetings/2026-03-02 Ada.md": "## Notes\n\nGood.\n\n## Referrals\n\n- Flo Ng\n",
}
SPOKEN = (
    "", "", "snooze 2w", "snooze until 2026-04-05", "snooze 3 days", "✅ 2026-03-09", "declined",
    "snooze", "[[Bo]]", "; due 2026-03-01", "<!-- x", "```", "- [ ] x", "2026-03-01",
    "⏳ 2026-03-25",
)  # fmt: skip
AROUND = ("", "", "", "Mine.\n\n", "\ufeffMine too.\n\n")
_KEY = re.compile(r"<!-- fu:([a-z-]+-[0-9a-f]{10})(?:/(\d+))?(?: until:(\S+))? -->")
_WORD = re.compile(r"zq\w+z")
Texts = dict[str, str]


def with_plan(files: Texts, day: date = TODAY) -> Texts:
    plan = build(Snapshot.of(files), Settings(), day).plan
    return {**files, **{change.path: change.text for change in plan.writes}}


@st.composite
def devices(draw: st.DrawFn, name: str, base: Texts, day: date) -> Texts:
    """What lies on one device: answers on the page, perhaps taken by a build, perhaps more of them.

    Each row that is answered carries a word of its own.
    """
    files = dict(base)
    for round_ in range(draw(st.integers(1, 2))):
        if round_:
            files = with_plan(files, day)
        rows: list[str] = []
        for number, row in enumerate(files[DUE].split("\n")):
            if not row.startswith(("- [ ] **", "- [x] **")) or draw(st.integers(0, 2)):
                rows.append(row)
                continue
            box = draw(st.sampled_from(" xX-")) if row.startswith("- [ ]") else " "
            words = f"{draw(st.sampled_from(SPOKEN))} zq{name}{round_}{number}z".strip()
            line = f"{row[:3]}{box}{row[4:]}"
            is_beneath = draw(st.booleans())
            rows += [line, f"  - {words}"] if is_beneath else [f"{line} {words}"]
        files[DUE] = "\n".join(rows)
    ending = draw(st.sampled_from(("\n", "\n", "\r\n")))
    files[DUE] = (draw(st.sampled_from(AROUND)) + files[DUE]).replace("\n", ending)
    return files


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Texts, Texts, Texts]:
    """A vault with its pages, and what became of it on two devices, a day apart perhaps."""
    base = with_plan(NOTES, TODAY - timedelta(days=draw(st.integers(0, 1))))
    days = (TODAY - timedelta(days=draw(st.integers(0, 1))) for _ in range(2))
    one, other = (
        draw(devices(name, base, day)) for name, day in zip(("a", "b"), days, strict=True)
    )
    return base, one, other


def together(ours: Texts, theirs: Texts, page: str) -> Texts:
    """The vault after a merge: the lines of both logs, boxes of either, this page; then a build."""
    logs = [files.get(LOG, "# Follow-up log\n\n") for files in (ours, theirs)]
    lines = dict.fromkeys("".join(logs).splitlines(keepends=True))
    return with_plan({**ours, LOG: "".join(lines), DUE: page})


def holds(files: Texts) -> dict[str, tuple[int, str]]:
    """What the log says of each follow-up: the highest count, and the latest day to wait for."""
    found: dict[str, tuple[int, str]] = {}
    for name, count, until in _KEY.findall(files.get(LOG, "")):
        number, day = found.get(name, (0, ""))
        found[name] = (number if until else max(number, int(count or 1)), max(day, until))
    return found


def words(files: Texts) -> set[str]:
    return set(_WORD.findall(files[DUE] + files.get(LOG, "")))


def block_of(text: str) -> Block:
    block = read_block(text, read_note(DUE, text).markers)
    assert isinstance(block, Block)
    return block


@given(pairs())
def test_inv_13_nothing_that_was_answered_on_either_side_is_lost(
    texts: tuple[Texts, Texts, Texts],
) -> None:
    base, one, other = texts
    page = merged(one[DUE], other[DUE], base[DUE])
    event("merged" if page else "refused")
    if page is None:
        return
    assert block_of(page).ours
    after = together(one, other, page)
    for side in (one, other):
        assert words(side) <= words({DUE: page, LOG: one.get(LOG, "") + other.get(LOG, "")})
        taken = with_plan(side)  # a line of *Done today* is no answer any more when the day turned
        assert words(taken) <= words(after)
        for name, (count, until) in holds(taken).items():
            held = holds(after).get(name, (0, ""))
            assert held[0] >= count
            assert held[1] >= until
    assert words(with_plan(after)) == words(after)


@given(pairs())
def test_inv_10_both_ways_round_say_the_same(texts: tuple[Texts, Texts, Texts]) -> None:
    base, one, other = texts
    here, there = merged(one[DUE], other[DUE], base[DUE]), merged(other[DUE], one[DUE], base[DUE])
    assert (here is None) == (there is None)
    if here is None or there is None:
        return
    after, and_there = together(one, other, here), together(other, one, there)
    assert holds(after) == holds(and_there)
    assert words(after) == words(and_there)
    again = merged(here, other[DUE], base[DUE])
    assert again is not None
    assert holds(together(one, other, again)) == holds(after)


@given(pairs())
def test_inv_2_what_stands_around_is_of_one_side_and_never_mixed(
    texts: tuple[Texts, Texts, Texts],
) -> None:
    base, one, other = texts
    page = merged(one[DUE], other[DUE], base[DUE])
    head = [text.partition("<!-- mdnetwork")[0] for text in (one[DUE], other[DUE], page or "")]
    if page:
        mine, yours, both = (part.replace("\r", "").removeprefix("\ufeff") for part in head)
        assert both == (mine or yours)
        assert not (mine and yours) or mine == yours
    assert merged(one[DUE], one[DUE], base[DUE]) in {one[DUE], None}


def torn(ours: str, theirs: str) -> str:
    """What a merge of texts leaves: what both have once, and the rest one below the other."""
    mine, yours = ours.split("\n"), theirs.split("\n")
    rows = []
    for kind, a, b, c, d in difflib.SequenceMatcher(a=mine, b=yours).get_opcodes():
        if kind == "equal":
            rows += mine[a:b]
        else:
            rows += ["<<<<<<< ours", *mine[a:b], "=======", *yours[c:d], ">>>>>>> theirs"]
    return "\n".join(rows)


@given(pairs())
def test_inv_5_a_torn_page_heals_if_both_sides_are_ours_and_else_is_left(
    texts: tuple[Texts, Texts, Texts],
) -> None:
    _, one, other = texts
    text = torn(one[DUE], other[DUE])
    if "<<<<<<< " not in text:
        return
    assert sides(text) == (one[DUE], other[DUE])
    page = merged(one[DUE], other[DUE])
    files = {**NOTES, DUE: text}
    changes = {c.path: c for c in build(Snapshot.of(files), Settings(), TODAY).plan.changes}
    event("healed" if page else "left")
    if page is None:
        assert isinstance(changes[DUE], Refused)
    else:
        after, wanted = with_plan(files), with_plan({**NOTES, DUE: page})
        assert after == wanted
        assert "<<<<<<<" not in after[DUE]


@given(notes_with_blocks(), notes_with_blocks(), notes_with_blocks())
def test_inv_2_anything_else_is_refused_or_whole(ours: str, theirs: str, base: str) -> None:
    for first, second in ((ours, theirs), (ours, ours)):
        text = merged(first, second, base)
        if text is not None:
            found = read_blocks(text, read_note("", text).markers)
            assert isinstance(found, tuple)
            assert all(block.ours for block in found)
    assert merged(ours, ours, base) in {ours, None}
    sides(ours)
