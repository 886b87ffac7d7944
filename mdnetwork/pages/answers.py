"""What a person wrote on a page of follow-ups: ticks, words added, lines beneath.

They are not read as answers yet, so they are kept: a line that was answered stays as the person
left it while its follow-up is open, and afterwards stands under a heading of its own.
"""

import re
from collections.abc import Iterator, Sequence

from mdnetwork.pages.blocks import FOLLOW_UP, stable

KEPT = "## Answered here"
"""The heading over answered lines whose follow-up is no longer open."""
_COMMENT = re.compile(r"<!-- fu:(?P<id>[^\s>]+) -->")


def keep_answers(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """The lines `new`, with those the person answered in `old` as they left them."""
    answered = _answered(old)
    if not answered:
        yield from new
        return
    for line in new:
        yield from answered.pop(_key(line), [line])
    if answered:
        yield from (KEPT, "", *(line for lines in answered.values() for line in lines), "")


def _answered(old: Sequence[str]) -> dict[str, list[str]]:
    """Lines that are no longer as we wrote them, with what stands beneath, by their key."""
    found: dict[str, list[str]] = {}
    current = ""
    for line in old:
        if FOLLOW_UP.match(line):
            current = _key(line)
            found[current] = [line]
        elif current and line.startswith((" ", "\t")) and line.strip():
            found[current].append(line)
        else:
            current = ""
    return {key: lines for key, lines in found.items() if len(lines) > 1 or _is_touched(lines[0])}


def _key(line: str) -> str:
    """What tells a line again: its comment, else its text up to the due day."""
    comment = _COMMENT.search(line)
    if comment:
        return comment["id"]
    return stable(line) if FOLLOW_UP.match(line) else ""


def _is_touched(line: str) -> bool:
    """Whether anything but our own comment follows the due day, or the box is not open."""
    rest = line.removeprefix("- [ ]")
    if rest == line:
        return True
    return bool(_COMMENT.sub("", line).rstrip() != stable(line))
