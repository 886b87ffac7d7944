"""Organizations and career fields with notes of their own, and how other notes name them."""

from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import stem
from mdnetwork.records.facts import Facts, Source
from mdnetwork.records.reading import Reading
from mdnetwork.records.resolve import Index, Resolved
from mdnetwork.records.types import CareerField, Organization, Place


def places(facts: Facts, name: str, index: Index) -> tuple[Place, ...]:
    """The organizations a property names, each with its note's path if there is one."""
    found: dict[str, Place] = {}
    for text in facts.texts(name):
        target = link_target(text) or text
        answer = index.resolve(target, facts.note.path)
        path = answer.path if isinstance(answer, Resolved) else None
        place = Place(name=stem(path) if path else stem(target), path=path)
        found.setdefault(place.name, place)
    return tuple(found.values())


def field_name(facts: Facts) -> str:
    """The career field a property names, a link by its note's name."""
    text = facts.text("field")
    target = link_target(text)
    return stem(target) if target else text


def read_organization(reading: Reading) -> Organization:
    """The organization a note describes."""
    facts, note = reading.facts, reading.note
    return Organization(
        path=note.path,
        name=note.name,
        source=Source(path=note.path),
        aliases=facts.texts("aliases"),
        kind=facts.text("kind"),
        field=field_name(facts),
        location=facts.text("location"),
        target=bool(facts.truth("target")),
    )


def read_field(reading: Reading) -> CareerField:
    """The career field a note describes."""
    facts, note = reading.facts, reading.note
    return CareerField(
        path=note.path,
        name=note.name,
        source=Source(path=note.path),
        target=bool(facts.truth("target")),
    )
