"""Copies that only a number tells from a note of its own: `Ana Ruiz 2.md` beside `Ana Ruiz.md`.

iCloud names the loser of a conflict so; Obsidian, Finder and Windows name a duplicate so. But there
may be two people of a name, and two talks in a day: a note is taken for a copy only if it says for
the most part what the note beside it says, and does not say otherwise whom it is about. Then it is
no note, and that is said, as for the copies that their names give away (`vault/choose`).
"""

import re
from collections.abc import Iterator
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


def without_copies(snapshot: Snapshot, log: str) -> Snapshot:
    """The vault with such copies set aside, each with its problem; `log` is the log's path.

    One of the log stays: it is a set of lines, and what it says counts.
    """
    found = dict(_copies(snapshot))
    if not found:
        return snapshot
    aside = frozenset(path for path, original in found.items() if fold(original) != fold(log))
    problems = [_problem(path, of, is_read=path not in aside) for path, of in found.items()]
    return replace(
        snapshot.without(aside),
        files=snapshot.files | aside,
        problems=tuple(sorted((*snapshot.problems, *problems))),
    )


def _problem(path: str, original: str, *, is_read: bool) -> Problem:
    how = "the answers in it are read" if is_read else "it is taken for a copy and not read"
    message = (
        f"says what {original} says, so {how}; merge it into that one and delete it, or give it "
        "another name if it is a note of its own"
    )
    return Problem(path=path, code="conflict-copy", message=message)


def _copies(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """Each copy, and the note it is a copy of."""
    for path, note in snapshot.notes.items():
        if path[-4:-3] not in _ENDS or not _MAY_BE.search(path, len(path) - 6):
            continue  # as nearly all are
        numbered = _NUMBERED.fullmatch(path)
        original = f"{numbered['of']}.md" if numbered else ""
        beside = snapshot.notes.get(original)
        if beside and not note.page and not beside.page and _is_copy(note, beside):
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
