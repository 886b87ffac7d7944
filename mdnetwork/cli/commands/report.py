"""`report`: one page for an adviser, printed."""

import click

from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import open_session


@click.command("report")
@click.option(
    "--since",
    default="30d",
    metavar="PERIOD",
    help="A period up to today, or a day: 30d as a rule, 6w, 2026-03-10.",
)
@click.option("--initials", is_flag=True, help="Initials for everyone's name.")
@global_options
@click.pass_context
def command(context: click.Context, since: str, *, initials: bool) -> int:
    """Print one page for an adviser: what you did, and what is missing. Writes nothing.

    Asked, replied, talked, thanked in time, names followed, closing asks forgotten, fields and
    gaps; open tasks that begin with @name, in any note, are shown as from your adviser.
    """
    from mdnetwork.cli.reporting import first_day, tell_report  # noqa: PLC0415 - not for --help

    session = open_session(context)
    return tell_report(session, first_day(since, session.today), initials=initials)
