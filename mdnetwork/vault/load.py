"""The bytes of a vault → a `Snapshot`.

Reads only, regular files only, and never outside the vault. What cannot be read becomes an
unreadable note with its problem; what vanished since the walk is simply not there.
"""

import errno
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_bytes, unreadable
from mdnetwork.plan import digest
from mdnetwork.records.snapshot import DailyNotes, OwnFile, Snapshot
from mdnetwork.settings import Settings
from mdnetwork.vault import disk
from mdnetwork.vault.obsidian import read_obsidian
from mdnetwork.vault.walk import Stat, Walk, walk

Progress = Callable[[int, int], None]
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EINVAL, errno.ENXIO})


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """One file as read: the note, its text if it is ours, how it looked, SHA-256 of its bytes.

    Of a note whose bytes could not be read, `stat` is None and `digest` empty.
    """

    note: Note
    own: OwnFile | None = None
    stat: Stat | None = None
    digest: str = ""


def load(root: Path, settings: Settings, progress: Progress | None = None) -> Snapshot:
    """The vault at `root` as it lies on the disk; `progress` hears of (notes read, notes in all).

    Raises OSError if `root` cannot be listed.
    """
    obsidian = read_obsidian(root)
    seen = walk(root, settings, obsidian)
    return snapshot_of(seen, load_notes(root, seen, settings, progress), obsidian.daily)


def load_notes(
    root: Path, seen: Walk, settings: Settings, progress: Progress | None = None
) -> dict[str, Loaded]:
    """Every note of the walk that is still there, by path."""
    found: dict[str, Loaded] = {}
    for count, path in enumerate(seen.notes, start=1):
        if loaded := read_one(root, path, settings):
            found[path] = loaded
        if progress:
            progress(count, len(seen.notes))
    return found


def read_one(root: Path, path: str, settings: Settings) -> Loaded | None:
    """The note at the vault-relative `path`, or None if no regular file is there (any more)."""
    try:
        data, status = disk.read(root / path, settings.max_note_kilobytes * 1024)
    except OSError as error:
        return None if error.errno in _GONE else _unreadable(path, error, settings)
    note = read_bytes(path, data)
    sha256 = digest(data)
    own = OwnFile(path=path, text=data.decode(), digest=sha256) if note.markers else None
    return Loaded(note=note, own=own, stat=Stat.of(status), digest=sha256)


def snapshot_of(seen: Walk, loaded: Mapping[str, Loaded], daily: DailyNotes) -> Snapshot:
    """The snapshot of what was walked and read; mappings are sorted by path."""
    paths = sorted(loaded)
    return Snapshot(
        notes={path: loaded[path].note for path in paths},
        own={path: own for path in paths if (own := loaded[path].own)},
        files=seen.files,
        problems=seen.problems,
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
