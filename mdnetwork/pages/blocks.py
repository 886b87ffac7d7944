"""Managed blocks: markers, digest, and what lies between them (SAFETY, *Markers and ownership*).

A block is ours only while its markers are whole and its text is what we wrote, ticks and words
added to follow-up lines aside. Anything else means hands off.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import date

from mdnetwork.notes.links import find_links
from mdnetwork.notes.note import Marker
from mdnetwork.records.resolve import Ambiguous, Index, Resolved

FORMAT = 1
_OPENING = re.compile(
    r"^mdnetwork (?P<page>page )?(?P<view>[a-z-]+)(?P<arguments>(?: [a-z]+=\"[^\"]*\")*)$"
)
_CLOSING = re.compile(
    r"^/mdnetwork(?: (?P<format>\d+)"
    r"(?P<rest>(?: day=\d{4}-\d{2}-\d{2})? notes=\d+ digest=[0-9a-f]{16}))?$"
)
_NEWER = re.compile(r"^/mdnetwork (?P<format>\d+)\b")
_REST = re.compile(r"(?: day=(?P<day>\S+))? notes=(?P<notes>\d+) digest=(?P<digest>\w+)$")
_BOX = re.compile(r"^(\s*[-*+]\s+)\[.\]")
_DUE = re.compile(r"^(.*; due \d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)")
_DONE = re.compile(r"^(.*; done \d{4}-\d{2}-\d{2})")
FOLLOW_UP = re.compile(r"^[-*+] \[.\] \*\*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block as it lies in a file: its view and arguments, its place, its closing's words.

    `start` and `end` are line numbers (from 0) of the markers; `digest` is none for a block that
    was never filled. `ours` says whether the text is what we wrote.
    """

    page: bool
    view: str
    arguments: str
    start: int
    end: int
    day: date | None
    notes: int
    ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Damaged:
    """Markers that cannot be trusted, why, and the line (from 1) where it shows."""

    view: str
    line: int
    why: str
    newer: bool = False


def read_block(text: str, markers: tuple[Marker, ...]) -> Block | Damaged:
    """The one block of a page whose text is `text` and whose markers are `markers`."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    view = _view(markers)
    if len(markers) != 2:  # noqa: PLR2004 - one opens, one closes
        why = "a marker is missing" if len(markers) < 2 else "a marker stands there twice"  # noqa: PLR2004
        return Damaged(view=view, line=markers[0].line, why=why)
    for marker in markers:
        if lines[marker.line - 1] != f"<!-- {marker.words} -->":
            return Damaged(view=view, line=marker.line, why="a marker was changed")
    opening, closing = _OPENING.match(markers[0].words), _CLOSING.match(markers[1].words)
    newer = _NEWER.match(markers[1].words)
    if newer and int(newer["format"]) > FORMAT:
        return Damaged(view=view, line=markers[1].line, why="a newer mdnetwork made it", newer=True)
    if not opening or not closing:
        bad = markers[1] if opening else markers[0]
        return Damaged(view=view, line=bad.line, why="a marker was changed")
    start, end = markers[0].line - 1, markers[1].line - 1
    rest = _REST.search(closing["rest"] or "")
    inside = lines[start + 1 : end]
    ours = digest(inside) == rest["digest"] if rest else not any(row.strip() for row in inside)
    return Block(
        page=bool(opening["page"]),
        view=opening["view"],
        arguments=opening["arguments"].strip(),
        start=start,
        end=end,
        day=_day(rest["day"]) if rest else None,
        notes=int(rest["notes"]) if rest else 0,
        ours=ours,
    )


def _view(markers: tuple[Marker, ...]) -> str:
    """Which page the markers speak of, as far as can be told."""
    for marker in markers:
        words = marker.words.split()
        if words[:2] == ["mdnetwork", "page"] and len(words) > 2:  # noqa: PLR2004
            return words[2]
    return ""


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def digest(lines: list[str]) -> str:
    """16 hex digits over the lines of a block, but for what a person answers on a page.

    Of a follow-up line only its text up to and with the last due date counts, box open; items
    beneath it, the comment, the order of lines, blank lines and trailing blanks do not.
    """
    kept = []
    beneath = False
    for line in lines:
        if beneath and line.startswith((" ", "\t")):
            continue
        beneath = bool(FOLLOW_UP.match(line))
        kept.append(stable(line) if beneath else line.rstrip())
    text = "\n".join(sorted(line for line in kept if line))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def stable(line: str) -> str:
    """A follow-up line up to its last due day, box open, without comment and added words.

    A line of *Done today* has no due day but the day it was done.
    """
    line = _BOX.sub(r"- [ ]", line).rstrip()
    due = _DUE.match(line) or _DONE.match(line)
    return due[1] if due else line.partition(" <!--")[0].rstrip()


def render(opening: str, lines: list[str], notes: int, day: date | None) -> str:
    """A whole block, markers included, each line ended by LF."""
    dated = f" day={day}" if day else ""
    closing = f"<!-- /mdnetwork {FORMAT}{dated} notes={notes} digest={digest(lines)} -->"
    return "\n".join((f"<!-- {opening} -->", *lines, closing)) + "\n"


def linked_notes(lines: list[str], index: Index, path: str) -> int:
    """How many distinct notes that exist these lines link, read from the page at `path`."""
    found: set[str] = set()
    for line in lines:
        for link in find_links(line):
            match index.resolve(link.target, path, markdown=link.markdown):
                case Resolved(target) | Ambiguous((target, *_)):
                    found.add(target)
    return len(found)
