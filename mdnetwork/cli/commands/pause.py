"""`pause`: one property of a person's own note, set or emptied."""

import click

from mdnetwork.cli import output
from mdnetwork.cli.names import find_person
from mdnetwork.cli.noting import agreed, write, yes_option
from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import Session, open_session
from mdnetwork.errors import UsageError, WriteFailedError
from mdnetwork.notes.edits import set_property
from mdnetwork.plan import Edit, Plan
from mdnetwork.records.properties import read_fields
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.types import Contact
from mdnetwork.vault.load import read_text

_PAUSED = "paused"


@click.command("pause")
@click.argument("name")
@click.option("--end", is_flag=True, help="End the pause.")
@yes_option
@global_options
@click.pass_context
def command(context: click.Context, name: str, *, end: bool, yes: bool) -> int:
    """Leave someone in peace until you say otherwise: `mdnetwork pause "Ana Ruiz"`.

    Asks, news and check-ins stop; what you owe them stays. It sets `status: paused` in their note;
    --end takes that away.
    """
    session = open_session(context)
    snapshot = session.load()
    records = session.build_from(snapshot).situation.records
    contact = find_person(name, records, session)
    if contact.path is None:
        remedy = f'make a note first: mdnetwork new contact "{contact.name}"'
        raise UsageError(f"{contact.name} has no note yet", remedy)
    status = "" if end else _PAUSED
    said = _already(contact, end=end)
    if said:
        status = contact.status
    else:
        plan = _plan(session, snapshot, contact, contact.path, status)
        question = f"End the pause of {contact.name}?" if end else f"Pause {contact.name}?"
        if not agreed(session, plan, question, yes=yes):
            return 0
        write(session, plan)
        rest = "no longer paused" if end else "paused; what you owe them stays"
        said = f"{contact.name} is {rest}."
    session.talk(said)
    if session.options.json:
        output.document({"schema": 1, "path": contact.path, "status": status})
    return session.finish(None)


def _already(contact: Contact, *, end: bool) -> str:
    """Why there is nothing to change; empty if there is."""
    if end:
        return "" if contact.status == _PAUSED else f"{contact.name} is not paused."
    return f"{contact.name} is {contact.status} already." if contact.status else ""


def _plan(session: Session, snapshot: Snapshot, contact: Contact, path: str, status: str) -> Plan:
    """The plan that sets the status in the person's note; raises if it cannot be done there."""
    file = read_text(session.root, path, session.settings)
    prop = read_fields(snapshot.notes[path]).get("status")
    text = set_property(file.text, prop.key if prop else "status", status) if file else None
    if file is None or text is None:
        why = "its status is not one plain word, or its properties cannot all be read"
        raise WriteFailedError(path, why)
    edit = Edit(path=path, before=file.digest, old=file.text, text=text)
    words = f"pause: {contact.name}" if status else f"pause --end: {contact.name}"
    return Plan(changes=(edit,), day=session.today, words=words)
