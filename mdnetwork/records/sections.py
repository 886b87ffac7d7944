"""Which section of a note a heading opens, and the labels that say the same anywhere.

`## Private` and everything under it is left out here, for every reader at once.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from mdnetwork.notes.note import Item, Link, Note
from mdnetwork.notes.words import forms, squash
from mdnetwork.settings import Settings, Words

SECTIONS: Words = {
    "agenda": ("agenda",),
    "questions": ("questions",),
    "notes": ("notes",),
    "advice": ("advice", "suggestions"),
    "referrals": ("referrals", "names"),
    "impressions": ("impressions", "observations", "seen"),
    "fit": ("fit", "reflection"),
    "skill words": ("skill words",),
    "reading": ("reading", "resources", "read", "books", "journals"),
    "associations": ("associations",),
    "courses": ("courses",),
    "salary": ("salary", "pay"),
    "trends": ("trends",),
    "given": ("given", "gave"),
    "received": ("received", "got"),
    "closing": ("closing", "closing list"),
    "private": ("private",),
    "sound bite": ("sound bite", "sound bites"),
    "news": ("news",),
    "skills": ("skills",),
    "interests": ("interests",),
    "people to ask": ("people to ask",),
}
OVERVIEWS = ("overview", "my overview", "about me")
"""Headings of a sound bite in your own note; elsewhere they are about something else."""
LABELS: Mapping[str, str] = {
    "advice": "advice",
    "name": "referrals",
    "names": "referrals",
    "skill": "skill words",
    "read": "reading",
    "book": "reading",
    "journal": "reading",
    "association": "associations",
    "course": "courses",
    "salary": "salary",
    "trend": "trends",
    "gave": "given",
    "got": "received",
}
_LABELLED = frozenset(LABELS.values())
_LABEL = re.compile(r"^\**([A-Za-z]+)\**:\**\s+(?=\S)")


class Sections:
    """Names of sections by heading, with the settings' words in other languages added."""

    def __init__(self, settings: Settings) -> None:
        """`settings.sections` maps our names to more headings."""
        self._names = {
            form: name
            for words in (SECTIONS, settings.sections)
            for name, headings in words.items()
            for heading in headings
            for form in forms(heading)
        }
        overviews = (form for heading in OVERVIEWS for form in forms(heading))
        self._own_names = {**dict.fromkeys(overviews, "sound bite"), **self._names}

    def of(self, note: Note, *, own: bool = False) -> tuple[str, ...]:
        """The section of every heading of `note`: its own, else its parent's, else empty.

        `own`: it is your own note.
        """
        names = self._own_names if own else self._names
        found: list[str] = []
        for heading in note.headings:
            inherited = found[heading.parent] if heading.parent >= 0 else ""
            section = names.get(squash(heading.text.strip(" :*_")), "")
            found.append(inherited if inherited == "private" else section or inherited)
        return tuple(found)


class Outline:
    """A note with its sections known; private parts do not exist for who reads it through this."""

    def __init__(self, note: Note, sections: tuple[str, ...]) -> None:
        """`sections` as `Sections.of` gives them."""
        self.note = note
        self._sections = sections
        self._items = tuple(
            item for item in note.items if not item.quoted and self.section(item) != "private"
        )

    def section(self, part: Item | Link) -> str:
        """The section an item or link stands in, or empty."""
        return self.section_of_heading(part.heading)

    def items(self) -> tuple[Item, ...]:
        """Every item that is no quote and not private."""
        return self._items

    def links(self) -> Iterator[Link]:
        """Every link outside items that is no quote, no embed and not private."""
        for link in self.note.links:
            if not link.quoted and not link.embed and self.section(link) != "private":
                yield link

    def section_of_heading(self, number: int) -> str:
        """The section a heading opens or stands in, or empty; -1 is what stands before any."""
        return self._sections[number] if number >= 0 else ""

    def in_section(self, name: str) -> Sequence[Item]:
        """Items of the first level under headings of that section, and those with its label.

        A label says more than a heading: under Advice, `- Name: Bo Lee` is a name and no advice.
        """
        return self._by_section.get(name, ())

    @cached_property
    def _by_section(self) -> dict[str, list[Item]]:
        """The items of each section; a talk's note is asked for a dozen of them."""
        found: dict[str, list[Item]] = {}
        for item in self._items:
            label = label_of(item.text) if ":" in item.text else ""
            stands = self.section(item) if item.parent < 0 else ""
            if label:
                found.setdefault(label, []).append(item)
            if stands and not (label and stands in _LABELLED):
                found.setdefault(stands, []).append(item)
        return found

    def filled(self, name: str) -> bool:
        """Whether a person wrote anything under a heading of that section."""
        headings = self.note.headings
        return any(
            section == name and headings[i].filled for i, section in enumerate(self._sections)
        )

    def paragraphs(self, name: str) -> Iterator[tuple[str, int]]:
        """The paragraphs under each heading of that section, and that heading's line.

        The name is empty for what stands in no section; private parts are never given.
        """
        if not name and self.note.words:
            yield self.note.words, 1
        if name not in self._sections:
            return
        for heading, section in zip(self.note.headings, self._sections, strict=True):
            if section == name and heading.words:
                yield heading.words, heading.line

    def has(self, name: str) -> bool:
        """Whether there is a heading of that section at all."""
        return name in self._sections

    def unsectioned(self) -> bool:
        """Whether a person wrote anything outside every section: no boxes, labels or log lines."""
        headings = self.note.headings
        if self.note.prose or any(
            headings[i].prose for i, section in enumerate(self._sections) if not section
        ):
            return True
        return any(
            item.text and not item.box and not item.log and not label_of(item.text)
            for item in self.items()
            if not self.section(item) and item.parent < 0
        )


def label_of(text: str) -> str:
    """The section a text's label stands for: `Name: Bo Lee` → `referrals`; empty without one."""
    label = _LABEL.match(text)
    return LABELS.get(label[1].casefold(), "") if label else ""


def without_label(text: str) -> str:
    """`Name: Bo Lee, Acme` → `Bo Lee, Acme`, if the label is one of ours."""
    label = _LABEL.match(text)
    return text[label.end() :] if label and label[1].casefold() in LABELS else text
