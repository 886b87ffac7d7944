"""Notes that a number tells from another: whose copy they are, and who is a person still."""

from datetime import date

import pytest

from mdnetwork.build import Result, build
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

TODAY = date(2026, 3, 10)
ANA = "People/Ana Ruiz.md"
TEXT = (
    "---\ntype: contact\norganization: Acme\nrole: Nurse\nemail: ana@example.com\n"
    "next_contact: 2026-03-09\n---\nMet at the library.\n"
)
TALK = "---\npeople: '[[Ana Ruiz]]'\n---\n# Notes\nShe likes her work.\n# Referrals\n- Bo Lee\n"
LOG_LINE = "- 2026-03-02 thanked [[Ana Ruiz]] <!-- fu:thank-{}-->\n"


def built(files: dict[str, str]) -> Result:
    return build(Snapshot.of(files), Settings(), TODAY)


def copies(result: Result) -> list[str]:
    return [problem.path for problem in result.problems if problem.code == "conflict-copy"]


def names(result: Result) -> list[str]:
    return sorted(contact.name for contact in result.world.records.contacts.values())


@pytest.mark.parametrize(
    "name",
    [
        "Ana Ruiz 2.md",
        "Ana Ruiz 12.md",
        "Ana Ruiz 1.md",
        "Ana Ruiz copy.md",
        "Ana Ruiz copy 3.md",
        "Ana Ruiz (1).md",
        "Ana Ruiz - Copy.md",
        "Ana Ruiz - Copy (2).md",
        "Ana Ruiz-MacBook Pro de Ana-2.md",
    ],
)
@pytest.mark.parametrize("more", ["", "- 2026-03-08 wrote\n", "Likes tea.\n- 2026-03-08 wrote\n"])
def test_f53_a_note_that_says_the_same_beside_it_is_a_copy(name: str, more: str) -> None:
    copy = f"People/{name}"
    result = built({ANA: f"{TEXT}- 2026-03-01 wrote\n", copy: f"{TEXT}{more}"})
    assert copies(result) == [copy]
    assert names(result) == ["Ana Ruiz"]
    assert "[[Ana Ruiz 2]]" not in str(result.plan)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntype: contact\n---\n",
        "---\norganization: Acme\n---\n",
        "---\norganization: Acme\nrole: Doctor\n---\nMet on the train.\n",
        TEXT.replace("ana@", "ana.ruiz@"),
        "",
    ],
)
def test_a_person_with_a_number_is_a_person(text: str) -> None:
    result = built({ANA: TEXT, "People/Ana Ruiz 2.md": text})
    assert copies(result) == []
    assert names(result) == ["Ana Ruiz", "Ana Ruiz 2"]


def test_a_copy_whose_original_is_gone_is_the_note() -> None:
    assert names(built({"People/Ana Ruiz 2.md": TEXT})) == ["Ana Ruiz 2"]
    assert names(built({"Friends/Ana Ruiz.md": TEXT, "People/Ana Ruiz 2.md": TEXT}))


def test_a_second_talk_of_the_day_is_a_talk_and_a_copy_of_the_first_is_none() -> None:
    first, second = "Meetings/2026-03-02 Acme.md", "Meetings/2026-03-02 Acme 2.md"
    files = {ANA: TEXT, first: TALK}
    assert copies(built({**files, second: f"{TALK}- Fay Kim\n"})) == [second]
    other = TALK.replace("Ana Ruiz", "Cy Day")
    result = built({**files, second: other, "People/Cy Day.md": "---\ntype: contact\n---\n"})
    assert copies(result) == []
    assert len(result.world.records.meetings) == 2
    planned = "---\npeople: '[[{}]]'\n---\n# Questions\n- What now?\n- Why?\n- [ ] card\n"
    pair = {first: planned.format("Ana Ruiz"), second: planned.format("Bo Lee")}
    assert copies(built({ANA: TEXT, **pair})) == []


def test_a_copy_of_the_log_is_read_and_said() -> None:
    lines = [LOG_LINE.format(f"{n:010x} ") for n in range(3)]
    log, copy = "Follow-up log.md", "Follow-up log 2.md"
    result = built({ANA: TEXT, log: "".join(lines[:2]), copy: "".join(lines)})
    assert copies(result) == [copy]
    assert [line.source.path for line in result.world.records.interactions].count(copy) == 1


def test_inv_11_a_copy_that_comes_goes_and_differs_is_seen_as_in_a_fresh_build() -> None:
    copy = "People/Ana Ruiz 2.md"
    result = built({ANA: TEXT})
    for text in (TEXT, "---\nrole: Doctor\n---\n", TEXT, None, TEXT):
        files = {ANA: TEXT, **({copy: text} if text is not None else {})}
        result = build(Snapshot.of(files), Settings(), TODAY, result)
        assert result.plan == built(files).plan
        assert result.problems == built(files).problems
