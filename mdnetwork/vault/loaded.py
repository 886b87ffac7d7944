"""One file of a vault as it was read."""

from dataclasses import dataclass

from mdnetwork.notes.note import Note
from mdnetwork.records.snapshot import OwnFile
from mdnetwork.vault.walk import Stat


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """One file as read: the note, its text, how it looked, SHA-256 of its bytes.

    The text is `own` if it carries a marker of ours, `kept` if an answer may be written to it.

    Of a note whose bytes could not be read, `stat` is None and `digest` empty.
    """

    note: Note
    own: OwnFile | None = None
    kept: OwnFile | None = None
    stat: Stat | None = None
    digest: str = ""
