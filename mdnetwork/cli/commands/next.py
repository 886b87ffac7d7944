"""`next`: the one thing to do now."""

from pathlib import Path

import click

from mdnetwork.cli import output
from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.reports import SCHEMA, due_soon, follow_up_json
from mdnetwork.cli.session import open_session
from mdnetwork.followups.agenda import make_sections
from mdnetwork.pages.lines import follow_up_words
from mdnetwork.pages.world import looked_at


@click.command("next")
@folder_argument
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None) -> int:
    """Print the one thing to do now. Writes nothing."""
    session = open_session(context, folder)
    result = session.build()
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
