"""SAFETY 5.H 75 and 76: whatever notes are called and say, pages hold only what we put there.

Every page is parsed as Markdown, with an independent eye for what editors' plugins would run.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import Result, build
from mdnetwork.pages.text import escape, plain
from mdnetwork.plan import Create
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.parsed import MARKDOWN, check, is_hidden
from tests.strategies import HOSTILE, TODAY, Vault, file_names, quoted


def vault_of(names: list[str], words: list[str]) -> Vault:
    """Every name as a contact, an organization, a meeting, a ghost; every word as a value."""
    files = {}
    for number, name in enumerate(names):
        word = words[number % len(words)]
        files[f"People/{name}.md"] = (
            f"---\nnext_contact: 2026-03-1{number % 10}\nrole: {quoted(word)}\n"
            f"organization: {quoted(name)}\nreferred_by: {quoted(word)}\n---\n"
            f"- [ ] {' '.join(word.split())} 📅 2026-03-12\n"
        )
        files[f"Meetings/2026-03-0{1 + number % 9} {name}.md"] = (
            f"---\npeople: {quoted(name)}\nmedium: {quoted(word)}\n---\n"
            f"## Referrals\n\n- {' '.join(word.split())}, Acme\n"
        )
        files[f"Organizations/{name}.md"] = f"---\nkind: {quoted(word)}\ntarget: yes\n---\n"
    return files


def built(files: Vault, style: str = "wiki") -> Result:
    settings = Settings(links=style)
    return build(Snapshot.of(files), settings, TODAY)


def check_all(files: Vault, style: str) -> None:
    result = built(files, style)
    made = [change for change in result.plan.changes if isinstance(change, Create)]
    paths = {change.path for change in made}
    for change in made:
        tokens = check(change.text, files, paths)
        items = sum(1 for token in tokens if token.type == "list_item_open")
        lines = re.findall(r"^ *(?:-|\d+\.) ", change.text, re.MULTILINE)
        assert items == len(lines), change.path
        boxes = [t for t in tokens if t.type == "inline" and t.content.startswith("[ ]")]
        due = [f for f in result.agenda.shown if f.due and (f.due - TODAY).days <= 30]
        assert len(boxes) == (len(due) if "Due" in change.path else 0)
        if "contacts" in change.path:
            rows = sum(1 for token in tokens if token.type == "tr_open")
            rows -= sum(1 for token in tokens if token.type == "thead_open")
            assert rows + items == len(result.situation.records.known)


@pytest.mark.parametrize("style", ["wiki", "markdown"])
def test_75_the_hostile_names_make_exactly_the_expected_items(style: str) -> None:
    names = [name[:100] for name in HOSTILE if "/" not in name and name.strip()]
    check_all(vault_of(names, list(HOSTILE)), style)


@pytest.mark.parametrize("word", HOSTILE)
def test_75_one_hostile_word_at_a_time(word: str) -> None:
    check_all(vault_of([word.replace("/", "-")[:100]], [word]), "wiki")


@given(
    st.lists(file_names(), min_size=1, max_size=4, unique=True),
    st.lists(file_names(), min_size=1, max_size=3),
    st.sampled_from(["wiki", "markdown"]),
)
def test_75_any_name_makes_exactly_the_expected_items(
    names: list[str], words: list[str], style: str
) -> None:
    check_all(vault_of(names, words), style)


def shown(markdown: str) -> str:
    """What a reader sees of one paragraph."""
    children = MARKDOWN.parseInline(markdown)[0].children or []
    assert all(child.type in {"text", "text_special"} for child in children), children
    return "".join(child.content for child in children)


@given(file_names() | st.sampled_from(HOSTILE))
def test_76_escaped_text_shows_exactly_its_words(name: str) -> None:
    assert shown(escape(name)) == plain(name)
    block = MARKDOWN.parse(escape(name))
    assert [t.type for t in block] in ([], ["paragraph_open", "inline", "paragraph_close"])


@given(st.text())
def test_76_plain_text_is_one_line_without_what_cannot_be_seen(text: str) -> None:
    line = plain(text)
    assert len(line) <= 300
    assert line == " ".join(line.split())
    assert not any(is_hidden(char) for char in line)
    assert plain(line) == line
