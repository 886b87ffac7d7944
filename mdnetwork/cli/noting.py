"""What a command writes into a person's own files: planned, shown as a diff, and asked for."""

import click

from mdnetwork.cli import output
from mdnetwork.cli.session import Session
from mdnetwork.errors import WriteFailedError
from mdnetwork.notes.note import stem
from mdnetwork.pages.logbook import with_lines
from mdnetwork.pages.taking import takes_in
from mdnetwork.plan import Append, Plan
from mdnetwork.records.snapshot import Snapshot

yes_option = click.option("-y", "--yes", is_flag=True, help="Do not ask before writing.")


def log_plan(
    session: Session, snapshot: Snapshot, path: str, lines: tuple[str, ...], words: str
) -> Plan:
    """The plan that adds `lines` to the log at `path`; raises if they would not be read there."""
    file = snapshot.text_of(path)
    if file is None and path in snapshot.notes:
        raise WriteFailedError(path, "it could not be read")
    text = with_lines(file.text if file else None, stem(path), lines)
    if not takes_in(snapshot, session.settings, path, text, len(lines)):
        why = "a line added to it would not be read: it is private, or ends in code or a comment"
        raise WriteFailedError(path, why)
    before, old = (file.digest, file.text) if file else (None, "")
    append = Append(path=path, before=before, old=old, text=text)
    return Plan(changes=(append,), day=session.today, words=words)


def agreed(session: Session, plan: Plan, question: str, *, yes: bool) -> bool:
    """Show `plan` as a diff, and ask if somebody is there; whether to go on.

    A program that wants JSON is neither shown nor asked anything.
    """
    session.refuse_while_busy()
    if session.options.json:
        return True
    show(plan)
    if yes or not session.may_ask:
        return True
    answer: bool = click.confirm(question, default=True, err=True)
    if not answer:
        session.talk("Nothing was written.")
    return answer


def show(plan: Plan) -> None:
    """Print what `plan` would write, as a unified diff."""
    for line in plan.diff().splitlines():
        output.data(line)


def write(session: Session, plan: Plan) -> None:
    """Carry out `plan`; raises what stood in its way."""
    for refused, reason in session.write(plan).refused:
        raise WriteFailedError(refused, reason)
