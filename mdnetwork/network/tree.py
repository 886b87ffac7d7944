"""The network as a tree from you: everyone once, under whoever named them first.

Cycles are cut, chains of any length are walked without recursion. Of a change only the branches
are drawn anew that it touches.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from typing import Any

from mdnetwork.network.graph import Graph
from mdnetwork.notes.words import fold
from mdnetwork.records.history import Histories
from mdnetwork.records.types import ME, Naming

Order = Callable[[str], tuple[str, ...] | int]
"""The sort key of a person's key."""


def order_by_name(histories: Histories) -> Order:
    """By folded name, then by key; of what `histories` have when it is asked."""

    def order(key: str) -> tuple[str, str]:
        history = histories.get(key)
        return (fold(history.contact.name) if history else "", key)

    return order


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One row of the tree: a person, how deep below you (1: you know them yourself), and why."""

    person: str
    depth: int
    naming: Naming | None
    also_by: tuple[str, ...] = ()


Rows = tuple[Branch, ...]


class Tree:
    """The rows of the tree by who is at the top of a branch, under nobody but you."""

    def __init__(self) -> None:
        """Nobody stands anywhere yet."""
        self.branches: dict[str, Rows] = {}
        """By the key of the top, by `order` of these: its rows, top down."""
        self._above: dict[str, str] = {}
        """Who first named each; in a cycle that is so of everyone."""
        self._below: dict[str, set[str]] = {}
        self._order: dict[str, Any] = {}
        self._freed: set[str] = set()
        """The one of each cycle who stands under nobody: its first member by `order`."""

    @property
    def rows(self) -> Rows:
        """Everyone who named or was named, top down; siblings sorted."""
        return tuple(chain.from_iterable(self.branches.values()))

    def look(self, graph: Graph, changed: Iterable[str] | None, order: Order) -> None:
        """Bring the tree to `graph`; only of `changed` who named whom, or a name, is another.

        Without any given it is drawn from nothing.
        """
        if changed is None:
            for table in (self.branches, self._order, self._above, self._below, self._freed):
                table.clear()
        news = {*graph.named_by, *graph.named} if changed is None else {*changed}
        tops = {self._top(person) for person in news}
        again = self._freed & tops
        self._freed -= again
        for person in news:
            self._stand(person, graph)
        news |= again
        self._cut_cycles(news, order)
        if changed is None:
            tops = {person for person in news if self._is_top(person)}
        else:
            tops.update(map(self._top, news))
        self._draw(tops, self._upward(news), graph, order)

    def _stand(self, person: str, graph: Graph) -> None:
        """Let someone stand under whoever named them first."""
        before = self._above.pop(person, "")
        if before:
            self._below[before].discard(person)
            if not self._below[before]:
                del self._below[before]
        if namings := graph.named_by.get(person):
            self._above[person] = namings[0].referrer
            self._below.setdefault(namings[0].referrer, set()).add(person)

    def _top(self, person: str) -> str:
        """Who is at the top of the branch someone stands in."""
        while not self._is_top(person):
            person = self._above[person]
        return person

    def _is_top(self, person: str) -> bool:
        return person in self._freed or self._above.get(person, ME) == ME

    def _cut_cycles(self, starts: Iterable[str], order: Order) -> None:
        """Everyone has one above them here, so each cycle is cut by freeing one member of it."""
        seen: set[str] = set()
        for start in starts:
            way: dict[str, int] = {}
            person = start
            while person in self._above and person not in seen and person not in self._freed:
                seen.add(person)
                way[person] = len(way)
                person = self._above[person]
            if person in way:
                self._freed.add(min([*way][way[person] :], key=order))

    def _draw(
        self, tops: Iterable[str], touched: AbstractSet[str], graph: Graph, order: Order
    ) -> None:
        """Make the branches of these anew, of those who still are at the top of one.

        Whoever is not among `touched` has the same rows below them as before.
        """
        was = {top: self._order.get(top) for top in tops}
        kept = self._kept(tops, touched)
        for top in tops:
            known = top in graph.named_by or top in graph.named
            if known and top != ME and self._is_top(top):
                self.branches[top] = tuple(self._rows(top, graph, order, kept))
                self._order[top] = order(top)
            else:
                self.branches.pop(top, None)
                self._order.pop(top, None)
        if any(self._order.get(top, before) != before for top, before in was.items()):
            ordered = sorted(self.branches, key=self._order.__getitem__)
            self.branches = {top: self.branches[top] for top in ordered}

    def _upward(self, people: Iterable[str]) -> set[str]:
        """These people and everyone above one of them but you, through cycles too."""
        found: set[str] = set()
        for start in people:
            person = start
            while person != ME and person not in found:
                found.add(person)
                person = self._above.get(person, ME)
        return found

    def _kept(self, tops: Iterable[str], touched: AbstractSet[str]) -> dict[str, Rows]:
        """The rows as they were of each who stands right below one of `touched`, and of all below.

        By the one they begin with.
        """
        wanted = {one for person in touched for one in self._below.get(person, ())} - touched
        kept: dict[str, Rows] = {}
        for top in tops:
            rows = self.branches.get(top, ())
            for place, row in enumerate(rows):
                if row.person in wanted:
                    kept[row.person] = rows[place : _end(rows, place)]
        return kept

    def _rows(
        self, top: str, graph: Graph, order: Order, kept: Mapping[str, Rows]
    ) -> Iterator[Branch]:
        stack = [(top, 1)]
        while stack:
            person, depth = stack.pop()
            known = kept.get(person)
            if known and known[0].depth == depth:
                yield from known
                continue
            namings = graph.named_by.get(person, ())
            first = namings[0] if namings and person not in self._freed else None
            others = namings[1:] if first else namings
            also_by = tuple(naming.referrer for naming in others)
            yield Branch(person=person, depth=depth, naming=first, also_by=also_by)
            below = self._below.get(person, set()) - self._freed
            stack.extend((one, depth + 1) for one in sorted(below, key=order, reverse=True))


def _end(rows: Rows, place: int) -> int:
    """The place behind all that stands below the row at `place`."""
    later = range(place + 1, len(rows))
    return next((at for at in later if rows[at].depth <= rows[place].depth), len(rows))


def referral_tree(graph: Graph, order: Order) -> Tree:
    """Everyone who named or was named; siblings sorted by `order` of their key."""
    tree = Tree()
    tree.look(graph, None, order)
    return tree
