"""`stats`: what names and asks led to, who leads you on, how the network grows."""

import click

from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import Session, open_session


@click.command("stats")
@click.option(
    "--led-to",
    metavar="NAME",
    help="Only the people who led you to a person or organization, to thank them.",
)
@global_options
@click.pass_context
def command(context: click.Context, led_to: str | None) -> int:
    """Count what names and asks led to, who leads you on, and how it grows. Writes nothing.

    The exit code is 0, and 2 if a name is unknown or could be several.
    """
    session = open_session(context)
    return session.once(f"stats {led_to!r}", lambda: _tell(session, led_to))


def _tell(session: Session, led_to: str | None) -> int:
    from mdnetwork.cli.counting import tell_led_to, tell_stats  # noqa: PLC0415 - not for a known answer

    return tell_led_to(session, led_to) if led_to is not None else tell_stats(session)
