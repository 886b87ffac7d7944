"""Golden vaults: a whole vault in, its pages, problems and follow-ups out.

`tests/golden/<name>/` holds `case.toml` (the day; `source` for a vault that lies elsewhere),
`vault/` and `expected/`. Everything here is text by path, so that two builds can be compared.

A vault that was lived in for months may also be seen as it was on the mornings of `days`: for each
only the due page is expected, in `expected/due DAY.md`. What was there that morning is told from
the vault itself: a note whose first day in `when.toml` is that day or later was not, nor was a list
item that begins with such a date, and a box ticked with such a `✅` was open. Notes that were
otherwise different that morning lie as they were in `was/DAY/`.
"""

import os
import re
import shutil
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from mdnetwork.build import Result, build
from mdnetwork.cli.template import demo_files, template_folder
from mdnetwork.plan import Refused
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from mdnetwork.vault.find import read_settings_file
from mdnetwork.vault.load import load

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(file.parent.name for file in GOLDEN.glob("*/case.toml"))

Texts = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One golden vault: its folder under tests/golden, the day, and where its notes come from."""

    name: str
    today: date
    source: str
    days: tuple[date, ...]

    @property
    def expected(self) -> Path:
        return GOLDEN / self.name / "expected"

    @property
    def folder(self) -> Path:
        return template_folder() if self.source == "template" else GOLDEN / self.name / "vault"

    def lay_out(self, root: Path) -> None:
        """Copy the vault to `root`, which does not exist yet."""
        if self.source == "demo":
            for file in demo_files(self.today):
                (root / file.path).parent.mkdir(parents=True, exist_ok=True)
                (root / file.path).write_bytes(file.text.encode())
        else:
            shutil.copytree(self.folder, root, symlinks=True)

    def lay_out_as_of(self, day: date, root: Path) -> None:
        """Copy the vault to `root` as it was on the morning of `day`."""
        self.lay_out(root)
        when = tomllib.loads((GOLDEN / self.name / "when.toml").read_text(encoding="utf-8"))
        for path in files_of(root):
            file = root / path
            if path in when and when[path] >= day:
                file.unlink()
            elif path.endswith(".md"):
                file.write_bytes(as_of(day, file.read_text(encoding="utf-8")).encode())
        was = GOLDEN / self.name / "was" / str(day)
        if was.exists():
            shutil.copytree(was, root, dirs_exist_ok=True)


_DATED_ITEM = re.compile(r"^\s*- (?P<day>\d{4}-\d{2}-\d{2})\b")
_TICKED_ITEM = re.compile(r"^(?P<open>\s*- \[)x(?P<words>\].*) ✅ (?P<day>\d{4}-\d{2}-\d{2})$")


def as_of(day: date, text: str) -> str:
    """A note's text without the dated items and the dated ticks of `day` and later."""
    rows = []
    for row in text.splitlines():
        dated, ticked = _DATED_ITEM.match(row), _TICKED_ITEM.match(row)
        if ticked and date.fromisoformat(ticked["day"]) >= day:
            rows.append(f"{ticked['open']} {ticked['words']}")
        elif dated is None or date.fromisoformat(dated["day"]) < day:
            rows.append(row)
    return "\n".join(rows).rstrip("\n") + "\n"


def read_case(name: str) -> Case:
    settings = tomllib.loads((GOLDEN / name / "case.toml").read_text(encoding="utf-8"))
    return Case(
        name=name,
        today=date.fromisoformat(settings["today"]),
        source=settings.get("source", "vault"),
        days=tuple(date.fromisoformat(day) for day in settings.get("days", ())),
    )


@cache
def in_memory(name: str) -> tuple[Snapshot, Settings, date]:
    """A golden vault read from where it lies, written nowhere; not for `demo`."""
    case = read_case(name)
    settings = read_settings_file(case.folder)
    return load(case.folder, settings), settings, case.today


def read_and_build(root: Path, today: date) -> Result:
    settings = read_settings_file(root)
    return build(load(root, settings), settings, today)


def files_of(root: Path) -> dict[str, bytes]:
    """The bytes of every file below `root`, by path."""
    return {
        Path(folder, file).relative_to(root).as_posix(): Path(folder, file).read_bytes()
        for folder, _, files in os.walk(root)
        for file in files
    }


def outcome(result: Result, pages: Texts) -> Texts:
    """What a golden vault expects, by path below `expected`."""
    refused = [c for c in result.plan.changes if isinstance(c, Refused)]
    return {
        **{f"pages/{path}": text for path, text in pages.items()},
        "problems.txt": _lines(f"{problem} [{problem.code}]" for problem in result.problems),
        "due.txt": _lines(due_lines(result)),
        "refused.txt": _lines(f"{change.path}: {change.reason}" for change in refused),
    }


def due_lines(result: Result) -> list[str]:
    """Every open follow-up in order, its id first; `hidden` if no page shows it."""
    shown = {follow_up.identity for follow_up in result.agenda.shown}
    return [
        f"{f.identity} | {'shown' if f.identity in shown else 'hidden'} | {f.due_text or '-'} | "
        f"{f.contact.path or f'{f.contact.name} (no note)'} | {'; '.join(f.all_reasons)}"
        for f in result.agenda.open
    ]


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{visible(line)}\n" for line in lines)


def visible(line: str) -> str:
    """`line` with whatever cannot be seen as an escape, so that it can be read and diffed."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
