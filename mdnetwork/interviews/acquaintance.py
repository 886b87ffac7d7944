"""What you know of someone before a talk: who they are, who sent you, what you have in common.

Something in common makes a yes likelier (INTERVIEWING 2, guide C): it is noted in their note, or
found (`followups/in_common`).
"""

from collections.abc import Iterable, Iterator

from mdnetwork.followups.followup import Situation
from mdnetwork.followups.in_common import both_know, found_in_common
from mdnetwork.interviews.places import Area
from mdnetwork.interviews.rows import Row, Said, joined, run_together, shortened
from mdnetwork.records.history import History, first_namings
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


def who_they_are(
    contact: Contact, places: tuple[Place, ...], areas: Iterable[Area], *, alone: bool
) -> Row:
    """`Data manager at [[Acme]], senior, Millbrook; field: Public health`, as far as is known.

    `places` are where they work, `areas` the fields they are in. Level and town are told of someone
    who comes alone.
    """
    role: Row = (shortened(contact.role),) if contact.role else ()
    at = joined(places)
    parts: Row = (*role, " at ", *at) if role and at else (*role, *at)
    for text in (contact.level, contact.location):
        if text and alone:
            parts = (*parts, ", ", Said(text)) if parts else (Said(text),)
    fields = joined(tuple(Place(name=area.name, path=area.path) for area in areas))
    return (*parts, "; field: " if parts else "field: ", *fields) if fields else parts


def who_sent_you(contact: Contact, situation: Situation, *, alone: bool) -> Iterator[Row]:
    """Who named them, when, and whether that name may be used; else how you found them.

    The day is told of someone who comes alone, their own name of each of several.
    """
    history = situation.histories[contact.key]
    namings = first_namings(history.namings)
    others = [naming for naming in namings if naming.referrer != ME]
    named = [_named(naming, history, situation, dated=alone) for naming in others]
    if named:
        head: Row = ("Named by ",) if alone else (contact, " was named by ")
        yield (*head, *run_together(named[:_MOST_PEOPLE], ", "))
    if not namings and contact.found_by:
        words = found_how(contact.found_by)
        yield (Said(words[:1].upper() + words[1:]),) if alone else (contact, ": ", Said(words))


def _named(naming: Naming, history: History, situation: Situation, *, dated: bool) -> Row:
    referrer = situation.records.contacts[naming.referrer]
    when = f" on {naming.day}" if naming.day and dated else ""
    may = _PERMISSIONS[may_name(referrer, history.contact, history.namings)]
    return (referrer, f"{when} ({may})")


def in_common(contact: Contact, situation: Situation, *, alone: bool) -> Iterator[Row]:
    """One row on what you have in common, noted first, then found; with whom, of several."""
    background = situation.records.learned.background
    rows: list[Row] = [(shortened(contact.in_common),)] if contact.in_common else []
    for words, shared in found_in_common(contact, background):
        rows.append((f"{words} ", *joined(tuple(map(Said, shared)))))
    history = situation.histories[contact.key]
    if people := tuple(both_know(history, situation.histories))[:_MOST_PEOPLE]:
        rows.append(("you both know ", *joined(people)))
    if rows:
        head: Row = ("In common: ",) if alone else ("In common with ", contact, ": ")
        yield (*head, *run_together(rows, "; "))


def noted(contact: Contact, situation: Situation, *, alone: bool) -> Iterator[Row]:
    """The first lines of their note; of several people, of whom."""
    head: Row = () if alone else (contact, ": ")
    for line in situation.records.learned.about.get(contact.path or "", ())[:_MOST_LINES]:
        yield (*head, shortened(line))
