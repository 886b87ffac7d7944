"""SAFETY 3 and 5.H: a hostile word, in every place a word can come from, is words on every page.

Pages and blocks are parsed as Markdown; every link on them leads to a note, a page, or says the
name of someone who is known by name only. What a word does to the meaning of a note (`[[x]]` is a
link, `📅` a day) is no matter here, only what comes of it.
"""

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import Result, build
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.plan import Create, Fill
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.parsed import check, check_inside, wikilinks
from tests.strategies import HOSTILE, TODAY, Vault, file_names, quoted

MINE = "Notes/Mine.md"
TEXTS = (
    *("role", "field", "school", "email", "phone", "linkedin", "website", "location", "say"),
    *("in_common", "level", "kind", "looks_for", "size"),
)
"""Properties that are only ever shown."""
PEOPLE = ("organization", "past_organizations", "referred_by", "knows", "aliases")
ODD = (
    *("cadence", "tier", "next_contact", "last_contact", "met", "snooze_until", "birthday"),
    *("may_contact_again", "may_use_name", "source", "status", "wants_news", "tags", "x\\ny"),
)
"""Properties in which a word is a mistake, so that a problem says it."""
VIEWS = ("due", "contacts", "meetings", "organizations", "network", "home", "problems")
UNSAID = r'[<>"-]|[^ -~]'
"""What would end the argument of a block, or its marker."""
STYLES = st.sampled_from(["wiki", "markdown"])
WORDS = st.sampled_from(HOSTILE) | st.text(st.characters(codec="utf-8"), max_size=40)


def front(properties: tuple[str, ...], word: str) -> str:
    return "".join(f"{name}: {quoted(word)}\n" for name in properties)


def one_line(word: str) -> str:
    return re.sub(r"[\r\n\x00]", " ", word)


def vault_of(name: str, word: str) -> Vault:
    """A vault with the word wherever there can be one, and the name as every file's."""
    line = one_line(word)
    yesterday = TODAY - timedelta(days=1)
    return {
        f"People/{name}.md": f"---\n{front(TEXTS + PEOPLE, word)}next_contact: {yesterday}\n"
        f"tier: close\n---\n# {line}\n\n{line}\n\n- 2026-03-05 asked {line}\n"
        f"- [ ] {line} 📅 2026-03-12\n- [x] {line} ✅ 2026-03-04\n- Advice: {line}\n"
        f"- Name: {line}\n",
        f"People/Odd {name}.md": f"---\n{front(ODD, word)}---\n- 2026-02-30 {line}\n",
        f"People/News {name}.md": "---\nwants_news: yes\nbirthday: 03-11\n---\n- 2026-01-01 met\n",
        f"Meetings/2026-03-02 {name}.md": f"---\npeople: {quoted(word)}\nmedium: {quoted(word)}\n"
        f"thanked: {quoted(word)}\ntime: {quoted(word)}\n---\n## Advice\n\n- [ ] {line}\n"
        f"- [x] {line} ✅ 2026-03-04\n\n## Referrals\n\n- {line}\n- {line}, {line}\n\n"
        f"## {line}\n\n{line}\n",
        f"Meetings/2026-03-12 {name}.md": f"---\npeople: {quoted(name)}\n---\n",
        f"Meetings/2026-03-01 off {name}.md": f"---\npeople: [Ada, {quoted(word)}]\n"
        "status: cancelled\n---\n",
        f"Organizations/{name}.md": f"---\n{front(TEXTS, word)}target: yes\n---\n",
        "People/Ada.md": f"---\nreferred_by: {quoted(name)}\norganization: {quoted(name)}\n---\n"
        f"- 2026-03-03 referred [[{name}]] {line}\n",
        "Me.md": f"---\ntype: me\n---\n## News\n\n- 2026-03-04 {line}\n\n## People to ask\n\n"
        f"- {line}\n- {line}, {line}\n",
        "Questions.md": f"---\ntype: questions\n---\n## {line}\n\n- {line} (for: {line})\n",
        "Daily/2026-03-06.md": f"{line} [[Ada]]\n\n- [ ] {line} [[Ada]] 📅 2026-03-09\n",
        "Follow-up log.md": f"- 2026-03-07 wrote [[Ada]]: {line}\n- 2026-03-10 told [[Ada]] {line}"
        " <!-- fu:promised-0123456789 -->\n",
        MINE: "".join(f"<!-- mdnetwork {view} -->\n<!-- /mdnetwork -->\n" for view in VIEWS)
        + f'<!-- mdnetwork due contact="{re.sub(UNSAID, "", line)}" -->\n'
        "<!-- /mdnetwork -->\n",
    }


def built(files: Vault, style: str = "wiki") -> Result:
    return build(Snapshot.of(files), Settings(links=style), TODAY, day_given=True)


def check_all(files: Vault, style: str) -> None:
    """Every rule for every page, and for every block of a note."""
    result = built(files, style)
    made = {change.path: change.text for change in result.plan.writes if isinstance(change, Create)}
    assert made
    known = {stem(path) for path in (*files, *made)}
    known |= {path.removesuffix(".md") for path in (*files, *made)}
    known |= {contact.name for contact in result.situation.records.contacts.values()}
    folded = {fold(name) for name in known}
    for path, text in made.items():
        check(text, files, made)
        strange = {link for link in wikilinks(text) if fold(link) not in folded}
        assert not strange, path
    filled = [change for change in result.plan.writes if isinstance(change, Fill)]
    for change in filled:
        inside = re.sub(r"^<!-- /?mdnetwork [^>]*-->$", "", change.text, flags=re.MULTILINE)
        check_inside(inside, files, made, "Notes")
        assert {fold(link) for link in wikilinks(inside)} <= folded


@pytest.mark.parametrize("word", HOSTILE)
def test_75_a_hostile_word_in_every_place(word: str) -> None:
    name = one_line(word).replace("/", "-").strip()[:90] or "x"
    check_all(vault_of(name, word), "wiki")


@given(file_names(), WORDS, STYLES)
def test_75_any_name_and_word_in_every_place(name: str, word: str, style: str) -> None:
    check_all(vault_of(name, word), style)


def skeleton(files: Vault) -> dict[str, list[tuple[str, int]]]:
    """The blocks of every page, without their words."""
    pages = {c.path: c.text for c in built(files).plan.writes if isinstance(c, Create)}
    return {
        path: [(token.type, token.level) for token in check(text, files, pages)]
        for path, text in pages.items()
    }


@given(WORDS)
def test_76_a_word_that_is_only_shown_changes_no_structure(word: str) -> None:
    def files(value: str) -> Vault:
        return {
            "People/Ada.md": f"---\n{front(TEXTS, value)}next_contact: 2026-03-09\n---\n",
            "Meetings/2026-03-02 Ada.md": f"---\nmedium: {quoted(value)}\n---\n",
        }

    if word.strip() and fold(word.strip()) not in {"null", "~"}:
        assert skeleton(files(word)) == skeleton(files("plain"))
