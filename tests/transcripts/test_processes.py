"""What only a process of its own shows: signals, prompts, locks, pipes, start-up, no sockets."""

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.fingerprint import fingerprint
from tests.transcripts.transcript import PROGRAM, Stage

DEADLINE = 30.0
HEEDING = "import signal, runpy; signal.signal(signal.SIGINT, signal.default_int_handler); {}"
"""A shell that starts us in the background lets SIGINT be ignored, and that is inherited."""
MAIN = "runpy.run_module('mdnetwork', run_name='__main__')"


@dataclass(slots=True)
class Running:
    """A process whose output goes to files, or to a terminal of ours."""

    process: subprocess.Popen[bytes]
    out: Path
    err: Path
    terminal: int | None = None
    shown: bytes = b""

    def wait_for(self, words: str) -> None:
        """Wait until the words are there."""
        _until(lambda: words in self.said(), self.said)

    def said(self) -> str:
        if self.terminal is not None:
            self._read_terminal()
            return self.shown.decode(errors="replace")
        return self.out.read_text("utf-8") + self.err.read_text("utf-8")

    def _read_terminal(self) -> None:
        assert self.terminal is not None
        try:
            self.shown += os.read(self.terminal, 1 << 16)
        except (BlockingIOError, OSError):
            return

    def type(self, text: bytes) -> None:
        assert self.terminal is not None
        os.write(self.terminal, text)

    def end(self, number: signal.Signals | None = None) -> int:
        """Its exit code, after a signal if one is given."""
        if number:
            self.process.send_signal(number)
        _until(lambda: self.said() is not None and self.process.poll() is not None, self.said)
        self.said()
        return self.process.wait()


def _until(holds: Callable[[], bool], said: Callable[[], str]) -> None:
    end = time.monotonic() + DEADLINE
    while not holds():
        assert time.monotonic() < end, said()
        time.sleep(0.01)


Start = Callable[..., Running]


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path, "demo", "2026-03-10")


@pytest.fixture
def start(tmp_path: Path, stage: Stage) -> Iterator[Start]:
    with ExitStack() as stack:
        number = iter(range(100))

        def begin(*arguments: str, terminal: bool = False) -> Running:
            name = next(number)
            out, err = tmp_path / f"out{name}", tmp_path / f"err{name}"
            streams = {
                "stdin": subprocess.DEVNULL,
                "stdout": stack.enter_context(out.open("wb")),
                "stderr": stack.enter_context(err.open("wb")),
            }
            ours: int | None = None
            theirs = 0
            if terminal:
                ours, theirs = pty.openpty()
                os.set_blocking(ours, False)
                stack.callback(os.close, ours)
                streams = dict.fromkeys(streams, theirs)
            command = [sys.executable, "-c", HEEDING.format(MAIN), *arguments]
            process = subprocess.Popen(
                [*command, "--today", "2026-03-10"],
                cwd=stage.root,
                env={**stage.environment(), "TERM": "xterm"},
                start_new_session=True,
                **streams,  # type: ignore[call-overload]
            )
            if terminal:
                os.close(theirs)
            stack.callback(process.wait)
            stack.callback(process.kill)
            return Running(process, out, err, ours)

        yield begin


@pytest.mark.parametrize(
    ("arguments", "number"),
    [
        (("watch",), signal.SIGINT),
        (("watch",), signal.SIGTERM),
        (("watch", "--paranoid"), signal.SIGTERM),
        (("open",), signal.SIGINT),
        (("demo", "new", "--watch"), signal.SIGTERM),
    ],
)
def test_a_watcher_stops_cleanly(
    arguments: tuple[str, ...], number: signal.Signals, stage: Stage, start: Start
) -> None:
    running = start(*arguments)
    running.wait_for("Watching")
    if arguments[0] == "watch":
        running.wait_for("wrote Network/Due follow-ups.md")
    assert running.end(number) == 0
    assert running.err.read_text("utf-8").endswith("Stopped.\n")
    assert not list(stage.root.rglob("*.tmp"))


def test_c36_a_second_signal_to_stop_changes_nothing(stage: Stage, start: Start) -> None:
    running = start("watch")
    running.wait_for("Watching")
    for number in (signal.SIGINT, signal.SIGTERM):
        running.process.send_signal(number)
    assert running.end(signal.SIGINT) == 0
    assert running.err.read_text("utf-8").endswith("Stopped.\n")
    assert not list(stage.root.rglob("*.tmp"))
    assert start("build").end() == 0


