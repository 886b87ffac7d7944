"""A build killed, or failed, at each of its system calls, and again while it recovers."""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.faults.figures import Figures, Trial
from tests.faults.fingerprint import fingerprint
from tests.faults.oracle import Tally, look, recover
from tests.faults.program import Program
from tests.faults.tracing import (
    CHANGES,
    Point,
    cannot_trace,
    failing,
    killing,
    landed,
    points,
    recording,
)

CODES = ("EIO", "ENOSPC", "EACCES", "EINTR")
LASTING = ("EIO", "ENOSPC", "EROFS", "EDQUOT")  # a call that is interrupted for ever never ends
_STRIDE = 10
_READ_STRIDE = 3
_READING = frozenset({"openat", "read", "getdents64", "newfstatat", "close"})
KILLED = "a build killed at a system call"
AGAIN = "a build killed, and its successor killed as well"
FAILED = "a system call of a build fails, once"
FOR_EVER = "a system call of a build fails, from then on always"


def build_killed(trial: Trial) -> Iterator[Figures]:
    """Kill a build before each call that changes something; then the next one as well."""
    if why := cannot_trace():
        yield Figures(what=KILLED, skipped=why)
        return
    every = [point for point in build_calls(trial.inside("calls")) if point.call in CHANGES]
    once = trial.inside("once")
    tally = trial.tried(
        trial.some(every, 4), lambda number, point: _killed(once, f"{number}", (point,))
    )
    yield Figures.of(KILLED, tally)
    twice = trial.inside("twice")
    pairs = list(itertools.product(every[:: 2 * _STRIDE], every[_STRIDE :: 2 * _STRIDE]))
    pairs = trial.some(pairs, 1)
    yield Figures.of(
        AGAIN, trial.tried(pairs, lambda number, pair: _killed(twice, f"{number}", pair))
    )


def build_failed(trial: Trial) -> Iterator[Figures]:
    """Fail each call of a build, with one error code after the other; once, and for ever."""
    if why := cannot_trace():
        yield Figures(what=FAILED, skipped=why)
        return
    every = build_calls(trial.inside("calls"))
    changing = [point for point in every if point.call in CHANGES]
    reading = [point for point in every if point.call not in {*CHANGES, "newfstatat"}]
    for what, for_ever, chosen in (
        (FAILED, False, trial.some([*changing, *reading[::_READ_STRIDE]], 4)),
        (FOR_EVER, True, trial.some(changing, 2)),
    ):
        place = trial.inside("for-ever" if for_ever else "failed")

        def one(
            number: int, point: Point, place: Trial = place, *, for_ever: bool = for_ever
        ) -> Tally:
            code = (LASTING if for_ever else CODES)[number % 4]
            return _failed(place, f"{number}", point, code, for_ever=for_ever)

        yield Figures.of(what, trial.tried(chosen, one))


def build_calls(trial: Trial) -> list[Point]:
    """The calls that an untroubled build makes in the vault and in its state folder."""
    root = trial.sample.copy(trial.folder / "vault")
    log = trial.folder / "log"
    Program(state=trial.folder / "state", wrap=recording(log)).build(root)
    return points(log, trial.folder)


def _killed(trial: Trial, name: str, at: Sequence[Point]) -> Tally:
    """Kill one build after the other, look after each, and let the last one end."""
    folder = _folder(trial, name)
    root, program = trial.sample.copy(folder / "vault"), Program(state=folder / "state")
    before, tally = fingerprint(root), Tally()
    where = "killed before " + ", then ".join(f"{point.call} {point.number}" for point in at)
    for number, point in enumerate(at):
        log = folder / f"log{number}"
        Program(state=program.state, wrap=killing(log, point)).build(root)
        tally.landed += landed(log)
        tally.add(look(trial.sample, root, before, where, strict=True))
    tally.add(recover(trial.sample, root, program, where))
    return tally


def _failed(trial: Trial, name: str, point: Point, code: str, *, for_ever: bool) -> Tally:
    """Let one call of a build fail, look, and let the next build end."""
    folder = _folder(trial, name)
    root, program = trial.sample.copy(folder / "vault"), Program(state=folder / "state")
    before, log = fingerprint(root), folder / "log"
    where = f"{point.call} {point.number} fails with {code}{' for ever' if for_ever else ''}"
    wrap = failing(log, point, code, for_ever=for_ever)
    done = Program(state=program.state, wrap=wrap).build(root)
    strict = point.call not in _READING
    tally = look(trial.sample, root, before, where, strict=strict)
    tally.landed = landed(log)
    if "Traceback" in done.stderr and not for_ever:
        tally.findings.append(f"{where}: it ended in a traceback: {done.stderr[-300:]}")
    tally.add(recover(trial.sample, root, program, where, strict=False))
    return tally


def _folder(trial: Trial, name: str) -> Path:
    folder = trial.folder / name
    folder.mkdir()
    return folder
