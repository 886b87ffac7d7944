"""What the suite found, as Markdown."""

from collections.abc import Sequence
from datetime import date

from tests.bench.report import machine
from tests.faults.figures import Figures

OPENING = "<!-- faults -->"
CLOSING = "<!-- /faults -->"


def table(rows: Sequence[Figures], day: date, minutes: float) -> str:
    """The table of the README: what was done, how often, and what became of the files."""
    lines = [
        "| What was done to the program | times | files compared | bytes lost |",
        "|---|---|---|---|",
        *map(_line, rows),
        _together(rows),
    ]
    head = f"{machine()}; {day}, {minutes:.0f} minutes."
    return f"{head}\n\n" + "\n".join(lines) + "\n"


def _line(row: Figures) -> str:
    if row.skipped:
        return f"| {row.what} | not run: {row.skipped} | | |"
    wrong = f" **{len(row.findings)} not as it must be**" if row.findings else ""
    return f"| {row.what}{wrong} | {row.times:,} | {row.files:,} | {row.lost:,} |"


def _together(rows: Sequence[Figures]) -> str:
    """What can be added up: a file changed under a watcher is no blow like a kill."""
    files, lost = sum(row.files for row in rows), sum(row.lost for row in rows)
    return f"| **together** | | **{files:,}** | **{lost:,}** |"


def put_into(text: str, made: str) -> str:
    """`text` with whatever stands between the two markers replaced; ValueError without them."""
    start, end = text.index(OPENING) + len(OPENING), text.index(CLOSING)
    return f"{text[:start]}\n\n{made}\n{text[end:]}"
