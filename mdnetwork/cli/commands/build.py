"""`build`: bring the pages up to date, once."""

from pathlib import Path

import click

from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.session import open_session
from mdnetwork.plan import VANISHED


@click.command("build")
@folder_argument
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@click.option(
    "--accept",
    metavar="[PAGE]",
    is_flag=False,
    flag_value=VANISHED,
    help="Give an edited page, or the edited block of a note, back to mdnetwork; without PAGE: "
    "accept that most notes are gone.",
)
@global_options
@click.pass_context
def command(
    context: click.Context, folder: Path | None, accept: str | None, *, dry_run: bool
) -> int:
    """Bring the pages up to date, once."""
    session = open_session(context, folder)

    def run() -> int:
        from mdnetwork.cli.building import (  # noqa: PLC0415 - not needed for a known answer
            bring_up_to_date,
        )

        return bring_up_to_date(session, accept, dry_run=dry_run)

    return session.once(f"build {accept} {dry_run}", run)
