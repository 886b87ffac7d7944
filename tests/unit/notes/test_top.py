import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SLOW = {"yaml", "frontmatter", "markdown_it"}
READ = """
import sys
from mdnetwork.notes.read import read_note
assert read_note("A.md", sys.argv[1]).readable
print(*sorted(set(sys.argv[2:]) & sys.modules.keys()))
"""


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("---\nrole: x\ntags:\n  - a\n---\n# H\n\n- [ ] [[B]] <!-- c -->\n", ""),
        ("---\nlink: [[A]]\n---\n", "frontmatter yaml"),
        ("- - x\n", "markdown_it"),
        ("[[A]] <b>bold</b>\n", "markdown_it"),
    ],
)
def test_a_slow_library_is_imported_only_for_a_note_that_needs_it(text: str, asked: str) -> None:
    command = [sys.executable, "-c", READ, text, *SLOW]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == asked
