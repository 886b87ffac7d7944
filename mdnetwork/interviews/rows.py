"""A line of a sheet before it is written: our words, words of a note, people, places, sources.

So one sheet can be a page with links, and plain words in a terminal.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import assert_never

from mdnetwork.notes.note import stem
from mdnetwork.records.facts import Source
from mdnetwork.records.types import Contact, Place

_MOST_LETTERS = 150
_MOST_PIECES = 6


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a note; on a page they are escaped."""

    words: str


Part = str | Said | Contact | Place | Source
"""A `str` is ours, and may hold marks of Markdown; a `Source` is shown as its note."""
Row = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its rows."""

    title: str
    rows: tuple[Row, ...]


def length(row: Row) -> int:
    """How many letters a row has in plain words."""
    return sum(len(_words(part)) for part in row)


def _words(part: Part) -> str:
    match part:
        case str():
            return part
        case Said():
            return part.words
        case Contact() | Place():
            return part.name
        case Source():
            return stem(part.path)
    assert_never(part)


def shortened(words: str) -> Said:
    """Words of a note, cut after a word: a sheet is to fit on a printed page."""
    if len(words) <= _MOST_LETTERS:
        return Said(words)
    end = words.rfind(" ", 0, _MOST_LETTERS)
    return Said(words[: end if end > 0 else _MOST_LETTERS].rstrip(" ,;:") + " …")


def whole(words: str) -> Row:
    """Words of a note in pieces, as one is cut where it is shown; those of a minute at most."""
    return joined(tuple(map(Said, wrap(words, _MOST_LETTERS)[:_MOST_PIECES])), " ")


def joined(parts: tuple[Part, ...], between: str = ", ") -> Row:
    """The parts with words between them."""
    return run_together([(part,) for part in parts], between)


def run_together(rows: Sequence[Row], between: str) -> Row:
    """One row of several, with words between them."""
    parts = [(between, *row) if number else row for number, row in enumerate(rows)]
    return tuple(part for row in parts for part in row)
