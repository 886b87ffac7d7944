"""Who named someone to you, and who of them wants their name unsaid."""

from collections.abc import Iterator

from mdnetwork.records.history import History
from mdnetwork.records.permission import may_name
from mdnetwork.records.types import ME, Contact, Records


def referrers(
    history: History, records: Records
) -> tuple[tuple[Contact, ...], tuple[Contact, ...]]:
    """Who named them to you, the newest first: whom you may name, and whom you may not."""
    namings = [n for n in reversed(history.namings) if n.referrer != ME]
    permitted = {n.referrer for n in namings if may_name(n, records.contacts.__getitem__)}
    keys = tuple(dict.fromkeys(n.referrer for n in namings))
    return (
        tuple(records.contacts[key] for key in keys if key in permitted),
        tuple(records.contacts[key] for key in keys if key not in permitted),
    )


def unnamed(records: Records) -> Iterator[str]:
    """The names of everyone of whom no note says that their name may be used."""
    named = (naming for naming in records.namings if naming.referrer != ME)
    permitted = {n.referrer for n in named if may_name(n, records.contacts.__getitem__)}
    for contact in records.contacts.values():
        if not contact.may_use_name and contact.key not in permitted:
            yield contact.name
