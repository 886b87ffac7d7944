"""`list`: contacts, meetings, organizations, names without a note."""

from collections.abc import Mapping, Sequence

import click

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.options import global_options
from mdnetwork.cli.reports import SCHEMA
from mdnetwork.cli.session import open_session
from mdnetwork.network.whereabouts import known_places, workplaces
from mdnetwork.pages.world import STATE_WORDS, looked_at
from mdnetwork.records.history import standing
from mdnetwork.records.types import ME, Contact, Place

Row = dict[str, object]
_WORDS: Mapping[str, str] = {str(state): words for state, words in STATE_WORDS.items()}
_KINDS = ("contacts", "meetings", "organizations", "names")


@click.command("list")
@click.argument(
    "kind", type=click.Choice(_KINDS), default="contacts", metavar=f"[{'|'.join(_KINDS)}]"
)
@global_options
@click.pass_context
def command(context: click.Context, kind: str) -> int:
    """List contacts, meetings, organizations, or names without a note. Writes nothing."""
    session = open_session(context)
    result = session.build()
    rows = _ROWS[kind](result)
    if session.options.json:
        output.document({"schema": SCHEMA, kind: rows})
    elif rows:
        columns = [name for name in rows[0] if name != "path" and _is_told(name, rows)]
        output.table(
            [name.replace("_", " ") for name in columns],
            [[_cell(name, row[name]) for name in columns] for row in rows],
        )
    else:
        output.data(f"No {kind}. Looked at {looked_at(result.world)}.")
    return session.finish(result)


def _is_told(name: str, rows: Sequence[Row]) -> bool:
    """A column that says `practice` stands only where some talk was one."""
    return name != "practice" or any(row[name] for row in rows)


def _cell(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return _WORDS[str(value)] if name == "state" else str(value)


def _contacts(result: Result) -> list[Row]:
    due = result.agenda.next_due
    return [_person(c, due(c.key) or None, result) for c in result.situation.records.known]


def _person(contact: Contact, due: str | None, result: Result) -> Row:
    history = result.situation.histories[contact.key]
    last = history.last_contact
    return {
        "name": contact.name,
        "path": contact.path,
        "organization": contact.organizations[0].name if contact.organizations else None,
        "role": contact.role or None,
        "state": result.situation.state(contact.key),
        "last_contact": last.day.isoformat() if last else None,
        "next_due": due,
        "referred_by": _referrers(contact, result),
    }


def _referrers(contact: Contact, result: Result) -> list[str]:
    people = result.situation.records.contacts
    namings = result.situation.histories[contact.key].namings
    names = (ME if n.referrer == ME else people[n.referrer].name for n in namings)
    return list(dict.fromkeys(names))


def _names(result: Result) -> list[Row]:
    known = known_places(result.situation.records)
    return [
        {
            "name": ghost.name,
            "organization": next((p.name for p in _at(ghost, known, result)), None),
            "state": result.situation.state(ghost.key),
            "referred_by": _referrers(ghost, result),
            "named_in": ghost.source.path,
        }
        for ghost in result.situation.records.ghosts
    ]


def _at(contact: Contact, known: frozenset[str], result: Result) -> tuple[Place, ...]:
    return workplaces(contact, result.situation.histories[contact.key].namings, known)


def _meetings(result: Result) -> list[Row]:
    people = result.situation.records.contacts
    return [
        {
            "name": meeting.name,
            "path": meeting.path,
            "date": meeting.day.isoformat() if meeting.day else None,
            "status": standing(meeting, result.agenda.today),
            "practice": meeting.practice,
            "people": [people[key].name for key in meeting.participants],
        }
        for meeting in result.situation.records.meetings
    ]


def _organizations(result: Result) -> list[Row]:
    known = result.situation.records.known
    return [
        {
            "name": organization.name,
            "path": organization.path,
            "kind": organization.kind or None,
            "target": organization.target,
            "people": [
                c.name for c in known if any(o.path == organization.path for o in c.organizations)
            ],
        }
        for organization in result.situation.records.organizations
    ]


_ROWS = {
    "contacts": _contacts,
    "meetings": _meetings,
    "organizations": _organizations,
    "names": _names,
}
