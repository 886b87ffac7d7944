"""What answers change in a person's own notes, as pure text → text; every other byte stays.

Two things: lines at the end of the follow-up log, and the box of a task that was answered on a
page. Nothing is decided here about what an answer means.
"""

import re
from collections.abc import Sequence

_ITEM = re.compile(r"^\ufeff?\s*(?:[-*+]|\d{1,9}[.)])\s")
_TASK = re.compile(r"^(?P<before>[\s>]*(?:[-*+]|\d{1,9}[.)])\s+)\[(?P<box>.)\](?P<after>\s.*)$")
_RECURS = re.compile(r"🔁|\brepeat::")


def with_lines(old: str | None, title: str, lines: Sequence[str]) -> str:
    """The log with `lines` added at its end, in its own line ends, ended by one; none: a new log.

    After anything but a list item a blank line comes first, so that the lines are a list.
    """
    if old is None:
        return "\n".join((f"# {title}", "", *lines, ""))
    end = "\r\n" if "\r\n" in old else "\n"
    text = old if not old.strip("\ufeff") or old.endswith(("\n", "\r")) else old + end
    last = text.splitlines()[-1] if text.strip("\ufeff") else ""
    gap = end if last.strip() and not _ITEM.match(last) else ""
    return text + gap + "".join(line + end for line in lines)


def with_box(text: str, line: int, *, ticked: bool) -> str:
    """`text` with the box of the task in that line (from 1) ticked or opened.

    Left as it is if the line is no task with the other box, stands there twice, or recurs: an
    editor makes the next one of those only if it is ticked there.
    """
    rows = text.split("\n")
    row = rows[line - 1] if line <= len(rows) else ""
    task = _TASK.match(row)
    wanted, found = ("x", " ") if ticked else (" ", "xX")
    lone = "\r" in text.replace("\r\n", "")
    if not task or task["box"] not in found or rows.count(row) > 1 or lone or recurs(row):
        return text
    rows[line - 1] = f"{task['before']}[{wanted}]{task['after']}"
    return "\n".join(rows)


def recurs(task: str) -> bool:
    """Whether a task's words say that it comes again."""
    return bool(_RECURS.search(task))