def test_a_watcher_takes_settings_that_changed(stage: Stage, start: Start) -> None:
    running = start("watch")
    running.wait_for("wrote Network/Due follow-ups.md")
    settings = stage.root / ".mdnetwork.toml"
    settings.write_text("format = 1\nlinsk = 2\n")
    running.wait_for('there is no setting "linsk"; did you mean links?')
    settings.write_text('format = 1\nlinks = "markdown"\n')
    running.wait_for("The settings have changed and are used from now on.")
    home = stage.root / "Network/Network home.md"
    _until(lambda: "](" in home.read_text(), running.said)
    assert running.end(signal.SIGTERM) == 0


def test_a_second_watcher_is_refused(start: Start) -> None:
    first = start("watch")
    first.wait_for("wrote Network/Due follow-ups.md")
    second = start("watch")
    assert second.end() == 5
    held = f"another mdnetwork{_known(first)} is watching this vault"
    said = second.err.read_text("utf-8").splitlines()[-1]
    assert said == f"mdnetwork: {held}; stop it first, or wait"
    other = start("open", "-q")
    assert other.end() == 5
    assert other.out.read_text("utf-8").startswith("Overdue\n")
    doctor = start("doctor")
    assert doctor.end() == 0
    assert f"watching: {held}" in doctor.out.read_text("utf-8").splitlines()
    assert first.end(signal.SIGINT) == 0
    assert start("doctor").end() == 0


def _known(running: Running) -> str:
    """How a process is named where the system tells who holds a lock."""
    return f" (process {running.process.pid})" if sys.platform == "linux" else ""


def _two_people(stage: Stage) -> None:
    for name in ("Rae Berg", "Rae Dahl"):
        (stage.root / "People" / f"{name}.md").write_text("- 2026-03-01 called\n", "utf-8")


def test_a_name_is_asked_for_in_a_terminal(stage: Stage, start: Start) -> None:
    _two_people(stage)
    running = start("show", "Rae", terminal=True)
    running.wait_for("Which one")
    assert running.said() == (
        'Several could be "Rae":\r\n  1  Rae Berg\r\n  2  Rae Dahl\r\nWhich one: '
    )
    running.type(b"2\n")
    assert running.end() == 0
    assert "Rae Dahl: in your network (People/Rae Dahl.md)" in running.said()


def test_no_input_asks_nothing_even_in_a_terminal(stage: Stage, start: Start) -> None:
    _two_people(stage)
    running = start("show", "Rae", "--no-input", terminal=True)
    assert running.end() == 2
    assert '"Rae" could be Rae Berg, Rae Dahl; write more of the name' in running.said()


def test_interrupted_at_a_prompt(stage: Stage, start: Start) -> None:
    _two_people(stage)
    running = start("show", "Rae", terminal=True)
    running.wait_for("Which one")
    assert running.end(signal.SIGINT) == 130
    assert "Traceback" not in running.said()


def _answered(start: Start, words: tuple[str, ...], question: str, answer: bytes) -> str:
    """What is said in a terminal in which the one question is answered."""
    running = start(*words, terminal=True)
    running.wait_for(question)
    assert "+++ " in running.said()
    running.type(answer)
    assert running.end() == 0
    return running.said()


@pytest.mark.parametrize(
    ("words", "question", "path"),
    [
        (("pause", "Ana Ruiz"), "Pause Ana Ruiz? [Y/n]: ", "People/Ana Ruiz.md"),
        (("snooze", "Ana Ruiz", "2w"), "Snooze Ana Ruiz? [Y/n]: ", "Follow-up log.md"),
    ],
    ids=["pause", "snooze"],
)
def test_what_is_to_be_written_is_shown_and_asked_for_in_a_terminal(
    words: tuple[str, ...], question: str, path: str, stage: Stage, start: Start
) -> None:
    file = stage.root / path
    before = file.read_bytes() if file.exists() else None
    assert "Nothing was written." in _answered(start, words, question, b"n\n")
    assert (file.read_bytes() if file.exists() else None) == before
    assert "Nothing was written." not in _answered(start, words, question, b"\n")
    assert file.read_bytes() != before
    assert "Nothing was written." in _answered(start, ("undo",), "Undo this? [Y/n]: ", b"no\n")
    assert file.read_bytes() != before
    assert "Undone." in _answered(start, ("undo",), "Undo this? [Y/n]: ", b"y\n")
    assert (file.read_bytes() if file.exists() else None) == before


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_what_git_is_to_be_told_is_shown_and_asked_for_in_a_terminal(
    stage: Stage, start: Start
) -> None:
    subprocess.run(["git", "init", "-q", str(stage.root)], check=True)
    config, attributes = stage.root / ".git/config", stage.root / ".gitattributes"
    before = config.read_bytes(), attributes.exists()
    said = _answered(start, ("init", "--git"), "Set this? [Y/n]: ", b"n\n")
    assert "+merge.mdnetwork.driver = " in said
    assert "Nothing was set." in said
    assert (config.read_bytes(), attributes.exists()) == before
    said = _answered(start, ("init", "--git"), "Set this? [Y/n]: ", b"y\n")
    assert "Commit .gitattributes" in said
    assert b"merge-page" in config.read_bytes()
    assert "merge=mdnetwork" in attributes.read_text("utf-8")


