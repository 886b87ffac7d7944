"""One soak, from the first note to the last look: what was done, and what must have held."""

import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from tests.soak.hands import DUE, Life, answering, lay_out, pulling, run, saving
from tests.soak.judging import (
    fresh,
    growth,
    mib,
    settles,
    sources,
    tenths,
    thirds,
    trouble,
    until,
    writes,
)
from tests.soak.looking import Looking
from tests.soak.vault import BEGIN, PEOPLE, first_notes
from tests.soak.watcher import Gauge, Watcher

_GAUGES = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a soak did and saw; `wrong` is what must not have been, in words, empty if all held."""

    minutes: float
    counts: dict[str, int]
    days: int
    wrote: int
    versions: int
    early: Gauge
    late: Gauge
    along: str
    wrong: tuple[str, ...]

    def table(self) -> str:
        """The figures, as a small Markdown table."""
        saves = {name: n for name, n in sorted(self.counts.items()) if name.startswith("saved ")}
        ways = ", ".join(f"{name.split()[1].replace('_', ' ')} {n}" for name, n in saves.items())
        rows = (
            ("minutes", f"{self.minutes:.1f}"),
            ("notes saved", f"{sum(saves.values())} ({ways})"),
            *((name, str(n)) for name, n in sorted(self.counts.items()) if name not in saves),
            ("days that passed", str(self.days)),
            ("pages written; versions of them seen", f"{self.wrote}; {self.versions}"),
            ("open files, early; late", f"{self.early.files}; {self.late.files}"),
            ("threads, early; late", f"{self.early.threads}; {self.late.threads}"),
            ("memory (MiB), early; late", f"{mib(self.early)}; {mib(self.late)}"),
            ("memory (MiB) all along", self.along),
            ("what did not hold", "; ".join(self.wrong) or "nothing"),
        )
        return "\n".join(("| | |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)))


def soak(folder: Path, *, minutes: float, seed: int, day_seconds: float) -> Outcome:
    """Live with a vault in `folder` for so many minutes, a day every `day_seconds`."""
    life = Life(vault=folder / "vault")
    for path, text in first_notes().items():
        (life.vault / path).parent.mkdir(parents=True, exist_ok=True)
        (life.vault / path).write_text(text, encoding="utf-8")
        life.saved[path] = text
    other = lay_out(life.vault, folder)
    watcher = Watcher(life.vault, folder, life.today)
    looking, looks = Looking(life.vault, PEOPLE), Life(vault=life.vault)
    try:
        until((life.vault / DUE).exists)
        eye = run(looks, looking.look)
        gauges = _live(life, watcher, other, minutes * 60, seed, day_seconds)
        wrong = settles(life)
        time.sleep(1.0)  # a last look
        looks.stop.set()
        eye.join()
        code = watcher.end()
    finally:
        looks.stop.set()
        watcher.kill()
    said = watcher.said()
    early, late = thirds(gauges)
    wrong += [
        *looking.missing[:5],
        *life.failures,
        *looks.failures,
        *trouble(said, code),
        *sources(life),
    ]
    wrong += [*fresh(life, watcher.state), *writes(said, looking), *growth(early, late)]
    return Outcome(
        minutes=minutes,
        counts=life.counts,
        days=(life.today - BEGIN).days,
        wrote=sum(line.startswith("wrote Network/") for line in said),
        versions=sum(looking.versions.values()),
        early=early,
        late=late,
        along=tenths(gauges),
        wrong=tuple(wrong),
    )


def _live(  # noqa: PLR0913, PLR0917 - all that a life needs
    life: Life, watcher: Watcher, other: Path, seconds: float, seed: int, day_seconds: float
) -> list[Gauge]:
    """Let all hands do their work, turn the days meanwhile, and say how the watcher stood."""
    half = len(PEOPLE) // 2
    steps = (
        saving(life, PEOPLE[:half], seed * 4),
        saving(life, PEOPLE[half:], seed * 4 + 1),
        answering(life, seed * 4 + 2),
        pulling(life, other, seed * 4 + 3),
    )
    hands = [run(life, step) for step in steps]
    gauges: list[Gauge] = []
    turned = time.monotonic()
    end = turned + seconds
    while time.monotonic() < end and not life.stop.wait(min(day_seconds, seconds / _GAUGES)):
        gauges.append(watcher.gauge())
        if time.monotonic() - turned >= day_seconds:
            turned, life.today = time.monotonic(), life.today + timedelta(days=1)
            watcher.turn(life.today)
    life.stop.set()
    for hand in hands:
        hand.join()
    return gauges
