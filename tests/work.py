"""How much a function does, counted in lines of Python run, so that no clock is asked.

A loop counts each time round, a comprehension too. What C does inside (`in` on a list, `sorted`,
a regular expression) counts once, however long it takes: for that there is `tests/bench`.
"""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

_ROOT = str(Path(__file__).resolve().parents[1])

Work = Counter[str]


def work_of(function: Callable[[], object]) -> Work:
    """The lines run by `function`, by room and function: `mdnetwork/records/read.py read_records`.

    Those of a library count under its folder, `markdown_it`. Python's own are left out: how many
    there are hangs on what it remembers from before, such as compiled patterns.
    """
    found: Counter[CodeType] = Counter()

    def count(frame: FrameType, event: str, _argument: Any) -> Any:
        if event == "line":
            found[frame.f_code] += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        function()
    finally:
        sys.settrace(before)
    work: Work = Counter()
    for code, lines in found.items():
        if place := _place(code):
            work[place] += lines
    return work


def _place(code: CodeType) -> str:
    path = code.co_filename
    before, packages, inside = path.partition("/site-packages/")
    if packages:
        return inside.split("/")[0]
    if before.startswith(_ROOT):
        return f"{path.removeprefix(_ROOT)[1:]} {code.co_qualname}"
    return ""


def room(place: str) -> str:
    """The room a place lies in: `records`, `build.py`; a library is its own."""
    parts = place.partition(" ")[0].split("/")
    return parts[1] if parts[0] == "mdnetwork" else parts[0]


def by_room(work: Work) -> Work:
    """The same work, summed up by room."""
    rooms: Work = Counter()
    for place, lines in work.items():
        rooms[room(place)] += lines
    return rooms


def too_steep(small: Work, large: Work, ratio: float, at_least: int) -> dict[str, float]:
    """Where the work grew by more than `ratio`, and by what, of the places with `at_least` lines.

    A place that did less than a tenth of `at_least` before is taken to have done that much, so
    that one that a small vault hardly comes by is no alarm.
    """
    grown = {
        place: lines / max(small[place], at_least / 10)
        for place, lines in sorted(large.items())
        if lines >= at_least
    }
    return {place: round(by, 1) for place, by in grown.items() if by > ratio}
