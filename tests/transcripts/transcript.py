"""Transcripts: commands and what they print, word for word.

A file begins with prose and the lines `vault: NAME` and `today: DAY`. Then come steps: a line
`$ COMMAND` (with `<<EOF` the lines up to `EOF` are its input), what it prints (`! ` before each
line of stderr), and `[exit N]`. Text between `[exit N]` and the next `$ ` is prose.

Vaults: `empty` (a folder with nothing in it), `inline` (only `.mdnetwork.toml`), `template`,
`demo`, or the name of a golden vault. It is the current folder, shown as VAULT; STATE and TEMP are
the other folders, and T stands for a duration. `mdnetwork` gets `--today` unless the line has one;
`python -m mdnetwork` is a process of its own, whose stdout is shown before its stderr. `| head -N`
cuts. `\\u001b` in a command is that character. There is no shell: the other commands are `HELPERS`.
"""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from unittest.mock import patch

import tzlocal

from mdnetwork.cli.app import run
from mdnetwork.cli.template import demo_files, template_files
from tests.golden_vaults import GOLDEN, visible

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "mdnetwork")
SETTINGS = "format = 1\n"
_HEADER = re.compile(r"^(vault|today): (.+)$", re.MULTILINE)
_EXIT = re.compile(r"\[exit (\d+)\]")
_CHARACTER = re.compile(r"\\u([0-9a-f]{4})")
_HEAD = re.compile(r" \| head -(\d+)$")
_UNSEEN = (
    (re.compile(r"\b\d+\.\d{3} s\b"), "T s"),
    (re.compile(r'("(?:read|build|write)": )\d+\.\d+(e-\d+)?'), r"\1T"),
    (re.compile(r"Python \d+\.\d+\.\d+\w*, \w+"), "Python VERSION, SYSTEM"),
    (re.compile(r"mdnetwork-demo-\w+"), "mdnetwork-demo-XXXX"),
    (re.compile(r"if \d{4}-\d\d-\d\d is not today"), "if NOW is not today"),
    (re.compile(r"for 6\d minutes now"), "for 60 minutes now"),
    (re.compile(r"STATE/(cache/)?[0-9a-f]{16}"), r"STATE/\1HASH"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command; `printed` and `code` are None if they were never recorded."""

    command: str
    body: tuple[str, ...] | None = None
    printed: tuple[str, ...] | None = None
    code: int | None = None
    prose: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        return [
            f"$ {self.command}",
            *(() if self.body is None else (*self.body, "EOF")),
            *(self.printed or ()),
            *(() if self.code is None else (f"[exit {self.code}]",)),
            *self.prose,
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """A whole file: its opening words, the vault and the day it starts from, its steps."""

    opening: tuple[str, ...]
    vault: str
    today: str
    steps: tuple[Step, ...]

    def text(self) -> str:
        lines = [*self.opening, *(line for step in self.steps for line in step.lines())]
        return "\n".join(lines) + "\n"


def read_transcript(text: str) -> Transcript:
    lines = text.removesuffix("\n").split("\n")
    starts = _starts(lines)
    opening = lines[: starts[0]]
    header = dict(_HEADER.findall("\n".join(opening)))
    ends = [*starts[1:], len(lines)]
    return Transcript(
        opening=tuple(opening),
        vault=header["vault"],
        today=header["today"],
        steps=tuple(_step(lines[start:end]) for start, end in zip(starts, ends, strict=True)),
    )


def _starts(lines: list[str]) -> list[int]:
    """Where the steps begin; a `$ ` inside an input or an output is none."""
    starts, in_body = [], False
    for number, line in enumerate(lines):
        if in_body:
            in_body = line != "EOF"
        elif line.startswith("$ "):
            starts.append(number)
            in_body = line.endswith("<<EOF")
    return starts


def _step(lines: list[str]) -> Step:
    command, rest = lines[0].removeprefix("$ "), lines[1:]
    body: tuple[str, ...] | None = None
    if command.endswith("<<EOF"):
        end = rest.index("EOF")
        body, rest = tuple(rest[:end]), rest[end + 1 :]
    for number, line in enumerate(rest):
        if found := _EXIT.fullmatch(line):
            return Step(
                command=command,
                body=body,
                printed=tuple(rest[:number]),
                code=int(found[1]),
                prose=tuple(rest[number + 1 :]),
            )
    return Step(command=command, body=body, prose=tuple(rest))


class _Lines:
    """What was printed to both streams, in the order in which the lines were finished."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def stream(self, mark: str) -> io.StringIO:
        return _Stream(self.lines, mark)


class _Stream(io.StringIO):
    encoding = "utf-8"

    def __init__(self, lines: list[str], mark: str) -> None:
        super().__init__()
        self._lines = lines
        self._mark = mark
        self._begun = ""

    def write(self, text: str) -> int:
        *done, self._begun = (self._begun + text).split("\n")
        self._lines += [self._mark + line if line else self._mark.rstrip() for line in done]
        return len(text)

    def close(self) -> None:
        if self._begun:
            self.write("\n")
        super().close()


class Stage:
    """A folder with a vault in it, where the steps of one transcript are played."""

    def __init__(self, folder: Path, vault: str, today: str) -> None:
        self.root = folder.resolve() / "vault"
        self.state = folder.resolve() / "state"
        self.temporary = folder.resolve() / "temporary"
        self.temporary.mkdir(parents=True)
        self._today = today
        self._lay_out(vault)
        self._here = self.root

    def _lay_out(self, vault: str) -> None:
        if vault in {"empty", "inline", "template", "demo"}:
            files = {
                "empty": (),
                "inline": (),
                "template": template_files(),
                "demo": demo_files(_day(self._today)) if vault == "demo" else (),
            }[vault]
            self.root.mkdir(parents=True)
            for file in files:
                _write(self.root / file.path, file.text)
        else:
            shutil.copytree(GOLDEN / vault / "vault", self.root, symlinks=True)
        if vault != "empty":
            _write(self.root / ".mdnetwork.toml", SETTINGS)

    def environment(self) -> dict[str, str]:
        """What the commands may know of the machine."""
        mine = {
            "MDNETWORK_STATE": str(self.state),
            "TZ": "Europe/Berlin",
            "COLUMNS": "80",
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "TMPDIR": str(self.temporary),
        }
        kept = {k: os.environ[k] for k in ("PATH", "HOME", "SYSTEMROOT") if k in os.environ}
        return {**kept, **mine}

    def play(self, step: Step) -> Step:
        """The step as it is now: with what it prints and its code."""
        command = _CHARACTER.sub(lambda found: chr(int(found[1], 16)), step.command)
        head = _HEAD.search(command)
        words = shlex.split(_HEAD.sub("", command.removesuffix("<<EOF")))
        variables = {}
        while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
            name, _, value = words.pop(0).partition("=")
            variables[name] = value.replace("VAULT", str(self.root))
        name, *arguments = (word.replace("VAULT", str(self.root)) for word in words)
        if name in HELPERS:
            printed = HELPERS[name](self, arguments, "\n".join((*(step.body or ()), "")))
            code = None if printed is None else 0
        else:
            printed, code = self.run([name, *arguments], variables, step.body or ())
        if printed is not None and name not in HELPERS:
            assert all(line.isprintable() for line in printed), "something could move a cursor"
            assert not any("inside mdnetwork" in line for line in printed), (command, printed)
        if printed is not None:
            printed = [self._seen(line) for line in printed][: int(head[1]) if head else None]
        return replace(step, printed=None if printed is None else tuple(printed), code=code)

    def run(
        self, words: list[str], variables: Mapping[str, str], body: tuple[str, ...] = ()
    ) -> tuple[list[str], int]:
        """Run `mdnetwork …` here, or `python -m mdnetwork …` as a process; `body` is its stdin."""
        environment = {**self.environment(), **variables}
        program = words[:3] if words[0] == "python" else words[:1]
        arguments = words[len(program) :]
        if arguments and "--today" not in arguments:
            arguments = ["--today", self._today, *arguments]
        if program == ["python", "-m", "mdnetwork"]:
            return self._run_process(arguments, environment)
        assert program == ["mdnetwork"], f"there is no command {words[0]}"
        with (
            patch.dict(os.environ, environment, clear=True),
            patch.object(tempfile, "tempdir", str(self.temporary)),
            chdir(self._here),
        ):
            tzlocal.reload_localzone()
            return run_here(arguments, "".join(f"{line}\n" for line in body))

    def _run_process(
        self, arguments: list[str], environment: Mapping[str, str]
    ) -> tuple[list[str], int]:
        done = subprocess.run(
            [*PROGRAM, *arguments],
            cwd=self._here,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )
        printed = done.stdout.decode().splitlines()
        printed += [f"! {line}".rstrip() for line in done.stderr.decode().splitlines()]
        return printed, done.returncode

    def _seen(self, line: str) -> str:
        """The line with everything that differs from run to run, or cannot be seen, named."""
        for path, word in (
            (self.root, "VAULT"),
            (self.state, "STATE"),
            (self.temporary, "TEMP"),
            (shlex.quote(sys.executable), "PYTHON"),
        ):
            line = line.replace(str(path), word)
        for pattern, word in _UNSEEN:
            line = pattern.sub(word, line)
        return visible(line)

    def at(self, name: str) -> Path:
        return self._here / name

    def go(self, name: str) -> None:
        self._here = Path(os.path.normpath(self._here / name))

    def files(self) -> list[str]:
        """Every file of the vault, by path."""
        found = (path.relative_to(self._here) for path in self._here.rglob("*") if path.is_file())
        return sorted(path.as_posix() for path in found)


def run_here(arguments: list[str], typed: str = "") -> tuple[list[str], int]:
    """Run `mdnetwork` in this process with `typed` on stdin; what it prints, and its code."""
    lines = _Lines()
    streams = lines.stream(""), lines.stream("! ")
    with (
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()))),
        redirect_stdout(streams[0]),
        redirect_stderr(streams[1]),
    ):
        code = run(arguments)
    for stream in streams:
        stream.close()
    return lines.lines, code


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def _write_file(stage: Stage, arguments: list[str], body: str) -> None:
    _write(stage.at(arguments[0]), body)


