"""What the watcher knows of the vault between two looks: the notes as last believed.

Changes nothing on the disk. A note that has become unreadable keeps its last readable text here,
with the new problems added (INV-7); that is the only fact this memory has which a fresh load has
not.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from msgspec import structs

from mdnetwork.notes.note import Note
from mdnetwork.records.daily_notes import DailyNotes
from mdnetwork.records.snapshot import Since, Snapshot
from mdnetwork.vault.load import snapshot_of
from mdnetwork.vault.loaded import Loaded
from mdnetwork.vault.walk import Walk

T = TypeVar("T")


class Memory:
    """One vault as believed; paths are vault-relative POSIX."""

    def __init__(self, seen: Walk, loaded: dict[str, Loaded], daily: DailyNotes) -> None:
        """Begin with a whole load."""
        self._seen = seen
        self._loaded = loaded
        self._daily = daily
        self._good: dict[str, Note] = {}
        self._snapshot = snapshot_of(seen, loaded, daily)
        self._fresh: set[str] = set()

    @property
    def has_notes(self) -> bool:
        """Whether anything is written in any note that is not a page of ours.

        A crash of the system can leave every file with no bytes, and a sync tool can as well.
        """
        return any(not loaded.own and not _is_empty(loaded) for loaded in self._loaded.values())

    def known(self, path: str) -> Loaded | None:
        """The file at `path` as believed; None if it is not there."""
        return self._loaded.get(path)

    def size(self, path: str) -> int | None:
        """The bytes of `path` as believed, at least 1; None if it is not there."""
        loaded = self._loaded.get(path)
        return max(1, loaded.stat.size if loaded.stat else 1) if loaded else None

    def misses_markers(self, path: str, loaded: Loaded) -> bool:
        """Whether a file has fewer of our markers than believed: half a page, perhaps."""
        before = self._loaded.get(path)
        return before is not None and len(loaded.note.markers) < len(before.note.markers)

    def snapshot(self) -> Snapshot:
        """Everything, as a build takes it; what did not change is what it was in the last one."""
        before, fresh = self._snapshot, self._fresh
        if fresh:
            loaded = {path: self._loaded.get(path) for path in fresh}
            notes = _with(before.notes, {p: x.note if x else None for p, x in loaded.items()})
            before = replace(
                before,
                notes=notes,
                since=Since(before.notes, notes, frozenset(fresh)),
                own=_with(before.own, {p: x.own if x else None for p, x in loaded.items()}),
                kept=_with(before.kept, {p: x.kept if x else None for p, x in loaded.items()}),
            )
        self._snapshot = replace(
            before,
            files=self._seen.files,
            problems=self._seen.problems,
            strays=self._seen.strays,
            daily=self._daily,
        )
        self._fresh = set()
        return self._snapshot

    def accept(self, path: str, loaded: Loaded | None) -> bool:
        """Believe what was read at `path` (None: it is gone); whether the snapshot changed."""
        self._fresh.add(path)
        before = self._loaded.get(path)
        if loaded is None:
            self._good.pop(path, None)
            return self._loaded.pop(path, None) is not None
        if before and loaded.digest and before.digest == loaded.digest:
            self._loaded[path] = replace(before, stat=loaded.stat, own=loaded.own, kept=loaded.kept)
            return False
        if loaded.note.readable:
            self._good.pop(path, None)
        else:
            loaded = self._with_last_good(path, before, loaded)
        self._loaded[path] = loaded
        return before is None or _facts(before) != _facts(loaded)

    def _with_last_good(self, path: str, before: Loaded | None, loaded: Loaded) -> Loaded:
        if before and before.note.readable:
            self._good.setdefault(path, before.note)
        good = self._good.get(path)
        if good is None:
            return loaded
        problems = good.problems + loaded.note.problems
        return replace(loaded, note=structs.replace(good, problems=problems))

    def accept_file(self, path: str, *, there: bool) -> bool:
        """Believe that a file that is no note is there, or not; whether that is news."""
        was_note = self.accept(path, None)
        if there == (path in self._seen.files):
            return was_note
        files = self._seen.files | {path} if there else self._seen.files - {path}
        self._seen = replace(self._seen, files=files)
        return True

    def compare(self, seen: Walk, daily: DailyNotes) -> tuple[bool, list[str]]:
        """Take over what a new walk says of all but the notes.

        Whether the snapshot changed by that, and the notes that look other than believed, sorted.
        """
        before = self._seen
        news = (seen.files, seen.problems, seen.strays, daily) != (
            before.files,
            before.problems,
            before.strays,
            self._daily,
        )
        self._seen, self._daily = seen, daily
        differing = {
            path
            for path, stat in seen.notes.items()
            if path not in self._loaded or self._loaded[path].stat != stat
        }
        gone = self._loaded.keys() - seen.notes.keys() - seen.stubs
        return news, sorted(differing | gone)


def _with(table: Mapping[str, T], changed: Mapping[str, T | None]) -> dict[str, T]:
    """A table with what changed in it; none: it is gone."""
    found = dict(table)
    for path, value in changed.items():
        if value is None:
            found.pop(path, None)
        else:
            found[path] = value
    return found


def _is_empty(loaded: Loaded) -> bool:
    return loaded.stat is not None and not loaded.stat.size


def _facts(loaded: Loaded) -> tuple[object, ...]:
    """What of a file the snapshot holds."""
    return loaded.note, loaded.own, loaded.kept
