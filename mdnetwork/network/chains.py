"""The best chains through the ties: one search, the strongest first, without networkx.

A chain is as strong as its ties multiplied, so that one more step never makes it stronger and one
more tie never makes any chain weaker. That is Dijkstra's search, in fifty lines over plain
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
    through them, nor through one who would rather not be named to them. Each tie is looked at no
    more than `most` times from either end.
    """
    yield from _Search(ties, start, most).labels()


class _Search:
    """One search from `start`; `_begun` are the first people of the chains found, by their end."""

    def __init__(self, ties: Ties, start: str, most: int) -> None:
        self._of = ties.of
        self._closed = ties.closed
        self._withheld = ties.withheld
        self._start = start
        self._most = most
        self._begun: dict[str, tuple[str, ...]] = {}
        self._heap: list[tuple[float, int, str, str, int, Tie, Label]] = []
        self._own: dict[str, float] = {}
        """How well the start itself is tied to each person, so that no detour is better."""

    def labels(self) -> Iterator[Label]:
        """Every chain to a person, the strongest first."""
        self._go_on(Label(self._start, 1.0, "", None, None, 0), 0)
        own = self._of.get(self._start, {}).items()
        self._own = {end: tie.strength for end, tie in own if not is_place(end)}
        self._own[self._start] = 1.0  # no chain leads back
        number = 0
        while self._heap:
            weakness, steps, end, first, _, tie, before = heappop(self._heap)
            known = self._begun.get(end, ())
            if len(known) == self._most or first in known or end in known:
                continue
            self._begun[end] = (*known, first)
            number += 1
            label = Label(end, -weakness, first, before, tie, number)
            if not is_place(end):
                yield label
            if end not in self._closed:
                self._go_on(label, steps)

    def _go_on(self, before: Label, steps: int) -> None:
        """Look at every chain that is longer by one tie; all work of the search is here."""
        begun, own, heap, most = self._begun, self._own, self._heap, self._most
        withheld = self._withheld
        strength, begins, number = before.strength, before.first, before.number
        at_place = is_place(before.end)
        asked = before.before.end if at_place and before.before else before.end
        for end, tie in self._of.get(before.end, {}).items():
            longer = strength * tie.strength
            if longer <= own.get(end, -1.0) or (asked, end) in withheld:
                continue
            known = begun.get(end, ())
            first = begins or ("" if is_place(end) else end)
            if len(known) < most and first not in known and end not in known:
                half = _HALF if at_place or is_place(end) else _PERSON
                entry = (-longer, steps + half, end, first, number, tie, before)
                heappush(heap, entry)


def best_chain(ties: Ties, start: str, end: str) -> Chain | None:
    """The strongest chain from one person to another; of equals the one with fewer steps."""
    if start == end:
        return Chain(people=(start,), steps=(), strength=1.0)
    found = (label for label in spread(ties, start) if label.end == end)
    label = next(found, None)
    return label.chain() if label else None
