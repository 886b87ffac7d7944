"""A whole vault at one moment, as values: what `vault/load` reads and `build` takes."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import compress
from operator import is_not

from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_note
from mdnetwork.problems import Problem
from mdnetwork.records.daily_notes import DailyNotes
from mdnetwork.settings import is_canvas

_DATED = re.compile(r"[📅📆🗓]|due")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFile:
    """A file we may write to: its text, the SHA-256 of its bytes, the day it was last changed.

    The text is as decoded: line ends kept, a leading byte order mark kept as U+FEFF. The day is
    one of the vault's zone, none for a vault that lies in memory. If a merge left both versions
    in the file and the text is what they make together, `was` is the text as it lies.
    """

    path: str
    text: str
    digest: str
    modified: date | None = None
    was: str | None = None

    @property
    def lying(self) -> str:
        """The text as it lies on the disk."""
        return self.text if self.was is None else self.was


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Every note by path, the files of ours with their bytes' digest, all other files' paths.

    `kept` are the person's notes an answer may be written to: the log, and notes with dated
    tasks. `problems` are those the walk itself found (conflict copies, unreadable folders),
    `strays` temporaries of ours, left by a run that was killed.
    """

    notes: Mapping[str, Note]
    own: Mapping[str, OwnFile] = field(default_factory=dict)
    kept: Mapping[str, OwnFile] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    strays: tuple[str, ...] = ()
    daily: DailyNotes = field(default_factory=DailyNotes)
    since: "Since | None" = field(default=None, compare=False)
    """What is known of an earlier one, so that the two need not be compared note by note."""

    def touched(self, before: Mapping[str, Note]) -> set[str]:
        """The paths of notes that are others than in `before`, or there and not here."""
        now, since = self.notes, self.since
        if now is before:
            return set()
        if since and since.before is before and since.now is now:
            return {path for path in since.paths if now.get(path) is not before.get(path)}
        touched = set(compress(now, map(is_not, now.values(), map(before.get, now))))
        return touched | (before.keys() - now.keys())

    @classmethod
    def of(cls, texts: Mapping[str, str], **rest: object) -> "Snapshot":
        """A snapshot of texts by path, for a vault that lies in memory."""
        notes = {
            path: read_note(path, text)
            for path, text in texts.items()
            if path.endswith(".md") or is_canvas(path)
        }
        every = {
            path: OwnFile(path=path, text=texts[path], digest=sha256(texts[path])) for path in notes
        }
        files = frozenset(path for path in texts if path not in notes)
        own = {path: file for path, file in every.items() if notes[path].markers}
        kept = {path: file for path, file in every.items() if path not in own}
        return cls(notes=notes, own=own, kept=kept, files=files, **rest)  # type: ignore[arg-type]

    @property
    def copies(self) -> frozenset[str]:
        """The paths of sync tools' copies, read for the answers in them alone."""
        return frozenset(p.path for p in self.problems if p.code == "conflict-copy")

    @property
    def stubs(self) -> frozenset[str]:
        """The paths of files whose content iCloud has taken away."""
        return frozenset(p.path for p in self.problems if p.code == "icloud-stub")

    def text_of(self, path: str) -> OwnFile | None:
        """The text of a file we may write to, or none if it was not kept."""
        return self.own.get(path) or self.kept.get(path)

    def with_texts(self, texts: Mapping[str, str]) -> "Snapshot":
        """The vault as it will be once these texts are written."""
        if not texts:
            return self
        changed = {
            path: OwnFile(path=path, text=text, digest=sha256(text)) for path, text in texts.items()
        }
        notes = {**self.notes, **{path: read_note(path, text) for path, text in texts.items()}}
        marked = {path: file for path, file in changed.items() if notes[path].markers}
        return replace(self, notes=notes, own={**self.own, **marked}, kept={**self.kept, **changed})

    def without(self, paths: frozenset[str]) -> "Snapshot":
        """The vault as it will be once these notes are gone."""
        return replace(
            self,
            notes={path: note for path, note in self.notes.items() if path not in paths},
            own={path: file for path, file in self.own.items() if path not in paths},
            kept={path: file for path, file in self.kept.items() if path not in paths},
        )


@dataclass(frozen=True, slots=True)
class Since:
    """Two tables of notes, one after the other, and the only paths at which they may differ."""

    before: Mapping[str, Note]
    now: Mapping[str, Note]
    paths: frozenset[str]


def sha256(text: str) -> str:
    """The digest of a text's bytes; a text that is no UTF-8 has one of its own."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def holds_dated_tasks(note: Note) -> bool:
    """Whether a note has a task that may stand on the due page, and may be ticked from there."""
    return any(item.box and _DATED.search(item.text) for item in note.items)
