"""Two versions of a page put together, pure text → text: ours, with the other side's answers.

For git's merge driver and for what a merge without it has left behind. Everything between our
markers is made anew by the next build, so only what a person did there counts: the lines they
answered, by their key. What stands around the blocks is the person's, and is never mixed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from mdnetwork.notes.canvas import parse_canvas
from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_note
from mdnetwork.pages.blocks import LEFT, Block, Damaged, inside, read_blocks, refill
from mdnetwork.pages.drawing import merged_drawings
from mdnetwork.pages.kept import Line, read_lines
from mdnetwork.pages.said import is_snooze, wait_until
from mdnetwork.problems import Problem
from mdnetwork.records.snapshot import Snapshot

_OURS, _BASE, _BETWEEN, _THEIRS = "<<<<<<< ", "||||||| ", "=======", ">>>>>>> "
_COMMENT = re.compile(r" <!--\s*fu:\S+\s*-->")
Rows = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Version:
    """One version of a file with blocks: its text, and the rows around them."""

    text: str
    blocks: tuple[Block, ...]
    around: tuple[Rows, ...]

    @property
    def shape(self) -> tuple[tuple[bool, str, str], ...]:
        """What its blocks show, in order."""
        return tuple((block.page, block.view, block.arguments) for block in self.blocks)

    @property
    def ours(self) -> bool:
        """Whether all its blocks are as we wrote them, answers aside."""
        return all(block.ours for block in self.blocks)


def merged(ours: str, theirs: str, base: str = "") -> str | None:
    """`ours` with the answers of `theirs`; none if they cannot be put together for sure.

    They can if all blocks of both are the same ones and as we wrote them, and what stands around
    them was changed since `base` on one side at most. Line ends and days are those of `ours`.
    Two canvases are put together card by card.
    """
    if parse_canvas(ours):
        return merged_drawings(ours, theirs)
    mine, other = _version(ours), _version(theirs)
    if not mine or not other or not mine.ours or not other.ours:
        return None
    result = _together(mine, other, _version(base))
    return result.text if result and result.ours else None


def healed(snapshot: Snapshot) -> Snapshot:
    """The vault with every file mended in which a merge left both versions of our blocks.

    If each side, put back in, is ours, and the rest is one and the same, the file is whole again;
    `was` is its text as it lies. Of a page that is not, the two are put together only to be read:
    its note says still that both versions are there. Any other file stays as it is.
    """
    notes, own = {}, {}
    for path, file in snapshot.own.items():
        note = snapshot.notes[path]
        conflict = conflict_in(note)
        mine, other = map(_version, sides(file.text) or ("", "")) if conflict else (None, None)
        result = _together(mine, other, None) if mine and other else None
        if not mine or not other or not result:
            continue
        whole = read_note(path, result.text)
        if not (mine.ours and other.ours and result.ours):
            if not note.page:
                continue
            whole = structs.replace(whole, readable=False, problems=note.problems)
        notes[path] = whole
        own[path] = replace(file, text=result.text, was=file.text)
    if not own:
        return snapshot
    return replace(snapshot, notes={**snapshot.notes, **notes}, own={**snapshot.own, **own})


def _together(mine: _Version, other: _Version, old: _Version | None) -> _Version | None:
    """Both versions in one, or none if they are not of one file, or differ around the blocks."""
    if mine.shape != other.shape:
        return None
    before = old.around if old and old.shape == mine.shape else (None,) * len(mine.around)
    parts = [_either(*part) for part in zip(mine.around, other.around, before, strict=True)]
    around = [part for part in parts if part is not None]
    result = _version(_with_answers(mine, other))
    if not result or result.shape != mine.shape or len(around) < len(parts):
        return None
    return _version(_set_around(result, around))


def conflict_in(note: Note) -> Problem | None:
    """Where a merge left both versions in a note, if it did."""
    return next((problem for problem in note.problems if problem.code == "conflict-markers"), None)


def sides(text: str) -> tuple[str, str] | None:
    """A text with conflict markers → the whole text of either side; none if they are not whole."""
    ours: list[str] = []
    theirs: list[str] = []
    state = ""
    for row in text.split("\n"):
        state, is_marker = _after(state, row)
        if state == "broken":
            return None
        if not is_marker:
            ours += [row] if state in {"", _OURS} else []
            theirs += [row] if state in {"", _THEIRS} else []
    return ("\n".join(ours), "\n".join(theirs)) if not state else None


def _after(state: str, row: str) -> tuple[str, bool]:
    """The side that a row begins or belongs to, and whether it is one of git's own markers."""
    if row.startswith(_OURS):
        return ("broken" if state else _OURS), True
    if row.startswith(_BASE) and state == _OURS:
        return _BASE, True
    if row.removesuffix("\r") == _BETWEEN and state:
        return ("broken" if state == _THEIRS else _THEIRS), True
    if row.startswith(_THEIRS):
        return ("" if state == _THEIRS else "broken"), True
    return state, False


