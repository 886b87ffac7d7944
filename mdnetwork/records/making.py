"""The text of a new note: a template with what is known already put in its place.

Pure text → text. It only ever meets a note that is not on the disk yet; a person's own note is
changed by nothing here.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mdnetwork.notes.edits import fill_property, insert_rows, set_property
from mdnetwork.notes.note import Note
from mdnetwork.notes.read import read_note
from mdnetwork.records.facts import Facts
from mdnetwork.records.lists import Told
from mdnetwork.records.properties import read_fields
from mdnetwork.records.sections import SECTIONS, Sections, label_of, without_label
from mdnetwork.settings import Settings

_BOX = "- [ ] "
_ITEM = "- "
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_MARKS = re.compile(r"[\[\]<>`{}%#|^]+")
_IN_ADDRESS = re.compile(r"[\[\]<>`{}|^]+|%%+")
_PLAIN = re.compile(r"[A-Za-z][\w.@+-]*")


def filled(text: str, variables: Mapping[str, str]) -> str:
    """A template's text with `{{title}}`, `{{date}}` and `{{time}}` filled (FORMATS 1.5)."""
    for name, value in variables.items():
        text = text.replace("{{" + name + "}}", value)
    return text


def quoted(value: str) -> str:
    """A value as YAML that is read as exactly these characters, whatever they are."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def with_facts(text: str, told: Told, settings: Settings) -> str:
    """A contact's note with the properties it was told filled, and all other words under Notes.

    So with what a property cannot take because the template gives it a value of its own.
    """
    words = list(told.words)
    for key, values in told.properties.items():
        shown = tuple(value if _PLAIN.fullmatch(value) else quoted(value) for value in values)
        lines = shown if len(shown) == 1 else tuple(f"- {value}" for value in shown)
        before, text = text, fill_property(text, key, lines)
        if text == before:
            words += values
    return under(text, "notes", (_as_prose(", ".join(words)),), settings) if words else text


def _as_prose(row: str) -> str:
    """A row that opens no heading, list or code, whatever it begins with."""
    note = read_note("new.md", row)
    opens = note.headings or note.items or not (note.prose or note.tags)
    return "\\" + row if opens else row


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What is known of a talk when its note is made; `links` are the people's, without brackets."""

    day: date
    hour: str = ""
    links: tuple[str, ...] = ()
    held: bool = False
    minutes: int | None = None
    planned: int | None = None
    medium: str = ""
    place: str = ""
    words: str = ""


def talk_note(text: str, talk: Talk, settings: Settings) -> str:
    """A meeting's note with its day, people and, once it was held, minutes and words."""
    text = fill_property(text, "date", (f'"{talk.day}"',))
    text = fill_property(text, "people", tuple(f"- {quoted(f'[[{at}]]')}" for at in talk.links))
    if talk.hour:
        text = fill_property(text, "time", (f'"{talk.hour}"',))
    if talk.planned is not None:
        text = set_property(text, "planned_minutes", str(talk.planned)) or text
    if talk.medium:
        text = fill_property(text, "medium", (talk.medium,))
    if talk.place:
        text = under(text, "agenda", (f"Where: {_as_words(talk.place)}",), settings)
    if talk.minutes is not None:
        text = fill_property(text, "actual_minutes", (str(talk.minutes),))
    if talk.held:
        text = set_property(text, "status", "held") or text
    return _with_notes(text, talk.words, settings)


def _as_words(text: str) -> str:
    """Text from elsewhere as a note's words: it links, embeds and runs nothing, but for addresses.

    An address of the web keeps all marks that are plain in one, or it would lead elsewhere.
    """
    marks = ((_IN_ADDRESS if _ADDRESS.match(word) else _MARKS, word) for word in text.split())
    return " ".join(" ".join(mark.sub(" ", word) for mark, word in marks).split())


def planned_minutes(text: str) -> int | None:
    """The minutes a talk's note says it was asked for, if it does."""
    note = read_note("new.md", text)
    return Facts(note, read_fields(note)).minutes("planned_minutes")


def _with_notes(text: str, words: str, settings: Settings) -> str:
    """A meeting's note with what was written during the talk, each line where it belongs.

    `Advice: …` and `Name: …` go under these headings, with or without a bullet; a label without a
    heading in this note stays a label; all other lines go under Notes as they are (PRODUCT 2.2).
    """
    sections = set(_sections(read_note("new.md", text), settings))
    parts: dict[str, list[str]] = {"notes": [], "advice": [], "referrals": []}
    for row in words.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n"):
        bare = without_bullet(row)
        section = label_of(bare)
        if section in parts and section in sections:
            box = _BOX if section == "advice" else _ITEM
            parts[section].append(box + without_label(bare))
            continue
        if section and parts["notes"] and not label_of(parts["notes"][-1].removeprefix(_ITEM)):
            parts["notes"].append("")
        parts["notes"].append(_ITEM + bare if section else row.rstrip())
    for section, rows in parts.items():
        if any(rows):
            text = under(text, section, rows, settings)
    return text


def without_bullet(row: str) -> str:
    """A row as typed, `- [ ] read maps`, without what makes it a list item: `read maps`."""
    return row.strip().removeprefix(_BOX).removeprefix(_ITEM)


def under(text: str, section: str, rows: Iterable[str], settings: Settings) -> str:
    """`text` with rows at the end of what stands under the first heading of that section.

    A note without it gets the heading at its end.
    """
    note = read_note("new.md", text)
    sections = _sections(note, settings)
    end = text.rstrip("\n").count("\n") + 1
    if section not in sections:
        heading = f"## {SECTIONS[section][0].capitalize()}"
        return insert_rows(text, end, (heading, "", *rows))
    at = sections.index(section) + 1
    before = note.headings[at].line - 1 if at < len(note.headings) else end
    return insert_rows(text, before, tuple(rows))


def has_section(text: str, section: str, settings: Settings) -> bool:
    """Whether a note has a heading of that section."""
    return section in _sections(read_note("new.md", text), settings)


def _sections(note: Note, settings: Settings) -> tuple[str, ...]:
    return Sections(settings).of(note)
