"""Files and folders that may not be written, and those of somebody else.

The program runs as the owner of the vault without root's power to pass over rights, wherever root
runs the tests.
"""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.faults.figures import Figures, Trial
from tests.faults.fingerprint import fingerprint
from tests.faults.oracle import Tally, look, recover
from tests.faults.program import Program
from tests.faults.sample import Sample

WHAT = "a build in a vault with read-only files and folders"
FOREIGN = "a build in a vault where files are somebody else's"
_POWERLESS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
_SOMEBODY = 65534
_REFUSED = 5


def read_only(trial: Trial) -> Iterator[Figures]:
    """Take the right to write from each file and folder that a build changes, in turn."""
    tally = Tally()
    places = [*sorted(_changed(trial.sample)), "Network", "People", "Fields", "."]
    for number, path in enumerate(trial.some(places, 1)):
        tally.add(_try(trial, f"{number}", path, _forbid, f"{path} is read-only"))
    yield Figures.of(WHAT, tally)


def foreign(trial: Trial) -> Iterator[Figures]:
    """Give each file and folder that a build changes to somebody else, in turn."""
    if os.geteuid() != 0:
        yield Figures(what=FOREIGN, skipped="only root can give a file away")
        return
    tally = Tally()
    places = [*sorted(_changed(trial.sample)), "Network"]
    for number, path in enumerate(trial.some(places, 1)):
        tally.add(_try(trial, f"{number}", path, _give_away, f"{path} is somebody else's"))
    yield Figures.of(FOREIGN, tally)


def _changed(sample: Sample) -> set[str]:
    """The files that are there and that a build changes."""
    return {path for path, data in sample.old.items() if sample.new.get(path) != data}


def _forbid(path: Path) -> None:
    path.chmod(path.stat().st_mode & ~0o222)


def _give_away(path: Path) -> None:
    os.chown(path, _SOMEBODY, _SOMEBODY)


def _try(trial: Trial, name: str, path: str, forbid: Callable[[Path], None], where: str) -> Tally:
    """Forbid one path, build, look, allow it again and build once more."""
    folder = trial.inside(name).folder
    root, state = trial.sample.copy(folder / "vault"), folder / "state"
    target = root / path
    status = target.stat()
    forbid(target)
    before = fingerprint(root)
    done = Program(state=state, wrap=_powerless()).build(root)
    tally = look(trial.sample, root, before, where, strict=False)
    tally.landed = 1
    if done.returncode != _REFUSED:
        tally.findings.append(f"{where}: the build ends with {done.returncode}: {done.stderr}")
    now = fingerprint(root)
    kept = [file for file in before if path in {file, file.rpartition("/")[0] or "."}]
    tally.find(where, (f"{file} was changed" for file in kept if before[file] != now.get(file)))
    target.chmod(stat.S_IMODE(status.st_mode))
    os.chown(target, status.st_uid, status.st_gid)
    tally.add(recover(trial.sample, root, Program(state=state), where, strict=False))
    return tally


def _powerless() -> tuple[str, ...]:
    """What takes root's powers from a command; others have none."""
    return _POWERLESS if os.geteuid() == 0 and shutil.which(_POWERLESS[0]) else ()
