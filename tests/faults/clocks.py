"""A clock that jumps under a watcher: over midnight, a year on, two years back, and home again."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.faults.figures import Figures, Trial
from tests.faults.fingerprint import fingerprint
from tests.faults.oracle import Tally, untouchable
from tests.faults.program import Program
from tests.faults.sample import BLOCK_NOTE, CHANGING, DUE
from tests.faults.watchers import waits, watching

WHAT = "the clock jumps under a watcher, forward and back"
_LIBRARIES = ("/usr/lib", "/usr/local/lib", "/opt/homebrew/lib")
_MOMENTS = (
    "2026-03-10 23:59:30",
    "2026-03-11 00:00:10",
    "2027-03-11 08:00:00",
    "2025-03-11 08:00:00",
    "2026-03-29 03:00:01",
    "2026-03-12 08:00:00",
)


def jumping_clock(trial: Trial) -> Iterator[Figures]:
    """Set the clock of a running watcher; its page must be that of the day it then is."""
    library = find_library()
    if not library:
        yield Figures(what=WHAT, skipped="there is no libfaketime here")
        return
    root, clock = trial.sample.copy(trial.folder / "vault"), trial.folder / "clock"
    (root / BLOCK_NOTE).unlink()  # a block waits a minute after each change, and here needs none
    set_clock(clock, _MOMENTS[0])
    faked = {
        "LD_PRELOAD": library,
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_NO_CACHE": "1",
        "NO_FAKE_STAT": "1",
        "DONT_FAKE_MONOTONIC": "1",
    }
    program = Program(state=trial.folder / "state", environment=faked, day="")
    fresh = Program(state=trial.folder / "fresh", environment=faked, day="")
    tally, before = Tally(), untouchable(fingerprint(root))
    said = trial.folder / "said"
    with watching(program, root, said) as child:
        for moment in trial.some(_MOMENTS, 2):
            set_clock(clock, moment)
            tally.landed += 1
            if not waits(partial(_is_of, root, moment[:10], fresh)):
                tally.findings.append(f"{moment}: the page is not of that day")
        if child.poll() is not None:
            tally.findings.append(f"the watcher ended: {said.read_text(encoding='utf-8')}")
    changed = _changed(before, untouchable(fingerprint(root)))
    tally.find("the clock", (f"{path} was changed" for path in changed))
    tally.lost = sum(len(trial.sample.old[path]) for path in changed)
    tally.files = len(before) + len(CHANGING)
    yield Figures.of(WHAT, tally)


def find_library() -> str:
    """Where libfaketime lies; empty if it is not here."""
    for place in _LIBRARIES:
        found = sorted(Path(place).glob("**/libfaketimeMT.so.1"))
        if found:
            return str(found[0])
    return ""


def set_clock(clock: Path, moment: str) -> None:
    """Say what time it is, whole at once, as the program may be reading it."""
    new = clock.with_suffix(".new")
    new.write_text(f"@{moment}\n", encoding="utf-8")
    new.replace(clock)


def _is_of(root: Path, day: str, fresh: Program) -> bool:
    """Whether the due page is dated that day, and a fresh build would write nothing."""
    page = root / DUE
    if f"# Due follow-ups, {day}" not in page.read_text(encoding="utf-8"):
        return False
    done = fresh.build(root, "--no-cache", "--dry-run")
    return not done.stdout and done.returncode in {0, 4}


def _changed(
    before: dict[str, tuple[object, ...]], now: dict[str, tuple[object, ...]]
) -> list[str]:
    return [path for path in before if before[path] != now.get(path)]
