"""Who named someone to you, and who of them wants their name unsaid."""

from collections import defaultdict
from collections.abc import Iterator

from mdnetwork.records.history import History
from mdnetwork.records.permission import may_name
from mdnetwork.records.types import ME, Contact, Naming, Records


def referrers(
    history: History, records: Records
) -> tuple[tuple[Contact, ...], tuple[Contact, ...]]:
    """Who named them to you, the newest first: whom you may name, and whom you may not."""
    keys = dict.fromkeys(n.referrer for n in reversed(history.namings) if n.referrer != ME)
    found = [records.contacts[key] for key in keys]
    permitted = [one for one in found if may_name(one, history.contact, history.namings)]
    return tuple(permitted), tuple(one for one in found if one not in permitted)


def unnamed(records: Records) -> Iterator[str]:
    """The names of everyone of whom no note says that their name may be used."""
    namings: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in records.namings:
        namings[naming.referred].append(naming)
    contacts = records.contacts
    permitted = {
        naming.referrer
        for key, named in namings.items()
        for naming in named
        if naming.referrer != ME and may_name(contacts[naming.referrer], contacts[key], named)
    }
    for contact in contacts.values():
        if not contact.may_use_name and contact.key not in permitted:
            yield contact.name
