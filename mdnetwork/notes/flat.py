"""Flat front matter, read line by line wherever YAML surely says the same.

What nearly every note has: `key: words`, `key: "words"`, `key:` with nothing or with `- item`
lines beneath, `key: [a, b]` of plain words, comments, empty lines. It answers exactly as YAML does
(`notes/frontmatter`) or not at all: `read_flat` gives None in doubt, and a property test holds the
two together. In doubt it is over

| what it meets | because |
|---|---|
| a line of another shape, or of another indent than its list's | text of many lines, maps |
| `: ` or ` #` in plain words, or `:` at their end | a map; a comment |
| words that begin with a mark of YAML's | anchors, aliases, tags, lists, maps, blocks of text |
| a backslash in double quotes, a quote in single ones | escapes |
| a key that stood before | a problem to be told |
| what is not printable: tabs, controls, other blanks | YAML's own line ends and refusals |
| more than 16 KB | the limits of `notes/frontmatter` |

It only ever looks at one line at a time, so no depth or size can hurt it. Keys and words are
interned: a vault says the same few thousand again and again.
"""

import re
from sys import intern

from mdnetwork.notes.note import Property, Scalar

_MOST = 16 * 1024
_LINE = re.compile(
    r"(?:(?P<key>\w[\w-]{0,99}(?: [\w-]{1,99}){0,3}):(?: ++|$)|(?P<indent> {0,16})-(?: ++|$))"
    r"(?:\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)'|\[(?P<list>[\w ,./+-]*)\]"
    r"|(?P<plain>[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~].*))? *+$"
)
_WORDS = re.compile(r" *(\w[\w ./+-]*)(?:,|\Z)")
_NOTHING = ("null", "Null")
_KEY_ALONE = 1  # the last group that matched
_ANY = "?"  # the indent of a list whose first item has not come


def read_flat(block: str, first: int) -> tuple[Property, ...] | None:
    """The properties in `block`, whose first line is line `first` of the file; None in doubt."""
    if len(block) > _MOST or not block.replace("\n", "").isprintable():
        return None
    found: dict[str, tuple[int, list[Scalar]]] = {}
    values: list[Scalar] = []  # those of the last key
    indent: str | None = None  # that of its list; None while no list may be there
    for line, row in enumerate(block.split("\n"), start=first):
        if not row or row.lstrip(" ")[:1] in ("", "#"):
            continue
        match = _LINE.match(row)
        if not match:
            return None
        key, item_indent = match.group(1, 2)
        if key:
            if key in found:
                return None
            values = []
            found[key] = line, values
            indent = _ANY if match.lastindex == _KEY_ALONE else None
        elif indent is _ANY:
            indent = item_indent
        elif item_indent != indent:
            return None
        if indent is not _ANY and not _take(match, line, values):
            return None
    return tuple(
        Property(key=intern(key), values=tuple(values), line=line, column=1)
        for key, (line, values) in found.items()
    )


def _take(match: re.Match[str], line: int, values: list[Scalar]) -> bool:
    """Add what a line says to `values`; whether that is sure."""
    double, single, listed, plain = match.group(3, 4, 5, 6)
    if plain:
        text = plain.rstrip(" ")
        if text[-1] == ":" or ": " in text or " #" in text:
            return False
        if text not in _NOTHING:
            values.append(Scalar(text=intern(text), line=line, column=match.start(6) + 1))
    elif double or single:
        text = double or single
        if text.strip(" "):
            place = match.start(3 if double else 4)
            values.append(Scalar(text=intern(text), line=line, column=place))
    elif listed is not None:
        return match.start(1) == 0 and _take_list(match, line, values)
    return True


def _take_list(match: re.Match[str], line: int, values: list[Scalar]) -> bool:
    """Add the plain words of `[a, b]`."""
    at, end = match.span("list")
    while at < end:
        word = _WORDS.match(match.string, at, end)
        if not word:
            return False
        text = word[1].rstrip(" ")
        if text not in _NOTHING:
            values.append(Scalar(text=text, line=line, column=word.start(1) + 1))
        at = word.end()
    return match.string[end - 1] != ","
