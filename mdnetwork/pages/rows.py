"""Rows of a sheet as Markdown with links, and as plain words for a terminal."""

from typing import assert_never

from mdnetwork.interviews.rows import Part, Row, Said
from mdnetwork.notes.note import stem
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.text import escape, plain
from mdnetwork.records.facts import Source
from mdnetwork.records.types import Contact, Place


def shown(row: Row, linker: Linker) -> str:
    """A row as it stands on a page."""
    return "".join(_part(part, linker) for part in row)


def _part(part: Part, linker: Linker) -> str:
    match part:
        case str():
            return part
        case Said():
            return escape(part.words)
        case Contact():
            return linker.person(part)
        case Place():
            return linker.place(part)
        case Source():
            return linker.note(part.path)
    assert_never(part)


def in_words(row: Row) -> str:
    """A row in plain words."""
    return "".join(_words(part) for part in row)


def _words(part: Part) -> str:
    match part:
        case str():
            return part
        case Said():
            return plain(part.words)
        case Contact() | Place():
            return part.name
        case Source():
            return stem(part.path)
    assert_never(part)
