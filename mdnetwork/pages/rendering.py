"""A sheet as the text of a file: Markdown between markers, or a canvas."""

from collections.abc import Sequence

from mdnetwork.pages.blocks import Block, framed, inside, refill, render
from mdnetwork.pages.drawing import Card, Drawing, card_texts, render_drawing
from mdnetwork.pages.kept import Line, keep_lines
from mdnetwork.pages.world import Sheet
from mdnetwork.settings import CANVAS


def lines_of(sheet: Sheet, kept: Sequence[Line] = ()) -> list[str]:
    """The lines of a page with those a person wrote that stay; of a canvas what its cards say."""
    if sheet.view == CANVAS:
        return [card.text for card in _drawing(sheet).cards]
    return framed(keep_lines(kept, sheet.lines) if kept else sheet.lines)


def lying_lines(text: str, block: Block) -> list[str]:
    """The same of a page as it lies."""
    return card_texts(text) if block.view == CANVAS else inside(text, block)


def new_text(sheet: Sheet, lines: list[str], notes: int) -> str:
    """The text of a page that is not there yet."""
    if sheet.view == CANVAS:
        return render_drawing(_drawing(sheet), sheet.opening, notes)
    return render(sheet.opening, lines, notes, sheet.day)


def changed_text(sheet: Sheet, lines: list[str], notes: int, text: str, block: Block) -> str:
    """The text of a page that lies there as `text`, with all in it that is not ours."""
    if sheet.view == CANVAS:
        return render_drawing(_drawing(sheet), sheet.opening, notes, text)
    return refill(text, block, lines, notes, sheet.day)


def _drawing(sheet: Sheet) -> Drawing:
    """What is drawn; a canvas that is no longer made says so on a card."""
    return sheet.drawing or Drawing(cards=(Card(key="/said", text="\n".join(sheet.lines)),))
