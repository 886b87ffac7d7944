"""Escaping: a note's words can never become anything but words on a page (SAFETY, *Escaping*).

`<` is always an entity; what editors' plugins would run or hide ({{, %%, <%, backticks, inline
fields, autolinks) is broken by entities; backslashes stand only before Markdown's own marks.
"""

import re
import unicodedata

MAX_TEXT = 300
_MARKS = re.compile(r"([\\*_\[\]()~#|^$=])")
_ENTITIES = {
    "<": "&lt;",
    "`": "&#96;",
    "@": "&#64;",
}
_PAIRS = re.compile(r"\{(?=\{)|\}(?=\})|%(?=%)|%(?=>)|(?<=%)%|(?<=\{)\{|(?<=\})\}")
_FIELD = re.compile(r":(?=:|$)|(?<=:):|:(?=//)|(?<=\bwww)\.")
TASK_EMOJI = "➕⏳⌛🛫📅📆🗓✅❌🔁🔺⏫🔼🔽⏬🆔⛔🏁"
"""What the Tasks plugin and Dataview read as fields of a task (FORMATS 1.4)."""
_TASK_FIELD = re.compile(f"[{TASK_EMOJI}]")
_LETTERS = r"[A-Za-z0-9 ,;!?'\"/-]*"
_WORDS = re.compile(rf"[A-Za-z]{_LETTERS}(?:(?<!www)\.{_LETTERS})*")
"""Words in which nothing needs to be escaped, as most texts are."""
_START = re.compile(r"^(?:([-+>])|(\d{1,9})([.)]|\\\)))")


def plain(text: str) -> str:
    """`text` on one line, without control and bidirectional characters, at most `MAX_TEXT` long."""
    kept = text
    if not text.isprintable():
        kept = "".join(" " if _is_hidden(char) else char for char in text)
    line = " ".join(kept.split())
    return line if len(line) <= MAX_TEXT else line[: MAX_TEXT - 1].rstrip() + "…"


def _is_hidden(char: str) -> bool:
    """Control characters, line separators, bidirectional marks, lone surrogates."""
    if char < "\x7f":
        return char < " "
    category = unicodedata.category(char)
    return (
        category in ("Cc", "Zl", "Zp", "Cs")
        or (category == "Cf" and unicodedata.bidirectional(char) not in ("BN", "ON"))
        or char in "\u2066\u2067\u2068\u2069\u200b\u2060\ufeff"
    )


def escape(text: str) -> str:
    """`text` as Markdown that shows exactly its words."""
    line = plain(text)
    if _WORDS.fullmatch(line):
        return line
    line = _MARKS.sub(r"\\\1", line.replace("&", "&amp;"))
    line = _PAIRS.sub(_entity, line)
    line = _TASK_FIELD.sub(_entity, _FIELD.sub(_entity, line))
    for mark, entity in _ENTITIES.items():
        line = line.replace(mark, entity)
    return _START.sub(_escape_start, line)


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _escape_start(match: re.Match[str]) -> str:
    """A mark that would open a list, quote or rule at the start of a line."""
    if match[1]:
        return "\\" + match[1]
    return f"{match[2]}&#{ord(match[3][-1])};"
