"""What was read of a vault before, so that only what has changed is read again.

It lies outside the vault, can be deleted any time, and is input like any other file: what is
damaged, of another vault, program or setting is as if it were not there. It holds note text, so
only its owner can read it. Nothing in it is ever executed.

A file is taken for what it was if size, both times and inode are the same (`walk.Stat`). One that
was changed within two seconds of the cache's own writing is read again nevertheless: coarse clocks
give two saves one time.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from mdnetwork import __version__, notes, problems
from mdnetwork.notes.note import Note
from mdnetwork.records.snapshot import OwnFile
from mdnetwork.settings import Settings
from mdnetwork.vault import disk
from mdnetwork.vault.folders import cache_folder, put
from mdnetwork.vault.loaded import Loaded
from mdnetwork.vault.pause import gc_paused
from mdnetwork.vault.sealed import seal, unseal
from mdnetwork.vault.walk import Stat

_NAME = "notes.cache"
_MAGIC = b"mdnetwork notes 1\n"
_MOST_BYTES = 1 << 31


class _Row(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One note as it was read; `text` only of a file we may write to, `own` if it has a marker."""

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    ino: int
    digest: str
    note: Note
    text: str | None = None
    own: bool = False
    modified: date | None = None


class _Content(msgspec.Struct, frozen=True, array_like=True):
    """Whose notes these are, read by which program with which settings."""

    vault: str
    reader: str
    rows: list[_Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cached:
    """Notes as read before, by path; `saved_ns` is when they were kept, by the disk's clock."""

    notes: Mapping[str, Loaded] = field(default_factory=dict)
    saved_ns: int = 0

    def knows(self, path: str, stat: Stat) -> Loaded | None:
        """The note at `path` if the file looks as it did, and had looked so for a while."""
        loaded = self.notes.get(path)
        known = loaded is not None and loaded.stat == stat and stat.is_settled(self.saved_ns)
        return loaded if known else None


def read_cache(root: Path, settings: Settings) -> Cached:
    """What is known of the vault at `root`; nothing, if anything about it is doubtful."""
    try:
        data, status = disk.read(cache_folder(root) / _NAME, _MOST_BYTES)
    except OSError:
        return Cached()
    with gc_paused():
        content = _decode(data)
        if content is None or (content.vault, content.reader) != _whose(root, settings):
            return Cached()
        found = {row.path: _loaded(row) for row in content.rows}
    return Cached(notes=found, saved_ns=status.st_mtime_ns)


def write_cache(root: Path, settings: Settings, loaded: Mapping[str, Loaded]) -> None:
    """Keep what was read; a cache that cannot be written is none, and nobody needs to know."""
    vault, reader = _whose(root, settings)
    rows = [_row(path, known, known.stat) for path, known in loaded.items() if known.stat]
    with suppress(OSError, UnicodeEncodeError):
        data = msgspec.msgpack.encode(_Content(vault, reader, rows))
        put(cache_folder(root) / _NAME, seal(_MAGIC, data))


def _decode(data: bytes) -> _Content | None:
    """The content of a whole cache file; None if it is not what we wrote."""
    body = unseal(_MAGIC, data)
    try:
        return msgspec.msgpack.decode(body, type=_Content) if body else None
    except (msgspec.DecodeError, ValueError, RecursionError):  # a text in it may be no UTF-8
        return None


def _whose(root: Path, settings: Settings) -> tuple[str, str]:
    """The vault, and what reads it: the program, its reader's files, the settings it goes by."""
    by = (settings.max_note_kilobytes, settings.time_zone, os.environ.get("TZ"), settings.log)
    return str(root.resolve()), repr((__version__, _reader(), by))


@cache
def _reader() -> tuple[tuple[str, int, int], ...]:
    """The modules that read notes, by size and time: a reader that was changed reads anew."""
    files = [*sorted(Path(notes.__path__[0]).glob("*.py")), Path(problems.__file__)]
    return tuple((f.name, f.stat().st_size, f.stat().st_mtime_ns) for f in files)


def _row(path: str, loaded: Loaded, stat: Stat) -> _Row:
    file = loaded.own or loaded.kept
    return _Row(
        path,
        stat.size,
        stat.mtime_ns,
        stat.ctime_ns,
        stat.ino,
        loaded.digest,
        loaded.note,
        file.text if file else None,
        loaded.own is not None,
        file.modified if file else None,
    )


def _loaded(row: _Row) -> Loaded:
    stat = Stat(size=row.size, mtime_ns=row.mtime_ns, ctime_ns=row.ctime_ns, ino=row.ino)
    file = None
    if row.text is not None:
        file = OwnFile(path=row.path, text=row.text, digest=row.digest, modified=row.modified)
    return Loaded(
        note=row.note,
        own=file if row.own else None,
        kept=None if row.own else file,
        stat=stat,
        digest=row.digest,
    )
