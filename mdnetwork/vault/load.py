"""The bytes of a vault → a `Snapshot`.

Reads only, regular files only, and never outside the vault. What cannot be read becomes an
unreadable note with its problem; what vanished since the walk is simply not there.
"""

import errno
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import structs

from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_bytes, unreadable
from mdnetwork.notes.words import fold
from mdnetwork.plan import digest
from mdnetwork.records.daily_notes import DailyNotes
from mdnetwork.records.snapshot import OwnFile, Snapshot, holds_dated_tasks
from mdnetwork.settings import Settings
from mdnetwork.vault import disk
from mdnetwork.vault.cache import Cached, read_cache, write_cache
from mdnetwork.vault.loaded import Loaded
from mdnetwork.vault.obsidian import read_obsidian
from mdnetwork.vault.walk import Stat, Walk, walk

Progress = Callable[[int, int], None]
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EINVAL, errno.ENXIO})


def load(
    root: Path, settings: Settings, progress: Progress | None = None, *, cached: bool = True
) -> Snapshot:
    """The vault at `root` as it lies on the disk; `progress` hears of (notes read, notes in all).

    `cached`: what was read before and looks the same is not read again. Raises OSError if `root`
    cannot be listed.
    """
    obsidian = read_obsidian(root)
    seen = walk(root, settings, obsidian)
    loaded = load_notes(root, seen, settings, progress, cached=cached)
    return snapshot_of(seen, loaded, obsidian.daily)


def load_notes(
    root: Path,
    seen: Walk,
    settings: Settings,
    progress: Progress | None = None,
    *,
    cached: bool = True,
) -> dict[str, Loaded]:
    """Every note of the walk that is still there, by path; kept in the cache if any was read."""
    known = read_cache(root, settings) if cached else Cached()
    found: dict[str, Loaded] = {}
    for count, (path, stat) in enumerate(seen.notes.items(), start=1):
        if loaded := known.knows(path, stat) or read_one(root, path, settings):
            found[path] = loaded
        if progress:
            progress(count, len(seen.notes))
    if cached and found != known.notes:
        write_cache(root, settings, found)
    return found


def read_one(
    root: Path, path: str, settings: Settings, known: Loaded | None = None
) -> Loaded | None:
    """The note at the vault-relative `path`, or None if no regular file is there (any more).

    If its bytes are those of `known`, they are not read as a note again: most files a watcher
    hears of are its own pages, just written.
    """
    try:
        data, status = disk.read(f"{root}/{path}", settings.max_note_kilobytes * 1024)
    except OSError as error:
        return None if error.errno in _GONE else _unreadable(path, error, settings)
    stat = Stat.of(status)
    if known and known.digest == digest(data):
        own, kept = (_dated(file, stat, settings) for file in (known.own, known.kept))
        return replace(known, own=own, kept=kept, stat=stat)
    return loaded_of(path, data, stat, settings)


def loaded_of(path: str, data: bytes, stat: Stat, settings: Settings) -> Loaded:
    """The note at `path` whose file holds `data` and looks like `stat`."""
    note = read_bytes(path, data)
    if fold(path) == _log_path(settings.log):
        note = _with_both_sides(note)
    sha256 = digest(data)
    own = kept = None
    if note.markers or _may_be_answered(note, settings):
        text = OwnFile(path=path, text=data.decode(), digest=sha256)
        dated = _dated(text, stat, settings)
        own, kept = (dated, None) if note.markers else (None, dated)
    return Loaded(note=note, own=own, kept=kept, stat=stat, digest=sha256)


def _with_both_sides(log: Note) -> Note:
    """The log, read even if a merge left both versions of it: it is a set of lines.

    A watcher kept the last good text of it once, knew none of its own new lines, and added the
    answers on an edited page again each time it ran.
    """
    problems = tuple(problem for problem in log.problems if problem.code != "conflict-markers")
    if problems == log.problems or any(problem.severity == "error" for problem in problems):
        return log
    return structs.replace(log, readable=True, problems=problems)


def read_text(root: Path, path: str, settings: Settings) -> OwnFile | None:
    """The text of the note at `path`, to be edited; none if it cannot be read as text."""
    try:
        data, _ = disk.read(root / path, settings.max_note_kilobytes * 1024)
        return OwnFile(path=path, text=data.decode(), digest=digest(data))
    except (OSError, ValueError):
        return None


def read_inside(root: Path, path: str, settings: Settings) -> str | None:
    """The text of a file that is no note, a template: regular, and no link leads out to it."""
    try:
        inside = (root / path).resolve().is_relative_to(root.resolve())
        data, _ = disk.read(root / path, settings.max_note_kilobytes * 1024)
    except (OSError, ValueError, RuntimeError):  # RuntimeError: links in a circle
        return None
    return data.decode("utf-8-sig", errors="replace") if inside else None


def _may_be_answered(note: Note, settings: Settings) -> bool:
    """Whether an answer on a page may be written to this note: the log, a note with a task."""
    may_be = holds_dated_tasks(note) or fold(note.path) == _log_path(settings.log)
    return may_be and _is_text(note)


@cache
def _log_path(log: str) -> str:
    """The path of the log, folded; asked for every note."""
    return fold(f"{log}.md")


def _is_text(note: Note) -> bool:
    return not any(problem.code == "not-text" for problem in note.problems)


def _dated(file: OwnFile | None, stat: Stat, settings: Settings) -> OwnFile | None:
    """The same file with the day it was last changed."""
    return replace(file, modified=_day(stat, settings)) if file else None


def _day(stat: Stat, settings: Settings) -> date:
    """The calendar day a file was last changed, in the vault's zone."""
    zone = ZoneInfo(settings.time_zone) if settings.time_zone else None
    try:
        moment = datetime.fromtimestamp(stat.mtime_ns // 1_000_000_000, UTC)
        return moment.astimezone(zone).date()
    except (OverflowError, ValueError, OSError):
        return date.min


def snapshot_of(seen: Walk, loaded: Mapping[str, Loaded], daily: DailyNotes) -> Snapshot:
    """The snapshot of what was walked and read."""
    return Snapshot(
        notes={path: each.note for path, each in loaded.items()},
        own={path: each.own for path, each in loaded.items() if each.own},
        kept={path: each.kept for path, each in loaded.items() if each.kept},
        files=seen.files,
        problems=seen.problems,
        strays=seen.strays,
        daily=daily,
    )


def _unreadable(path: str, error: OSError, settings: Settings) -> Loaded:
    if error.errno == errno.EFBIG:
        limit = settings.max_note_kilobytes
        message = f"larger than {limit} kB and not read; set max_note_kilobytes to read it"
        return Loaded(note=unreadable(path, "too-large", message))
    if error.errno == errno.ENODATA:
        message = "its content is not on this machine; open it once to bring it back"
    else:
        message = f"cannot be read: {error.strerror}"
    return Loaded(note=unreadable(path, "unreadable", message))
