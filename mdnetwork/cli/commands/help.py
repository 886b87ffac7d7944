"""`help`: the tables of the program, printed from the code that uses them."""

import click

from mdnetwork.cli import output
from mdnetwork.cli.options import Options, global_options
from mdnetwork.cli.table import COMMANDS
from mdnetwork.errors import UsageError
from mdnetwork.followups.rules import KINDS
from mdnetwork.interviews.drafts.kinds import DRAFT_KINDS
from mdnetwork.pages.choice import ARGUMENTS
from mdnetwork.pages.world import TITLES, file_name
from mdnetwork.problems import CODES
from mdnetwork.records.properties import PROPERTIES
from mdnetwork.settings import Settings

Rows = tuple[tuple[str, ...], ...]
_EXIT_CODES: Rows = (
    ("0", "all is well"),
    ("1", "findings: from check, due --exit-code and build --dry-run only"),
    ("2", "the command's words are off"),
    ("3", "no vault, or settings that cannot be used"),
    ("4", "done, but some notes could not be read"),
    ("5", "something was refused, the rest is done"),
    ("130", "interrupted"),
)


def _properties() -> Rows:
    return tuple((k.name, k.kinds, k.meaning, ", ".join(k.synonyms)) for k in PROPERTIES)


def _kinds() -> Rows:
    settings = Settings()
    sooner = {
        "prepare": "the talk's day is over",
        "confirm": "the talk's day is over",
        "nudge": f"{settings.rest_days} days after the ask; then they rest",
    }
    return tuple(
        (name, kind.words, kind.verb, sooner.get(name) or f"{settings.lapse[name]} days past due")
        for name, kind in KINDS.items()
    )


def _blocks() -> Rows:
    return tuple((f'{name}="{example}"', meaning) for name, (example, meaning) in ARGUMENTS.items())


def _drafts() -> Rows:
    return tuple((kind.name, kind.about) for kind in DRAFT_KINDS.values())


def _checks() -> Rows:
    from mdnetwork.interviews.checks.table import CHECKS  # noqa: PLC0415 - many phrases to compile

    return tuple((check.code, check.about, check.source) for check in CHECKS)


_TOPICS = {
    "properties": (("Property", "In notes of kind", "Meaning", "Also read"), _properties),
    "settings": (("Setting", "Default", "Meaning"), lambda: Settings().describe()),
    "problems": (("Code", "Severity"), lambda: tuple(CODES.items())),
    "follow-ups": (("Kind", "On the page", "A tick logs", "Shown until"), _kinds),
    "pages": (("Page", "File"), lambda: tuple((view, file_name(view)) for view in TITLES)),
    "blocks": (("In the marker", "Shows only"), _blocks),
    "drafts": (("Kind", "What it is for"), _drafts),
    "draft-checks": (("Code", "What it finds", "Source"), _checks),
    "exit-codes": (("Code", "Meaning"), lambda: _EXIT_CODES),
}


@click.command("help")
@click.argument("topic", required=False)
@global_options
@click.pass_context
def command(context: click.Context, topic: str | None) -> int:
    """Explain a command, or one of the topics.

    These are properties, settings, problems, follow-ups, pages, blocks, drafts, draft-checks and
    exit-codes.
    """
    parent = context.parent or context
    if topic is None:
        output.data("Topics: " + ", ".join(_TOPICS))
        click.echo(parent.get_help())
        return 0
    if topic in COMMANDS and isinstance(parent.command, click.Group):
        found = parent.command.get_command(parent, topic)
        if found:
            with click.Context(found, info_name=topic, parent=parent) as inner:
                click.echo(found.get_help(inner))
        return 0
    if topic not in _TOPICS:
        raise UsageError(f'there is no help on "{topic}"', f"topics: {', '.join(_TOPICS)}")
    columns, rows = _TOPICS[topic]
    if context.ensure_object(Options).json:
        keys = [column.lower().replace(" ", "_") for column in columns]
        output.document({"schema": 1, topic: [dict(zip(keys, row, strict=True)) for row in rows()]})
    else:
        output.table(columns, rows())
    return 0
