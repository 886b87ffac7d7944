"""`due`: what is due, in the words of the page."""

from pathlib import Path

import click

from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.session import open_session


def key(*, everything: bool, exit_code: bool) -> str:
    """Under which its words are remembered."""
    return f"due {everything} {exit_code}"


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

    def run() -> int:
        from mdnetwork.cli.dues import tell_due  # noqa: PLC0415 - not needed for a known answer

        result = session.build()
        return tell_due(session, result, everything=everything, exit_code=exit_code)

    return session.once(key(everything=everything, exit_code=exit_code), run)
