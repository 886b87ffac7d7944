"""What was made before and from what, so that a build makes anew only what has changed.

Four shapes, all of them plain. `Step`: values by key, each with what else was looked at to make
it. `Gathered`: what many notes say, in one order. `Unheard`: who is news to somebody who asks now
and then. `Parts`: the parts of pages, each with the things it was made from. Whoever goes on with
one has taken it over: it is changed in place.
"""

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")

_FEW = 32
"""As many changes are made one by one; beyond them everything is sorted again."""
_REMEMBERED = 64
"""Of so many builds it is remembered of whom anything else was told."""


class Seen(Mapping[K, V]):
    """A mapping that remembers which keys it was asked for since `keys_seen` was last cleared."""

    def __init__(self, values: Mapping[K, V]) -> None:
        """`values` is looked through, and may change beneath."""
        self._values = values
        self.keys_seen: set[K] = set()

    def __getitem__(self, key: K) -> V:
        """The value of `key`, which is remembered."""
        self.keys_seen.add(key)
        return self._values[key]

    def __contains__(self, key: object) -> bool:
        """Whether there is such a key; that it was asked for is remembered too."""
        self.keys_seen.add(key)  # type: ignore[arg-type] # what is no key is never news
        return key in self._values

    def __iter__(self) -> Iterator[K]:
        """All keys, without remembering any: nobody may depend on all of them."""
        return iter(self._values)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._values)


class Step(Generic[K, V]):
    """One step of a build: a value by key, and what each looked at besides its own key."""

    def __init__(self) -> None:
        """Nothing was made yet."""
        self.values: dict[K, V] = {}
        self._looked: dict[K, frozenset[Hashable]] = {}
        self._lookers: dict[Hashable, set[K]] = {}

    def stale(self, news: Collection[Hashable]) -> set[K]:
        """The keys of which a value looked at any of `news`."""
        return {key for name in news for key in self._lookers.get(name, ())}

    def put(self, key: K, value: V, looked: Collection[Hashable] = ()) -> bool:
        """Keep what was made for `key`; whether it differs. What is the same stays the same."""
        self._look(key, looked)
        if key in self.values and self.values[key] == value:
            return False
        self.values[key] = value
        return True

    def _look(self, key: K, looked: Collection[Hashable]) -> None:
        before, now = self._looked.pop(key, frozenset()), frozenset(looked)
        for name in before - now:
            self._lookers[name].discard(key)
            if not self._lookers[name]:
                del self._lookers[name]
        for name in now - before:
            self._lookers.setdefault(name, set()).add(key)
        if now:
            self._looked[key] = now

    def drop(self, key: K) -> bool:
        """Forget `key`; whether it was there."""
        self._look(key, ())
        return self.values.pop(key, None) is not None


class Gathered(Generic[K, T]):
    """What many owners have to say, in one order: `order` of an item, then owner and place."""

    def __init__(self, order: Callable[[T], tuple[Any, ...]]) -> None:
        """Nothing was said yet; keys of `order` can be compared with each other."""
        self._order = order
        self._keys: list[tuple[Any, ...]] = []
        self._items: list[T] = []
        self._owned: dict[K, tuple[tuple[Any, ...], ...]] = {}
        self._all: tuple[T, ...] | None = ()

    def __len__(self) -> int:
        """How many items there are."""
        return len(self._items)

    @property
    def all(self) -> tuple[T, ...]:
        """Every item in order; the same tuple as before if nothing was said since."""
        if self._all is None:
            self._all = tuple(self._items)
        return self._all

    def put(self, said: Mapping[K, Sequence[T]]) -> None:
        """Let each of these owners say these items instead of what they said before."""
        gone: list[tuple[Any, ...]] = []
        come: list[tuple[tuple[Any, ...], T]] = []
        for owner, items in said.items():
            gone += self._owned.pop(owner, ())
            if items:
                keyed = [((*self._order(x), owner, at), x) for at, x in enumerate(items)]
                self._owned[owner] = tuple(key for key, _ in keyed)
                come += keyed
        if gone or come:
            self._all = None
            (self._one_by_one if len(gone) + len(come) <= _FEW else self._again)(gone, come)

    def _one_by_one(
        self, gone: Iterable[tuple[Any, ...]], come: Iterable[tuple[tuple[Any, ...], T]]
    ) -> None:
        for key in gone:
            place = bisect_left(self._keys, key)
            del self._keys[place], self._items[place]
        for key, item in come:
            place = bisect_left(self._keys, key)
            self._keys.insert(place, key)
            self._items.insert(place, item)

    def _again(
        self, gone: Iterable[tuple[Any, ...]], come: Iterable[tuple[tuple[Any, ...], T]]
    ) -> None:
        left = dict(zip(self._keys, self._items, strict=True))
        for key in gone:
            del left[key]
        left.update(come)
        self._keys = sorted(left)
        self._items = [left[key] for key in self._keys]


