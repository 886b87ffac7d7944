"""The fuzzer: `python -m tests.fuzz [TARGET …] [--seconds S] [--runs N]`.

Coverage-guided by atheris if it is installed (the extra `fuzz`), blind mutations of the seeds else.
Every input that reaches something new is kept in a corpus outside the project, where the next run
begins; what ends in an error becomes a seed, and the gate tries every seed. Prints how many inputs
each target took. Ends with 1 if anything was found.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.fuzz.inputs import FOLDER, WORDS, keep, mutations
from tests.fuzz.targets import TARGETS

CORPUS = Path.home() / ".cache/mdnetwork-fuzz"
_LIMITS = (
    "-timeout=20",
    "-rss_limit_mb=2048",
    "-max_len=4096",
    "-print_final_stats=1",
    "-report_slow_units=99",
)
_EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)|^#(\d+)\s", re.MULTILINE)
_LONGEST = 4000  # characters of a traceback
_COVERED = re.compile(r"\bcov: (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What became of one target: inputs tried, places of the program reached, what was found."""

    inputs: int
    places: int = 0
    finding: str = ""


Run = Callable[[str, int, int], Ran]
"""Fuzzes a target for so many seconds and inputs at most."""


def main() -> int:
    """Fuzz what the command line names, print the figures; 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", nargs="*", help=f"some of {', '.join(TARGETS)}; else all")
    parser.add_argument("--seconds", type=int, default=60, help="time for each target (60)")
    parser.add_argument("--runs", type=int, default=-1, help="inputs for each target at most")
    parser.add_argument("--blind", action="store_true", help="mutations alone, without atheris")
    words = parser.parse_args()
    guided = find_spec("atheris") is not None and not words.blind
    print(
        "guided by atheris" if guided else "blind; `pip install -e '.[fuzz]'` guides it", flush=True
    )
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MDNETWORK_STATE"] = os.environ["TMPDIR"] = tempfile.tempdir = folder
        run = run_guided if guided else run_blind
        failed = [_told(run, name, words.seconds, words.runs) for name in words.target or TARGETS]
    return int(any(failed))


def _told(run: Run, target: str, seconds: int, runs: int) -> bool:
    """Whether fuzzing a target found anything; says so, with the figures."""
    begun = time.monotonic()
    ran = run(target, seconds, runs)
    took = time.monotonic() - begun
    print(
        f"{target:12} {ran.inputs:10,} inputs {ran.places:8,} places {took:7.0f} s  "
        f"{ran.finding or 'nothing found'}",
        flush=True,
    )
    return bool(ran.finding)


def run_guided(target: str, seconds: int, runs: int) -> Ran:
    """Let atheris look for inputs that reach what no other did, until one fails or time is up."""
    corpus = CORPUS / target
    corpus.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        words = Path(folder) / "words"
        words.write_text("".join(f'"{_quoted(word)}"\n' for word in WORDS if len(word) < 60))
        times = (f"-max_total_time={seconds}", f"-runs={runs}", f"-dict={words}")
        command = [sys.executable, "-m", "tests.fuzz.guided", target, *_LIMITS, *times]
        command += [f"-artifact_prefix={folder}/found-", str(corpus), str(FOLDER / target)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        found = [keep(target, file.read_bytes()) for file in Path(folder).glob("found-*")]
    said, log = (stream.decode(errors="replace") for stream in (done.stdout, done.stderr))
    executed = [int(first or second) for first, second in _EXECUTED.findall(log)]
    covered = [int(count) for count in _COVERED.findall(log)]
    finding = "\n".join((*map(str, found), (said or log)[-_LONGEST:])) if done.returncode else ""
    return Ran(inputs=max(executed, default=0), places=max(covered, default=0), finding=finding)


def _quoted(word: bytes) -> str:
    """A word as a dictionary of libFuzzer's has it."""
    return "".join(f"\\x{byte:02x}" for byte in word)


def run_blind(target: str, seconds: int, runs: int) -> Ran:
    """Mutations of the seeds, the same in every run, until one fails or time is up."""
    end = time.monotonic() + seconds
    count = 0
    for data in mutations(target, runs if runs >= 0 else sys.maxsize):
        if time.monotonic() > end:
            break
        count += 1
        try:
            TARGETS[target](data)
        except Exception:  # noqa: BLE001 - whatever it raises is what we look for
            return Ran(inputs=count, finding=f"{keep(target, data)}\n{traceback.format_exc()}")
    return Ran(inputs=count)


if __name__ == "__main__":
    sys.exit(main())
