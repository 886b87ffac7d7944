"""A real terminal, tmux, for programs that want one: editors and shells."""

import subprocess
from pathlib import Path


class Terminal:
    """A program in a tmux server of its own, whose socket lies in `folder`."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        """Start `command` in `folder`, a hundred columns wide and thirty rows high."""
        self._tmux = ["tmux", "-S", str(folder / "tmux"), "-f", "/dev/null"]
        self._run("new-session", "-d", "-x", "100", "-y", "30", "-c", str(folder), *command)

    def _run(self, *words: str) -> str:
        command = [*self._tmux, *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def screen(self) -> str:
        """What stands on the screen, row by row."""
        return self._run("capture-pane", "-p")

    def press(self, keys: tuple[str, ...]) -> None:
        """Type names of keys as tmux knows them (`Enter`, `C-o`), or text."""
        for key in keys:
            literal = ["-l"] if " " in key or len(key) > 6 else []
            self._run("send-keys", *literal, key)

    def close(self) -> None:
        """End the server and what runs in it."""
        subprocess.run([*self._tmux, "kill-server"], check=False, capture_output=True)
