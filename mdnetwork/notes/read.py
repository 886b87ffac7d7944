"""The bytes of one file → a `Note`. Never raises: what cannot be read becomes a problem."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from msgspec import structs

from mdnetwork.notes.block import Block
from mdnetwork.notes.blocks import blocks
from mdnetwork.notes.canvas import read_canvas
from mdnetwork.notes.inert import without_code, without_comments
from mdnetwork.notes.links import Found, find_links
from mdnetwork.notes.loglines import read_log_line
from mdnetwork.notes.markers import find_markers, is_page, page_markers
from mdnetwork.notes.note import (
    MAX_WORDS,
    FrontMatter,
    Heading,
    Item,
    Link,
    LogLine,
    Marker,
    Note,
)
from mdnetwork.notes.top import read_frontmatter
from mdnetwork.problems import Problem
from mdnetwork.settings import is_canvas

_BOX = re.compile(r"^\[(.)\](?:[ \t\n]+|$)")
_TAG_LINE = re.compile(r"^(?:#[^\s#,]+[\s,]*)+$")
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f]")
_CONFLICT = ("<<<<<<< ", "=======", ">>>>>>> ")


def unreadable(path: str, code: str, message: str) -> Note:
    """A note of which only the path is known, and the problem that says why."""
    return Note(
        path=path, readable=False, problems=(Problem(path=path, code=code, message=message),)
    )


def read_bytes(path: str, data: bytes) -> Note:
    """The note in `data`, the whole bytes of the file at vault-relative `path`."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return unreadable(path, "not-text", "the note is UTF-16; save it as UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "the note is not UTF-8 text; save it as UTF-8 in your editor"
        problem = Problem(path=path, line=line, code="not-text", message=message)
        return Note(path=path, readable=False, problems=(problem,))
    return read_note(path, text)


def read_note(path: str, text: str) -> Note:
    """The note in `text`; line ends may be of any kind, a byte order mark is passed over."""
    if "\x00" in text:
        return unreadable(path, "not-text", "the note holds NUL bytes; it is no text")
    try:
        if is_canvas(path):
            return read_canvas(path, text)
        return _read(path, text.removeprefix("\ufeff"))
    except Exception as error:  # noqa: BLE001 - one note must never stop the others (INV-7)
        message = f"the note could not be read ({type(error).__name__}); please tell us about it"
        return unreadable(path, "unreadable", message)


def _read(path: str, text: str) -> Note:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = read_frontmatter(path, text)
    body = _Body(path, text.split("\n"), front.lines)
    if _CONFLICT[0] in text:
        body.check_conflict()
    body.read("\n".join(body.rows[front.lines :]))
    markers = tuple(body.markers)
    return Note(
        path=path,
        properties=front.properties,
        headings=body.headings(),
        items=body.whole_items(),
        links=tuple(body.links),
        tags=tuple(body.tags),
        markers=markers,
        page=is_page(path, markers),
        prose=-1 in body.prose,
        words=body.prose.get(-1, ""),
        readable=front.readable and not body.conflict,
        problems=_problems(path, text, front, body),
    )


def _problems(path: str, text: str, front: FrontMatter, body: "_Body") -> tuple[Problem, ...]:
    found = [*front.problems, *body.problems]
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        column = control.start() - text.rfind("\n", 0, control.start())
        message = "there is a control character here; remove it"
        found.append(
            Problem(path=path, line=line, column=column, code="control-character", message=message)
        )
    return tuple(found)


def _joined(said: str, text: str) -> str:
    """Paragraphs, each on a line, and no more of them than is kept."""
    if len(said) >= MAX_WORDS:
        return said
    row = " ".join(text.split())
    return (f"{said}\n{row}" if said else row)[:MAX_WORDS]


def _may_link(text: str) -> bool:
    """Whether there may be a link in `text`; most have none."""
    return "[[" in text or "](" in text


class _Head(NamedTuple):
    """A heading of which it is not known yet what stands under it."""

    level: int
    text: str
    line: int
    parent: int


