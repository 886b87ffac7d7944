"""A page drawn as cards and arrows, as a file of JSON Canvas 1.0 (FORMATS 1.7), pure text → text.

What is ours in it is told by the ids; all else is the person's and stays as it is, to the last key.
Where a card lies is the person's too: places and sizes are taken over from the file that is there,
so that a network that grows moves nobody, and a card that was moved stays where it was put. They
are no part of the digest; whatever else of ours is changed means hands off, as in any page.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from mdnetwork.notes.canvas import KEY, parse_canvas, read_markers
from mdnetwork.notes.note import Marker
from mdnetwork.pages.blocks import Block, Damaged, closing_words, of_page, read_words, unlinked
from mdnetwork.settings import CANVAS

WIDE, LONG = 240, 70
"""The size of a card."""
GAP = 30
STEP = (WIDE + 80, LONG + GAP)
"""From one card to the next, to the right and down."""
_GEOMETRY = ("x", "y", "width", "height")
_CLOSED = 2
_FAR = 1e9
_OURS = f"{KEY}-"
"""What the id of each card and arrow of ours begins with."""
_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_COUNTED = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
_PLAIN = frozenset((str, int))


class Card(NamedTuple):
    """A card: its text as Markdown, its place on a canvas without any other, and its size.

    `key` is what its id is made from; `beside` the key of the card it is put next to, if it is new
    among others.
    """

    key: str
    text: str
    x: int = 0
    y: int = 0
    color: str = ""
    beside: str = ""
    wide: int = WIDE
    long: int = LONG


class Arrow(NamedTuple):
    """An arrow from one card to another, by key; one with a label may leave and come anywhere."""

    first: str
    second: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """All cards, those that others are put beside first, and the arrows between them."""

    cards: tuple[Card, ...] = ()
    arrows: tuple[Arrow, ...] = ()


class _Place(NamedTuple):
    """Where a card lies, and its size."""

    x: float
    y: float
    width: float
    height: float


def read_drawing(
    text: str, markers: Sequence[Marker] | None = None, *, written: bool = False
) -> Block | Damaged:
    """Our block in a canvas that has our markers: whether it is as we wrote it, places aside.

    `markers` are those of `text`, if they are known; `written`: it is known to be so.
    """
    markers = read_markers(text) if markers is None else markers
    if len(markers) != _CLOSED:
        return Damaged(view=CANVAS, line=1, why="its marker is missing or it is no JSON any more")
    first, last = markers
    found = read_words(first, last, lambda known: written or known == _digest(parse_canvas(text)))
    return found if isinstance(found, Block) else of_page(found, CANVAS)


def card_texts(text: str) -> list[str]:
    """The texts of our cards in a canvas, with the links in them."""
    nodes = _listed(parse_canvas(text), "nodes")
    return [node["text"] for node in nodes if _is_ours(node) and isinstance(node.get("text"), str)]


def render_drawing(drawing: Drawing, opening: str, notes: int, before: str = "") -> str:
    """The canvas with this drawing; `before` is the file as it lies, of which all else stays.

    If that says the same already, it is the very text. `notes` is how many notes the cards link.
    """
    lying = parse_canvas(before)
    old = _renamed(lying, drawing)
    places = _places(drawing, _listed(old, "nodes"))
    new = {
        **old,
        "nodes": _together(_listed(old, "nodes"), _nodes(drawing, places)),
        "edges": _together(_listed(old, "edges"), _edges(drawing)),
    }
    new[KEY] = [opening, closing_words(_digest(new), notes)]
    return before if new == lying else _text(new)


def _renamed(canvas: dict[str, Any], drawing: Drawing) -> dict[str, Any]:
    """The canvas with new ids for cards whose note was renamed, which say what new ones are to say.

    Who renames a note in Obsidian has it write the links on cards anew; their places stay then.
    """
    lying = {one["id"]: str(one.get("text")) for one in _listed(canvas, "nodes") if _is_ours(one)}
    known = {_id(card.key): card.text for card in drawing.cards}
    new = {text: each for each, text in known.items() if each not in lying}
    ids = {old: new[said] for old, said in lying.items() if old not in known and said in new}
    if not ids or len(set(ids.values())) < len(ids):
        return canvas
    nodes = [_with_ids(one, ids) for one in _listed(canvas, "nodes")]
    edges = [_with_ids(one, ids) for one in _listed(canvas, "edges")]
    return {**canvas, "nodes": nodes, "edges": edges}


def _with_ids(one: Any, ids: Mapping[str, str]) -> Any:
    """A card with its new id; an arrow between two such, ours with the id that it has then."""
    if not isinstance(one, dict):
        return one
    ends = {
        n: ids.get(one[n], one[n]) for n in ("fromNode", "toNode") if isinstance(one.get(n), str)
    }
    found = {**one, **ends}
    if _is_ours(one):
        is_arrow = len(ends) == len(("fromNode", "toNode"))
        found["id"] = _id(*ends.values()) if is_arrow else ids.get(one["id"], one["id"])
    return found


def merged_drawings(ours: str, theirs: str) -> str | None:
    """Both canvases in one, places as in `ours`; none if either is not as we wrote it.

    What is too much in it goes with the next build, as no card of ours is anyone's words.
    """
    blocks = read_drawing(ours), read_drawing(theirs)
    if not all(isinstance(block, Block) and block.ours for block in blocks):
        return None
    mine, other = parse_canvas(ours), parse_canvas(theirs)
    new = {**other, **mine}
    for name in ("nodes", "edges"):
        known = {_name_of(one) for one in _listed(mine, name)}
        more = [one for one in _listed(other, name) if _name_of(one) not in known]
        new[name] = [*_listed(mine, name), *more]
    opening, _ = mine[KEY]
    notes = max(block.notes for block in blocks if isinstance(block, Block))
    new[KEY] = [opening, closing_words(_digest(new), notes)]
    return ours if new == mine else _text(new)


def _name_of(one: object) -> str:
    """What tells a card or arrow from others: its id, else all of it."""
    return str(one.get("id")) if isinstance(one, dict) and "id" in one else _json(one)


def _text(canvas: Mapping[str, Any]) -> str:
    """One card or arrow a line: what changes is seen in a diff, and only that."""
    rows = []
    for name, value in canvas.items():
        if name in {"nodes", "edges"} and value:
            inner = ",\n".join(_json(each) for each in value)
            rows.append(f"{_json(name)}:[\n{inner}\n]")
        else:
            rows.append(f"{_json(name)}:{_json(value)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _json(value: object) -> str:
    return _row(value) if isinstance(value, dict) else _LINE.encode(value)


def _listed(canvas: Mapping[str, Any], name: str) -> list[Any]:
    found = canvas.get(name)
    return found if isinstance(found, list) else []


@lru_cache(maxsize=1 << 13)  # of each card and arrow several times a build
def _id(*keys: str) -> str:
    text = "\0".join(keys).encode("utf-8", "surrogatepass")
    return f"{_OURS}{hashlib.blake2b(text, digest_size=8).hexdigest()}"


def _is_ours(one: object) -> bool:
    key = one.get("id") if isinstance(one, dict) else None
    return isinstance(key, str) and key.startswith(_OURS)


def _digest(canvas: Mapping[str, Any]) -> str:
    """16 hex digits over our cards and arrows, whatever their order, place and size.

    The names in links do not count either, as on a page: who renames a note has them written anew.
    """
    every = (*_listed(canvas, "nodes"), *_listed(canvas, "edges"))
    text = "\n".join(sorted(_counted(one) for one in every if _is_ours(one)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _counted(one: Mapping[str, Any]) -> str:
    """A card or arrow as it counts."""
    return _said({name: value for name, value in one.items() if name not in _GEOMETRY})


def _kept(say: Callable[[Mapping[str, Any]], str]) -> Callable[[Mapping[str, Any]], str]:
    """The same; what it says of texts and whole numbers alone, as in ours, is kept: most stay."""

    @lru_cache(maxsize=1 << 12, typed=True)  # or 1 and 1.0 would be one
    def known(names: tuple[str, ...], *values: str | int) -> str:
        return say(dict(zip(names, values, strict=True)))

    def said(one: Mapping[str, Any]) -> str:
        is_plain = _PLAIN.issuperset(map(type, one.values()))
        return known(tuple(one), *one.values()) if is_plain else say(one)

    return said


_said = _kept(lambda said: unlinked(_COUNTED.encode(said)))
_row = _kept(_LINE.encode)


def _nodes(drawing: Drawing, places: Mapping[str, _Place]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for card in drawing.cards:
        node = {"id": _id(card.key), "type": "text", "text": card.text}
        colored = {"color": card.color} if card.color else {}
        found[_id(card.key)] = {**node, **places[card.key]._asdict(), **colored}
    return found


def _edges(drawing: Drawing) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for arrow in drawing.arrows:
        ends = {"fromNode": _id(arrow.first), "toNode": _id(arrow.second)}
        key = _id(*ends.values())
        way = {"label": arrow.label} if arrow.label else {"fromSide": "right", "toSide": "left"}
        found[key] = {"id": key, **ends, **way}
    return found


def _together(old: Iterable[Any], new: Mapping[str, dict[str, Any]]) -> list[Any]:
    """What lay there in its order, ours as it is now; what is new comes last, on top."""
    left = dict(new)
    kept = []
    for one in old:
        if not _is_ours(one):
            kept.append(one)
        elif one["id"] in left:
            kept.append(left.pop(one["id"]))
    return [*kept, *left.values()]


def _places(drawing: Drawing, old: Iterable[Any]) -> dict[str, _Place]:
    """Where every card lies: where it lay, else beside its own, over no other."""
    keys = {_id(card.key): card.key for card in drawing.cards}
    found: dict[str, _Place] = {}
    others: list[_Place] = []
    for node in old:
        place = _place(node)
        if place and _is_ours(node) and node["id"] in keys:
            found[keys[node["id"]]] = place
        elif place and not _is_ours(node) and node.get("type") != "group":
            others.append(place)
    if not found:
        return {c.key: _Place(c.x, c.y, c.wide, c.long) for c in drawing.cards}
    others += found.values()
    for card in drawing.cards:
        if card.key not in found:
            found[card.key] = _new_place(card, found.get(card.beside), others)
            others.append(found[card.key])
    return found


def _place(node: object) -> _Place | None:
    """Where a card of a canvas lies, if it says so in numbers."""
    values = map(node.get, _GEOMETRY) if isinstance(node, dict) else ()
    numbers = [v for v in values if isinstance(v, (int, float)) and -_FAR < v < _FAR]
    return _Place(*numbers) if len(numbers) == len(_GEOMETRY) else None


def _new_place(card: Card, beside: _Place | None, others: Iterable[_Place]) -> _Place:
    """Right of the card it belongs to, or below all: the first free place from there down."""
    near = list(others)
    x = beside.x + beside.width + STEP[0] - WIDE if beside else min(place.x for place in near)
    y = beside.y if beside else max(place.y + place.height for place in near) + GAP
    for top, bottom in sorted(_across(x, card.wide, near)):
        if top - GAP >= y + card.long:
            break
        y = max(y, bottom + GAP)
    return _Place(round(x), round(y), card.wide, card.long)


def _across(x: float, wide: float, others: Iterable[_Place]) -> Iterator[tuple[float, float]]:
    """Top and bottom of every card that a card at `x` could lie upon."""
    for place in others:
        if place.x < x + wide + GAP and x < place.x + place.width + GAP:
            yield place.y, place.y + place.height
