"""The referral network as a networkx multigraph: you, contacts, ghosts, and who named whom."""

from collections.abc import Container
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from mdnetwork.records.types import ME, Naming, Records

if TYPE_CHECKING:
    Graph: TypeAlias = nx.MultiDiGraph[str]
else:
    Graph = nx.MultiDiGraph  # generic in its type stubs only


def referral_graph(records: Records) -> Graph:
    """A node per person (by key, so that no two people of one name merge) and one for you.

    An edge from referrer to referred for every naming, with its `day` (or none), its `source` and
    a running number as key, in the order of `records.namings`: dated ones first, oldest first.
    """
    graph: Graph = nx.MultiDiGraph()
    graph.add_node(ME)
    graph.add_nodes_from(records.contacts)
    for number, naming in enumerate(records.namings):
        if naming.referrer != naming.referred:
            graph.add_edge(naming.referrer, naming.referred, key=number, naming=naming)
    return graph


def around(graph: Graph, people: Container[str]) -> Graph:
    """The graph with only those namings in which one of `people` (by key) has a part."""
    found: Graph = nx.MultiDiGraph()
    found.add_nodes_from(graph)
    for first, second, number, data in graph.edges(keys=True, data=True):
        if first in people or second in people:
            found.add_edge(first, second, key=number, **data)
    return found


def first_namings(graph: Graph) -> dict[str, Naming]:
    """Who first named each person: the oldest dated naming, else the first by source."""
    found: dict[str, tuple[int, Naming]] = {}
    for _, referred, number, data in graph.edges(keys=True, data=True):
        naming: Naming = data["naming"]
        if referred not in found or number < found[referred][0]:
            found[referred] = (number, naming)
    return {referred: naming for referred, (_, naming) in found.items()}
