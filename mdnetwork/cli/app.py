"""The group of commands, loaded one at a time, and the end of every error.

No traceback reaches a person: what stops a command is one line on stderr and its exit code.
"""

import os
import sys
from importlib import import_module

import click

from mdnetwork import __version__
from mdnetwork.cli import output
from mdnetwork.cli.options import Options, global_options
from mdnetwork.cli.table import COMMANDS
from mdnetwork.errors import MdnetworkError, UsageError

_NAME = "mdnetwork"
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command meant by the first word; names the nearest one if there is none."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f"did you mean {near[0]}?" if near else "see `mdnetwork --help`"
            raise UsageError(f'there is no command "{args[0]}"', hint)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """The table's lines, without importing a single command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="mdnetwork %(version)s")
@global_options
def app() -> None:
    """Due follow-ups and your referral network, from the Markdown notes you write anyway.

    Start with `mdnetwork open my-vault`. Your notes stay yours: mdnetwork keeps its own pages, in
    the folder Network, and notes what you tick there in the follow-up log and in the task's own
    box. Anything else it writes only when a command asks for it; `mdnetwork undo` takes it back.
    """


def run(arguments: list[str]) -> int:
    """Run one command line; the exit code (PRODUCT 5). Without a word it is `--help`."""
    words = arguments or ["--help"]
    try:
        code = app.main(words, prog_name=_NAME, standalone_mode=False, obj=Options())
        if sys.stdout:
            sys.stdout.flush()
    except click.ClickException as error:
        _show(error)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except MdnetworkError as error:
        output.talk(f"{_NAME}: {error}")
        return error.exit_code
    except (BrokenPipeError, SystemExit):  # `| head` has read enough; click turns that into an exit
        _print_no_more()
        return 0
    except Exception as error:
        if {"-v", "--verbose"} & set(arguments):
            raise
        if isinstance(error, OSError) and not error.filename:
            _print_no_more()
        output.talk(f"{_NAME}: {_inner(error)}")
        return REFUSED
    return code if isinstance(code, int) else 0


def _print_no_more() -> None:
    """Let what is still to be printed go nowhere, or Python would complain of it at its end."""
    if sys.__stdout__ and sys.stdout is sys.__stdout__:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())


def _inner(error: Exception) -> str:
    """What nobody foresaw, in one line."""
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}the system says: {error.strerror}; no note was changed, run again"
    return (
        f"something went wrong inside mdnetwork ({type(error).__name__}); no note was changed. "
        "Run it with -v and send us what it prints"
    )


def _show(error: click.ClickException) -> None:
    """What click says, as one line of ours; a shell may have put a file's name into it."""
    said = " ".join(error.format_message().split()).rstrip(".")
    near: list[str] = []
    if isinstance(error, click.NoSuchOption):
        said = f'there is no option "{error.option_name}"'
        near = sorted(error.possibilities or ())[:1]
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else _NAME
    hint = f"did you mean {near[0]}?" if near else f"see `{path} --help`"
    output.talk(f"{_NAME}: {said[:1].lower()}{said[1:]}; {hint}")
