"""Finding what is meant by a name on the command line: file name, alias or unique part."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import click

from mdnetwork.cli import output
from mdnetwork.cli.session import Session
from mdnetwork.errors import AmbiguousNameError, NotAPersonError, UnknownNameError
from mdnetwork.notes.words import fold
from mdnetwork.records.types import Contact, Records

_NEAR = 3
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Generic[T]):
    """Something that has a name; `path` is its note's, empty without one, `kind` its kind."""

    value: T
    name: str
    path: str = ""
    aliases: tuple[str, ...] = ()
    kind: str = ""


def find_person(name: str, records: Records, session: Session) -> Contact:
    """The one person meant; asks if several could be, or raises with the candidates.

    Raises NotAPersonError for the name of an organization.
    """
    try:
        return find(name, _people(records), session, "contact")
    except UnknownNameError:
        for place in records.organizations:
            if fold(name) in map(fold, (place.name, *place.aliases)):
                raise NotAPersonError(place.name) from None
        raise


def find(name: str, known: Iterable[Named[T]], session: Session, what: str) -> T:
    """The one of `known` that is meant; `what` is what they are, for who has to be told."""
    choices = tuple(known)
    found = _candidates(name, choices)
    if len(found) == 1:
        return found[0].value
    if not found:
        raise UnknownNameError(name, _near(name, choices), what)
    labels = tuple(_label(one, choices) for one in found)
    if not session.may_ask:
        raise AmbiguousNameError(name, labels)
    session.holds = False  # the next time another may be meant
    return found[_choose(name, labels)].value


def _people(records: Records) -> Iterable[Named[Contact]]:
    for contact in records.contacts.values():
        yield Named(
            value=contact, name=contact.name, path=contact.path or "", aliases=contact.aliases
        )


def _choose(name: str, labels: tuple[str, ...]) -> int:
    output.talk(f'Several could be "{name}":')
    for number, shown in enumerate(labels, start=1):
        output.talk(f"  {number}  {shown}")
    chosen: int = click.prompt("Which one", type=click.IntRange(1, len(labels)), err=True)
    return chosen - 1


def candidates(name: str, records: Records) -> tuple[Contact, ...]:
    """Everyone `name` could mean: by path, whole name, alias, else by a part of these."""
    return tuple(found.value for found in _candidates(name, tuple(_people(records))))


def _candidates(name: str, known: tuple[Named[T], ...]) -> tuple[Named[T], ...]:
    key = fold(name)
    steps: tuple[Callable[[Named[T]], bool], ...] = (
        lambda one: key in {fold(one.path), fold(one.path[:-3])},
        lambda one: key in {fold(one.name), fold(f"{one.name} ({one.kind})")},
        lambda one: key in {fold(alias) for alias in one.aliases},
        lambda one: any(key in fold(text) for text in (one.name, *one.aliases)),
    )
    for step in steps:
        found = tuple(one for one in known if step(one))
        if found:
            return found
    return ()


def label(contact: Contact, records: Records) -> str:
    """The name, with the path where two share it."""
    same = [c for c in records.contacts.values() if fold(c.name) == fold(contact.name)]
    return contact.name if len(same) == 1 else contact.path or contact.name


def _label(one: Named[T], known: tuple[Named[T], ...]) -> str:
    """The name, with the path, or else the kind, where two share it."""
    if sum(fold(other.name) == fold(one.name) for other in known) == 1:
        return one.name
    return one.path or (f"{one.name} ({one.kind})" if one.kind else one.name)


def _near(name: str, known: tuple[Named[T], ...]) -> tuple[str, ...]:
    from mdnetwork.interviews.matching import most_like  # noqa: PLC0415 - only a mistake needs it

    names = {said: one.name for one in known for said in (one.name, *one.aliases)}
    found = dict.fromkeys(names[near] for near in most_like(name, names))
    return tuple(found)[:_NEAR]
