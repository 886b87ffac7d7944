"""A list of people, one a line → new notes. Nobody who has a note is touched.

`Bo Lee, Acme, met at the fair`: PRODUCT 2.2, as under Referrals and People to ask.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from mdnetwork.errors import UsageError
from mdnetwork.exchange.naming import safe_name
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.plan import Create, Plan
from mdnetwork.records.lists import Listed, Told, known_of, read_list, tell
from mdnetwork.records.making import with_facts
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.types import Records
from mdnetwork.settings import Settings

_SHORT = 40
Fate = Literal["new", "there", "twice", "refused"]
"""What becomes of someone in a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Someone of the list for whom no note is made: the line, the name, and why in words."""

    line: int
    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """Someone of the list for whom a note is made, and what the list told of them."""

    file: Create
    line: int
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What becomes of a list: new notes; people there already, named twice, and refused."""

    made: tuple[New, ...] = ()
    there: tuple[Left, ...] = ()
    twice: tuple[Left, ...] = ()
    refused: tuple[Left, ...] = ()

    @property
    def to_ask(self) -> int:
        """How many of the new people have a source, and so come up to be asked (PRODUCT 3.1)."""
        return sum("source" in new.told.properties for new in self.made)

    @property
    def plan(self) -> Plan:
        """The new notes, as one plan."""
        return Plan(changes=tuple(new.file for new in self.made))


def decode(data: bytes, name: str) -> str:
    """The text of a list's bytes, UTF-8 with or without a byte order mark; raises `UsageError`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\x00"  # like UTF-16 without its mark, it is no text of ours
    if "\x00" in text:
        raise UsageError(f"{name} is not UTF-8 text", "save it as UTF-8 in your editor")
    return text


def take_in(
    text: str,
    snapshot: Snapshot,
    records: Records,
    settings: Settings,
    template: Callable[[str], str],
) -> Outcome:
    """What becomes of the list in `text`; `template` gives an empty note for a title."""
    names = _Names(snapshot, records)
    made: list[New] = []
    left: dict[Fate, list[Left]] = {"there": [], "twice": [], "refused": []}
    for person in read_list(text):
        title, fate, why = names.judge(person)
        if fate == "new":
            noted = known_of(title, records, snapshot.notes)
            told = tell(person.fields, records).with_more(noted)
            note = with_facts(template(title), told, settings)
            file = Create(path=f"People/{title}.md", text=note)
            made.append(New(file=file, line=person.line, told=told))
        else:
            left[fate].append(Left(line=person.line, name=title, why=why))
    return Outcome(
        made=tuple(made),
        there=tuple(left["there"]),
        twice=tuple(left["twice"]),
        refused=tuple(left["refused"]),
    )


class _Names:
    """The names that notes and people's aliases have, and those the list had so far; folded."""

    def __init__(self, snapshot: Snapshot, records: Records) -> None:
        self._lines: dict[str, int] = {}
        self._paths = {
            fold(alias): contact.path
            for contact in records.known
            for alias in contact.aliases
            if contact.path
        }
        self._paths |= {fold(snapshot.notes[path].name): path for path in sorted(snapshot.notes)}

    def judge(self, person: Listed) -> tuple[str, Fate, str]:
        """The name of a person's file, what becomes of them, and the path or why."""
        try:
            title = safe_name(person.name)
        except UsageError as error:
            return person.name, "refused", str(error)
        keys = (fold(person.name), fold(title))
        path = next((self._paths[key] for key in keys if key in self._paths), "")
        name = stem(path) if path else title
        if not path and person.doubtful:
            why = f'"{name[:_SHORT]}" does not read as a name; if it is one, put it in [[ ]]'
            return name, "refused", why
        lines = [self._lines.setdefault(key, person.line) for key in (*keys, fold(name))]
        if min(lines) < person.line:
            return name, "twice", f"{name} stands in line {min(lines)} already"
        return name, "there" if path else "new", path
