"""The body of a note as blocks, line by line, wherever that is surely what Markdown means.

CommonMark's block rules for what notes are made of: paragraphs, headings, list items, quotes,
fences, comments, plain tables. It answers exactly as the judge (`notes/markdown`) or not at all:
`scan` gives None in doubt, and property tests hold the two together. In doubt it is over

| what it meets | because it may be |
|---|---|
| in a list, 4 columns more than its place asks for, no paragraph open | indented code |
| `[…]:` at the start of a paragraph, or `[` not closed in its line | a reference definition |
| HTML, but for comments; a comment of many lines in a list | one of seven kinds of HTML block |
| dashes and pipes under a row with a pipe | a table, other than the plain ones read here |
| an item that begins with another block | two blocks in one line |
| more than 4 blanks, or a tab, after a bullet; a tab in a quote | columns of another count |
| a line right after a quote or table that does not surely begin a block | a line of it |
| blanks other than people type at the edge of a text | trimmed or not, as the library decides |
| more than 8 lists or quotes in each other; NUL; a carriage return | beyond its limits |
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from mdnetwork.notes.block import Block, BlockKind
from mdnetwork.notes.rows import (
    BEGINS,
    CODE,
    DELIMITER,
    FENCE,
    HEADING,
    HTML,
    ITEM,
    ODD_ITEM,
    PLAIN_DELIMITER,
    PLAIN_ITEM,
    REFERENCE,
    RULE,
    STARTS_BLOCK,
    UNDERLINE,
    InDoubt,
    cells,
    code_end,
    column_of,
    comment_end,
    fence_end,
    heading_words,
    trim,
    without_indent,
)

_DEEPEST = 8


def scan(body: str) -> list[Block] | None:
    """The blocks of `body`, or None where only the judge can tell."""
    if "\r" in body or "\x00" in body:
        return None
    rows = body.split("\n")
    ended = not rows[-1].strip(" \t")
    if ended:
        rows.pop()
    scanner = _Scanner(rows, ended=ended)
    try:
        scanner.run()
    except InDoubt:
        return None
    return scanner.found


@dataclass(slots=True)
class _Scanner:
    """A scan under way; `rows` are those of the body, or of the quote it is in."""

    rows: list[str]
    ended: bool  # whether the last row has a line end
    first: int = 0  # where the rows begin in the body
    found: list[Block] = field(default_factory=list)
    contents: list[int] = field(default_factory=list)  # where the open items' content begins
    items: list[int] = field(default_factory=list)  # their numbers, and those around a quote
    numbered: int = 0
    quotes: int = 0
    opens: bool = False  # whether the innermost item has no text yet
    hollow: bool = False  # whether its first row had none, and was the last one
    lines: list[str] = field(default_factory=list)  # the open paragraph
    started: int = 0

    def run(self) -> None:
        """Read all rows."""
        at, rows = 0, self.rows
        end = len(rows)
        while at < end:
            row = rows[at]
            text = row if row[:1] > " " else row.lstrip(" \t")
            column = 0 if text is row else column_of(row, text)
            if not text:
                self._blank()
            elif column >= CODE and self._is_code(column):
                at = self._code(at)
            elif rule := _RULES.get(text[0]):
                at = rule(self, at, row, text, column)
            elif self.lines:
                self.lines.append(self._cut(row))
            else:
                self._begin(at, text, column)
            at += 1
        self._close()

    def _is_code(self, column: int) -> bool:
        """Whether a row is too far in to begin anything, in a paragraph or outside all lists."""
        return column - self._content >= CODE and bool(self.lines or not self.contents)

    def _code(self, at: int) -> int:
        """A row too far in: a line of the open paragraph, or the first of indented code."""
        if self.lines:
            self.lines.append(self._cut(self.rows[at]))
            return at
        self._add("other", "", at)
        return code_end(self.rows, at)

    def _blank(self) -> None:
        if self.lines:
            self._close()
        elif self.hollow:
            self._leave()  # an item may begin with one empty line at most (CommonMark 5.2)
        self.hollow = False

    def _leave(self) -> None:
        self.contents.pop()
        self.items.pop()
        self.opens = False

    @property
    def _content(self) -> int:
        return self.contents[-1] if self.contents else 0

    def _place(self, column: int) -> None:
        """Close what ends before a new block at this column."""
        if self.lines:
            self._close()
        self.hollow = False
        contents = self.contents
        while contents and contents[-1] > column:
            self._leave()
        if column - (contents[-1] if contents else 0) >= CODE:
            raise InDoubt

    def _begin(self, at: int, text: str, column: int) -> None:
        """Begin a paragraph."""
        self._place(column)
        self.started = at
        self.lines.append(text)

    def _text(self, at: int, row: str, text: str, column: int) -> int:
        """A line of a paragraph."""
        if self.lines:
            self.lines.append(self._cut(row))
        else:
            self._begin(at, text, column)
        return at

    def _close(self) -> None:
        """Close the open paragraph, if there is one."""
        lines = self.lines
        if lines:
            text = "\n".join(lines) if len(lines) > 1 else lines[0]
            lines.clear()
            self._add("text", trim(text), self.started)

    def _add(self, kind: BlockKind, text: str, at: int, level: int = 0) -> None:
        items = self.items
        line = self.first + at
        quoted = self.quotes > 0
        if not items:
            self.found.append(Block(kind, text, line, level, quoted))
            return
        parent = items[-2] if len(items) > 1 else -1
        opens = self.opens and kind == "text"
        self.found.append(
            Block(kind, text, line, level, quoted, items[-1], parent, len(items), opens)
        )
        self.opens = False

    def _cut(self, row: str) -> str:
        """A row without the columns before its item's content, as far as they are blank."""
        if not self.contents or row[0] not in " \t":
            return row
        return without_indent(row, self.contents[-1])

    def heading(self, at: int, row: str, text: str, column: int) -> int:
        match = HEADING.match(text)
        if not match:
            return self._text(at, row, text, column)
        self._place(column)
        level = match.end(1)
        self._add_heading(heading_words(text[level:]), at, level)
        return at

    def bullet(self, at: int, row: str, text: str, column: int) -> int:
        """What begins with a dash, a star, a plus: item, rule, line under a heading, or words."""
        if PLAIN_ITEM.match(text):
            self._place(column)
            self._open(at, column + 2, text[2:])
            return at
        if text[0] == "-":
            self._check_delimiter(at, text)
            if self._underlines(column, text):
                return at
        if RULE.match(text):
            self._place(column)
            return at
        return self.item(at, row, text, column)

    def _underlines(self, column: int, text: str) -> bool:
        """Whether the row makes a heading of the open paragraph; if so, it is closed as one."""
        if not self.lines or column < self._content or not UNDERLINE.match(text):
            return False
        words = trim("\n".join(self.lines))
        self.lines.clear()
        self._add_heading(words, self.started, 1 if text[0] == "=" else 2)
        return True

    def _add_heading(self, words: str, at: int, level: int) -> None:
        """Only one outside lists and quotes divides the note; others are text to us."""
        plain = not self.items and not self.quotes
        self._add("heading" if plain else "text", words, at, level)

    def item(self, at: int, row: str, text: str, column: int) -> int:
        """What begins with a dash, a star, a plus or a digit, and may be a list item."""
        match = ITEM.match(text)
        if not match:
            if ODD_ITEM.match(text):
                raise InDoubt
            return self._text(at, row, text, column)
        number, blanks = match.groups()
        interrupts = self.lines and column >= self._content
        if interrupts and (not blanks or (number and int(number) != 1)):
            return self._text(at, row, text, column)
        self._place(column)
        if blanks:
            self._enter(at, column + match.end(), text[match.end() :])
        else:
            self._enter(at, column + len(text.rstrip(" \t")) + 1, "")
        return at

    def _enter(self, at: int, content: int, text: str) -> None:
        """Open an item whose content begins at this column."""
        if text and STARTS_BLOCK.match(text):
            raise InDoubt
        self._open(at, content, text)

    def _open(self, at: int, content: int, text: str) -> None:
        if len(self.items) >= _DEEPEST:
            raise InDoubt
        self.items.append(self.numbered)
        self.numbered += 1
        self.opens = True
        self.contents.append(content)
        if text:
            self.started = at
            self.lines.append(text)
        else:
            self.hollow = True

    def line(self, at: int, row: str, text: str, column: int) -> int:
        """What begins with an underscore: a rule, or words."""
        if not RULE.match(text):
            return self._text(at, row, text, column)
        self._place(column)
        return at

    def equals(self, at: int, row: str, text: str, column: int) -> int:
        """What begins with an equals sign: the line under a heading, or words."""
        if self._underlines(column, text):
            return at
        return self._text(at, row, text, column)

    def bracket(self, at: int, row: str, text: str, column: int) -> int:
        if not self.lines and REFERENCE.match(text):
            raise InDoubt
        return self._text(at, row, text, column)

    def fence(self, at: int, row: str, text: str, column: int) -> int:
        match = FENCE.match(text)
        if not match:
            return self._text(at, row, text, column)
        self._check_header(at)
        self._place(column)
        self._add("other", "", at)
        return fence_end(self.rows, at, match[1] or match[2], self._content)

    def html(self, at: int, row: str, text: str, column: int) -> int:
        if not HTML.match(text):
            return self._text(at, row, text, column)
        if not text.startswith("<!--"):
            raise InDoubt
        self._check_header(at)
        self._place(column)
        end = comment_end(self.rows, at)
        if end > at and self.contents:
            raise InDoubt
        rows = [self._cut(row) for row in self.rows[at : end + 1]]
        last = end + 1 == len(self.rows) and not self.ended
        self._add("html", "\n".join(rows) + ("" if last else "\n"), at)
        return end

    def quote(self, at: int, row: str, text: str, column: int) -> int:
        self._place(column)
        inner: list[str] = []
        end = at
        while end < len(self.rows):
            row = self.rows[end]
            text = row.lstrip(" \t")
            if text[:1] != ">" or column_of(row, text) < self._content:
                break
            inner.append(text[2:] if text[1:2] == " " else text[1:])
            end += 1
        self._check_quote(inner, end)
        self._within(inner, at)
        return end - 1

    def _check_quote(self, inner: list[str], end: int) -> None:
        if self.quotes >= _DEEPEST or any("\t" in row for row in inner):
            raise InDoubt
        if end == len(self.rows) or not inner[-1].strip(" "):
            return
        self._check_end(end)

    def _check_end(self, end: int) -> None:
        """The row after a quote or table: in doubt, unless it is empty or surely begins a block."""
        row = self.rows[end]
        text = row.lstrip(" \t")
        if text and (self.contents or column_of(row, text) >= CODE or not BEGINS.match(text)):
            raise InDoubt

    def _within(self, inner: list[str], at: int) -> None:
        """Read the rows of a quote, which begins at row `at`."""
        around = self.rows, self.contents, self.first, self.ended
        self.ended = self.ended or at + len(inner) < len(self.rows)
        self.rows, self.contents = inner, []
        self.first += at
        self.quotes += 1
        items = len(self.items)
        self.run()
        self.quotes -= 1
        if len(self.items) > items:
            del self.items[items:]
            self.opens = False
        self.hollow = False
        self.rows, self.contents, self.first, self.ended = around

    def pipe(self, at: int, row: str, text: str, column: int) -> int:
        """What begins with a pipe or a colon: a row of a table, or words."""
        self._check_delimiter(at, text)
        following = self.rows[at + 1] if at + 1 < len(self.rows) else ""
        if len(text) < len(row) or not PLAIN_DELIMITER.match(following):
            return self._text(at, row, text, column)
        if not self.lines:
            self._place(column)
        if self.contents or text[0] != "|":
            raise InDoubt
        return self._table(at, following.count("|") - 1)

    def _check_delimiter(self, at: int, text: str) -> None:
        """A row that may make a table of the one before it, and was not read as part of one."""
        if at and "|" in self.rows[at - 1] and DELIMITER.match(text):
            raise InDoubt

    def _check_header(self, at: int) -> None:
        """A row that begins what takes more rows, but may be the first of a table."""
        if "|" in self.rows[at] and at + 1 < len(self.rows):
            self._check_delimiter(at + 1, self.rows[at + 1].lstrip(" \t"))

    def _table(self, at: int, width: int) -> int:
        """A table, whose rows all begin with a pipe and have as many cells as the first."""
        self._place(0)
        end = at
        while end < len(self.rows) and self.rows[end][:1] == "|":
            for cell in cells(self.rows[end], width) if end != at + 1 else ():
                self._add("text", cell, end)
            end += 1
        if end < len(self.rows):
            self._check_end(end)
        return end - 1


_RULES: dict[str, Callable[[_Scanner, int, str, str, int], int]] = {
    "#": _Scanner.heading,
    "-": _Scanner.bullet,
    "*": _Scanner.bullet,
    "+": _Scanner.bullet,
    "_": _Scanner.line,
    "=": _Scanner.equals,
    "[": _Scanner.bracket,
    "`": _Scanner.fence,
    "~": _Scanner.fence,
    "<": _Scanner.html,
    ">": _Scanner.quote,
    **dict.fromkeys("|:", _Scanner.pipe),
    **dict.fromkeys("0123456789", _Scanner.item),
}
