"""INV-1, INV-2, INV-4 and INV-5 of blocks in a person's notes, with anything around and in them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import Result, build
from mdnetwork.pages.blocks import Damaged, read_blocks, read_unlinked, unlinked
from mdnetwork.plan import Fill
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.strategies import TODAY, Vault

MINE = "Notes/Mine.md"
NOTES = {
    "People/Ada.md": "---\norganization: Acme\ntier: close\nnext_contact: 2026-03-09\n---\n",
    "People/Bo Lee.md": "- [ ] Send it 📅 2026-03-08\n",
    "Meetings/2026-03-02 Ada.md": "## Referrals\n\n- Flo Ng\n",
}
ARGUMENTS = (
    "", ' tier="warm"', ' contact="Ada"', ' contact="Nobody"', ' days="3"', ' days="x"',
    ' field="x"', ' organization="Acme"', " damaged", ' tier="close" contact="Bo Lee"',
)  # fmt: skip
VIEWS = ("due", "contacts", "meetings", "organizations", "network", "home", "fortune")
AROUND = (
    "Text.\n", "\n", "# Heading\n", "- a\n- b\n", "> quote\n", "```\ncode\n```\n", "```\n", "~~~\n",
    "<div>\n", "<!--\n", "-->\n", "%%\n", "| a |\n| - |\n", "    code\n",
    "- 2026-03-01 met [[Ada]]\n", "<!-- mdnetwork due -->\n", "<!-- /mdnetwork -->\n",
    "> <!-- mdnetwork due -->\n",
    "<!-- mdnetwork page due -->\n", "<!-- mdnetwork  due -->\n", "- <!-- /mdnetwork -->\n",
    "<!-- /mdnetwork 2 notes=0 digest=0123456789abcdef -->\n", "<!-- /mdnetwork 1 -->\n",
    "---\n", "===\n", "\x0c\n", "\u2028\n", "- [ ] Call [[Ada]] 📅 2026-03-01\n",
)  # fmt: skip
MARKER = re.compile(r"<!--\s*/?mdnetwork\b[^>]*-->")


def built(files: Vault) -> Result:
    return build(Snapshot.of(files), Settings(), TODAY, day_given=True)


def with_plan(files: Vault) -> Vault:
    return {**files, **{change.path: change.text for change in built(files).plan.writes}}


def open_lines(result: Result) -> list[tuple[object, ...]]:
    return [(f.identity, f.due, f.reasons) for f in result.agenda.open]


def block() -> st.SearchStrategy[str]:
    """A block that was never filled, of any page with any argument."""
    words = st.builds(str.__add__, st.sampled_from(VIEWS), st.sampled_from(ARGUMENTS))
    return words.map(lambda words: f"<!-- mdnetwork {words} -->\n<!-- /mdnetwork -->\n")


@st.composite
def notes(draw: st.DrawFn) -> str:
    """A person's note with blocks in it, whole or damaged, in any line ends."""
    free = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
    parts = st.lists(st.sampled_from(AROUND) | block() | block() | free, max_size=7)
    text = "".join(draw(parts)) + draw(st.sampled_from(("", "End")))
    ending = draw(st.sampled_from(("\n", "\r\n")))
    return draw(st.sampled_from(("", "\ufeff"))) + text.replace("\n", ending)


@st.composite
def vaults_with_blocks(draw: st.DrawFn) -> Vault:
    return {**NOTES, MINE: draw(notes()), "Other.md": draw(notes())}


def outside(text: str) -> list[str] | None:
    """The text before, between and after blocks, opening markers included; none if damaged."""
    markers = Snapshot.of({MINE: text}).notes[MINE].markers
    blocks = read_blocks(text, markers)
    if isinstance(blocks, Damaged):
        return None
    rows = text.split("\n")
    starts = [0, *(found.end + 1 for found in blocks)]
    ends = [*(found.start + 1 for found in blocks), len(rows)]
    kept = ["\n".join(rows[start:end]) for start, end in zip(starts, ends, strict=True)]
    return [*kept, *(MARKER.sub("", rows[found.end]) for found in blocks)]


@given(vaults_with_blocks())
def test_inv_1_inv_2_bytes_outside_the_markers_stay(files: Vault) -> None:
    for change in built(files).plan.writes:
        if change.path not in files:
            continue
        assert isinstance(change, Fill)
        before, after = outside(files[change.path]), outside(change.text)
        assert before is not None
        assert before == after


@given(vaults_with_blocks())
def test_inv_1_a_damaged_note_is_left_and_said(files: Vault) -> None:
    result = built(files)
    for path in (MINE, "Other.md"):
        note = Snapshot.of(files).notes[path]
        if isinstance(read_blocks(files[path], note.markers), Damaged) and not note.page:
            assert not any(change.path == path for change in result.plan.writes)
            assert any(problem.path == path for problem in result.problems)


@given(vaults_with_blocks())
def test_inv_4_a_second_build_fills_nothing_and_reads_the_same(files: Vault) -> None:
    once = with_plan(files)
    first, second = built(files), built(once)
    assert not any(isinstance(change, Fill) for change in second.plan.writes)
    lines = {"Network/Network problems.md"}  # what stands below a block is in other lines now
    assert {change.path for change in second.plan.writes} <= lines
    assert built(with_plan(once)).plan.writes == ()
    assert open_lines(second) == open_lines(first)
    assert second.situation.footings == first.situation.footings


@given(vaults_with_blocks(), st.data())
def test_inv_5_a_block_a_person_has_changed_is_left(files: Vault, data: st.DataObject) -> None:
    once = with_plan(files)
    changes = [c for c in built(files).plan.writes if isinstance(c, Fill)]
    if not changes:
        return
    change = data.draw(st.sampled_from(changes))
    found = read_blocks(change.text, Snapshot.of(once).notes[change.path].markers)
    assert isinstance(found, tuple)
    filled = [block for block in found if block.notes or block.end > block.start + 1]
    block = data.draw(st.sampled_from(filled))
    rows = change.text.split("\n")
    rows.insert(data.draw(st.integers(block.start + 1, block.end)), "My own words.")
    edited = {**once, change.path: "\n".join(rows)}
    result = built(edited)
    assert any(problem.path == change.path for problem in result.problems)
    after = {c.path: c.text for c in result.plan.writes}.get(change.path, edited[change.path])
    assert "My own words." in after
    given_back = build(
        Snapshot.of(edited), Settings(), TODAY, accept=frozenset({change.path}), day_given=True
    )
    texts = {c.path: c.text for c in given_back.plan.writes}
    assert texts[change.path].count("My own words.") == change.text.count("My own words.")


SIGNS = ("[[", "]]", "|", "#", "/", "![[", "[", "]", "(", ")", " ", "`", "\\", "<", "%%", "](", "!")
WORDS = ("Bo Lee", ".md", "a", "é", "_", "[[Ana Ruiz]]", "[[People/Ana|Ana]]", "[t](n.md)")


@given(st.lists(st.sampled_from((*SIGNS, *WORDS)), max_size=9).map("".join))
def test_plain_links_are_taken_out_by_shape_as_they_are_link_by_link(line: str) -> None:
    assert unlinked(line) == read_unlinked(line)
