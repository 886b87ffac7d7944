"""Edits of a note's text, as pure text → text; every byte that is not edited stays.

Front matter is never parsed and written back: that would change quotes, order and comments.
"""

import re


def fill_property(text: str, key: str, lines: tuple[str, ...]) -> str:
    """`text` with an empty property filled: `lines` are its value, one, or `- item` lines.

    A property that has a value is left alone; one that is not there is added before the closing
    `---`. A text without front matter is left as it is.
    """
    front = re.match(r"---\n(?P<block>.*?\n)---(?:\n|$)", text, re.DOTALL)
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


def _listed(key: str, lines: tuple[str, ...]) -> str:
    return f"{key}:\n" + "".join(f"  {line}\n" for line in lines)
