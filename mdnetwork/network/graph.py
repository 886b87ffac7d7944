"""The referral network: you, contacts, ghosts, and who named whom.

Plain mappings: every build walks it, and importing networkx takes as long as reading a thousand
notes. What needs an algorithm of networkx's is in `shape`.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from mdnetwork.records.types import ME, Naming, Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Everyone by key, you first, and the namings between them, dated ones first, oldest first.

    `named` are the people someone named, `named_by` those who named someone, each once and in the
    order of namings; who did not or was not stands in neither.
    """

    people: tuple[str, ...]
    namings: tuple[Naming, ...]
    named: Mapping[str, tuple[str, ...]]
    named_by: Mapping[str, tuple[str, ...]]


def referral_graph(records: Records) -> Graph:
    """The network of all persons (by key, so that no two people of one name merge)."""
    namings = tuple(n for n in records.namings if n.referrer != n.referred)
    ends = (end for naming in namings for end in (naming.referrer, naming.referred))
    return Graph(
        people=tuple(dict.fromkeys((ME, *records.contacts, *ends))),
        namings=namings,
        named=_each((n.referrer, n.referred) for n in namings),
        named_by=_each((n.referred, n.referrer) for n in namings),
    )


def around(graph: Graph, people: Container[str]) -> Graph:
    """The graph with only those namings in which one of `people` (by key) has a part."""
    place = {person: number for number, person in enumerate(graph.people)}
    namings = tuple(n for n in graph.namings if n.referrer in people or n.referred in people)
    by_referrer = sorted(namings, key=lambda n: place[n.referrer])
    return Graph(
        people=graph.people,
        namings=namings,
        named=_each((n.referrer, n.referred) for n in namings),
        named_by=_each((n.referred, n.referrer) for n in by_referrer),
    )


def _each(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The second of each pair by the first, each once."""
    found: dict[str, dict[str, None]] = {}
    for first, second in pairs:
        found.setdefault(first, {})[second] = None
    return {first: tuple(seconds) for first, seconds in found.items()}


def first_namings(graph: Graph) -> dict[str, Naming]:
    """Who first named each person: the oldest dated naming, else the first by source."""
    found: dict[str, Naming] = {}
    for naming in graph.namings:
        found.setdefault(naming.referred, naming)
    return found
