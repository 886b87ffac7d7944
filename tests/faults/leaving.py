"""Uninstalling: without our pages, settings and state the vault is byte for byte what it was.

Meanwhile the person has used all that mdnetwork can do to their files.
"""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.faults.figures import Figures, Trial
from tests.faults.oracle import Tally
from tests.faults.program import Program
from tests.faults.sample import (
    BLOCK_NOTE,
    LOG,
    TASK_NOTE,
    answer,
    contents,
    fill,
    settle,
)

WHAT = "uninstalled after answers, blocks and commands; once after undoing them all as well"
_OPENING, _CLOSING = b'<!-- mdnetwork due field="Health" -->', b"<!-- /mdnetwork"
_BOX = "- [ ] Send the map"
_COMMANDS = (
    ("log", "Bo Lee", "asked", "again"),
    ("snooze", "Bo Lee", "2w", "--yes"),
    ("due",),
    ("check",),
    ("build",),
    ("doctor",),
)
_INTO_NOTES = (
    ("pause", "Cy Park", "--yes"),
    ("pause", "Cy Park", "--end", "--yes"),
    ("new", "contact", "Di Moss"),
)
"""What the person asked to be written into a note stays there, unless it is undone."""
_MOST_STEPS = 20


def uninstalled(trial: Trial) -> Iterator[Figures]:
    """Use it and leave it; then again, taking every step back before."""
    tally = Tally()
    for undoes in (False, True):
        place = trial.inside("undone" if undoes else "kept")
        root, program = place.folder / "vault", Program(state=place.folder / "state")
        fill(root)
        before = contents(root)
        commands = trial.some(_COMMANDS, 2)
        _use(root, program, tally, (*commands, *(_INTO_NOTES if undoes else ())))
        if undoes:
            _undo_all(root, program, tally)
        after = _left(root, program)
        tally.files += len(after)
        wanted = before if undoes else {**before, **_answered(before, after)}
        for path in sorted(wanted.keys() | after):
            if _outside(path, after.get(path, b"")) != _outside(path, wanted.get(path, b"")):
                tally.findings.append(f"{path} is not what it was, undone: {undoes}")
                tally.lost += len(before.get(path, b""))
    yield Figures.of(WHAT, tally)


def _use(root: Path, program: Program, tally: Tally, commands: Sequence[tuple[str, ...]]) -> None:
    """Build, answer on the page, fill the block, and run what writes into notes."""
    program.build(root)
    answer(root)
    settle(root)
    program.build(root)
    for arguments in commands:
        said = program.run("--vault", str(root), "--no-input", *arguments)
        tally.landed += 1
        if said.returncode not in {0, 1, 4}:
            tally.findings.append(f"{arguments}: exit {said.returncode}, {said.stderr}")


def _undo_all(root: Path, program: Program, tally: Tally) -> None:
    for _ in range(_MOST_STEPS):
        said = program.run("--vault", str(root), "--no-input", "undo", "--yes")
        if said.returncode or "nothing to undo" in said.stdout + said.stderr:
            break
        tally.landed += 1
    else:
        tally.findings.append("undo never ends")
    if said.returncode:
        tally.findings.append(f"undo: exit {said.returncode}, {said.stderr}")


def _left(root: Path, program: Program) -> dict[str, bytes]:
    """What is in the vault once the person has removed all that is ours."""
    shutil.rmtree(root / "Network")
    shutil.rmtree(program.state)
    return contents(root)


def _answered(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, bytes]:
    """What the person's answers changed by right: the box of a task, lines added to the log."""
    task = before[TASK_NOTE].decode().replace(_BOX, _BOX.replace("[ ]", "[x]")).encode()
    log = after.get(LOG, b"")
    return {TASK_NOTE: task, LOG: log if log.startswith(before[LOG]) else before[LOG]}


def _outside(path: str, data: bytes) -> tuple[bytes, ...]:
    """The bytes of a file but for what lies in the block the person placed."""
    if path != BLOCK_NOTE:
        return (data,)
    above, opening, rest = data.partition(_OPENING)
    _, closing, below = rest.partition(_CLOSING)
    return above, opening, closing, below.partition(b"-->")[2]
