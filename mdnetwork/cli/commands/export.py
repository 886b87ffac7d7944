"""`export`: the network for other programs, on stdout."""

import click

from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import open_session

_FORMATS = ("graphml", "dot", "json", "csv")


@click.command("export")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="GraphML (as a rule), Graphviz's DOT, JSON as networkx and d3 read it, CSV of the ties.",
)
@global_options
@click.pass_context
def command(context: click.Context, form: str | None) -> int:
    """Print the network for other programs: people, places, all ties. Writes nothing.

    Notes and parts that are private are left out. Put it where you like: `> network.graphml`.
    """
    from mdnetwork.cli import output  # noqa: PLC0415 - the table's names need none of it
    from mdnetwork.cli.network import look  # noqa: PLC0415
    from mdnetwork.exchange.graphs import render  # noqa: PLC0415
    from mdnetwork.network.export import read_network  # noqa: PLC0415

    session = open_session(context)
    seen = look(session)
    wanted = form or ("json" if session.options.json else "graphml")
    output.line(render(read_network(seen.about), wanted), is_data=True)
    return session.finish(seen)
