"""A prep sheet is one printed page, and holds what one needs in the talk (PRODUCT 6, *Prep*).

Much or little is known of one to five people; rows are counted as they are printed, 95 letters
wide, on the page and in the terminal.
"""

from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mdnetwork.build import build
from mdnetwork.cli.app import run
from mdnetwork.plan import Create
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.conftest import MakeVault
from tests.strategies import TODAY, Vault

MOST = 60
WIDE = 95
NAMES = ("Ana Ruiz", "Bo Lee", "Cem Aydin", "Dee Marlow", "Eve Stone")
ASKS = ("two or three more people", "may I use your name", "may I write again", "their card")
WORDS = "They plan the streets of the inner city and of all that lies beyond the ring, with care. "
ME = """---
type: me
school: Millbrook
targets: [Borealis, Wayfare, Open Ward, Delta, Acme]
---
## Sound bite

{bite}

## News

- 2026-03-01 {news}
"""
PERSON = """---
say: {short}
role: Senior planner
organization: "[[City Planning]]"
level: senior
location: Harborough
field: Urban planning
school: Millbrook
in_common: {words}
referred_by: ["[[Gil Ort]]", "[[Hana Ito]]"]
last_contact: 2026-02-11
---
{lines}

- 2026-01-05 asked {words}
- 2026-01-09 replied {words}
- 2026-02-01 called {words}
- [ ] {words}
"""
TALK = """---
people: [{people}]
{front}
---
## Agenda

{agenda}

## Questions

{questions}
"""


def _words(most: int) -> st.SearchStrategy[str]:
    """So many letters at most, in words."""
    return st.integers(1, most).map(lambda many: (WORDS * 8)[:many].strip())


@st.composite
def _people(draw: st.DrawFn) -> Vault:
    """One to five people, much or next to nothing known of each."""
    files = {}
    for name in NAMES[: draw(st.integers(1, len(NAMES)))]:
        words = draw(_words(300))
        lines = "\n".join(draw(st.lists(_words(250), max_size=6)))
        much = PERSON.format(short=draw(_words(12)), words=words, lines=lines)
        files[f"People/{name}.md"] = much if draw(st.booleans()) else ""
    return files


@st.composite
def _vaults(draw: st.DrawFn) -> Vault:
    """A vault with one talk planned; the talk's note, its people and its questions vary."""
    files = draw(_people())
    people = ", ".join(f'"[[{path[7:-3]}]]"' for path in files)
    front = [f"planned_minutes: {draw(st.sampled_from([15, 20, 30, 45, 60, 90]))}"]
    front += draw(st.sampled_from([[], ['time: "14:00"', "medium: in person"], ["medium: phone"]]))
    agenda = draw(st.lists(_words(200), max_size=8))
    noted = draw(st.lists(_words(150), max_size=4))
    files["Meetings/2026-03-12 talk.md"] = TALK.format(
        people=people,
        front="\n".join(front),
        agenda="\n".join(f"- {words}" for words in agenda),
        questions="\n".join(f"- [ ] What of {words}?" for words in noted),
    )
    bank = "".join(f"- What is it about {n}?\n" for n in range(draw(st.integers(0, 40))))
    files["Questions.md"] = f"---\ntype: questions\n---\n## Work\n{bank}"
    files["Organizations/City Planning.md"] = draw(_words(400))
    for name, day in (("Gil Ort", "2025-12-01"), ("Hana Ito", "2025-12-02")):
        files[f"People/{name}.md"] = "---\nmay_use_name: yes\n---\n"
        impressions = "\n".join(f"- {words}" for words in draw(st.lists(_words(300), max_size=5)))
        files[f"Meetings/{day} {name}.md"] = (
            f'---\npeople: "[[{name}]]"\norganization: "[[City Planning]]"\n---\n'
            f"## Impressions\n{impressions}\n"
        )
    if draw(st.booleans()):
        files["Me.md"] = ME.format(bite=draw(_words(450)), news=draw(_words(200)))
    return files


def _sheet(files: Vault) -> list[str]:
    made = build(Snapshot.of(files), Settings(), TODAY).plan.changes
    [page] = [c.text for c in made if isinstance(c, Create) and "Prep" in c.path]
    return [row for row in page.splitlines() if not row.startswith("<!--")]


def _printed(rows: list[str]) -> int:
    plain = (row.replace("**", "").replace("[[", "").replace("]]", "") for row in rows)
    return sum(len(wrap(row, WIDE)) or 1 for row in plain)


def _check(files: Vault, rows: list[str]) -> None:
    assert _printed(rows) <= MOST, "\n".join(rows)
    text = "\n".join(rows)
    for words in ("2026-03-12", "Yourself", "Questions", "Course", "the closing asks", *ASKS):
        assert words in text, words
    for path, note in files.items():
        if path.startswith("People/") and path[7:-3] in files["Meetings/2026-03-12 talk.md"]:
            assert path[7:-3] in text
        if "referred_by" in note and "Also there" not in text:
            assert "named by" in text.lower()
            assert "(you may use that name)" in text
    asked = [row for row in files["Meetings/2026-03-12 talk.md"].splitlines() if "What of" in row]
    assert text.count("What of") == len(asked)
    in_person = "phone" not in files["Meetings/2026-03-12 talk.md"]
    assert in_person or "Look around" not in text
    assert "Look around" in text or "Left out" in text or not in_person  # it gives way last of all


@given(_vaults())
def test_a_page_is_one_printed_page(files: Vault) -> None:
    _check(files, _sheet(files))


@settings(max_examples=15)
@given(_vaults())
def test_so_it_is_in_a_terminal(
    make_vault: MakeVault, capsys: pytest.CaptureFixture[str], files: Vault
) -> None:
    root = make_vault({"Organizations/City Planning.md": "", "Me.md": "", **files})
    run(["--vault", str(root), "--today", TODAY.isoformat(), "prep", NAMES[0]])
    _check(files, capsys.readouterr().out.splitlines())


def test_what_is_left_out_is_said() -> None:
    """And where it stands; nothing is said where there is room for all."""
    much = PERSON.format(short="AH-na", words=WORDS * 2, lines="\n\n".join([WORDS * 2] * 3))
    files = {f"People/{name}.md": much for name in NAMES[:4]}
    people = ", ".join(f'"[[{name}]]"' for name in NAMES[:4])
    talk = TALK.format(people=people, front="planned_minutes: 60", agenda="", questions="")
    files["Meetings/2026-03-12 talk.md"] = talk
    rows = _sheet(files)
    [left] = [row for row in rows if "Left out" in row]
    assert all(f"[[{name}]]" in left for name in NAMES[:4])
    assert "Left out" not in "\n".join(_sheet({**files, **dict.fromkeys(list(files)[:4], "")}))
