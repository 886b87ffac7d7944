"""What the ways of making notes share: the template, the bytes typed or piped in, the writing."""

import sys
from collections.abc import Iterable
from datetime import date

from mdnetwork.cli import clock, output
from mdnetwork.cli.session import Session
from mdnetwork.cli.template import template_files
from mdnetwork.errors import WriteFailedError
from mdnetwork.exchange.people_list import decode
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.plan import Create, Plan
from mdnetwork.records.making import filled
from mdnetwork.vault.load import read_inside


class Template:
    """The vault's own template for a kind of note, else the one that travels with the program."""

    def __init__(self, kind: str, session: Session) -> None:
        """Read it once; a list of people may need it many times."""
        path = f"{session.settings.templates}/{kind.title()}.md"
        own = read_inside(session.root, path, session.settings)
        self._text = own or template_files(f"Templates/{kind.title()}.md")[0].text

    def note(self, title: str, day: date, hour: str = "") -> str:
        """Its text for a note of that title, day and hour; without one, the hour it is now."""
        variables = {"title": title, "date": day.isoformat(), "time": hour or clock.now_text()}
        return filled(self._text, variables)


def named_alike(title: str, paths: Iterable[str]) -> str | None:
    """The path of a note of that name anywhere: two would make every link to them unclear."""
    return min((path for path in paths if fold(stem(path)) == fold(title)), default=None)


def piped(session: Session, hint: str) -> str:
    """Everything on stdin, as text; on a terminal `hint` says what to type."""
    if sys.stdin.isatty():
        session.talk(f"{hint} End with Ctrl-D.")
    return decode(sys.stdin.buffer.read(), "stdin")


def make(file: Create, session: Session, *, dry_run: bool) -> int:
    """Write one new note, unless it is only asked what would be made, and print its path."""
    if not dry_run:
        plan = Plan(changes=(file,), day=session.today, words=f"new: {file.path}")
        for refused, reason in session.write(plan).refused:
            raise WriteFailedError(refused, reason)
    if session.options.json:
        output.document({"schema": 1, "path": file.path})
    else:
        output.data(file.path)
    return 0
