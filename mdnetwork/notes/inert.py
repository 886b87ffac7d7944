"""What is inert inside a paragraph: code spans, HTML tags, comments.

Code spans by the rule of CommonMark 6.1, HTML tags by markdown-it-py's own pattern; `links` looks
for links in the rest.
"""

import re
from bisect import bisect_left

# found with str.find: an unclosed one, repeated, would make a pattern look to the end each time
_CLOSERS = (("%%", "%%"), ("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))
_BEGINS = re.compile(r"[\\`<%]")  # one set of characters is found many times faster than a choice
_TICKS = re.compile(r"`+")
_INERT = re.compile(r"\\[\\`<%]|(?P<code>`+)|(?P<html><)|(?P<percent>%%)")


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
    ends = _Ends(text)
    at = 0
    while begins := _BEGINS.search(text, at):
        at = begins.end()
        match = _INERT.match(text, begins.start())
        if match:
            end, comment = ends.of(match)
            if end > match.start() and match.lastgroup and (comment or not comments_only):
                found.append((match.start(), end))
            at = max(end, match.end())
    return found


class _Ends:
    """Where spans of one text end; what was looked for once is known.

    A megabyte of openings that nothing closes once took minutes.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._unclosed: set[str] = set()
        self._ticks: dict[int, list[int]] = {}

    def of(self, match: re.Match[str]) -> tuple[int, bool]:
        """Where the span that starts at `match` ends (0: it is none), and if it is a comment."""
        start = match.start()
        if match.lastgroup == "code":
            return self._code_end(match), False
        for opening, ending in _CLOSERS:
            if self._text.startswith(opening, start):
                # <!--> is a whole comment (CommonMark 6.6)
                end = self._find(ending, start + 2)
                return end, end > 0 and opening in ("%%", "<!--")
        is_tag = match.lastgroup == "html" and self._find(">", start)
        return (_tag_end(self._text, start) if is_tag else 0), False

    def _find(self, ending: str, start: int) -> int:
        """Where the next `ending` ends, or 0; where there are no more, it is not sought again."""
        end = -1 if ending in self._unclosed else self._text.find(ending, start)
        if end < 0:
            self._unclosed.add(ending)
            return 0
        return end + len(ending)

    def _code_end(self, match: re.Match[str]) -> int:
        """Where the code span of these backticks ends, or 0: as many, no more no less."""
        if not self._ticks:
            for ticks in _TICKS.finditer(self._text):
                self._ticks.setdefault(ticks.end() - ticks.start(), []).append(ticks.start())
        length = match.end() - match.start()
        starts = self._ticks.get(length, [])
        number = bisect_left(starts, match.end())
        return starts[number] + length if number < len(starts) else 0


def _tag_end(text: str, start: int) -> int:
    """Where the HTML tag that starts here ends, or 0; few notes have any."""
    from mdnetwork.notes.markdown import tag_end  # noqa: PLC0415 - the library is slow to import

    return tag_end(text, start)
