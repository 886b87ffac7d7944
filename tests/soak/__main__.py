"""`python -m tests.soak --minutes 60`: a long life with one watcher; 1 if anything did not hold."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.soak.soak import soak


def main() -> int:
    """Run it and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60, help="how long (default: 60)")
    parser.add_argument("--seed", type=int, default=1, help="of what is done when")
    parser.add_argument("--day-seconds", type=float, default=20, help="how long a day lasts")
    parser.add_argument("--keep", type=Path, help="a new folder for everything, left there")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mdnetwork-soak-") as temporary:
        folder = wanted.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        os.environ["MDNETWORK_STATE"] = str(folder / "own state")
        outcome = soak(
            folder, minutes=wanted.minutes, seed=wanted.seed, day_seconds=wanted.day_seconds
        )
    print(outcome.table())
    return 1 if outcome.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
