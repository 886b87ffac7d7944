"""Watches a vault: what changed is read again, a plan is made, the plan is carried out.

Events are hints; what is on the disk is the truth. Everything happens in the caller's thread but
for watchdog's own, which only enqueue paths. Nothing is decided here about notes or pages: that
is `rebuild`, a pure function. This loop never ends by itself, and says in a line what it cannot do.
"""

import threading
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from queue import Empty, SimpleQueue

from mdnetwork.errors import BadSettingsError
from mdnetwork.plan import Plan
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import FILE_NAME, Settings
from mdnetwork.vault import disk
from mdnetwork.vault.belief import Belief
from mdnetwork.vault.carry import Carrier
from mdnetwork.vault.choose import Kind, Rules, is_hidden, stub_of
from mdnetwork.vault.events import Heard, Listener
from mdnetwork.vault.find import read_settings_file
from mdnetwork.vault.git import git_busy
from mdnetwork.vault.load import load_notes, read_one
from mdnetwork.vault.locks import watch_lock
from mdnetwork.vault.memory import Memory
from mdnetwork.vault.mounts import network_filesystem
from mdnetwork.vault.obsidian import read_obsidian
from mdnetwork.vault.walk import is_text, walk

Rebuild = Callable[[Snapshot, date], Plan]
Today = Callable[[], date]
Report = Callable[[str], None]

_EVERYTHING = ""
_BURST = 200
_HOLD = 2.5
_HEARTBEAT = 5.0
_POLL = 2.0
_POLL_SHARE = 20
_BUSY = 1.0
_SOON = 0.3
_REST = 2.0
_LONGEST_PAUSE = 60.0
_SETTINGS_QUIET = 2.0
_CONTENT = ("st_ino", "st_size", "st_mtime_ns")
_IDENTITY = ("st_dev", "st_ino")


def watch(  # noqa: PLR0913, PLR0917 - the seams of the loop, each a plain value or function
    root: Path,
    settings: Settings,
    rebuild: Rebuild,
    today: Today,
    report: Report,
    stop: threading.Event,
) -> Settings | None:
    """Watch the vault at `root` until `stop` is set, or its settings are others.

    Returns those, for whoever watches on; none if it was stopped.

    `rebuild` makes the plan for a snapshot and a day; `today` is asked for the day at least every
    five seconds; `report` is given single lines for the person. Raises VaultLockedError at once
    if another watcher is there, StateFolderError if there is no place for locks; nothing later.
    """
    root = root.resolve()
    with watch_lock(root):
        watcher = _Watcher(root, settings, rebuild, today, report, stop)
        threading.Thread(target=_wake, args=(stop, watcher.queue), daemon=True).start()
        try:
            while not stop.is_set() and not watcher.new_settings:
                watcher.cycle()
        finally:
            watcher.close()
        return watcher.new_settings


def _wake(stop: threading.Event, queue: SimpleQueue[Heard]) -> None:
    """Wait for the signal to stop in a thread of its own, so that an idle loop can sleep."""
    stop.wait()
    queue.put((_EVERYTHING, True))


