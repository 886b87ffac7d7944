"""INV-1 of (e): one property is set, and everything else of the note stays, or nothing is done."""

from hypothesis import event, given
from hypothesis import strategies as st
from msgspec import to_builtins

from mdnetwork.notes.edits import set_property
from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_note
from mdnetwork.notes.words import squash
from tests.strategies import HOSTILE, contacts, quoted

KEYS = ("status", "Status", '"status"', "status ", "STATUS", "role", "tags", " status", "- status")
VALUES = (
    "", "paused", "active # c", "'a'", '"b" # c', "[a, b]", "{a: b}", "|", ">-", "~", "null", "# c",
    "&a x", "*a", "!!str x", "[[Ana]]", "a: b", "a#b", "it's", "'it''s'", '"a\\tb"', "yes", "0123",
    "{{date}}", "\t", "%x", "@x", "`x`", "-", "? x", "x\u2028y", "\u00a0", "x\x0by", "x\x85y",
)  # fmt: skip
BELOW = ("", "", "", "  - a", "  more", "\tmore", "# c", "- a", "...", "---")
BODIES = ("Text.", "- 2026-03-01 asked", "# A\n- [ ] b 📅 2026-03-01", "---", "<!-- fu:x -->", "")
ENDS = ("\n", "\n", "\r\n", "\r")


@st.composite
def notes(draw: st.DrawFn) -> str:
    """A note with anything as its front matter, in any line ends."""
    rows = []
    for _ in range(draw(st.integers(0, 3))):
        value = draw(st.sampled_from(VALUES) | st.sampled_from(HOSTILE).map(quoted))
        gap = draw(st.sampled_from((" ", "", "  ", "\t")))
        rows += [f"{draw(st.sampled_from(KEYS))}:{gap}{value}", draw(st.sampled_from(BELOW))]
    rows = [row for row in rows if row]
    fences = ("---", "---"), ("---", ""), ("", ""), ("\n---", "---"), ("----", "---")
    opening, closing = draw(st.sampled_from(fences))
    text = "\n".join([opening, *rows, closing, draw(st.sampled_from(BODIES))])
    mark = draw(st.sampled_from(("", "\ufeff")))
    return mark + text.replace("\n", draw(st.sampled_from(ENDS)))


def placeless(value: object) -> object:
    """A note as plain data without lines, columns and the messages that name them."""
    if isinstance(value, dict):
        places = {"line", "column", "message"}
        return {key: placeless(inner) for key, inner in value.items() if key not in places}
    if isinstance(value, list | tuple):
        return [placeless(inner) for inner in value]
    return value.strip() if isinstance(value, str) else value


def others(note: Note) -> object:
    """Everything a note says but its status."""
    data = to_builtins(note)
    data["properties"] = [p for p in data["properties"] if squash(p["key"]) != "status"]
    return placeless(data)


def statuses(note: Note) -> list[list[str]]:
    return [[s.text for s in p.values] for p in note.properties if squash(p.key) == "status"]


@given(notes() | contacts() | st.text(), st.sampled_from(("paused", "")))
def test_inv1_a_note_differs_in_that_property_alone(text: str, value: str) -> None:
    new = set_property(text, "status", value)
    event("refused" if new is None else "set" if new != text else "as it was")
    if new is None:
        return
    before, after = read_note("Ana.md", text), read_note("Ana.md", new)
    assert others(after) == others(before)
    assert statuses(after) in ([[value]] if value else [[]], [] if not value else [[value]])
    assert set_property(new, "status", value) == new


@given(notes() | contacts())
def test_inv1_every_other_byte_stays(text: str) -> None:
    new = set_property(text, "status", "paused")
    if new is None or new == text:
        return
    old_rows, new_rows = text.split("\n"), new.split("\n")
    changed = [pair for pair in zip(old_rows, new_rows, strict=False) if pair[0] != pair[1]]
    if len(old_rows) == len(new_rows):
        assert len(changed) == 1
    else:
        added = [row.strip("\ufeff\r") for row in new_rows]
        assert added.count("status: paused") == 1
        rest = new.replace("---\r\nstatus: paused\r\n---\r\n", "", 1)
        rest = rest.replace("---\nstatus: paused\n---\n", "", 1)
        one = new.replace("status: paused\r\n", "", 1).replace("status: paused\n", "", 1)
        assert text in {rest, one}
