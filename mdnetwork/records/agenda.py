"""What stands under Agenda in a talk's note: where it is to be, and what you mean to speak of."""

import re
from collections.abc import Iterator

from mdnetwork.records.sections import Outline
from mdnetwork.records.tasks import DONE, plain, words_of

_WHERE = re.compile(r"\**(?:where|place|location)\**:\**\s+(?=\S)", re.IGNORECASE)
_STRUCK = "-"


def read_where(outline: Outline) -> str:
    """The place of its first row `Where: Mill Street 5, room 3`, or empty."""
    rows = _rows(outline)
    return next((row[found.end() :] for row in rows if (found := _WHERE.match(row))), "")


def read_agenda(outline: Outline) -> tuple[str, ...]:
    """All other rows, those ticked or struck out aside."""
    return tuple(row for row in _rows(outline) if row and not _WHERE.match(row))


def _rows(outline: Outline) -> Iterator[str]:
    for text, _ in outline.paragraphs("agenda"):
        yield from map(plain, text.split("\n"))
    for item in outline.in_section("agenda"):
        if not item.log and item.box not in (*DONE, _STRUCK):
            yield plain(words_of(item.text))
