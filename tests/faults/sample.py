"""A vault in which one build does everything that a build may do to a person's files.

Its due page was ticked twice and snoozed once, so that the next build opens no file but writes to
many: a task's box, the log, every page, a block. Beside that lies what nobody may touch: notes in
odd encodings and with odd ends of line, pictures, links, settings of other programs.
"""

import os
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from tests.faults.program import Program

TODAY = date(2026, 3, 10)
LOG = "Follow-up log.md"
DUE = "Network/Due follow-ups.md"
MISSING = "Network/Network meetings.md"
PROBLEMS = "Network/Network problems.md"
TASK_NOTE = "People/Ana Ruiz.md"
TASK_NAME = b"Ana Ruiz"
BLOCK_NOTE = "Fields/Health.md"
ANSWERS = {
    "**Task for** [[Ana Ruiz]]": "by card",
    "**Thank** [[Ana Ruiz]]": "with flowers",
    "**Ask** [[Di Moss]]": "snooze 2w",
}
ABOVE = "my words above the page\n\n"
_OLD = datetime(2026, 3, 9, 12, tzinfo=UTC).timestamp()

NOTES: dict[str, bytes] = {
    ".mdnetwork.toml": b'format = 1\ntime_zone = "UTC"\nrescan_seconds = 2\n',
    ".obsidian/app.json": b'{"promptDelete": false}',
    "Attachments/plan.png": bytes(range(256)) * 16,
    "Me.md": b"---\ntype: me\n---\n# News\n\n- 2026-03-01 I passed the exam\n",
    TASK_NOTE: (
        b"---\r\ntype: contact\r\nfield: Health\r\nwants_news: yes\r\n---\r\n\r\n"
        b"- [ ] Send the map \xf0\x9f\x93\x85 2026-03-09\r\n- [ ] Something else\r\n"
    ),
    "People/Bo Lee.md": b"---\ntype: contact\nreferred_by: '[[Ana Ruiz]]'\n---\n# Bo\n",
    "People/Cy Park.md": "---\ntype: contact\n---\n\u00e4\u00f6\u00fc without an end".encode(),
    "People/Latin.md": b"---\ntype: contact\n---\nJos\xe9 in another encoding\n",
    "People/Broken.md": b"---\ntype: contact: yes\n---\nwords\n",
    "Fields/Health.md": (
        b'---\ntype: field\n---\n\nmine above\n\n<!-- mdnetwork due field="Health" -->\n'
        b"<!-- /mdnetwork -->\n\nmine below"
    ),
    "Meetings/2026-03-02 Ana Ruiz.md": (
        b"---\ntype: interview\npeople: ['[[Ana Ruiz]]']\n---\n## Notes\n\nGood talk.\n\n"
        b"## Referrals\n\n- Bo Lee, may use name\n- Di Moss, Acme\n\n## Advice\n\n- [ ] Read more\n"
    ),
    "Meetings/2026-03-06 Cy Park.md": b"---\ntype: interview\n---\n## Notes\n\nShort.\n",
    "Daily/2026-03-05.md": b"Saw [[Cy Park]].\r\nMixed ends\nof line\r\n",
    LOG: b"\xef\xbb\xbf- 2026-03-04 asked [[Bo Lee]] by email",
}
CHANGING = frozenset({TASK_NOTE, BLOCK_NOTE, LOG})
"""The person's files that the answers lead into; all other notes stay as they are, to the inode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The vault before a build; the bytes of every file then, and after an untroubled build."""

    before: Path
    old: dict[str, bytes]
    new: dict[str, bytes]

    def copy(self, place: Path) -> Path:
        """A vault like it at `place`, every file as old as its original."""
        shutil.copytree(self.before, place, symlinks=True)
        return place


def make_sample(folder: Path) -> Sample:
    """Make the vault in `folder`: built once, answered, then built in a copy to see what comes."""
    root = folder / "sample"
    fill(root)
    Program(state=folder / "made").build(root)
    answer(root)
    (root / MISSING).unlink()
    settle(root)
    sample = Sample(before=root, old=contents(root), new={})
    whole = sample.copy(folder / "whole")
    Program(state=folder / "whole-state").build(whole)
    return Sample(before=root, old=contents(root), new=contents(whole))


def fill(root: Path) -> None:
    """The notes of the sample, and a link and a folder that are nothing to us."""
    for path, data in NOTES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    (root / "Attachments/link.md").symlink_to("../Me.md")
    (root / "Empty").mkdir()
    (root / "Attachments/plan.png").chmod(0o640)
    settle(root)


def answer(root: Path) -> None:
    """Tick, answer in words and snooze on the due page as a person would."""
    page = root / DUE
    text = page.read_bytes().decode()
    for words, said in ANSWERS.items():
        (line,) = (line for line in text.split("\n") if words in line)
        box = "- [ ]" if said.startswith("snooze") else "- [x]"
        text = text.replace(line, f"{line.replace('- [ ]', box)} {said}")
    page.write_bytes(f"{ABOVE}{text}".encode())


def settle(root: Path) -> None:
    """Make every file old, so that a block is filled without waiting."""
    for file in root.rglob("*"):
        if not file.is_symlink():
            os.utime(file, (_OLD, _OLD))


def contents(root: Path) -> dict[str, bytes]:
    """The bytes of every regular file, by vault-relative path."""
    files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
