"""Copies that only a number tells from a note of its own: `Ana Ruiz 2.md` beside `Ana Ruiz.md`.

iCloud names the loser of a conflict so; Obsidian, Finder and Windows name a duplicate so. But there
may be two people of a name, and two talks in a day: a note is taken for a copy only if it says for
the most part what the note beside it says, and does not say otherwise whom it is about. Then it is
no note, and that is said, as for the copies that their names give away (`vault/choose`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from mdnetwork.notes.note import Note
from mdnetwork.notes.words import fold
from mdnetwork.problems import Problem
from mdnetwork.records.properties import read_fields
from mdnetwork.records.snapshot import Snapshot

_NUMBERED = re.compile(
    r"""(?P<of>.*?[^/])(
    \ \d{1,2}                                # iCloud, Obsidian
    |\ copy(\ \d{1,2})?                      # Finder
    |(\ -\ copy)?\ \(\d{1,2}\)|\ -\ copy      # Windows, Google Drive
    |-[^/]*(mac|book|phone|pad)[^/]*-\d{1,2}  # OneDrive: the name of a machine
    )\.md""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS = frozenset("0123456789)yY")
_MAY_BE = re.compile(r"([ -]\d|[ ]\d\d|\d\)|opy)\.md$", re.IGNORECASE)
_WHO = ("people", "email", "phone", "linkedin", "birthday", "time")
_COMMON = frozenset({"type", "tags", "categories", "date", "cssclasses"})
_ENOUGH = 2


class Copies:
    """Which notes of one vault are copies, kept so that the next look can go on from it."""

    def __init__(self) -> None:
        """Nothing was looked at yet."""
        self._paths: list[str] = []
        self._numbered: dict[str, str] = {}
        """The notes whose name may be a copy's, and the path of the note beside each."""
        self._known: dict[str, tuple[Note, Note, bool]] = {}

    def set_aside(self, snapshot: Snapshot, log: str) -> Snapshot:
        """The vault without such copies, each with its problem; `log` is the log's path.

        One of the log stays: it is a set of lines, and what it says counts.
        """
        found = dict(self._find(snapshot.notes))
        if not found:
            return snapshot
        aside = frozenset(path for path, original in found.items() if fold(original) != fold(log))
        problems = [_problem(path, of, is_read=path not in aside) for path, of in found.items()]
        return replace(
            snapshot.without(aside),
            files=snapshot.files | aside,
            problems=tuple(sorted((*snapshot.problems, *problems))),
        )

    def _find(self, notes: Mapping[str, Note]) -> Iterator[tuple[str, str]]:
        """Each copy, and the note it is a copy of."""
        paths = [*notes]
        if paths != self._paths:
            self._paths, self._numbered, self._known = paths, dict(_numbered(notes)), {}
        for path, original in self._numbered.items():
            note, beside = notes[path], notes[original]
            known = self._known.get(path)
            if known is None or known[0] is not note or known[1] is not beside:
                is_copy = not note.page and not beside.page and _is_copy(note, beside)
                known = self._known[path] = note, beside, is_copy
            if known[2]:
                yield path, original


def _problem(path: str, original: str, *, is_read: bool) -> Problem:
    how = "the answers in it are read" if is_read else "it is taken for a copy and not read"
    message = (
        f"says what {original} says, so {how}; merge it into that one and delete it, or give it "
        "another name if it is a note of its own"
    )
    return Problem(path=path, code="conflict-copy", message=message)


def _numbered(notes: Mapping[str, Note]) -> Iterator[tuple[str, str]]:
    for path in notes:
        if path[-4:-3] not in _ENDS or not _MAY_BE.search(path, len(path) - 6):
            continue  # as nearly all are
        numbered = _NUMBERED.fullmatch(path)
        original = f"{numbered['of']}.md" if numbered else ""
        if original in notes:
            yield path, original


def _is_copy(note: Note, original: Note) -> bool:
    """Whether most of what the one that says less says stands in the other as well."""
    here, there = frozenset(_said(note)), frozenset(_said(original))
    both = len(here & there)
    much = both >= _ENOUGH or here == there
    return much and both * 2 > min(len(here), len(there)) and not _is_another(note, original)


def _is_another(note: Note, original: Note) -> bool:
    """Whether a property that says whom it is about says someone else."""
    mine, theirs = read_fields(note), read_fields(original)
    for name in _WHO:
        here, there = (
            {fold(value.text) for value in fields[name].values} if name in fields else set()
            for fields in (mine, theirs)
        )
        if here and there and not here & there:
            return True
    return False


def _said(note: Note) -> Iterator[tuple[str, str]]:
    """What a person wrote, not what a template brings: no headings, open boxes, questions."""
    for prop in note.properties:
        if prop.values and fold(prop.key) not in _COMMON:
            yield fold(prop.key), "\n".join(value.text for value in prop.values)
    for item in note.items:
        if item.box != " " and item.text and not item.text.endswith("?"):
            yield "", item.text
    for words in (note.words, *(heading.words for heading in note.headings)):
        for line in filter(None, words.split("\n")):
            yield "", line
