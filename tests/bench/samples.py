"""What was measured: commands run in turn, several rounds, and what is left of them."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_GAUGE = Path(__file__).with_name("gauge.py")
_PATIENCE = 600
_FINE = (0, 4, 5)
_SHORT = 0.1


class FailedError(Exception):
    """A command that did not do what it was asked; the text says how it ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One run: seconds on the wall and of CPU, MiB at the peak, what it printed."""

    seconds: float
    cpu: float = 0.0
    mebibytes: float = 0.0
    said: str = ""


Samples = Mapping[str, Sequence[Sample]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A command under a name; `before` makes its vault ready and is not measured.

    `neighbour`: it may fail, which is noted and ends its turns.
    """

    name: str
    command: tuple[str, ...]
    before: Callable[[], object] = lambda: None
    neighbour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the bench works: a folder of its own, and what its commands find around them."""

    folder: Path

    @property
    def state(self) -> Path:
        """Where mdnetwork keeps locks, and all it remembers between two runs."""
        return self.folder / "state"

    @property
    def environment(self) -> dict[str, str]:
        """Bytecode is kept, the home is empty, and the program is the one of this tree."""
        unwanted = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "MDNETWORK_VAULT"}
        home = str(self.folder / "home")
        return {
            **{name: value for name, value in os.environ.items() if name not in unwanted},
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"),
            "MDNETWORK_STATE": str(self.state),
            "XDG_CACHE_HOME": str(self.state / "cache"),
            "XDG_STATE_HOME": str(self.state / "state"),
            "HOME": home,
            "NO_COLOR": "1",
        }

    def run(self, command: Sequence[str]) -> Sample:
        """Run one command to its end, in a process that measures it; FailedError if it failed."""
        result = self.folder / "result.json"
        gauge = [sys.executable, "-I", "-S", str(_GAUGE), str(result), str(_PATIENCE), *command]
        subprocess.run(gauge, env=self.environment, cwd=self.folder, check=True)
        took = json.loads(result.read_bytes())
        if took["code"] not in _FINE:
            said = Path(f"{result}.err").read_text(encoding="utf-8", errors="replace").split("\n")
            last = next((line for line in reversed(said) if line.strip()), "")
            raise FailedError(f"ended with {took['code']}: {last.strip()[:200]}")
        return Sample(
            seconds=took["seconds"],
            cpu=took["cpu"],
            mebibytes=took["kilobytes"] / 1024,
            said=Path(f"{result}.out").read_text(encoding="utf-8", errors="replace"),
        )


@dataclass(slots=True)
class Turns:
    """Steps run one after the other, again and again, so that noise falls on all alike."""

    place: Place
    samples: dict[str, list[Sample]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)

    def take(self, steps: Sequence[Step], rounds: int) -> None:
        """`rounds` times every step; a neighbour that fails is noted and left out from then on."""
        for _ in range(rounds):
            for step in steps:
                if step.neighbour not in self.failed:
                    self._take(step)

    def _take(self, step: Step) -> None:
        step.before()
        try:
            sample = self.place.run(step.command)
        except FailedError as error:
            if not step.neighbour:
                raise
            self.failed[step.neighbour] = str(error)
            return
        self.samples.setdefault(step.name, []).append(sample)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Smallest, middle and largest of some numbers."""

    least: float
    middle: float
    most: float

    @classmethod
    def of(cls, numbers: Sequence[float]) -> "Spread":
        """The spread of one number or more."""
        return cls(least=min(numbers), middle=statistics.median(numbers), most=max(numbers))

    def cells(self) -> str:
        """All three as cells of a table."""
        return " | ".join(map(seconds_text, (self.least, self.middle, self.most)))


def seconds_text(seconds: float) -> str:
    """`0.42 s` or `12 ms`."""
    return f"{seconds * 1000:.0f} ms" if seconds < _SHORT else f"{seconds:.2f} s"
