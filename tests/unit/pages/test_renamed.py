"""Notes renamed in an editor that writes every link to them anew, those on our pages too."""

from datetime import date

import pytest

from mdnetwork.build import Result, build
from mdnetwork.pages.blocks import digest, is_ours
from mdnetwork.plan import Refused
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import PAGES, Settings
from tests.golden_vaults import NAMES, files_of, in_memory, read_case
from tests.renaming import renamed

TODAY = date(2026, 3, 10)
DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
ANA, ANA_LEE = "People/Ana Ruiz.md", "People/Ana Ruiz-Lee.md"
TALK, FIRST_TALK = "Meetings/2026-03-02 Ana Ruiz.md", "Meetings/2026-03-02 First talk.md"
BLOCKS = "\n".join(f"<!-- mdnetwork {view} -->\n<!-- /mdnetwork -->\n" for view in PAGES)
NOTES = {
    ANA: "---\norganization: Acme\nknows: Bo Lee\n---\n",
    "People/Cy.md": "---\nreferred_by: '[[Ana Ruiz]]'\nnext_contact: 2026-03-09\n---\n",
    TALK: "---\npeople: '[[Ana Ruiz]]'\n---\n# Referrals\n- [[Fay Kim]]\n",
    "Mine.md": BLOCKS,
    "Elsewhere/Mine.md": BLOCKS,
}
Texts = dict[str, str]
STYLES = (Settings(), Settings(links="markdown"))


def built(files: Texts, settings: Settings | None = None) -> Result:
    return build(Snapshot.of(files), settings or Settings(), TODAY)


def with_plan(files: Texts, settings: Settings | None = None) -> Texts:
    plan = built(files, settings).plan
    return {**files, **{change.path: change.text for change in plan.writes}}


def refusals(result: Result) -> list[Refused]:
    return [change for change in result.plan.changes if isinstance(change, Refused)]


@pytest.mark.parametrize("settings", STYLES, ids=("wiki", "markdown"))
@pytest.mark.parametrize(("old", "new"), [(ANA, ANA_LEE), (TALK, FIRST_TALK)])
def test_a_page_with_the_new_name_in_its_links_is_ours(
    settings: Settings, old: str, new: str
) -> None:
    files = renamed(with_plan(NOTES, settings), old, new)
    result = built(files, settings)
    assert refusals(result) == []
    assert result.problems == built(NOTES, settings).problems
    after = with_plan(files, settings)
    assert after == with_plan(renamed(NOTES, old, new), settings)
    assert built(after, settings).plan.writes == ()


def test_where_two_notes_share_the_new_name_its_folder_is_written_too() -> None:
    files = with_plan({**NOTES, "Friends/Ana.md": "---\ntype: contact\n---\n"})
    files = {path: text.replace("[[Ana]]", "[[Friends/Ana]]") for path, text in files.items()}
    files = renamed(files, ANA, "People/Ana.md")
    files = {path: text.replace("[[Ana]]", "[[People/Ana]]") for path, text in files.items()}
    assert refusals(built(files)) == []
    back = renamed(with_plan(files), "People/Ana.md", ANA)
    assert "[[People/Ana Ruiz|Ana Ruiz]]" in back[DUE]
    assert refusals(built(back)) == []
    assert "[[Ana Ruiz]]" in with_plan(back)[DUE]


@pytest.mark.parametrize("view", ["due", "contacts"])
def test_whatever_else_was_changed_is_the_persons(view: str) -> None:
    page = {"due": DUE, "contacts": "Network/Network contacts.md"}[view]
    files = renamed(with_plan(NOTES), ANA, ANA_LEE)
    for old, new in (
        ("[[Ana Ruiz-Lee]]", "[[Ana Ruiz-Lee|Ana]]"),
        ("[[Ana Ruiz-Lee]]", "![[Ana Ruiz-Lee]]"),
        ("[[Ana Ruiz-Lee]]", "Ana Ruiz-Lee"),
        ("[[Ana Ruiz-Lee]]", "[[Ana Ruiz-Lee]] and [[Cy]]"),
    ):
        edited = {**files, page: files[page].replace(old, new, 1)}
        assert edited != files
        assert [change.path for change in refusals(built(edited))] == [page]


def test_an_answer_on_a_renamed_page_is_found_and_stays_found() -> None:
    before = with_plan(NOTES)
    thank = next(row for row in before[DUE].split("\n") if "**Thank** [[Ana Ruiz]]" in row)
    ticked = {**before, DUE: before[DUE].replace(thank, thank.replace("[ ]", "[x]") + " by card")}
    files = with_plan(renamed(ticked, ANA, ANA_LEE))
    key = thank.partition("<!-- ")[2]
    said = "thanked [[Ana Ruiz-Lee]] for [[2026-03-02 Ana Ruiz]]: by card"
    assert files[LOG] == f"# Follow-up log\n\n- {TODAY} {said} <!-- {key}\n"
    assert "**Thank** [[Ana Ruiz-Lee]]" not in files[DUE].partition("## Done today")[0]
    assert with_plan(files) == files


def test_a_page_made_before_links_were_left_out_is_ours_as_it_lies() -> None:
    lines = ["", "# Due follow-ups, 2026-03-10", "", "- [ ] **Ask** [[Bo]]: named by Ada", ""]
    earlier = "a5a6c2a8a25a3769"
    assert digest(lines) != earlier
    assert is_ours(lines, earlier)
    assert not is_ours([line.replace("Bo", "Bob") for line in lines], earlier)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"demo", "broken"}])
def test_any_contact_of_a_whole_vault_can_be_renamed(name: str) -> None:
    snapshot, settings, today = in_memory(name)
    first = build(snapshot, settings, today)
    paths = sorted(c.path for c in first.world.records.contacts.values() if c.path)
    texts = {
        path: data.decode(errors="replace")
        for path, data in files_of(read_case(name).folder).items()
        if path in snapshot.notes
    }
    pages = {change.path: change.text for change in first.plan.writes}
    for path in paths[:3]:
        files = renamed({**texts, **pages}, path, f"{path[:-3]} Zz.md")
        result = build(Snapshot.of(files), settings, today)
        assert refusals(result) == []
        assert not [p for p in result.problems if p.code in {"page-edited", "block-edited"}]
