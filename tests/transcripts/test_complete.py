"""The transcripts leave nothing out: commands, options, exit codes, and what the README says."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from mdnetwork.cli.app import app
from mdnetwork.cli.commands.help import _EXIT_CODES
from mdnetwork.cli.table import COMMANDS
from tests.transcripts.test_transcripts import FILES
from tests.transcripts.transcript import ROOT, Stage, Step, read_transcript

IN_PROCESSES = {("demo", "--watch"), ("watch", "--paranoid")}
"""What runs until it is stopped; see test_processes, which also holds code 130."""

STEPS = [step for file in FILES for step in read_transcript(file.read_text("utf-8")).steps]
LINES = [
    words[words.index("mdnetwork") + 1 :]
    for step in STEPS
    if "mdnetwork" in (words := shlex.split(re.sub(r"\| head -\d+$", "", step.command)))
]


def _options(command: click.Command) -> set[str]:
    found = {name for option in command.params for name in option.opts if name.startswith("-")}
    return found | {"--help"}


GLOBAL = _options(app)


def _typed(command: str) -> set[str]:
    return {word for line in LINES if command in line for word in line[line.index(command) :]}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_in_a_transcript(name: str) -> None:
    command = app.get_command(click.Context(app), name)
    assert command
    own = _options(command) - (GLOBAL - {"--help"})
    assert own - _typed(name) - {option for at, option in IN_PROCESSES if at == name} == set()


@pytest.mark.parametrize("option", sorted(GLOBAL - {"-h", "--help", "--version"}))
def test_every_global_option_stands_before_or_after_a_command(option: str) -> None:
    places = {
        "before" if line.index(option) < at else "after"
        for line in LINES
        if option in line
        for at in [min((line.index(name) for name in COMMANDS if name in line), default=0)]
    }
    short = {"-q", "-v", "--quiet", "--verbose"}
    assert places == {"before", "after"} or (option in short and places)


def test_every_exit_code_is_in_a_transcript() -> None:
    assert {str(step.code) for step in STEPS if step.code is not None} == {
        code for code, _ in _EXIT_CODES if code != "130"
    }


def readme_commands(text: str) -> list[str]:
    """What the README tells people to type after `mdnetwork`: blocks first, then within lines."""
    indented = re.compile(r"^(?: {4,}|\t)(.*)$", re.MULTILINE)
    fenced = re.compile(r"^(```+|~~~+)[^\n]*\n(.*?)^\1", re.MULTILINE | re.DOTALL)
    text = RECORDED.sub("", text)  # played again by a test of its own
    lines = [line for block in fenced.findall(text) for line in block[1].splitlines()]
    lines += indented.findall(fenced.sub("", text))
    parts = [part.strip() for line in lines for part in line.split("&&")]
    parts += re.findall(r"`([^`\n]+)`", fenced.sub("", text))
    found = (re.match(r"(?:\$ )?mdnetwork (.*?)(?:\s+#.*)?$", part) for part in parts)
    return [match[1].strip() for match in found if match]


RECORDED = re.compile(r"(?<=<!-- recording -->\n\n)```console\n.*?^```\n", re.DOTALL | re.MULTILINE)
README = """Say `mdnetwork demo`, or `mdnetworks no`, or mdnetwork no.

    pip install . && mdnetwork open my-vault

```sh
$ mdnetwork due --all   # everything
mdnetwork next
mdnetworks no
```

    $ mdnetwork check
"""


def test_readme_commands_are_found() -> None:
    assert readme_commands(README) == ["due --all", "next", "open my-vault", "check", "demo"]


def test_the_readmes_own_commands(tmp_path: Path) -> None:
    """Each runs as it stands, in its order: those that make a vault in an empty folder, the others
    in the demo vault. What would stay and watch is only asked for its help."""
    empty = Stage(tmp_path / "empty", "empty", "2026-03-10")
    demo = Stage(tmp_path / "demo", "demo", "2026-03-10")
    commands = readme_commands((ROOT / "README.md").read_text(encoding="utf-8"))
    assert commands
    for command in commands:
        name = command.split()[0]
        stays = name == "watch" or "--watch" in command
        once = {"open": " --once"}.get(name, " --help" if stays else "")
        stage = empty if name in {"open", "init", "demo"} else demo
        if "--git" in command:
            if shutil.which("git") is None:
                continue
            subprocess.run(["git", "init", "-q", str(stage.root)], check=True)
        played = stage.play(Step(command=f"mdnetwork {command}{once}"))
        assert played.code == 0, (command, played.printed)
