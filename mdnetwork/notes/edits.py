"""Edits of a note's text, as pure text → text; every byte that is not edited stays.

Front matter is never parsed and written back: that would change quotes, order and comments.
"""

import re

from mdnetwork.notes.note import FrontMatter, Property
from mdnetwork.notes.top import read_frontmatter
from mdnetwork.notes.words import squash

_FRONT = re.compile(r"---\n(?P<block>.*?\n)---(?:\n|$)", re.DOTALL)


def fill_property(text: str, key: str, lines: tuple[str, ...]) -> str:
    """`text` with an empty property filled: `lines` are its value, one, or `- item` lines.

    A property that has a value is left alone; one that is not there is added before the closing
    `---`. A text without front matter is left as it is.
    """
    front = _FRONT.match(text)
    if not front:
        return text
    value = _listed(key, lines) if lines[0].startswith("- ") else f"{key}: {lines[0]}\n"
    block = front["block"]
    empty = re.compile(
        rf"^{re.escape(key)}:[ \t]*(?:\[\]|\"\"|'')?[ \t]*\n(?!\s+-|- )", re.MULTILINE
    )
    if empty.search(block):
        block = empty.sub(lambda _: value, block, count=1)
    elif not re.search(rf"^{re.escape(key)}:", block, re.MULTILINE):
        block += value
    return f"---\n{block}---{text[front.end('block') + 3 :]}"


_VALUE = re.compile(
    r"""(?P<gap>[ \t]*)
    (?P<value>(?P<quote>["'])(?P<quoted>[^"'\\]*)(?P=quote)|(?P<bare>[^\s"'\#].*?)?)
    (?P<rest>[ \t]*(?:(?<=[ \t])\#.*)?)""",
    re.VERBOSE,
)
_NOTHING = frozenset({"", "~", "null", "Null"})


def set_property(text: str, key: str, value: str) -> str | None:
    """`text` with the property `key` set to the plain word `value`, or emptied if that is empty.

    Every other byte stays: line ends, byte order mark, quotes, a comment after the value. A
    property that is not there is added as the last one; without front matter a block is put in
    front. None if the front matter cannot be read, or holds the key twice, or with anything but
    one line's plain or quoted text: what is read afterwards must differ in this alone.
    """
    front, rows = _front(text), text.split("\n")
    held = [prop for prop in front.properties if squash(prop.key) == squash(key)]
    twice = len(held) > 1 or any(p.code == "duplicate-property" for p in front.problems)
    odd = "\0" in text or "\r" in text.replace("\r\n", "")
    if not front.readable or twice or odd:
        return None
    if held:
        place = held[0].line - 1
        row = _with_value(rows[place], held[0], value)
        rows[place : place + 1] = [row] if row is not None else []
    elif value:
        rows = _with_row(rows, front.lines, f"{key}: {value}")
    new = "\n".join(rows)
    return new if _differs_only_in(key, value, _parts(text), _parts(new)) else None


def _front(text: str) -> FrontMatter:
    return read_frontmatter("", text.removeprefix("\ufeff").replace("\r\n", "\n"))


def _with_value(row: str, held: Property, value: str) -> str | None:
    """A property's row with another value; none if it holds more than a plain or quoted one."""
    bare = row.removesuffix("\r")
    head = re.match(rf"""\ufeff?\s*(["']?){re.escape(held.key)}\1[ \t]*:""", bare)
    match = _VALUE.fullmatch(bare, head.end()) if head else None
    if not head or not match:
        return None
    old = match["quoted"] if match["quote"] else match["bare"] or ""
    if [scalar.text for scalar in held.values] not in ([old], [] if old in _NOTHING else [old]):
        return None
    return head[0] + _around(match, value) + row[len(bare) :]


def _around(match: re.Match[str], value: str) -> str:
    """What follows a property's colon, with `value` in the place of what stands there."""
    gap, rest = match["gap"], match["rest"]
    if match["quote"]:
        return f"{gap}{match['quote']}{value}{match['quote']}{rest}"
    if match["bare"]:
        return f"{gap}{value}{rest}" if value or "#" in rest else rest
    if not value:
        return gap + rest
    return f" {value}{gap[1:]}{rest}" if not rest or gap[1:] else f" {value} {rest}"


def _with_row(rows: list[str], lines: int, row: str) -> list[str]:
    """The rows of a note with one more property, in the line ends that are there."""
    if lines:
        end = "\r" if rows[lines - 2].endswith("\r") else ""
        return [*rows[: lines - 1], row + end, *rows[lines - 1 :]]
    end = "\r" if any(line.endswith("\r") for line in rows) else ""
    mark = "\ufeff" if rows[0].startswith("\ufeff") else ""
    block = [f"{mark}---{end}", row + end, f"---{end}"]
    return [*block, rows[0].removeprefix(mark), *rows[1:]]


Parts = tuple[list[tuple[str, tuple[str, ...]]], list[str], list[str], bool]
"""A note's properties, what is off in them, the rows below them, and whether they can be read."""


def _parts(text: str) -> Parts:
    front = _front(text)
    properties = [
        (p.key, tuple(scalar.text.strip() for scalar in p.values)) for p in front.properties
    ]
    below = text.removeprefix("\ufeff").split("\n")[front.lines :]
    return properties, [problem.code for problem in front.problems], below, front.readable


def _differs_only_in(key: str, value: str, old: Parts, new: Parts) -> bool:
    """Whether `new` is `old` with that property, and nothing else, saying `value`."""
    others = [[pair for pair in parts[0] if squash(pair[0]) != squash(key)] for parts in (old, new)]
    said = [pair[1] for pair in new[0] if squash(pair[0]) == squash(key)]
    wanted = ([(value,)],) if value else ([()], [])
    return others[0] == others[1] and said in wanted and old[1:] == new[1:]


def insert_rows(text: str, before: int, rows: tuple[str, ...]) -> str:
    """`text` with rows of their own put before its row number `before`, counted from 0.

    One blank row stands above and below them; `before` may be the number of rows, for the end.
    """
    lines = text.split("\n")
    while before and not lines[before - 1].strip():
        before -= 1
    rest = lines[before:]
    while rest and not rest[0].strip():
        rest.pop(0)
    above = [""] if before else []
    return "\n".join((*lines[:before], *above, *rows, "", *rest))


def _listed(key: str, lines: tuple[str, ...]) -> str:
    return f"{key}:\n" + "".join(f"  {line}\n" for line in lines)
