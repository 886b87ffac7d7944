"""`python -m tests.faults`: do everything to mdnetwork that a machine can do, and count the bytes.

Needs Linux and, for most of it, strace, unshare and libfaketime; what is not here is said.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.faults.figures import Figures, Trial
from tests.faults.report import put_into, table
from tests.faults.sample import make_sample
from tests.faults.suite import SUBJECTS


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--short", action="store_true", help="a few of each fault, as in the gate")
    parser.add_argument("--only", default="", help=f"some of {','.join(SUBJECTS)}")
    parser.add_argument("--minutes", type=float, default=0, help="for each long row at most")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table into this file")
    return parser.parse_args()


def main() -> int:
    """Run the suite; 1 if anything was not as it must be."""
    wanted = arguments()
    begun = time.monotonic()
    names = wanted.only.split(",") if wanted.only else list(SUBJECTS)
    rows = run_all(names, short=wanted.short, seconds=wanted.minutes * 60 or float("inf"))
    minutes = (time.monotonic() - begun) / 60
    made = table(rows, datetime.now(UTC).date(), minutes)
    print(made)
    if wanted.write:
        text = wanted.write.read_text(encoding="utf-8")
        wanted.write.write_text(put_into(text, made), encoding="utf-8")
    findings = [f"{row.what}: {finding}" for row in rows for finding in row.findings]
    for finding in findings:
        print(finding, file=sys.stderr)
    return 1 if findings else 0


def run_all(names: Sequence[str], *, short: bool, seconds: float) -> list[Figures]:
    """Every row of these subjects, each worked at in a folder of its own."""
    rows: list[Figures] = []
    with tempfile.TemporaryDirectory(prefix="mdnetwork-faults-") as folder:
        place = Path(folder)
        sample = make_sample(place / "made")
        trial = Trial(folder=place, sample=sample, short=short, seconds=seconds)
        for name in names:
            print(f"{name} …", file=sys.stderr, flush=True)
            rows += SUBJECTS[name](trial.inside(name))
    return rows


if __name__ == "__main__":
    sys.exit(main())
