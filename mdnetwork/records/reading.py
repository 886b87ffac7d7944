"""One note on its way to becoming a record: the note, its kind, its facts and its outline."""

from collections.abc import Iterator
from dataclasses import dataclass

from mdnetwork.notes.note import Note
from mdnetwork.notes.words import fold
from mdnetwork.problems import CODES, Problem
from mdnetwork.records.daily import daily_pattern
from mdnetwork.records.daily_notes import DailyNotes
from mdnetwork.records.facts import Facts
from mdnetwork.records.kinds import Kind, Kinds
from mdnetwork.records.properties import read_fields, values
from mdnetwork.records.sections import Outline, Sections
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

UNCHECKED: frozenset[Kind] = frozenset({"dated", "plain"})
"""Kinds of note in which only what cannot be read, or a log line that is lost, is a problem."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A note with what is known of it before it becomes a record; private ones give no facts."""

    note: Note
    kind: Kind
    facts: Facts
    outline: Outline
    private: bool

    def problems(self) -> Iterator[Problem]:
        """What is off in this note. Below the kinds we read, only what cannot be read at all."""
        quiet = self.kind in UNCHECKED
        for problem in (*self.note.problems, *self.facts.problems):
            if self.kind == "log" and problem.code == "conflict-markers":
                continue  # the log is a set of lines; both sides are read (PRODUCT 2.3)
            lost = self.kind == "dated" and problem.code == "bad-date-in-log"
            if not quiet or lost or CODES[problem.code] == "error":
                yield problem


class NoteReader:
    """Reads notes by the settings of a vault and the place of its daily notes."""

    def __init__(self, settings: Settings, daily: DailyNotes) -> None:
        """Both hold for every note that is read."""
        self.settings = settings
        self.daily = daily_pattern(daily)
        self._kinds = Kinds(settings, self.daily)
        self._sections = Sections(settings)

    def read(self, note: Note) -> Reading:
        """What is known of a note before it becomes a record; no page of ours is given here."""
        fields = read_fields(note)
        facts = Facts(note, fields)
        kind = "log" if _is_log_copy(note.path, self.settings) else self._kinds.of(note, fields)
        _check_tags(facts)
        outline = Outline(note, self._sections.of(note, own=kind == "me"))
        private = bool("private" in fields and facts.truth("private"))
        return Reading(note, kind, facts, outline, private)


def read_all(snapshot: Snapshot, settings: Settings) -> tuple[Reading, ...]:
    """Every note that is not a page of ours, by path."""
    reader = NoteReader(settings, snapshot.daily)
    notes = (snapshot.notes[path] for path in sorted(snapshot.notes))
    return tuple(reader.read(note) for note in notes if not note.page)


def _check_tags(facts: Facts) -> None:
    for scalar in values(facts.fields, "tags"):
        if "," in scalar.text:
            facts.off(scalar, "comma-tags", "write tags as a list, one a line: - contact")


def _is_log_copy(path: str, settings: Settings) -> bool:
    """Whether a conflict copy of the log lies at `path`; its lines are read as the log's."""
    name = fold(path)
    return "/" not in path and name.startswith(fold(settings.log)) and "onfli" in name