def _version(text: str) -> _Version | None:
    """A text with blocks, one or more, whose markers are whole; else none."""
    blocks = read_blocks(text, read_note("", text).markers)
    if isinstance(blocks, Damaged) or not blocks:
        return None
    rows = text.split("\n")
    starts = (0, *(block.end + 1 for block in blocks))
    ends = (*(block.start for block in blocks), len(rows))
    around = tuple(tuple(rows[start:end]) for start, end in zip(starts, ends, strict=True))
    return _Version(text=text, blocks=blocks, around=around)


def _either(ours: Rows, theirs: Rows, base: Rows | None) -> Rows | None:
    """The rows of the side that changed them; ours if neither did, none if both."""
    one, other, before = _plain(ours), _plain(theirs), _plain(base) if base is not None else None
    if other in {one, before}:
        return ours
    return theirs if one == before else None


def _plain(rows: Rows) -> Rows:
    """Rows without what an editor or git changes on its own: line ends, a byte order mark."""
    return tuple(row.removesuffix("\r").removeprefix("\ufeff") for row in rows)


def _set_around(version: _Version, around: Sequence[Rows]) -> str:
    """The version's text with these rows around its blocks."""
    rows = version.text.split("\n")
    parts = [*around[0]]
    for block, part in zip(version.blocks, around[1:], strict=True):
        parts += (*rows[block.start : block.end + 1], *part)
    return "\n".join(parts)


def _with_answers(mine: _Version, other: _Version) -> str:
    """The text of `mine` with the answers in the blocks of `other`, from the last block up."""
    text = mine.text
    for block, there in reversed([*zip(mine.blocks, other.blocks, strict=True)]):
        rows = inside(mine.text, block)
        if block.view == "due":
            told = _told(inside(other.text, there), there.day, block.day)
            new = add_answers(rows, told, f"{'##' if block.page else '###'} {LEFT}")
            text = text if new == rows else refill(text, block, new, block.notes, block.day)
    return text


def _told(rows: Sequence[str], own: date | None, day: date | None) -> Iterator[Line]:
    """The lines a person answered on a page of day `own`, as they read on one of `day`.

    A period to wait counts from the page's own day, so there it becomes the day it means here.
    """
    for line in read_lines(rows):
        if not line.is_touched:
            continue
        comment = _COMMENT.search(line.rows[0])
        waits = line.box == " " and not line.is_done and is_snooze(line.words)
        read = wait_until(line.words, own) if own and waits else None
        if own and day and read and comment and read != wait_until(line.words, day):
            words = " ".join(part for part in (f"snooze until {read[0]}", read[1]) if part)
            yield next(read_lines([f"{line.text} {words}{comment[0]}"]))
        else:
            yield line


def add_answers(ours: Sequence[str], theirs: Iterable[Line], heading: str) -> list[str]:
    """The rows `ours` of a block with the answered lines `theirs`.

    Each takes the place of our own line of that key, if that is open still; where ours is
    answered otherwise, or gone, it stands at the end, under `heading`. What ours says is not said
    again.
    """
    rows = [*ours]
    mine = [*read_lines(ours)]
    said = {_answer(line) for line in mine if line.is_touched}
    untouched = {_name(line): line.rows[0] for line in mine if not line.is_touched}
    left: list[str] = []
    for line in theirs:
        if _answer(line) in said:
            continue
        said.add(_answer(line))
        row = untouched.pop(_name(line), None)
        if row in rows:
            at = rows.index(row)
            rows[at : at + 1] = line.rows
        else:
            left += line.rows
    return _with_left(rows, left, heading) if left else rows


def _name(line: Line) -> tuple[str, bool]:
    """Which follow-up a line is about, and whether it is one of *Done today*."""
    return line.key or line.text, line.is_done


def _answer(line: Line) -> tuple[tuple[str, bool], str, str]:
    return _name(line), line.box.lower(), line.words


def _with_left(rows: Sequence[str], left: Sequence[str], heading: str) -> list[str]:
    """Rows with lines under the heading of those that are left, which comes last."""
    kept = [*rows]
    while kept and not kept[-1].strip():
        kept.pop()
    headings = [row for row in kept if row.startswith("#")]
    opening = () if headings and headings[-1] == heading else ("", heading, "")
    return [*kept, *opening, *left, ""]
