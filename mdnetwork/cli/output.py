"""Everything that is printed: data to stdout, talk to stderr, nothing that could move a cursor."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from mdnetwork.pages.text import plain

Lines = list[tuple[str, bool]]
"""What was printed, each with whether it is data (stdout) or talk (stderr)."""
_recorders: list[tuple[Lines, bool]] = []


@contextmanager
def recorded(*, silent: bool = False) -> Iterator[Lines]:
    """What is printed inside; `silent`: it is only recorded."""
    lines: Lines = []
    recorder = (lines, silent)
    _recorders.append(recorder)
    try:
        yield lines
    finally:
        _recorders.remove(recorder)


def data(text: str) -> None:
    """One line of the answer; control characters of notes never reach a terminal."""
    line(plain_line(text), is_data=True)


def line(text: str, *, is_data: bool) -> None:
    """One line as it stands, to stdout if it is data, else to stderr."""
    silent = [lines for lines, is_silent in _recorders if is_silent]
    if not silent:
        print(text, file=sys.stdout if is_data else sys.stderr)
    for lines in silent or [lines for lines, _ in _recorders]:
        lines.append((text, is_data))


def plain_line(text: str) -> str:
    """`text` with every control and bidirectional character as a blank; of any length."""
    if text.isprintable():
        return text
    return "".join(plain(char) or " " for char in text)


def document(value: object) -> None:
    """The answer as JSON, in ASCII: right in every encoding, and nothing in it moves a cursor."""
    line(json.dumps(value, indent=2), is_data=True)


def talk(text: str) -> None:
    """A line for the person, not part of the answer."""
    line(plain_line(text), is_data=False)


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
    for row in captured.get().splitlines():
        line(row.rstrip(), is_data=True)
