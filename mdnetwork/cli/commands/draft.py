"""`draft`: a message to someone, from a template and what the notes say."""

import click

from mdnetwork.cli.drafting import Wanted, draft
from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import open_session
from mdnetwork.errors import UsageError
from mdnetwork.interviews.drafts.kinds import DRAFT_KINDS


@click.command("draft")
@click.argument("name")
@click.option(
    "--kind",
    type=click.Choice(tuple(DRAFT_KINDS)),
    metavar="KIND",
    help=f"{', '.join(DRAFT_KINDS)}; else what is due.",
)
@click.option("--about", metavar="NAME", help="The other person, of an introduction or close-loop.")
@click.option("--mailto", is_flag=True, help="Print a mailto: link.")
@click.option("--eml", is_flag=True, help="Print a mail file, for mail programs.")
@global_options
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    context: click.Context,
    name: str,
    *,
    kind: str | None,
    about: str | None,
    mailto: bool,
    eml: bool,
) -> int:
    """Print a message to someone, filled with what your notes say; gaps are marked.

    Sends nothing, writes nothing. What is doubtful in it is said on stderr.
    """
    if mailto and eml:
        raise UsageError("--mailto and --eml are two forms of one message", "choose one of them")
    form = "mailto" if mailto else "eml" if eml else "text"
    session = open_session(context)
    wanted = Wanted(name=name, kind=kind or "", about=about or "", form=form)
    return draft(wanted, session)
