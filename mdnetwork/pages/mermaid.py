"""Pictures of the network for Mermaid, within what every viewer takes (FORMATS 1.8).

At most 150 edges and 5000 characters a picture; ids are numbers, labels quoted and escaped, no
directives, no clicks but Obsidian's own `internal-link` class. A tree that does not fit is cut into
branches, each a picture of people who belong together.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
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


def picture(edges: Sequence[Edge], heads: Container[str] = ()) -> list[str]:
    """The lines of one fenced Mermaid picture; the caller keeps within the limits.

    `heads` are keys of people at whom another picture begins: theirs have round ends.
    """
    numbers: dict[str, str] = {}
    rows = ["```mermaid", "graph LR"]
    people: dict[str, Person] = {}
    for edge in edges:
        for person in edge:
            if person.key not in numbers:
                numbers[person.key] = f"n{len(numbers) + 1}"
                people[person.key] = person
                rows.append("  " + _node(numbers[person.key], person, person.key in heads))
    rows += [f"  {numbers[first.key]} --> {numbers[second.key]}" for first, second in edges]
    rows += _classes(people, numbers)
    return [*rows, "```"]


def _node(number: str, person: Person, is_head: bool) -> str:  # noqa: FBT001 - one of two shapes
    label = _label(person.name)
    return f'{number}(["{label}"])' if is_head else f'{number}["{label}"]'


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


def pictures(edges: Iterable[Edge], heads: Container[str] = ()) -> list[list[str]]:
    """As many pictures as the limits ask for, in the order of the edges, with these `heads`."""
    found: list[list[str]] = []
    held: list[Edge] = []
    drawn: set[str] = set()
    size = _FRAME
    for edge in edges:
        if held and (len(held) >= MAX_EDGES or size + _cost(edge, drawn) > MAX_CHARACTERS):
            found.append(picture(held, heads))
            held, drawn, size = [], set(), _FRAME
        size += _cost(edge, drawn)
        held.append(edge)
        drawn |= {person.key for person in edge}
    return [*found, picture(held, heads)] if held else found


def branches(edges: Sequence[Edge]) -> list[tuple[Person, list[list[Edge]]]]:
    """A tree, its edges top down, cut into branches: at whom each begins, and what fits a picture.

    The first is that of the tree's top. Only a branch that fills half a picture is cut off; what
    is below one person and still too much makes several pictures, each of whole branches.
    """
    below: defaultdict[str, list[list[Edge]]] = defaultdict(list)
    cut: dict[str, list[Edge]] = {}
    for first, second in reversed(edges):
        kept = _fitting(second, below.pop(second.key, []), cut)
        below[first.key].append([(first, second), *kept])
    tops = {person.key: person for edge in edges for person in edge}
    root = edges[0][0]
    cut[root.key] = _fitting(root, below[root.key], cut)
    return [(tops[key], list(_filled(tops[key], cut[key]))) for key in tops if key in cut]


def _fitting(top: Person, parts: list[list[Edge]], cut: dict[str, list[Edge]]) -> list[Edge]:
    """The edges below someone; of what is too much for a picture, large branches are cut off."""
    size, length = _begun(top) + sum(map(_size, parts)), sum(map(len, parts))
    for part in sorted(parts, key=_size, reverse=True):
        is_large = _size(part) * 2 > MAX_CHARACTERS or len(part) * 2 > MAX_EDGES
        if not is_large or (size <= MAX_CHARACTERS and length <= MAX_EDGES):
            break
        cut[part[0][1].key] = part[1:]
        size -= _size(part[1:])
        length -= len(part) - 1
        del part[1:]
    return [edge for part in reversed(parts) for edge in part]


def _filled(top: Person, edges: Iterable[Edge]) -> Iterator[list[Edge]]:
    """The edges below someone, as many whole branches at a time as fit a picture."""
    held: list[Edge] = []
    size = _begun(top)
    for part in _parts(top, edges):
        full = size + _size(part) > MAX_CHARACTERS or len(held) + len(part) > MAX_EDGES
        if held and full:
            yield held
            held, size = [], _begun(top)
        held = [*held, *part]
        size += _size(part)
    if held:
        yield held


def _parts(top: Person, edges: Iterable[Edge]) -> Iterator[list[Edge]]:
    """The edges of each branch directly below someone."""
    part: list[Edge] = []
    for edge in edges:
        if part and edge[0].key == top.key:
            yield part
            part = []
        part.append(edge)
    if part:
        yield part


def _begun(top: Person) -> int:
    """At most so many characters for a picture with one person in it."""
    return _FRAME + _PERSON + len(_label(top.name))


def _size(edges: Iterable[Edge]) -> int:
    """At most so many characters for these edges and who is at their ends."""
    return sum(_EDGE + _PERSON + len(_label(second.name)) for _, second in edges)


def _cost(edge: Edge, drawn: set[str]) -> int:
    """At most so many characters more: a row for the edge, one for each person not drawn yet."""
    new = {person.key: person.name for person in edge if person.key not in drawn}
    return _EDGE + sum(_PERSON + len(_label(name)) for name in new.values())
