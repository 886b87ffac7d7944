"""Where the people you know come from: kinds of source tried and untried (INTERVIEWING 2)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from mdnetwork.followups.followup import Situation
from mdnetwork.records.types import ME

HINTS: Mapping[str, str] = {
    "family-friend": "family, friends and neighbours",
    "employer": "people from work, now or earlier, another department too",
    "faculty": "teachers you had, and their assistants",
    "student": "people who study or studied with you",
    "alumni": "people who went to your school before you",
    "community": "people who run things where you live",
    "government": "public offices",
    "association": "members of an association; ask it for names",
    "press": "people you read about",
    "directory": "lists of companies and associations",
    "field": "people in a field or a place you like",
    "cold-call": "asking an organization for a name",
    "speaker": "people you heard speak",
    "online": "people you meet online",
    "club": "people from clubs and free time",
    "met": "anyone you happened to meet",
    "referral": "people who were named to you",
}
"""Every kind of source, in plain words of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A kind of source: how many came from it, how many you were in touch with, and talked to."""

    slug: str
    people: int
    reached: int
    talked: int


def tried(situation: Situation) -> tuple[Tried, ...]:
    """The kinds that brought someone, the most fruitful first; a word of your own is a kind too."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for contact in situation.records.contacts.values():
        history = situation.histories[contact.key]
        named = any(naming.referrer != ME for naming in history.namings)
        for kind in contact.found_by or (("referral",) if named else ()):
            found[kind if kind in HINTS else kind.lower()].append(contact.key)
    rows = [_tried(slug, keys, situation) for slug, keys in found.items()]
    return tuple(sorted(rows, key=lambda row: (-row.talked, -row.people, row.slug)))


def _tried(slug: str, keys: list[str], situation: Situation) -> Tried:
    histories = [situation.histories[key] for key in keys]
    return Tried(
        slug=slug,
        people=len(keys),
        reached=sum(1 for h in histories if h.contacted),
        talked=sum(1 for h in histories if h.has_talked),
    )


def untried(rows: tuple[Tried, ...]) -> tuple[str, ...]:
    """The kinds nobody came from yet, in their order."""
    there = {row.slug for row in rows}
    return tuple(slug for slug in HINTS if slug not in there)
