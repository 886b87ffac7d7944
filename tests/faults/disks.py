"""A disk without room, without inodes, or that may not be written at all; a limit on file size."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.faults.figures import Figures, Trial
from tests.faults.fingerprint import fingerprint
from tests.faults.inside import apart
from tests.faults.oracle import Tally, look, recover
from tests.faults.program import Program

FULL = "a build on a full disk"
NO_INODES = "a build on a disk without inodes"
READ_ONLY = "a build on a disk that became read-only"
LIMITED = "a build that may write only short files (RLIMIT_FSIZE)"
_REFUSED = 5
_BLOCK = 4096


def full_disk(trial: Trial) -> Iterator[Figures]:
    """A disk with no, one, two, … blocks left, until a build finds room; so with inodes."""
    yield from apart(FULL, full_inside, trial)


def read_only_disk(trial: Trial) -> Iterator[Figures]:
    """A disk that the system has made read-only, as it does after errors."""
    yield from apart(READ_ONLY, read_only_inside, trial)


def limited_files(trial: Trial) -> Iterator[Figures]:
    """A limit on the size of a file, as a quota would be: small files are written, large not."""
    tally = Tally()
    for size in trial.some([1, 64, 128, 256, 400, 512, 640, 800, 1024, 4096], 1):
        folder = trial.inside(f"{size}").folder
        root = trial.sample.copy(folder / "vault")
        program = Program(state=folder / "state", wrap=("prlimit", f"--fsize={size}"))
        _code(trial, root, program, f"at most {size} bytes a file", tally)
        tally.add(recover(trial.sample, root, Program(state=folder / "state"), f"{size} bytes"))
    yield Figures.of(LIMITED, tally)


def full_inside(trial: Trial) -> Iterator[Figures]:
    """The part that mounts: so many blocks or inodes left, from none on, until a build ends."""
    for what, limit in ((FULL, "blocks"), (NO_INODES, "inodes")):
        tally, left, ran_clean = Tally(), 0, False
        while not ran_clean:
            place = trial.inside(f"{limit}{left}").folder
            ran_clean = _with_little(trial, place, limit, left, tally) != _REFUSED
            left += 4 if trial.short else 1
        yield Figures.of(what, tally)


def _with_little(trial: Trial, place: Path, limit: str, left: int, tally: Tally) -> int:
    """One build with so many blocks or inodes left, and one with room again; the first's code."""
    by_blocks = limit == "blocks"
    where, state = f"{left} {limit} left", place / "state"
    with mounted(place, "size=4m" if by_blocks else f"nr_inodes={_files(trial) + left}"):
        root, filler = trial.sample.copy(place / "vault"), place / "filler"
        if by_blocks:
            _fill_blocks(filler, left)
        code = _code(trial, root, Program(state=state), where, tally)
        filler.unlink(missing_ok=True)
        if not by_blocks:
            subprocess.run(["mount", "-o", "remount,nr_inodes=4096", str(place)], check=True)
        tally.add(recover(trial.sample, root, Program(state=state), where))
    return code


def read_only_inside(trial: Trial) -> Iterator[Figures]:
    """The part that mounts."""
    place, state, tally = trial.inside("disk").folder, trial.folder / "state", Tally()
    with mounted(place, "size=4m"):
        root = trial.sample.copy(place / "vault")
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        if _code(trial, root, Program(state=state), "a read-only disk", tally) != _REFUSED:
            tally.findings.append("a build on a read-only disk does not say so")
        subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)
        tally.add(recover(trial.sample, root, Program(state=state), "a read-only disk"))
    yield Figures.of(READ_ONLY, tally)


@contextmanager
def mounted(place: Path, options: str) -> Iterator[None]:
    """A disk of its own at `place`."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def _files(trial: Trial) -> int:
    """How many inodes a disk needs for the sample and nothing more: root, vault, all in it."""
    return 2 + len(list(trial.sample.before.rglob("*")))


def _fill_blocks(filler: Path, left: int) -> None:
    """Use up the disk but for so many blocks."""
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(_BLOCK))
    size = filler.stat().st_size
    with filler.open("r+b") as file:
        file.truncate(max(0, size - left * _BLOCK))


def _code(trial: Trial, root: Path, program: Program, where: str, tally: Tally) -> int:
    """The exit code of a build under this fault; what is wrong then goes into `tally`."""
    before = fingerprint(root)
    done = program.build(root)
    tally.add(look(trial.sample, root, before, where, strict=True))
    tally.landed += done.returncode not in {0, 4}
    if "Traceback" in done.stderr:
        tally.findings.append(f"{where}: a traceback: {done.stderr[-300:]}")
    return done.returncode
