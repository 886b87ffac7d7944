"""The best chains through the ties: one search, the strongest first, without networkx.

A chain is as strong as its ties multiplied, so that one more step never makes it stronger and one
more tie never makes any chain weaker. That is Dijkstra's search, in forty lines over plain
mappings; importing networkx for it would cost more than the search itself in any vault but the
largest. It keeps for everyone the best chains that begin with different people, but no detour to
someone the start itself is tied to as well or better: whom you know, you ask yourself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush

from mdnetwork.network.ties import Tie, TieKind, Ties, is_place
from mdnetwork.records.facts import Source

_PERSON, _HALF = 2, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one person to the next: a tie, or two by way of a place both belong to."""

    first: str
    second: str
    ties: tuple[Tie, ...]

    @property
    def kind(self) -> TieKind:
        """What joins them."""
        return self.ties[0].kind

    @property
    def day(self) -> date | None:
        """The day of it, if it has one."""
        return self.ties[0].day

    @property
    def source(self) -> Source:
        """The line that says so of the second, or of both."""
        return self.ties[-1].source

    @property
    def is_forward(self) -> bool:
        """Whether the fact is told in this direction: the first named the second."""
        return self.ties[0].first == self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """People by key, each tied to the next; `strength` from 0 to 1, `steps` one fewer."""

    people: tuple[str, ...]
    steps: tuple[Step, ...]
    strength: float


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """A chain found, by its last end; `first` is the first person on it after the start."""

    end: str
    strength: float
    first: str
    before: "Label | None"
    tie: Tie | None
    number: int

    def chain(self) -> Chain:
        """The whole chain that ends here."""
        people: list[str] = []
        steps: list[Step] = []
        ties: list[Tie] = []
        label: Label | None = self
        while label:
            if not is_place(label.end):
                if people:
                    step = Step(first=label.end, second=people[-1], ties=tuple(ties[::-1]))
                    steps.append(step)
                    ties = []
                people.append(label.end)
            if label.tie:
                ties.append(label.tie)
            label = label.before
        return Chain(people=tuple(people[::-1]), steps=tuple(steps[::-1]), strength=self.strength)


def spread(ties: Ties, start: str, most: int = 1) -> Iterator[Label]:
    """Everyone `start` can reach, the strongest chain first; at most `most` to each.

    Chains to one person begin with different people. Closed people are reached, but nobody
    through them. Each tie is looked at no more than `most` times from either end.
    """
    begun: dict[str, set[str]] = {}
    none: set[str] = set()
    heap: list[tuple[float, int, str, str, int, Label]] = []
    number = 0

    def push(before: Label, tie: Tie, steps: int) -> None:
        end = tie.other(before.end)
        first = before.first or ("" if is_place(end) else end)
        known = begun.get(end, none)
        if end != start and len(known) < most and known.isdisjoint((first, end)):
            label = Label(end, before.strength * tie.strength, first, before, tie, before.number)
            half = _HALF if is_place(end) or is_place(before.end) else _PERSON
            entry = (-label.strength, steps + half, end, first, before.number, label)
            heappush(heap, entry)

    for tie in ties.of.get(start, {}).values():
        push(Label(start, 1.0, "", None, None, 0), tie, 0)
    while heap:
        _, steps, end, first, _, found = heappop(heap)
        known = begun.setdefault(end, set())
        if len(known) == most or not known.isdisjoint((first, end)):
            continue
        known.add(first)
        number += 1
        label = Label(end, found.strength, first, found.before, found.tie, number)
        if not is_place(end):
            yield label
        if end not in ties.closed:
            for tie in ties.of[end].values():
                push(label, tie, steps)


def best_chain(ties: Ties, start: str, end: str) -> Chain | None:
    """The strongest chain from one person to another; of equals the one with fewer steps."""
    if start == end:
        return Chain(people=(start,), steps=(), strength=1.0)
    found = (label for label in spread(ties, start) if label.end == end)
    label = next(found, None)
    return label.chain() if label else None
