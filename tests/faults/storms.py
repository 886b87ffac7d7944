"""A watcher that is stopped while the vault changes, and one that may not listen.

Whatever it missed, in the end its pages are those of a fresh build (INV-11), and every file is as
the last who wrote it left it.
"""

import random
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.faults.figures import Figures, Trial
from tests.faults.fingerprint import fingerprint
from tests.faults.oracle import Tally, untouchable
from tests.faults.program import Program
from tests.faults.sample import contents
from tests.faults.watchers import is_done, waits, watching

STOPPED = "files changed under a stopped watcher"
DEAF = "notes changed under a watcher that is out of watches"
_MANY = 20_000
_FEW = 400
_SETTLED = 300.0


def stopped(trial: Trial) -> Iterator[Figures]:
    """Stop the watcher, change far more files than the system keeps events, let it go on."""
    root, state = trial.sample.copy(trial.folder / "vault"), trial.folder / "state"
    tally = Tally()
    with watching(Program(state=state), root, trial.folder / "said") as child:
        waits(lambda: is_done(trial.sample, root))
        change(root, _FEW if trial.short else _MANY // 4, random.Random(1))
        _settles(root, state, tally, "files made while it watches")
        child.send_signal(signal.SIGSTOP)
        tally.landed = change(root, _FEW if trial.short else _MANY, random.Random(2))
        wanted = untouchable(fingerprint(root))
        child.send_signal(signal.SIGCONT)
        _settles(root, state, tally, "files changed while it was stopped")
    now = fingerprint(root)
    wrong = [path for path, mark in wanted.items() if now.get(path) != mark]
    tally.find("stopped", (f"{path} was changed by the watcher" for path in wrong))
    tally.lost = sum(int(str(wanted[path][7])) for path in wrong)
    tally.files = len(now)
    yield Figures.of(STOPPED, tally)


def deaf(trial: Trial) -> Iterator[Figures]:
    """No watch at all, no instance, or fewer watches than the vault has folders later on."""
    tally = Tally()
    limits = ("max_inotify_watches:0", "max_inotify_instances:0", "max_inotify_watches:12")
    for number, limit in enumerate(trial.some(limits, 1)):
        name, most = limit.split(":")
        wrap = _limited(name, most)
        if why := _cannot_limit(wrap):
            yield Figures(what=DEAF, skipped=why)
            return
        folder = trial.inside(f"{number}").folder
        root, state = trial.sample.copy(folder / "vault"), folder / "state"
        where = f"{name} is {most}"
        with watching(Program(state=state, wrap=wrap), root, folder / "said"):
            waits(partial(is_done, trial.sample, root))
            for moment in range(1 if trial.short else 3):
                tally.landed += change(root, 20, random.Random(moment), f"New{moment}")
                _settles(root, state, tally, where)
        tally.files += len(contents(root))
    yield Figures.of(DEAF, tally)


def change(root: Path, count: int, chance: random.Random, folder: str = "Storm") -> int:
    """Make, change, empty, rename and delete so many notes beside the sample; how many."""
    for number in range(count):
        path = root / folder / f"{number % 97}" / f"Person {chance.randrange(count)}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        chance.choice(_DEEDS)(path, number)
    return count


def _write(path: Path, number: int) -> None:
    words = "line\n" * (number % 5)
    path.write_text(f"---\ntype: contact\nlast_contact: 2026-01-01\n---\n{words}{number}\n")


def _replace(path: Path, number: int) -> None:
    saved = path.with_suffix(".saving")
    _write(saved, number)
    saved.replace(path)


def _rename(path: Path, number: int) -> None:
    if path.exists():
        path.rename(path.with_name(f"Renamed {number}.md"))


def _delete(path: Path, number: int) -> None:
    _write(path, number)
    path.unlink()


_DEEDS: Sequence[Callable[[Path, int], None]] = (_write, _write, _replace, _rename, _delete)


def _settles(root: Path, state: Path, tally: Tally, where: str) -> None:
    """Wait until a fresh build would write nothing; what it would, if that never comes."""
    said = ""

    def is_fresh() -> bool:
        nonlocal said
        program = Program(state=state.with_name("fresh"))
        done = program.build(root, "--no-cache", "--dry-run")
        said = done.stdout + done.stderr
        return not done.stdout and done.returncode in {0, 4}

    if not waits(is_fresh, _SETTLED):
        tally.findings.append(f"{where}: the watcher's pages are not a fresh build's: {said[:500]}")


def _limited(name: str, most: str) -> tuple[str, ...]:
    script = f'echo {most} > /proc/sys/user/{name} && exec "$@"'
    return ("unshare", "-Ur", "sh", "-c", script, "sh")


def _cannot_limit(wrap: Sequence[str]) -> str:
    try:
        done = subprocess.run([*wrap, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        return "there is no unshare here"
    return "" if done.returncode == 0 else "this system lets us set no limit (unshare -Ur)"
