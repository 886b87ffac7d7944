"""A list of people, one a line → new notes. Nobody who has a note is touched.

`Bo Lee, Acme, met at the fair`: PRODUCT 2.2, as under Referrals and People to ask.
"""

from collections.abc import Callable
from dataclasses import dataclass

from mdnetwork.errors import UsageError
from mdnetwork.exchange.naming import safe_name
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.plan import Create, Plan
from mdnetwork.records.lists import Listed, Told, read_list, tell
from mdnetwork.records.making import with_facts
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.types import Records
from mdnetwork.settings import Settings

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


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
    text = None
    if not data.startswith(_UTF16) and b"\x00" not in data:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = None
    if text is None:
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
    taken = _names_taken(snapshot, records)
    seen: dict[str, int] = {}
    made, there, twice, refused = [], [], [], []
    for person in read_list(text):
        try:
            title = _title(person)
        except UsageError as error:
            refused.append(Left(line=person.line, name=person.name, why=str(error)))
            continue
        keys = (fold(person.name), fold(title))
        path = next((taken[key] for key in keys if key in taken), "")
        name = stem(path) if path else title
        before = next((seen[key] for key in (*keys, fold(name)) if key in seen), None)
        if before:
            why = f"{name} stands in line {before} already"
            twice.append(Left(line=person.line, name=name, why=why))
        elif path:
            there.append(Left(line=person.line, name=name, why=path))
        else:
            told = tell(person.fields, records)
            note = with_facts(template(title), told, settings)
            file = Create(path=f"People/{title}.md", text=note)
            made.append(New(file=file, line=person.line, told=told))
        for key in (*keys, fold(name)):
            seen.setdefault(key, person.line)
    return Outcome(made=tuple(made), there=tuple(there), twice=tuple(twice), refused=tuple(refused))


def _title(person: Listed) -> str:
    """The name of the file; a line without a letter is nobody's name."""
    if not any(map(str.isalpha, person.name)):
        said = f'"{person.name}" does not read as a name'
        raise UsageError(said, "begin the line with the person's name")
    return safe_name(person.name)


def _names_taken(snapshot: Snapshot, records: Records) -> dict[str, str]:
    """The path of the note that has each name, folded: every note's own, and people's aliases."""
    found = {
        fold(alias): contact.path
        for contact in records.known
        for alias in contact.aliases
        if contact.path
    }
    return found | {fold(snapshot.notes[path].name): path for path in sorted(snapshot.notes)}
