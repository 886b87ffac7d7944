"""Organizations and career fields with notes of their own, and how other notes name them."""

from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import stem
from mdnetwork.records.facts import Facts, Source
from mdnetwork.records.reading import Reading
from mdnetwork.records.resolve import Index, Resolved
from mdnetwork.records.types import CareerField, Organization, Place


def places(facts: Facts, prop: str, index: Index) -> tuple[Place, ...]:
    """The organizations a property names, each with its note's path if there is one."""
    found: dict[str, Place] = {}
    for text in facts.texts(prop):
        target = link_target(text) or text
        answer = index.resolve(target, facts.note.path)
        path = answer.path if isinstance(answer, Resolved) else None
        place = Place(name=stem(path) if path else stem(target), path=path)
        found.setdefault(place.name, place)
    return tuple(found.values())


def names(facts: Facts, prop: str) -> tuple[str, ...]:
    """What a property names, fields, schools, towns: a link by its note's name."""
    texts = ((text, link_target(text)) for text in facts.texts(prop))
    return tuple(dict.fromkeys(stem(target) if target else text for text, target in texts))


def name(facts: Facts, prop: str) -> str:
    """The first of these names, or empty."""
    return next(iter(names(facts, prop)), "")


def read_organization(reading: Reading) -> Organization:
    """The organization a note describes."""
    facts, note = reading.facts, reading.note
    return Organization(
        path=note.path,
        name=note.name,
        source=Source(path=note.path),
        aliases=facts.texts("aliases"),
        kind=facts.text("kind"),
        fields=names(facts, "field"),
        location=name(facts, "location"),
        target=bool(facts.truth("target")),
    )


def read_field(reading: Reading) -> CareerField:
    """The career field a note describes."""
    facts, note = reading.facts, reading.note
    return CareerField(
        path=note.path,
        name=note.name,
        source=Source(path=note.path),
        aliases=facts.texts("aliases"),
        target=bool(facts.truth("target")),
    )
