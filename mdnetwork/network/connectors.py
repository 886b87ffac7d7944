"""Who leads you on: what each person's names came to, also at second hand, and where it stops.

What happened with whom comes from the histories; the tree says who stands under whom.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mdnetwork.network.graph import Graph
from mdnetwork.network.tree import Branch, Order, referral_tree
from mdnetwork.network.yields import Footings, Yield, yields
from mdnetwork.records.history import Histories, History, first_namings
from mdnetwork.records.types import ME, Naming, Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Connector:
    """What someone's names came to; `onward` and `onward_talked` are of the people beyond those."""

    person: str
    names: Yield
    onward: int
    onward_talked: int


def connectors(
    graph: Graph, histories: Histories, footings: Footings, order: Order
) -> tuple[Connector, ...]:
    """Everyone who named someone, the most fruitful first, then by `order`."""
    onward = _beyond(referral_tree(graph, order).rows, histories)
    found = [
        Connector(
            person=y.referrer,
            names=y,
            onward=onward[y.referrer][0],
            onward_talked=onward[y.referrer][1],
        )
        for y in yields(graph, footings, order)
    ]
    return tuple(sorted(found, key=lambda c: (*_fruit(c), order(c.person))))


def _fruit(one: Connector) -> tuple[int, ...]:
    names = one.names
    return (-names.talked - one.onward_talked, -names.reached, -names.named - one.onward)


def _beyond(rows: Iterable[Branch], histories: Histories) -> Mapping[str, tuple[int, int]]:
    """How many stand two steps or more below each in the tree, and how many you talked with.

    Rows come top down, so that whoever stands above a row is on the way to it; each person is
    counted once for everybody above, from the last row up.
    """
    above: list[str] = []
    parents: list[tuple[str, str]] = []
    for row in rows:
        del above[row.depth - 1 :]
        parents.append((row.person, above[-1] if above else ME))
        above.append(row.person)
    below: Counter[str] = Counter()
    below_talked: Counter[str] = Counter()
    beyond: dict[str, tuple[int, int]] = {}
    children: Counter[str] = Counter()
    children_talked: Counter[str] = Counter()
    for person, parent in reversed(parents):
        talked = int(_talked(histories.get(person)))
        beyond[person] = (
            below[person] - children[person],
            below_talked[person] - children_talked[person],
        )
        children[parent] += 1
        children_talked[parent] += talked
        below[parent] += below[person] + 1
        below_talked[parent] += below_talked[person] + talked
    return beyond


def _talked(history: History | None) -> bool:
    return bool(history and history.has_talked)


def generations(graph: Graph, order: Order) -> tuple[int, ...]:
    """How many people stand one step from you, two steps, and so on."""
    counts = Counter(row.depth for row in referral_tree(graph, order).rows)
    return tuple(counts[depth] for depth in sorted(counts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Twice:
    """Someone named by several people on their own, by key in the order they did.

    `voices` are those who named them, each time: two in one talk are one voice.
    """

    person: str
    voices: tuple[tuple[str, ...], ...]
    talked: bool

    @property
    def referrers(self) -> tuple[str, ...]:
        """Everyone who named them, each once."""
        return tuple(dict.fromkeys(key for voice in self.voices for key in voice))


def named_twice(histories: Histories, order: Order) -> tuple[Twice, ...]:
    """Everyone whom two people or more named, each on their own; those not talked with first."""
    found = [twice for history in histories.values() if (twice := twice_of(history))]
    return tuple(sorted(found, key=lambda one: (*weight(one), order(one.person))))


def weight(one: Twice) -> tuple[bool, int]:
    """The sort key of someone named twice: not talked with yet, and by many, is first."""
    return one.talked, -len(one.voices)


def twice_of(history: History) -> Twice | None:
    """Who named someone, if two at least did, each on their own."""
    if len(history.namings) == 1:
        return None
    voices = _voices(history)
    if not on_their_own(map(frozenset, voices)):
        return None
    return Twice(person=history.contact.key, voices=voices, talked=history.has_talked)


def _voices(history: History) -> tuple[tuple[str, ...], ...]:
    """Who named someone, each time: in a talk all who were there, in their own note each alone."""
    voices: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for naming in history.namings:
        if naming.referrer != ME:
            own = naming.source.path == history.contact.path
            voices[naming.referrer if own else naming.source.path][naming.referrer] = None
    return tuple(dict.fromkeys(map(tuple, voices.values())))


def on_their_own(speakers: Iterable[frozenset[str]]) -> bool:
    """Whether two at least said the same on their own, by who was there each time it was said.

    Nobody was there every time; if somebody was, all of it may be theirs.
    """
    every = tuple(speakers)
    return len(every) > 1 and not frozenset.intersection(*every)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """From talks to names to people reached to talks, in people.

    `talked` are all you talked with, `gave` those of them who named someone, `named` all whom
    others named while they were new to you, `reached` those of them you asked or were in touch
    with, `came` those of these you talked with.
    """

    talked: int
    gave: int
    named: int
    reached: int
    came: int

    @property
    def steps(self) -> tuple[tuple[str, int, int], ...]:
        """Each step: its words, how many of how many."""
        return (
            ("people you talked with named someone", self.gave, self.talked),
            ("people named to you were reached", self.reached, self.named),
            ("people reached by a name talked with you", self.came, self.reached),
        )

    @property
    def leak(self) -> tuple[str, int, int] | None:
        """The step at which the largest part is lost, the earlier of equals; none if none is."""
        lossy = [step for step in self.steps if step[1] < step[2]]
        return min(lossy, key=lambda step: step[1] / step[2], default=None)

    @property
    def carries_itself(self) -> bool:
        """Whether half or more of those you talked with came by a name (ours)."""
        return self.talked > 0 and self.came * 2 >= self.talked


def flow(histories: Histories) -> Flow:
    """The flow of all these people."""
    talked = [h for h in histories.values() if h.has_talked]
    named = [h for h in histories.values() if h.is_new_name]
    return Flow(
        talked=len(talked),
        gave=sum(bool(h.gave) for h in talked),
        named=len(named),
        reached=sum(h.first_try is not None for h in named),
        came=sum(h.has_talked for h in named),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """Someone to thank for having led somewhere; `namings`: the first by each who named them."""

    person: str
    namings: tuple[Naming, ...]


def led_to(start: Iterable[str], histories: Histories, order: Order) -> tuple[Led, ...]:
    """Everyone of `start`, and everyone up the referrals from them, the nearest first.

    Each once, however many ways lead there; a circle ends where it began.
    """
    level = sorted((key for key in start if key in histories), key=order)
    seen = set(level)
    found: list[Led] = []
    while level:
        above: set[str] = set()
        for key in level:
            named = (n for n in histories[key].namings if n.referrer != ME)
            namings = tuple(first_namings(named))
            found.append(Led(person=key, namings=namings))
            above.update(n.referrer for n in namings if n.referrer not in seen)
        seen |= above
        level = sorted(above, key=order)
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An offer among your news: its words, and where or whom it links."""

    day: str
    words: str
    links: tuple[str, ...]


def offers(records: Records) -> Iterator[Offer]:
    """Your news that speak of an offer and link something, the newest first."""
    for news in records.me.news:
        if news.links and {"offer", "offered"} & set(news.words.casefold().split()):
            yield Offer(day=news.day.isoformat(), words=news.words, links=news.links)
