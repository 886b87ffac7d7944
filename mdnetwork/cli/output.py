"""Everything that is printed: data to stdout, talk to stderr, nothing that could move a cursor."""

import json
import sys
from collections.abc import Sequence

from mdnetwork.pages.text import plain


def data(text: str) -> None:
    """One line of the answer; control characters of notes never reach a terminal."""
    print(plain_line(text))


def plain_line(text: str) -> str:
    """`text` with control and bidirectional characters as blanks, of any length."""
    return " ".join(plain(part) for part in _chunks(text)) if text else ""


def _chunks(text: str) -> list[str]:
    return [text[i : i + 250] for i in range(0, len(text), 250)] if len(text) > 250 else [text]  # noqa: PLR2004


def document(value: object) -> None:
    """The answer as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def talk(text: str) -> None:
    """A line for the person, not part of the answer."""
    print(plain_line(text), file=sys.stderr)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows under their columns; in full, never cut, unless a terminal is too narrow."""
    from rich import box  # noqa: PLC0415 - only lists need it
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    width = None if sys.stdout.isatty() else 1000
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*(Text(plain(cell)) for cell in row))
    Console(width=width, highlight=False).print(shown)
