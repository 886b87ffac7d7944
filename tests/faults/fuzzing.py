"""Inputs made by chance and by coverage: `tests.fuzz`, as a subject of this suite.

No input may end in an exception out of a build, or change a source; each target holds its own law.
"""

from collections.abc import Iterator
from importlib.util import find_spec

from tests.faults.figures import Figures, Trial
from tests.fuzz.__main__ import run_blind, run_guided
from tests.fuzz.targets import TARGETS

_SECONDS, _SHORT_RUNS = 60, 20


def fuzzed(trial: Trial) -> Iterator[Figures]:
    """Fuzz every target: a few mutations of its seeds, or as long as there is time."""
    guided = find_spec("atheris") is not None and not trial.short
    run = run_guided if guided else run_blind
    seconds = int(min(_SECONDS, trial.seconds))
    ran = {name: run(name, seconds, _SHORT_RUNS if trial.short else -1) for name in TARGETS}
    yield Figures(
        what=f"inputs fuzzed, {'by coverage' if guided else 'by chance'}: {', '.join(TARGETS)}",
        times=sum(each.inputs for each in ran.values()),
        findings=tuple(f"{name}: {each.finding}" for name, each in ran.items() if each.finding),
    )
