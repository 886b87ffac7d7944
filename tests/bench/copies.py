"""The same life several times side by side, under other names, in one vault. Pure.

Two seeded vaults of 100 and 400 notes differ by chance: a few people who are met often make some
work grow half as much again. A vault and its copies do not: what is linear in the number of notes
grows by just as much, so that what is not stands out.
"""

import re

from tests.bench.generate import LOG, Vault
from tests.bench.words import FIRST, HOUSES, LAST, PLACES

_PERSON = re.compile(rf"\b({'|'.join(FIRST)}) ({'|'.join(LAST)})\b")
_HOUSE = re.compile(rf"\b({'|'.join(PLACES)}) ({'|'.join(HOUSES)})\b")
_SHARED = ("Me.md", LOG)


def repeated(vault: Vault, times: int) -> Vault:
    """`vault` and `times - 1` copies of it; me and the log are there once."""
    found = dict(vault)
    for number in range(1, times):
        found |= {
            _path(path, number): _renamed(text, number)
            for path, text in vault.items()
            if path not in _SHARED
        }
    return found


def _path(path: str, number: int) -> str:
    renamed = _renamed(path, number)
    return renamed if renamed != path else f"Copy {number}/{path}"


def _renamed(text: str, number: int) -> str:
    """`text` with everyone's last name, and every organization's, ending in another letter."""
    letter = "-bcdefghi"[number]
    return _HOUSE.sub(rf"\1 \g<2>{letter}", _PERSON.sub(rf"\1 \g<2>{letter}", text))
