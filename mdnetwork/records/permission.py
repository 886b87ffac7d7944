"""Whose name may be said: "Ana Ruiz suggested I write to you" (INTERVIEWING 4 and 5: guides A, C).

The line that names someone may say so, and so may `may_use_name`: in the note of who named them,
and in the note of the one who was named, of those it lists under `referred_by`. One `no` in
either note is a no.
"""

from collections.abc import Callable

from mdnetwork.records.types import Contact, Naming


def may_name(naming: Naming, contact: Callable[[str], Contact]) -> bool | None:
    """Whether the referrer's name may be used with the one they named; none if no note says so.

    `contact` is asked for the two by their keys.
    """
    referrer, referred = contact(naming.referrer), contact(naming.referred)
    if False in (referrer.may_use_name, referred.may_use_name):
        return False
    in_their_note = naming.source.path == referred.path
    said = naming.may_use_name or referrer.may_use_name or (in_their_note and referred.may_use_name)
    return True if said else None
