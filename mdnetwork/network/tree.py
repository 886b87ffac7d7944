"""The network as a tree from you: everyone once, under whoever named them first.

Cycles are cut, chains of any length are walked without recursion.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mdnetwork.network.graph import Graph, first_namings
from mdnetwork.records.types import ME, Naming

Order = Callable[[str], tuple[str, str]]
"""The sort key of a person's key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One row of the tree: a person, how deep below you (1: you know them yourself), and why."""

    person: str
    depth: int
    naming: Naming | None
    also_by: tuple[str, ...] = ()


def referral_tree(graph: Graph, order: Order) -> tuple[Branch, ...]:
    """Everyone who named or was named, top down; siblings sorted by `order` of their key."""
    parents = _cut_cycles(first_namings(graph), order)
    children: defaultdict[str, list[str]] = defaultdict(list)
    for person, naming in parents.items():
        children[naming.referrer].append(person)
    named = {*graph.named, *graph.named_by}
    roots = [person for person in named if person not in parents and person != ME]
    stack = [(person, 1) for person in _sorted(roots + children[ME], order)]
    rows = []
    while stack:
        person, depth = stack.pop()
        rows.append(_branch(graph, person, depth, parents.get(person)))
        stack.extend((child, depth + 1) for child in _sorted(children[person], order))
    return tuple(rows)


def _sorted(people: list[str], order: Order) -> list[str]:
    """In reverse, because the last on the stack is taken first."""
    return sorted(people, key=order, reverse=True)


def _branch(graph: Graph, person: str, depth: int, naming: Naming | None) -> Branch:
    first = naming.referrer if naming else None
    others = dict.fromkeys(r for r in graph.named_by.get(person, ()) if r != first)
    return Branch(person=person, depth=depth, naming=naming, also_by=tuple(others))


def _cut_cycles(parents: Mapping[str, Naming], order: Order) -> dict[str, Naming]:
    """Everyone has one parent here, so each cycle is cut by freeing its first member by `order`."""
    kept = dict(parents)
    seen: set[str] = set()
    for start in parents:
        way: dict[str, int] = {}
        person = start
        while person in parents and person not in seen:
            seen.add(person)
            way[person] = len(way)
            person = parents[person].referrer
        if person in way:
            del kept[min([*way][way[person] :], key=order)]
    return kept


def longest_chain(rows: tuple[Branch, ...]) -> tuple[str, ...]:
    """The keys of the deepest chain of the tree, from the one you know to the last named."""
    path: list[str] = []
    best: tuple[str, ...] = ()
    for row in rows:
        del path[row.depth - 1 :]
        path.append(row.person)
        if len(path) > len(best):
            best = tuple(path)
    return best
