"""A watcher killed, or failed, at the system calls of a run, and one that goes on all the same."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.faults.calls import CODES, LASTING
from tests.faults.figures import Figures, Trial
from tests.faults.fingerprint import fingerprint
from tests.faults.oracle import Tally, look, recover
from tests.faults.program import Program
from tests.faults.sample import Sample, contents
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

KILLED = "a watcher killed at a system call"
FAILED = "a system call of a watcher fails, once"
FOR_EVER = "a system call of a watcher fails, from then on always"
DEADLINE = 90.0
_SETTLED = 20.0
_LIVES = 3.0
_STRIDE = 2
_CANNOT = re.compile(r"mdnetwork: .* cannot be (used|read)")


def waits(condition: Callable[[], object], seconds: float = DEADLINE) -> bool:
    """Whether `condition` holds before the deadline."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


@contextmanager
def watching(program: Program, root: Path, said: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A watcher for as long as the block lasts; then it is killed, and what traces it ends."""
    child = program.start(root, said)
    try:
        yield child
    finally:
        for process in _children(child.pid) or [child.pid]:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        child.wait(DEADLINE)


def _children(process: int) -> list[int]:
    try:
        text = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8")
    except OSError:
        return []
    return [int(word) for word in text.split()]


def is_done(sample: Sample, root: Path) -> bool:
    """Whether a vault holds what an untroubled build makes of it."""
    try:
        return contents(root) == sample.new
    except OSError:
        return False


def watcher_killed(trial: Trial) -> Iterator[Figures]:
    """Kill a watcher before each call of its run that changes something."""
    if why := cannot_trace():
        yield Figures(what=KILLED, skipped=why)
        return
    place = trial.inside("killed")
    chosen = trial.some(watcher_calls(trial.inside("calls"))[::_STRIDE], 1)
    yield Figures.of(
        KILLED, trial.tried(chosen, lambda number, point: _killed(place, number, point))
    )


def watcher_failed(trial: Trial) -> Iterator[Figures]:
    """Fail each such call, once; some of them for ever."""
    if why := cannot_trace():
        yield Figures(what=FAILED, skipped=why)
        return
    every = watcher_calls(trial.inside("calls"))
    once, ever = trial.inside("once"), trial.inside("for-ever")
    tally = trial.tried(
        trial.some(every[::_STRIDE], 1), lambda number, point: _failed(once, number, point)
    )
    yield Figures.of(FAILED, tally)
    few = trial.some(every[::9], 1)
    tally = trial.tried(few, lambda number, point: _failed_for_ever(ever, number, point))
    yield Figures.of(FOR_EVER, tally)


def watcher_calls(trial: Trial) -> list[Point]:
    """The changing calls of a watcher that takes in the answers of the sample."""
    root, log = trial.sample.copy(trial.folder / "vault"), trial.folder / "log"
    program = Program(state=trial.folder / "state", wrap=recording(log, CHANGES))
    with watching(program, root, trial.folder / "said"):
        waits(lambda: is_done(trial.sample, root))
    return points(log, trial.folder)


def _killed(trial: Trial, number: int, point: Point) -> Tally:
    folder = trial.inside(f"{number}").folder
    root, program = trial.sample.copy(folder / "vault"), Program(state=folder / "state")
    before, log = fingerprint(root), folder / "log"
    where = f"a watcher killed before {point.call} {point.number}"
    wrapped = Program(state=program.state, wrap=killing(log, point))
    with watching(wrapped, root, folder / "said") as child:
        waits(lambda: child.poll() is not None or is_done(trial.sample, root))
    tally = look(trial.sample, root, before, where, strict=True)
    tally.landed = landed(log)
    tally.add(recover(trial.sample, root, program, where))
    return tally


def _failed(trial: Trial, number: int, point: Point) -> Tally:
    """One call fails: the watcher must live, and end where it would have without that.

    Before it has begun it may end, with words, as any command may.
    """
    code = CODES[number % len(CODES)]
    folder = trial.inside(f"{number}").folder
    root, program = trial.sample.copy(folder / "vault"), Program(state=folder / "state")
    before, log = fingerprint(root), folder / "log"
    where = f"{point.call} {point.number} of a watcher fails with {code}"
    wrap = failing(log, point, code, for_ever=False)
    tally = Tally()
    wrapped = Program(state=program.state, wrap=wrap)
    with watching(wrapped, root, folder / "said") as child:
        ended = waits(lambda: child.poll() is not None or is_done(trial.sample, root), _SETTLED)
        if not ended and code != "EACCES":  # what is forbidden is left for good, and said
            tally.findings.append(f"{where}: it never came right by itself")
        tally.find(where, _ended(child, folder / "said"))
        tally.add(look(trial.sample, root, before, where, strict=False))
    tally.landed = landed(log)
    tally.add(recover(trial.sample, root, program, where, strict=False))
    return tally


def _ended(child: "subprocess.Popen[bytes]", said: Path) -> Iterator[str]:
    """A watcher that has ended, unless it had not begun and said why it cannot."""
    text = said.read_text(encoding="utf-8")
    if child.poll() is not None and not _CANNOT.search(text):
        yield f"it ended, saying {text}"


def _failed_for_ever(trial: Trial, number: int, point: Point) -> Tally:
    """A call fails from then on: the watcher says so or ends with words, and nothing is lost."""
    code = LASTING[number % len(LASTING)]
    folder = trial.inside(f"{number}").folder
    root, program = trial.sample.copy(folder / "vault"), Program(state=folder / "state")
    before, log = fingerprint(root), folder / "log"
    where = f"{point.call} {point.number} of a watcher fails with {code} for ever"
    wrap = failing(log, point, code, for_ever=True)
    wrapped = Program(state=program.state, wrap=wrap)
    with watching(wrapped, root, folder / "said") as child:
        waits(lambda: child.poll() is not None or is_done(trial.sample, root), _LIVES)
        tally = look(trial.sample, root, before, where, strict=False)
        tally.find(where, _ended(child, folder / "said"))
    tally.landed = landed(log)
    tally.add(recover(trial.sample, root, program, where, strict=False))
    return tally
