"""Runs a subject in a world of its own, where it may mount disks and set limits.

`unshare -Urm python -m tests.faults.inside MODULE NAME FOLDER SHORT` prints its figures as JSON.
"""

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.faults.figures import Figures, Subject, Trial
from tests.faults.program import REPOSITORY, Program
from tests.faults.sample import make_sample

_APART = ("unshare", "-Urm")


def cannot_mount(folder: Path) -> str:
    """Why no disk can be mounted at `folder` here; empty if one can."""
    probe = [*_APART, "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(probe, capture_output=True, check=False)
    except FileNotFoundError:
        return "there is no unshare here"
    return "" if done.returncode == 0 else "this system lets us mount no disk (unshare -Urm)"


def apart(what: str, subject: Subject, trial: Trial) -> Iterator[Figures]:
    """What `subject` finds in a world of its own; `what` names the row if that cannot be."""
    if why := cannot_mount(trial.folder):
        yield Figures(what=what, skipped=why)
        return
    name = subject.__name__
    arguments = (subject.__module__, name, str(trial.folder), str(int(trial.short)))
    command = [*_APART, sys.executable, "-m", "tests.faults.inside", *arguments]
    surroundings = Program(state=trial.folder).surroundings()
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=surroundings, cwd=REPOSITORY
    )
    if done.returncode:
        yield Figures(what=what, findings=(done.stderr[-2000:],))
    for row in json.loads(done.stdout or "[]"):
        yield Figures(**{**row, "findings": tuple(row["findings"])})


def main() -> int:
    """Run one subject and print what it found."""
    module, name, folder, short = sys.argv[1:]
    subject: Subject = getattr(importlib.import_module(module), name)
    place = Path(folder)
    trial = Trial(folder=place, sample=make_sample(place / "made-inside"), short=short == "1")
    print(json.dumps([asdict(row) for row in subject(trial)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
