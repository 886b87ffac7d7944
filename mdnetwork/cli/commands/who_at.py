"""`who-at`: whom you know, or could reach, at an organization, now or once."""

import click

from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import Session, open_session


@click.command("who-at")
@click.argument("organization")
@global_options
@click.pass_context
def command(context: click.Context, organization: str) -> int:
    """List who is, or once was, at an organization, and who leads to them. Writes nothing.

    The exit code is 0 even if nobody is there, and 2 if the name is unknown or could be several.
    """
    session = open_session(context)
    return session.once(f"who-at {organization!r}", lambda: _tell(session, organization))


def _tell(session: Session, organization: str) -> int:
    from mdnetwork.cli.introducing import tell_who_at  # noqa: PLC0415 - not for a known answer

    return tell_who_at(session, organization)
