"""What several commands say alike: the due lists, the outcome of a build."""

from collections.abc import Container, Iterable
from datetime import date

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.session import REFUSED, Session
from mdnetwork.followups.agenda import Agenda, make_sections
from mdnetwork.followups.followup import FollowUp
from mdnetwork.notes.dates import add_days
from mdnetwork.pages.due import not_shown
from mdnetwork.pages.lines import follow_up_words
from mdnetwork.pages.world import count, looked_at
from mdnetwork.plan import Append, Edit
from mdnetwork.problems import Problem
from mdnetwork.vault.write import Report

SCHEMA = 1
NEXT = "its block is filled by the next build"


def due_soon(result: Result) -> tuple[FollowUp, ...]:
    """The lines `due` prints: overdue, today and this week."""
    settings, today = result.situation.settings, result.agenda.today
    return result.agenda.until(add_days(today, settings.week_days))


def print_due(result: Result) -> None:
    """What is due, in the words and sections of the page, and what is left out, counted."""
    settings, today = result.situation.settings, result.agenda.today
    sections = make_sections(due_soon(result), settings, today)
    if not due_soon(result):
        by = add_days(today, settings.week_days)
        output.data(f"Nothing is due by {by}. Looked at {looked_at(result.world)}.")
    print_sections(
        ("Overdue", sections.overdue),
        ("Today", sections.today),
        ("This week", sections.week),
        ("Also overdue, when you have time", sections.later),
        agenda=result.agenda,
    )
    for words in not_shown(result.world, settings.week_days, "`mdnetwork due --all`"):
        output.data(words)


def due_json(lines: tuple[FollowUp, ...], result: Result) -> dict[str, object]:
    """These follow-ups and their day as JSON (schema 1)."""
    return {
        "schema": SCHEMA,
        "today": result.agenda.today.isoformat(),
        "follow_ups": [follow_up_json(line, result.agenda) for line in lines],
    }


def print_sections(*titled: tuple[str, tuple[tuple[FollowUp, ...], ...]], agenda: Agenda) -> None:
    """Each section that has lines, under its title; what is snoozed says so."""
    for title, groups in titled:
        if groups:
            output.data(title)
        for follow_up in (follow_up for group in groups for follow_up in group):
            until = agenda.snoozed.get(follow_up.identity)
            rest = f", snoozed through {until}" if until else ""
            output.data(f"- {follow_up_words(follow_up)}{rest}")


def follow_up_json(follow_up: FollowUp, agenda: Agenda) -> dict[str, object]:
    """One follow-up as JSON (schema 1)."""
    until: date | None = agenda.snoozed.get(follow_up.identity)
    return {
        "id": follow_up.identity,
        "kind": follow_up.kind.name,
        "contact": follow_up.contact.name,
        "path": follow_up.contact.path,
        "due": follow_up.due_text,
        "overdue_days": follow_up.overdue_days(agenda.today),
        "reasons": list(follow_up.all_reasons),
        "to_say": list(follow_up.to_say),
        "source": {"path": follow_up.source.path, "line": follow_up.source.line},
        "snoozed_until": until.isoformat() if until else None,
    }


def problems_json(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """Problems as JSON (schema 1)."""
    return [
        {
            "path": p.path,
            "line": p.line,
            "column": p.column,
            "code": p.code,
            "severity": p.severity,
            "message": p.message,
        }
        for p in problems
    ]


def grouped(refused: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Paths that share a reason in one, `A, B`, and the reason."""
    paths: dict[str, list[str]] = {}
    for path, reason in refused:
        paths.setdefault(reason, []).append(path)
    return tuple((", ".join(some), reason) for reason, some in paths.items())


def report_build(result: Result, report: Report, session: Session, later: str = NEXT) -> int:
    """Say what became of pages and blocks; the exit code. `later`: what of a note that waits."""
    for paths, reason in grouped(report.refused):
        output.talk(f"{paths}: not written; {reason}")
    for path, _ in report.waiting:
        session.talk(f"{path} was changed a moment ago; {later}")
    noted = {c.path for c in result.plan.changes if isinstance(c, Append | Edit)}
    done = {*report.created, *report.updated}
    if any(isinstance(c, Append) and c.path in done for c in result.plan.changes):
        session.talk(f"Noted {count(len(result.answers), 'answer')} from your pages.")
    words = _outcomes(report, noted | result.with_blocks, only=False) or "none"
    blocks = _outcomes(report, result.with_blocks, only=True)
    notes = f" Notes with blocks: {blocks}." if blocks else ""
    session.talk(f"Read {count(result.notes, 'note')}. Pages: {words}.{notes}")
    if session.options.verbose:
        for path in (*report.created, *report.updated):
            session.talk(f"wrote {path}")
    return REFUSED if report.refused else 0


def _outcomes(report: Report, paths: Container[str], *, only: bool) -> str:
    """`2 made, 3 unchanged`: what became of these paths `only`, or of all others."""
    made = (
        (report.created, "made"),
        (report.updated, "brought up to date"),
        (report.unchanged, "unchanged"),
        ([path for path, _ in report.refused], "left alone"),
        ([path for path, _ in report.waiting], "waiting"),
    )
    counted = ((sum((path in paths) is only for path in some), word) for some, word in made)
    return ", ".join(f"{number} {word}" for number, word in counted if number)


def build_json(result: Result, report: Report, session: Session) -> dict[str, object]:
    """What became of the pages as JSON (schema 1)."""
    return {
        "schema": SCHEMA,
        "notes": result.notes,
        "created": list(report.created),
        "updated": list(report.updated),
        "unchanged": len(report.unchanged),
        "refused": [{"path": path, "reason": reason} for path, reason in report.refused],
        "waiting": [path for path, _ in report.waiting],
        "seconds": session.seconds,
    }
