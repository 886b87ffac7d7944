"""Links on our pages: only to notes that exist, in the style of the settings.

Wikilinks as `[[Name]]` where the name is unique and safe, else `[[path|Name]]`, else a Markdown
link. A ghost is a plain `[[Name]]` if its name is safe in a link, else its name as text.
"""

import posixpath
import re
from urllib.parse import quote

from mdnetwork.notes.note import stem
from mdnetwork.pages.text import TASK_EMOJI, escape, plain
from mdnetwork.records.resolve import Index, Missing
from mdnetwork.records.types import Contact, Place

_OTHER = rf"[^\x00-\x7f{TASK_EMOJI}]"
_SAFE = re.compile(rf"^(?!\s)(?:[a-zA-Z0-9]|{_OTHER}|(?<=\w)_(?=\w)|[ ,.'()+-]|&(?= ))+(?<!\s)$")
_NOTE_SAFE = re.compile(rf"^(?:[a-zA-Z0-9_]|{_OTHER}|[ ,.'()+/-]|&(?= ))+$")


class Linker:
    """Writes links as they read from the page at `page`."""

    def __init__(self, index: Index, page: str, style: str) -> None:
        """`style` is the setting `links`: wiki or markdown."""
        self._index = index
        self._page = page
        self._style = style
        self._notes: dict[tuple[str, str, bool], str] = {}

    def note(self, path: str, text: str = "", *, cell: bool = False) -> str:
        """A link to the existing note at `path`; `cell`: inside a table."""
        key = path, text, cell
        known = self._notes.get(key)
        if known is None:  # one page links the same few people again and again
            known = self._notes[key] = self._note(path, text, cell=cell)
        return known

    def _note(self, path: str, text: str, *, cell: bool) -> str:
        name = stem(path)
        shown = plain(text) or name
        if self._style == "markdown" or not _is_safe(shown):
            return self._markdown(path, shown)
        if shown == name and self._index.is_unique(name):
            return f"[[{name}]]"
        if not _NOTE_SAFE.match(path):
            return self._markdown(path, shown)
        pipe = "\\|" if cell else "|"
        target = name if self._index.is_unique(name) else path[:-3]
        return f"[[{target}{pipe}{shown}]]"

    def _markdown(self, path: str, shown: str) -> str:
        relative = posixpath.relpath(path, posixpath.dirname(self._page) or ".")
        return f"[{escape(shown)}]({quote(relative, safe='/.-_~')})"

    def page(self, path: str) -> str:
        """A link to a page of ours, which may not be in the index yet."""
        name = stem(path)
        if self._style == "markdown" or not _is_safe(name):
            return self._markdown(path, name)
        return f"[[{name}]]"

    def person(self, contact: Contact, *, cell: bool = False) -> str:
        """A link to a contact's note, or a ghost's name."""
        if contact.path:
            return self.note(contact.path, cell=cell)
        linkable = self._style == "wiki" and _is_safe(contact.name) and "/" not in contact.name
        if linkable and isinstance(self._index.resolve(contact.name), Missing):
            return f"[[{contact.name}]]"
        return escape(contact.name)

    def place(self, place: Place, *, cell: bool = False) -> str:
        """An organization: a link if it has a note, else its name."""
        return self.note(place.path, cell=cell) if place.path else escape(place.name)


def _is_safe(name: str) -> bool:
    return bool(_SAFE.match(name)) and not name.startswith("-") and name == plain(name)
