"""The referral network as a canvas: a card for everyone in it, arrows for who named whom.

Nobody whom only you know is on it, and past a few hundred cards it ends with those who stand
nearest to you: the page *Referral network* has everyone.
"""

from collections.abc import Iterator, Sequence

from mdnetwork.network.layout import lay_out
from mdnetwork.network.tree import Branch
from mdnetwork.pages.drawing import STEP, Arrow, Card, Drawing
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.world import LOOKS, STATE_WORDS, Sheet, World, count
from mdnetwork.records.types import ME
from mdnetwork.settings import CANVAS

_MOST = 500
_SHAPE = 2.8
_COLORS = {"talked": "4", "open": "3", "ask": "5", "rest": ""}
_LEGEND = (
    "**Who named whom**\n\nYou know whoever stands at the left end yourself. Green: you have "
    "talked. Yellow: asked, or a talk is planned. Blue: not asked yet. No colour: resting.\n\n"
    "Move cards as you like and add your own: both stay."
)


def view(world: World) -> tuple[Sheet, ...]:
    """Made once somebody named someone to you."""
    records = world.records
    made_from = [world.today, records.namings, records.contacts, world.situation.footings]
    return world.made_soon("canvas", made_from, lambda: _sheets(world))


def _sheets(world: World) -> tuple[Sheet, ...]:
    rows = world.tree.rows
    if not rows:
        return ()
    shown = _nearest(rows)
    linker = world.linker(CANVAS)
    people = [row.person for row in shown]
    legend = _legend(len(shown), len(rows), world, linker)
    texts = world.parts.rows(
        (CANVAS, "cards"), people, lambda key: (key,), lambda key: _text(key, world, linker)
    )
    colors = [_COLORS[LOOKS[world.situation.state(key)]] for key in people]

    def draw() -> Drawing:
        cards = (legend, *_cards(shown, texts, colors, world))
        return Drawing(cards=cards, arrows=tuple(_arrows(shown)))

    drawing = world.parts.made((CANVAS, "drawing"), [shown, legend, texts, colors], draw)
    said = f"{linker.page(world.path(CANVAS))}: {count(len(shown), 'person', 'people')} on cards"
    lines = ("# Referral network as cards", "", said)
    return (Sheet(view=CANVAS, lines=lines, drawing=drawing),)


def _nearest(rows: Sequence[Branch]) -> list[Branch]:
    """The rows of the people fewest steps from you, in the order they had; none without theirs."""
    depths = [row.depth for row in rows]
    nearest = sorted(range(len(rows)), key=depths.__getitem__)
    return [rows[place] for place in sorted(nearest[:_MOST])]


def _legend(shown: int, people: int, world: World, linker: Linker) -> Card:
    page = linker.page(world.path("network"))
    more = f"\n\nThese are the {shown} people nearest to you; the others: {page}"
    text = _LEGEND + (more if shown < people else "")
    return Card(key="/legend", text=text, wide=STEP[0] - 60, long=330)


def _cards(
    rows: Sequence[Branch], texts: Sequence[str], colors: Sequence[str], world: World
) -> Iterator[Card]:
    stand = [(row.person, row.depth) for row in rows]
    layout = world.parts.made((CANVAS, "layout"), stand, lambda: lay_out(stand, _SHAPE))
    above: list[str] = []
    for row, text, color in zip(rows, texts, colors, strict=True):
        del above[row.depth - 1 :]
        place = layout.places[row.person]
        yield Card(
            key=row.person,
            text=text,
            x=place.column * STEP[0],
            y=round(place.row * STEP[1]),
            color=color,
            beside=above[-1] if above else "",
        )
        above.append(row.person)


def _text(key: str, world: World, linker: Linker) -> str:
    return f"{linker.person(world.contact(key))}: {STATE_WORDS[world.situation.state(key)]}"


def _arrows(rows: Sequence[Branch]) -> Iterator[Arrow]:
    """Who stands beneath whom, and who else named them."""
    shown = {row.person for row in rows}
    above: list[str] = []
    for row in rows:
        del above[row.depth - 1 :]
        if above:
            yield Arrow(first=above[-1], second=row.person)
        above.append(row.person)
        for other in row.also_by:
            if other != ME and other in shown:
                yield Arrow(first=other, second=row.person, label="also")
