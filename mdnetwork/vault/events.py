"""The system's word that something changed, as paths in a queue.

watchdog's handler here only enqueues: one exception in a handler ends its thread in silence and
for good. Which path is a note, and what became of it, is decided elsewhere, by looking at it: an
event's type is never believed.
"""

import os
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
        self._observer = Observer()
        try:
            self._observer.schedule(
                _Enqueue(root, queue), str(root), recursive=True, event_filter=_EVENTS
            )
            self._observer.start()
        except BaseException:
            self.stop()
            raise

    def is_alive(self) -> bool:
        """Whether all of its threads still run.

        When the watched folder is deleted, or a thread fails, the observer itself goes on and
        only its emitter is dead.
        """
        emitters = self._observer.emitters
        return self._observer.is_alive() and bool(emitters) and all(e.is_alive() for e in emitters)

    def stop(self) -> None:
        """End its threads."""
        self._observer.stop()
        if self._observer.is_alive():
            self._observer.join(_PATIENCE_SECONDS)


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
