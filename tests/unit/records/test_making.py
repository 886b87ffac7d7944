"""New notes: what is known goes where it belongs, and the template's other bytes stay."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.notes.edits import insert_rows
from mdnetwork.records.lists import Told
from mdnetwork.records.making import Talk, filled, planned_minutes, talk_note, under, with_facts
from mdnetwork.settings import Settings

NOTE = "---\nstatus: planned  # soon\npeople: []\n---\n\n## Notes\n\n<!-- x -->\n\n## Advice\n"
DAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "before", "rows"),
    [
        ("", 0, "a\n"),
        ("x", 1, "x\n\na\n"),
        ("x\n", 1, "x\n\na\n"),
        ("x\ny\n", 1, "x\n\na\n\ny\n"),
        ("x\n\n\n\ny\n", 4, "x\n\na\n\ny\n"),
    ],
)
def test_rows_get_one_blank_row_on_either_side(text: str, before: int, rows: str) -> None:
    assert insert_rows(text, before, ("a",)) == rows


@given(st.text(alphabet="ab#\n -`<!>", max_size=40), st.sampled_from(["notes", "advice"]))
def test_nothing_but_blank_rows_goes(text: str, section: str) -> None:
    made = under(text, section, ["- new"], Settings())
    rest = [row for row in made.split("\n") if row.strip() and row != "- new"]
    added = [f"## {section.capitalize()}"]
    assert rest in (
        [row for row in text.split("\n") if row.strip()],
        [row for row in text.split("\n") if row.strip()] + added,
    )


def test_a_talk_held() -> None:
    words = (
        "He said:\r\n\r\n    code\nAdvice: rest\n* x\nSkill: calm\nName: Bo, Acme\n"
        "- [ ] advice: sail"
    )
    talk = Talk(day=DAY, links=("Ana", 'A "B"'), held=True, minutes=23, words=words)
    assert talk_note(NOTE, talk, Settings()) == (
        '---\nstatus: held  # soon\npeople:\n  - "[[Ana]]"\n  - "[[A \\"B\\"]]"\n'
        'date: "2026-03-10"\nactual_minutes: 23\n---\n\n'
        "## Notes\n\n<!-- x -->\n\nHe said:\n\n    code\n* x\n\n- Skill: calm\n- Name: Bo, Acme\n\n"
        "## Advice\n\n- [ ] rest\n- [ ] sail\n"
    )


def test_headings_of_another_language() -> None:
    settings = Settings(sections={"advice": ("Ratschläge",)})
    talk = Talk(day=DAY, words="Advice: rest")
    assert talk_note("## Ratschläge\n", talk, settings) == "## Ratschläge\n\n- [ ] rest\n"


def test_facts_of_a_contact() -> None:
    told = Told(
        properties={"email": ("a@x.org", "b@x.org"), "phone": ("+1 2",), "source": ("met",)},
        words=("tall", "kind"),
    )
    note = "---\nemail:\nsource: club\n---\n## Notes\n"
    assert with_facts(note, told, Settings()) == (
        "---\nemail:\n  - a@x.org\n  - b@x.org\nsource: club\n"
        'phone: "+1 2"\n---\n## Notes\n\ntall, kind, met\n'
    )


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("---\nduration: 30 min\n---\n", 30), ("---\nplanned_minutes:\n---\n", None), ("", None)],
)
def test_planned_minutes(text: str, minutes: int | None) -> None:
    assert planned_minutes(text) == minutes


def test_variables() -> None:
    assert filled("{{title}} {{x}}", {"title": "A"}) == "A {{x}}"
