"""Finding the person meant by a name on the command line: file name, alias or unique part."""

from collections.abc import Callable

import click

from mdnetwork.cli import output
from mdnetwork.cli.session import Session
from mdnetwork.errors import AmbiguousNameError, UnknownNameError
from mdnetwork.notes.words import fold
from mdnetwork.records.types import Contact, Records

_NEAR = 3


def find_person(name: str, records: Records, session: Session) -> Contact:
    """The one person meant; asks if several could be, or raises with the candidates."""
    found = candidates(name, records)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownNameError(name, _near(name, records))
    labels = tuple(label(contact, records) for contact in found)
    if not session.may_ask:
        raise AmbiguousNameError(name, labels)
    return found[_choose(name, labels)]


def _choose(name: str, labels: tuple[str, ...]) -> int:
    output.talk(f'Several people could be "{name}":')
    for number, shown in enumerate(labels, start=1):
        output.talk(f"  {number}  {shown}")
    chosen: int = click.prompt("Which one", type=click.IntRange(1, len(labels)), err=True)
    return chosen - 1


def candidates(name: str, records: Records) -> tuple[Contact, ...]:
    """Everyone `name` could mean: by path, whole name, alias, else by a part of these."""
    key = fold(name)
    people = records.contacts.values()
    steps: tuple[Callable[[Contact], bool], ...] = (
        lambda c: key in {fold(c.path or ""), fold((c.path or "")[:-3])},
        lambda c: fold(c.name) == key,
        lambda c: key in {fold(alias) for alias in c.aliases},
        lambda c: any(key in fold(text) for text in (c.name, *c.aliases)),
    )
    for step in steps:
        found = tuple(contact for contact in people if step(contact))
        if found:
            return found
    return ()


def label(contact: Contact, records: Records) -> str:
    """The name, with the path where two share it."""
    same = [c for c in records.contacts.values() if fold(c.name) == fold(contact.name)]
    return contact.name if len(same) == 1 else contact.path or contact.name


def _near(name: str, records: Records) -> tuple[str, ...]:
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    names = {fold(contact.name): contact.name for contact in records.contacts.values()}
    return tuple(names[near] for near in get_close_matches(fold(name), names, n=_NEAR))
