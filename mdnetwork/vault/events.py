"""The system's word that something changed, as paths in a queue.

watchdog's handler here only enqueues: one exception in a handler ends its thread in silence and
for good. Which path is a note, and what became of it, is decided elsewhere, by looking at it: an
event's type is never believed.
"""

import logging
import os
import threading
import warnings
from pathlib import Path
from queue import SimpleQueue

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.utils import BaseThread

Heard = tuple[str, bool]
"""A vault-relative POSIX path (empty: the vault itself), and whether it is a folder."""

# opening and reading are not among them: a reader that hears itself read never rests
_EVENTS: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
_PATIENCE_SECONDS = 5.0


class Listener:
    """watchdog on one vault, from construction to `stop`."""

    def __init__(self, root: Path, queue: "SimpleQueue[Heard]") -> None:
        """Listen to everything under `root` (absolute); OSError if the system has no room."""
        _keep_watchdog_quiet()
        others = set(threading.enumerate())
        self._observer = Observer()
        try:
            self._observer.schedule(
                _Enqueue(root, queue), str(root), recursive=True, event_filter=_EVENTS
            )
            self._observer.start()
        except BaseException:
            self.stop()
            raise
        self._threads = tuple(
            thread
            for thread in threading.enumerate()
            if isinstance(thread, BaseThread) and thread not in others
        )

    def is_alive(self) -> bool:
        """Whether all of its threads still run.

        watchdog asks only its observer, which goes on when the watched folder is deleted or when
        the thread that reads the events has failed.
        """
        return all(thread.is_alive() for thread in self._threads)

    def stop(self) -> None:
        """End its threads."""
        self._observer.stop()
        if self._observer.is_alive():
            self._observer.join(_PATIENCE_SECONDS)


def _keep_watchdog_quiet() -> None:
    """Spare the person its dumps: on every fast mkdir, and when the system's queue overflows.

    Both are harmless here, as everything is looked at again.
    """
    warnings.filterwarnings("ignore", message="Callback with id", category=RuntimeWarning)
    logging.getLogger("watchdog").addHandler(logging.NullHandler())


class _Enqueue(FileSystemEventHandler):
    def __init__(self, root: Path, queue: "SimpleQueue[Heard]") -> None:
        self._prefix = str(root) + os.sep
        self._queue = queue

    def on_any_event(self, event: FileSystemEvent) -> None:
        for raw in (event.src_path, event.dest_path):
            if raw:
                path = os.fsdecode(raw)
                inside = path.startswith(self._prefix)
                relative = path[len(self._prefix) :].replace(os.sep, "/") if inside else ""
                self._queue.put((relative, event.is_directory or not inside))
