"""What several commands say alike: the due lists, the outcome of a build."""

from datetime import date

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.session import REFUSED, Session
from mdnetwork.followups.agenda import Agenda, make_sections
from mdnetwork.followups.followup import FollowUp
from mdnetwork.notes.dates import add_days
from mdnetwork.pages.lines import follow_up_words
from mdnetwork.pages.world import count, looked_at
from mdnetwork.vault.write import Report

SCHEMA = 1


def due_soon(result: Result) -> tuple[FollowUp, ...]:
    """The lines `due` prints: overdue, today and this week."""
    settings, today = result.situation.settings, result.agenda.today
    return result.agenda.until(add_days(today, settings.week_days))


def print_due(result: Result) -> None:
    """What is due, in the words and sections of the page."""
    settings, today = result.situation.settings, result.agenda.today
    lines = due_soon(result)
    if not lines:
        output.data(
            f"Nothing is due by {add_days(today, settings.week_days)}. "
            f"Looked at {looked_at(result.world)}."
        )
        return
    sections = make_sections(lines, settings, today)
    print_sections(
        ("Overdue", sections.overdue),
        ("Today", sections.today),
        ("This week", sections.week),
        ("Also overdue, when you have time", sections.later),
    )


def print_sections(*titled: tuple[str, tuple[tuple[FollowUp, ...], ...]]) -> None:
    """Each section that has lines, under its title."""
    for title, groups in titled:
        if groups:
            output.data(title)
            for group in groups:
                for follow_up in group:
                    output.data(f"- {follow_up_words(follow_up)}".replace("\n", " "))


def follow_up_json(follow_up: FollowUp, agenda: Agenda) -> dict[str, object]:
    """One follow-up as JSON (schema 1)."""
    until: date | None = agenda.snoozed.get(follow_up.identity)
    return {
        "id": follow_up.identity,
        "kind": follow_up.kind,
        "contact": follow_up.contact.name,
        "path": follow_up.contact.path,
        "due": follow_up.due_text,
        "overdue_days": follow_up.overdue_days(agenda.today),
        "reasons": list(follow_up.reasons),
        "source": {"path": follow_up.source.path, "line": follow_up.source.line},
        "snoozed_until": until.isoformat() if until else None,
    }


def report_build(result: Result, report: Report, session: Session) -> int:
    """Say what became of the pages; the exit code."""
    for path, reason in report.refused:
        session.talk(f"{path} was left as it is: {reason}")
    if session.options.json:
        output.document(_build_json(result, report, session))
    else:
        made = (
            (len(report.created), "made"),
            (len(report.updated), "brought up to date"),
            (len(report.unchanged), "unchanged"),
            (len(report.refused), "left as they are"),
        )
        words = ", ".join(f"{number} {word}" for number, word in made if number) or "none"
        session.talk(f"Read {count(result.notes, 'note')}. Pages: {words}.")
        if result.unreadable:
            session.talk(
                f"{count(result.unreadable, 'note')} could not be read; see `mdnetwork check`."
            )
    return REFUSED if report.refused else 0


def _build_json(result: Result, report: Report, session: Session) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "notes": result.notes,
        "created": list(report.created),
        "updated": list(report.updated),
        "unchanged": len(report.unchanged),
        "refused": [{"path": path, "reason": reason} for path, reason in report.refused],
        "seconds": session.seconds,
    }
