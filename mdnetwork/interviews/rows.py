"""A line of a sheet before it is written: our words, words of a note, people, places, sources.

So one sheet can be a page with links, and plain words in a terminal.
"""

from dataclasses import dataclass

from mdnetwork.records.facts import Source
from mdnetwork.records.types import Contact, Place

_MOST_LETTERS = 150


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a note; on a page they are escaped."""

    words: str


Part = str | Said | Contact | Place | Source
"""A `str` is ours, and may hold marks of Markdown; a `Source` is shown as its note."""
Row = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its rows; `boxed`: each row is a box to tick."""

    title: str
    rows: tuple[Row, ...]
    boxed: bool = False


def shortened(words: str) -> Said:
    """Words of a note, cut after a word: a sheet is to fit on a printed page."""
    if len(words) <= _MOST_LETTERS:
        return Said(words)
    return Said(words[: words.rfind(" ", 0, _MOST_LETTERS)].rstrip(" ,;:") + " …")


def joined(parts: tuple[Part, ...], between: str = ", ") -> Row:
    """The parts with words between them."""
    rows = [(between, part) if number else (part,) for number, part in enumerate(parts)]
    return tuple(part for row in rows for part in row)
