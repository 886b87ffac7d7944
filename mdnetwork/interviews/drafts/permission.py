"""Whose name may be said: "Ana Ruiz suggested I write to you" (INTERVIEWING 4 and 5: guides A, C).

The line that names someone may say so, and so may `may_use_name`: in the note of who named them,
and in the note of the one who was named, of those it lists under `referred_by`. One `no` in either
note is a no.
"""

from collections.abc import Iterator

from mdnetwork.records.history import History
from mdnetwork.records.types import ME, Contact, Naming, Records


def may_name(naming: Naming, records: Records) -> bool:
    """Whether the referrer's name may be used with the one they named."""
    referrer, referred = records.contacts[naming.referrer], records.contacts[naming.referred]
    said = (referrer.may_use_name, referred.may_use_name)
    if False in said:
        return False
    in_their_note = naming.source.path == referred.path
    return bool(naming.may_use_name or said[0] or (said[1] and in_their_note))


def referrers(
    history: History, records: Records
) -> tuple[tuple[Contact, ...], tuple[Contact, ...]]:
    """Who named them to you, the newest first: whom you may name, and whom you may not."""
    namings = [n for n in reversed(history.namings) if n.referrer != ME]
    permitted = {n.referrer for n in namings if may_name(n, records)}
    keys = tuple(dict.fromkeys(n.referrer for n in namings))
    return (
        tuple(records.contacts[key] for key in keys if key in permitted),
        tuple(records.contacts[key] for key in keys if key not in permitted),
    )


def unnamed(records: Records) -> Iterator[str]:
    """The names of everyone of whom no note says that their name may be used."""
    permitted = {n.referrer for n in records.namings if n.referrer != ME and may_name(n, records)}
    for contact in records.contacts.values():
        if not contact.may_use_name and contact.key not in permitted:
            yield contact.name
