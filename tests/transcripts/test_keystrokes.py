"""From "the phone call has just ended" to a complete record: the shortest ways, and their keys.

The talk: Ana Ruiz, 23 minutes, what she said, one suggestion, two names. Every character typed in
the shell and in the editor counts, Enter and Tab too; so does each place gone to in the editor, and
saving. Before there were the questions below and `actual_minutes` in the template, it took 173.
"""

import os
import pty
import subprocess
from datetime import date
from pathlib import Path

import pytest

from mdnetwork.build import build
from mdnetwork.settings import Settings
from mdnetwork.vault.load import load
from tests.transcripts.transcript import PROGRAM, Stage, Step

SAID = "Half her week goes into checking numbers."
ADVICE = "join the county association"
NAMES = ("Bo Lee, Acme, may use name", "Cy Wu")
NOTE = "Meetings/2026-03-10 Ana Ruiz.md"

NEW = "mdnetwork new meeting ana"
OPEN = "vi Me\t2\t"
PLACES = {
    "actual_minutes:": "23",
    "<!-- What they said. Write it up the same day. -->\n": f"{SAID}\n",
    "Tick it when it is done. -->\n": f"- [ ] {ADVICE}\n",
    "name, place, may use name. -->\n": "".join(f"- {name}\n" for name in NAMES),
}
"""In the editor: after what, and what is typed there."""
SAVING = 1
ASKED = f"{SAID}\n\n{ADVICE}\n\n{NAMES[0]}\n{NAMES[1]}\n\n"
TICK = "x"
"""Thanked: a box on the due page, the same either way."""


def stage(folder: Path) -> Stage:
    made = Stage(folder, "template", "2026-03-10")
    made.play(Step(command='mdnetwork new contact "Ana Ruiz"'))
    return made


def by_editor(folder: Path) -> int:
    """The keys it took with an editor."""
    here = stage(folder)
    assert here.play(Step(command=NEW)).code == 0
    text = (here.root / NOTE).read_text(encoding="utf-8")
    for after, typed in PLACES.items():
        assert after in text
        text = text.replace(after, f"{after}{' ' if typed == '23' else ''}{typed}", 1)
    (here.root / NOTE).write_text(text, encoding="utf-8")
    keys = "".join((NEW, "\n", OPEN, "\n", *PLACES.values()))
    return len(keys) + len(PLACES) + SAVING + len(TICK)


def in_terminal(here: Stage, line: str, keys: str) -> str:
    """Run a line with `keys` typed into a terminal; what it said meanwhile."""
    ours, theirs = pty.openpty()
    os.write(ours, keys.encode())
    done = subprocess.run(
        [*PROGRAM, *line.split()[1:], "--today", "2026-03-10"],
        cwd=here.root,
        env=here.environment(),
        stdin=theirs,
        stderr=subprocess.PIPE,
        check=True,
        timeout=60,
    )
    os.close(ours)
    os.close(theirs)
    return done.stderr.decode()


def by_questions(folder: Path) -> int:
    """The keys it took in the shell alone."""
    said = in_terminal(stage(folder), f"{NEW} -m 23", ASKED)
    assert said.splitlines() == [
        "What did they say? A line each; an empty line goes on.",
        "What did they advise you to do?",
        "Whom did they name? A line each: name, place, may use name.",
    ]
    return len(f"{NEW} -m 23\n") + len(ASKED) + len(TICK)


def record(folder: Path) -> list[str]:
    """What the record of the talk holds, and everything that is open because of it."""
    result = build(load(folder / "vault", Settings()), Settings(), date(2026, 3, 10))
    (talk,) = result.situation.records.meetings
    with_whom = ", ".join(result.situation.records.contacts[key].name for key in talk.participants)
    minutes = f"{talk.actual_minutes} minutes, {'written up' if talk.written else 'no notes'}"
    open_ = (f"{f.kind.name} {f.contact.name}: {'; '.join(f.reasons)}" for f in result.agenda.open)
    return [f"{talk.day} {with_whom}, {minutes}", *open_]


COMPLETE = [
    "2026-03-10 Ana Ruiz, 23 minutes, written up",
    "thank Ana Ruiz: talked 2026-03-10; not thanked yet",
    "ask Bo Lee: named by Ana Ruiz on 2026-03-10, you may use that name; never contacted",
    "ask Cy Wu: named by Ana Ruiz on 2026-03-10; never contacted",
    "advice Ana Ruiz: talked 2026-03-10; not done yet: join the county association",
    "keep-in-touch Ana Ruiz: last contact 2026-03-10; first check-in after 90 days",
]


def test_a_complete_record_in_fewer_keys(tmp_path: Path) -> None:
    assert by_editor(tmp_path / "editor") == 156
    assert by_questions(tmp_path / "questions") == 139
    assert record(tmp_path / "editor") == COMPLETE
    assert record(tmp_path / "questions") == COMPLETE


def test_thanked_by_a_tick(tmp_path: Path) -> None:
    by_questions(tmp_path)
    page = tmp_path / "vault" / "Network" / "Due follow-ups.md"
    command = [*PROGRAM, "--vault", str(tmp_path / "vault"), "--today", "2026-03-10", "build"]
    state = {**os.environ, "MDNETWORK_STATE": str(tmp_path / "state")}
    subprocess.run(command, env=state, check=True, timeout=60)
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("[ ] **Thank", "[x] **Thank"), encoding="utf-8")
    subprocess.run(command, env=state, check=True, timeout=60)
    assert not any(line.startswith("thank ") for line in record(tmp_path))


@pytest.mark.parametrize("line", [f"{NEW} -m 23 --no-input", f"{NEW} -m 23 -n Kind.", NEW])
def test_nothing_is_asked(line: str, tmp_path: Path) -> None:
    here = stage(tmp_path)
    assert in_terminal(here, line, ASKED) == ""
    assert SAID not in (here.root / NOTE).read_text(encoding="utf-8")


def test_typed_until_its_end(tmp_path: Path) -> None:
    here = stage(tmp_path)
    said = in_terminal(here, f"{NEW} -n -", f"{SAID}\nName: Cy Wu\n\x04")
    assert said.endswith("End with Ctrl-D.\n")
    assert "\n- Cy Wu\n" in (here.root / NOTE).read_text(encoding="utf-8")
