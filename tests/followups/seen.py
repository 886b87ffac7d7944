"""A small vault in memory: notes put together, built on a day, and what a person sees of it.

Nothing here knows the kinds of follow-up: a line is known by its comment, a kind by its word.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from mdnetwork.build import Result, build
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
OPENING = "---\n"
PAGES = Settings(pages=("due", "contacts"))
"""The pages these tests look at, and no other, for speed."""
_COMMENT = re.compile(r"<!-- fu:(?P<kind>[a-z-]+)-(?P<hash>[0-9a-f]{10})(?:/\d+)? -->")

Notes = Mapping[str, str]


def day(text: str, shift: int = 0) -> date:
    """`2026-03-10`, or so many days after it."""
    return date.fromisoformat(text) + timedelta(days=shift)


def merged(notes: Notes, more: Notes) -> dict[str, str]:
    """`notes` with `more`: properties of one name replaced, others and the text added.

    A path that begins with `=` is a note that stands in the place of the one before it.
    """
    found = dict(notes)
    for path, text in more.items():
        old = "" if path.startswith("=") else found.get(path, "")
        found[path.removeprefix("=")] = _joined(old, text)
    return found


def _joined(old: str, new: str) -> str:
    (first, above), (second, below) = _parts(old), _parts(new)
    head = "".join(f"{key}:{value}\n" for key, value in {**first, **second}.items())
    return (f"{OPENING}{head}{OPENING}" if head else "") + above + below


def _parts(text: str) -> tuple[dict[str, str], str]:
    if not text.startswith(OPENING):
        return {}, text
    head, _, body = text.removeprefix(OPENING).partition(OPENING)
    rows = (row.partition(":") for row in head.splitlines())
    return {key: value for key, _, value in rows}, body


def on(notes: Notes, text: str) -> dict[str, str]:
    """`notes` with that day, `2026-03-10`, wherever a path or a text says `{day}`."""
    return {
        path.replace("{day}", text): body.replace("{day}", text) for path, body in notes.items()
    }


@dataclass(frozen=True)
class Seen:
    """A vault as it is on one day."""

    notes: Notes
    today: date
    settings: Settings = PAGES

    @cached_property
    def result(self) -> Result:
        """Built with the day given, as `--today` does."""
        return build(Snapshot.of(self.notes), self.settings, self.today, day_given=True)

    @cached_property
    def open(self) -> dict[str, tuple[str, str | None]]:
        """Every open follow-up, shown or not: identity → whom it names, and when it is due."""
        found = self.result.agenda.open
        return {f.identity: (f.contact.name, f.due_text) for f in found}

    def owed(self, kind: str) -> list[tuple[str, str | None]]:
        """Of one kind: whom each line names, and when it is due."""
        return sorted(
            (value for identity, value in self.open.items() if identity.rpartition("-")[0] == kind),
            key=str,
        )

    def names(self, kind: str) -> list[str]:
        """The people the lines of one kind name."""
        return [name for name, _ in self.owed(kind)]

    def only(self, kind: str, name: str = "Ada") -> str:
        """The identity of the one line of that kind to that person."""
        (found,) = [
            identity
            for identity, (whom, _) in self.open.items()
            if identity.rpartition("-")[0] == kind and whom == name
        ]
        return found

    @cached_property
    def page(self) -> str:
        """The due page, as it would lie there."""
        changes = {change.path: change.text for change in self.result.plan.writes}
        return changes.get(DUE) or self.notes[DUE]

    def section(self, identity: str) -> str:
        """The heading over its line on the page; empty if it is not there."""
        title = ""
        for row in self.page.splitlines():
            title = row.removeprefix("## ") if row.startswith("## ") else title
            if f"fu:{identity}" in row:
                return title
        return ""

    def row(self, identity: str) -> str:
        """Its line on the page; empty if it is not there."""
        return next((row for row in self.page.splitlines() if f"fu:{identity}" in row), "")

    @cached_property
    def lines(self) -> list[tuple[str, str]]:
        """The kind, and the person named first, of every line on the page, from the top."""
        found = []
        for row in self.page.splitlines():
            comment = _COMMENT.search(row)
            if comment:
                found.append((comment["kind"], row.partition("[[")[2].partition("]]")[0]))
        return found

    @cached_property
    def after(self) -> dict[str, str]:
        """The vault once the plan is carried out."""
        return {**self.notes, **{change.path: change.text for change in self.result.plan.writes}}

    @property
    def log(self) -> list[str]:
        """The lines of the follow-up log, once the plan is carried out."""
        return [row for row in self.after.get(LOG, "").splitlines() if row.startswith("- ")]

    def later(self, today: date, more: Notes | None = None) -> "Seen":
        """The same vault, its plan carried out and `more` added, on another day."""
        return Seen(merged(self.after, more or {}), today, self.settings)

    def answered(self, identity: str, box: str = " ", words: str = "") -> "Seen":
        """The vault with the page written, and that line answered: its box, words after it."""
        row = self.row(identity)
        assert row, f"{identity} does not stand on the page"
        new = row.replace("- [ ]", f"- [{box}]", 1).replace("- [x]", f"- [{box}]", 1) + words
        text = self.after[DUE].replace(row, new)
        return Seen({**self.after, DUE: text}, self.today, self.settings)
