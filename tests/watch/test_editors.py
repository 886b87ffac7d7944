"""Real programs save a note three times while the watcher looks on (SAFETY B 19, 20, F 67).

They save by moving the note away, by truncating it, in chunks, with probes and locks; meanwhile
the page must show nothing but the note as it was each time: nobody missing, nothing half read.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.watch.support import PAGE, Sampler, Watching, put, until

NOTE = "People/Ada.md"
OTHER = "People/Bo.md"  # of a vault without any note nothing is written at all
SAID = "a line of what was said"
BODY = "# Ada\n" + f"{SAID}, long enough to fill several chunks\n" * 700
SHOWN = f"- {NOTE}: "

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """One program: how it is started, what is typed to add a line and save, and to leave.

    `{file}` is the note and `{text}` the line; `shows` is on its screen once it is ready. `needs`
    is the program looked for, if it is not the one that is started.
    """

    start: Words
    save: Words
    leave: Words
    shows: str = SAID
    needs: str = ""


def shell(command: str, needs: str) -> Editor:
    """A command that is given anew for each save; `{copy}` is a file outside the vault."""
    return Editor(
        start=("env", "PS1=ready>", "sh"),
        save=(command, "Enter"),
        leave=("exit", "Enter"),
        shows="ready>",
        needs=needs,
    )


def vim(*command: str) -> Editor:
    save, leave = ("Go{text}", "Escape", ":w", "Enter"), (":q!", "Enter")
    return Editor(start=(*command, "{file}"), save=save, leave=leave)


def nano(*options: str) -> Editor:
    save = ("M-/", "Enter", "{text}", "C-o", "Enter")
    return Editor(start=("nano", "-I", *options, "{file}"), save=save, leave=("C-x",))


MORE = "(cat {file}; echo '{text}') > {copy}"
EDITORS: dict[str, Editor] = {
    "vim": vim("vim", "-u", "NONE", "-N"),
    "vim, copying": vim("vim", "-u", "NONE", "-N", "--cmd", "set backupcopy=yes"),
    "vim, renaming": vim("vim", "-u", "NONE", "-N", "--cmd", "set backupcopy=no backup"),
    "nvim": vim("nvim", "--clean"),
    "nano": nano(),
    "nano, with backups": nano("-B"),
    "emacs": Editor(
        start=("emacs", "-nw", "-Q", "{file}"),
        save=("M->", "Enter", "{text}", "C-x", "C-s"),
        leave=("C-x", "C-c"),
    ),
    "micro": Editor(
        start=("micro", "{file}"),
        save=("C-End", "{text}", "Enter", "C-s"),
        leave=("C-q",),
    ),
    "kakoune": Editor(
        start=("kak", "-n", "{file}"),
        save=("ge", "M-!", "echo '{text}'", "Enter", ":w", "Enter"),
        leave=(":q!", "Enter"),
    ),
    "joe": Editor(
        start=("joe", "{file}"),
        save=("C-k", "v", "{text}", "Enter", "C-k", "d", "Enter"),
        leave=("C-c",),
    ),
    "joe, without backups": Editor(
        start=("joe", "-nobackups", "{file}"),
        save=("C-k", "v", "{text}", "Enter", "C-k", "d", "Enter"),
        leave=("C-c",),
    ),
    "ed": Editor(
        start=("ed", "-p", "ready>", "{file}"),
        save=("$a", "Enter", "{text}", "Enter", ".", "Enter", "w", "Enter"),
        leave=("q", "Enter"),
        shows="ready>",
    ),
    "sed -i": shell("sed -i '$ a {text}' {file}", "sed"),
    "perl -i": shell("perl -i -pe '$_ .= qq({text}\\n) if eof' {file}", "perl"),
    "mv": shell(f"{MORE} && mv {{copy}} {{file}}", "mv"),
    "cp": shell(f"{MORE} && cp {{copy}} {{file}}", "cp"),
    "tee": shell(f"{MORE} && tee {{file}} < {{copy}} > /dev/null", "tee"),
    "rsync": shell(f"{MORE} && rsync -a {{copy}} {{file}}", "rsync"),
    "rsync --inplace": shell(f"{MORE} && rsync -a --inplace {{copy}} {{file}}", "rsync"),
    "rsync --delay-updates": shell(
        f"{MORE} && rsync -a --delay-updates --backup {{copy}} {{file}}", "rsync"
    ),
}


@pytest.fixture(params=EDITORS)
def terminal(
    request: pytest.FixtureRequest,
    vault: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[tuple[Terminal, Editor]]:
    editor = EDITORS[request.param]
    for program in ("tmux", editor.needs or editor.start[0]):
        if shutil.which(program) is None:
            pytest.skip(f"there is no {program} on this machine")
    monkeypatch.setenv("HOME", str(tmp_path))  # nobody's own settings
    monkeypatch.setenv("TERM", "xterm")
    put(vault, NOTE, BODY)
    put(vault, OTHER)
    terminal = Terminal(tmp_path, list(typed(editor.start, vault)))
    yield terminal, editor
    terminal.close()


def typed(words: Words, vault: Path, text: str = "") -> Words:
    names = {"file": str(vault / NOTE), "copy": str(vault.parent / "copy"), "text": text}
    return tuple(word.format(**names) for word in words)


def test_b19_b20_f67_only_what_was_saved_is_ever_seen_and_nobody_disappears(
    vault: Path, terminal: tuple[Terminal, Editor]
) -> None:
    screen, editor = terminal
    with Watching(vault) as watching:
        watching.settles()
        until(lambda: editor.shows in screen.screen())
        with Sampler(watching, SHOWN) as sampler:
            for number in range(1, 4):
                heading = f"Save number {number}"
                screen.press(typed(editor.save, vault, f"## {heading}"))
                shows(watching, heading)
            screen.press(typed(editor.leave, vault))
            watching.settles()
        assert sampler.missing == []
        assert sampler.lines == shown(3)
        until(lambda: watching.said("wrote") >= 4)  # said right after it is written
        assert watching.said("wrote") == 4
        assert set(watching.lines) == {f"wrote {PAGE}"}
        seen = {path for snapshot in watching.snapshots for path in snapshot.notes}
        assert seen == {NOTE, OTHER, PAGE}


def shows(watching: Watching, heading: str) -> None:
    until(lambda: heading in watching.page())


def shown(saves: int) -> list[str]:
    """The note's line on the page before the first save, after it, and so on."""
    headings = ["Ada", *(f"Save number {number}" for number in range(1, saves + 1))]
    return [f"{SHOWN}{' / '.join(headings[:n])} []" for n in range(1, len(headings) + 1)]
