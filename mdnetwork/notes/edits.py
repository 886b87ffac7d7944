"""Edits of a note's text, as pure text → text; every byte that is not edited stays.

Front matter is never parsed and written back: that would change quotes, order and comments.
"""

import re

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


def set_property(text: str, key: str, value: str) -> str:
    """`text` with the one-line value of a property replaced, or filled if there is none.

    A comment after the value stays.
    """
    front = _FRONT.match(text)
    row = re.compile(rf"^({re.escape(key)}:)[ \t]*[^\s\[#].*?(?=[ \t]+#|$)", re.MULTILINE)
    if front and row.search(front["block"]):
        block = row.sub(lambda found: f"{found[1]} {value}", front["block"], count=1)
        return f"---\n{block}---{text[front.end('block') + 3 :]}"
    return fill_property(text, key, (value,))


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
