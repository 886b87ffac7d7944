"""Links as they are typed: `[[Name]]`, `![[embed]]`, `[text](Some%20note.md)`.

Only what a link says; where it leads is decided in `records`. FORMATS 1.3 lists the forms.
"""

import re
from collections import deque
from collections.abc import Iterator
from urllib.parse import unquote

from msgspec import Struct

from mdnetwork.notes.inert import inert

_LINK = re.compile(
    r"(?P<escape>\\.)"
    r"|(?P<embed>!?)\[\[(?P<wiki>[^\[\]\n]+)\]\]"
    r"|(?P<image>!?)\[(?P<text>(?:[^\[\]\n\\]|\\.)*)\]\("
    r"(?:<(?P<angle>[^<>\n]*)>|(?P<bare>[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_WIKILINK = re.compile(r"(?P<embed>!?)\[\[(?P<wiki>[^\[\]\n]+)\]\]")
_BEGINS = re.compile(r"[\\!\[]")  # one set of characters is found many times faster than a choice
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:|^//|^#|^$")


class Found(Struct, frozen=True, kw_only=True, gc=False):
    """A link in a text: target without heading and `.md`, shown text, and where it stands."""

    target: str
    text: str
    start: int
    end: int
    markdown: bool
    embed: bool


def find_links(text: str) -> Iterator[Found]:
    """Every link to a note in `text`, the inside of one paragraph or item, in order."""
    if "[[" not in text and "](" not in text:
        return
    spans = deque(inert(text))
    for match in _shapes(text):
        while spans and spans[0][1] <= match.start():
            spans.popleft()
        if spans and spans[0][0] < match.end():
            continue
        found = _wiki(match) if match["wiki"] else _markdown(match)
        if found:
            yield found


def _shapes(text: str) -> Iterator[re.Match[str]]:
    """Whatever has the shape of a link, from left to right, none in another."""
    if "](" not in text and "\\" not in text:
        yield from _WIKILINK.finditer(text)  # as in nearly all texts; what follows is the same
        return
    at = 0
    while begins := _BEGINS.search(text, at):
        match = _LINK.match(text, begins.start())
        at = match.end() if match else begins.end()
        if match and not match["escape"]:
            yield match


def _wiki(match: re.Match[str]) -> Found | None:
    target, shown = split_wikilink(match["wiki"])
    if not target:
        return None
    return Found(
        target=target,
        text=shown,
        start=match.start(),
        end=match.end(),
        markdown=False,
        embed=match["embed"] == "!",
    )


def split_wikilink(inside: str) -> tuple[str, str]:
    r"""`Folder/Name#heading\|text` → (`Folder/Name`, `text`); the text defaults to the name."""
    target, _, shown = inside.replace("\\|", "|").partition("|")
    target = target.partition("#")[0].strip()
    target = target[:-3] if target[-3:].lower() == ".md" else target
    return target, shown.strip() or target.rpartition("/")[2]


def _markdown(match: re.Match[str]) -> Found | None:
    destination = match["angle"] if match["angle"] is not None else match["bare"]
    if destination is None or _SCHEME.match(destination):
        return None
    target = unquote(destination.partition("#")[0].partition("?")[0])
    if "\x00" in target or "\n" in target:
        return None
    target = target[:-3] if target[-3:].lower() == ".md" else target
    return Found(
        target=target,
        text=match["text"],
        start=match.start(),
        end=match.end(),
        markdown=True,
        embed=match["image"] == "!",
    )


def link_target(text: str) -> str | None:
    """The target if `text` as a whole is one wikilink, as properties hold it; else none."""
    inside = text.strip()
    if inside.startswith("[[") and inside.endswith("]]") and "]]" not in inside[:-2]:
        return split_wikilink(inside[2:-2])[0] or None
    return None
