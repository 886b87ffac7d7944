"""`snooze`: everything open about one person is hidden for a while."""

import click

from mdnetwork.cli import output
from mdnetwork.cli.names import find_person
from mdnetwork.cli.noting import note_lines
from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import open_session
from mdnetwork.errors import UsageError
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.said import wait_until
from mdnetwork.pages.taking import log_path
from mdnetwork.pages.text import escape


@click.command("snooze")
@click.argument("name")
@click.argument("until", nargs=-1, required=True)
@global_options
@click.pass_context
def command(context: click.Context, name: str, until: tuple[str, ...]) -> int:
    """Hide what is open about someone: `mdnetwork snooze "Ana Ruiz" 2w`.

    UNTIL is a period from today or a day, as on the page; what comes up later is not hidden. One
    line for each goes to the end of the follow-up log.
    """
    session = open_session(context)
    words = " ".join(until)
    read = wait_until(f"snooze {words}", session.today)
    if read is None or read[1] or read[0] <= session.today:
        raise UsageError(f'"{words}" is no day to wait for', "write e.g. 2w or 2026-12-05")
    snapshot = session.load()
    result = session.build_from(snapshot)
    records = result.situation.records
    contact = find_person(name, records, session)
    path = log_path(snapshot, session.settings)
    person = Linker(records.index, path, session.settings.links).person(contact)
    head = f"- {session.today} snoozed {person}"
    lines = tuple(
        f"{head}: {escape(', '.join(f.reasons))} <!-- fu:{f.identity} until:{read[0]} -->"
        for f in result.agenda.open
        if f.contact.key == contact.key
    )
    if lines:
        note_lines(session, snapshot, path, lines)
    session.talk(f"{contact.name}: {len(lines)} snoozed through {read[0]}.")
    if session.options.json:
        document = {"schema": 1, "path": path, "until": read[0].isoformat(), "lines": lines}
        output.document(document)
    return 0
