"""`prep`: a sheet for the next talk with someone, or for a call right now."""

import click

from mdnetwork.cli import output
from mdnetwork.cli.names import find_person
from mdnetwork.cli.options import global_options
from mdnetwork.cli.session import open_session
from mdnetwork.interviews.prep import Prep, Preparer, name_of
from mdnetwork.pages.rows import in_words


@click.command("prep")
@click.argument("name")
@click.option("--pocket", is_flag=True, help="For a call: what to say, five questions, the asks.")
@global_options
@click.pass_context
def command(context: click.Context, name: str, *, pocket: bool) -> int:
    """Print a sheet for the next talk with someone. Writes nothing.

    What you know of them and their field, what to ask, the course of the talk by the minute. It is
    made from your notes; what is missing there is said.
    """
    session = open_session(context)
    result = session.build()
    contact = find_person(name, result.situation.records, session)
    preparer = Preparer(result.situation)
    planned = result.situation.histories[contact.key].planned
    meeting = planned[0] if planned else None
    prep = preparer.pocket(contact) if pocket else preparer.sheet(contact, meeting)
    if session.options.json:
        output.document(_document(prep))
    else:
        _print(prep)
    return session.finish(result)


def _print(prep: Prep) -> None:
    output.data(name_of(prep))
    for row in prep.say:
        output.data(in_words(row))
    for section in prep.sections:
        rows = [in_words(row) for row in section.rows]
        output.data("")
        if len(rows) == 1:
            output.data(f"{section.title}: {rows[0]}")
            continue
        output.data(section.title)
        for words in rows:
            output.data(f"- {words}")


def _document(prep: Prep) -> dict[str, object]:
    meeting = prep.meeting
    return {
        "schema": 1,
        "contact": prep.contact.name,
        "path": prep.contact.path,
        "meeting": meeting.path if meeting else None,
        "day": str(meeting.day) if meeting else None,
        "say": [in_words(row) for row in prep.say],
        "sections": [
            {"title": section.title, "rows": [in_words(row) for row in section.rows]}
            for section in prep.sections
        ],
    }
