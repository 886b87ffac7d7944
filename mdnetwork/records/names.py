"""Finds the names of known persons inside a text, such as a file's name, the longest first."""

import re
from collections.abc import Callable, Hashable, Iterable

from mdnetwork.notes.words import squash

Words = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+")
_MAX_NAME_WORDS = 6


class Names:
    """Every person's name, else every alias, if it means one person only."""

    def __init__(self) -> None:
        """Nobody is known yet."""
        self.seen: set[Hashable] = set()
        """Every run of words looked up since this was last cleared."""
        self._names: dict[Words, list[str]] = {}
        self._aliases: dict[Words, list[str]] = {}

    def put(self, key: str, name: str, aliases: Iterable[str] = ()) -> set[Words]:
        """Add a person who is not there yet; the words that may mean someone else now."""
        return self._each(key, name, aliases, _add)

    def drop(self, key: str, name: str, aliases: Iterable[str] = ()) -> set[Words]:
        """Take out a person, with the aliases they had; the words that may mean someone else."""
        return self._each(key, name, aliases, _remove)

    def _each(
        self,
        key: str,
        name: str,
        aliases: Iterable[str],
        change: Callable[[dict[Words, list[str]], Words, str], None],
    ) -> set[Words]:
        named = words_of_name(name)
        known = {words_of_name(alias) for alias in aliases}
        change(self._names, named, key)
        for words in known:
            change(self._aliases, words, key)
        return {named, *known}

    def within(self, text: str) -> tuple[str, ...]:
        """The keys of the persons named in `text`, in order."""
        words = words_of_name(text)
        found: dict[str, None] = {}
        at = 0
        while at < len(words):
            for length in range(min(_MAX_NAME_WORDS, len(words) - at), 0, -1):
                key = self._meant(words[at : at + length])
                if key:
                    found[key] = None
                    at += length - 1
                    break
            at += 1
        return tuple(found)

    def _meant(self, words: Words) -> str:
        """Whom these words name; empty if nobody or several."""
        self.seen.add(words)
        keys = self._names.get(words) or self._aliases.get(words) or ()
        return keys[0] if len(keys) == 1 else ""


def words_of_name(name: str) -> Words:
    """The words of a name, as they are compared."""
    return tuple(squash(word) for word in _WORD.findall(name))


def _add(table: dict[Words, list[str]], words: Words, key: str) -> None:
    if words:
        table.setdefault(words, []).append(key)


def _remove(table: dict[Words, list[str]], words: Words, key: str) -> None:
    if words in table:
        table[words].remove(key)
        if not table[words]:
            del table[words]
