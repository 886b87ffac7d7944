"""Who named someone to you, and who of them wants their name unsaid."""

import re
from collections import defaultdict
from collections.abc import Iterator

from mdnetwork.notes.words import fold
from mdnetwork.records.history import History
from mdnetwork.records.permission import may_name
from mdnetwork.records.types import ME, Contact, Naming, Records

_GREETED = re.compile(
    r"^[ \t]*(?:To:|(?:Dear|Hello|Hi|Hey|Good (?:morning|afternoon|evening))\b)[ \t]+"
    r"\"?([^,;:!<>\"\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_TITLES = frozenset({"mr", "mrs", "ms", "mx", "dr", "prof", "professor"})


def referrers(
    history: History, records: Records
) -> tuple[tuple[Contact, ...], tuple[Contact, ...]]:
    """Who named them to you, the newest first: whom you may name, and whom you may not."""
    keys = dict.fromkeys(n.referrer for n in reversed(history.namings) if n.referrer != ME)
    found = [records.contacts[key] for key in keys]
    permitted = [one for one in found if may_name(one, history.contact, history.namings)]
    return tuple(permitted), tuple(one for one in found if one not in permitted)


def unnamed(records: Records, reader: Contact | None = None) -> Iterator[str]:
    """The names of everyone of whom no note says that their name may be used with `reader`.

    Without a reader, of whom no note says that it may be used with anyone.
    """
    namings: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in records.namings:
        namings[naming.referred].append(naming)
    contacts = records.contacts
    if reader:
        named = namings[reader.key]
        permitted = {key for key, one in contacts.items() if may_name(one, reader, named)}
    else:
        permitted = {key for key, one in contacts.items() if one.may_use_name}
        for key, named in namings.items():
            known = (contacts[n.referrer] for n in named if n.referrer != ME)
            permitted.update(one.key for one in known if may_name(one, contacts[key], named))
    for key, contact in contacts.items():
        if key not in permitted:
            yield contact.name


def reader_of(text: str, records: Records) -> Contact | None:
    """The one person to whom a message is written: by its `To:`, else as it greets them.

    None if it greets nobody, or if none or several may be meant.
    """
    for greeting in _GREETED.finditer(text):
        words = _words(greeting[1])
        fit = [one for one in records.contacts.values() if words and words <= _words(one.name)]
        whole = [one for one in fit if words == _words(one.name)]
        if len(whole or fit) == 1:
            return (whole or fit)[0]
    return None


def _words(name: str) -> frozenset[str]:
    """The words of a name without titles."""
    return frozenset(fold(name).replace(".", " ").split()) - _TITLES
