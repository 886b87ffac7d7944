"""`watch`: keep the pages up to date while you write."""

from pathlib import Path

import click

from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.session import open_session
from mdnetwork.cli.watching import watch_vault


@click.command("watch")
@folder_argument
@click.option(
    "--paranoid",
    is_flag=True,
    help="After every change also build everything anew, compare, and say if anything differs.",
)
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None, *, paranoid: bool) -> int:
    """Keep the pages up to date while you write; stop with Ctrl-C."""
    session = open_session(context, folder)
    watch_vault(session, paranoid=paranoid)
    return 0
