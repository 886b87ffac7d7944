"""What namings came to: who named how many, how many were reached and talked to."""

from collections.abc import Mapping
from dataclasses import dataclass

from mdnetwork.network.graph import Graph
from mdnetwork.records.history import Histories
from mdnetwork.records.states import State
from mdnetwork.records.talks import is_interview
from mdnetwork.records.types import ME
from mdnetwork.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Yield:
    """One referrer's names: how many people, how many asked or contacted, how many talked to."""

    referrer: str
    named: int
    reached: int
    talked: int


def yields(graph: Graph, histories: Histories) -> tuple[Yield, ...]:
    """Everyone who named someone, the most fruitful first, then by key."""
    found = [
        _yield(person, tuple(dict.fromkeys(graph.successors(person))), histories)
        for person in graph
        if person != ME and graph.out_degree(person)
    ]
    return tuple(sorted(found, key=lambda y: (-y.talked, -y.reached, -y.named, y.referrer)))


def _yield(referrer: str, named: tuple[str, ...], histories: Histories) -> Yield:
    known = [histories[person] for person in named if person in histories]
    reached = sum(1 for h in known if h.contacted or any(x.is_ask for x in h.lines))
    return Yield(
        referrer=referrer,
        named=len(named),
        reached=reached,
        talked=sum(1 for history in known if history.held),
    )


def backlog(graph: Graph, states: Mapping[str, State]) -> tuple[str, ...]:
    """Everyone named to you and not yet asked."""
    return tuple(
        person for person in graph if graph.in_degree(person) and states.get(person) == "identified"
    )


def dead_ends(graph: Graph, histories: Histories, settings: Settings) -> tuple[str, ...]:
    """Everyone who gave you an interview and has named nobody so far."""
    return tuple(
        person
        for person in graph
        if person in histories
        and not graph.out_degree(person)
        and any(is_interview(talk, histories[person], settings) for talk in histories[person].held)
    )
