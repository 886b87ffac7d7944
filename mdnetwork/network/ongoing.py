"""The network as it goes on: graph, tree and survey, each brought up to date when it is asked for.

They are changed in place: what was given before is void.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from mdnetwork.memo import Gathered, Unheard
from mdnetwork.network.connectors import Twice, twice_of, weight
from mdnetwork.network.graph import Graph
from mdnetwork.network.survey import Basis, Survey
from mdnetwork.network.surveyor import Surveyor
from mdnetwork.network.tree import Tree, order_by_name
from mdnetwork.network.yields import Footings, Yield, fruit, yield_of

_MANY = 8
"""When more than one in so many is news, the tree is drawn from nothing: that is quicker."""


class Ongoing:
    """What the notes say of the network, from look to look."""

    def __init__(self) -> None:
        """Nothing was heard yet."""
        self._basis: Basis | None = None
        self._footings: Footings = {}
        self._to_draw: Unheard[str] = Unheard()
        self._to_ask: Unheard[str] = Unheard()
        self._graph = Graph()
        self._tree = Tree()
        self._yields: Gathered[str, Yield]
        self._twice: Gathered[str, Twice]
        self._surveyor = Surveyor()
        self._survey: Survey | None = None

    def hear(self, basis: Basis, footings: Footings, people: Collection[str] | None) -> None:
        """Take in all that notes say now, and of whom anything else; none: it may be of any."""
        self._basis, self._footings = basis, footings
        self._to_draw.hear(people)
        self._to_ask.hear(people)
        self._survey = None

    @property
    def graph(self) -> Graph:
        """Who named whom."""
        self._draw()
        return self._graph

    @property
    def tree(self) -> Tree:
        """The same as a tree from you, siblings by name."""
        self._draw()
        return self._tree

    @property
    def yields(self) -> Sequence[Yield]:
        """What came of everyone's names, the most fruitful first, then by name."""
        self._draw()
        return self._yields.all

    @property
    def twice(self) -> Sequence[Twice]:
        """Everyone whom two people or more named; those not talked with first, then by name."""
        self._draw()
        return self._twice.all

    @property
    def survey(self) -> Survey:
        """Who is where and knows whom."""
        return self._ask()

    @property
    def moves(self) -> int:
        """How often anybody came to a place or left it, or is called otherwise."""
        self._ask()
        return self._surveyor.moves

    @property
    def _heard(self) -> Basis:
        if self._basis is None:
            raise ValueError("nothing was heard yet")
        return self._basis

    def _ask(self) -> Survey:
        if self._survey is None:
            self._survey = self._surveyor.look(self._heard, self._to_ask.take())
        return self._survey

    def _draw(self) -> None:
        histories = self._heard.histories
        by_name = order_by_name(histories)
        people = self._to_draw.take()
        if people is not None and len(people) * _MANY > len(histories):
            people = None
        if people is None:
            self._yields = Gathered(lambda one: (*fruit(one), by_name(one.referrer)))
            self._twice = Gathered(lambda one: (*weight(one), by_name(one.person)))
        if people is None or people:
            changed = self._graph.look(histories, people)
            self._tree.look(self._graph, None if people is None else changed, by_name)
            self._yields.put(dict(self._yields_of(changed)))
            self._twice.put(dict(self._named_twice(changed)))

    def _yields_of(self, people: Iterable[str]) -> Iterator[tuple[str, tuple[Yield, ...]]]:
        for key in people:
            found = yield_of(key, self._graph, self._footings)
            yield key, (found,) if found else ()

    def _named_twice(self, people: Iterable[str]) -> Iterator[tuple[str, tuple[Twice, ...]]]:
        for key in people:
            history = self._heard.histories.get(key)
            found = twice_of(history) if history else None
            yield key, (found,) if found else ()