def _write_bytes(stage: Stage, arguments: list[str], _body: str) -> None:
    stage.at(arguments[0]).write_bytes(bytes.fromhex(arguments[1]))


def _append(stage: Stage, arguments: list[str], body: str) -> None:
    _write(stage.at(arguments[0]), stage.at(arguments[0]).read_bytes().decode() + body)


def _replace(stage: Stage, arguments: list[str], _body: str) -> None:
    name, old, new = arguments
    text = stage.at(name).read_bytes().decode()
    assert old in text, f"{old} is not in {name}"
    _write(stage.at(name), text.replace(old, new.replace("\\n", "\n")))


def _copy(stage: Stage, arguments: list[str], _body: str) -> None:
    shutil.copyfile(stage.at(arguments[0]), stage.at(arguments[1]))


def _link(stage: Stage, arguments: list[str], _body: str) -> None:
    """`link TO NAME`: a symbolic link; `link -h TO NAME`: a second name for the file."""
    *hard, to, name = arguments
    if hard:
        stage.at(name).hardlink_to(stage.at(to))
    else:
        stage.at(name).symlink_to(stage.at(to))


def _chmod(stage: Stage, arguments: list[str], _body: str) -> None:
    stage.at(arguments[1]).chmod(int(arguments[0], 8))


