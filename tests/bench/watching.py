"""A real `mdnetwork watch`, notes saved beneath it, and the time until its page shows each save.

Counted from the moment before the save to the moment the page's bytes lie on the disk, less the
quiet time, during which the watcher waits on purpose for a note to be left alone. Each save adds
a task with a word of its own to a contact's note, so that the due page must change.
"""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.samples import FailedError, Place

QUIET = 0.25
"""Seconds a note must be left alone before it is believed (SAFETY, Time to believe)."""
FOLDER = "Network"
PAGE = f"{FOLDER}/Due follow-ups.md"
NETWORK = ("Referral network*", "Warm introductions*", "Network calendar*")
"""The pages of the network, parts and canvas too."""
BURST = 5000
_PATIENCE = 900.0
_LOOK = 0.0005
_REST = 0.3
_STILL = 12.0
_AT_LEAST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Seconds beyond the quiet time for each save; what a burst took; MiB at the peak.

    `named` are the same for saves that name someone, until the last page of the network is written.
    `cpu` is what the watcher needed for a save on average, in CPU seconds: on a machine that does
    other things too, it says more than the clock. `last` are the seconds until the last page had
    followed a save that names someone: pages that take long are made once notes have rested.
    """

    saves: tuple[float, ...]
    named: tuple[float, ...]
    cpu: float | None = None
    last: float
    burst: float
    burst_files: int
    mebibytes: float | None

    def percentile(self, share: float) -> float:
        """The smallest number of seconds that `share` of the saves did not exceed."""
        ordered = sorted(self.saves)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def watch_vault(  # noqa: PLR0913 - what is watched, and how long
    place: Place,
    command: Sequence[str],
    vault: Path,
    contacts: Sequence[str],
    *,
    saves: int,
    seconds: float,
) -> Watched:
    """Watch `vault` with `command` and save notes of `contacts` until either limit is reached.

    `seconds` bounds the saves (five are made in any case). Raises FailedError if the watcher ends
    or a page never shows what it should.
    """
    with _watcher(place, command) as process:
        _until(process, (vault / PAGE).exists)
        _show(process, vault, contacts[0], "warmup", _replace)
        times: list[float] = []
        before = _cpu(process.pid)
        end = time.monotonic() + seconds
        while len(times) < saves and (len(times) < _AT_LEAST or time.monotonic() < end):
            number = len(times)
            save = _in_place if number % 2 else _replace
            path = contacts[1 + number % (len(contacts) - 4)]
            times.append(_show(process, vault, path, f"save{number:05}", save))
            time.sleep(_REST)
        after = _cpu(process.pid)
        named: list[float] = []
        end = time.monotonic() + seconds
        while len(named) < saves and (len(named) < _AT_LEAST or time.monotonic() < end):
            path = contacts[1 + len(named) % (len(contacts) - 4)]
            named.append(_name(process, vault, path, f"Nadja Bench{len(named):05}"))
        last = _last_page(process, vault, contacts[0])
        files, took = _burst(process, vault, contacts)
        peak = _peak(process.pid)
    return Watched(
        saves=tuple(times),
        named=tuple(named),
        cpu=(after - before) / len(times) if after and before else None,
        last=last,
        burst=took,
        burst_files=files,
        mebibytes=peak,
    )


@contextlib.contextmanager
def _watcher(place: Place, command: Sequence[str]) -> Iterator["subprocess.Popen[bytes]"]:
    log = place.folder / "watch.log"
    with (
        log.open("wb") as talk,
        subprocess.Popen(
            command, env=place.environment, cwd=place.folder, stdout=talk, stderr=talk
        ) as process,
    ):
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)


def _until(process: "subprocess.Popen[bytes]", condition: Callable[[], bool]) -> None:
    """Look again and again, far more often than anything we measure could change."""
    end = time.monotonic() + _PATIENCE
    while not condition():
        if process.poll() is not None:
            raise FailedError(f"the watcher ended with {process.returncode}")
        if time.monotonic() > end:
            raise FailedError("the watcher's page did not change in time")
        time.sleep(_LOOK)


def _show(
    process: "subprocess.Popen[bytes]",
    vault: Path,
    path: str,
    word: str,
    save: Callable[[Path, bytes], None],
) -> float:
    """Save one note with a task that says `word`; seconds until the page does, less the quiet."""
    note = vault / path
    text = note.read_bytes() + _task(word)
    begun = time.perf_counter()
    save(note, text)
    _until(process, _Page(vault / PAGE, [word]).shows)
    return time.perf_counter() - begun - QUIET


def _name(process: "subprocess.Popen[bytes]", vault: Path, path: str, name: str) -> float:
    """Save one note that names someone; seconds until the network's pages say so, less the quiet.

    All of them: the name stands in the tree, and none is written any more for a while.
    """
    pages = [_Page(path, [name]) for pattern in NETWORK for path in (vault / FOLDER).glob(pattern)]
    for page in pages:
        page.changed()
    text = (vault / path).read_bytes() + f"\n## Referrals\n\n- {name}\n".encode()
    begun = time.perf_counter()
    _replace(vault / path, text)
    _until(process, lambda: any(page.shows() for page in pages))
    last = time.perf_counter()
    while time.perf_counter() < last + _REST:
        if any(page.changed() for page in pages):
            last = time.perf_counter()
        time.sleep(_LOOK)
    return last - begun - QUIET


def _last_page(process: "subprocess.Popen[bytes]", vault: Path, path: str) -> float:
    """Save a note that names someone new; seconds until the last page is written, less the quiet.

    The last is the one after which none is written for a while.
    """
    pages = (vault / PAGE).parent
    _until(process, lambda: _newest(pages) < time.time() - _STILL)
    begun = time.time()
    _replace(vault / path, (vault / path).read_bytes() + b"\n## Referrals\n\n- Nadja Benchmark\n")
    _until(process, lambda: begun < _newest(pages) < time.time() - _STILL)
    return _newest(pages) - begun - QUIET


def _newest(folder: Path) -> float:
    """When the last of these files was written."""
    return max(path.stat().st_mtime for path in folder.glob("*") if not path.name.startswith("."))


class _Page:
    """A page; read only when it looks other than before, as reading would cost the rest."""

    def __init__(self, path: Path, words: Sequence[str]) -> None:
        self._path = path
        self._words = [word.encode() for word in words]
        self._seen: object = None

    def changed(self) -> bool:
        """Whether it looks other than at the last look."""
        before = self._seen
        with contextlib.suppress(FileNotFoundError):
            status = self._path.stat()
            self._seen = status.st_ino, status.st_mtime_ns, status.st_size
        return self._seen != before

    def shows(self) -> bool:
        """Whether the words are on the page, if it looks other than at the last look."""
        if not self.changed():
            return False
        text = self._path.read_bytes()
        return all(word in text for word in self._words)


def _task(word: str) -> bytes:
    return f"\n- [ ] Bring {word} 📅 2026-03-12\n".encode()


def _replace(note: Path, text: bytes) -> None:
    """Save as most editors do: a new file beside it, moved over it."""
    new = note.with_name(f".{note.name}.tmp")
    new.write_bytes(text)
    new.replace(note)


def _in_place(note: Path, text: bytes) -> None:
    """Save as simple editors do: the same file, cut to nothing and written again."""
    note.write_bytes(text)


def _burst(
    process: "subprocess.Popen[bytes]", vault: Path, contacts: Sequence[str]
) -> tuple[int, float]:
    """Rewrite many notes as git does on checkout: unlinked, then made anew.

    How many (at most half the vault), and seconds from the last one to a page that shows all of
    it: words in the first, the middle and the last note.
    """
    notes = sorted(
        path for folder in ("Meetings", "Notes", "Daily") for path in (vault / folder).rglob("*.md")
    )[: BURST - 3]
    marked = [vault / path for path in contacts[-3:]]
    middle = len(notes) // 2
    words = [f"burst{number}" for number in range(3)]
    order = [marked[0], *notes[:middle], marked[1], *notes[middle:], marked[2]]
    texts = [note.read_bytes() for note in order]
    for note, text in zip(order, texts, strict=True):
        note.unlink()
        added = _task(words[marked.index(note)]) if note in marked else b"\nChecked out.\n"
        note.write_bytes(text + added)
    begun = time.perf_counter()
    _until(process, _Page(vault / PAGE, words).shows)
    return len(order), time.perf_counter() - begun


def _cpu(process: int) -> float | None:
    """CPU seconds a running process has used so far; none where the system does not say."""
    try:
        fields = Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _peak(process: int) -> float | None:
    """MiB a running process held at most so far; none where the system does not say."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return None
    lines = [line for line in status.split("\n") if line.startswith("VmHWM:")]
    return int(lines[0].split()[1]) / 1024 if lines else None
