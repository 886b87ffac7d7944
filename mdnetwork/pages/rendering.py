"""A sheet as the text of a file: Markdown between markers, or a canvas."""

from collections.abc import Collection, Container, Hashable, Sequence
from typing import NamedTuple

from mdnetwork.memo import Step
from mdnetwork.pages.blocks import Block, Linked, framed, inside, refill, render
from mdnetwork.pages.drawing import Card, Drawing, card_texts, render_drawing
from mdnetwork.pages.kept import Line, keep_lines
from mdnetwork.pages.own import Key
from mdnetwork.pages.world import Sheet
from mdnetwork.records.resolve import Index
from mdnetwork.records.snapshot import OwnFile
from mdnetwork.settings import CANVAS


class _Filled(NamedTuple):
    """A page filled with a sheet: its lines and how many notes they link; its text then and now."""

    sheet: Sheet
    kept: Sequence[Line]
    lines: list[str]
    notes: int
    before: str
    after: str


class Texts:
    """The texts of our pages, kept so that only those are made anew that differ."""

    def __init__(self) -> None:
        """No page was made yet."""
        self._linked: Step[Key, Linked] = Step()
        self._filled: dict[Key, _Filled] = {}

    def turn(self, there: Container[Key]) -> None:
        """A build begins, with these pages: what was kept of others is of no use."""
        for key in [key for key in self._filled if key not in there]:
            del self._filled[key]
            self._linked.drop(key)

    def hear(self, names: Collection[Hashable]) -> None:
        """Take in which names may mean another note now."""
        for key in self._linked.stale(names):
            self._linked.drop(key)

    def new(self, sheet: Sheet, path: str, index: Index) -> str:
        """The text of a page that is not there yet."""
        lines = _lines(sheet)
        notes = self._notes(sheet.key, lines, path, index)
        if sheet.view == CANVAS:
            return render_drawing(_drawing(sheet), sheet.opening, notes)
        return render(sheet.opening, lines, notes, sheet.day)

    def changed(
        self, sheet: Sheet, file: OwnFile, block: Block, kept: Sequence[Line], index: Index
    ) -> str:
        """The text of a page with all in it that is not ours, and the lines `kept` that stay."""
        known = self._filled.get(sheet.key)
        said = known and (known.sheet, known.kept) == (sheet, kept)
        lines = known.lines if known and said else _lines(sheet, kept)
        notes = self._notes(sheet.key, lines, file.path, index)
        if known and said and known.notes == notes and file.text in (known.before, known.after):
            return known.after  # filled again, what was filled stays as it is
        if sheet.view == CANVAS:
            text = render_drawing(_drawing(sheet), sheet.opening, notes, file.text)
        else:
            text = refill(file.text, block, lines, notes, sheet.day)
        text = file.text if text == file.text else text  # most are, and need no second copy
        self._filled[sheet.key] = _Filled(sheet, kept, lines, notes, file.text, text)
        return text

    def _notes(self, key: Key, lines: list[str], path: str, index: Index) -> int:
        """How many notes a page links; counted again if it, or what its links may mean, changed."""
        known = self._linked.values.get(key)
        if known is None or not (known.lines is lines or known.lines == lines):
            known = Linked.of(lines, index, path, known)
            self._linked.put(key, known, known.names)
        return known.notes


def lying_lines(text: str, block: Block) -> list[str]:
    """The lines of a page as it lies; of a canvas what its cards say."""
    return card_texts(text) if block.view == CANVAS else inside(text, block)


def _lines(sheet: Sheet, kept: Sequence[Line] = ()) -> list[str]:
    """The same of a page as it is to be, with those a person wrote that stay."""
    if sheet.view == CANVAS:
        return [card.text for card in _drawing(sheet).cards]
    return framed(keep_lines(kept, sheet.lines) if kept else sheet.lines)


def _drawing(sheet: Sheet) -> Drawing:
    """What is drawn; a canvas that is no longer made says so on a card."""
    return sheet.drawing or Drawing(cards=(Card(key="/said", text="\n".join(sheet.lines)),))
