"""What was measured, as Markdown: ratios against the targets, and everything beside it."""

import os
import platform
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.bench.measure import Measured
from tests.bench.peers import PEERS
from tests.bench.samples import Sample, Spread, seconds_text

OPENING = "<!-- bench -->"
CLOSING = "<!-- /bench -->"
_MEDIUM = 10_000
_LARGE = 100_000
_NAMES = {
    "bare": "bare interpreter",
    "stat": "a process that looks at every file",
    "read": "a process that reads every note",
    "help": "`mdnetwork --help`",
    "cold": "`build`, nothing known, pages written",
    "same": "`build`, nothing changed",
    "due": "`due`",
    "one": "`build`, one note changed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A target: what is measured, how much is allowed at 10k and 100k notes, and in what unit.

    A `number` is a ratio, unless `unit` says otherwise; None stands for no target.
    """

    what: str
    medium: float | None
    large: float | None
    unit: str = "×"

    def allowed(self, notes: int) -> float | None:
        """The target for a vault of that size; smaller ones have none."""
        if notes >= _LARGE:
            return self.large
        return self.medium if notes >= _MEDIUM else None


COLD_READ = Row(what="cold build ÷ reading every byte", medium=20, large=20)
COLD_GRAPHMARK = Row(what="cold build ÷ graphmark", medium=1, large=1)
SAME_STAT = Row(what="nothing changed ÷ looking at every file", medium=5, large=4)
SAME_KIT = Row(what="nothing changed ÷ headless-vault-kit", medium=0.3, large=None)
ONE_COLD = Row(what="one note changed ÷ cold build", medium=None, large=None)
HALF = Row(what="watching: save to page, half of them", medium=50, large=150, unit="ms")
MOST = Row(what="watching: save to page, 99 of 100", medium=None, large=None, unit="ms")
NAMED = Row(
    what="watching: to the last of the network's pages, half", medium=50, large=None, unit="ms"
)
LAST = Row(what="watching: to the last page", medium=None, large=None, unit="ms")
CPU = Row(what="watching: CPU of a save", medium=None, large=None, unit="ms")
GROWTH = Row(what="watching: growth from the smallest vault", medium=None, large=5)
BURST = Row(what="watching: many notes at once ÷ cold build", medium=None, large=None)
PEAK = Row(what="peak memory, cold build", medium=120, large=600, unit="MiB")
WATCHER = Row(what="peak memory, watching", medium=120, large=600, unit="MiB")
HELP = Row(what="`--help` ÷ bare interpreter", medium=6, large=None)
DUE = Row(what="`due` ÷ bare interpreter", medium=15, large=None)
JUDGED = Row(what="notes given to the Markdown judge", medium=5, large=5, unit="%")

ROWS = (
    *(COLD_READ, COLD_GRAPHMARK, SAME_STAT, SAME_KIT, ONE_COLD),
    *(HALF, MOST, NAMED, LAST, CPU, GROWTH, BURST, PEAK, WATCHER, HELP, DUE, JUDGED),
)

Numbers = dict[Row, tuple[float, str]]
"""A number for each row that could be measured, and the medians it was made from."""


def numbers_of(measured: Measured, smallest: Measured) -> Numbers:
    """What the rows say of one vault; `smallest` is the one that growth is counted from."""
    found: Numbers = {}
    for row, above, below in (
        (COLD_READ, "cold", "read"),
        (COLD_GRAPHMARK, "cold", "graphmark cold"),
        (SAME_STAT, "same", "stat"),
        (SAME_KIT, "same", "headless-vault-kit same"),
        (ONE_COLD, "one", "cold"),
        (HELP, "help", "bare"),
        (DUE, "due", "bare"),
    ):
        over, under = _took(measured, above), _took(measured, below)
        if over and under:
            note = (
                f"wall {over.wall.middle / under.wall.middle:.1f}, {seconds_text(over.wall.middle)}"
            )
            found[row] = (over.cpu.middle / under.cpu.middle, note)
    peak = max(sample.mebibytes for sample in measured.samples["cold"])
    found[PEAK] = (peak, "")
    if measured.judged is not None:
        found[JUDGED] = (measured.judged * 100, "")
    return found | _watched(measured, smallest)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Took:
    """Seconds on the wall, and of CPU."""

    wall: Spread
    cpu: Spread


def _took(measured: Measured, name: str) -> _Took | None:
    """What a command took; of reading every byte without the interpreter's start."""
    samples = measured.samples.get(name)
    if not samples:
        return None
    return _inside(samples) if name == "read" else _took_whole(measured, name)


def _took_whole(measured: Measured, name: str) -> _Took:
    samples = measured.samples[name]
    return _Took(
        wall=Spread.of([sample.seconds for sample in samples]),
        cpu=Spread.of([sample.cpu for sample in samples]),
    )


def _inside(samples: Sequence[Sample]) -> _Took:
    """What `limit` says it took itself."""
    said = [[*map(float, sample.said.split())] for sample in samples]
    return _Took(wall=Spread.of([s[0] for s in said]), cpu=Spread.of([s[1] for s in said]))


def _watched(measured: Measured, smallest: Measured) -> Numbers:
    watched = measured.watched
    if watched is None:
        return {}
    half = statistics.median(watched.saves)
    cold = _took(measured, "cold")
    found: Numbers = {
        HALF: (half * 1000, f"{len(watched.saves)} saves"),
        MOST: (watched.percentile(0.99) * 1000, ""),
        NAMED: (
            statistics.median(watched.named) * 1000,
            f"{len(watched.named)} saves that name someone",
        ),
        LAST: (watched.last * 1000, "of a save that names someone"),
    }
    if watched.cpu:
        found[CPU] = (watched.cpu * 1000, "")
    if cold:
        note = f"{watched.burst_files} notes, {seconds_text(watched.burst)}"
        found[BURST] = (watched.burst / cold.wall.middle, note)
    if watched.mebibytes:
        found[WATCHER] = (watched.mebibytes, "")
    if smallest.watched and smallest is not measured:
        found[GROWTH] = (half / statistics.median(smallest.watched.saves), "")
    return found


def machine() -> str:
    """The machine's processor, its cores, its load just now, and the interpreter."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = info.read_text(encoding="utf-8").split("\n")
        model = next((line.split(":")[1] for line in lines if line.startswith("model name")), model)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{model.strip()}, {os.cpu_count()} cores{load}, {platform.system()}, {python}"


def targets_table(runs: Sequence[Measured], day: date) -> str:
    """The table of the README: ratios, medians in brackets, targets, and whether they are met."""
    all_numbers = [numbers_of(run, runs[0]) for run in runs]
    sizes = [f"{run.notes:,} notes" for run in runs]
    lines = [f"| {' | '.join(('', *sizes, 'target at 10,000; 100,000'))} |", _rule(len(runs) + 2)]
    for row in ROWS:
        if any(row in numbers for numbers in all_numbers):
            cells = [
                _cell(row, numbers, run.notes)
                for numbers, run in zip(all_numbers, runs, strict=True)
            ]
            lines.append(f"| {' | '.join((row.what, *cells, _targets(row)))} |")
    size = ", ".join(f"{run.megabytes:.1f} MB ({run.rounds} rounds)" for run in runs)
    return (
        f"{machine()}; {day}. Vaults of {size}. Medians; only ratios taken "
        "in one run mean anything. A ratio is of CPU seconds, since the clock on the wall also "
        "counts what others do on the machine; in brackets the ratio and the seconds by "
        "that clock.\n\n" + "\n".join(lines) + "\n"
    )


def _rule(columns: int) -> str:
    return f"|{'---|' * columns}"


def _number(value: float, unit: str) -> str:
    digits = 0 if value >= 100 else 1 if value >= 2 else 2
    return f"{value:.{digits}f} {unit}"


def _cell(row: Row, numbers: Numbers, notes: int) -> str:
    if row not in numbers:
        return "–"
    value, median = numbers[row]
    text = _number(value, row.unit) + (f" ({median})" if median else "")
    allowed = row.allowed(notes)
    if allowed is None:
        return text
    return f"{text} {'met' if value <= allowed else f'**missed × {value / allowed:.1f}**'}"


def _targets(row: Row) -> str:
    wanted = [f"≤ {v:g} {row.unit}" if v else "–" for v in (row.medium, row.large)]
    return "; ".join(wanted) if wanted != ["–", "–"] else ""


def peers_table(runs: Sequence[Measured], failed: dict[str, str]) -> str:
    """What each neighbour does, and what it took beside us."""
    sizes = [f"{run.notes:,}: cold, same, one; MiB" for run in runs]
    lines = [f"| {' | '.join(('', 'does', 'does not', *sizes))} |", _rule(len(runs) + 3)]
    ours = "| mdnetwork | finds what you owe whom, writes pages | searches no words |"
    lines.append(f"{ours} {' | '.join(_four(run, '') for run in runs)} |")
    for peer in PEERS:
        cells = [_four(run, f"{peer.package} ") for run in runs]
        reasons = [r for r in (failed, *(run.failed for run in runs)) if peer.package in r]
        why = f" Failed: {reasons[0][peer.package]}." if reasons else ""
        head = f"{peer.package} {peer.version} | {peer.does} | {peer.does_not}.{why}"
        lines.append(f"| {head} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _four(run: Measured, prefix: str) -> str:
    spreads = [_took(run, f"{prefix}{name}") for name in ("cold", "same", "one")]
    if spreads[0] is None:
        return "–"
    times = ", ".join(
        seconds_text(spread.wall.middle) if spread else "= cold" for spread in spreads
    )
    return f"{times}; {max(s.mebibytes for s in run.samples[f'{prefix}cold']):.0f}"


def noise_table(run: Measured) -> str:
    """Every command of one vault: least, middle and most seconds, CPU seconds, MiB."""
    lines = [
        f"| {run.notes:,} notes, {run.rounds} rounds | min | median | max | CPU | ÷ bare | MiB |",
        _rule(7),
        *(_noise(run, name) for name in run.samples),
        *_without_start(run),
    ]
    return "\n".join(lines) + "\n"


def _noise(run: Measured, name: str) -> str:
    took, bare = _took_whole(run, name), _took_whole(run, "bare")
    peak = max(sample.mebibytes for sample in run.samples[name])
    times = f"{took.wall.cells()} | {seconds_text(took.cpu.middle)}"
    starts = f"{took.cpu.middle / bare.cpu.middle:.1f}"
    return f"| {_NAMES.get(name, name)} | {times} | {starts} | {peak:.0f} |"


def _without_start(run: Measured) -> Iterator[str]:
    """The machine's limit without the interpreter's start, and the saves."""
    for name, what in (("stat", "looking at every file"), ("read", "reading every byte")):
        took = _inside(run.samples[name])
        cpu = seconds_text(took.cpu.middle)
        yield f"| {what}, inside the process | {took.wall.cells()} | {cpu} | | |"
    if run.watched:
        what = f"save to page beyond the quiet time, {len(run.watched.saves)} saves"
        yield f"| {what} | {Spread.of(run.watched.saves).cells()} | | | |"


def put_into(text: str, table: str) -> str:
    """`text` with whatever stands between the two markers replaced; ValueError without them."""
    start, end = text.index(OPENING) + len(OPENING), text.index(CLOSING)
    return f"{text[:start]}\n\n{table}\n{text[end:]}"