class _Part(NamedTuple):
    """Something made: from what, and what was asked for to make it; rows also in which build."""

    made_from: Sequence[object]
    value: Any
    within: Sequence[Hashable] = ()
    build: int = 0


class Unheard(Generic[K]):
    """Of whom or what anything else was told since somebody last took it in."""

    def __init__(self) -> None:
        """Nothing was ever taken in."""
        self._news: set[K] | None = None

    def hear(self, news: Collection[K] | None) -> None:
        """Remember this too; none: it may be of any."""
        self._news = None if news is None or self._news is None else {*self._news, *news}

    def take(self) -> set[K] | None:
        """All of it, which is then heard; none: it may be of any."""
        news, self._news = self._news, set()
        return news


class Parts:
    """Whatever is made in a build, by name, each with the things it was made from.

    What no build asked for any more is forgotten with the next, but for what something was made
    with that stays as it is.
    """

    def __init__(self) -> None:
        """Nothing was made yet."""
        self._before: dict[Hashable, _Part] = {}
        self._made: dict[Hashable, _Part] = {}
        self._within: list[dict[Hashable, None]] = []
        """What was asked for by each thing that is being made, the innermost last."""
        self._news: deque[set[Hashable] | None] = deque([set()], maxlen=_REMEMBERED)
        """Of whom or what anything else was told in the last builds; none: it may be of any."""
        self._build = 0
        self.allowed: int | None = None
        """How many things that may wait are made in this build; none: all."""
        self.waiting = False
        """Whether anything waits to be made anew."""
        self._queue: dict[Hashable, tuple[bool, int]] = {}
        """What waits: whether it lets others go first, and since which build."""
        self._next: Hashable | None = None
        """Whose turn it is, if only one is made."""

    def turn(self) -> None:
        """A build begins."""
        self._before, self._made = self._made, {}
        self.allowed, self.waiting = None, False
        self._build += 1
        self._news.append(set())
        self._queue = {name: at for name, at in self._queue.items() if name in self._before}
        self._next = min(self._queue, key=self._queue.__getitem__, default=None)

    def forget(self) -> None:
        """What was made before is of no use: the names or places of things have changed."""
        self._before, self._made = {}, {}

    def made(self, name: Hashable, made_from: Sequence[object], make: Callable[[], V]) -> V:
        """What `make` makes, or what it made when all it was made from was the same.

        A thing that is one object is the same without a further look; so nothing that is changed
        in place may be among them.
        """
        known = self._known(name)
        if known is None or known.made_from != made_from:
            self._within.append({})
            value = make()
            known = _Part(made_from, value, tuple(self._within.pop()))
        self._keep(name, known)
        same: V = known.value
        return same

    def _known(self, name: Hashable) -> _Part | None:
        """What was made under a name in this build, or in the one before."""
        return self._made.get(name) or self._before.get(name)

    def _keep(self, name: Hashable, known: _Part) -> None:
        """Remember a part and all that was asked for to make it."""
        if self._within:
            self._within[-1][name] = None
        left = [*known.within] if name not in self._made else []
        self._made[name] = known
        while left:
            inner = left.pop()
            if inner not in self._made and inner in self._before:
                self._made[inner] = self._before[inner]
                left += self._made[inner].within

    def hear(self, news: Collection[Hashable] | None) -> None:
        """Take in of whom or what anything else is told; none: it may be of any."""
        heard = self._news[-1]
        self._news[-1] = None if news is None or heard is None else {*heard, *news}

    def _news_since(self, build: int) -> set[Hashable] | None:
        """Of whom or what anything else was told since a build; none: it may be of any."""
        late = self._build - build
        if late > len(self._news):
            return None
        heard: set[Hashable] = set()
        for place in range(1, late + 1):
            news = self._news[-place]
            if news is None:
                return None
            heard |= news
        return heard

    def rows(
        self,
        name: Hashable,
        things: Sequence[T],
        owners: Callable[[T], Iterable[Hashable]],
        row: Callable[[T], str],
    ) -> Sequence[str]:
        """A row for each of `things`; the same ones as before but for those that may differ.

        A row tells of its `owners`, the day and what links mean, and of nothing else: while none of
        the owners is news, it stays. When the day turns, anyone may be; links: see `forget`.
        """
        now = self._made.get(name)
        if now and now.build == self._build and now.made_from == things:
            same: Sequence[str] = now.value
            return same
        places = self.made((name, "owners"), things, lambda: _places(things, owners))
        known = now or self._before.get(name)
        news = self._news_since(known.build) if known else None
        if known is None or news is None:
            made = [*map(row, things)]
        else:
            touched = {place for owner in news for place in places.get(owner, ())}
            first, last = _middle(known.made_from, things)
            end = len(things) - last
            anew = touched.union(range(first, end))
            made = known.value
            if anew or len(made) != len(things):
                made = [*made[:first], *[""] * (end - first), *made[-last:][:last]]
            for place in anew:
                made[place] = row(things[place])
        self._keep(name, _Part(things, made, build=self._build))
        return made

    def each(
        self, name: Hashable, keys: Collection[K], make: Callable[[K], V | None]
    ) -> Mapping[K, V]:
        """By key whatever is made for one of `keys`, if anything; as before but for what is news.

        What is made for a key tells of it and of the day, and of nothing else. Whoever comes or
        goes is news.
        """
        known = self._known(name)
        news = self._news_since(known.build) if known else None
        before = known.value if known and news is not None else {}
        found = {key: value for key, value in before.items() if key not in (news or ())}
        anew: Iterable[Any] = keys if news is None else [key for key in news if key in keys]
        for key in anew:
            value = make(key)
            if value is not None:
                found[key] = value
        found = before if found == before else found
        self._keep(name, _Part((), found, build=self._build))
        return found

    def made_in_time(
        self,
        name: Hashable,
        made_from: Sequence[object],
        make: Callable[[], V],
        *,
        soon: bool = False,
    ) -> V:
        """As `made`, for what takes long: past those `allowed` it stays as it was, and waits.

        What has waited longest goes first, but what is to be there `soon` before all else.
        """
        known = self._known(name)
        if known is not None and known.made_from != made_from and self.allowed is not None:
            if not self.allowed or self._next not in {None, name}:
                self.waiting = True
                self._queue.setdefault(name, (not soon, self._build))
                self._keep(name, known)
                old: V = known.value
                return old
            self.allowed -= 1
        self._queue.pop(name, None)
        return self.made(name, made_from, make)


def recount(counts: Counter[T], before: Iterable[T], now: Iterable[T]) -> None:
    """Let these be counted instead of those; what is counted no more is in `counts` no more."""
    counts.update(now)
    for one in before:
        counts[one] -= 1
        if not counts[one]:
            del counts[one]


def _middle(before: Sequence[object], now: Sequence[object]) -> tuple[int, int]:
    """How many at the beginning of two sequences are the same, and how many at the end then."""
    most = min(len(before), len(now))
    if before == now:
        return most, 0
    first = next((at for at in range(most) if before[at] != now[at]), most)
    last = next((at for at in range(most - first) if before[-1 - at] != now[-1 - at]), most - first)
    return first, last


def _places(
    things: Sequence[T], owners: Callable[[T], Iterable[Hashable]]
) -> dict[Hashable, list[int]]:
    """Where in `things` stands what tells of each owner."""
    found: dict[Hashable, list[int]] = {}
    for place, thing in enumerate(things):
        for owner in owners(thing):
            found.setdefault(owner, []).append(place)
    return found
