"""What you know of someone before a talk: who they are, who sent you, what you have in common.

Something in common makes a yes likelier (INTERVIEWING 2, guide C): it is noted in their note, or it
is found by holding their school, employers and place against yours.
"""

from collections.abc import Iterable, Iterator

from mdnetwork.followups.followup import Situation
from mdnetwork.interviews.rows import Row, Said, joined, shortened
from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.records.history import first_namings
from mdnetwork.records.permission import may_name
from mdnetwork.records.types import ME, Contact, Naming

_PERMISSIONS = {
    True: "you may use that name",
    False: "they would rather not be named",
    None: "ask before you use that name",
}
_MOST_PEOPLE = 3
_MOST_LINES = 3


def who_they_are(contact: Contact) -> Row:
    """`Data manager at [[Acme]], senior; in Millbrook`, as far as their note says; empty if not."""
    role: Row = (Said(contact.role),) if contact.role else ()
    at = joined(contact.organizations)
    parts: Row = (*role, " at ", *at) if role and at else (*role, *at)
    for text in (contact.level, contact.location):
        if text:
            parts = (*parts, ", ", Said(text)) if parts else (Said(text),)
    return parts


def who_sent_you(contact: Contact, situation: Situation) -> Iterator[Row]:
    """Who named them, when, and whether that name may be used; else how you found them."""
    namings = first_namings(situation.histories[contact.key].namings)
    for naming in namings[:_MOST_PEOPLE]:
        if naming.referrer != ME:
            yield _named(naming, situation)
    if not namings and contact.found_by:
        yield ("Found by: ", Said(contact.found_by))


def _named(naming: Naming, situation: Situation) -> Row:
    contacts = situation.records.contacts
    when = f" on {naming.day}" if naming.day else ""
    may = _PERMISSIONS[may_name(naming, contacts.__getitem__)]
    return ("Named by ", contacts[naming.referrer], f"{when}; {may}")


def in_common(contact: Contact, situation: Situation) -> Iterator[Row]:
    """What you have in common, noted first, then found."""
    if contact.in_common:
        yield ("In common: ", Said(contact.in_common))
    you = situation.records.learned.background
    theirs = (*contact.organizations, *contact.past_organizations)
    for words, shared in (
        ("you both went to ", _shared(contact.schools, you.schools)),
        ("you both worked for ", _shared((place.name for place in theirs), you.organizations)),
        ("you both live in ", _shared((contact.location,), (you.location,))),
    ):
        if shared:
            yield (f"In common: {words}", *joined(tuple(map(Said, shared))))
    people = tuple(_both_know(contact, situation))[:_MOST_PEOPLE]
    if people:
        yield ("In common: you both know ", *joined(people))


def _shared(theirs: Iterable[str], yours: Iterable[str]) -> tuple[str, ...]:
    """The names on both sides, as theirs are spelled."""
    wanted = {fold(_name(name)) for name in yours if name}
    return tuple(_name(name) for name in theirs if name and fold(_name(name)) in wanted)


def _name(text: str) -> str:
    target = link_target(text)
    return stem(target) if target else text


def _both_know(contact: Contact, situation: Situation) -> Iterator[Contact]:
    """People they know or named whom you were in touch with; who named them is told already."""
    history = situation.histories[contact.key]
    linked = [key for key, _ in history.acquaintances]
    linked += [naming.referred for naming in history.gave]
    named_by = {naming.referrer for naming in history.namings}
    for key in dict.fromkeys(linked):
        if (
            key != contact.key
            and key not in named_by
            and key in situation.histories
            and situation.histories[key].contacted
        ):
            yield situation.records.contacts[key]


def noted(contact: Contact, situation: Situation) -> Iterator[Row]:
    """The first lines of their note."""
    for line in situation.records.learned.about.get(contact.path or "", ())[:_MOST_LINES]:
        yield (shortened(line),)
