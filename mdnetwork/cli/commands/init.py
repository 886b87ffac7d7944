"""`init`: a new vault from the template, or an adopted one; with `--git`, git told about it."""

import shlex
from pathlib import Path

import click

from mdnetwork.cli import output
from mdnetwork.cli.adopt import adopt, adopted_words, is_vault
from mdnetwork.cli.joining import join
from mdnetwork.cli.noting import yes_option
from mdnetwork.cli.options import Options, folder_argument, global_options
from mdnetwork.cli.session import REFUSED, open_session
from mdnetwork.settings import FILE_NAME
from mdnetwork.vault.find import read_settings_file
from mdnetwork.vault.repository import find_repository
from mdnetwork.vault.write import Report


@click.command("init")
@folder_argument
@click.option("--templates", is_flag=True, help="When adopting, add the note templates too.")
@click.option("--git", is_flag=True, help="Tell git how to keep the answers of two devices.")
@yes_option
@global_options
@click.pass_context
def command(
    context: click.Context, folder: Path | None, *, templates: bool, git: bool, yes: bool
) -> int:
    """Make a new vault from the template, or adopt a folder by adding .mdnetwork.toml.

    With --git the vault must lie in a git repository. What git is told is shown first: lines of
    .gitattributes, and a merge driver in the configuration of this repository alone.
    """
    options = context.ensure_object(Options)
    root = folder or options.vault or Path.cwd()
    repository = None
    if git:  # before anything is made
        repository = find_repository(root.resolve(), read_settings_file(root).folder)
    was_vault = is_vault(root)
    report, is_new = (Report(), False)
    if templates or not was_vault:
        report, is_new = adopt(root, options, templates=templates)
    refused = [r for r in report.refused if not (was_vault and r[0] == FILE_NAME)]
    for path, reason in refused:
        output.talk(f"{path}: not written; {reason}")
    for path in () if options.json else report.created:
        output.data(path)
    told = join(open_session(context, root), repository, yes=yes) if repository else None
    if options.json:
        document = {"schema": 1, "created": list(report.created)}
        output.document({**document, "git": told} if git else document)
    if not options.quiet:
        already = f"{root} is a vault already."
        output.talk(already if was_vault else adopted_words(root, is_new=is_new))
        output.talk(f"Next: mdnetwork open {shlex.quote(str(root))}")
    return REFUSED if refused else 0
