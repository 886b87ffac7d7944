"""Where a link leads (PRODUCT 2.5, FORMATS 1.3).

Case-insensitive and NFC. Unique file name, then path suffix, then alias. A link that leads to
several notes or to none is an answer of its own, never a guess.
"""

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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

    def __init__(self, paths: Iterable[str], aliases: Iterable[tuple[str, str]]) -> None:
        """`aliases` are pairs of alias and path."""
        self.names: dict[str, list[str]] = defaultdict(list)
        self._paths: dict[str, list[str]] = defaultdict(list)
        self._aliases: dict[str, list[str]] = defaultdict(list)
        self._resolved: dict[str | tuple[str, str], Answer] = {}
        for path in sorted(paths):
            self.names[fold(stem(path))].append(path)
            self._paths[fold(path[:-3])].append(path)
        for alias, path in sorted(aliases):
            if path not in self._aliases[fold(alias)]:
                self._aliases[fold(alias)].append(path)

    def resolve(self, target: str, source: str = "", *, markdown: bool = False) -> Answer:
        """Where `target` leads from the note at `source`."""
        key = (target, source) if markdown else target
        if key not in self._resolved:  # the same few names are linked again and again
            self._resolved[key] = self._resolve(target, source, markdown=markdown)
        return self._resolved[key]

    def _resolve(self, target: str, source: str, *, markdown: bool) -> Answer:
        wanted = target.strip().strip("/") if not markdown else _relative(target, source)
        exact = self._paths.get(fold(wanted))
        if exact and ("/" in wanted or markdown):
            return _answer(exact)
        found = self._by_suffix(target.strip().lstrip("./").strip("/"))
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

    def by_alias(self, name: str) -> tuple[str, ...]:
        """The notes that carry `name` as an alias."""
        return tuple(self._aliases.get(fold(name), ()))

    def is_unique(self, name: str) -> bool:
        """Whether a plain `[[name]]` leads to one note."""
        return len(self.names.get(fold(name), ())) == 1


def _relative(target: str, source: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target)).lstrip("./")


def _answer(paths: list[str], *, alias: bool = False) -> Answer:
    return Resolved(paths[0], alias) if len(paths) == 1 else Ambiguous(tuple(paths), alias)
