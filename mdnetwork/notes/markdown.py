"""The body of a note as blocks: headings, list items, quotes, code, HTML, tables.

markdown-it-py decides what is what (CommonMark and tables); only its block rules run. What is
inert inside a paragraph (code spans, HTML tags, comments) is found by its own HTML pattern and
the code span rule of CommonMark 6.1; `links` looks for links in the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
_PARSER.core.ruler.enableOnly(["normalize", "block"])

# found with str.find: an unclosed one, repeated, would make a pattern look to the end each time
_CLOSERS = (("%%", "%%"), ("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))
_INERT = re.compile(r"\\[\\`<%]|(?P<code>`+)|(?P<html><)|(?P<percent>%%)")

BlockKind = Literal["heading", "text", "html", "other"]


@dataclass(frozen=True, slots=True)
class Block:
    """One leaf of the document: its kind, source text and first line (from 0 in the body).

    `level` is a heading's; `item` numbers the list item it belongs to (-1: none) and `opens`
    says whether it is that item's first text; `depth` counts lists around it.
    """

    kind: BlockKind
    text: str
    line: int
    level: int = 0
    quoted: bool = False
    item: int = -1
    parent: int = -1
    depth: int = 0
    opens: bool = False


def blocks(body: str) -> Iterator[Block]:
    """The leaves of `body` in order; code is left out but for one `other` that says it is there."""
    quotes = 0
    items: list[int] = []
    numbered = 0
    opens = False
    level = 0
    for token in _PARSER.parse(body):
        match token.type:
            case "blockquote_open":
                quotes += 1
            case "blockquote_close":
                quotes -= 1
            case "list_item_open":
                items.append(numbered)
                numbered += 1
                opens = True
            case "list_item_close":
                items.pop()
                opens = False
            case "heading_open":
                level = int(token.tag[1])
            case "heading_close":
                level = 0
            case "inline" | "html_block" | "fence" | "code_block":
                yield _leaf(token, level, items, quoted=quotes > 0, opens=opens)
                opens = False


def _leaf(token: Token, level: int, items: list[int], *, quoted: bool, opens: bool) -> Block:
    line = token.map[0] if token.map else 0
    kind: BlockKind = "other"
    if token.type == "html_block":
        kind = "html"
    elif token.type == "inline":
        kind = "heading" if level and not items and not quoted else "text"
    return Block(
        kind,
        token.content if kind != "other" else "",
        line,
        level,
        quoted,
        items[-1] if items else -1,
        items[-2] if len(items) > 1 else -1,
        len(items),
        opens and kind == "text",
    )


def without_comments(text: str) -> str:
    """`text` with HTML and `%%` comments blanked, every other character in its place."""
    if "<!--" not in text and "%%" not in text:
        return text
    blanked = list(text)
    for start, end in inert(text, comments_only=True):
        blanked[start:end] = " " * (end - start)
    return "".join(blanked)


def without_code(text: str) -> str:
    """`text` with its code spans blanked, every other character in its place."""
    blanked = list(text)
    for start, end in inert(text):
        if text[start] == "`":
            blanked[start:end] = ["\n" if char == "\n" else " " for char in text[start:end]]
    return "".join(blanked)


def inert(text: str, *, comments_only: bool = False) -> list[tuple[int, int]]:
    """Where `text` (the inside of one paragraph) is code, an HTML tag or a comment."""
    if "`" not in text and "<" not in text and "%%" not in text:
        return []
    found: list[tuple[int, int]] = []
    at = 0
    while match := _INERT.search(text, at):
        end, comment = _span_end(text, match)
        if end > match.start() and match.lastgroup and (comment or not comments_only):
            found.append((match.start(), end))
        at = max(end, match.end())
    return found


def _span_end(text: str, match: re.Match[str]) -> tuple[int, bool]:
    """Where the span that starts at `match` ends (0: it is none), and whether it is a comment."""
    start = match.start()
    if match.lastgroup == "code":
        fence = match["code"]
        closing = re.compile(rf"(?<!`){fence}(?!`)").search(text, match.end())
        return (closing.end() if closing else 0), False
    for opening, ending in _CLOSERS:
        if text.startswith(opening, start):
            end = text.find(ending, start + 2)  # <!--> is a whole comment (CommonMark 6.6)
            comment = opening in ("%%", "<!--")
            return (end + len(ending) if end >= 0 else 0), comment
    tag = HTML_TAG_RE.match(text, start) if match.lastgroup == "html" else None
    return (tag.end() if tag else 0), False
