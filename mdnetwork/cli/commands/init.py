"""`init`: a new vault from the template, or an adopted one."""

import shlex
from pathlib import Path

import click

from mdnetwork.cli import output
from mdnetwork.cli.adopt import adopt, adopted_words, is_vault
from mdnetwork.cli.options import Options, folder_argument, global_options
from mdnetwork.cli.session import REFUSED
from mdnetwork.settings import FILE_NAME
from mdnetwork.vault.write import Report


@click.command("init")
@folder_argument
@click.option("--templates", is_flag=True, help="When adopting, add the note templates too.")
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None, *, templates: bool) -> int:
    """Make a new vault from the template, or adopt a folder by adding .mdnetwork.toml."""
    options = context.ensure_object(Options)
    root = folder or options.vault or Path.cwd()
    was_vault = is_vault(root)
    report, is_new = (Report(), False)
    if templates or not was_vault:
        report, is_new = adopt(root, options, templates=templates)
    refused = [r for r in report.refused if not (was_vault and r[0] == FILE_NAME)]
    for path, reason in refused:
        output.talk(f"{path}: not written; {reason}")
    if options.json:
        output.document({"schema": 1, "created": list(report.created)})
    else:
        for path in report.created:
            output.data(path)
    if not options.quiet:
        already = f"{root} is a vault already."
        output.talk(already if was_vault else adopted_words(root, is_new=is_new))
        output.talk(f"Next: mdnetwork open {shlex.quote(str(root))}")
    return REFUSED if refused else 0
