"""What you know of someone before a talk: who they are, who sent you, what you have in common.

Something in common makes a yes likelier (INTERVIEWING 2, guide C): it is noted in their note, or
found (`followups/in_common`).
"""

from collections.abc import Iterable, Iterator

from mdnetwork.followups.followup import Situation
from mdnetwork.followups.in_common import both_know, found_in_common
from mdnetwork.interviews.places import Area
from mdnetwork.interviews.rows import Row, Said, joined, shortened
from mdnetwork.records.history import first_namings
from mdnetwork.records.lists import found_how
from mdnetwork.records.permission import may_name
from mdnetwork.records.types import ME, Contact, Naming, Place

_PERMISSIONS = {
    True: "you may use that name",
    False: "they would rather not be named",
    None: "ask before you use that name",
}
_MOST_PEOPLE = 3
_MOST_LINES = 3


def who_they_are(contact: Contact, areas: Iterable[Area]) -> Row:
    """`Data manager at [[Acme]], senior, Millbrook; field: Public health`, as far as is known.

    `areas` are the fields they are in.
    """
    role: Row = (Said(contact.role),) if contact.role else ()
    at = joined(contact.organizations)
    parts: Row = (*role, " at ", *at) if role and at else (*role, *at)
    for text in (contact.level, contact.location):
        if text:
            parts = (*parts, ", ", Said(text)) if parts else (Said(text),)
    fields = joined(tuple(Place(name=area.name, path=area.path) for area in areas))
    return (*parts, "; field: " if parts else "field: ", *fields) if fields else parts


def who_sent_you(contact: Contact, situation: Situation) -> Iterator[Row]:
    """Who named them, when, and whether that name may be used; else how you found them."""
    namings = first_namings(situation.histories[contact.key].namings)
    for naming in namings[:_MOST_PEOPLE]:
        if naming.referrer != ME:
            yield _named(naming, situation)
    if not namings and contact.found_by:
        words = found_how(contact.found_by)
        yield (Said(words[:1].upper() + words[1:]),)


def _named(naming: Naming, situation: Situation) -> Row:
    contacts = situation.records.contacts
    when = f" on {naming.day}" if naming.day else ""
    may = _PERMISSIONS[may_name(naming, contacts.__getitem__)]
    return ("Named by ", contacts[naming.referrer], f"{when}; {may}")


def in_common(contact: Contact, situation: Situation) -> Iterator[Row]:
    """What you have in common, noted first, then found."""
    if contact.in_common:
        yield ("In common: ", Said(contact.in_common))
    for words, shared in found_in_common(contact, situation.records.learned.background):
        yield (f"In common: {words} ", *joined(tuple(map(Said, shared))))
    history = situation.histories[contact.key]
    people = tuple(both_know(history, situation.histories))[:_MOST_PEOPLE]
    if people:
        yield ("In common: you both know ", *joined(people))


def noted(contact: Contact, situation: Situation) -> Iterator[Row]:
    """The first lines of their note."""
    for line in situation.records.learned.about.get(contact.path or "", ())[:_MOST_LINES]:
        yield (shortened(line),)
