"""`open`: everything at once, for a new vault or an old one."""

from pathlib import Path

import click

from mdnetwork.cli import output
from mdnetwork.cli.adopt import adopt, adopted_words, is_vault
from mdnetwork.cli.options import Options, folder_argument, global_options
from mdnetwork.cli.reports import due_json, due_soon, print_due, report_build
from mdnetwork.cli.session import Session, open_session
from mdnetwork.cli.watching import watch_vault


@click.command("open")
@folder_argument
@click.option("--once", is_flag=True, help="Stop after printing what is due; do not watch.")
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None, *, once: bool) -> int:
    """Make or adopt a vault, build its pages, print what is due, and watch.

    A new or empty folder becomes a vault from the template. A folder with notes is adopted: the
    file .mdnetwork.toml is added and nothing else.
    """
    named = folder or context.ensure_object(Options).vault
    if named and not is_vault(named):
        report, is_new = adopt(named, context.ensure_object(Options))
        for path, reason in report.refused:
            output.talk(f"{path}: not written; {reason}")
        if not context.ensure_object(Options).quiet:
            output.talk(adopted_words(named, is_new=is_new))
    session = open_session(context, folder)
    code = build_once(session)
    if not once:
        watch_vault(session)
    return code


def build_once(session: Session) -> int:
    """Build the pages and print what is due; the exit code."""
    result = session.build()
    report = session.write(result.plan)
    code = report_build(result, report, session)
    if session.options.json:
        output.document(due_json(due_soon(result), result))
    else:
        print_due(result)
    return session.finish(result, code)
