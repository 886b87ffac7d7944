"""`new meeting --from invite.ics`: what the invitation says, and who of it is known here."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from mdnetwork.cli.session import Session
from mdnetwork.errors import UsageError
from mdnetwork.exchange.invitation import Invitation, read_invitation
from mdnetwork.notes.note import Scalar
from mdnetwork.notes.words import fold
from mdnetwork.records.making import Talk
from mdnetwork.records.properties import read_fields, values
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.types import Contact, Records


def read_file(path: str, session: Session) -> Invitation:
    """The invitation in the file at `path`, in the vault's zone; raises what is wrong with it."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        why = (error.strerror or "no file").lower()
        raise UsageError(f"{path} cannot be read: {why}", "name an invitation, .ics") from None
    zone = ZoneInfo(session.settings.time_zone) if session.settings.time_zone else None
    return read_invitation(data, zone, session.today)


def invited_names(invitation: Invitation, snapshot: Snapshot, records: Records) -> tuple[str, ...]:
    """The paths of contacts it invites, by address, else by name; raises if there is none.

    You are invited too, and calendars invite rooms: who is not known is never guessed at.
    """
    emails = {
        " ".join(scalar.text.split()).lower(): contact
        for contact in records.known
        for scalar in _emails(contact, snapshot)
    }
    names = {fold(name): c for c in reversed(records.known) for name in (*c.aliases, c.name)}
    found = (emails.get(p.email) or names.get(fold(p.name)) for p in invitation.people)
    paths = dict.fromkeys(contact.path for contact in found if contact and contact.path)
    if not paths:
        said = ", ".join(person.name or person.email for person in invitation.people)
        problem = f"nobody it invites has a note here ({said})" if said else "it invites nobody"
        raise UsageError(problem, "name the person: mdnetwork new meeting NAME --from FILE")
    return tuple(paths)


def _emails(contact: Contact, snapshot: Snapshot) -> Iterator[Scalar]:
    fields = read_fields(snapshot.notes[contact.path]) if contact.path else {}
    yield from values(fields, "email")


def with_invitation(talk: Talk, invitation: Invitation) -> Talk:
    """The talk with the minutes, the medium and the place of its invitation."""
    return replace(
        talk, planned=invitation.minutes, medium=invitation.medium, place=invitation.place
    )
