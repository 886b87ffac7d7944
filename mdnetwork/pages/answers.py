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
        waiting = next((answered[key] for key in _keys(line) if answered.get(key)), [[line]])
        yield from waiting.pop(0)
    left = [line for groups in answered.values() for group in groups for line in group]
    if left:
        yield from (KEPT, "", *left, "")


def _answered(old: Sequence[str]) -> dict[str, list[list[str]]]:
    """Lines that are no longer as we wrote them, with what stands beneath, by their key.

    Two lines may have one key: copied, or of one text and both without their comment.
    """
    groups: list[list[str]] = []
    inside = False
    for line in old:
        if FOLLOW_UP.match(line):
            groups.append([line])
            inside = True
        elif inside and line.startswith((" ", "\t")) and line.strip():
            groups[-1].append(line)
        else:
            inside = False
    found: dict[str, list[list[str]]] = {}
    for group in groups:
        if len(group) > 1 or _is_touched(group[0]):
            found.setdefault(_keys(group[0])[0], []).append(group)
    return found


def _keys(line: str) -> tuple[str, ...]:
    """What tells a line again: its comment, else its text up to the due day."""
    if not FOLLOW_UP.match(line):
        return ()
    comment = _COMMENT.search(line)
    return (comment["id"], stable(line)) if comment else (stable(line),)


def _is_touched(line: str) -> bool:
    """Whether anything but our own comment follows the due day, or the box is not open."""
    rest = line.removeprefix("- [ ]")
    if rest == line:
        return True
    return bool(_COMMENT.sub("", line).rstrip() != stable(line))
