"""`init`: a new vault from the template, or an adopted one."""

from pathlib import Path

import click

from mdnetwork.cli import output
from mdnetwork.cli.adopt import adopt, is_vault
from mdnetwork.cli.options import Options, folder_argument, global_options
from mdnetwork.cli.session import REFUSED


@click.command("init")
@folder_argument
@click.option("--templates", is_flag=True, help="When adopting, add the note templates too.")
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None, *, templates: bool) -> int:
    """Make a new vault from the template, or adopt a folder by adding .mdnetwork.toml."""
    options = context.ensure_object(Options)
    root = folder or options.vault or Path.cwd()
    if is_vault(root) and not templates:
        output.talk(f"{root} is a vault already.")
        return 0
    had_settings = is_vault(root)
    report, is_new = adopt(root, templates=templates)
    refused = [r for r in report.refused if not (had_settings and r[0] == ".mdnetwork.toml")]
    for path, reason in refused:
        output.talk(f"{path} was left as it is: {reason}")
    for path in report.created:
        output.data(path)
    if not options.quiet:
        kind = "A new vault lies in" if is_new else "Adopted"
        output.talk(f"{kind} {root}. Next: mdnetwork open {root}")
    return REFUSED if refused else 0
