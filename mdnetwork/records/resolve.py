"""Where a link leads (PRODUCT 2.5, FORMATS 1.3).

Case-insensitive and NFC. Unique file name, then path suffix, then alias. A link that leads to
several notes or to none is an answer of its own, never a guess.
"""

import posixpath
from bisect import insort
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from sys import intern

from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold


@dataclass(frozen=True, slots=True)
class Resolved:
    """The link leads to the note at `path`; `alias` if only by one of its aliases."""

    path: str
    alias: bool = False


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The link could lead to each of these paths."""

    paths: tuple[str, ...]
    alias: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """No note is called that; `name` is the target without its folder."""

    name: str


Answer = Resolved | Ambiguous | Missing


class Index:
    """Every note's path by name, and by alias."""

    def __init__(self, paths: Iterable[str] = (), aliases: Iterable[tuple[str, str]] = ()) -> None:
        """`aliases` are pairs of alias and path."""
        self.names: dict[str, list[str]] = {}
        self.turns = 0
        """How often a note or an alias came or went."""
        self.seen: set[Hashable] = set()
        """Every `name_key` a link asked for since this was last cleared."""
        self._paths: dict[str, list[str]] = {}
        self._aliases: dict[str, list[str]] = {}
        self._resolved: dict[str | tuple[str, str], tuple[Answer, tuple[str, ...]]] = {}
        more: dict[str, list[str]] = {}
        for alias, path in aliases:
            more.setdefault(path, []).append(alias)
        for path in paths:
            self.put(path, more.get(path, ()))

    def put(self, path: str, aliases: Iterable[str]) -> None:
        """Add a note that is not there yet."""
        for table, key in self._entries(path, aliases):
            found = table.setdefault(key, [])
            if path not in found:
                insort(found, path)
        self._resolved.clear()
        self.turns += 1

    def drop(self, path: str, aliases: Iterable[str]) -> None:
        """Take out a note, with the aliases it had."""
        for table, key in self._entries(path, aliases):
            found = table.get(key, [])
            if path in found:
                found.remove(path)
            if not found:
                table.pop(key, None)
        self._resolved.clear()
        self.turns += 1

    def _entries(
        self, path: str, aliases: Iterable[str]
    ) -> Iterator[tuple[dict[str, list[str]], str]]:
        yield self.names, fold(stem(path))
        yield self._paths, fold(path[:-3])
        for alias in aliases:
            yield self._aliases, fold(alias)

    def resolve(self, target: str, source: str = "", *, markdown: bool = False) -> Answer:
        """Where `target` leads from the note at `source`."""
        key = (target, source) if markdown else target
        known = self._resolved.get(key)
        if known is None:  # the same few names are linked again and again
            wanted = target.strip().strip("/") if not markdown else _relative(target, source)
            by_name = target.strip().lstrip("./").strip("/")
            looked = tuple({name_key(wanted), name_key(by_name)})
            known = self._resolve(target, wanted, by_name, markdown=markdown), looked
            self._resolved[key] = known
        self.seen.update(known[1])
        return known[0]

    def _resolve(self, target: str, wanted: str, by_name: str, *, markdown: bool) -> Answer:
        exact = self._paths.get(fold(wanted))
        if exact and ("/" in wanted or markdown):
            return _answer(exact)
        found = self._by_suffix(by_name)
        if found:
            return _answer(found)
        named = self._aliases.get(fold(wanted))
        if named:
            return _answer(named, alias=True)
        return Missing(" ".join(stem(target.strip()).split()))

    def _by_suffix(self, target: str) -> list[str]:
        key = fold(target)
        candidates = self.names.get(key.rpartition("/")[2], [])
        if "/" not in key:
            return candidates
        return [path for path in candidates if ("/" + fold(path[:-3])).endswith("/" + key)]

    def named(self, name: str) -> tuple[str, ...]:
        """The notes whose file has that name."""
        self.seen.add(name_key(name))
        return tuple(self.names.get(fold(name), ()))

    def by_alias(self, name: str) -> tuple[str, ...]:
        """The notes that carry `name` as an alias."""
        self.seen.add(name_key(name))
        return tuple(self._aliases.get(fold(name), ()))

    def is_unique(self, name: str) -> bool:
        """Whether a plain `[[name]]` leads to one note."""
        return len(self.names.get(fold(name), ())) == 1


def name_key(name: str) -> str:
    """What a name and every link that could mean it share: the last part of it, folded."""
    return intern(fold(name).rpartition("/")[2])


def _relative(target: str, source: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target)).lstrip("./")


def _answer(paths: list[str], *, alias: bool = False) -> Answer:
    return Resolved(paths[0], alias) if len(paths) == 1 else Ambiguous(tuple(paths), alias)
