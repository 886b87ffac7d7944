"""The shape of the whole network without you: groups, and who stands between them.

Who stands between others is exact where that takes a bounded number of steps; in a larger network
it is estimated from some people, spread evenly, and says so. Everything is sorted first: the same
ties give the same groups, whatever the order of the notes.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from mdnetwork.network.ties import Ties, is_place
from mdnetwork.records.types import ME

_MOST_TO_DIVIDE = 5_000
"""People, places and ties of a network that is divided into groups as a whole."""
_FEWEST = 2
"""People of a group."""
_MOST_STEPS = 2_000_000
"""Ties looked at to find who stands between others: about three seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People tied to each other more than to others, by key; `centre` has most ties within."""

    centre: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """How many pairs of people have someone else on a shortest way between them."""

    person: str
    pairs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The groups, the largest first; ties between two of them by their numbers; who is between.

    From `looked_at` of all `people` it was seen who is between; from all: it is exact.
    `rough`: too large a network for the groups that divide it best, so they are found locally.
    """

    groups: tuple[Group, ...]
    links: Mapping[tuple[int, int], int]
    between: tuple[Between, ...]
    looked_at: int
    people: int
    rough: bool


def read_shape(ties: Ties) -> Shape:
    """The shape of the network that these ties make, you left out."""
    graph = _without_you(ties)
    rough = len(graph) + graph.number_of_edges() > _MOST_TO_DIVIDE
    members = _joined(graph, _communities(graph, rough=rough))
    groups, number = _groups(graph, members)
    between, looked_at, people = _between(graph)
    return Shape(
        groups=groups,
        links=_links(graph, number),
        between=between,
        looked_at=looked_at,
        people=people,
        rough=rough,
    )


def _without_you(ties: Ties) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(key for key in ties.of if key != ME))
    pairs = [(e, o) for e, others in ties.of.items() for o in others if e < o and ME not in (e, o)]
    graph.add_edges_from(sorted(pairs))
    alone = [key for key in graph if is_place(key) and graph.degree(key) == 1]
    graph.remove_nodes_from(alone)  # a place of one person joins nobody
    graph.remove_nodes_from([key for key in graph if not graph.degree(key)])
    return graph


def _communities(graph: "nx.Graph[str]", *, rough: bool) -> list[set[str]]:
    """People and places by modularity, in a large network by label propagation."""
    community = nx.community
    find = (
        community.label_propagation_communities
        if rough
        else community.greedy_modularity_communities
    )
    found = [set(members) for members in find(graph)] if graph else []
    return sorted(found, key=lambda members: (len(members), min(members)))


def _joined(graph: "nx.Graph[str]", found: list[set[str]]) -> list[set[str]]:
    """Whoever is left in a group of their own joins the one they have most ties to.

    Everyone here is tied to someone; a division that leaves them out said that they are nowhere.
    """
    number = {key: place for place, members in enumerate(found) for key in members}
    for place, members in enumerate(found):
        ties = Counter(number[end] for key in members for end in graph[key])
        del ties[place]
        if sum(not is_place(key) for key in members) < _FEWEST and ties:
            most = max(ties, key=lambda other: (ties[other], len(found[other]), -other))
            number.update(dict.fromkeys(members, most))
            found[most] |= members
            found[place] = set()
    return found


def _groups(
    graph: "nx.Graph[str]", found: list[set[str]]
) -> tuple[tuple[Group, ...], dict[str, int]]:
    """The groups of two people or more, and the number of each one's group, places too."""
    groups = []
    for members in found:
        people = sorted(key for key in members if not is_place(key))
        if len(people) >= _FEWEST:
            centre = max(people, key=lambda key: (len(members & set(graph[key])), key))
            groups.append((Group(centre=centre, people=tuple(people)), members))
    groups.sort(key=lambda pair: (-len(pair[0].people), pair[0].people))
    number = {key: place for place, (_, members) in enumerate(groups) for key in members}
    return tuple(group for group, _ in groups), number


def _links(graph: "nx.Graph[str]", number: Mapping[str, int]) -> dict[tuple[int, int], int]:
    """How many ties join people of two groups, also by way of a place."""
    found: Counter[tuple[int, int]] = Counter()
    for first, second in graph.edges:
        one, other = number.get(first), number.get(second)
        if one is not None and other is not None and one != other:
            found[min(one, other), max(one, other)] += 1
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _between(graph: "nx.Graph[str]") -> tuple[tuple[Between, ...], int, int]:
    """Who stands between others, and of how many people that was found among how many."""
    people = sorted(key for key in graph if not is_place(key))
    steps = len(graph) + graph.number_of_edges()
    most = max(1, _MOST_STEPS // max(1, steps))
    chosen = people[:: max(1, -(-len(people) // most))]
    if not chosen:
        return (), 0, 0
    found = nx.betweenness_centrality_subset(graph, chosen, people, normalized=False)
    scale = len(people) / len(chosen)
    pairs = {key: round(found[key] * scale) for key in people}
    ordered = sorted((key for key in people if pairs[key]), key=lambda key: (-pairs[key], key))
    between = tuple(Between(person=key, pairs=pairs[key]) for key in ordered)
    return between, len(chosen), len(people)
