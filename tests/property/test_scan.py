"""The scanner of bodies and the judge say the same, or the scanner says nothing (notes/scan)."""

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mdnetwork.notes import read
from mdnetwork.notes.blocks import blocks, judged, needs_judge
from mdnetwork.notes.read import read_note
from mdnetwork.notes.scan import scan
from mdnetwork.notes.top import read_frontmatter
from tests.strategies import HOSTILE

ROOT = Path(__file__).resolve().parents[2]
INDENTS = (
    "",
    "",
    "",
    "",
    " ",
    "  ",
    "  ",
    "   ",
    "    ",
    "      ",
    "        ",
    "\t",
    "\t\t",
    "  \t",
)
BULLETS = ("- ", "- [ ] ", "- [x] ", "* ", "+ ", "1. ", "2. ", "10) ", "1.", "-", "*", "-    ")
NESTED = (
    "- - ",
    "- > ",
    "- # ",
    "- ```",
    "-     ",
    "-\t",
    "12345678901. ",
    "2026-03-01 ",
    "2\u0663. ",
)
QUOTES = ("> ", ">", "> - ", "> > ", "> # ", "> ```", ">\t", "> [!note] ", "> | a |", "> | - |")
MARKS = ("# ", "## ", "#", "####### ", "```", "```py", "````", "~~~", "~~~ ", "``` a` ", "`", "``")
RULES = ("---", "***", "___", "- - -", "* * *", "===", "==", "--", "=", "\\", "&amp;", "%%")
HTML = ("<!-- ", "<!--", "-->", "<!-->", "<b>", "</div>", "<5 ", "<?", "<!X", "<https://a.example>")
OURS = ("<!-- mdnetwork page due -->", "<!-- mdnetwork due -->", "<!-- /mdnetwork -->")
TABLES = (
    "| a | b |",
    "| - | - |",
    "|---|:-:|",
    "--- | ---",
    "a | b",
    "| a |",
    "|---|",
    ":-:",
    "|",
    "-|",
)
BRACKETS = ("[x]: y", "[x]", "[a", "[a\\]: b", "[^1]: ", "[[A]]: b", "]: c", "[\\] a]: b")
ODD = (
    "\x0c",
    "\xa0",
    "\u2003x",
    "x\u2028",
    "\x0by",
    "\x1c",
    "\x85",
    "\ufeff",
    "é",
    "a\tb",
    "x  ",
    "x\\",
)
WORDS = (
    *("", "", "word", "two words", "[[A]]", "[[A|b]]", "[[A\\|b]]", "[t](N.md)", "[[A", "B]]"),
    *("#tag", "`[[C]]`", "`open", "``", "%% c %%", "%%", "<!-- c -->", "<!-- fu:x -->", "-->"),
    *("<b>", "**bold**", "2026-03-01 met [[A]]", "📅 2026-03-01", "#", "##", "|", "| c |"),
    *("mdnetwork", "1. x", "- x", "&amp;", *ODD),
)
TAME = st.tuples(
    st.sampled_from(INDENTS[:10]),
    st.sampled_from((*BULLETS[:6], *QUOTES[:3], "## ", "```", "", "", *TABLES[:2], "---")),
    st.sampled_from(WORDS),
)
WILD = st.tuples(
    st.sampled_from(INDENTS),
    st.sampled_from(
        (BULLETS, NESTED, QUOTES, MARKS, RULES, HTML, OURS, TABLES, BRACKETS, WORDS)
    ).flatmap(st.sampled_from),
    st.sampled_from(WORDS),
)
BLANK = st.sampled_from(("", "", " ", "   ", "\t", ">"))
ENDS = st.sampled_from(("", "\n", "\n\n", "\n  "))


def _bodies(lines: st.SearchStrategy[tuple[str, str, str]]) -> st.SearchStrategy[str]:
    rows = st.lists(lines.map("".join) | lines.map("".join) | BLANK, max_size=10)
    return st.tuples(rows.map("\n".join), ENDS).map("".join)


