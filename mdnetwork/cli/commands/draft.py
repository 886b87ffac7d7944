"""`draft`: a message to someone, from a template and what the notes say."""

import click

from mdnetwork.cli.drafting import FORMS, Wanted, draft
from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import open_session
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
@click.option("--mailto", "form", flag_value="mailto", help="Print a mailto: link.")
@click.option("--eml", "form", flag_value="eml", help="Print a mail file, for mail programs.")
@global_options
@click.pass_context
def command(
    context: click.Context, name: str, kind: str | None, about: str | None, form: str | None
) -> int:
    """Print a message to someone, filled with what your notes say; gaps are marked.

    Sends nothing, writes nothing. What is doubtful in it is said on stderr.
    """
    session = open_session(context)
    wanted = Wanted(name=name, kind=kind or "", about=about or "", form=form or FORMS[0])
    return draft(wanted, session)
