"""`undo`: takes back what was last written to the person's own files, whole or not at all."""

from contextlib import nullcontext

import click

from mdnetwork.cli import output
from mdnetwork.cli.noting import agreed, show, yes_option
from mdnetwork.cli.options import global_options
from mdnetwork.cli.reports import SCHEMA
from mdnetwork.cli.session import Session, open_session
from mdnetwork.errors import UndoRefusedError, UsageError
from mdnetwork.notes.words import fold
from mdnetwork.plan import Plan, Refused, Remove
from mdnetwork.vault.locks import write_lock
from mdnetwork.vault.undo import Step, forget, read_steps, take_back


@click.command("undo")
@click.argument("step", type=int, default=1, metavar="[STEP]")
@click.option("--list", "listed", is_flag=True, help="List what can be undone, newest first.")
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@yes_option
@global_options
@click.pass_context
def command(context: click.Context, step: int, *, listed: bool, dry_run: bool, yes: bool) -> int:
    """Take back what mdnetwork last wrote into your own notes, byte for byte.

    That is answers from your pages, lines of the follow-up log, properties and new notes; never
    what you wrote yourself. A file that was changed since keeps the whole step as it is. STEP is
    a number of --list; else the newest.
    """
    session = open_session(context)
    with nullcontext() if listed or dry_run else write_lock(session.root):
        steps = read_steps(session.root).steps  # what is being written now is the newest of them
    if listed:
        return _list(session, steps)
    if not steps:
        return _nothing(session)
    if not 0 < step <= len(steps):
        raise UsageError(f"there is no step {step}", "see `mdnetwork undo --list`")
    chosen = steps[step - 1]
    plan = take_back(session.root, chosen)
    _check(session, plan)
    session.talk(f"{chosen.day} {chosen.words}")
    if dry_run and not session.options.json:
        show(plan)
    elif not dry_run and plan.writes and not agreed(session, plan, "Undo this?", yes=yes):
        return 0
    elif not dry_run:
        _carry_out(session, chosen, plan)
    if session.options.json:
        output.document({"schema": SCHEMA, "step": _json(chosen)})
    return session.finish(None)


def _carry_out(session: Session, step: Step, plan: Plan) -> None:
    """Write what was there before, and take the step off the list."""
    for path, reason in session.write(plan).refused:
        raise UndoRefusedError(f"{path}: {reason}", "mend that and run again")
    forget(session.root, step)
    session.talk("Undone." if plan.writes else "That is so already; nothing was written.")


def _check(session: Session, plan: Plan) -> None:
    """Refuse what cannot be taken back whole, or would be noted again by the next build."""
    for change in plan.changes:
        if isinstance(change, Refused):
            raise UndoRefusedError(
                f"{change.path}: {change.reason}",
                "change it back by hand; if a newer step did it, undo that one first",
            )
    log = fold(f"{session.settings.log}.md")
    if any(fold(change.path) == log for change in plan.writes):
        _check_pages(session, plan)


def _check_pages(session: Session, plan: Plan) -> None:
    """Refuse to take a line out of the log whose answer still stands on a page.

    The page was left alone then, edited by hand for example, so the answer is there as the person
    wrote it, and the next build would put the line back.
    """
    snapshot = session.load()
    now = {answer.log_line for answer in session.build_from(snapshot).answers}
    gone = frozenset(change.path for change in plan.writes if isinstance(change, Remove))
    texts = {change.path: change.text for change in plan.writes if change.path not in gone}
    before = snapshot.without(gone).with_texts(texts)
    for answer in session.build_from(before).answers:
        if answer.log_line not in now:
            raise UndoRefusedError(
                f"your answer still stands in {answer.source.path}, "
                "and the next build would note it again",
                "take it off its line there, then run this again",
            )


def _list(session: Session, steps: tuple[Step, ...]) -> int:
    if session.options.json:
        output.document({"schema": SCHEMA, "steps": [_json(step) for step in steps]})
    elif steps:
        rows = [(str(n), str(s.day), s.words) for n, s in enumerate(steps, start=1)]
        output.table(("step", "day", "what was written"), rows)
    else:
        return _nothing(session)
    return 0


def _nothing(session: Session) -> int:
    if session.options.json:
        output.document({"schema": SCHEMA, "step": None})
    else:
        output.data("There is nothing to undo.")
    return 0


def _json(step: Step) -> dict[str, object]:
    """One step as JSON (schema 1)."""
    files = [{"path": before.path, "made": before.text is None} for before in step.files]
    return {"day": step.day.isoformat(), "words": step.words, "files": files}
