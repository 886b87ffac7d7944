"""The follow-up lines of a page as a person left them: read, and kept on the page made anew.

What an answer on them means is decided in `answers`; nothing here knows a follow-up.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mdnetwork.pages.blocks import FOLLOW_UP, INDENTED, LEFT, stable

ENDING = re.compile(r"; (?P<what>due|done) (?P<day>\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2})?$")
"""How the text of a follow-up line ends, if it has a day."""
# the blanks before a comment are looked at from their first one only: a megabyte of them is typed
# by nobody, and took an hour
_COMMENT = re.compile(
    r"(?<!\s)\s*<!--\s*fu:(?P<id>[a-z-]+-[0-9a-f]{10})(?:/(?P<count>\d{1,6}))?\s*-->"
)
_ANY_COMMENT = re.compile(r"(?<!\s)\s*<!--\s*fu:[^<>]*-->")
_BOX = re.compile(r"^[-*+]\s+\[(?P<box>.)\]")
_BULLET = re.compile(r"^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[.\]\s+)?")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One follow-up line of a page: its box, its text up to the due day, its key, what was added.

    `rows` are the line and what stands beneath it; `key` is empty if the comment was stripped.
    """

    rows: tuple[str, ...]
    box: str
    text: str
    key: str
    words: str

    @property
    def is_done(self) -> bool:
        """Whether it is a line of *Done today*."""
        ending = ENDING.search(self.text)
        return bool(ending and ending["what"] == "done")

    @property
    def is_answer(self) -> bool:
        """Whether its box is not as it was made."""
        return self.box != ("x" if self.is_done else " ")

    @property
    def is_touched(self) -> bool:
        """Whether a person wrote anything on it."""
        return self.is_answer or len(self.rows) > 1 or bool(self.words)


def read_lines(rows: Iterable[str]) -> Iterator[Line]:
    """The follow-up lines outside code in the rows between a page's markers."""
    group: list[str] = []
    in_code = False
    for row in (*rows, ""):
        if INDENTED.match(row):
            row = row.lstrip()  # noqa: PLW2901 - a line of its own, whatever it stands beneath
        if group and row.startswith((" ", "\t")):
            group.append(row)  # a row of blanks too: an editor's indent between two paragraphs
            continue
        if group:
            while not group[-1].strip():
                group.pop()
            yield _line(group)
            group = []
        if _FENCE.match(row):
            in_code = not in_code
        elif not in_code and FOLLOW_UP.match(row):
            group = [row]


def _line(rows: list[str]) -> Line:
    first = rows[0].rstrip()
    box = _BOX.match(first)
    text = stable(first)
    comment = _COMMENT.search(first)
    bare = _BOX.sub("- [ ]", _ANY_COMMENT.sub(" ", first), count=1)
    added = (bare[len(text) :], *(_BULLET.sub("", row, count=1) for row in rows[1:]))
    words = (" ".join(_ANY_COMMENT.sub(" ", part).split()) for part in added)
    return Line(
        rows=tuple(rows),
        box=box["box"] if box else "",
        text=text,
        key=_key(comment["id"], int(comment["count"] or 1)) if comment else "",
        words="; ".join(part for part in words if part),
    )


def _key(identity: str, count: int) -> str:
    return identity if count <= 1 else f"{identity}/{count}"


def keep_lines(kept: Sequence[Line], new: Sequence[str]) -> Iterator[str]:
    """The rows `new` of a page, with the lines in `kept` as the person left them.

    A line whose follow-up is no longer open stands under a heading of its own, and so does an
    answer to an earlier turn of one that was reopened since.
    """
    waiting: dict[str, list[Line]] = {}
    for line in kept:
        waiting.setdefault(line.text, []).append(line)
    for row in new:
        lines = waiting.get(stable(row), []) if FOLLOW_UP.match(row) else []
        left = next((line for line in lines if _stays(line, row)), None)
        if left:
            lines.remove(left)
        yield from _as_left(left, row) if left else (row,)
    rows = [row for lines in waiting.values() for line in lines for row in line.rows]
    if rows:
        yield from (f"## {LEFT}", "", *rows, "")


def _stays(line: Line, row: str) -> bool:
    """Whether a line may take the place of `row`: an answer only if the comment is still its own.

    Else it would be read again, as an answer to the comment of today.
    """
    key = _line([row]).key
    return not line.is_answer or (line.key == key if line.key else "/" not in key)


def _as_left(line: Line, row: str) -> tuple[str, ...]:
    """A line as the person left it, but for its own comment: that is the one of today."""
    first, ours = line.rows[0], _COMMENT.search(row)
    for old in _COMMENT.finditer(first):
        if ours and old["id"] == ours["id"]:
            place = first.index("<!--", old.start())
            return (first[:place] + ours[0].lstrip() + first[old.end() :], *line.rows[1:])
    return line.rows
