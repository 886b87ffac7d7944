"""The referral network: you, contacts, ghosts, and who named whom.

Plain mappings: every build walks it, and importing networkx takes as long as reading a thousand
notes. What needs an algorithm of networkx's is in `shape`.
"""

from collections.abc import Collection, Container, Iterable

from mdnetwork.records.history import Histories, first_namings
from mdnetwork.records.types import Naming


class Graph:
    """Who named whom up to a day, by key, as the histories of the named tell it; nobody themself.

    `named_by` is the first naming of everyone by each who named them, dated ones first, oldest
    first; `named` is whom each of these named. Who was not or did not stands in neither.
    """

    def __init__(self, among: Container[str] | None = None) -> None:
        """Nobody was named yet; `among`: of all namings those in which one of these has a part."""
        self.named_by: dict[str, tuple[Naming, ...]] = {}
        self.named: dict[str, set[str]] = {}
        self._among = among

    def look(self, histories: Histories, people: Iterable[str] | None = None) -> set[str]:
        """Take in what is told of `people`, or of all.

        Returns everyone of whom who named them or whom they named may be another now.
        """
        changed = {*self.named_by, *histories} if people is None else {*people}
        namers: set[str] = set()
        for key in changed:
            before, now = self.named_by.pop(key, ()), self._namings(key, histories)
            for naming in before:
                self.named[naming.referrer].discard(key)
            for naming in now:
                self.named.setdefault(naming.referrer, set()).add(key)
            if now:
                self.named_by[key] = now
            namers.update(naming.referrer for naming in (*before, *now))
        for key in namers:
            if not self.named[key]:
                del self.named[key]
        return changed | namers

    def _namings(self, key: str, histories: Histories) -> tuple[Naming, ...]:
        history, among = histories.get(key), self._among
        if history is None or not history.namings:
            return ()
        everyone = among is None or key in among
        return tuple(
            naming
            for naming in first_namings(history.namings)
            if naming.referrer != key and (everyone or naming.referrer in (among or ()))
        )


def referral_graph(histories: Histories, among: Collection[str] | None = None) -> Graph:
    """The network of all persons (by key, so that no two people of one name merge)."""
    graph = Graph(among)
    graph.look(histories)
    return graph