@pytest.mark.parametrize("option", ["--no-input", "--yes", "--json"])
def test_a_question_in_a_terminal_can_be_forbidden(option: str, stage: Stage, start: Start) -> None:
    running = start("pause", "Ana Ruiz", option, terminal=True)
    assert running.end() == 0
    assert "[Y/n]" not in running.said()
    assert ("+status: paused" in running.said()) == (option != "--json")
    assert "status: paused" in (stage.root / "People/Ana Ruiz.md").read_text("utf-8")


def _interrupt(running: Running) -> None:
    """Interrupt until it ends; one signal that comes right before the read starts is lost.

    Seldom, as a second one during the exit would end it by the signal itself.
    """
    while running.process.poll() is None:
        running.process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            running.process.wait(5)


def test_interrupted_at_the_question_nothing_is_written(stage: Stage, start: Start) -> None:
    running = start("pause", "Ana Ruiz", terminal=True)
    running.wait_for("[Y/n]")
    _interrupt(running)
    assert running.end() == 130
    assert "status: paused" not in (stage.root / "People/Ana Ruiz.md").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [("undo",), ("undo", "--list"), ("undo", "--dry-run"), ("pause", "Fay Kim"), ("doctor",)],
    ids=" ".join,
)
def test_looking_and_saying_no_write_nothing(
    words: tuple[str, ...], stage: Stage, start: Start
) -> None:
    assert start("log", "Ana", "called").end() == 0
    assert start("pause", "Ana", "-y").end() == 0

    def all_of_it() -> tuple[object, ...]:
        folders = {path: path.stat().st_mtime_ns for path in stage.root.rglob("*")}
        steps = {p: mark for p, mark in fingerprint(stage.state).items() if "/undo/" in p}
        return fingerprint(stage.root), folders, steps

    before = all_of_it()
    running = start(*words, terminal=True)
    if words in {("undo",), ("pause", "Fay Kim")}:
        running.wait_for("[Y/n]")
        running.type(b"n\n")
    assert running.end() == 0
    assert all_of_it() == before


def test_a_damaged_step_is_said_and_passed_over(stage: Stage, start: Start) -> None:
    assert start("new", "contact", "Cy Roe").end() == 0
    (step,) = stage.state.rglob("undo/*.json")
    step.write_bytes(step.read_bytes()[:-9])
    doctor = start("doctor")
    assert doctor.end() == 0
    said = doctor.out.read_text("utf-8").splitlines()
    way_out = "that much cannot be undone; you may delete it"
    assert f"- 1 file in {step.parent} cannot be read; {way_out}." in said
    assert "undo: no steps are kept" in said
    undo = start("undo")
    assert undo.end() == 0
    assert undo.out.read_text("utf-8") == "There is nothing to undo.\n"


def test_a_step_that_cannot_be_kept_is_said_and_the_note_is_made(
    stage: Stage, start: Start
) -> None:
    assert start("doctor").end() == 0
    (lock,) = stage.state.rglob("write.lock")
    (lock.parent / "undo").write_bytes(b"")
    new = start("new", "contact", "Cy Roe")
    assert new.end() == 0
    assert new.err.read_text("utf-8") == (
        "`mdnetwork undo` will not know what was just written; the system says: File exists\n"
    )
    assert (stage.root / "People/Cy Roe.md").exists()


def test_interrupted_in_a_long_build(stage: Stage, start: Start) -> None:
    """The progress bar of a long build shows, goes, and nothing is written."""
    folder = stage.root / "Archive"
    folder.mkdir()
    for number in range(6000):
        (folder / f"{number}.md").write_text(f"[[Ana Ruiz]] {number}\n", "utf-8")
    running = start("build", terminal=True)
    running.wait_for("Reading notes")
    assert running.end(signal.SIGINT) == 130
    assert "Traceback" not in running.said()
    assert not (stage.root / "Network").exists()


def test_a_reader_that_leaves_is_no_mistake(stage: Stage) -> None:
    """`mdnetwork list --json | head -1`: no traceback, code 0."""
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [*PROGRAM, "--today", "2026-03-10", "list", "--json"],
        cwd=stage.root,
        env=stage.environment(),
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_behind_stdout_is_one_line(stage: Stage) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "--today", "2026-03-10", "due"],
            cwd=stage.root,
            env=stage.environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 5
    said = b"mdnetwork: the system says: No space left on device; no note was changed, run again\n"
    assert done.stderr == said


