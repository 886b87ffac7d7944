"""Looks at the pages all the time: which versions they had, and who was ever missing from them."""

import hashlib
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

CONTACTS = "Network/Network contacts.md"
_LOOK = 0.005


class Looking:
    """What was seen: each page's versions in a row, saves that changed nothing, who was missing."""

    def __init__(self, vault: Path, people: Sequence[str]) -> None:
        self.versions: Counter[str] = Counter()
        self.idle: Counter[str] = Counter()
        self.missing: list[str] = []
        self._vault = vault
        self._people = people
        self._marks: dict[str, tuple[int, int]] = {}
        self._digests: dict[str, bytes] = {}

    def look(self) -> float:
        """Look once at every page; the seconds until the next look."""
        folder = self._vault / "Network"
        for entry in os.scandir(folder) if folder.is_dir() else ():
            if entry.name.endswith((".md", ".canvas")) and not entry.name.startswith("."):
                self._look_at(f"Network/{entry.name}")
        return _LOOK

    def _look_at(self, page: str) -> None:
        try:
            status = (self._vault / page).stat()
            mark = (status.st_ino, status.st_mtime_ns)
            if self._marks.get(page) == mark:
                return
            text = (self._vault / page).read_text(encoding="utf-8")
        except OSError:
            return  # somebody saves it by moving it away
        self._marks[page] = mark
        digest = hashlib.sha256(text.encode()).digest()
        if self._digests.get(page) == digest:
            self.idle[page] += 1
            return
        self._digests[page] = digest
        self.versions[page] += 1
        if page == CONTACTS:
            gone = [name for name in self._people if f"[[{name}]]" not in text]
            self.missing += [f"{name} was missing from {page}" for name in gone]
