"""The whole network as rows, and as GraphML: people, places, and every tie between them.

Not only the strongest tie of two, as the search takes it: whoever looks at the network elsewhere
gets all that the notes say. Ids and texts come in clean, from `exchange/graphs`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import networkx as nx

from mdnetwork.network.survey import Basis
from mdnetwork.network.ties import Tie, TieReader, is_place
from mdnetwork.network.whereabouts import known_places, presences
from mdnetwork.records.history import History
from mdnetwork.records.types import ME

Attributes = Mapping[str, str | int | float | bool]
NodeKind = Literal["you", "person", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """You, a person, or a place or talk that people share; `key` as in `Ties`."""

    key: str
    kind: NodeKind
    label: str
    path: str = ""
    organization: str = ""
    last_contact: str = ""
    talked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Nodes by key, and all ties, each in a total order."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


def read_network(basis: Basis) -> Network:
    """You, everyone, every shared place, and every tie."""
    ties = tuple(sorted((t for t in set(_ties(basis)) if t.first != t.second), key=_order))
    places = {end: tie.place for tie in ties for end in (tie.first, tie.second) if is_place(end)}
    nodes = [Node(key=ME, kind="you", label=ME)]
    nodes += [_person(history) for history in basis.histories.values()]
    nodes += [Node(key=key, kind="place", label=label) for key, label in places.items()]
    return Network(nodes=tuple(sorted(nodes, key=lambda node: node.key)), ties=ties)


def _ties(basis: Basis) -> Iterator[Tie]:
    """Every tie of everyone, several between the same two, some of them twice."""
    reader = TieReader(basis.records.contacts, basis.settings, basis.today)
    places = known_places(basis.records)
    for history in basis.histories.values():
        there = presences(history, places, basis.settings.interview_people)
        yield from reader.ties(history, there)


def _order(tie: Tie) -> tuple[object, ...]:
    day = tie.day.isoformat() if tie.day else ""
    return (tie.first, tie.second, tie.kind, day, tie.source, tie.strength, tie.permitted, tie.past)


def _person(history: History) -> Node:
    contact, last = history.contact, history.last_contact
    return Node(
        key=contact.key,
        kind="person",
        label=contact.name,
        path=contact.path or "",
        organization=contact.organizations[0].name if contact.organizations else "",
        last_contact=last.day.isoformat() if last else "",
        talked=history.has_talked,
    )


def graphml(
    nodes: Iterable[tuple[str, Attributes]], edges: Iterable[tuple[str, str, Attributes]]
) -> str:
    """GraphML of these nodes, by id, and edges; texts hold no character that XML does not."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in nodes:
        graph.add_node(node, **attributes)
    for number, (first, second, attributes) in enumerate(edges):
        graph.add_edge(first, second, key=number, **attributes)
    return "\n".join(nx.generate_graphml(graph))
