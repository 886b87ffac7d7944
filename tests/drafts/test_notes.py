"""What people write down, ask in talks and send from the templates asks nobody for a job."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mdnetwork.interviews.checks.table import check_draft
from mdnetwork.settings import Settings

ROOT = Path(__file__).parents[2]
VAULTS = ("vault_template", "tests/golden/*/vault", "mdnetwork/cli/demo_vault")
NO_MESSAGE = frozenset({"How it works.md", "Welcome.md"})
_BOX = re.compile(r"^[-*] (?:\[.\] )?")


def _notes() -> Iterator[Path]:
    for vault in VAULTS:
        yield from (note for note in ROOT.glob(f"{vault}/**/*.md") if note.name not in NO_MESSAGE)


def _asks(text: str) -> tuple[str, ...]:
    problems = check_draft(text, "draft", Settings(), kind="request")
    return tuple(problem.message for problem in problems if problem.code == "job-ask")


def test_no_note_of_our_vaults_asks_for_a_job() -> None:
    found = {note: _asks(note.read_text("utf-8", "replace")) for note in _notes()}
    assert len(found) > 500
    assert not {note: asks for note, asks in found.items() if asks}


def _questions() -> tuple[str, ...]:
    text = (ROOT / "vault_template/Questions.md").read_text("utf-8")
    return tuple(_BOX.sub("", line) for line in text.splitlines() if _BOX.match(line))


@pytest.mark.parametrize("question", _questions())
def test_no_question_of_the_bank_asks_for_a_job(question: str) -> None:
    assert not _asks(f"{question}\n")
