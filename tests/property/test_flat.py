"""The scanner of flat front matter and YAML say the same, or it says nothing (notes/flat)."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mdnetwork.notes.flat import read_flat
from mdnetwork.notes.frontmatter import read_yaml
from mdnetwork.notes.note import FrontMatter
from tests.strategies import BROKEN, HOSTILE

ROOT = Path(__file__).resolve().parents[2]
KEYS = (
    "a",
    "b",
    "c",
    "tags",
    "past org",
    "a-b",
    "A_b",
    "é",
    "2026",
    "null",
    "~",
    "a - b",
    "a  b",
    "k\u0663",
)
ODD_KEYS = (
    '"q"',
    "? k",
    "<<",
    "-",
    " a",
    "a ",
    "=",
    "a:b",
    "#a",
    "x y z w v",
    "%a",
    "...",
    "\ta",
    "k\xa0",
)
COLONS = (": ", ": ", ":", ":  ", ":\t", " : ", "")
VALUES = (
    *(
        "",
        "word",
        "two words",
        '"q"',
        '"[[A]]"',
        "'s'",
        "2026-03-01",
        "12:30",
        "0123",
        "+47 55",
        "-5",
    ),
    *(
        "true",
        "yes",
        "null",
        "Null",
        "NULL",
        "~",
        "a, b",
        "x  ",
        "x   y",
        "é",
        "📅 x",
        "a#b",
        "(x)",
    ),
)
MARKED = (
    *(
        "'it''s'",
        '"a\\n"',
        '"a" ',
        '"a" x',
        '"a"x',
        '""',
        "''",
        '" "',
        "- x",
        "-",
        "[a, b]",
        "[a]",
        "[]",
    ),
    *(
        "[a,]",
        "[,a]",
        "[a b, c-d]",
        "[ a ]",
        "[[A]]",
        '["a"]',
        "[null]",
        "[a: b]",
        "{a: b}",
        "{{date}}",
    ),
    *(
        "a: b",
        "a:",
        "a :b",
        "a # c",
        "a #",
        "#x",
        "# x",
        "https://e.com/x?y=1#z",
        "@x",
        "`x`",
        "%x",
        "&a",
    ),
    *(
        "*a",
        "!t",
        "!!str x",
        "|",
        ">",
        "| x",
        "? x",
        ": x",
        ":x",
        "=",
        "= x",
        "<<",
        "<a",
        "/x",
        ".x",
    ),
    *(
        "...",
        "---",
        "--- x",
        "+",
        "a]",
        "a}",
        "\xa0",
        "x\xa0",
        "\u3000",
        "\x0c",
        "a\tb",
        "\t",
        "\u2028",
    ),
    *(
        "a\u2028b",
        "\x85",
        "\ufeff",
        "\x07",
        "x\\y",
        'x "y"',
        "0x1F",
        "1:2",
        "[a b , c]",
        "[+]",
        "[a -b]",
    ),
)
OTHERS = (
    "",
    " ",
    "  ",
    "# c",
    "  # c",
    "\t",
    "#",
    "x",
    "  x",
    "- ",
    "...",
    "--- a",
    "%Y",
    "\u3000",
    "  a: b",
)
value = st.sampled_from(VALUES) | st.sampled_from(VALUES + MARKED) | st.text(max_size=6)
items = st.tuples(
    st.sampled_from(("", "  ", "  ", "    ", " ", "\t")),
    st.sampled_from(("- ", "- ", "-  ", "-")),
    value,
)
pairs = st.tuples(st.sampled_from(KEYS), st.sampled_from(COLONS[:3]), value)
odd_pairs = st.tuples(st.sampled_from(KEYS + ODD_KEYS), st.sampled_from(COLONS), value)
listed = st.tuples(
    st.sampled_from(("l:", "m: ", "n:  ")), st.lists(items.map("".join), max_size=3)
).map(lambda pair: "\n".join((pair[0], *pair[1])))
rows = (
    pairs.map("".join)
    | listed
    | odd_pairs.map("".join)
    | items.map("".join)
    | st.sampled_from(OTHERS)
)
BLOCKS = st.lists(rows, max_size=6).map(lambda found: "".join(f"{row}\n" for row in found))


def agree(block: str) -> bool:
    """Whether the scanner says nothing, or what YAML says, with nothing off."""
    flat = read_flat(block, 2)
    return flat is None or read_yaml("A.md", 2, block) == FrontMatter(properties=flat)


@given(BLOCKS | st.text(max_size=40) | st.sampled_from(BROKEN + HOSTILE))
@example("a:\n- b\n  - c\n")
@example("a: b\n  - c\n")
@example("a:\n  - b\n c\n")
@example("a:  null\n")
@example("l:\n  - [a]\n")
@example("l:\n  - []\n")
def test_the_scanner_says_what_yaml_says(block: str) -> None:
    assert agree(block)


@pytest.mark.parametrize("folder", ["vault_template", "mdnetwork/cli/demo_vault", "tests"])
def test_the_notes_of_this_project_are_read_alike(folder: str) -> None:
    for path in sorted((ROOT / folder).rglob("*.md")):
        text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        assert all(agree(part) for part in text.split("---\n"))


@pytest.mark.parametrize(
    "block",
    [
        "",
        "type: contact\naliases:\n  - Ada L.\norganization: \"[[Acme]]\"\nphone: '+47 55'\n",
        "# words\ntags: [person, friend]\n\nmet: 2026-03-01\ncadence:\npeople:\n- Ana\n- \n",
    ],
)
def test_what_people_write_is_flat(block: str) -> None:
    assert read_flat(block, 2) is not None
    assert agree(block)


@pytest.mark.parametrize(
    "block", ["a: " + "[" * 3000, "x" * 20_000, "a: b\na: c\n", "<<: {a: b}\n", "a: |\n  b\n"]
)
def test_in_doubt_yaml_is_asked(block: str) -> None:
    assert read_flat(block, 2) is None