def test_a_terminal_of_another_encoding(stage: Stage) -> None:
    (stage.root / "People" / "Łucja.md").write_text("next_contact:\n- [ ] x\n", "utf-8")
    done = subprocess.run(
        [*PROGRAM, "--today", "2026-03-10", "show", "Łucja"],
        cwd=stage.root,
        env={**stage.environment(), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.startswith(b"\\u0141ucja: ")


HEAVY = ("networkx", "markdown_it", "yaml", "watchdog", "rich", "msgspec", "tzlocal", "filelock")
LOADED = "import atexit, json, sys; atexit.register(lambda: print(json.dumps(list(sys.modules))))\n"


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["nothing"]])
def test_start_up_imports_click_and_nothing_heavy(arguments: list[str], stage: Stage) -> None:
    code = f"{LOADED}import sys; from mdnetwork.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=stage.environment(),
        capture_output=True,
        check=False,
    )
    modules = set(json.loads(done.stdout.splitlines()[-1]))
    assert "click" in modules
    assert modules & set(HEAVY) == set()


AUDIT = """
import os, sys
vault = os.path.realpath(sys.argv.pop(1)) + os.sep
from mdnetwork.cli.app import run
from mdnetwork.cli.table import COMMANDS
import mdnetwork.cli.commands, importlib
for entry in COMMANDS.values():
    importlib.import_module(f"mdnetwork.cli.commands.{entry.module}")
NEVER = ("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn",
         "os.fork", "ctypes.", "urllib.", "ftplib.", "smtplib.", "webbrowser.", "pty.")
SEEN = set()
def hook(event, arguments):
    SEEN.add(event)
    if event.startswith(NEVER):
        os.write(2, f"AUDIT {event} {arguments}\\n".encode())
        os._exit(99)
    if event == "open" and isinstance(arguments[0], str):
        path = os.path.join(os.getcwd(), arguments[0])
        if path.startswith(vault) and path.endswith((".py", ".pyc", ".so", ".pth")):
            os.write(2, f"AUDIT read {path}\\n".encode())
            os._exit(99)
sys.addaudithook(hook)
code = run(sys.argv[1:])
assert {"open", "import"} & SEEN, SEEN
found = [n for n, m in sys.modules.items() if str(getattr(m, "__file__", "")).startswith(vault)]
assert not found, found
sys.exit(code)
"""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["open", "--once"], 0),
        (["build"], 0),
        (["build", "--dry-run"], 1),
        (["due", "--all", "--json"], 0),
        (["list"], 0),
        (["check"], 0),
        (["doctor"], 0),
        (["new", "meeting", "Ana Ruiz"], 0),
        (["pause", "Ana Ruiz"], 0),
        (["undo", "--list"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_nothing_is_run_and_no_socket_is_opened(
    arguments: list[str], code: int, stage: Stage
) -> None:
    """SAFETY 85: in a vault that holds what Python and git would gladly run."""
    trap = "import os\nos._exit(98)\n"
    names = ("yaml", "click", "rich", "json", "msgspec", "conftest", "sitecustomize", "networkx")
    for name in names:
        (stage.root / f"{name}.py").write_text(trap, "utf-8")
    hook = stage.root / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(parents=True)
    hook.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    done = _audited(["--today", "2026-03-10", *arguments], stage.environment(), stage.root)
    assert done.returncode == code, done.stderr.decode()


def _audited(
    arguments: list[str], environment: Mapping[str, str], root: Path
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-P", "-c", AUDIT, str(root), *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_the_audit_hook_bites(stage: Stage, tmp_path: Path) -> None:
    """The hook sees what it is there for."""
    code = AUDIT.replace("code = run(sys.argv[1:])", "import socket; socket.socket(); code = 0")
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, str(tmp_path)],
        env=stage.environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 99
    assert b"AUDIT socket.__new__" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_what_may_not_be_read_is_said_by_doctor(stage: Stage, start: Start) -> None:
    (stage.root / "People").chmod(0)
    doctor = start("doctor")
    assert doctor.end() == 4
    (stage.root / "People").chmod(0o755)
    assert "could not be read (People)" in doctor.out.read_text("utf-8")


def test_what_could_not_be_written_is_said_before(stage: Stage, start: Start) -> None:
    """A page that is read-only, a link, or has a second name: known before a build fails on it."""
    assert start("build").end() == 0
    pages = stage.root / "Network"
    (pages / "Due follow-ups.md").chmod(0o444)
    (pages / "hard.md").hardlink_to(pages / "Network contacts.md")
    (stage.root / "People/New One.md").write_text("- 2026-03-01 asked\n", "utf-8")
    doctor = start("doctor")
    assert doctor.end() == 0
    said = doctor.out.read_text("utf-8")
    assert "- Network/Due follow-ups.md: it is read-only; make it writable." in said
    assert "- Network/Network contacts.md: it has a second name (a hard link)" in said
    assert start("build").end() == 5
