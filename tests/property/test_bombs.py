"""SAFETY 3, 5.A 2, 3, 13 and 5.I 88: what is made to take for ever ends soon, and stops nobody.

Processor time is held against a limit that hostile input passed many times over before it was
mended, and that any machine keeps with room to spare.
"""

import time
from collections.abc import Callable

import pytest

from mdnetwork.build import Result, build
from mdnetwork.notes.read import read_bytes, read_note
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.strategies import TODAY, Vault

MANY = 250_000
FRONT = 60_000  # characters; more than 64 KB of front matter are not read
SECONDS = 6.0
DIGITS = "9" * 5000  # Python makes no number of so many
ADA: Vault = {"People/Ada.md": "---\nnext_contact: 2026-03-09\n---\n"}
DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
BODIES = {
    "brackets": "[" * MANY,
    "closing brackets": "[[a](" * (MANY // 5),
    "quotes": "> " * (MANY // 2),
    "items in items": "- " * (MANY // 2),
    "deeper and deeper": "".join(" " * (2 * depth) + "- x\n" for depth in range(400)),
    "one line": "a" * MANY,
    "blanks": "x" + " " * MANY + "y",
    "empty lines": "\n" * MANY,
    "tags": "".join(f"#t{number} " for number in range(MANY // 8)),
    "openings of markers": "<!-- mdnetwork\n" * (MANY // 15),
    "markers": "<!-- mdnetwork due -->\n" * (MANY // 23),
    "openings of keys": "- 2026-03-01 met <!-- " + "<!-- fu:a" * (MANY // 9),
    "declarations": "[[a]] " + "<!A " * (MANY // 4),
    "tags of HTML": "[[a]] " + "<a b " * (MANY // 5),
    "quotes in tags": "[[a]] " + "<a b='" * (MANY // 6),
    "comments": "[[a]] " + "<!-- " * (MANY // 5),
    "backticks": "[[a]] " + "".join("`" * n + " " for n in range(2, 400)) + "`a" * (MANY // 4),
    "percents": "[[a]] " + "%%a" * (MANY // 3),
    "escapes": "[" + "\\a" * (MANY // 2),
    "tables": "a|b\n-|-\n" * (MANY // 40),
    "wide table": "|a" * 20_000 + "\n" + "|-" * 20_000 + "\n",
    "references": "[a]: b\n" * (MANY // 30),
    "task fields": "- [ ] x 📅 2026-03-09 [[Ada]] " + "[id::" * (MANY // 5),
    "a day and blanks": "- [ ] x 📅" + " " * MANY,
    "names": "## Referrals\n\n" + "".join(f"- Name {n}, Acme\n" for n in range(4000)),
    "commas": "## Referrals\n\n- " + "a, " * (MANY // 3),
    "addresses": "## Referrals\n\n- A B, " + "a.b@" * (MANY // 4),
    "links in a log line": "- 2026-03-01 met " + "[[Ada]], " * 4000,
}
PROPERTIES = {
    "flow": "a: " + "[" * FRONT,
    "maps": "a: " + "{a: " * (FRONT // 4),
    "aliases": "a: &a [x]\nb: [" + "*a, " * (FRONT // 4) + "]",
    "laughs": "a0: &a0 [x]\n"
    + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 9)),
    "merges": "b0: &b0 {a: x}\n"
    + "".join(f"b{n}: &b{n} {{<<: [*b{n - 1}, *b{n - 1}]}}\n" for n in range(1, 40)),
    "empty lines": "\n" * FRONT + "a: b",
    "blanks": " " * FRONT + "\n? a",
    "indents": "".join(" " * depth + "a:\n" for depth in range(300)),
    "dashes": "a:\n" + "- " * (FRONT // 2),
    "period of blanks": "cadence: |-\n  in" + " " * FRONT + "x",
    "keys": "".join(f"k{number}: v\n" for number in range(6000)),
    "tags": "tags: [" + ", ".join(f"t{number}" for number in range(8000)) + "]",
    "aliases of a person": "aliases: [" + ", ".join(f"n{number}" for number in range(8000)) + "]",
    "escapes": 'a: "' + "\\" * FRONT + '"',
    "number": f"a: {'1' * FRONT}",
    "sixties": "a: 1" + ":59" * (FRONT // 3),
    "tag": f"a: !!{'x' * FRONT} y",
}
LINE = "- [x] **Write to** [[Ada]]: you promised to write; due 2026-03-09"
ANSWERS = {
    "blanks": LINE + " " * MANY + "x",
    "openings": LINE + " <!-- fu:" * (MANY // 9),
    "comments": LINE + " <!-- fu:thank-0123456789 -->" * (MANY // 29),
    "colons": LINE + ": " * (MANY // 2),
    "colons in links": "- [x] **Write to** " + "[[a: b]]" * 4000 + "; due 2026-03-09",
    "words": LINE + " snooze" * (MANY // 7),
    "hourglasses": LINE + " ⏳" * (MANY // 4),
    "beneath": LINE + "\n" + "  - x\n" * (MANY // 6),
    "lines": f"{LINE}\n" * 3000,
}


def built(files: Vault) -> Result:
    return build(Snapshot.of({**ADA, **files}), Settings(), TODAY, day_given=True)


def seconds(run: Callable[[], object]) -> float:
    begun = time.process_time()
    run()
    return time.process_time() - begun


def lives_on(files: Vault) -> bool:
    """Whether the build of these and of Ada is done in time, and Ada is due."""
    found: list[Result] = []
    assert seconds(lambda: found.append(built(files))) < SECONDS
    return any(f.contact.name == "Ada" for f in found[0].agenda.open)


@pytest.mark.parametrize("name", BODIES)
def test_88_a_body_that_is_a_bomb(name: str) -> None:
    for folder in ("People", "Meetings", "Questions"):
        top = "---\ntype: questions\n---\n" if folder == "Questions" else ""
        assert lives_on({f"{folder}/2026-03-01 Bomb.md": top + BODIES[name]})


@pytest.mark.parametrize("name", PROPERTIES)
def test_2_3_front_matter_that_is_a_bomb(name: str) -> None:
    text = f"---\n{PROPERTIES[name]}\n---\n"
    assert seconds(lambda: read_note("People/Bomb.md", text)) < 1.5
    assert lives_on({"People/Bomb.md": text})


@pytest.mark.parametrize("name", ANSWERS)
def test_88_answers_that_are_a_bomb(name: str) -> None:
    files = built({}).plan.writes
    pages = {change.path: change.text for change in files}
    rows = pages[DUE].split("\n")
    closing = max(number for number, row in enumerate(rows) if row.startswith("<!-- /mdnetwork"))
    page = "\n".join((*rows[:closing], ANSWERS[name], *rows[closing:]))
    assert seconds(lambda: built({**pages, DUE: page})) < SECONDS


def test_88_blocks_that_ask_for_long_names() -> None:
    files = {f"People/{'a' * 200}{number}.md": "" for number in range(500)}
    wanted = (f'<!-- mdnetwork due contact="{"a" * 190}x{number}" -->' for number in range(20))
    files["Bomb.md"] = "".join(f"{opening}\n<!-- /mdnetwork -->\n" for opening in wanted)
    assert lives_on(files)


def test_88_answers_to_one_thing_over_and_over() -> None:
    line = "- 2026-03-01 wrote [[Ada]] some words <!-- fu:promised-0123456789 -->\n"
    assert seconds(lambda: built({LOG: line * 8000})) < SECONDS


@pytest.mark.parametrize("name", BODIES)
def test_88_a_log_that_is_a_bomb(name: str) -> None:
    assert lives_on({LOG: BODIES[name]})


def test_13_a_note_of_many_megabytes_is_read_in_time() -> None:
    """The walk reads none of more than 4 MB; where a person allows more, it takes only its time."""
    data = ("- 2026-03-01 met [[Ada]], and a lot more was said\n" * 20_000).encode()
    assert seconds(lambda: read_bytes("Daily/Long.md", data)) < SECONDS


NUMBERS: dict[str, Vault] = {
    "a period": {"People/Bo.md": f"---\ncadence: 000001{DIGITS}\n---\n"},
    "a number of months": {"People/Bo.md": f"---\nmay_contact_again: in {DIGITS} months\n---\n"},
    "minutes": {"Meetings/2026-03-01 Bo.md": f"---\nplanned_minutes: {DIGITS}\n---\n"},
    "days of a block": {"B.md": f'<!-- mdnetwork due days="{DIGITS}" -->\n<!-- /mdnetwork -->\n'},
    "a newer format": {"B.md": f"<!-- mdnetwork due -->\n<!-- /mdnetwork {DIGITS} -->\n"},
    "notes of a block": {
        "B.md": "<!-- mdnetwork due -->\n"
        f"<!-- /mdnetwork 1 notes={DIGITS} digest=0123456789abcdef -->\n"
    },
    "how often an answer was taken back": {
        LOG: f"- 2026-03-10 wrote [[Ada]] <!-- fu:promised-0123456789/{DIGITS} -->\n"
    },
    "the same on a page": {
        LOG: f"- 2026-03-09 wrote [[Ada]] <!-- fu:promised-0123456789/{DIGITS} -->\n",
        DUE: f"<!-- mdnetwork page due -->\n{LINE}\n<!-- /mdnetwork -->\n",
    },
    "a numbered item": {"People/Bo.md": f"{DIGITS}. x\n1. 2026-03-{DIGITS} met\n"},
}


@pytest.mark.parametrize("name", NUMBERS)
def test_70_a_number_too_long_for_python(name: str) -> None:
    assert "People/Ada.md" in built(NUMBERS[name]).situation.records.contacts
