"""The attributes that `init --git` writes mean to git what we mean by them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from mdnetwork.cli.joining import _lines
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
PAGE = "<!-- mdnetwork page due -->\n<!-- /mdnetwork -->\n"


def merge_of(folder: Path, path: str) -> str:
    command = ["git", "-C", str(folder), "check-attr", "-z", "merge", "--", path]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.split("\0")[2]


@pytest.mark.parametrize("folder", ["Network", "My net/due", 'A "quoted" [one]*', "Größe", "a\\b"])
@pytest.mark.parametrize("log", ["Follow-up log", "Log [of] *all*", "Logs/Own"])
def test_only_our_pages_and_the_log_are_merged_in_our_way(
    tmp_path: Path, folder: str, log: str
) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    moved = "Elsewhere/Due [today] follow-ups.md"
    vault = Snapshot.of({moved: PAGE, f"{folder}/Network home.md": PAGE, "Mine.md": "Text.\n"})
    lines = [*_lines(vault, Settings(folder=folder, log=log))]
    (tmp_path / ".gitattributes").write_text("\n".join(("*.md merge=text", *lines, "")))
    assert merge_of(tmp_path, f"{log}.md") == "union"
    for path in (moved, f"{folder}/Network home.md", f"{folder}/Network contacts A.md"):
        assert merge_of(tmp_path, path) == "mdnetwork"
    for path in ("Mine.md", f"{folder}.md", "Elsewhere/Due t follow-ups.md", f"x/{folder}/a.md"):
        assert merge_of(tmp_path, path) == "text"
