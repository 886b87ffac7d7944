"""Real editors in tmux save a note three times while the watcher looks on (SAFETY B 19, 20).

They save by moving the note away, by truncating it, in chunks, with probes and locks; the person
must never be missing from the page meanwhile.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.watch.support import PAGE, Sampler, Watching, put, until

NOTE = "People/Ada.md"
OTHER = "People/Bo.md"  # of a vault without any note nothing is written at all
WANTED = f"- {NOTE}: Ada"
BODY = "# Ada\n" + "a line of what was said, long enough to fill several chunks\n" * 700

Keys = tuple[str, ...]
VIM = ["vim", "-u", "NONE", "-N"]
VIM_SAVE, VIM_QUIT = ("Go{text}", "Escape", ":w", "Enter"), (":q!", "Enter")
NANO_SAVE, NANO_QUIT = ("M-/", "Enter", "{text}", "C-o", "Enter"), ("C-x",)
EMACS_SAVE, EMACS_QUIT = ("M->", "Enter", "{text}", "C-x", "C-s"), ("C-x", "C-c")
EDITORS: dict[str, tuple[list[str], Keys, Keys]] = {
    "vim": (VIM, VIM_SAVE, VIM_QUIT),
    "vim, copying": ([*VIM, "--cmd", "set backupcopy=yes"], VIM_SAVE, VIM_QUIT),
    "vim, renaming": ([*VIM, "--cmd", "set backupcopy=no backup"], VIM_SAVE, VIM_QUIT),
    "nvim": (["nvim", "--clean"], VIM_SAVE, VIM_QUIT),
    "nano": (["nano", "-I"], NANO_SAVE, NANO_QUIT),
    "nano, with backups": (["nano", "-I", "-B"], NANO_SAVE, NANO_QUIT),
    "emacs": (["emacs", "-nw", "-Q"], EMACS_SAVE, EMACS_QUIT),
}


@pytest.fixture(params=EDITORS)
def terminal(
    request: pytest.FixtureRequest,
    vault: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[tuple[Terminal, str]]:
    command, _, _ = EDITORS[request.param]
    for program in ("tmux", command[0]):
        if shutil.which(program) is None:
            pytest.skip(f"there is no {program} on this machine")
    monkeypatch.setenv("HOME", str(tmp_path))  # nobody's own settings
    monkeypatch.setenv("TERM", "xterm")
    put(vault, NOTE, BODY)
    put(vault, OTHER)
    terminal = Terminal(tmp_path, [*command, str(vault / NOTE)])
    yield terminal, request.param
    terminal.close()


def shows(watching: Watching, heading: str) -> None:
    until(lambda: heading.lstrip("# ") in watching.page())


def test_b19_b20_a_person_never_disappears_while_their_note_is_saved(
    vault: Path, terminal: tuple[Terminal, str]
) -> None:
    editor, name = terminal
    _, save, leave = EDITORS[name]
    with Watching(vault) as watching:
        watching.settles()
        until(lambda: "a line of what was said" in editor.screen())
        with Sampler(watching, WANTED) as sampler:
            for number in range(1, 4):
                heading = f"## Save number {number}"
                editor.press(tuple(key.format(text=heading) for key in save))
                shows(watching, heading)
            editor.press(leave)
            watching.settles()
        assert sampler.missing == []
        assert "Ada / Save number 1 / Save number 2 / Save number 3" in watching.page()
        assert watching.said("wrote") == 4
        assert set(watching.lines) == {f"wrote {PAGE}"}
        seen = {path for snapshot in watching.snapshots for path in snapshot.notes}
        assert seen == {NOTE, OTHER, PAGE}
