"""The bytes of one file → a `Note`. Never raises: what cannot be read becomes a problem."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from mdnetwork.notes.block import Block
from mdnetwork.notes.blocks import blocks
from mdnetwork.notes.frontmatter import FrontMatter, read_frontmatter
from mdnetwork.notes.inert import without_code, without_comments
from mdnetwork.notes.links import find_links
from mdnetwork.notes.loglines import read_log_line
from mdnetwork.notes.markers import find_markers, is_page
from mdnetwork.notes.note import Heading, Item, Link, Marker, Note
from mdnetwork.problems import Problem

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
        return _read(path, text.removeprefix("\ufeff"))
    except Exception as error:  # noqa: BLE001 - one note must never stop the others (INV-7)
        message = f"the note could not be read ({type(error).__name__}); please tell us about it"
        return unreadable(path, "unreadable", message)


def _read(path: str, text: str) -> Note:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = read_frontmatter(path, text)
    body = _Body(path, text.split("\n"), front.lines)
    body.read("\n".join(body.rows[front.lines :]))
    markers = tuple(body.markers)
    return Note(
        path=path,
        properties=front.properties,
        headings=tuple(body.closed_headings()),
        items=tuple(body.items),
        links=tuple(body.links),
        tags=tuple(body.tags),
        markers=markers,
        page=is_page(markers),
        prose=-1 in body.prose,
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


@dataclass(slots=True)
class _Body:
    """Collects what the blocks of a body say, with lines counted in the whole file."""

    path: str
    rows: list[str]
    offset: int
    headings: list[Heading] = field(default_factory=list)
    filled: set[int] = field(default_factory=set)
    prose: set[int] = field(default_factory=set)
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
        if any(row.startswith(_CONFLICT[0]) for row in self.rows):
            self._check_conflict()
        if not body.strip():
            return
        self.percents = body.count("%%")
        in_block = False
        for block in blocks(body):
            if block.kind == "html" or "mdnetwork" in block.text:
                found = self._markers_in(block)
                self.markers.extend(found)
                if found:
                    in_block = not found[-1].words.startswith("/")
                    continue
            if not in_block or not self._closes_later(body):
                self._take(block)

    def _markers_in(self, block: Block) -> tuple[Marker, ...]:
        """The markers of a block, none in code."""
        text = block.text if block.kind == "html" else without_code(block.text)
        return tuple(find_markers(text, self.offset + block.line + 1))

    def _closes_later(self, body: str) -> bool:
        """Whether the block that is open is ever closed; if not, what follows is the person's."""
        return body.rfind("/mdnetwork") > body.rfind("<!-- mdnetwork")

    def _check_conflict(self) -> None:
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
        if block.kind == "html":
            self._fill(without_comments(block.text))
        elif block.kind == "other":
            self._fill("code")
        elif block.kind == "heading":
            self._take_heading(block)
        else:
            self._take_text(block)

    def _fill(self, text: str) -> None:
        at = len(self.headings) - 1
        if text.strip():
            while at >= 0 and at not in self.filled:
                self.filled.add(at)
                at = self.headings[at].parent

    def _take_heading(self, block: Block) -> None:
        parent = len(self.headings) - 1
        while parent >= 0 and self.headings[parent].level >= block.level:
            parent = self.headings[parent].parent
        text = without_comments(block.text).strip()
        line = self.offset + block.line + 1
        self.headings.append(Heading(level=block.level, text=text, line=line, parent=parent))
        self.links.extend(self._links(block, without_comments(block.text), 0, -1))

    def closed_headings(self) -> list[Heading]:
        """The headings with `filled` known, once the whole body was read."""
        return [
            Heading(
                level=h.level,
                text=h.text,
                line=h.line,
                parent=h.parent,
                filled=i in self.filled,
                prose=i in self.prose,
            )
            for i, h in enumerate(self.headings)
        ]

    def _take_text(self, block: Block) -> None:
        if self._in_percent_comment(block.text):
            return
        if block.opens:
            self._take_item(block)
            return
        text = without_comments(block.text)
        self._fill(text)
        item = self.numbers.get(block.item, -1)
        self.links.extend(self._links(block, text, 0, item))
        if block.item < 0:
            self._take_prose(text, quoted=block.quoted)

    def _take_prose(self, text: str, *, quoted: bool) -> None:
        """A paragraph in no list: its lines of tags, and whether it says anything more."""
        rows = [row.strip() for row in text.split("\n")]
        leads = text.lstrip().startswith("#")
        tagged = [row for row in rows if leads and _TAG_LINE.match(row)]
        if not quoted:
            self.tags.extend(tag.strip(",")[1:] for row in tagged for tag in row.split())
        if any(rows) and len(tagged) < len([row for row in rows if row]):
            self.prose.add(len(self.headings) - 1)

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
        box = _BOX.match(block.text)
        cut = box.end() if box else 0
        raw = block.text[cut:]
        text = without_comments(raw)
        number = len(self.items)
        self.numbers[block.item] = number
        links = tuple(self._links(block, text, cut, number))
        line, column = _Places(block, self.rows, self.offset).at(cut)
        log = None
        if not box and not block.quoted:
            try:
                log = read_log_line(raw, text, links)
            except ValueError:
                message = f'"{text.strip()[:10]}" is no day of the calendar; mend the date'
                self.problems.append(
                    Problem(
                        path=self.path,
                        line=line,
                        column=column,
                        code="bad-date-in-log",
                        message=message,
                    )
                )
        self.items.append(
            Item(
                text=text.strip(),
                line=line,
                column=column,
                box=box[1] if box else "",
                depth=block.depth,
                parent=self.numbers.get(block.parent, -1),
                heading=len(self.headings) - 1,
                quoted=block.quoted,
                links=links,
                log=log,
            )
        )
        self._fill(text)

    def _links(self, block: Block, text: str, cut: int, item: int) -> Iterator[Link]:
        places = None
        for link in find_links(text):
            places = places or _Places(block, self.rows, self.offset)
            line, column = places.at(cut + link.start)
            yield Link(
                target=link.target,
                text=link.text,
                line=line,
                column=column,
                start=link.start,
                end=link.end,
                markdown=link.markdown,
                embed=link.embed,
                quoted=block.quoted,
                item=item,
                heading=len(self.headings) - 1,
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