class _Watcher:
    """The loop's state; times are monotonic seconds."""

    def __init__(  # noqa: PLR0913, PLR0917 - as above
        self,
        root: Path,
        settings: Settings,
        rebuild: Rebuild,
        today: Today,
        report: Report,
        stop: threading.Event,
    ) -> None:
        self._root = root
        self._settings = settings
        self._rebuild = rebuild
        self._today = today
        self._report = report
        self._stop = stop
        self.queue: SimpleQueue[Heard] = SimpleQueue()
        self._belief = Belief()
        self._carrier = Carrier(root, settings, report)
        self._rules = Rules(settings, read_obsidian(root))
        self._listener: Listener | None = None
        self._polls = False
        self._unheard: set[str] = set()  # found changed by a timed look, without an event yet
        self._identity: tuple[int, ...] | None = None
        self._memory: Memory | None = None
        self._had_notes = False
        self._next_rescan = 0.0
        self._built: date | None = None
        self._news_since: float | None = None
        self._last_news = 0.0
        self._not_before = 0.0
        self._again_at = float("inf")
        self._pause = _BUSY
        self._said = ""
        self.new_settings: Settings | None = None
        self._settings_look = _looks(root / FILE_NAME, _CONTENT)
        self._settings_at = float("inf")
        self._settings_off = ""

    def close(self) -> None:
        """End watchdog's threads."""
        if self._listener:
            self._listener.stop()
            self._listener = None

    def cycle(self) -> None:
        """Wait for something to do and do it; whatever fails is said, and tried again later."""
        try:
            self._hear()
            if not self._stop.is_set() and self._is_there():
                self._look_at_settings()
                if self.new_settings:
                    return
                self._keep_listening()
                self._look()
                self._run_if_ready()
        except Exception as error:  # noqa: BLE001 - the supervisor: the loop must go on (INV-8)
            self._say_once(f"this round failed and will be tried again: {_one_line(error)}")
            self._not_before = time.monotonic() + self._next_pause()

    def _say_once(self, line: str) -> None:
        """Report, unless it is what was said last."""
        if line != self._said:
            self._said = line
            self._report(line)

    # hearing

    def _hear(self) -> None:
        """Sleep until something is heard or due, and note what was heard."""
        try:
            heard = [self.queue.get(timeout=max(0.0, self._deadline() - time.monotonic()))]
            heard.extend(self.queue.get_nowait() for _ in range(self.queue.qsize()))
        except Empty:
            return
        now = time.monotonic()
        if (FILE_NAME, False) in heard:
            self._settings_at = now + _SETTINGS_QUIET
        for path in {path for item in heard for path in self._places(*item)}:
            self._belief.touch(path, now)
            self._unheard.discard(path)
        if len(self._belief) > _BURST:
            # the system's own queue is bounded: after a storm, events may have been lost
            self._belief.touch(_EVERYTHING, now)

    def _deadline(self) -> float:
        now = time.monotonic()
        if self._memory is None:
            return max(now, self._not_before)
        deadlines = [now + _HEARTBEAT, self._belief.next_look(), self._next_rescan, self._again_at]
        deadlines.append(self._settings_at)
        if self._news_since is not None:
            deadlines.append(self._news_since + _HOLD)
        return max(min(deadlines), self._not_before)

    def _places(self, path: str, is_folder: bool) -> Iterable[str]:  # noqa: FBT001 - from a tuple
        """What to look at after an event at `path`: a note, everything, or nothing."""
        if is_folder or not is_text(path):
            return () if any(map(is_hidden, path.split("/"))) else (_EVERYTHING,)
        kind = self._rules.kind(path)
        if kind in {Kind.COPY, Kind.STUB}:
            return (_EVERYTHING,)
        if kind is Kind.LOG_COPY:
            return (path, _EVERYTHING)
        return () if kind in {Kind.NOTHING, Kind.TEMPORARY} else (path,)

    # the vault and the threads that listen to it

    def _is_there(self) -> bool:
        """Whether the vault's folder is there, and is the one it was in the last round.

        A vault that is moved or unmounted is no vault whose notes were all deleted, and whatever
        lies in its place afterwards may be another one.
        """
        now = time.monotonic()
        before, self._identity = self._identity, _looks(self._root, _IDENTITY)
        if self._identity is None:
            self._say_once(f"{self._root} is gone; nothing is written until it is back")
            self._not_before = now + _BUSY
            return False
        if self._memory is None or before == self._identity:
            return True
        self._say_once(f"{self._root} was away or is another folder; all is looked at again")
        self.close()
        self._belief.touch(_EVERYTHING, now)
        self._news_since = now
        return False

    def _keep_listening(self) -> None:
        """Start listening, or start again if a thread of watchdog's has died."""
        if self._polls or (self._listener and self._listener.is_alive()):
            return
        if self._listener:
            self._report("listening to changes had stopped and was started again")
            self.close()
            self._belief.touch(_EVERYTHING, time.monotonic())
        if kind := network_filesystem(self._root):
            self._poll(f"the vault lies on a network folder ({kind})")
            return
        try:
            self._listener = Listener(self._root, self.queue)
        except OSError as error:
            self._poll(f"the system cannot report changes ({error.strerror or error})")

    def _poll(self, reason: str) -> None:
        self._polls = True
        self._next_rescan = 0.0
        self._report(f"{reason}; every file is looked at every few seconds instead")

    # looking

    def _look_at_settings(self) -> None:
        """Read the settings again once their file is quiet; those before stay if it is off."""
        look = _looks(self._root / FILE_NAME, _CONTENT)
        if look != self._settings_look:  # an event may be lost, or none may come
            self._settings_look = look
            self._settings_at = time.monotonic() + _SETTINGS_QUIET
        if time.monotonic() < self._settings_at:
            return
        self._settings_at = float("inf")
        try:
            settings = read_settings_file(self._root) if look else self._settings
            off = "" if look else f"{FILE_NAME} is gone"
        except BadSettingsError as error:
            settings, off = self._settings, str(error)
        if off not in {"", self._settings_off}:
            self._report(f"{off}; until that is mended, the settings from before are used")
        self._settings_off = off
        self.new_settings = settings if settings != self._settings else None

    def _look(self) -> None:
        """Believe what has been quiet for long enough."""
        now = time.monotonic()
        if self._memory is None:
            self._load()
            return
        due = self._belief.due(now)
        if _EVERYTHING in due or now >= self._next_rescan:
            self._rescan(self._memory, timed=now >= self._next_rescan)
        for path in due:
            if path != _EVERYTHING and not self._stop.is_set():
                self._look_at(path, self._memory)

    def _load(self) -> None:
        obsidian = read_obsidian(self._root)
        seen = walk(self._root, self._settings, obsidian)
        loaded = load_notes(self._root, seen, self._settings)
        self._memory = Memory(seen, loaded, obsidian.daily)
        self._plan_rescan(time.monotonic(), 0.0)
        self._news()

    def _rescan(self, memory: Memory, *, timed: bool) -> None:
        """Compare every file's looks with memory; what differs waits its quiet time like any."""
        begun = time.monotonic()
        if timed and self._unheard:
            self._poll("changes came that the system did not report")
            self._unheard.clear()
        obsidian = read_obsidian(self._root)
        self._rules = Rules(self._settings, obsidian)
        news, paths = memory.compare(walk(self._root, self._settings, obsidian), obsidian.daily)
        now = time.monotonic()
        self._belief.forget(_EVERYTHING)
        for path in paths:
            if path not in self._belief:
                self._belief.touch(path, now)
                if timed and not self._polls:
                    self._unheard.add(path)
        if news:
            self._news()
        self._plan_rescan(now, now - begun)

    def _plan_rescan(self, now: float, took: float) -> None:
        often = max(_POLL, took * _POLL_SHARE)
        self._next_rescan = now + (often if self._polls else self._settings.rescan_seconds)

    def _look_at(self, path: str, memory: Memory) -> None:
        kind = self._rules.kind(path)
        if kind not in {Kind.NOTE, Kind.LOG_COPY}:
            self._belief.forget(path)
            if memory.accept_file(path, there=disk.is_regular(self._root / path)):
                self._news()
            return
        loaded = read_one(self._root, path, self._settings, memory.known(path))
        if loaded is None and (self._root / stub_of(path)).exists():
            self._belief.forget(path)
            self._belief.touch(_EVERYTHING, time.monotonic())
            return
        known = memory.size(path)
        seen = None if loaded is None else loaded.stat.size if loaded.stat else known
        if loaded and memory.misses_markers(path, loaded):
            seen = 0  # a page saved with pauses is no damaged page
        believed = self._belief.believes(
            path,
            known=known,
            seen=seen,
            digest=loaded.digest if loaded else "",
            now=time.monotonic(),
        )
        if believed and memory.accept(path, loaded):
            self._news()
        elif believed:
            self._unheard.discard(path)

    # running

    def _news(self) -> None:
        """Something is to be built; counted from the first of it."""
        self._last_news = time.monotonic()
        if self._news_since is None:
            self._news_since = self._last_news

    def _run_if_ready(self) -> None:
        now, day = time.monotonic(), self._today()
        if now >= self._again_at or day != self._built:
            self._again_at = float("inf")
            self._news_since = self._news_since or now
        if self._memory is None or self._news_since is None or self._stop.is_set():
            return
        if now < self._not_before or (len(self._belief) and now < self._news_since + _HOLD):
            return
        if busy := git_busy(self._root):
            until = "nothing is written until that is over"
            self._say_once(f"git is in the middle of {busy}, and {until}; {busy.way_out}")
            self._not_before = now + _BUSY
            return
        self._run(self._memory, day)

    def _run(self, memory: Memory, day: date) -> None:
        if self._had_notes and not memory.has_notes:
            self._say_once("every note is gone or empty; nothing is written until some are back")
            self._news_since = None
            return
        self._had_notes = memory.has_notes
        if day != self._built:
            self._carrier.new_day()
        plan = self._rebuild(memory.snapshot(), day)
        if self._stop.is_set() or not self._is_there():
            return
        now = time.monotonic()
        wrong = self._carrier.carry(plan, memory, self._rules, now)
        for path in wrong:
            self._belief.touch(path, now)
        self._built, self._news_since, self._said = day, None, ""
        again = now + self._next_pause() if wrong else float("inf")
        if not wrong:
            self._pause = _BUSY
            if plan.unfinished:  # who writes goes on soon: until they rest, nothing is in the way
                again = max(now + _SOON, self._last_news + _REST)
        self._again_at = min(again, self._carrier.next_fill)

    def _next_pause(self) -> float:
        """Seconds until what failed is tried again: longer each time, until a run succeeds."""
        pause, self._pause = self._pause, min(self._pause * 2, _LONGEST_PAUSE)
        return pause


def _looks(path: Path, fields: Iterable[str]) -> tuple[int, ...] | None:
    """These fields of the status of a file or folder; None if it is not there."""
    try:
        status = path.stat()
    except OSError:
        return None
    return tuple(getattr(status, field) for field in fields)


def _one_line(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".replace("\n", " ").rstrip(": ")
