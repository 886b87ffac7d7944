"""Whose name may be said: "Ana Ruiz suggested I write to you" (INTERVIEWING 4 and 5: guides A, C).

The line that names someone may say so, and so may `may_use_name` in the note of who named them. In
a note with `referred_by` it is about those listed there, and about their names only. One `no` is a
no. Who may not have named them at all, being one of several at a talk, is not to be named either.
"""

from collections.abc import Iterable

from mdnetwork.records.types import Contact, Naming


def may_name(referrer: Contact, referred: Contact, namings: Iterable[Naming]) -> bool | None:
    """Whether the referrer's name may be used with the one they named; none if no note says so.

    `namings` are all of the referred, by anyone.
    """
    own = [naming for naming in namings if naming.referrer == referrer.key]
    said = {referrer.may_use_name, *(naming.may_use_name for naming in own)}
    if False in said or referred.may_use_name is False:
        return False
    unsure = own and all(naming.one_of for naming in own)
    return True if True in said and not unsure else None
