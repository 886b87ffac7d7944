"""`new`: notes from the template, never over an existing one."""

from datetime import date

import click

from mdnetwork.cli.days import day_meant
from mdnetwork.cli.invited import read_file
from mdnetwork.cli.listing import take_list
from mdnetwork.cli.making import Template, make, named_alike
from mdnetwork.cli.meeting import Wanted, new_meeting
from mdnetwork.cli.options import global_options, parse_number
from mdnetwork.cli.session import Session, open_session
from mdnetwork.errors import FileTakenError, UsageError
from mdnetwork.exchange.naming import safe_name
from mdnetwork.notes.words import fold
from mdnetwork.plan import Create
from mdnetwork.records.lists import known_of
from mdnetwork.records.making import with_facts

_FOLDERS = {
    "contact": "People",
    "meeting": "Meetings",
    "organization": "Organizations",
    "field": "Fields",
}


@click.command("new")
@click.argument("kind", type=click.Choice(tuple(_FOLDERS)), metavar=f"{{{'|'.join(_FOLDERS)}}}")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--from",
    "source",
    metavar="FILE",
    help="Contacts: everyone in a list; - is stdin. Meeting: an invitation, .ics.",
)
@click.option(
    "--date", "when", metavar="DAY", help="Day of the meeting: tomorrow, 2026-03-12; else today."
)
@click.option("--time", "hour", default="", metavar="HH:MM", help="Hour of the meeting.")
@click.option(
    "--questions",
    type=parse_number,
    metavar="N",
    help="Meeting: so many from your bank; else as many as fit.",
)
@click.option(
    "-m",
    "--minutes",
    type=parse_number,
    metavar="N",
    help="Meeting: it was held and took so long.",
)
@click.option(
    "-n", "--notes", default="", metavar="TEXT", help="Meeting: what was said; - reads it in."
)
@click.option("--dry-run", is_flag=True, help="Only print what would be made.")
@global_options
@click.pass_context
def command(  # noqa: PLR0913 - the command's words
    context: click.Context,
    *,
    kind: str,
    names: tuple[str, ...],
    source: str | None,
    when: str | None,
    hour: str,
    questions: int | None,
    minutes: int | None,
    notes: str,
    dry_run: bool,
) -> int:
    """Make a note for a contact, meeting, organization or field.

    For a meeting NAME is the person, or several; they are found by file name, alias or a unique
    part. With an invitation they may be left out, if they have notes with their e-mail addresses.
    In --notes the lines `Advice: …` and `Name: …` go under their headings.

    A list has one person a line: `Bo Lee, Acme, met at the fair`. Who has a note is left alone.
    """
    session = open_session(context)
    invitation = read_file(source, session) if source and kind == "meeting" else None
    day = day_meant(when, session.today) if when else None
    if invitation:
        day = day or invitation.day
        hour = hour or (f"{invitation.hour:%H:%M}" if invitation.hour else "")
    day = day or session.today
    if source is not None and not invitation:
        if kind != "contact" or names:
            raise UsageError("--from is for contacts, all of one list", "leave the name out")
        return take_list(source, session, dry_run=dry_run)
    if not names and not invitation:
        raise UsageError("a name is missing", "see `mdnetwork new --help`")
    if kind == "meeting":
        wanted = Wanted(
            names=names,
            day=day,
            hour=hour,
            minutes=minutes,
            notes=notes,
            questions=questions,
            invitation=invitation,
            dry_run=dry_run,
        )
        return new_meeting(wanted, session)
    if notes or minutes is not None or questions is not None:
        raise UsageError("--minutes, --notes and --questions are for a meeting", "leave them out")
    if len(names) > 1:
        whole = " ".join(names)
        raise UsageError("one name at a time", f'put a whole name in quotes, e.g. "{whole}"')
    return _new(kind, names[0], day, session, dry_run=dry_run)


def _new(kind: str, name: str, day: date, session: Session, *, dry_run: bool) -> int:
    """A note for a contact, organization or field; raises if one of that name is there.

    What was noted of a contact where they were named or listed goes along.
    """
    snapshot = session.load()
    told = None
    if kind == "contact":
        records = session.build_from(snapshot).situation.records
        ghost = records.contacts.get(f"?{fold(name)}")
        name = ghost.name if ghost else name
        told = known_of(name, records, snapshot.notes)
    title = safe_name(name)
    if taken := named_alike(title, snapshot.notes):
        raise FileTakenError(taken)
    text = Template(kind, session).note(title, day)
    text = with_facts(text, told, session.settings) if told else text
    return make(Create(path=f"{_FOLDERS[kind]}/{title}.md", text=text), session, dry_run=dry_run)
