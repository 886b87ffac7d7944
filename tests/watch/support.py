"""A watcher on a real folder, with a stub for the build: one page that names every note."""

import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Self

from mdnetwork.plan import Create, Plan, Unchanged, Update
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from mdnetwork.vault.load import load
from mdnetwork.vault.watch import watch

DAY = date(2026, 3, 10)
PAGE = "Network/Everyone.md"
PATIENCE = 60.0


def text_of(snapshot: Snapshot, day: date) -> str:
    """The stub's page: each note that is not ours, with its headings and problems."""
    lines = [
        f"- {path}: {' / '.join(h.text for h in note.headings)} {[p.code for p in note.problems]}"
        for path, note in sorted(snapshot.notes.items())
        if path not in snapshot.own
    ]
    lines += [f"- problem {problem.path} {problem.code}" for problem in snapshot.problems]
    body = "\n".join(lines)
    return f"<!-- mdnetwork page everyone -->\n{day}\n{body}\n<!-- /mdnetwork 1 -->\n"


def rebuild(snapshot: Snapshot, day: date) -> Plan:
    """The stub build: pure, one page."""
    text = text_of(snapshot, day)
    own = snapshot.own.get(PAGE)
    if own is None:
        return Plan(changes=(Create(path=PAGE, text=text),))
    if own.text == text:
        return Plan(changes=(Unchanged(path=PAGE),))
    return Plan(changes=(Update(path=PAGE, before=own.digest, old=own.text, text=text),))


def until(condition: Callable[[], object]) -> None:
    """Poll until `condition` holds; a deadline, not a measure."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "the deadline has passed"
        time.sleep(0.01)


def put(root: Path, path: str, text: str | None = None) -> None:
    """Write one note, by default with its name as its heading."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text if text is not None else f"# {Path(path).stem}\n")


class Watching:
    """A watcher in a thread; `lines` is what it said, `runs` how often it built."""

    def __init__(self, root: Path, settings: Settings | None = None) -> None:
        self.root = root
        self.settings = settings or Settings()
        self.day = DAY
        self.lines: list[str] = []
        self.snapshots: list[Snapshot] = []
        self.failures: list[Exception] = []
        self.changed: Settings | None = None
        self.stop = threading.Event()
        self.before_plan: Callable[[], object] = lambda: None
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the watcher did not stop"

    def _watch(self) -> None:
        today = lambda: self.day  # noqa: E731 - the callable the command line would give
        say = self.lines.append
        self.changed = watch(self.root, self.settings, self._rebuild, today, say, self.stop)

    def _rebuild(self, snapshot: Snapshot, day: date) -> Plan:
        self.snapshots.append(snapshot)
        if self.failures:
            raise self.failures.pop()
        self.before_plan()
        return rebuild(snapshot, day)

    @property
    def runs(self) -> int:
        return len(self.snapshots)

    def page(self) -> str:
        try:
            return (self.root / PAGE).read_text()
        except FileNotFoundError:
            return ""

    def one_shot(self) -> str:
        """The page that a fresh build of the vault as it lies would write."""
        return text_of(load(self.root, self.settings), self.day)

    def settles(self) -> None:
        """Wait until the page equals that of a fresh build (INV-11)."""
        until(lambda: self.page() == self.one_shot())

    def said(self, words: str) -> int:
        return sum(words in line for line in self.lines)


class Sampler:
    """Reads the page every few milliseconds; `missing` are the states without `wanted`.

    `lines` are the lines with it as they came, each once as long as it stood.
    """

    def __init__(self, watching: Watching, wanted: str) -> None:
        self.missing: list[str] = []
        self.lines: list[str] = []
        self._watching = watching
        self._wanted = wanted
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._sample)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._end.wait(0.005):
            page = self._watching.page()
            if self._wanted not in page:
                self.missing.append(page)
                continue
            line = next(line for line in page.split("\n") if self._wanted in line)
            if self.lines[-1:] != [line]:
                self.lines.append(line)
