"""`new`: a note from the template, never over an existing one."""

import re
from datetime import date
from pathlib import Path

import click

from mdnetwork.cli import clock, output
from mdnetwork.cli.names import candidates, find_person, label
from mdnetwork.cli.options import global_options, parse_day
from mdnetwork.cli.session import Session, open_session
from mdnetwork.cli.template import filled, template_files
from mdnetwork.errors import FileTakenError, UsageError, WriteFailedError
from mdnetwork.notes.dates import parse_time
from mdnetwork.notes.edits import fill_property
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.pages.text import plain
from mdnetwork.plan import Create, Plan
from mdnetwork.vault.obsidian import read_obsidian
from mdnetwork.vault.walk import walk

_FOLDERS = {
    "contact": "People",
    "meeting": "Meetings",
    "organization": "Organizations",
    "field": "Fields",
}
_UNSAFE = re.compile(r'[\\/:*?"<>|#^\[\]%]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)
_MAX_NAME = 120


@click.command("new")
@click.argument("kind", type=click.Choice(tuple(_FOLDERS)), metavar=f"{{{'|'.join(_FOLDERS)}}}")
@click.argument("name")
@click.option(
    "--date", "day", type=parse_day, metavar="DAY", help="Day of the meeting; else today."
)
@click.option("--time", "hour", metavar="HH:MM", help="Hour of the meeting.")
@global_options
@click.pass_context
def command(
    context: click.Context, kind: str, name: str, day: date | None, hour: str | None
) -> int:
    """Make a note for a contact, meeting, organization or field.

    For a meeting NAME is the person; they are found by file name, alias or a unique part.
    """
    session = open_session(context)
    day = day or session.today
    if hour and parse_time(hour) is None:
        raise UsageError(f'"{hour}" is not a time', "write it as 14:20")
    person, target = _person(name, session) if kind == "meeting" else ("", "")
    title = f"{day} {person}" if person else safe_name(name)
    text = _template(kind, session.root, session.settings.templates)
    text = filled(text, {"title": title, "date": day.isoformat(), "time": hour or clock.now_text()})
    if person:
        text = fill_property(text, "date", (f'"{day}"',))
        text = fill_property(text, "people", (f'- "[[{target}]]"',))
    if hour:
        text = fill_property(text, "time", (f'"{hour}"',))
    path = f"{_FOLDERS[kind]}/{title}.md"
    if taken := _named_alike(title, session):
        raise FileTakenError(taken)
    made = Create(path=path, text=text)
    plan = Plan(changes=(made,), day=session.today, words=f"new: {path}")
    for refused, reason in session.write(plan).refused:
        raise WriteFailedError(refused, reason)
    if session.options.json:
        output.document({"schema": 1, "path": path})
    else:
        output.data(path)
    return 0


def _named_alike(title: str, session: Session) -> str | None:
    """The path of a note of that name anywhere: two would make every link to them unclear."""
    there = walk(session.root, session.settings, read_obsidian(session.root)).notes
    return next((path for path in sorted(there) if fold(stem(path)) == fold(title)), None)


def safe_name(name: str) -> str:
    """A file name that every system takes (FORMATS 1.3); raises if nothing is left of it."""
    kept = plain(_UNSAFE.sub(" ", plain(name)))[:_MAX_NAME].strip(" .")
    if not kept or _RESERVED.match(kept):
        raise UsageError(f'"{plain(name)}" cannot be a file\'s name', "choose another name")
    return kept


def _person(name: str, session: Session) -> tuple[str, str]:
    """The person meant, for a title and for a link; the name as given if nobody has it yet."""
    records = session.build().situation.records
    if not candidates(name, records):
        return safe_name(name), safe_name(name)
    contact = find_person(name, records, session)
    return safe_name(contact.name), label(contact, records).removesuffix(".md")


def _template(kind: str, root: Path, folder: str) -> str:
    """The vault's own template, else the one that travels with the program."""
    own = root / folder / f"{kind.title()}.md"
    if own.is_file():
        return own.read_text(encoding="utf-8", errors="replace")
    shipped = template_files(f"Templates/{kind.title()}.md")
    return shipped[0].text
