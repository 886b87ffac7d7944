"""`python -m tests.bench`: measure, print a table of ratios, and write it where it is shown."""

import argparse
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.measure import Measured, Wish, measure, warm_up
from tests.bench.peers import install_all
from tests.bench.report import noise_table, peers_table, put_into, targets_table
from tests.bench.samples import FailedError, Place


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--notes", default="1000,10000", help="sizes, smallest first: 1000,10000")
    parser.add_argument("--peers", action="store_true", help="the neighbours too (from PyPI)")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table into this file")
    parser.add_argument("--rounds", type=int, default=0, help="of each size (else 7, 3, 1)")
    parser.add_argument("--saves", type=int, default=200, help="while watching; 0: do not watch")
    parser.add_argument("--seconds", type=float, default=120, help="of saving at most, for a size")
    parser.add_argument("--seed", type=int, default=1, help="of the vaults")
    return parser.parse_args()


def main() -> int:
    """Run the bench; 1 if a command of ours failed. Missed targets are no failure."""
    wanted = arguments()
    programs, failed = install_all() if wanted.peers else ({}, {})
    wish = Wish(
        seed=wanted.seed,
        rounds=wanted.rounds,
        saves=wanted.saves,
        seconds=wanted.seconds,
        programs=programs,
    )
    try:
        with tempfile.TemporaryDirectory(prefix="mdnetwork-bench-") as folder:
            runs = run(Place(folder=Path(folder)), wish, wanted.notes, failed)
    except FailedError as error:
        print(f"mdnetwork itself failed: {error}", file=sys.stderr)
        return 1
    table = targets_table(runs, datetime.now(UTC).date())
    if wanted.peers:
        table += f"\n{peers_table(runs, failed)}"
    print(table)
    for measured in runs:
        print(noise_table(measured))
    if wanted.write:
        text = wanted.write.read_text(encoding="utf-8")
        wanted.write.write_text(put_into(text, table), encoding="utf-8")
    return 0


def run(place: Place, wish: Wish, sizes: str, failed: dict[str, str]) -> list[Measured]:
    """Every size in turn; neighbours that fail on a tiny vault are added to `failed`."""
    failed.update(warm_up(place, wish))
    programs = {name: path for name, path in wish.programs.items() if name not in failed}
    wish = replace(wish, programs=programs)
    runs = []
    for size in sorted(map(int, sizes.split(","))):
        print(f"measuring {size:,} notes …", file=sys.stderr, flush=True)
        runs.append(measure(place, size, wish))
    return runs


if __name__ == "__main__":
    sys.exit(main())
