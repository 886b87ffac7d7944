"""Blocks in a person's notes: which there are, and the notes with them filled (PRODUCT 4).

Pure: notes with markers in them → what is off with a block, and new text for a note. A block that
is not plainly ours is left, and of a note with one damaged marker everything.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mdnetwork.notes.dates import add_days
from mdnetwork.pages.answers import Place
from mdnetwork.pages.blocks import Block, Damaged, framed, linked_notes, read_blocks, refill
from mdnetwork.pages.choice import Choice, choose
from mdnetwork.pages.kept import Line, keep_lines
from mdnetwork.pages.own import OwnPage
from mdnetwork.pages.views import make_block
from mdnetwork.pages.world import Sheet, World
from mdnetwork.problems import Problem
from mdnetwork.records.history import standing
from mdnetwork.records.snapshot import OwnFile, Snapshot
from mdnetwork.settings import PAGES

Kept = Mapping[Place, Sequence[Line]]
"""Lines that stay as a person left them, by block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWithBlocks:
    """A person's note and its blocks; `damaged` is why none of them can be trusted."""

    file: OwnFile
    blocks: tuple[Block, ...] = ()
    damaged: Problem | None = None


def find_notes(snapshot: Snapshot) -> Iterator[NoteWithBlocks]:
    """Every note of the person's with a marker of ours, by path; no copies, none half read."""
    for path in sorted(snapshot.own.keys() - snapshot.copies):
        note, file = snapshot.notes[path], snapshot.own[path]
        if note.page or any(problem.severity == "error" for problem in note.problems):
            continue
        found = read_blocks(file.text, note.markers)
        if isinstance(found, Damaged):
            message = f"the blocks of this note are left as they are: {_why(found)}"
            problem = Problem(path=path, line=found.line, code="block-damaged", message=message)
            yield NoteWithBlocks(file=file, damaged=problem)
        else:
            yield NoteWithBlocks(file=file, blocks=found)


def _why(found: Damaged) -> str:
    return f"{found.why}; update mdnetwork" if found.newer else found.why


def answerable(snapshot: Snapshot, own: Sequence[OwnPage]) -> list[tuple[OwnFile, Block]]:
    """The due pages, edited ones and copies too, whose markers are whole, and blocks like them."""
    found = [
        (page.file, page.block)
        for page in own
        if isinstance(page.block, Block) and page.block.view == "due"
    ]
    for note in find_notes(snapshot):
        found += [(note.file, block) for block in note.blocks if block.view == "due"]
    return found


class Filler:
    """Fills the blocks of the notes of one snapshot; `notes` are those that have any."""

    def __init__(
        self, snapshot: Snapshot, world: World, accept: frozenset[str], *, day_given: bool
    ) -> None:
        """`accept`: paths of notes whose edited blocks are given back; `day_given`: see `build`."""
        self.notes = tuple(find_notes(snapshot))
        self._world = world
        self._accept = accept
        self._day_given = day_given
        self._choices = {
            (note.file.path, block.start): self._choose(block, note.file.path)
            for note in self.notes
            for block in note.blocks
        }

    def _choose(self, block: Block, path: str) -> Choice | Problem:
        """What a block chooses, or why it is left as it is."""
        if not block.ours and path not in self._accept:
            code = "block-edited"
            why = (
                "this block was edited between its markers and is left as it is; "
                f'`mdnetwork build --accept "{path}"` gives it back'
            )
        elif block.view not in PAGES:
            code = "block-not-understood"
            why = f'there is no page "{block.view[:40]}" to show; write one of {", ".join(PAGES)}'
        else:
            chosen = choose(block.view, block.named, self._world.records, self._world.settings)
            if isinstance(chosen, Choice):
                return chosen
            code, why = "block-not-understood", chosen
        return Problem(path=path, line=block.start + 1, code=code, message=why)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is off with any block; nothing of private notes."""
        private = self._world.records.private
        found = [note.damaged for note in self.notes if note.damaged]
        found += [choice for choice in self._choices.values() if isinstance(choice, Problem)]
        return tuple(problem for problem in found if problem.path not in private)

    def filled(self, note: NoteWithBlocks) -> Iterator[tuple[Block, Choice]]:
        """The blocks of a note that are kept right, the last first, with what they choose."""
        for block in reversed(note.blocks):
            choice = self._choices[note.file.path, block.start]
            if isinstance(choice, Choice) and not self._rests(block, note.file.path):
                yield block, choice

    def _rests(self, block: Block, path: str) -> bool:
        """Whether a block that turns with the day shows another day, and is to.

        The sheet of a talk stays in its note once it was held. Tomorrow's was filled by a device
        past midnight; a daily note of a day gone by shows what was due then, or nothing, or a year
        of daily notes would be written each morning.
        """
        today = self._world.today
        if block.view == "prep" and block.day and self._is_held(path):
            return True
        if block.ours and block.day == add_days(today, 1) and not self._day_given:
            return True
        turns = block.view == "due" or block.day is not None
        return turns and block.ours and self._world.records.dated.get(path, today) < today

    def _is_held(self, path: str) -> bool:
        """Whether the note is that of a talk which was held."""
        talks = (m for m in self._world.records.meetings if m.path == path)
        return any(standing(talk, self._world.today) == "held" for talk in talks)

    def refused(self, note: NoteWithBlocks) -> Iterator[str]:
        """Why blocks of a note are left that a person has changed."""
        if note.damaged:
            yield f"line {note.damaged.line}: {note.damaged.message}"
        for block in note.blocks:
            choice = self._choices[note.file.path, block.start]
            if isinstance(choice, Problem) and choice.code == "block-edited":
                yield f"line {choice.line}: {choice.message}"

    def text(
        self,
        note: NoteWithBlocks,
        found: tuple[Problem, ...],
        pages: tuple[Sheet, ...],
        kept: Kept,
    ) -> str:
        """The note with its blocks filled, from the last up, so that lines keep their numbers.

        `found` and `pages` are all problems and sheets of this build, `kept` lines that stay.
        """
        text, path = note.file.text, note.file.path
        for block, choice in self.filled(note):
            sheet = make_block(self._world.narrowed(choice, path), block.view, found, pages)
            lines = framed(_lowered(keep_lines(kept.get((path, block.start), ()), sheet.lines)))
            notes = linked_notes(lines, self._world.records.index, path)
            text = refill(text, block, lines, notes, sheet.day)
        return text


def _lowered(rows: Iterable[str]) -> Iterator[str]:
    """Headings one level down: the note around the block has its own."""
    for row in rows:
        yield f"#{row}" if row.startswith("#") else row
