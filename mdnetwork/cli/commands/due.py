"""`due`: what is due, in the words of the page."""

from pathlib import Path

import click

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.reports import due_json, due_soon, print_due, print_sections
from mdnetwork.cli.session import open_session
from mdnetwork.followups.agenda import make_sections

FINDINGS = 1


@click.command("due")
@folder_argument
@click.option("--all", "everything", is_flag=True, help="Every open follow-up, however far ahead.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if anything is due.")
@global_options
@click.pass_context
def command(
    context: click.Context, folder: Path | None, *, everything: bool, exit_code: bool
) -> int:
    """Print what is due: overdue and the next 7 days. Writes nothing."""
    session = open_session(context, folder)
    result = session.build()
    lines = result.agenda.open if everything else due_soon(result)
    if session.options.json:
        output.document(due_json(lines, result))
    elif everything:
        _print_all(result)
    else:
        print_due(result)
    return session.finish(result, FINDINGS if exit_code and due_soon(result) else 0)


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
