"""A real `mdnetwork watch` in a process of its own, whose calendar is a file of ours."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from mdnetwork.cli import clock
from mdnetwork.cli.app import run
day = Path(sys.argv[1])
clock.today = lambda settings: date.fromisoformat(day.read_text())
sys.exit(run(sys.argv[2:]))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """How the process stands: seconds since its start, open files, threads, KiB, CPU seconds."""

    at: float
    files: int
    threads: int
    kibibytes: int
    cpu: float


class Watcher:
    """`mdnetwork watch` on `vault`; `folder` keeps its day, its state and what it said."""

    def __init__(self, vault: Path, folder: Path, day: date) -> None:
        self._day = folder / "day"
        self._said = folder / "said"
        self.state = folder / "state"
        self.turn(day)
        self._begun = time.monotonic()
        with self._said.open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _PROGRAM, str(self._day), "--vault", str(vault), "watch"],
                env={**os.environ, "MDNETWORK_STATE": str(self.state), "TZ": "UTC"},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
            )

    def turn(self, day: date) -> None:
        """Make it `day` for the watcher."""
        fresh = self._day.with_suffix(".new")
        fresh.write_text(day.isoformat(), encoding="utf-8")
        fresh.replace(self._day)

    def said(self) -> list[str]:
        """Every line it has said."""
        return self._said.read_text(encoding="utf-8").splitlines()

    def gauge(self) -> Gauge:
        """How it stands now; Linux alone tells."""
        folder = Path(f"/proc/{self.process.pid}")
        words = (folder / "status").read_text(encoding="utf-8").splitlines()
        status = {key: value.split() for key, _, value in (line.partition(":") for line in words)}
        spent = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return Gauge(
            at=time.monotonic() - self._begun,
            files=len(list((folder / "fd").iterdir())),
            threads=int(status["Threads"][0]),
            kibibytes=int(status["VmRSS"][0]),
            cpu=(int(spent[11]) + int(spent[12])) / _TICKS,
        )

    def end(self) -> int:
        """Stop it as Ctrl-C does; its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(60)

    def kill(self) -> None:
        """End it in any case."""
        self.process.kill()
        self.process.wait()
