"""`build`: bring the pages up to date, once."""

from pathlib import Path

import click

from mdnetwork.build import VANISHED
from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.reports import report_build
from mdnetwork.cli.session import Session, open_session
from mdnetwork.errors import UsageError
from mdnetwork.pages.world import TITLES
from mdnetwork.plan import Refused
from mdnetwork.settings import PAGES

FINDINGS = 1
REFUSED = 5


@click.command("build")
@folder_argument
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@click.option(
    "--accept",
    metavar="[PAGE]",
    is_flag=False,
    flag_value=VANISHED,
    help="Give an edited page back to mdnetwork; without PAGE: accept that most notes are gone.",
)
@global_options
@click.pass_context
def command(
    context: click.Context, folder: Path | None, accept: str | None, *, dry_run: bool
) -> int:
    """Bring the pages up to date, once."""
    session = open_session(context, folder)
    result = session.build(accept=frozenset({_view(accept)} if accept else ()))
    if dry_run:
        return _dry_run(
            session,
            result.plan.diff(),
            tuple(change for change in result.plan.changes if isinstance(change, Refused)),
        )
    report = session.write(result)
    return session.finish(result, report_build(result, report, session))


def _view(page: str) -> str:
    """The view meant by a page's name, title or file: `due`, `Due follow-ups`."""
    name = page.rpartition("/")[2].removesuffix(".md")
    for view, title in TITLES.items():
        if name in (view, title):
            return view
    if page == VANISHED:
        return VANISHED
    raise UsageError(f'there is no page "{page}"', f"write one of {', '.join(PAGES)}")


def _dry_run(session: Session, diff: str, refused: tuple[Refused, ...]) -> int:
    click.echo(diff, nl=False)
    for change in refused:
        session.talk(f"{change.path} would be left as it is: {change.reason}")
    if refused:
        return session.finish(None, REFUSED)
    return session.finish(None, FINDINGS if diff else 0)
