"""What a command said, kept as long as nothing has changed that it could depend on.

The vault's files by their looks, the settings, Obsidian's own, the day, the zone and the program:
of all these a digest is taken, and what was said under another digest is forgotten. The file lies
in the cache folder, holds text of notes, and is input like any other: what cannot be understood is
as if it were not there.
"""

import hashlib
import json
import os
from collections.abc import Container, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mdnetwork.settings import Settings
from mdnetwork.vault import disk
from mdnetwork.vault.folders import cache_folder, put
from mdnetwork.vault.obsidian import Obsidian, read_obsidian
from mdnetwork.vault.pause import gc_paused
from mdnetwork.vault.walk import Walk, walk

_NAME = "said.json"
_MOST_BYTES = 1 << 28
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All that an answer can depend on, as a digest; the notes as they look.

    `ground` is what is no note: the settings, Obsidian's, the day, the zone and the program.
    """

    digest: str
    ground: str
    seen: Walk

    def holds(
        self, root: Path, kept: object, saved_ns: int, ours: Mapping[str, str] = _NOTHING
    ) -> bool:
        """Whether this is the state of which the digest was `kept`, at `saved_ns`.

        `ours` are the digests of files just written by us then: young as they were, they were
        known. Raises OSError if one of them cannot be read.
        """
        if kept != self.digest:
            return False
        young = [path for path, stat in self.seen.notes.items() if not stat.is_settled(saved_ns)]
        return all(_digest(root / path) == ours.get(path) for path in young)

    def differs_only_in(self, paths: Container[str], before: "State") -> bool:
        """Whether nothing changed since `before` but the notes at `paths`."""
        if self.digest == before.digest:
            return True

        def others(seen: Walk) -> Walk:
            notes = {path: stat for path, stat in seen.notes.items() if path not in paths}
            return replace(seen, notes=notes)

        return self.ground == before.ground and others(self.seen) == others(before.seen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The lines of a command, each with whether it is data or talk, and its exit code."""

    lines: tuple[tuple[str, bool], ...]
    code: int


def look(root: Path, settings: Settings, day: date) -> State:
    """The state of the vault at `root` on `day`. Raises OSError if `root` cannot be listed."""
    with gc_paused():
        obsidian = read_obsidian(root)
        seen = walk(root, settings, obsidian)
        parts = [*_parts(root, settings, obsidian, day, seen)]
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return State(digest=digest, ground=parts[0], seen=seen)


def recall(root: Path, state: State, key: str) -> Said | None:
    """What was said for `key` in this very state, or None."""
    try:
        data, status = disk.read(cache_folder(root) / _NAME, _MOST_BYTES)
        kept = json.loads(data)
        if not state.holds(root, kept["state"], status.st_mtime_ns, dict(kept["ours"])):
            return None
        lines = tuple((str(text), is_data is True) for text, is_data in kept["said"][key]["lines"])
        return Said(lines=lines, code=int(kept["said"][key]["code"]))
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def remember(
    root: Path, state: State, said: Mapping[str, Said], ours: Mapping[str, str] = _NOTHING
) -> None:
    """Keep what was said by its key; what cannot be kept is said anew the next time.

    `ours` are the digests of files just written by us: young as they are, they are known.
    """
    with suppress(OSError):
        path = cache_folder(root) / _NAME
        kept, known = _said_so_far(path, state)
        kept |= {key: {"lines": one.lines, "code": one.code} for key, one in said.items()}
        content = {"state": state.digest, "said": kept, "ours": {**known, **ours}}
        data = json.dumps(content).encode()
        put(path, data)


def _said_so_far(path: Path, state: State) -> tuple[dict[str, object], dict[str, str]]:
    """What was kept in the same state, and the digests of files of ours."""
    try:
        kept = json.loads(disk.read(path, _MOST_BYTES)[0])
        same = kept["state"] == state.digest
        return (dict(kept["said"]), dict(kept["ours"])) if same else ({}, {})
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}, {}


def _digest(path: Path) -> str:
    """SHA-256 of a file, 64 hex digits."""
    return hashlib.sha256(disk.read(path, _MOST_BYTES)[0]).hexdigest()


def _parts(
    root: Path, settings: Settings, obsidian: Obsidian, day: date, seen: Walk
) -> Iterator[str]:
    yield repr((str(root), _program(), settings, obsidian, day, os.environ.get("TZ")))
    for path, stat in seen.notes.items():
        yield f"{path}\0{stat.size} {stat.mtime_ns} {stat.ctime_ns} {stat.ino}"
    yield repr(
        (sorted(seen.files), seen.log_copies, sorted(seen.stubs), seen.strays, seen.problems)
    )


def _program() -> tuple[tuple[str, int, int], ...]:
    """Every module of ours by size and time: a program that was changed says it anew."""
    package = Path(__file__).parents[1]
    files = sorted(package.rglob("*.py"))
    looks = ((str(file.relative_to(package)), file.stat()) for file in files)
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in looks)
