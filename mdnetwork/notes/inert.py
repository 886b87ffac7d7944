"""What is inert inside a paragraph: code spans, HTML tags, comments.

Code spans by the rule of CommonMark 6.1, HTML tags by markdown-it-py's own pattern; `links` looks
for links in the rest.
"""

import re

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
    unclosed: set[str] = set()
    at = 0
    while begins := _BEGINS.search(text, at):
        at = begins.end()
        match = _INERT.match(text, begins.start())
        if match:
            end, comment = _span_end(text, match, unclosed)
            if end > match.start() and match.lastgroup and (comment or not comments_only):
                found.append((match.start(), end))
            at = max(end, match.end())
    return found


def _span_end(text: str, match: re.Match[str], unclosed: set[str]) -> tuple[int, bool]:
    """Where the span that starts at `match` ends (0: it is none), and whether it is a comment.

    `unclosed` are the endings of which there are no more, looked for only once.
    """
    start = match.start()
    if match.lastgroup == "code":
        return _code_end(text, match), False
    for opening, ending in _CLOSERS:
        if text.startswith(opening, start):
            # <!--> is a whole comment (CommonMark 6.6)
            end = -1 if ending in unclosed else text.find(ending, start + 2)
            if end < 0:
                unclosed.add(ending)
                return 0, False
            return end + len(ending), opening in ("%%", "<!--")
    return (_tag_end(text, start) if match.lastgroup == "html" else 0), False


def _code_end(text: str, match: re.Match[str]) -> int:
    """Where the code span that starts with these backticks ends, or 0: as many, no more no less."""
    length = match.end() - match.start()
    for ticks in _TICKS.finditer(text, match.end()):
        if ticks.end() - ticks.start() == length:
            return ticks.end()
    return 0


def _tag_end(text: str, start: int) -> int:
    """Where the HTML tag that starts here ends, or 0; few notes have any."""
    from mdnetwork.notes.markdown import tag_end  # noqa: PLC0415 - the library is slow to import

    return tag_end(text, start)
