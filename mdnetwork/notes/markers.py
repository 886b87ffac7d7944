"""Our own comments: what opens and closes a page or a block (SAFETY, *Markers and ownership*)."""

import re
from collections.abc import Iterator

from mdnetwork.notes.note import Marker
from mdnetwork.settings import PAGES

_OPENING = re.compile(r"^ {0,3}<!--\s*(?=/?mdnetwork\b)", re.MULTILINE)
_PAGE = re.compile(r"<!-- (mdnetwork page [^>]*) -->")
_END = re.compile(r"<!-- (/mdnetwork [^>]*) -->")
_HIDES = re.compile(r"\n[ \t]*[<`~]")
_BOTH = 2
_CLOSING = "-->"  # found with str.find: a pattern would look to the end for each opening


def find_markers(text: str, line: int) -> Iterator[Marker]:
    """Every marker that starts a line of `text`, whose first line is `line` (from 1).

    A comment amid words only speaks of a marker; it is none.
    """
    if "mdnetwork" not in text:
        return
    at, whole = 0, text.strip()
    while opening := _OPENING.search(text, at):
        closing = text.find(_CLOSING, opening.end())
        if closing < 0:
            return
        at = closing + len(_CLOSING)
        yield Marker(
            words=text[opening.end() : closing].strip(),
            line=line + text.count("\n", 0, opening.start()),
            alone=text[opening.start() : at].strip() == whole,
        )


def page_markers(body: str, line: int) -> tuple[Marker, ...]:
    """The two markers of a body that is a page of ours from the first line (`line`) to the last.

    None if anything could hide one of them: code or HTML that a line opens, a third that speaks of
    us. An open list or quote could not, as the closing one stands below an empty line.
    """
    first, _, rest = body.partition("\n")
    inside, _, last = rest.rstrip("\n").rpartition("\n")
    opening, closing = _PAGE.fullmatch(first), _END.fullmatch(last)
    if not opening or not closing or not inside.endswith("\n"):
        return ()
    if body.count("mdnetwork") > _BOTH or "%%" in body or _HIDES.search("\n" + inside):
        return ()
    end = line + 2 + inside.count("\n")
    return (
        Marker(words=opening[1].strip(), line=line),
        Marker(words=closing[1].strip(), line=end),
    )


def is_page(path: str, markers: tuple[Marker, ...]) -> bool:
    """Whether a file with these markers is a page of ours, even if some are damaged.

    A page is told from a note with a block of ours in it by its opening, or by an end with no
    beginning in a file of a page's name: a damaged page must never be read as a note, and a note
    that lost the beginning of a block must not be lost with it.
    """
    name = path.rpartition("/")[2]
    named = any(name.startswith(title) for title, _ in PAGES.values())
    opened = 0
    for marker in markers:
        words = marker.words.split()
        if words[:2] == ["mdnetwork", "page"]:
            return True
        opened += -1 if words[0].startswith("/") else 1
        if opened < 0 and named:
            return True
    return False
