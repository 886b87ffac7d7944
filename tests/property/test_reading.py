"""SAFETY 5.A 18: no text and no bytes stop the reading of a note; and what is code is not read."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mdnetwork.notes.links import find_links
from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_bytes, read_note
from tests.strategies import BROKEN, HOSTILE

PIECES = (
    "---\n",
    "key: value\n",
    "- [ ] ",
    "- 2026-03-01 met ",
    "[[A]]",
    "![[B#c|d]]",
    "[t](N.md)",
    "`",
    "``",
    "```\n",
    "~~~\n",
    "<!--",
    "-->",
    "<!-- mdnetwork page due -->\n",
    "<!-- /mdnetwork -->\n",
    "%%",
    "> ",
    "# H\n",
    "\n",
    "\n\n",
    "  ",
    "\t",
    "| a | b |\n| - | - |\n",
    "<b>",
    "</b>",
    "\\",
    "*",
    "_",
    "#tag",
    "\r",
    "\r\n",
    "\u2028",
    "1. ",
    "+ ",
    "====\n",
    "&amp;",
    "{",
    "}",
    "[",
    "]",
    ": ",
    "'",
    '"',
    "!!x ",
    "*a",
    "&a",
    "<<<<<<< x\n",
    "=======\n",
    ">>>>>>> y\n",
    "2026-03-01",
    "📅 2026-03-01",
    "\ufeff",
    "é",
)
TEXTS = st.lists(st.sampled_from(PIECES + BROKEN + HOSTILE), max_size=25).map("".join) | st.text()


def check(note: Note, text: str) -> None:
    """No error of ours is behind any problem, and every place lies in the text."""
    rows = len(re.split(r"\r\n|\r|\n", text))
    assert all(problem.code != "unreadable" for problem in note.problems), note.problems
    assert all(1 <= problem.line <= rows + 1 for problem in note.problems)
    places = [(item.line, item.column) for item in note.items]
    places += [(link.line, link.column) for link in note.links]
    places += [(marker.line, 1) for marker in note.markers]
    places += [(heading.line, 1) for heading in note.headings]
    assert all(1 <= line <= rows and column >= 1 for line, column in places)
    for link in (link for item in note.items for link in item.links):
        assert 0 <= link.item < len(note.items)


@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    check(read_note("People/Ada.md", text), text)


@given(st.binary() | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read(data: bytes) -> None:
    note = read_bytes("People/Ada.md", data)
    assert note.readable or note.problems


@given(TEXTS)
def test_line_ends_of_any_kind_say_the_same(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert read_note("A.md", plain) == read_note("A.md", plain.replace("\n", "\r\n"))


INLINE = (
    "[[A]]",
    "[[B|b]]",
    "![[C]]",
    "`",
    "``",
    "```",
    "<b>",
    "</b>",
    "<a title='",
    "'>",
    "<!--",
    "-->",
    "<!-->",
    "--",
    "-",
    ">",
    "<",
    "<?",
    "?>",
    "<!X",
    "<![CDATA[",
    "]]>",
    "\\`",
    "\\<",
    "\\\\",
    " ",
    "text",
    "\n",
    "é",
    "[",
    "]",
    "|",
    '"',
    "=",
    "<br/>",
    '<x y="z">',
    "&lt;",
)
_FULL = MarkdownIt("commonmark")
_WIKILINK = re.compile(r"\[\[([^\[\]\n]+)\]\]")


def _texts(tokens: list[Token]) -> str:
    """The text nodes of a paragraph; whatever is no text divides them."""
    return "".join(
        "\n" if t.type == "softbreak" else t.content if t.type.startswith("text") else "\x00"
        for t in tokens
    )


@given(st.lists(st.sampled_from(INLINE), max_size=14).map("".join))
def test_links_are_where_a_full_parse_has_text(text: str) -> None:
    assume("--->" not in text)  # ends a comment in CommonMark, not in markdown-it-py 4
    tokens = _FULL.parseInline(text)[0].children or []
    wanted = [m[1].partition("|")[0].strip() for m in _WIKILINK.finditer(_texts(tokens))]
    found = [link.target for link in find_links(text) if not link.markdown]
    assert found == [target for target in wanted if target]
