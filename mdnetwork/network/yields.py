"""What namings came to: who named how many, how many were reached and talked to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mdnetwork.network.graph import Graph
from mdnetwork.records.states import Footing
from mdnetwork.records.types import ME

Footings = Mapping[str, Footing]
"""Where each person stands, by key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Yield:
    """One referrer's names: how many people new to you, how many asked or contacted, talked to."""

    referrer: str
    named: int
    reached: int
    talked: int


def yields(graph: Graph, footings: Footings) -> tuple[Yield, ...]:
    """Everyone who named someone new to you, the most fruitful first, then by key."""
    found = [
        _yield(person, named, footings) for person, named in graph.named.items() if person != ME
    ]
    some = (one for one in found if one.named)
    return tuple(sorted(some, key=lambda y: (-y.talked, -y.reached, -y.named, y.referrer)))


def _yield(referrer: str, named: Iterable[str], footings: Footings) -> Yield:
    known = [footings[person] for person in named if person in footings]
    new = [footing for footing in known if footing.named]
    return Yield(
        referrer=referrer,
        named=len(new),
        reached=sum(footing.reached for footing in new),
        talked=sum(footing.talked for footing in new),
    )


def backlog(graph: Graph, footings: Footings) -> tuple[str, ...]:
    """Everyone named to you and not yet asked."""
    named = (key for key in graph.named_by if key in footings)
    return tuple(key for key in named if footings[key].state == "identified")


def dead_ends(graph: Graph, footings: Footings) -> tuple[str, ...]:
    """Everyone who gave you an interview and has named nobody so far."""
    return tuple(key for key, one in footings.items() if one.interviewed and key not in graph.named)
