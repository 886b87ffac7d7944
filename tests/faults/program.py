"""The real program as a real process, with a state folder of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DAY = "2026-03-10"
PATIENCE = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """How to run mdnetwork: what it is wrapped in, its state folder, its surroundings."""

    state: Path
    wrap: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    day: str = DAY

    def command(self, *arguments: str) -> list[str]:
        """The whole command line."""
        day = ("--today", self.day) if self.day else ()
        return [*self.wrap, sys.executable, "-m", "mdnetwork", *day, *arguments]

    def surroundings(self) -> dict[str, str]:
        """The environment: this tree's program, the same hash seed, no files written on import."""
        return {
            **os.environ,
            "PYTHONPATH": str(REPOSITORY),
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "MDNETWORK_STATE": str(self.state),
            **self.environment,
        }

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run it to its end; what it said and its exit code."""
        return subprocess.run(
            self.command(*arguments),
            env=self.surroundings(),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
            stdin=subprocess.DEVNULL,
        )

    def build(self, root: Path, *options: str) -> "subprocess.CompletedProcess[str]":
        """One `build` of the vault at `root`."""
        return self.run("--vault", str(root), "build", *options)

    def start(self, root: Path, said: Path) -> "subprocess.Popen[bytes]":
        """Begin to `watch` the vault at `root`; what it says goes into the file `said`."""
        with said.open("wb") as file:
            return subprocess.Popen(
                self.command("--vault", str(root), "watch"),
                env=self.surroundings(),
                stdout=file,
                stderr=file,
                stdin=subprocess.DEVNULL,
            )
