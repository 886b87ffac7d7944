"""Folding: when two spellings are the same word or the same name."""

import re
import unicodedata

_SOFT = re.compile(r"[\s\-_]+")
_SHORT = 3


def fold(text: str) -> str:
    """The key under which names are compared: NFC, case-folded, blanks collapsed and trimmed."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def squash(text: str) -> str:
    """The key under which property names and fixed words are compared: also without blank, - _."""
    return _SOFT.sub("", unicodedata.normalize("NFC", text).casefold())


def forms(word: str) -> frozenset[str]:
    """`word` squashed, with its singular and plural spellings, so that `Aliases` finds `alias`."""
    key = squash(word)
    found = {key, key + "s", key + "es"}
    if key.endswith("y"):
        found.add(key[:-1] + "ies")
    if key.endswith("ies"):
        found.add(key[:-3] + "y")
    if key.endswith("s") and len(key) > _SHORT:
        found.add(key[:-1])
    if key.endswith("es") and len(key) > _SHORT + 1:
        found.add(key[:-2])
    return frozenset(found)
