"""`check`: what could not be read or is doubtful, in the notes or in a draft."""

from collections.abc import Sequence
from pathlib import Path

import click

from mdnetwork.cli import output
from mdnetwork.cli.options import Options, folder_argument, global_options
from mdnetwork.cli.reports import SCHEMA, problems_json
from mdnetwork.cli.session import open_session
from mdnetwork.errors import NoVaultError, UsageError
from mdnetwork.pages.world import count
from mdnetwork.problems import Problem

FINDINGS = 1


@click.command("check")
@folder_argument
@click.option(
    "--draft", metavar="FILE", help="Look at this message instead; - reads what is piped in."
)
@click.option("--kind", metavar="KIND", help="What the message is; else its words tell.")
@global_options
@click.pass_context
def command(
    context: click.Context, folder: Path | None, draft: str | None, kind: str | None
) -> int:
    """List what could not be read or is doubtful, and how to mend it. Writes nothing."""
    if draft is not None:
        return _check_draft(draft, kind or "", folder, context)
    if kind:
        raise UsageError("--kind is said of a draft", "add --draft FILE")
    session = open_session(context, folder)
    result = session.build()
    _print(result.problems, context)
    found = count(len(result.problems), "thing") if result.problems else "Nothing"
    if not session.options.json:
        session.talk(f"{found} to look at in {count(result.notes, 'note')}.")
    return session.finish(None, FINDINGS if result.problems else 0)


def _check_draft(file: str, kind: str, folder: Path | None, context: click.Context) -> int:
    """Look at one message; without any vault near, with the defaults and nobody's name."""
    from mdnetwork.cli.drafting import look_at  # noqa: PLC0415 - only a draft needs it

    options = context.ensure_object(Options)
    try:
        session = open_session(context, folder)
    except NoVaultError:
        if folder or options.vault:
            raise
        session = None
    problems = look_at(file, kind, session)
    _print(problems, context)
    if not (options.json or options.quiet):
        found = count(len(problems), "thing") if problems else "Nothing"
        output.talk(f"{found} to look at in {'the draft' if file == '-' else file}.")
    return FINDINGS if problems else 0


def _print(problems: Sequence[Problem], context: click.Context) -> None:
    if context.ensure_object(Options).json:
        output.document({"schema": SCHEMA, "problems": problems_json(problems)})
    else:
        for problem in problems:
            output.data(str(problem))
