"""`export`: the network for other programs and for a browser, on stdout or in a file."""

from pathlib import Path

import click

from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import open_session

_FORMATS = ("graphml", "dot", "json", "csv", "html")


@click.command("export")
@click.argument("form", metavar="[FORMAT]", required=False, type=click.Choice(_FORMATS))
@click.option(
    "--out",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to put it, instead of printing it; over nothing but an earlier html.",
)
@global_options
@click.pass_context
def command(context: click.Context, form: str | None, out: Path | None) -> int:
    """Print the network for other programs: people, places, all ties.

    FORMAT: graphml (as a rule), Graphviz's dot, json as networkx and d3 read it, csv of the ties,
    or html, a picture to search and walk through in any browser, without a network.

    Notes and parts that are private are left out.
    """
    from mdnetwork.cli.exporting import tell_network  # noqa: PLC0415 - not for --help

    session = open_session(context)
    return tell_network(session, form or ("json" if session.options.json else "graphml"), out)