def _remove(stage: Stage, arguments: list[str], _body: str) -> None:
    for name in arguments:
        stage.at(name).unlink()


def _make_folder(stage: Stage, arguments: list[str], _body: str) -> None:
    stage.at(arguments[0]).mkdir(parents=True)


def _go(stage: Stage, arguments: list[str], _body: str) -> None:
    stage.go(arguments[0])


def _list(stage: Stage, _arguments: list[str], _body: str) -> list[str]:
    return stage.files()


def _show(stage: Stage, arguments: list[str], _body: str) -> list[str]:
    return stage.at(arguments[0]).read_bytes().decode().removesuffix("\n").split("\n")


def _age(stage: Stage, arguments: list[str], _body: str) -> None:
    """As if nobody had touched these files for an hour."""
    for name in arguments:
        then = stage.at(name).stat().st_mtime - 3600
        os.utime(stage.at(name), (then, then))


def _date(stage: Stage, arguments: list[str], _body: str) -> None:
    """As if these files had been changed at noon of a day."""
    day, *names = arguments
    then = datetime.fromisoformat(f"{day}T12:00+00:00").timestamp()
    for name in names:
        os.utime(stage.at(name), (then, then))


HELPERS: Mapping[str, Callable[[Stage, list[str], str], list[str] | None]] = {
    "write": _write_file,
    "bytes": _write_bytes,
    "append": _append,
    "replace": _replace,
    "copy": _copy,
    "link": _link,
    "chmod": _chmod,
    "rm": _remove,
    "age": _age,
    "date": _date,
    "mkdir": _make_folder,
    "cd": _go,
    "ls": _list,
    "cat": _show,
}
"""What a transcript can do besides running mdnetwork; `ls` goes into folders."""
