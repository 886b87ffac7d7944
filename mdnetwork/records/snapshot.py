"""A whole vault at one moment, as values: what `vault/load` reads and `build` takes."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_note
from mdnetwork.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyNotes:
    """Where Obsidian keeps daily notes: folder and moment.js format (FORMATS 1.5)."""

    folder: str = ""
    format: str = "YYYY-MM-DD"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFile:
    """A file that carries one of our markers: its text and the SHA-256 of its bytes.

    The text is as decoded: line ends kept, a leading byte order mark kept as U+FEFF.
    """

    path: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Every note by path, the files of ours with their bytes' digest, all other files' paths.

    `problems` are those the walk itself found (conflict copies, unreadable folders).
    """

    notes: Mapping[str, Note]
    own: Mapping[str, OwnFile] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    daily: DailyNotes = field(default_factory=DailyNotes)

    @classmethod
    def of(cls, texts: Mapping[str, str], **rest: object) -> "Snapshot":
        """A snapshot of texts by path, for a vault that lies in memory."""
        notes = {
            path: read_note(path, text) for path, text in texts.items() if path.endswith(".md")
        }
        own = {
            path: OwnFile(path=path, text=text, digest=hashlib.sha256(text.encode()).hexdigest())
            for path, text in texts.items()
            if path in notes and notes[path].markers
        }
        files = frozenset(path for path in texts if not path.endswith(".md"))
        return cls(notes=notes, own=own, files=files, **rest)  # type: ignore[arg-type]
