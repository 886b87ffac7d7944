"""Folding, when two spellings are the same word or the same name; and names as people list them."""

import re
import unicodedata
from collections.abc import Sequence

_SOFT = re.compile(r"[\s\-_]+")
_SHORT = 3


def fold(text: str) -> str:
    """The key under which names are compared: NFC, case-folded, blanks collapsed and trimmed."""
    if text.isascii():  # most names are, and names are compared all the time
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def squash(text: str) -> str:
    """The key under which property names and fixed words are compared: also without blank, - _."""
    folded = text.lower() if text.isascii() else unicodedata.normalize("NFC", text).casefold()
    return folded if folded.isalnum() else _SOFT.sub("", folded)


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


def listed(names: Sequence[str]) -> str:
    """`Bo Lee`, `Bo Lee and Cem Aydin`, `Bo Lee, Cem Aydin and Fay Kim`; empty for nobody."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
