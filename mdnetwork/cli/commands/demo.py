"""`demo`: a lived-in sample vault in a temporary folder."""

import tempfile
from pathlib import Path

import click

from mdnetwork.cli import clock
from mdnetwork.cli.adopt import make_folder
from mdnetwork.cli.commands.open import build_once
from mdnetwork.cli.options import Options, folder_argument, global_options
from mdnetwork.cli.session import Session, open_session
from mdnetwork.cli.template import demo_files, settings_file
from mdnetwork.cli.watching import watch_vault
from mdnetwork.errors import FileTakenError
from mdnetwork.plan import Plan
from mdnetwork.settings import Settings
from mdnetwork.vault.write import carry_out


@click.command("demo")
@folder_argument
@click.option("--watch", is_flag=True, help="Stay and watch, to try it with your editor.")
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None, *, watch: bool) -> int:
    """Make a sample vault to look at, build its pages, and print what is due in it.

    It lies in a new temporary folder, or in DIR if that is new or empty. Throw it away any time.
    """
    options = context.ensure_object(Options)
    today = options.today or clock.today(Settings())
    root = folder or options.vault or Path(tempfile.mkdtemp(prefix="mdnetwork-demo-"))
    make_folder(root)
    if any(root.iterdir()):
        raise FileTakenError(str(root))
    carry_out(root, Plan(changes=(settings_file(), *demo_files(today))))
    session: Session = open_session(context, root)
    code = build_once(session)
    session.talk(f"The sample lies in {root}; open Network/Due follow-ups.md in any editor.")
    if watch:
        watch_vault(session)
    return code
