"""Who named whom to you: `referred_by`, `referrals`, Referrals, *referred* lines, People to ask.

Under Referrals a name needs no brackets: it is the text before the first comma (PRODUCT 2.2).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mdnetwork.notes.note import Item
from mdnetwork.notes.words import fold
from mdnetwork.problems import Problem
from mdnetwork.records.facts import Source
from mdnetwork.records.giver import giver_of
from mdnetwork.records.learning import name_answer
from mdnetwork.records.lists import name_part, permission_in, places_of, reads_as_name
from mdnetwork.records.people import NO_NAMES, People
from mdnetwork.records.properties import values
from mdnetwork.records.reading import Reading
from mdnetwork.records.types import ME, Naming, Place


def from_contact(reading: Reading, people: People) -> Iterator[Naming]:
    """The namings a contact's note tells: who named them, and whom they named."""
    path, fields = reading.note.path, reading.facts.fields
    permitted = reading.facts.truth("may_use_name") if values(fields, "referred_by") else None
    for key in people.in_property(values(fields, "referred_by"), path):
        named = _naming(path, reading.facts.at("referred_by"), permitted=permitted)
        yield replace(named, referrer=key)
    yield from _named(reading, people, (path,), None)


def from_meeting(
    reading: Reading, people: People, participants: tuple[str, ...], day: date | None
) -> Iterator[Naming]:
    """The namings in a meeting's note, by each participant, on the day of the talk.

    What they said at the end (`May I use your name: yes`) holds for lines without a word on it.
    """
    answer = name_answer(reading)
    for naming in _named(reading, people, participants, day):
        own = naming.may_use_name
        yield naming if own is not None else replace(naming, may_use_name=answer)


def _named(
    reading: Reading, people: People, referrers: tuple[str, ...], day: date | None
) -> Iterator[Naming]:
    for naming in named_in(reading, people, referrers):
        givers = referrers if naming.referrer == ME else (naming.referrer,)
        for referrer in givers:
            yield replace(naming, referrer=referrer, day=day, one_of=len(givers) > 1)


def named_in(reading: Reading, people: People, referrers: tuple[str, ...] = ()) -> Iterator[Naming]:
    """Everyone a note names under Referrals, by label or property.

    By the one of `referrers` of whom a line says so (`from Femi`), else as if named by you.
    """
    path = reading.note.path
    for key in people.in_property(values(reading.facts.fields, "referrals"), path):
        if key != ME:
            yield _naming(key, reading.facts.at("referrals"))
    for listed in reading.outline.in_section("referrals"):
        if listed.log:
            continue
        giver, item = giver_of(listed, referrers, people.index)
        source, permitted = Source(path=path, line=item.line), permission_in(item.text)
        named = name_of(item, reading, people)
        places = places_of(item, people.index, people.directory.kinds) if len(named) == 1 else ()
        for key in named:
            named_by = _naming(key, source, permitted=permitted, places=places)
            yield replace(named_by, referrer=giver or ME)
    for key, source in linked_in("referrals", reading, people):
        yield _naming(key, source)


def _naming(
    key: str, source: Source, *, permitted: bool | None = None, places: tuple[Place, ...] = ()
) -> Naming:
    return Naming(
        referrer=ME, referred=key, day=None, source=source, may_use_name=permitted, places=places
    )


def linked_in(section: str, reading: Reading, people: People) -> Iterator[tuple[str, Source]]:
    """Everyone linked in the prose of a section, outside its items."""
    for link in reading.outline.links():
        if reading.outline.section(link) == section and link.item < 0:
            source = Source(path=reading.note.path, line=link.line)
            found = people.linked(link, source)
            if found and found != ME:
                yield found, source


def name_of(item: Item, reading: Reading, people: People) -> tuple[str, ...]:
    """The person an item names: its link before the first comma, else the plain text there.

    A further link counts only if it leads to a contact: `- [[Bo Lee]], [[Acme]]` is one person.
    """
    source = Source(path=reading.note.path, line=item.line)
    name, end = name_part(item)
    found: list[str] = []
    for link in item.links:
        inside = link.start < end
        if inside or _is_contact(people, link.target, source):
            key = people.linked(link, source, hearsay=not inside)
            if key and key != ME:
                found.append(key)
    if found or item.links:
        return tuple(dict.fromkeys(found))
    return _plain_name(name, item, reading, people)


def _is_contact(people: People, target: str, source: Source) -> bool:
    return people.is_known(people.named(target, source, ghost=False, link=False, hearsay=True))


def _plain_name(name: str, item: Item, reading: Reading, people: People) -> tuple[str, ...]:
    if not name or fold(name) in NO_NAMES or fold(name).startswith("none "):
        return ()
    source = Source(path=reading.note.path, line=item.line)
    if not reads_as_name(name):
        message = f'"{name[:40]}" does not read as a name; put the name in [[ ]]'
        people.problems.append(
            Problem(
                path=source.path,
                line=item.line,
                column=item.column,
                code="doubtful-name",
                message=message,
            )
        )
        return ()
    key = people.named(name, source, item.column, link=False)
    return (key,) if key and key != ME else ()
