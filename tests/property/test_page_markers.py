"""A page of ours whose markers are told at a glance is read as the judge reads it, or not so."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mdnetwork.notes import read
from mdnetwork.notes.markers import page_markers
from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_note
from tests.strategies import HOSTILE

OPENING, CLOSING = "<!-- mdnetwork page due -->", "<!-- /mdnetwork 1 notes=0 digest=0 -->"
LINES = (
    *("", "", "", "# Due", "- [ ] **Thank** [[Ada]] <!-- fu:thank-1 -->", "text", "| a | b |"),
    *("- one", "  two", "    four", "\ttab", "1. one", "> said", "- - deep", "> - both"),
    *("```", "~~~", "- ```", "> ~~~", "  ```", "    ```", "\t```", "`code", "- `code"),
    *("<div>", "<pre>", "<script>", "<!-- open", "<?x", "<!X", "<![CDATA[", "</pre>", "-->"),
    *("- <pre>", "> <!-- open", "1. <script>", "  <div>", "- a\n\n  <pre>", "x <!-- y"),
    *("[a]: <", "[a]:", "'title", "***", "---", "===", "%%", "$$", "mdnetwork", OPENING, CLOSING),
    *HOSTILE,
)
OPENINGS = (OPENING, OPENING.replace(" -->", "  -->"), OPENING.replace("<!-- ", "<!--  "))
INSIDE = st.lists(st.sampled_from(LINES), max_size=8)


@given(
    st.sampled_from([OPENING, OPENING.replace(" -->", "  -->")]),
    INSIDE,
    st.sampled_from(["", "\n", "\n\n"]),
    st.sampled_from(["\n", "", "\r\n"]),
)
@example(OPENING, ["- a", "", "  <pre>", ""], "\n", "\n")
@example(OPENING, ["", "- ```", ""], "\n", "\n")
@example(OPENING, ["", "> <!-- open", ""], "\n", "\n")
@example(OPENING, ["", "[a]:", ""], "\n", "\n")
def test_markers_told_at_a_glance_are_those_of_the_judge(
    opening: str, inside: list[str], blank: str, end: str
) -> None:
    text = "\n".join((opening, blank.strip("\n"), *inside, "", CLOSING)) + blank
    text = text.replace("\n", end) if end == "\r\n" else text
    assert read_note("Due follow-ups.md", text) == _judged(text)


def _judged(text: str) -> Note:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(read, "page_markers", lambda _body, _line: ())
        return read_note("Due follow-ups.md", text)


def test_what_we_write_is_told_at_a_glance() -> None:
    body = f"{OPENING}\n\n# Due\n\n- [ ] Thank [[Ada]] <!-- fu:a -->\n\n{CLOSING}"
    assert [marker.line for marker in page_markers(f"{body}\n", 3)] == [3, 9]


@pytest.mark.parametrize("line", ["```", "<pre>", "%%", "  ~~~", "a mdnetwork b"])
def test_what_could_hide_a_marker_is_left_to_the_judge(line: str) -> None:
    assert not page_markers(f"{OPENING}\n\n{line}\n\n{CLOSING}\n", 1)
