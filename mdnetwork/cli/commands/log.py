"""`log`: one line in the follow-up log, about one person."""

from datetime import date

import click

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.days import day_meant
from mdnetwork.cli.names import find_person
from mdnetwork.cli.noting import log_plan, write
from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import Session, open_session
from mdnetwork.errors import UsageError
from mdnetwork.notes.words import fold
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.taking import log_path
from mdnetwork.pages.text import plain
from mdnetwork.records.types import Contact
from mdnetwork.records.verbs import known_verb, theirs_in

_OF_TALK = frozenset({"cancelled", "no-show"})


@click.command("log")
@click.argument("name")
@click.argument("words", nargs=-1, required=True)
@click.option("--on", "when", metavar="DAY", help="yesterday, 3 days ago, 2026-03-09; else today.")
@global_options
@click.pass_context
def command(context: click.Context, name: str, words: tuple[str, ...], when: str | None) -> int:
    """Note what happened with someone: `mdnetwork log "Ana Ruiz" asked by email`.

    The line goes to the end of the follow-up log. NAME is a file name, an alias or a unique part.
    """
    session = open_session(context)
    day = day_meant(when or "today", session.today)
    _check_happened(day, words, session)
    snapshot = session.load()
    result = session.build_from(snapshot)
    records = result.situation.records
    contact = find_person(name, records, session)
    path = log_path(snapshot, session.settings)
    person = Linker(records.index, path, session.settings.links).person(contact)
    said = plain(" ".join(words))
    if not said:
        raise UsageError("there is nothing to note", 'write e.g. "asked by email"')
    line = _line(day, person, said, _talk_of(said, day, contact, result, path))
    told = f"log: {contact.name} {said}"
    write(session, log_plan(session, snapshot, path, (line,), told))
    if session.options.json:
        output.document({"schema": 1, "path": path, "line": line})
    else:
        output.data(line)
    return 0


def _check_happened(day: date, words: tuple[str, ...], session: Session) -> None:
    """Raise UsageError for what is said to have happened on a day to come; a plan has no verb."""
    verb = _verb(" ".join(words))
    if day > session.today and verb and verb not in _OF_TALK:
        remedy = 'log it when it has; a plan has other words, e.g. "lunch together"'
        raise UsageError(f"{day} is still to come, so nobody has {verb} yet", remedy)


def _verb(words: str) -> str | None:
    return known_verb(fold(words.partition(" ")[0].strip(".,;:!")))


def _talk_of(words: str, day: date, contact: Contact, result: Result, log: str) -> str:
    """`for [[the talk]]` that fell through, if the words say so and link none.

    The next one from that day on, else the last before it.
    """
    if _verb(words) not in _OF_TALK or "[[" in words:
        return ""
    history = result.situation.histories[contact.key]
    talks = sorted(
        (m.day, m.path) for m in (*history.held, *history.planned, *history.missed) if m.day
    )
    ahead = [path for when, path in talks if when >= day]
    behind = [path for when, path in talks if when < day]
    found = ahead[:1] or behind[-1:]
    linker = Linker(result.situation.records.index, log, result.situation.settings.links)
    return f"for {linker.note(found[0])}" if found else ""


def _line(day: date, person: str, words: str, talk: str) -> str:
    """`asked by email` → `- 2026-03-09 asked [[Ana Ruiz]] by email`.

    But `[[Ana Ruiz]] wrote to me`: what they did they stand before.
    """
    known = _verb(words) if not theirs_in(words) else None
    rest = words.partition(" ")[2]
    parts = (known, person, talk, rest) if known else (person, words)
    return f"- {day} {' '.join(part for part in parts if part)}"
