"""The judge of what a body means: markdown-it-py (CommonMark and tables); only its block rules run.

Asked where `scan` is in doubt, and imported only then: it takes longer to load than a thousand
notes to scan.
"""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.token import Token

from mdnetwork.notes.block import Block, BlockKind

_PARSER = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
_PARSER.core.ruler.enableOnly(["normalize", "block"])


def judge(body: str) -> Iterator[Block]:
    """The leaves of `body`, line ends all LF, in order."""
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


def tag_end(text: str, start: int) -> int:
    """Where the HTML tag or comment that starts at `start` ends, or 0 if none does."""
    tag = HTML_TAG_RE.match(text, start)
    return tag.end() if tag else 0
