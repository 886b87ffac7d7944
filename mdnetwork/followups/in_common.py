"""What you have in common with someone without having noted it (INTERVIEWING 2, guide C).

It is found by holding their schools, employers and place, and the people they know, against yours.
"""

from collections.abc import Iterable, Iterator, Mapping

from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.records.history import History, Past
from mdnetwork.records.learned import Background
from mdnetwork.records.types import Contact


def found_in_common(contact: Contact, you: Background) -> Iterator[tuple[str, tuple[str, ...]]]:
    """`you both went to` and the schools, and so on: each with the names, as theirs are spelled."""
    theirs = (*contact.organizations, *contact.past_organizations)
    for words, shared in (
        ("you both went to", _shared(contact.schools, you.schools)),
        ("you both worked for", _shared((place.name for place in theirs), you.organizations)),
        ("you both live in", _shared((contact.location,), (you.location,))),
    ):
        if shared:
            yield words, shared


def _shared(theirs: Iterable[str], yours: Iterable[str]) -> tuple[str, ...]:
    """The names on both sides, as theirs are spelled."""
    wanted = {fold(_name(name)) for name in yours if name}
    return tuple(_name(name) for name in theirs if name and fold(_name(name)) in wanted)


def _name(text: str) -> str:
    target = link_target(text)
    return stem(target) if target else text


def both_know(history: History, histories: Mapping[str, Past]) -> Iterator[Contact]:
    """People they know or named whom you were in touch with; who named them is told already."""
    linked = [key for key, _ in history.acquaintances]
    linked += [naming.referred for naming in history.gave]
    named_by = {naming.referrer for naming in history.namings}
    for key in dict.fromkeys(linked):
        told = key == history.contact.key or key in named_by
        if not told and key in histories and histories[key].contacted:
            yield histories[key].contact
