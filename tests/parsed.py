"""A page of ours with an independent eye: parsed as Markdown, links and plugins' marks sought.

What notes say may be on a page as words only (SAFETY, *Escaping*): no link but to what exists, no
HTML but our comments, no fence but a picture, nothing a plugin would run, hide, count or link.
"""

import json
import posixpath
import re
import unicodedata
from collections.abc import Container
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

MARKDOWN = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
BLOCKS = {
    "heading_open", "paragraph_open", "bullet_list_open", "ordered_list_open", "list_item_open",
    "table_open", "thead_open", "tbody_open", "tr_open", "th_open", "td_open", "inline",
}  # fmt: skip
INLINES = {"text", "text_special", "strong_open", "strong_close", "link_open", "link_close"}
CODE = {"People", "type: contact", "Meetings", "type: meeting"}
"""What our own words set as code; no note's text is ever code."""
COMMENT = re.compile(r"<!-- fu:[a-z-]+-[0-9a-f]{10}(?:/\d+)? -->")
WIKILINK = re.compile(r"(?<!\\)\[\[([^\[\]\n]+)\]\]")
RUNS = re.compile(
    r"%%|\{\{|<%|(?<![\\&])#[^\W\d]|\w::|https?://|\bwww\.|(?<!\\)\$|(?<!\\)==|(?<!\\)\^|📅"
)
"""What an editor or plugin would run, hide, link or count in plain text."""
BIDIRECTIONAL = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


def check(
    text: str, files: Container[str], pages: Container[str], folder: str = "Network"
) -> list[Token]:
    """Every rule for a page in `folder`; its tokens, for what is to be counted."""
    if is_canvas(text):
        return [t for card in cards(text) for t in check_inside(card, files, pages, folder)]
    assert text.count("<!-- mdnetwork page ") == text.count("<!-- /mdnetwork ") == 1
    tokens = check_inside(text, files, pages, folder)
    html = [token.content for token in tokens if token.type == "html_block"]
    assert "".join(html).count("<!--") == len(html) == 2
    return tokens


def is_canvas(text: str) -> bool:
    """Whether a page is no Markdown but a canvas."""
    return text.startswith("{")


def cards(text: str) -> list[str]:
    """What the cards of a canvas say, each Markdown by itself; the canvas is as its format asks."""
    canvas = json.loads(text)
    assert canvas.keys() == {"nodes", "edges", "mdnetwork"}
    shown = {node["id"] for node in canvas["nodes"]}
    assert len(shown) == len(canvas["nodes"])
    for node in canvas["nodes"]:
        assert node["type"] == "text"
        assert all(type(node[name]) is int for name in ("x", "y", "width", "height"))
        assert node.get("color", "1") in "123456"
    assert all({edge["fromNode"], edge["toNode"]} <= shown for edge in canvas["edges"])
    return [node["text"] for node in canvas["nodes"]]


def check_inside(
    text: str, files: Container[str], pages: Container[str], folder: str
) -> list[Token]:
    """Every rule for what stands between markers, in a page or in a note in `folder`."""
    for line in text.split("\n"):
        assert not any(map(is_hidden, line)), line
    tokens = MARKDOWN.parse(text)
    for token in tokens:
        if token.type == "fence":
            assert token.info == "mermaid"
            _check_picture(token.content)
        elif token.nesting >= 0 and token.type != "html_block":
            assert token.type in BLOCKS, token
        if token.type == "inline":
            for path in check_inline(token, folder):
                assert path in files or path in pages, path
    return tokens


def wikilinks(text: str) -> set[str]:
    """The targets of every wikilink outside our comments and pictures, headings left out."""
    text = "\n\n".join(cards(text)) if is_canvas(text) else text
    inline = [token.content for token in MARKDOWN.parse(text) if token.type == "inline"]
    found = WIKILINK.findall(COMMENT.sub("", "\n".join(inline)))
    return {target.replace("\\|", "|").partition("|")[0] for target in found}


def is_hidden(char: str) -> bool:
    """Whether a character moves a cursor, turns a line around, or ends one."""
    return unicodedata.category(char) in {"Cc", "Zl", "Zp", "Cs"} or char in BIDIRECTIONAL


def _check_picture(text: str) -> None:
    for line in text.splitlines()[1:]:
        known = r'  (n\d+(\["[^"]*"\]|\(\["[^"]*"\]\))|n\d+ --> n\d+|class(Def)? [\w,:\- ]+)'
        assert re.fullmatch(known, line), line
        assert not re.search(r"%%|`|<", line)


def check_inline(token: Token, folder: str) -> list[str]:
    """Every rule for a paragraph; the paths its Markdown links lead to, from `folder`."""
    hrefs = []
    for child in token.children or []:
        if child.type == "html_inline":
            assert COMMENT.fullmatch(child.content), token.content
        elif child.type == "code_inline":
            assert child.content in CODE, token.content
        else:
            assert child.type in INLINES, (child.type, token.content)
        if child.type == "link_open":
            hrefs.append(str(child.attrGet("href")))
    source = re.sub(r"\]\([^()\s]*\)", "]", token.content)
    source = COMMENT.sub("", source)
    linked = WIKILINK.findall(source)
    assert not RUNS.search(WIKILINK.sub("", source)), source
    for target in linked:
        assert re.fullmatch(r"[^#^|%<>`{}]+((\\)?\|[^#^|%<>`{}]+)?", target), target
    return [posixpath.normpath(posixpath.join(folder, unquote(href))) for href in hrefs]
