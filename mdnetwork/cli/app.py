"""The group of commands, loaded one at a time, and the end of every error.

No traceback reaches a person: what stops a command is one line on stderr and its exit code.
"""

import os
import sys
from importlib import import_module

import click

from mdnetwork import __version__
from mdnetwork.cli.options import Options, global_options
from mdnetwork.cli.table import COMMANDS
from mdnetwork.errors import MdnetworkError

INTERRUPTED = 130
REFUSED = 5


class _Commands(click.Group):
    """Imports a command's module when that command is asked for, and not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command called `cmd_name`, or none."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        found = import_module(f"mdnetwork.cli.commands.{entry.module}").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """The table's lines, without importing a single command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="mdnetwork %(version)s")
@global_options
def app() -> None:
    """Due follow-ups and your referral network, from the Markdown notes you write anyway.

    Start with `mdnetwork open my-vault`. Your notes stay yours: mdnetwork writes only its own
    pages, in the folder Network.
    """


def run(arguments: list[str]) -> int:
    """Run one command line; the exit code (PRODUCT 5)."""
    try:
        code = app.main(arguments, prog_name="mdnetwork", standalone_mode=False, obj=Options())
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except MdnetworkError as error:
        _say(str(error))
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if {"-v", "--verbose"} & set(arguments):
            raise
        _say(
            f"something went wrong inside mdnetwork ({type(error).__name__}); no note was "
            "changed. Run it with -v and send us what it prints"
        )
        return REFUSED
    return code if isinstance(code, int) else 0


def _say(line: str) -> None:
    print(f"mdnetwork: {line}", file=sys.stderr)
