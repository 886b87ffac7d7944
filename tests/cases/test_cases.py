"""Cases in Markdown: a small vault in, lines out; many in each file beside this one.

Under a heading `## name` stand the vault's files, each a fence of four tildes whose info string
is the path (`escaped: PATH`: with \\r, \\t, \\ufeff … in place of the characters). Then what is
asked of the vault: a fence `= VIEW`, or `= VIEW on 2026-04-01` for another day than 2026-03-10.
`shown` says which views there are; --update-golden writes their lines anew.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from tests.cases.shown import Shown

TODAY = date(2026, 3, 10)
FILES = sorted(Path(__file__).parent.glob("*.md"))
FENCE = "~~~~"
_ESCAPE = re.compile(r"\\(?:[rnt\\]|x[0-9a-f]{2}|u[0-9a-f]{4})")


@dataclass
class Question:
    """A view asked for, and the lines of the case file (from, to) that hold what is expected."""

    view: str
    today: date
    start: int
    end: int


@dataclass
class Case:
    name: str
    files: dict[str, str] = field(default_factory=dict)
    asked: list[Question] = field(default_factory=list)

    def found(self) -> Iterator[list[str]]:
        for question in self.asked:
            yield list(Shown(self.files, question.today).view(question.view))


def read_cases(rows: list[str]) -> Iterator[Case]:
    case = Case("")
    opened = -1
    for number, row in enumerate(rows):
        if row == FENCE and opened >= 0:
            info = rows[opened].removeprefix(FENCE).strip()
            _add(case, info, rows, opened + 1, number)
            opened = -1
        elif row.startswith(FENCE):
            opened = number
        elif row.startswith("## ") and opened < 0:
            if case.name:
                yield case
            case = Case(row.removeprefix("## "))
    yield case


def _add(case: Case, info: str, rows: list[str], start: int, end: int) -> None:
    if info.startswith("= "):
        view, _, day = info.removeprefix("= ").partition(" on ")
        today = date.fromisoformat(day) if day else TODAY
        case.asked.append(Question(view, today, start, end))
        return
    text = "".join(f"{row}\n" for row in rows[start:end])
    if info.startswith("escaped: "):
        text, info = _unescape(text), _unescape(info.removeprefix("escaped: "))
    case.files[info] = text


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda found: found[0].encode().decode("unicode_escape"), text)


def _rows(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").split("\n")


CASES = [
    pytest.param(file, case, id=f"{file.stem}: {case.name}")
    for file in FILES
    for case in read_cases(_rows(file))
]


def test_names_are_told_apart() -> None:
    names = [str(param.id) for param in CASES]
    assert len(set(names)) == len(names) > 100


@pytest.mark.parametrize(("file", "case"), CASES)
def test_case(file: Path, case: Case, request: pytest.FixtureRequest) -> None:
    assert case.asked, "nothing is asked of this vault"
    if request.config.getoption("--update-golden"):
        _update(file, case.name)
    rows = _rows(file)
    fresh = next(found for found in read_cases(rows) if found.name == case.name)
    for question, found in zip(fresh.asked, fresh.found(), strict=True):
        expected = rows[question.start : question.end]
        assert found == expected, f"{file.name}: {question.view} on {question.today}"


def _update(file: Path, name: str) -> None:
    """Put what is found in the place of what was expected; run without -n for this."""
    rows = _rows(file)
    case = next(found for found in read_cases(rows) if found.name == name)
    for question, found in reversed(list(zip(case.asked, case.found(), strict=True))):
        rows[question.start : question.end] = found
    file.write_text("\n".join(rows), encoding="utf-8")
