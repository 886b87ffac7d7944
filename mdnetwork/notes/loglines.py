"""Log lines: list items that start with an ISO date (PRODUCT 2.3)."""

import re
from datetime import date

from mdnetwork.notes.note import Link, LogLine
from mdnetwork.notes.words import fold

_START = re.compile(
    r"^[*_~\s]*(?:\[\[)?(?P<day>\d{4}-\d{2}-\d{2})(?:\]\])?(?![\d-])[*_~]*"
    r"(?:[T ,]*\d{1,2}:\d{2}(?::\d{2})?)?"
)
_KEY = re.compile(r"<!--\s*(fu:[^\s<>]+(?:\s+until:\d{4}-\d{2}-\d{2})?)\s*-->")
_PUNCTUATION = ".,;:!?()[]{}*_~–—-\"'„“”‚‘’/|"


def read_log_line(raw: str, text: str, links: tuple[Link, ...]) -> LogLine | None:
    """The log line in an item, or none; `text` is `raw` with its comments blanked.

    Raises `ValueError` if it starts like one but the day does not exist.
    """
    start = _START.match(text)
    if not start:
        return None
    day = date.fromisoformat(start["day"])
    key = _KEY.search(raw)
    return LogLine(
        day=day,
        verb=_first_word(text, start.end(), links),
        rest=" ".join(text[start.end() :].split()),
        key=" ".join(key[1].split()) if key else "",
    )


def _first_word(text: str, start: int, links: tuple[Link, ...]) -> str:
    """The first word after the date that stands outside every link, folded, or empty."""
    kept = list(text)
    for link in links:
        kept[link.start : link.end] = " " * (link.end - link.start)
    for word in "".join(kept[start:]).split():
        bare = word.strip(_PUNCTUATION)
        if bare:
            return fold(bare)
    return ""
