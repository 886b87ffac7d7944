"""What a note is: contact, meeting, organization … (PRODUCT 2.1).

Precedence: `type`, then category, then tag, then folder at any depth. An unknown word means
nothing and is no problem. Settings may add words to each list.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from mdnetwork.notes.dates import date_in_name, parse_date
from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import Note
from mdnetwork.notes.words import fold, forms, squash
from mdnetwork.records.properties import Fields, values
from mdnetwork.settings import Settings, Words

Kind = Literal[
    "contact", "meeting", "organization", "field", "me", "questions", "dated", "plain", "log"
]

TYPES: Words = {
    "contact": ("contact", "person", "people"),
    "meeting": (
        "meeting",
        "interview",
        "informational interview",
        "call",
        "phone call",
        "video call",
        "coffee",
        "coffee chat",
        "conversation",
        "chat",
        "talk",
        "lunch",
        "1 on 1",
        "one on one",
    ),
    "organization": ("organization", "organisation", "company", "org", "employer"),
    "field": ("field", "career field", "industry"),
    "me": ("me",),
    "questions": ("questions", "question bank"),
}
TAGS: Words = {
    "contact": ("contact", "person", "people"),
    "meeting": ("meeting",),
    "organization": ("organization", "organisation", "company", "org"),
}
CATEGORIES: Words = {
    "contact": ("people", "contacts"),
    "meeting": ("meetings",),
    "organization": ("companies", "organizations", "organisations"),
}
FOLDERS: Words = {
    "contact": ("people", "contacts"),
    "meeting": ("meetings",),
    "organization": ("organizations", "organisations", "companies"),
}
INTERVIEW_TYPES = frozenset(
    form
    for word in ("interview", "informational interview", "coffee", "coffee chat")
    for form in forms(word)
)
_PLAIN_NAMES = frozenset({"readme", "index"})
_NUMBERED = re.compile(r"^[\d\s._-]+(?=\D)")


class Kinds:
    """Decides the kind of any note, by the lists above and those of the settings."""

    def __init__(self, settings: Settings, daily: re.Pattern[str] | None = None) -> None:
        """`daily` matches the paths (without `.md`) of Obsidian's daily notes."""
        self._types = _lookup(TYPES, settings.types)
        self._tags = _lookup(TAGS, settings.tags)
        self._categories = _lookup(CATEGORIES, settings.categories)
        self._folders = _lookup(FOLDERS, settings.folders)
        self._log = fold(settings.log + ".md")
        self._daily = daily

    def of(self, note: Note, fields: Fields) -> Kind:
        """The kind of `note`, whose known properties are `fields`."""
        if fold(note.path) == self._log:
            return "log"
        kind = (
            _first(self._types, (_word(v.text) for v in values(fields, "type")))
            or _first(self._categories, (_word(v.text) for v in values(fields, "categories")))
            or _first(self._tags, self._roots(note, fields))
            or self._by_folder(note)
        )
        if kind:
            return kind
        return "dated" if self._is_dated(note, fields) else "plain"

    def _roots(self, note: Note, fields: Fields) -> Iterable[str]:
        """The first part of every tag: `person/colleague` → `person`."""
        for scalar in values(fields, "tags"):
            for word in re.split(r"[,\s]+", scalar.text):
                yield word.lstrip("#").partition("/")[0]
        for tag in note.tags:
            yield tag.partition("/")[0]

    def _by_folder(self, note: Note) -> Kind | None:
        folders = note.path.split("/")[:-1]
        if not folders:
            return None
        name = squash(note.name)
        if name in _PLAIN_NAMES or name == squash(folders[-1]):
            return None
        return _first(self._folders, (_NUMBERED.sub("", part) for part in reversed(folders)))

    def _is_dated(self, note: Note, fields: Fields) -> bool:
        if date_in_name(note.name) or (self._daily and self._daily.match(note.path[:-3])):
            return True
        return any(parse_date(value.text) for value in values(fields, "date"))


def _word(text: str) -> str:
    return (link_target(text) or text).rpartition("/")[2].lstrip("#")


def _lookup(words: Words, more: Words) -> Mapping[str, Kind]:
    table: dict[str, Kind] = {}
    for kind in (*words, *(extra for extra in more if extra not in words)):
        for word in (*words.get(kind, ()), *more.get(kind, ())):
            for form in forms(word):
                table.setdefault(form, kind)  # type: ignore[arg-type] # keys of the lists are kinds
    return table


def _first(table: Mapping[str, Kind], words: Iterable[str]) -> Kind | None:
    return next((table[squash(word)] for word in words if squash(word) in table), None)
