"""Our own canvas (JSON Canvas 1.0): a file that can hold no comment carries our markers as a key.

Under `mdnetwork` at its top stand the words of the opening and of the closing marker, as a page has
them. A canvas without that key is a person's. Nothing else in it is read as a note.
"""

import json
from functools import lru_cache
from typing import Any

from mdnetwork.notes.note import Marker, Note
from mdnetwork.settings import CANVAS

KEY = "mdnetwork"
_BOTH = 2


@lru_cache(maxsize=2)  # what was written is read again twice
def parse_canvas(text: str) -> dict[str, Any]:
    """The object that a canvas is; empty if the text is no JSON, or no object.

    Nothing in it may be changed: who asks again for the same text is given the same.
    """
    try:
        found = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_no_twins)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; one with two values of a name is refused, as writing it would lose one."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def read_markers(text: str) -> tuple[Marker, ...]:
    """The markers of a canvas; none in a person's.

    One that only speaks of us, in a card's id perhaps, was ours and has lost its closing marker: a
    merge of lines, for example, leaves no JSON.
    """
    words = parse_canvas(text).get(KEY)
    if isinstance(words, list) and len(words) == _BOTH and all(isinstance(w, str) for w in words):
        return tuple(Marker(words=word, line=1) for word in words)
    return (Marker(words=f"{KEY} page {CANVAS}", line=1),) if f'"{KEY}' in text else ()


def read_canvas(path: str, text: str) -> Note:
    """The note a canvas is to us: its markers alone."""
    markers = read_markers(text)
    return Note(path=path, markers=markers, page=bool(markers))
