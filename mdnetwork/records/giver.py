"""Which of several people at a talk a name came from: `- Zadie Osei, may use name (from Femi)`."""

import re
from collections.abc import Iterable

from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import Item, blanked, stem
from mdnetwork.notes.words import fold
from mdnetwork.records.resolve import Index, Resolved

_LINK, _WORDS = r"\[\[[^\[\]]+\]\]", r"[^,;:()\[\]\n]+"
_SAYS = (
    re.compile(
        rf"^(?P<who>{_LINK}|{_WORDS}?)\s(?:named|suggested|mentioned|recommended)\s", re.IGNORECASE
    ),
    re.compile(rf"\(?\b(?:from|via)\s(?P<who>{_LINK}|{_WORDS})\)?", re.IGNORECASE),
)


def giver_of(item: Item, people: Iterable[str], index: Index) -> tuple[str | None, Item]:
    """The one of `people`, by key, whom an item says its name is from, and the item without it.

    `Femi named Zadie Osei` says the same. A first name will do if only one of them has it;
    `from Acme` is left as it is.
    """
    known = tuple(people)
    for pattern in _SAYS:
        for said in pattern.finditer(item.text):
            person = _one_of(known, link_target(said["who"]) or said["who"], index)
            if person:
                return person, blanked(item, *said.span())
    return None, item


def _one_of(people: tuple[str, ...], name: str, index: Index) -> str | None:
    words = set(fold(stem(name)).split())
    found = [key for key in people if words <= set(fold(stem(key.removeprefix("?"))).split())]
    if len(found) == 1 and words:
        return found[0]
    answer = index.resolve(name.strip())
    return answer.path if isinstance(answer, Resolved) and answer.path in people else None
