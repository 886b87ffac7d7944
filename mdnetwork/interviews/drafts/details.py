"""What only a draft needs of a note: an email address, your overview.

The notes are handed in by themselves; a private note gives nothing, nor does a private section.
"""

import re

from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_note
from mdnetwork.notes.words import squash
from mdnetwork.records.facts import Facts
from mdnetwork.records.properties import read_fields
from mdnetwork.records.sections import Sections
from mdnetwork.settings import Settings

_ADDRESS = re.compile(r"[^@\s<>,;:\"()\[\]\\]+@[^@\s<>,;:\"()\[\]\\]+\.[^@\s<>,;:\"()\[\]\\]+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def address_in(note: Note) -> str:
    """The first email address under `email`, or empty."""
    facts = _facts(note)
    found = (_ADDRESS.fullmatch(text.strip()) for text in facts.texts("email")) if facts else ()
    return next((match[0] for match in found if match), "")


def overview(path: str, text: str, settings: Settings) -> str:
    """The first paragraph of your overview, as one line; under *Short* if there is such a heading.

    Guides C and E: ten seconds, fifteen to thirty. `text` is that of your own note.
    """
    note = read_note(path, text)
    sections = Sections(settings).of(note, own=True)
    lines = _COMMENT.sub(lambda m: re.sub(r"[^\n]", "", m[0]), text).splitlines()
    starts = [heading.line for heading in note.headings] + [len(lines) + 1]
    parts = [
        (squash(heading.text), _paragraph(lines[heading.line : starts[i + 1] - 1]))
        for i, heading in enumerate(note.headings)
        if sections[i] == "sound bite"
    ]
    short = [words for title, words in parts if words and title == "short"]
    return next(iter((*short, *(words for _, words in parts if words))), "")


def _facts(note: Note) -> Facts | None:
    facts = Facts(note, read_fields(note))
    private = "private" in facts.fields and facts.truth("private")
    return None if private else facts


def _paragraph(lines: list[str]) -> str:
    """The first lines that belong together, as one."""
    words = "\n".join(lines).strip().split("\n\n")[0]
    return " ".join(words.split())
