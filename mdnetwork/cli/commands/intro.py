"""`intro`: who can introduce you to someone, or to anyone at an organization or in a field."""

import click

from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import Session, open_session


@click.command("intro")
@click.argument("target")
@global_options
@click.pass_context
def command(context: click.Context, target: str) -> int:
    """Say whom to ask for an introduction to a person, organization or field. Writes nothing.

    The exit code is 0 even if nobody leads there, and 2 if the name is unknown or could be several.
    """
    session = open_session(context)
    return session.once(f"intro {target!r}", lambda: _tell(session, target))


def _tell(session: Session, target: str) -> int:
    from mdnetwork.cli.introducing import tell_introduction  # noqa: PLC0415 - not for a known answer

    return tell_introduction(session, target)
