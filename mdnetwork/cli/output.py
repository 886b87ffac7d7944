"""Everything that is printed: data to stdout, talk to stderr, nothing that could move a cursor."""

import json
import sys
from collections.abc import Sequence

from mdnetwork.pages.text import plain


def data(text: str) -> None:
    """One line of the answer; control characters of notes never reach a terminal."""
    print(plain_line(text))


def plain_line(text: str) -> str:
    """`text` with every control and bidirectional character as a blank; of any length."""
    if text.isprintable():
        return text
    return "".join(plain(char) or " " for char in text)


def document(value: object) -> None:
    """The answer as JSON, in ASCII: right in every encoding, and nothing in it moves a cursor."""
    print(json.dumps(value, indent=2))


def talk(text: str) -> None:
    """A line for the person, not part of the answer."""
    print(plain_line(text), file=sys.stderr)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows under their columns; in full, folded only where a terminal is too narrow."""
    from rich import box  # noqa: PLC0415 - only lists need it
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    width = None if sys.stdout.isatty() else 1000
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*(Text(plain_line(cell)) for cell in row))
    console = Console(width=width, highlight=False)
    with console.capture() as captured:
        console.print(shown)
    for line in captured.get().splitlines():
        print(line.rstrip())