@dataclass(slots=True)
class _Body:
    """Collects what the blocks of a body say, with lines counted in the whole file."""

    path: str
    rows: list[str]
    offset: int
    heads: list[_Head] = field(default_factory=list)
    filled: set[int] = field(default_factory=set)
    prose: dict[int, str] = field(default_factory=dict)
    more: dict[int, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    conflict: bool = False
    skipping: bool = False
    percents: int = 0

    def read(self, body: str) -> None:
        """Read every block of `body`, the text below the front matter."""
        if not body.strip():
            return
        self.percents = body.count("%%")
        if "mdnetwork" in body:
            self.markers.extend(page_markers(body, self.offset + 1))
            if not self.markers:
                self._read_marked(body)
        else:
            for block in blocks(body):
                self._take(block)

    def _read_marked(self, body: str) -> None:
        """Read a body that may hold markers of ours; what stands between them is not a person's.

        If the block that is open is never closed, what follows it is.
        """
        closed_later = body.rfind("/mdnetwork") > body.rfind("<!-- mdnetwork")
        in_block = False
        for block in blocks(body):
            found = self._markers_in(block)
            self.markers.extend(found)
            if found:
                in_block = not found[-1].words.startswith("/")
            elif not in_block or not closed_later:
                self._take(block)

    def _markers_in(self, block: Block) -> tuple[Marker, ...]:
        """The markers of a block, none in code."""
        if "mdnetwork" not in block.text:
            return ()
        text = block.text if block.kind == "html" else without_code(block.text)
        return tuple(find_markers(text, self.offset + block.line + 1))

    def check_conflict(self) -> None:
        """Both versions of a merge in the note: nobody can know which one is meant."""
        wanted = list(_CONFLICT)
        first = 0
        for number, row in enumerate(self.rows, start=1):
            if row.startswith(wanted[0]):
                first = first or number
                wanted.pop(0)
                if not wanted:
                    break
        if wanted:
            return
        self.conflict = True
        message = "a merge left both versions here; keep one and remove the <<<<<<< lines"
        self.problems.append(
            Problem(path=self.path, line=first, code="conflict-markers", message=message)
        )

    def _take(self, block: Block) -> None:
        match block.kind:
            case "text":
                self._take_text(block)
            case "heading":
                self._take_heading(block)
            case "html":
                self._fill(without_comments(block.text))
            case "other":
                self._fill("code")

    def _fill(self, text: str) -> None:
        """Whatever is written fills the heading it stands under, and those around that."""
        at = len(self.heads) - 1
        if at not in self.filled and text.strip():
            while at >= 0 and at not in self.filled:
                self.filled.add(at)
                at = self.heads[at].parent

    def _take_heading(self, block: Block) -> None:
        parent = len(self.heads) - 1
        while parent >= 0 and self.heads[parent].level >= block.level:
            parent = self.heads[parent].parent
        text = without_comments(block.text)
        line = self.offset + block.line + 1
        self.heads.append(_Head(block.level, text.strip(), line, parent))
        if _may_link(text):
            self.links.extend(self._links(block, text, 0, -1))

    def headings(self) -> tuple[Heading, ...]:
        """The headings, once the whole body was read."""
        return tuple(
            Heading(
                level=head.level,
                text=intern(head.text),  # most notes have the same
                line=head.line,
                parent=head.parent,
                filled=number in self.filled,
                prose=number in self.prose,
                words=self.prose.get(number, ""),
            )
            for number, head in enumerate(self.heads)
        )

    def whole_items(self) -> tuple[Item, ...]:
        """The items, each with its further paragraphs."""
        for number, more in self.more.items():
            self.items[number] = structs.replace(self.items[number], more=more)
        return tuple(self.items)

    def _take_text(self, block: Block) -> None:
        if (self.percents or self.skipping) and self._in_percent_comment(block.text):
            return
        if block.opens:
            self._take_item(block)
            return
        text = without_comments(block.text)
        self._fill(text)
        item = self.numbers.get(block.item, -1)
        if _may_link(text):
            self.links.extend(self._links(block, text, 0, item))
        if block.item < 0:
            self._take_prose(text, quoted=block.quoted)
        elif item >= 0 and text.strip():
            self.more[item] = _joined(self.more.get(item, ""), text)

    def _take_prose(self, text: str, *, quoted: bool) -> None:
        """A paragraph in no list: its lines of tags, and whether it says anything more."""
        text = text.strip()
        if text.startswith("#"):
            rows = [row.strip() for row in text.split("\n")]
            tagged = [row for row in rows if _TAG_LINE.match(row)]
            if not quoted:
                self.tags.extend(tag.strip(",")[1:] for row in tagged for tag in row.split())
            text = "\n".join(row for row in rows if row and row not in tagged)
        if text:
            at = len(self.heads) - 1
            said = self.prose.setdefault(at, "")
            if not quoted:
                self.prose[at] = _joined(said, text)

    def _in_percent_comment(self, text: str) -> bool:
        """Whether a `%%` comment that spans paragraphs covers this one; an open end is none."""
        here = text.count("%%") if self.percents else 0
        self.percents -= here
        if here % 2:
            closing = self.skipping
            self.skipping = not closing and self.percents > 0
            return self.skipping or closing
        return self.skipping

    def _take_item(self, block: Block) -> None:
        box = _BOX.match(block.text) if block.text[:1] == "[" else None
        cut = box.end() if box else 0
        raw = block.text[cut:]
        if box and raw.startswith("**") and "<!-- fu:" in raw:
            self.numbers[block.item] = -1  # a line of ours, left over from a damaged block
            return
        text = without_comments(raw)
        number = len(self.items)
        self.numbers[block.item] = number
        links = tuple(self._links(block, text, cut, number)) if _may_link(text) else ()
        line, column = self._place(block, cut)
        log = None
        if not box and not block.quoted and not text[:1].isalpha():
            log = self._log_line(raw, text, links, (line, column))
        self.items.append(
            Item(
                text=text.strip(),
                line=line,
                column=column,
                box=box[1] if box else "",
                depth=block.depth,
                parent=self.numbers.get(block.parent, -1),
                heading=len(self.heads) - 1,
                quoted=block.quoted,
                links=links,
                log=log,
            )
        )
        self._fill(text)

    def _log_line(
        self, raw: str, text: str, links: tuple[Link, ...], place: tuple[int, int]
    ) -> LogLine | None:
        try:
            return read_log_line(raw, text, links)
        except ValueError:
            message = f'"{text.strip()[:10]}" is no day of the calendar; mend the date'
            line, column = place
            self.problems.append(
                Problem(
                    path=self.path,
                    line=line,
                    column=column,
                    code="bad-date-in-log",
                    message=message,
                )
            )
            return None

    def _place(self, block: Block, cut: int) -> tuple[int, int]:
        """Line and column in the file of what stands in a block after its box."""
        if "\n" in block.text:
            return _Places(block, self.rows, self.offset).at(cut)
        line = self.offset + block.line
        return line + 1, max(self.rows[line].find(block.text), 0) + cut + 1

    def _links(self, block: Block, text: str, cut: int, item: int) -> Iterator[Link]:
        places = _Places(block, self.rows, self.offset)
        for found in find_links(text):
            yield self._link(found, block, places.at(cut + found.start), item)

    def _link(self, found: Found, block: Block, place: tuple[int, int], item: int) -> Link:
        return Link(
            target=found.target,
            text=found.text,
            line=place[0],
            column=place[1],
            start=found.start,
            end=found.end,
            markdown=found.markdown,
            embed=found.embed,
            quoted=block.quoted,
            item=item,
            heading=len(self.heads) - 1,
        )


class _Places:
    """Where the characters of a block stand in the file; rows are found once, not per link."""

    def __init__(self, block: Block, rows: list[str], offset: int) -> None:
        """`rows` are the file's lines, `offset` how many of them stand before the body."""
        self._starts = [0]
        self._columns = []
        self._first = offset + block.line
        for number, text in enumerate(block.text.split("\n"), start=self._first):
            source = rows[number] if number < len(rows) else ""
            self._columns.append(max(source.find(text), 0))
            self._starts.append(self._starts[-1] + len(text) + 1)

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, from 1, of an offset in the block's text."""
        row = min(bisect_right(self._starts, offset) - 1, len(self._columns) - 1)
        column = self._columns[row] + offset - self._starts[row] + 1
        return self._first + row + 1, column
