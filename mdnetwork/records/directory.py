"""Who and what there is, by name: every note with its kind, and everyone known by name only.

What one note means by a name depends on this and on nothing else. Each change says which names may
mean something else now, so that only the notes that looked for one of them are told again.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source
from mdnetwork.records.kinds import Kind
from mdnetwork.records.names import Names
from mdnetwork.records.resolve import Index, name_key
from mdnetwork.records.types import Contact

News = set[Hashable]
"""Names that may mean someone else now: as `name_key`, ghosts' keys, and runs of words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What others must know of a note to find it."""

    kind: Kind
    private: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def is_contact(self) -> bool:
        """Whether the note is a person's; private ones are nobody's."""
        return self.kind == "contact" and not self.private


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Called:
    """A name without a note, called by a place that names people: `rank` of the place, 0 first.

    `hearsay`: whether it is called here depends on what others call. Only names that someone calls
    for certain count for that; else two notes could call a name for each other's sake, or call it
    and take it back for ever.
    """

    rank: int
    source: Source
    place: int
    name: str
    hearsay: bool = False

    @property
    def key(self) -> str:
        """The key of the ghost."""
        return "?" + fold(self.name)


class Directory:
    """Notes by name and path, and ghosts by key."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self.index = Index()
        self.names = Names()
        self.kinds: dict[str, Kind] = {}
        self.ghosts: dict[str, Contact] = {}
        self._ghosts_named: dict[str, set[str]] = {}
        self.certain: set[str] = set()
        """The keys of ghosts that a note calls whatever others call."""
        self.mine: set[str] = set()
        """The paths of your own notes."""
        self._private: set[str] = set()
        self._entries: dict[str, Entry] = {}
        self._callers: dict[str, dict[str, Called]] = {}
        self._called: dict[str, frozenset[str]] = {}

    @property
    def private(self) -> frozenset[str]:
        """The paths of notes that give no facts."""
        return frozenset(self._private)

    def is_private(self, path: str) -> bool:
        """Whether the note at `path` gives no facts."""
        entry = self._entries.get(path)
        return entry is not None and entry.private

    def is_contact(self, path: str) -> bool:
        """Whether the note at `path` is a person's."""
        entry = self._entries.get(path)
        return entry is not None and entry.is_contact

    def ghosts_named(self, names: Iterable[Hashable]) -> set[str]:
        """The keys of the ghosts whose names are among these, as `put` gives them."""
        return {key for name in names for key in self._ghosts_named.get(str(name), ())}

    def put(self, path: str, entry: Entry | None) -> News:
        """Let this be what is known of the note at `path` (None: it is gone)."""
        before = self._entries.get(path)
        if before == entry:
            return set()
        news: News = set()
        if before:
            del self._entries[path], self.kinds[path]
            self.mine.discard(path)
            self._private.discard(path)
            self.index.drop(path, before.aliases)
            news |= self._names_of(path, before)
            if before.is_contact:
                news |= self.names.drop(path, stem(path), before.aliases)
        if entry:
            self._entries[path] = entry
            self.kinds[path] = entry.kind
            self.mine |= {path} if entry.kind == "me" else set()
            self._private |= {path} if entry.private else set()
            self.index.put(path, entry.aliases)
            news |= self._names_of(path, entry)
            if entry.is_contact:
                news |= self.names.put(path, stem(path), entry.aliases)
        return news

    def _names_of(self, path: str, entry: Entry) -> News:
        return {name_key(stem(path)), *(name_key(alias) for alias in entry.aliases)}

    def call(self, path: str, called: Iterable[Called]) -> News:
        """Let these be the ghosts the note at `path` calls."""
        first: dict[str, Called] = {}
        for one in called:
            known = first.setdefault(one.key, one)
            hearsay = known.hearsay and one.hearsay
            first[one.key] = replace(min(known, one), hearsay=hearsay)
        before = self._called.pop(path, frozenset())
        if first:
            self._called[path] = frozenset(first)
        news: News = set()
        for key in before - first.keys():
            del self._callers[key][path]
            news |= self._ghost(key)
        for key, one in first.items():
            self._callers.setdefault(key, {})[path] = one
            news |= self._ghost(key)
        return news

    def _ghost(self, key: str) -> News:
        """Make the ghost with that key anew from who calls it."""
        before, callers = self.ghosts.get(key), self._callers.get(key)
        was_certain = key in self.certain
        self.certain.discard(key)
        if not callers:
            self._callers.pop(key, None)
            del self.ghosts[key]
            if before:
                self._ghosts_named[name_key(before.name)].discard(key)
            return {key, *self.names.drop(key, before.name)} if before else {key}
        one = min(callers.values())
        is_certain = not all(caller.hearsay for caller in callers.values())
        self.certain |= {key} if is_certain else set()
        if before and (before.name, before.source) == (one.name, one.source):
            return {key} if is_certain != was_certain else set()
        self.ghosts[key] = Contact(key=key, name=one.name, path=None, source=one.source)
        if before:
            self.names.drop(key, before.name)
            self._ghosts_named[name_key(before.name)].discard(key)
        self._ghosts_named.setdefault(name_key(one.name), set()).add(key)
        return {key, *self.names.put(key, one.name)}
