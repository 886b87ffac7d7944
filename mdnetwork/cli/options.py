"""The options every command takes, before or after the command's name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

_DIGITS = 4
Decorated = TypeVar("Decorated", bound=Callable[..., Any])


@dataclass(slots=True, kw_only=True)
class Options:
    """What was asked for on the command line; `today` only if it was given."""

    vault: Path | None = None
    today: date | None = None
    json: bool = False
    quiet: bool = False
    verbose: bool = False
    no_input: bool = False
    no_cache: bool = False
    timings: bool = False


def _keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
    """Store a value that was given; the same option may stand before or after the command."""
    if value not in (None, False):
        options = context.ensure_object(Options)
        setattr(options, str(parameter.name), value)


def parse_day(value: str) -> date:
    """`2026-03-10` → a day; as an option's type."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f'"{value}" is not a day; write it as 2026-03-10') from None


def parse_number(value: str) -> int:
    """`20` → a whole number, not below 0; as an option's type."""
    if not (value.isdecimal() and value.isascii() and len(value) <= _DIGITS):
        raise click.BadParameter(f'"{value}" is not a number; write e.g. 20')
    return int(value)


def global_options(function: Decorated) -> Decorated:
    """Add the options every command takes."""
    for option in reversed(
        (
            click.option(
                "--vault",
                metavar="DIR",
                type=click.Path(path_type=Path),
                expose_value=False,
                callback=_keep,
                help="The vault; else MDNETWORK_VAULT, else the nearest above.",
            ),
            click.option(
                "--today",
                metavar="DAY",
                type=parse_day,
                expose_value=False,
                callback=_keep,
                help="Take this for today, e.g. 2026-03-10.",
            ),
            _flag("--json", help="Print JSON."),
            _flag("-q", "--quiet", help="Say nothing but the answer."),
            _flag(
                "-v",
                "--verbose",
                help="Name each page written; show inner errors whole.",
            ),
            _flag("--no-input", help="Never ask anything."),
            _flag("--no-cache", help="Read every note again."),
            _flag("--timings", help="Print how long each stage took."),
        )
    ):
        function = option(function)
    return function


def _flag(*names: str, help: str) -> Callable[[Decorated], Decorated]:  # noqa: A002 - click's word
    return click.option(*names, is_flag=True, expose_value=False, callback=_keep, help=help)


folder_argument = click.argument(
    "folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]"
)
"""The vault as an argument, as an alternative to `--vault`."""
