"""`snooze`: everything open about one person is hidden for a while."""

from datetime import date

import click

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.names import find_person
from mdnetwork.cli.noting import agreed, log_plan, write, yes_option
from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import open_session
from mdnetwork.errors import UsageError
from mdnetwork.followups.followup import FollowUp
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.said import wait_until
from mdnetwork.pages.taking import log_path
from mdnetwork.pages.text import escape


@click.command("snooze")
@click.argument("name")
@click.argument("until", nargs=-1, required=True)
@yes_option
@global_options
@click.pass_context
def command(context: click.Context, name: str, until: tuple[str, ...], *, yes: bool) -> int:
    """Hide what is open about someone: `mdnetwork snooze "Ana Ruiz" 2w`.

    UNTIL is a period from today or a day, as on the page; what comes up later is not hidden. One
    line for each goes to the end of the follow-up log.
    """
    session = open_session(context)
    day = _day(" ".join(until), session.today)
    snapshot = session.load()
    result = session.build_from(snapshot)
    contact = find_person(name, result.situation.records, session)
    path = log_path(snapshot, session.settings)
    theirs = [f for f in result.agenda.open if f.contact.key == contact.key]
    asleep = {f.identity: result.agenda.snoozed.get(f.identity, date.min) for f in theirs}
    lines = tuple(_line(f, result, path, day) for f in theirs if asleep[f.identity] < day)
    said = f"{contact.name}: {len(lines)} snoozed through {day}."
    if lines:
        told = f"snooze: {contact.name} through {day}"
        plan = log_plan(session, snapshot, path, lines, told)
        if not agreed(session, plan, f"Snooze {contact.name}?", yes=yes):
            return 0
        write(session, plan)
    elif theirs:
        said = f"{contact.name}: snoozed through {min(asleep.values())} already."
    else:
        said = f"{contact.name}: nothing is open."
    session.talk(said)
    if session.options.json:
        document = {"schema": 1, "path": path, "until": day.isoformat(), "lines": lines}
        output.document(document)
    return 0


def _day(words: str, today: date) -> date:
    """The last day to wait, after today."""
    read = wait_until(f"snooze {words}", today)
    if read is None or read[1] or read[0] <= today:
        raise UsageError(f'"{words}" is no day to wait for', "write e.g. 2w or 2026-12-05")
    return read[0]


def _line(follow_up: FollowUp, result: Result, path: str, day: date) -> str:
    """The line of the log that snoozes one follow-up."""
    linker = Linker(result.situation.records.index, path, result.situation.settings.links)
    reasons = escape(", ".join(follow_up.reasons))
    head = f"- {result.agenda.today} snoozed {linker.person(follow_up.contact)}"
    return f"{head}: {reasons} <!-- fu:{follow_up.identity} until:{day} -->"
