"""Pictures of the network for Mermaid, within what every viewer takes (FORMATS 1.8).

At most 150 edges and 5000 characters a picture; ids are numbers, labels quoted and escaped, no
directives, no clicks but Obsidian's own `internal-link` class.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mdnetwork.pages.text import plain
from mdnetwork.records.types import ME

MAX_EDGES = 150
MAX_CHARACTERS = 5000
_ENTITIES = {mark: f"#{ord(mark)};" for mark in "#<>`{}%:\\$"} | {"&": "#amp;", '"': "#quot;"}
_MAX_LABEL = 60
_FRAME = 160
"""The fence, the direction and the rows of classes, without the people in them."""
_EDGE = 20
"""The row of one edge, `  n149 --> n150`."""
_PERSON = 25
"""The row of one person without the label, and two mentions in the rows of classes."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in a picture: key, shown name, whether they have a note, whether you talked."""

    key: str
    name: str
    note: bool
    met: bool


Edge = tuple[Person, Person]


def picture(edges: Sequence[Edge]) -> list[str]:
    """The lines of one fenced Mermaid picture; the caller keeps within the limits."""
    numbers: dict[str, str] = {}
    rows = ["```mermaid", "graph LR"]
    people: dict[str, Person] = {}
    for edge in edges:
        for person in edge:
            if person.key not in numbers:
                numbers[person.key] = f"n{len(numbers) + 1}"
                people[person.key] = person
                rows.append("  " + _node(numbers[person.key], person))
    rows += [f"  {numbers[first.key]} --> {numbers[second.key]}" for first, second in edges]
    rows += _classes(people, numbers)
    return [*rows, "```"]


def _node(number: str, person: Person) -> str:
    label = _label(person.name)
    return f'{number}["{label}"]'


def _label(name: str) -> str:
    short = plain(name)
    short = short if len(short) <= _MAX_LABEL else short[: _MAX_LABEL - 1] + "…"
    label = "".join(_ENTITIES.get(char, char) for char in short)
    # "1. x" would be read as a list, "- x" too
    return (
        label.replace(". ", "#46; ", 1)
        if label[:1].isdecimal()
        else label.replace("-", "#45;", label.startswith("-"))
    )


def _classes(people: dict[str, Person], numbers: dict[str, str]) -> list[str]:
    """Talked-to people get a thicker line, names without a note a dashed one."""
    rows = []
    met = [numbers[key] for key, person in people.items() if person.met]
    ghosts = [numbers[key] for key, person in people.items() if not person.note]
    linked = [numbers[key] for key, person in people.items() if person.note and key != ME]
    if met:
        rows += ["  classDef met stroke-width:3px", f"  class {','.join(met)} met"]
    if ghosts:
        rows += ["  classDef name stroke-dasharray:4 3", f"  class {','.join(ghosts)} name"]
    if linked:
        rows.append(f"  class {','.join(linked)} internal-link")
    return rows


def pictures(edges: Iterable[Edge]) -> list[list[str]]:
    """As many pictures as the limits ask for, in the order of the edges."""
    found: list[list[str]] = []
    held: list[Edge] = []
    drawn: set[str] = set()
    size = _FRAME
    for edge in edges:
        if held and (len(held) >= MAX_EDGES or size + _cost(edge, drawn) > MAX_CHARACTERS):
            found.append(picture(held))
            held, drawn, size = [], set(), _FRAME
        size += _cost(edge, drawn)
        held.append(edge)
        drawn |= {person.key for person in edge}
    return [*found, picture(held)] if held else found


def _cost(edge: Edge, drawn: set[str]) -> int:
    """At most so many characters more: a row for the edge, one for each person not drawn yet."""
    new = {person.key: person.name for person in edge if person.key not in drawn}
    return _EDGE + sum(_PERSON + len(_label(name)) for name in new.values())
