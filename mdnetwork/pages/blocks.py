"""Managed blocks: markers, digest, and what lies between them (SAFETY, *Markers and ownership*).

A block is ours only while its markers are whole and its text is what we wrote, ticks and words
added to follow-up lines aside. Anything else means hands off.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from mdnetwork.memo import recount
from mdnetwork.notes.links import find_links
from mdnetwork.notes.note import Marker
from mdnetwork.records.resolve import Ambiguous, Index, Resolved

FORMAT = 1
_OPENING = re.compile(
    r"^mdnetwork (?P<page>page )?(?P<view>[a-z-]+)(?P<arguments>(?: [a-z]+=\"[^\"]*\")*)$"
)
_CLOSING = re.compile(
    r"^/mdnetwork(?: (?P<format>\d{1,6})"
    r"(?P<rest>(?: day=\d{4}-\d{2}-\d{2})? notes=\d{1,6} digest=[0-9a-f]{16}))?$"
)
_NEWER = re.compile(r"^/mdnetwork (?P<format>\d{1,6})\b")
_REST = re.compile(r"(?: day=(?P<day>\S+))? notes=(?P<notes>\d+) digest=(?P<digest>\w+)$")
_BOX = re.compile(r"^(\s*[-*+]\s+)\[.\]")
_DUE = re.compile(r"^(.*; due \d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)")
_DONE = re.compile(r"^(.*; done \d{4}-\d{2}-\d{2})")
LEFT = "Left as you wrote it"
"""The heading over lines a person wrote on whose follow-up is no longer open."""
INDENTED = re.compile(r"^\s+[-*+] \[.\] \*\*.*<!--\s*fu:")
"""A follow-up line that an editor has set beneath another one."""
FOLLOW_UP = re.compile(r"^[-*+] \[.\] \*\*")
BARE = "<!-- /mdnetwork -->"
_HIDING = ("](", "`", "<", "%", "\\")
"""A line without any of these hides no wikilink, so that their shape tells them."""
_NAME_ALONE = re.compile(r"\[\[\w[^\[\]|#\n]*\]\]")
_ESCAPE = re.compile(r"\\(.)")
_ARGUMENT = re.compile(r" ([a-z]+)=\"([^\"]*)\"")
_EXAMPLE = '<!-- mdnetwork due field="Public health" -->'


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block as it lies in a file: its view and arguments, its place, its closing's words.

    `start` and `end` are line numbers (from 0) of the markers; `ours` says whether the text is
    what we wrote, `torn` that it was put together from what a merge has left.
    """

    page: bool
    view: str
    arguments: str
    start: int
    end: int
    day: date | None
    notes: int
    ours: bool
    torn: bool = False

    @property
    def named(self) -> tuple[tuple[str, str], ...]:
        """The arguments, name and value."""
        return tuple(_ARGUMENT.findall(f" {self.arguments}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Damaged:
    """Markers that cannot be trusted, why, and the line (from 1) where it shows.

    `newer`: a newer program wrote them; `torn`: a merge left two versions.
    """

    view: str
    line: int
    why: str
    newer: bool = False
    torn: bool = False


def read_block(text: str, markers: tuple[Marker, ...], *, written: bool = False) -> Block | Damaged:
    """The one block of a page whose text is `text` and whose markers are `markers`.

    `written`: the text is known to be what we wrote, so that its digest need not be looked at.
    """
    view = _view(markers)
    if len(markers) != 2:  # noqa: PLR2004 - one opens, one closes
        why = "a marker is missing" if len(markers) < 2 else "a marker stands there twice"  # noqa: PLR2004
        line = markers[0].line if view else _stray(markers)
        return Damaged(view=view, line=line, why=why)
    first, last = markers
    found = read_words(first, last, bool) if written else _pair(first, last, _rows(text))
    return found if isinstance(found, Block) else of_page(found, view)


def of_page(damaged: Damaged, view: str) -> Damaged:
    """What is wrong with the marker of a page, as it is said of pages."""
    why = damaged.why if damaged.newer else "a marker was changed"
    return replace(damaged, view=view, why=why)


def read_blocks(text: str, markers: tuple[Marker, ...]) -> tuple[Block, ...] | Damaged:
    """The blocks of a person's note, in order.

    One marker that cannot be trusted makes all of them doubtful: it may be the end of any.
    """
    if markers and "\r" in text.replace("\r\n", "\n"):
        why = "some lines end in CR alone, so no line can be told for sure; save it with other ends"
        return Damaged(view="", line=markers[0].line, why=why)
    rows = _rows(text)
    found: list[Block] = []
    opening: Marker | None = None
    for marker in markers:
        if marker.words.startswith("/"):
            if opening is None:
                return _unopened(marker)
            block = _pair(opening, marker, rows)
            if isinstance(block, Damaged):
                return block
            found.append(block)
            opening = None
        elif opening:
            return _unclosed(opening)
        else:
            opening = marker
    return _unclosed(opening) if opening else tuple(found)


def _unclosed(opening: Marker) -> Damaged:
    why = f"this block has no end; write `{BARE}` on a line of its own below it"
    return Damaged(view="", line=opening.line, why=why)


def _unopened(closing: Marker) -> Damaged:
    why = "this marker ends a block that does not begin; write its first line again, or remove this"
    return Damaged(view="", line=closing.line, why=why)


def _pair(first: Marker, last: Marker, rows: list[str]) -> Block | Damaged:
    """The block between two markers, or what is wrong with one of them and how to mend it."""
    for marker in (first, last):
        row = rows[marker.line - 1] if marker.line <= len(rows) else ""
        if not marker.alone or row != f"<!-- {marker.words} -->":
            why = f"write `<!-- {marker.words} -->` on a line of its own, below an empty line"
            return Damaged(view="", line=marker.line, why=why)
    lines = rows[first.line : last.line - 1]

    def holds(known: str) -> bool:
        if known:
            return is_ours(lines, known)
        return not any(row.strip() for row in lines)

    return read_words(first, last, holds)


def read_words(first: Marker, last: Marker, holds: Callable[[str], bool]) -> Block | Damaged:
    """The block that two markers speak of, or what is wrong with the words of one of them.

    `holds`: whether what lies between them has the digest written; empty: none is.
    """
    opening, closing = _OPENING.match(first.words), _CLOSING.match(last.words)
    newer = _NEWER.match(last.words)
    if newer and int(newer["format"]) > FORMAT:
        why = "a newer mdnetwork made it"
        return Damaged(view="", line=last.line, why=why, newer=True)
    if not opening:
        why = f"this marker is not understood; write e.g. `{_EXAMPLE}`"
        return Damaged(view="", line=first.line, why=why)
    if not closing:
        why = f"this marker was changed; empty the block and end it with `{BARE}`"
        return Damaged(view="", line=last.line, why=why)
    rest = _REST.search(closing["rest"] or "")
    return Block(
        page=bool(opening["page"]),
        view=opening["view"],
        arguments=opening["arguments"].strip(),
        start=first.line - 1,
        end=last.line - 1,
        day=_day(rest["day"]) if rest else None,
        notes=int(rest["notes"]) if rest else 0,
        ours=holds(rest["digest"] if rest else ""),
    )


def _rows(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")


def inside(text: str, block: Block) -> list[str]:
    """The lines between a block's markers."""
    return _rows(text)[block.start + 1 : block.end]


def _stray(markers: tuple[Marker, ...]) -> int:
    """The line of the first marker that closes what nothing opened, else of the first."""
    opened = 0
    for marker in markers:
        opened += -1 if marker.words.startswith("/") else 1
        if opened < 0:
            return marker.line
    return markers[0].line


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
    beneath it, the comment, the order of lines, blank lines and trailing blanks do not. Nor do
    follow-up lines under `LEFT`, and that heading itself: they are the person's to delete. Of a
    link counts that it is one, and its text if that is not the note's name: who renames or moves
    a note in Obsidian has it write the links to it anew in every file, ours too.
    """
    return _hashed(map(unlinked, _counted(lines)))


def is_ours(lines: list[str], written: str) -> bool:
    """Whether these lines are what `written` was made of, links aside if it was made without."""
    return written == digest(lines) or written == _hashed(_counted(lines))  # as first pages had it


def _counted(lines: list[str]) -> Iterator[str]:
    """The lines that count, as they count."""
    text = "\n".join(lines)
    if "] **" not in text and LEFT not in text:  # then no follow-up line is among them
        return map(str.rstrip, lines)
    return _without_answers(lines)


def _without_answers(lines: Sequence[str]) -> Iterator[str]:
    beneath = left = False
    for row in lines:
        line = row
        if row[:1].isspace():
            line = row.lstrip() if INDENTED.match(row) else row
            if beneath and line.startswith((" ", "\t")):
                continue
        beneath = bool(FOLLOW_UP.match(line))
        heading = line.startswith("#")
        left = line.strip("# ") == LEFT if heading else left
        if not (left and (beneath or heading)):
            yield stable(line) if beneath else line.rstrip()


@lru_cache(maxsize=1 << 13)  # a page is hashed as it is made, and when it is read again
def unlinked(line: str) -> str:
    """A line without the names of the notes it links.

    Obsidian writes `[[New]]` for `[[Old]]`, `[[Moved/Old]]` where there are two of a name, and
    `[[People/New|New]]` for `[[People/Old|Old]]`; a text of its own, `[[Old|she]]`, stays.
    """
    if "[[" not in line and "](" not in line:
        return line
    if not any(sign in line for sign in _HIDING):
        plain, number = _NAME_ALONE.subn("[[]]", line)
        if number == line.count("[["):
            return plain  # as nearly all are
    return read_unlinked(line)


def read_unlinked(line: str) -> str:
    """The same of any line, link by link."""
    parts: list[str] = []
    at = 0
    for link in find_links(line):
        is_named = _ESCAPE.sub(r"\1", link.text) == link.target.rpartition("/")[2]
        shown = "" if is_named else link.text
        parts += (line[at : link.start], f"{'!' * link.embed}[[{shown}]]")
        at = link.end
    return "".join((*parts, line[at:]))


def _hashed(lines: Iterable[str]) -> str:
    text = "\n".join(sorted(filter(None, lines)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=1 << 13)  # as above
def stable(line: str) -> str:
    """A follow-up line up to its last due day, box open, without comment and added words.

    A line of *Done today* has no due day but the day it was done.
    """
    line = _BOX.sub(r"- [ ]", line).rstrip()
    due = _DUE.match(line) or _DONE.match(line)
    return due[1] if due else line.partition(" <!--")[0].rstrip()


def framed(rows: Iterable[str]) -> list[str]:
    """Rows as they stand in a block: a blank line before and after."""
    lines = [*rows]
    while lines and not lines[-1]:
        lines.pop()
    return ["", *lines, ""]


def render(opening: str, lines: list[str], notes: int, day: date | None) -> str:
    """A whole block, markers included, each line ended by LF."""
    closing = _closing(lines, notes, day)
    return "\n".join((f"<!-- {opening} -->", *lines, closing)) + "\n"


def _closing(lines: list[str], notes: int, day: date | None) -> str:
    return f"<!-- {closing_words(digest(lines), notes, day)} -->"


def closing_words(known: str, notes: int, day: date | None = None) -> str:
    """The words of a closing marker: our format, the day, how many notes are linked, the digest."""
    dated = f" day={day}" if day else ""
    return f"/mdnetwork {FORMAT}{dated} notes={notes} digest={known}"


def refill(text: str, block: Block, lines: list[str], notes: int, day: date | None) -> str:
    """`text` with new lines in a block and a new closing marker; every other byte stays."""
    rows = text.split("\n")
    first, last = rows[block.start], rows[block.end]
    ending = "\r" if first.endswith("\r") else ""
    closing = _closing(lines, notes, day) + ("\r" if last.endswith("\r") else "")
    new = [line + ending for line in lines]
    return "\n".join((*rows[: block.start + 1], *new, closing, *rows[block.end + 1 :]))


def linked_notes(lines: Iterable[str], index: Index, path: str) -> int:
    """How many distinct notes that exist these lines link, read from the page at `path`."""
    return len({target for line in lines for target in _targets(line, index, path)})


def _targets(line: str, index: Index, path: str) -> Iterator[str]:
    for link in find_links(line):
        match index.resolve(link.target, path, markdown=link.markdown):
            case Resolved(target) | Ambiguous((target, *_)):
                yield target


@dataclass(frozen=True, slots=True)
class Linked:
    """What the lines of a page link: by how many of them each note, and the names looked for."""

    lines: Sequence[str]
    targets: Counter[str]
    names: frozenset[Hashable]

    @property
    def notes(self) -> int:
        """How many distinct notes that exist are linked."""
        return len(self.targets)

    @classmethod
    def of(cls, lines: Sequence[str], index: Index, path: str, before: "Linked | None") -> "Linked":
        """As read from the page at `path`; only lines are read that differ from those `before`.

        A name that no line looks for any more may stay among the names.
        """
        old = {line for line in before.lines if "[" in line} if before else set()
        new = {line for line in lines if "[" in line}
        targets = before.targets.copy() if before else Counter[str]()
        index.seen.clear()
        gone = (each for line in old - new for each in {*_targets(line, index, path)})
        come = (each for line in new - old for each in {*_targets(line, index, path)})
        recount(targets, gone, come)
        names = before.names.union(index.seen) if before else frozenset(index.seen)
        return cls(lines, targets, names)
