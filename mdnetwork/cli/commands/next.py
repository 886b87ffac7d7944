"""`next`: the one thing to do now."""

from pathlib import Path

import click

from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.session import open_session

KEY = "next"
"""Under which its words are remembered."""


@click.command(KEY)
@folder_argument
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None) -> int:
    """Print the one thing to do now. Writes nothing."""
    session = open_session(context, folder)

    def run() -> int:
        from mdnetwork.cli.dues import tell_next  # noqa: PLC0415 - not needed for a known answer

        return tell_next(session, session.build())

    return session.once(KEY, run)
