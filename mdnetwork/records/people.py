"""Persons: every contact, and every ghost that a place naming people calls into being.

A link in such a place leads to a contact, to you, or to nobody we know: then its name is a ghost.
A note that is no contact but is named as a person is read as a ghost of that name, and said so.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from typing import assert_never

from mdnetwork.notes.dates import parse_date
from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import Link, Scalar, stem
from mdnetwork.notes.words import fold
from mdnetwork.problems import Problem
from mdnetwork.records.directory import Called, Directory
from mdnetwork.records.facts import Source
from mdnetwork.records.kinds import Kind
from mdnetwork.records.resolve import Ambiguous, Missing, Resolved
from mdnetwork.records.types import ME

NO_NAMES = frozenset(
    {"", "none", "none given", "nobody", "no one", "no names", "n/a", "-", "tbd", "?", "unknown"}
)
_A: Mapping[Kind, str] = {
    "contact": "a contact",
    "meeting": "a meeting",
    "organization": "an organization",
    "field": "a field",
    "questions": "the question bank",
}
_UNNAMED_KINDS: frozenset[Kind] = frozenset({"plain", "dated", "log"})


class People:
    """Finds whom names and links in one note mean; remembers whom it calls and what is doubtful."""

    def __init__(self, directory: Directory, path: str) -> None:
        """`path` is that of the note; nobody is found in private ones."""
        self.directory = directory
        self.index = directory.index
        self.problems: list[Problem] = []
        self.called: dict[str, Called] = {}
        self.rank = 0
        self._path = path
        self._looked: set[str] = set()
        self.index.seen.clear()
        directory.names.seen.clear()

    @property
    def looked(self) -> tuple[Hashable, ...]:
        """Every name that was looked for so far."""
        return (*self.index.seen, *self.directory.names.seen, *self._looked)

    def is_contact(self, key: str | None) -> bool:
        """Whether the key is that of someone with a note of their own."""
        return key is not None and self.directory.is_contact(key)

    def is_known(self, key: str | None) -> bool:
        """Whether the key is that of anyone: a contact, or a ghost called so far."""
        return self.is_contact(key) or (key is not None and self._is_ghost(key))

    def _is_ghost(self, key: str, *, certain: bool = False) -> bool:
        called = self.called.get(key)
        if called and not (certain and called.hearsay):
            return True
        self._looked.add(key)
        return key in (self.directory.certain if certain else self.directory.ghosts)

    def named(  # noqa: PLR0913 - where a name stands, and how it was typed
        self,
        name: str,
        source: Source,
        column: int = 1,
        *,
        ghost: bool = True,
        link: bool = True,
        markdown: bool = False,
        hearsay: bool = False,
    ) -> str | None:
        """The key of the person `name` (a link's target or a plain name) means, or none.

        `ghost`: an unknown name makes a ghost. `link`: it was typed as a link, so that an alias
        deserves a hint. `hearsay`: what others call decides whether this note calls the name, or
        whether it calls another: of ghosts only those count that are called for certain.
        """
        if fold(name) in NO_NAMES or parse_date(name):
            return None
        answer = self.index.resolve(name, source.path, markdown=markdown)
        match answer:
            case Resolved():
                if answer.alias and link and self.is_contact(answer.path):
                    self._hint_alias(name, answer.path, source, column)
                return self._at(answer.path, source, column, ghost=ghost, hearsay=hearsay)
            case Ambiguous():
                return self._choose(name, answer.paths, source, column, ghost=ghost)
            case Missing():
                return self._unknown(answer.name, source, ghost=ghost, hearsay=hearsay)
        assert_never(answer)

    def linked(
        self, link: Link, source: Source, *, ghost: bool = True, hearsay: bool = False
    ) -> str | None:
        """The person a link in a note's text means, or none; as `named`."""
        return self.named(
            link.target,
            source,
            link.column,
            ghost=ghost,
            markdown=link.markdown,
            hearsay=hearsay,
        )

    def in_property(self, values: Iterable[Scalar], path: str) -> tuple[str, ...]:
        """The persons named by a property's values, links or plain names, in order."""
        found: dict[str, None] = {}
        for scalar in values:
            source = Source(path=path, line=scalar.line)
            for name, is_link in self._names(scalar.text, path):
                key = self.named(name, source, scalar.column, link=is_link)
                if key:
                    found[key] = None
        return tuple(found)

    def _names(self, text: str, path: str) -> list[tuple[str, bool]]:
        """The names in one value; `Ana Ruiz, Bo Lee` is two if it is nobody's whole name."""
        target = link_target(text)
        if target:
            return [(target, True)]
        if "[[" in text:
            parts = text.replace("]]", "[[").split("[[")[1::2]
            return [(link_target(f"[[{part}]]") or "", True) for part in parts]
        whole = " ".join(text.split())
        if not isinstance(self.index.resolve(whole, path), Missing):
            return [(whole, False)]
        return [
            (part.strip(), False) for part in whole.replace(";", ",").split(",") if part.strip()
        ]

    def contact_links(self, path: str) -> str | None:
        """The key of the contact whose note lies at `path`, or none."""
        return path if self.is_contact(path) else None

    def _at(
        self, path: str, source: Source, column: int, *, ghost: bool, hearsay: bool
    ) -> str | None:
        if self.is_contact(path):
            return path
        kind = self.directory.kinds.get(path)
        if kind == "me":
            return ME
        if self.directory.is_private(path) or kind is None:
            return None
        if not ghost:
            return self._ghost_key(stem(path), certain=hearsay)
        if kind in _UNNAMED_KINDS:
            message = f"{stem(path)} is named as a person; add type: contact to that note"
            self._problem(source, column, "not-a-person", message)
            return self._unknown(stem(path), source, ghost=True, hearsay=hearsay)
        message = f"{stem(path)} is {_A[kind]}, not a person; name a contact here"
        self._problem(source, column, "not-a-person", message)
        return None

    def _choose(
        self, name: str, paths: tuple[str, ...], source: Source, column: int, *, ghost: bool
    ) -> str | None:
        """Of several notes of that name the one contact; else it is said and nobody is meant."""
        persons = [path for path in paths if self.is_contact(path)]
        if len(persons) == 1:
            return persons[0]
        if ghost or persons:
            open_ = (path for path in paths if not self.directory.is_private(path))
            choices = " or ".join(f"[[{path[:-3]}]]" for path in open_)
            message = f'"{name}" could be several notes; write {choices}'
            self._problem(source, column, "ambiguous-link", message)
        return None

    def _ghost_key(self, name: str, *, certain: bool) -> str | None:
        key = "?" + fold(name)
        return key if self._is_ghost(key, certain=certain) else None

    def _unknown(self, name: str, source: Source, *, ghost: bool, hearsay: bool) -> str | None:
        if fold(name) == fold(ME):
            return ME
        if not ghost:
            return self._ghost_key(name, certain=hearsay)
        if not fold(name):
            return None
        called = Called(
            rank=self.rank, source=source, place=len(self.called), name=name, hearsay=hearsay
        )
        known = self.called.setdefault(called.key, called)
        if known.hearsay and not hearsay:
            self.called[called.key] = replace(known, hearsay=False)
        return called.key

    def _hint_alias(self, name: str, path: str, source: Source, column: int) -> None:
        message = f"[[{name}]] is an alias; Obsidian needs [[{stem(path)}|{name}]]"
        self._problem(source, column, "alias-as-link", message)

    def _problem(self, source: Source, column: int, code: str, message: str) -> None:
        self.problems.append(
            Problem(path=source.path, line=source.line, column=column, code=code, message=message)
        )