FREE = st.text(st.sampled_from("-*+>#`~|:=_[]()<!%1. \t\n\nab\\"), max_size=40)
BODIES = _bodies(TAME) | _bodies(WILD) | FREE | st.lists(st.sampled_from(HOSTILE)).map("\n".join)


def agree(body: str) -> bool:
    """Whether the scanner says nothing, or what the judge says."""
    found = scan(body)
    return found is None or found == list(judged(body))


@given(BODIES)
@example("```a | b\n--- | ---")
@example("> a |\n---|")
@example("- \n\n  x")
@example("- a\n  -\n\n  b")
@example("- a\nb\n  ---")
@example("-\n  > x")
@example("<!-- x\n  ")
@example("\t- a\n\tb")
@example("- [\\] a]: b")
def test_the_scanner_says_what_the_judge_says(body: str) -> None:
    assert agree(body)


@given(BODIES)
def test_a_note_is_the_same_by_either(body: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        found = read_note("A.md", body)
        patch.setattr(read, "blocks", judged)
        assert read_note("A.md", body) == found


@pytest.mark.parametrize(
    "body",
    [
        "- a\n\n      code",
        "[x]: y",
        "<div>\n",
        "> a\nb",
        "a | b\n--- | ---\n",
        "- - x",
        "-\tx",
        "> \tx",
        "\xa0x",
        "- > x",
        "x\x00y",
        "x\ry",
        "- <!-- x\n-->",
        "> " * 9 + "x",
        "".join("  " * depth + "- x\n" for depth in range(10)),
        "| a |\n|---|\n| b | c |\n",
        "<!-- a | b\n--- | ---\n",
    ],
)
def test_in_doubt_the_judge_is_asked(body: str) -> None:
    assert needs_judge(body)
    assert list(blocks(body)) == list(judged(body))


@pytest.mark.parametrize(
    "body",
    [
        "# H\n\ntext\n- [ ] a\n  - b\n\t- c\n\n1. d\n2. e\n",
        "> [!note] A\n> - b\n\n```py\n- [[x]]\n```\n",
        "| a | b |\n| --- | --- |\n| [[A\\|x]] | c |\n",
        "<!-- mdnetwork page due -->\n- [ ] x <!-- fu:x -->\n<!-- /mdnetwork -->\n",
        "Head\n---\n***\nlast",
        "text\n\n    code\n\n    code\n- a\n\n| b |\n|---|\n| c |\n# H\n",
        "",
    ],
)
def test_what_people_write_needs_no_judge(body: str) -> None:
    assert not needs_judge(body)
    assert list(blocks(body)) == list(judged(body))


def _body(path: Path) -> str:
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(text.split("\n")[read_frontmatter("A.md", text).lines :])


@pytest.mark.parametrize(
    ("folder", "share"),
    [("vault_template", 0.0), ("mdnetwork/cli/demo_vault", 0.0), ("tests", 0.05)],
)
def test_the_notes_of_this_project_are_read_alike(folder: str, share: float) -> None:
    bodies = [_body(path) for path in sorted((ROOT / folder).rglob("*.md"))]
    assert all(agree(body) for body in bodies)
    assert sum(map(needs_judge, bodies)) <= share * len(bodies)


def _spec() -> list[str]:
    """The examples of the CommonMark specification, whose licence keeps it out of this project."""
    file = os.environ.get("COMMONMARK_SPEC")
    if not file:
        return []
    text = Path(file).read_text(encoding="utf-8")
    if file.endswith(".json"):
        return [each["markdown"] for each in json.loads(text)]
    found = re.findall(r"^`{32} example\n(.*?)^\.\n", text, re.DOTALL | re.MULTILINE)
    return [each.replace("→", "\t") for each in found]


def test_the_examples_of_the_specification_are_read_alike() -> None:
    examples = _spec()
    if not examples:
        pytest.skip("COMMONMARK_SPEC names no spec.txt or JSON of CommonMark")
    assert [each for each in examples if not agree(each)] == []
