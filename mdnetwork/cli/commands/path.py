"""`path`: the best chain of people from one to another."""

from dataclasses import replace

import click

from mdnetwork.cli import output
from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import Session, open_session
from mdnetwork.notes.words import fold
from mdnetwork.records.types import ME

SCHEMA = 1


@click.command("path")
@click.argument("start", metavar="FROM")
@click.argument("end", metavar="TO")
@global_options
@click.pass_context
def command(context: click.Context, start: str, end: str) -> int:
    """Print the best chain of people from one to another; Me is you. Writes nothing.

    The exit code is 0 even if no chain is found, and 2 if a name is unknown or could be several.
    """
    session = open_session(context)
    return session.once(f"path {start!r} {end!r}", lambda: _tell(session, start, end))


def _tell(session: Session, start: str, end: str) -> int:
    from mdnetwork.cli.names import find  # noqa: PLC0415 - not for a known answer
    from mdnetwork.cli.network import (  # noqa: PLC0415
        look,
        name_of,
        path_json,
        people,
        step_lines,
    )
    from mdnetwork.network.chains import best_chain  # noqa: PLC0415

    about = look(session)
    known = tuple(people(about))

    def key(name: str) -> str:
        return ME if fold(name) == fold(ME) else find(name, known, session, "contact").key

    first, last = key(start), key(end)
    closed = about.ties.closed | ({ME} - {first, last})  # you know both: that is no chain
    chain = best_chain(replace(about.ties, closed=closed), first, last)
    if session.options.json:
        output.document({"schema": SCHEMA, **path_json(chain, about)})
    elif chain is None:
        output.data(f"No chain from {name_of(first, about)} to {name_of(last, about)} yet.")
    else:
        output.data(" – ".join(name_of(person, about) for person in chain.people))
        for line in step_lines(chain, about):
            output.data(f"- {line}")
    return session.finish(about)
