"""`who-in`: whom you know, or could reach, in a field or a town."""

import click

from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import Session, open_session


@click.command("who-in")
@click.argument("place", metavar="FIELD|PLACE")
@global_options
@click.pass_context
def command(context: click.Context, place: str) -> int:
    """List who is in a field or a town, and who leads to them. Writes nothing.

    The exit code is 0 even if nobody is there, and 2 if the name is unknown or could be several.
    """
    session = open_session(context)
    return session.once(f"who-in {place!r}", lambda: _tell(session, place))


def _tell(session: Session, place: str) -> int:
    from mdnetwork.cli.introducing import tell_who_in  # noqa: PLC0415 - not for a known answer

    return tell_who_in(session, place)
