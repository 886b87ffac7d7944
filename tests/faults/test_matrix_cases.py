"""Cases of SAFETY 5 that no other test stands for."""

import os
import subprocess
from pathlib import Path

import pytest

from mdnetwork.notes.read import read_bytes
from mdnetwork.settings import Settings
from mdnetwork.vault.load import load
from tests.conftest import MakeVault
from tests.faults.fingerprint import fingerprint
from tests.faults.program import Program
from tests.faults.sample import contents, fill
from tests.transcripts.transcript import run_here

ADA = "---\ntype: contact\ncadence: monthly\nmet: 2026-01-01\n---\n"
OPENERS = {"lists": "[", "maps": "{a: ", "quotes": "> ", "nested": "- "}


@pytest.mark.parametrize("opener", OPENERS.values(), ids=OPENERS)
def test_a2_front_matter_that_nests_without_end_costs_itself(
    make_vault: MakeVault, tmp_path: Path, opener: str
) -> None:
    deep = f"---\ntype: contact\na: {opener * 100_000}\n---\n"
    root = make_vault({"People/Ada.md": ADA, "People/Deep.md": deep})
    done = Program(state=tmp_path / "state").build(root)
    assert done.returncode in {0, 4}, done.stderr
    assert "[[Ada]]" in (root / "Network/Network contacts.md").read_text(encoding="utf-8")
    problems = (root / "Network/Network problems.md").read_text(encoding="utf-8")
    assert "[[Deep]]" in problems


def test_a3_bombs_of_aliases_and_merge_keys_end_soon(make_vault: MakeVault, tmp_path: Path) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    merged = ["b0: &b0 {k: v}"]
    merged += [f"b{n}: &b{n} {{<<: [*b{n - 1}, *b{n - 1}]}}" for n in range(1, 30)]
    bombs = {"Alias": rows, "Merge": merged}
    notes = {
        f"People/{name}.md": "---\n" + "\n".join(lines) + "\n---\n" for name, lines in bombs.items()
    }
    root = make_vault({"People/Ada.md": ADA, **notes})
    done = Program(state=tmp_path / "state").build(root)
    assert done.returncode in {0, 4}, done.stderr
    problems = (root / "Network/Network problems.md").read_text(encoding="utf-8")
    assert all(f"[[{name}]]" in problems for name in bombs)


def test_c34_a_new_note_with_the_inode_of_a_deleted_one_is_another(make_vault: MakeVault) -> None:
    root = make_vault({"Ada.md": "# Ada\n"})
    load(root, Settings())
    status = (root / "Ada.md").stat()
    (root / "Ada.md").rename(root / "Bo.md")
    (root / "Bo.md").write_text("# Bo!\n")
    os.utime(root / "Bo.md", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (root / "Bo.md").stat().st_ino == status.st_ino
    notes = load(root, Settings()).notes
    assert [(path, note.headings[0].text) for path, note in notes.items()] == [("Bo.md", "Bo!")]


@pytest.mark.parametrize("data", [b"", b"{}", b"\x00" * 4096, b"mdnetwork notes 9\n"])
def test_d46_whatever_lies_in_the_state_folder_the_pages_are_the_same(
    tmp_path: Path, data: bytes
) -> None:
    root, state = tmp_path / "vault", tmp_path / "state"
    fill(root)
    program = Program(state=state)
    program.build(root)
    wanted = contents(root)
    for file in state.rglob("*"):
        if file.is_file():
            file.write_bytes(data)
    (root / "Network/Network contacts.md").unlink()
    done = program.build(root)
    assert done.returncode == 4, done.stderr
    assert contents(root) == wanted


def git(root: Path, *arguments: str) -> str:
    mine = {"HOME": str(root.parent), "GIT_CONFIG_NOSYSTEM": "1", "PATH": os.environ["PATH"]}
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com")
    command = ["git", "-C", str(root), *who, *arguments]
    return subprocess.run(command, env=mine, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("ends", ["false", "true"], ids=["lf", "autocrlf"])
def test_f61_f62_f63_pages_through_git_are_ours_and_no_source_differs(
    make_vault: MakeVault, tmp_path: Path, ends: str
) -> None:
    root = make_vault({"People/Ada.md": ADA, "People/Bo.md": "Bo\n"})
    program = Program(state=tmp_path / "state")
    git(root, "init", "-q")
    git(root, "config", "core.autocrlf", ends)
    for day in ("2026-03-01", "2026-03-10"):
        Program(state=program.state, day=day).build(root)
        git(root, "add", "-A")
        git(root, "commit", "-q", "-m", day)
    git(root, "checkout", "-q", "HEAD~1")
    assert program.build(root).returncode == 0
    assert "2026-03-10" in (root / "Network/Due follow-ups.md").read_text(encoding="utf-8")
    before = fingerprint(root)
    assert program.build(root, "--no-cache").returncode == 0
    assert fingerprint(root) == before
    changed = git(root, "status", "--porcelain", "-z").split("\0")
    assert all(row[3:].startswith("Network/") for row in changed if row)
    git(root, "checkout", "-q", "-f", "-")
    program.build(root)
    assert git(root, "status", "--porcelain") == ""


def test_i91_a_dry_run_changes_nothing(tmp_path: Path) -> None:
    root = tmp_path / "vault"
    fill(root)
    before, folders = fingerprint(root), sorted(root.rglob("*"))
    done = Program(state=tmp_path / "state").build(root, "--dry-run")
    assert done.stdout
    assert (fingerprint(root), sorted(root.rglob("*"))) == (before, folders)


def test_h82_an_invitation_puts_nothing_into_a_note_but_names(make_vault: MakeVault) -> None:
    vault = make_vault({"People/Ana Ruiz.md": "---\nemail: ana@example.com\n---\n"})
    name = "Eve]] [[Ana Ruiz\\nthanked: yes\\n---\\n# Private <!-- mdnetwork page due --> \"'{{x}}"
    guest = "Eve]] [[Bo\\nstatus: declined^nthanked: yes^n- 2026-03-01 met [[Bo Lee]]"
    lines = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//E//EN", "BEGIN:VEVENT", "UID:1@example.com"),
        *("DTSTART:20260318T130000", "DTEND:20260318T132500", f"SUMMARY:{name}"),
        *(f"LOCATION:{name}", "ORGANIZER;CN=Ana:mailto:ana@example.com"),
        f'ATTENDEE;CN="{guest}":mailto:eve@example.com',
        *("END:VEVENT", "END:VCALENDAR"),
    )
    (vault / "invite.ics").write_bytes("\r\n".join(lines).encode())
    words = ("--vault", str(vault), "--today", "2026-03-10", "--no-input")
    said, code = run_here([*words, "new", "meeting", "--from", str(vault / "invite.ics")])
    assert code == 0, said
    made = list(vault.rglob("2026-03-18*.md"))
    assert len(made) == 1
    note = read_bytes("Talk.md", made[0].read_bytes())
    assert note.readable
    said_of = {prop.key: [value.text for value in prop.values] for prop in note.properties}
    assert "thanked" not in said_of
    assert said_of["status"] == ["planned"]
    assert said_of["people"] == ["[[Ana Ruiz]]"]
    assert not note.markers
    assert not [item for item in note.items if item.log]
