"""`check`: what could not be read or is doubtful."""

from pathlib import Path

import click

from mdnetwork.cli import output
from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.reports import SCHEMA
from mdnetwork.cli.session import open_session
from mdnetwork.pages.world import count

FINDINGS = 1


@click.command("check")
@folder_argument
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None) -> int:
    """List what could not be read or is doubtful, and how to mend it. Writes nothing."""
    session = open_session(context, folder)
    result = session.build()
    if session.options.json:
        rows = [
            {
                "path": p.path,
                "line": p.line,
                "column": p.column,
                "code": p.code,
                "severity": p.severity,
                "message": p.message,
            }
            for p in result.problems
        ]
        output.document({"schema": SCHEMA, "problems": rows})
    else:
        for problem in result.problems:
            output.data(str(problem))
        found = count(len(result.problems), "thing") if result.problems else "Nothing"
        session.talk(f"{found} to look at in {count(result.notes, 'note')}.")
    return session.finish(None, FINDINGS if result.problems else 0)
