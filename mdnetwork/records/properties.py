"""Every property that is read, its synonyms, and in which kinds of note (PRODUCT 2.2).

One table; `mdnetwork help properties` prints it. Keys are compared folded: case, blanks, `-`,
`_` and plural do not matter, and the spelling found is never changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from mdnetwork.notes.note import Note, Property, Scalar
from mdnetwork.notes.words import forms, squash


@dataclass(frozen=True, slots=True)
class Known:
    """A property: its name, the kinds of note it belongs to, its meaning, other spellings."""

    name: str
    kinds: str
    meaning: str
    synonyms: tuple[str, ...] = ()


PROPERTIES = (
    Known("type", "any", "kind of note: contact, meeting, organization, field, me, questions"),
    Known("categories", "any", 'kind of note by category: "[[People]]"', ("category",)),
    Known("tags", "any", "kind of note by tag, and your own tags"),
    Known("aliases", "any", "other names this note is linked by"),
    Known("private", "any", "yes: never on a page, in a draft, report or export"),
    Known("date", "meeting", "day of the talk; else the date in the file's name"),
    Known(
        "organization",
        "contact, meeting, me",
        "where they, or you, work",
        ("organisation", "company", "org", "employer"),
    ),
    Known("past_organizations", "contact, me", "where they, or you, worked before"),
    Known("role", "contact", "what they do there", ("title", "position", "job_title")),
    Known("level", "contact", "how senior they are"),
    Known("field", "contact, organization", "career field or industry, one or several"),
    Known("school", "contact, me", "where they, or you, studied"),
    Known("email", "contact", "one or many"),
    Known("phone", "contact", "one or many"),
    Known("linkedin", "contact", "profile address"),
    Known("website", "contact, organization", "address"),
    Known("location", "contact, organization, meeting, me", "town or place"),
    Known("say", "contact", "pronunciation, pronouns"),
    Known("source", "contact", "how you found them, e.g. alumni, faculty, met"),
    Known("referred_by", "contact", "who named them to you", ("introduced_by", "met_through")),
    Known("knows", "contact", "people they know"),
    Known("in_common", "contact", "what you have in common"),
    Known(
        "may_use_name",
        "contact",
        "yes or no: may you say who sent you; else, use their name",
    ),
    Known("may_contact_again", "contact", 'yes, no, a date, or "in 3 months"'),
    Known("cadence", "contact", "how often: 30d, 6w, monthly, quarterly, or a tier"),
    Known("tier", "contact", "inner, close, casual, warm or dormant"),
    Known(
        "next_contact",
        "contact",
        "the day you promised to write",
        ("next_follow_up", "next_followup", "follow_up"),
    ),
    Known(
        "last_contact",
        "contact",
        "the day you were last in touch",
        ("last_contacted", "last_talked", "last_met"),
    ),
    Known("met", "contact", "the day you first met"),
    Known("snooze_until", "contact", "nothing about them through this day"),
    Known(
        "status",
        "contact, meeting",
        "contact: paused, declined, archived; meeting: planned, held, cancelled, no-show",
    ),
    Known("birthday", "contact", "2026-03-02 or 03-02"),
    Known("wants_news", "contact", "yes: tell them your news"),
    Known("looks_for", "contact", "what they are looking for"),
    Known("time", "meeting", "hour it starts, e.g. 14:00"),
    Known("planned_minutes", "meeting", "minutes asked for", ("duration", "minutes")),
    Known("actual_minutes", "meeting", "minutes it took"),
    Known(
        "people",
        "meeting",
        "who took part",
        ("participants", "person", "contacts", "attendees", "with"),
    ),
    Known("medium", "meeting", "in person, phone, video or email"),
    Known("interview", "meeting", "yes or no: an informational interview"),
    Known("referrals", "meeting", "who was named to you"),
    Known(
        "thanked",
        "meeting",
        'the day you thanked them, yes, no, or "by card"',
        ("thank_you", "thank_you_sent", "thanks_sent"),
    ),
    Known("practice", "meeting", "yes: a rehearsal"),
    Known("fit", "meeting", "1 to 5"),
    Known("kind", "organization", "kind of employer"),
    Known("target", "organization, field", "yes: you want to get there"),
    Known("size", "organization", "how large it is"),
    Known("situation", "me", "student, changer or returner: which questions suit you"),
    Known("targets", "me", "organizations and fields you want to get to"),
)


def _spellings() -> dict[str, tuple[str, int]]:
    """Folded spelling → property and rank (0 its own name, then synonyms in their order)."""
    table: dict[str, tuple[str, int]] = {}
    for known in PROPERTIES:
        for rank, word in enumerate((known.name, *known.synonyms)):
            for form in forms(word):
                table.setdefault(form, (known.name, rank))
    for known in PROPERTIES:  # a property's own name is never another's plural
        table[squash(known.name)] = (known.name, 0)
    return table


_SPELLINGS = _spellings()

Fields = Mapping[str, Property]
"""The properties of one note by our name for them; of several spellings the first in rank."""


def read_fields(note: Note) -> Fields:
    """The known properties of `note`; an empty one does not hide a synonym that is filled."""
    found: dict[str, tuple[int, Property]] = {}
    for prop in note.properties:
        name, rank = _SPELLINGS.get(squash(prop.key), ("", 0))
        if not name or (rank and not prop.values):
            continue
        held = found.get(name)
        if held is None or not held[1].values or (rank < held[0] and prop.values):
            found[name] = (rank, prop)
    return {name: prop for name, (_, prop) in found.items()}


def values(fields: Fields, name: str) -> tuple[Scalar, ...]:
    """All values of a property, in order; empty if it is not there."""
    prop = fields.get(name)
    return prop.values if prop else ()


def first(fields: Fields, name: str) -> Scalar | None:
    """The first value of a property, or none."""
    prop = fields.get(name)
    return prop.values[0] if prop and prop.values else None


def text(fields: Fields, name: str) -> str:
    """The first value's text, or empty."""
    scalar = first(fields, name)
    return " ".join(scalar.text.split()) if scalar else ""
