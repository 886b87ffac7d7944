"""What `due` and `next` say; imported only if it is not known from before."""

from functools import partial

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.commands import due
from mdnetwork.cli.commands.next import KEY as NEXT
from mdnetwork.cli.reports import (
    SCHEMA,
    due_json,
    due_soon,
    follow_up_json,
    print_due,
    print_sections,
)
from mdnetwork.cli.session import FINDINGS, Session
from mdnetwork.followups.agenda import make_sections
from mdnetwork.pages.lines import follow_up_words
from mdnetwork.pages.world import looked_at
from mdnetwork.vault.again import Said


def foretell(session: Session, result: Result) -> None:
    """What `due` and `next` would say after a build, so that they need not read it all again."""
    for key, tell in (
        (
            due.key(everything=False, exit_code=False),
            partial(tell_due, everything=False, exit_code=False),
        ),
        (NEXT, tell_next),
    ):
        with output.recorded(silent=True) as lines:
            code = tell(session, result)
        session.foretold[key] = Said(lines=tuple(lines), code=code)


def tell_due(session: Session, result: Result, *, everything: bool, exit_code: bool) -> int:
    """What is due soon, or all that is open; the exit code."""
    lines = result.agenda.open if everything else due_soon(result)
    if session.options.json:
        output.document(due_json(lines, result))
    elif everything:
        _print_all(result)
    else:
        print_due(result)
    return session.finish(result, FINDINGS if exit_code and due_soon(result) else 0)


def tell_next(session: Session, result: Result) -> int:
    """The first line of what is due soon; the exit code."""
    sections = make_sections(due_soon(result), session.settings, result.agenda.today)
    groups = (*sections.overdue, *sections.today, *sections.week)
    line = groups[0][0] if groups else None
    if session.options.json:
        found = follow_up_json(line, result.agenda) if line else None
        output.document({"schema": SCHEMA, "follow_up": found})
    elif line:
        output.data(follow_up_words(line))
    else:
        output.data(f"Nothing is due this week. Looked at {looked_at(result.world)}.")
    return session.finish(result)


def _print_all(result: Result) -> None:
    """Every open follow-up by section, then what is further ahead or has no day."""
    settings, today = result.situation.settings, result.agenda.today
    sections = make_sections(result.agenda.open, settings, today)
    placed = {f.identity for name in sections.__slots__ for g in getattr(sections, name) for f in g}
    ahead = tuple((f,) for f in result.agenda.open if f.identity not in placed)
    if not result.agenda.open:
        print_due(result)
    print_sections(
        ("Overdue", sections.overdue),
        ("Today", sections.today),
        ("This week", sections.week),
        (f"The next {settings.month_days} days", sections.month),
        ("Also overdue, when you have time", sections.later),
        ("Later", tuple(group for group in ahead if group[0].due)),
        ("Some day", tuple(group for group in ahead if not group[0].due)),
        agenda=result.agenda,
    )
