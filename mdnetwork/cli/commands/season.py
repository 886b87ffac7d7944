"""`season close`: who is owed a last word, all news in one pass, and the story of the search."""

import click

from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import open_session


@click.command("season")
@click.argument("what", type=click.Choice(("close",)), metavar="close")
@click.option(
    "--since",
    default="1y",
    metavar="PERIOD",
    help="When it began: a period up to today, or a day; 1y as a rule.",
)
@global_options
@click.pass_context
def command(context: click.Context, what: str, since: str) -> int:  # noqa: ARG001 - one word as yet
    """Close a season: its story, your news, and who is owed a last word. Writes nothing.

    A last word is owed to everyone who talked with you or gave you a name and has not heard all
    your news. A line *told* in the log, or a talk, settles it.
    """
    from mdnetwork.cli.closing import tell_closing  # noqa: PLC0415 - not for --help
    from mdnetwork.cli.reporting import first_day  # noqa: PLC0415

    session = open_session(context)
    return tell_closing(session, first_day(since, session.today))
