"""`new contact --from`: what became of a list of people, in words or as JSON."""

from dataclasses import replace
from pathlib import Path

from mdnetwork.cli import output
from mdnetwork.cli.making import Template, piped
from mdnetwork.cli.session import REFUSED, Session
from mdnetwork.errors import UsageError
from mdnetwork.exchange.people_list import Left, Outcome, decode, take_in
from mdnetwork.pages.world import count
from mdnetwork.vault.write import Report

_MANY = 10


def take_list(source: str, session: Session, *, dry_run: bool) -> int:
    """Make a note for everyone in the list at `source`, `-` for stdin; the exit code."""
    name = "stdin" if source == "-" else source
    text = piped(session, "One person a line.") if source == "-" else decode(_read(source), name)
    snapshot = session.load()
    records = session.build_from(snapshot).situation.records
    template = Template("contact", session)
    outcome = take_in(
        text,
        snapshot,
        records,
        session.settings,
        lambda title: template.note(title, session.today),
    )
    if not any((outcome.made, outcome.there, outcome.twice, outcome.refused)):
        raise UsageError(f"{name} names nobody", "write one person a line")
    words = f"new: {count(len(outcome.made), 'contact')} from {name}"
    plan = replace(outcome.plan, day=session.today, words=words)
    report = Report() if dry_run else session.write(plan)
    made = tuple(new.file.path for new in outcome.made) if dry_run else report.created
    if session.options.json:
        output.document(_document(made, outcome, report))
    else:
        for path in made:
            output.data(path)
    _say(name, outcome, report, session)
    _sum_up(len(made), outcome, session, dry_run=dry_run)
    return REFUSED if outcome.refused or report.refused else 0


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        why = (error.strerror or "no file").lower()
        raise UsageError(f"{path} cannot be read: {why}", "name a list of people") from None


def _say(name: str, outcome: Outcome, report: Report, session: Session) -> None:
    """What was left out, by its line; what is wrong is said even to who asked for quiet."""
    for left in sorted((*outcome.twice, *outcome.refused), key=lambda left: left.line):
        say = output.talk if left in outcome.refused else session.talk
        say(f"{name}:{left.line}: {left.why}")
    for path, reason in report.refused:
        output.talk(f"{path}: not written; {reason}")


def _sum_up(made: int, outcome: Outcome, session: Session, *, dry_run: bool) -> None:
    """Say in a line: `3 made, 2 are there already: Ana Ruiz, Bo Lee.`, or what would be."""
    parts = [f"{made} would be made" if dry_run else f"{made} made"]
    if outcome.to_ask:
        parts.append(f"{outcome.to_ask} of them to ask (they have a source)")
    if names := [left.name for left in outcome.there]:
        shown = ", ".join(names[:_MANY])
        more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
        verb = "is" if len(names) == 1 else "are"
        parts.append(f"{len(names)} {verb} there already: {shown}{more}")
    session.talk(f"{', '.join(parts)}.")


def _document(made: tuple[str, ...], outcome: Outcome, report: Report) -> dict[str, object]:
    return {
        "schema": 1,
        "made": made,
        "there": [{"line": left.line, "path": left.why} for left in outcome.there],
        "twice": [_left(left) for left in outcome.twice],
        "refused": [
            *(_left(left) for left in outcome.refused),
            *({"path": path, "why": why} for path, why in report.refused),
        ],
    }


def _left(left: Left) -> dict[str, object]:
    return {"line": left.line, "name": left.name, "why": left.why}
