"""Every command, every flag, every exit code, word for word; see `transcript` for the format."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import tzlocal

from tests.transcripts.transcript import Stage, Transcript, read_transcript

HERE = Path(__file__).resolve().parent
FILES = sorted(HERE.glob("*.md"))
UPDATE = "pytest tests/transcripts --update-transcripts"


@pytest.fixture(autouse=True)
def _zone_of_the_machine() -> Iterator[None]:
    yield
    tzlocal.reload_localzone()


def play(transcript: Transcript, folder: Path) -> Transcript:
    stage = Stage(folder, transcript.vault, transcript.today)
    return Transcript(
        opening=transcript.opening,
        vault=transcript.vault,
        today=transcript.today,
        steps=tuple(stage.play(step) for step in transcript.steps),
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_transcript(file: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    written = file.read_bytes().decode()
    if "init --git" in written and shutil.which("git") is None:
        pytest.skip("there is no git here")
    played = play(read_transcript(written), tmp_path).text()
    if request.config.getoption("--update-transcripts", default=False):
        file.write_bytes(played.encode())
        return
    assert written.split("\n") == played.split("\n"), f"{file}; see {UPDATE}"
