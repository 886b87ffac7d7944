"""The recording in the README: real commands and a real editor, from a talk to a line in the log.

It is played again here, in a terminal, and must look as the README shows it. With
--update-transcripts the README is rewritten from what was seen.
"""

import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal import Terminal

README = Path(__file__).parents[2] / "README.md"
SHOWN = re.compile(r"(?<=<!-- recording -->\n\n```console\n).*?(?=```\n)", re.DOTALL)
LOG = "Follow-up log.md"
PATIENCE = 60.0


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """A shell in an empty folder, with our program on its path and nobody's settings."""
    for program in ("tmux", "vim", "bash"):
        if shutil.which(program) is None:
            pytest.skip(f"there is no {program} on this machine")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("PS1", "$ ")
    monkeypatch.setenv("PYTHONPATH", str(README.parent))
    monkeypatch.setenv("VIMINIT", "set nocompatible noruler laststatus=0 noswapfile")
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "mdnetwork"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m mdnetwork "$@"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{Path('/usr/bin')}:{Path('/bin')}")
    terminal = Terminal(tmp_path, ["bash", "--norc", "--noprofile"])
    yield terminal
    terminal.close()


def wait(holds: Callable[[], object], shell: Terminal) -> None:
    """Poll until something holds; a deadline, not a measure."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, shell.screen()
        time.sleep(0.02)


class Recording:
    """Types into a shell and keeps what is seen, cleared between two commands."""

    def __init__(self, shell: Terminal) -> None:
        self.shell = shell
        self.rows: list[str] = []

    def run(self, command: str, shows: str) -> None:
        """One command, and what it printed until the prompt came back."""
        self.shell.press(("C-l", command, "Enter"))
        done = re.compile(rf"(?s)^\$ .*{re.escape(shows)}.*\n\$ *\n*$")
        wait(lambda: done.search(self.shell.screen()), self.shell)
        self.rows += self._seen()[:-1]

    def opens(self, command: str, shows: str) -> None:
        """A command that takes the whole screen."""
        self.shell.press(("C-l", command, "Enter"))
        wait(lambda: shows in self.shell.screen(), self.shell)
        self.rows.append(f"$ {command}")

    def sees(self, keys: tuple[str, ...], shows: str) -> None:
        """Keys pressed in an editor, and its text as it then stands."""
        self.shell.press(keys)
        wait(
            lambda: shows in self.shell.screen() and "INSERT" not in self.shell.screen(), self.shell
        )
        self.rows += [f"    {row}".rstrip() for row in self._seen() if row != "~"]

    def _seen(self) -> list[str]:
        rows = self.shell.screen().rstrip().split("\n")
        return [re.sub(r"^\[1\] \d+$", "[1] 4711", row.rstrip()) for row in rows]


def test_a_tick_in_an_editor_ends_in_the_log(
    shell: Terminal, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    day = "--today 2026-03-10"
    recording = Recording(shell)
    shell.press(("mdnetwork init -q my-vault > init.txt; cd my-vault", "Enter"))
    wait((tmp_path / "my-vault" / "Welcome.md").exists, shell)
    recording.run('mdnetwork new meeting "Ana Ruiz" --date 2026-03-09', "2026-03-09 Ana Ruiz.md")
    recording.run(f"mdnetwork {day} -q watch &", "[1]")
    page = tmp_path / "my-vault" / "Network" / "Due follow-ups.md"
    wait(page.exists, shell)
    recording.opens('vim "Network/Due follow-ups.md"', "**Thank** [[Ana Ruiz]]")
    recording.sees(("/Thank", "Enter", "0f[lrx", "A by card", "Escape"), "by card")
    shell.press((":wq", "Enter"))
    wait((tmp_path / "my-vault" / LOG).exists, shell)
    recording.run(f'tail -n 1 "{LOG}"', "by card")
    found = "\n".join(recording.rows) + "\n"
    readme = README.read_text(encoding="utf-8")
    if request.config.getoption("--update-transcripts", default=False):
        README.write_text(SHOWN.sub(lambda _: found, readme), encoding="utf-8")
        return
    shown = SHOWN.search(readme)
    assert shown
    assert found == shown[0]
