"""What must have held in a soak; each answer is what did not, in words, empty if all is well."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from mdnetwork.build import SETTLED, build
from mdnetwork.settings import Settings
from mdnetwork.vault.load import load
from tests.soak.hands import DUE, LOG, Life
from tests.soak.looking import Looking
from tests.soak.watcher import Gauge

_PATIENCE = 180.0
_GROWTH = 1.10
_ROOM = 4096


def until(holds: Callable[[], object], seconds: float = _PATIENCE) -> bool:
    """Poll until `holds`, or until the deadline; whether it held."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.2)
    return True


def settles(life: Life) -> list[str]:
    """Wait until a fresh build has nothing to write."""

    def is_right() -> bool:
        snapshot = load(life.vault, Settings(), cached=False)
        return not build(snapshot, Settings(), life.today).plan.writes

    return [] if until(is_right) else ["the pages never became those of a fresh build"]


def trouble(said: Sequence[str], code: int) -> list[str]:
    """Lines that no calm watcher says."""
    words = ("failed", "Traceback", "turned back", "started again", "did not report", "every note")
    lines = [line for line in said if any(word in line for word in words)]
    return lines[:5] + ([f"the watcher ended with {code}"] if code else [])


def sources(life: Life) -> list[str]:
    """The notes that are not as they were last saved, but for boxes of tasks answered."""
    return [path for path, text in sorted(life.saved.items()) if not _is_as_saved(life, path, text)]


def _is_as_saved(life: Life, path: str, text: str | None) -> bool:
    file = life.vault / path
    if text is None:
        return not file.exists()
    found = file.read_bytes().decode()
    return (found.replace("- [x] Send", "- [ ] Send") if "Errands" in path else found) == text


def fresh(life: Life, state: Path) -> list[str]:
    """The pages that differ from those built of the same notes where there were no pages yet."""
    bare = life.vault.with_name("bare")
    shutil.copytree(life.vault, bare, ignore=shutil.ignore_patterns("Network", ".git"))
    words = [sys.executable, "-m", "mdnetwork", "--vault", str(bare), "--no-cache", "-q", "build"]
    environment = {**os.environ, "MDNETWORK_STATE": str(state) + "-bare", "TZ": "UTC"}
    today = ["--today", life.today.isoformat()]
    subprocess.run([*words, *today], env=environment, check=True, capture_output=True)
    theirs, ours = _pages(bare), _pages(life.vault)
    differing = {page for page in theirs | ours if theirs.get(page) != ours.get(page)}
    keys = [line.partition("<!-- ")[2] for line in (life.vault / LOG).read_text().splitlines()]
    twice = [key for key, number in Counter(filter(None, keys)).items() if number > 1]
    return [f"{page} is not that of a fresh build" for page in sorted(differing)] + [
        f"noted twice: {key}" for key in twice
    ]


def _pages(vault: Path) -> dict[str, str]:
    """The pages that say something; those on talks gone by stay as they lay that day."""
    texts = {file.name: file.read_text(encoding="utf-8") for file in vault.glob("Network/*.md")}
    return {
        name: text
        for name, text in texts.items()
        if SETTLED not in text and not name.startswith("Prep ")
    }


def writes(said: Sequence[str], looking: Looking) -> list[str]:
    """Pages written without need: each write must be a version of its own."""
    wrote = Counter(line.removeprefix("wrote ") for line in said if line.startswith("wrote "))
    idle = [
        f"{page} was written {n} times for nothing"
        for page, n in looking.idle.items()
        if page != DUE  # where answers are written, and their day set
    ]
    pages = {page: n for page, n in wrote.items() if page.startswith("Network/")}
    more = [
        f"{page} was written {n} times, seen in {looking.versions[page]} versions"
        for page, n in pages.items()
        if n > looking.versions[page] * 1.02 + 2
    ]
    return idle + more


def thirds(gauges: Sequence[Gauge]) -> tuple[Gauge, Gauge]:
    """The medians of the early and of the late third; the first tenth is warming up."""
    counted = gauges[len(gauges) // 10 :]
    third = max(1, len(counted) // 3)
    return _median(counted[:third]), _median(counted[-third:])


def _median(gauges: Sequence[Gauge]) -> Gauge:
    return Gauge(
        at=gauges[-1].at,
        files=int(statistics.median(gauge.files for gauge in gauges)),
        threads=int(statistics.median(gauge.threads for gauge in gauges)),
        kibibytes=int(statistics.median(gauge.kibibytes for gauge in gauges)),
        cpu=gauges[-1].cpu - gauges[0].cpu,
    )


def growth(early: Gauge, late: Gauge) -> list[str]:
    """What is not flat; other systems than Linux do not say."""
    rows = (
        ("open files", early.files, late.files, late.files > early.files),
        ("threads", early.threads, late.threads, late.threads > early.threads),
        ("KiB", early.kibibytes, late.kibibytes,
         late.kibibytes > early.kibibytes * _GROWTH + _ROOM),
    )  # fmt: skip
    return [f"{name} grew from {before} to {after}" for name, before, after, grew in rows if grew]


def tenths(gauges: Sequence[Gauge]) -> str:
    """The memory in MiB, all along."""
    size = max(1, len(gauges) // 10)
    parts = [gauges[start : start + size] for start in range(0, len(gauges), size)]
    return " ".join(mib(_median(part)) for part in parts)


def mib(gauge: Gauge) -> str:
    return f"{gauge.kibibytes / 1024:.1f}"
