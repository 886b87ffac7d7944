"""What namings came to: who named how many, how many were reached and talked to."""

from collections.abc import Mapping
from dataclasses import dataclass

from mdnetwork.network.graph import Graph
from mdnetwork.network.tree import Order
from mdnetwork.records.states import ByFooting, Footing
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


def yields(graph: Graph, footings: Footings, order: Order) -> tuple[Yield, ...]:
    """Everyone who named someone new to you, the most fruitful first, then by `order`."""
    found = (yield_of(referrer, graph, footings) for referrer in graph.named)
    some = (one for one in found if one)
    return tuple(sorted(some, key=lambda one: (*fruit(one), order(one.referrer))))


def fruit(one: Yield) -> tuple[int, int, int]:
    """The sort key of what someone's names came to: the most fruitful first."""
    return -one.talked, -one.reached, -one.named


def yield_of(referrer: str, graph: Graph, footings: Footings) -> Yield | None:
    """What someone's names came to; none for you, and for who named nobody new to you."""
    named = graph.named.get(referrer, ()) if referrer != ME else ()
    new = [f for person in named if (f := footings.get(person)) and f.named]
    reached, talked = [f for f in new if f.reached], [f for f in new if f.talked]
    return (
        Yield(referrer=referrer, named=len(new), reached=len(reached), talked=len(talked))
        if new
        else None
    )


def backlog(graph: Graph, found: ByFooting) -> set[str]:
    """Everyone named to you and not yet asked."""
    to_ask = (people for footing, people in found.items() if footing.state == "identified")
    return {key for people in to_ask for key in people if key in graph.named_by}


def dead_ends(graph: Graph, found: ByFooting) -> set[str]:
    """Everyone who gave you an interview and has named nobody so far."""
    talked = (people for footing, people in found.items() if footing.interviewed)
    return {key for people in talked for key in people if key not in graph.named}
