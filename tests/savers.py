"""How programs save a file: all at once, in place, in pieces, or by moving something away first.

Each takes the file, its new text, and a source of chance for how long it dawdles; when it returns,
the file holds that text (SAFETY 4 has the programs that do so).
"""

import random
import time
from collections.abc import Callable
from pathlib import Path

Save = Callable[[Path, str, random.Random], None]

_PIECES = 4


def in_place(file: Path, text: str, _chance: random.Random) -> None:
    """Truncate and write: kakoune, ed, `open(…, "w")`."""
    file.write_text(text, encoding="utf-8")


def in_chunks(file: Path, text: str, _chance: random.Random) -> None:
    """Truncate and write piece by piece without pause: nano, Obsidian for a large note."""
    with file.open("w", encoding="utf-8") as saved:
        for start in range(0, len(text), 200):
            saved.write(text[start : start + 200])
            saved.flush()


def haltingly(file: Path, text: str, chance: random.Random) -> None:
    """Truncate, pause, write a part, pause, write the rest: a slow disk, a share, a phone."""
    size = len(text) // _PIECES + 1
    with file.open("w", encoding="utf-8") as saved:
        for start in range(0, len(text), size):
            saved.flush()
            time.sleep(chance.uniform(0, 0.4))
            saved.write(text[start : start + size])


def moved_away(file: Path, text: str, _chance: random.Random) -> None:
    """Move the old file away, then write a new one: vim, emacs."""
    if file.exists():
        file.replace(file.with_name(file.name + "~"))
    file.write_text(text, encoding="utf-8")


def at_once(file: Path, text: str, _chance: random.Random) -> None:
    """Write beside it and rename: sed -i, rsync, unison."""
    saved = file.with_suffix(".saving")
    saved.write_text(text, encoding="utf-8")
    saved.replace(file)


def deleted_first(file: Path, text: str, chance: random.Random) -> None:
    """Write beside it, delete, pause, rename: Syncthing, git, VS Code's like."""
    saved = file.with_suffix(".saving")
    saved.write_text(text, encoding="utf-8")
    file.unlink(missing_ok=True)
    time.sleep(chance.uniform(0, 0.3))
    saved.replace(file)


QUICK: tuple[Save, ...] = (in_place, in_chunks, moved_away, at_once)
SAVERS: tuple[Save, ...] = (*QUICK, deleted_first, haltingly)
