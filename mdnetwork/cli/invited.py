"""`new meeting --from invite.ics`: what the invitation says, and who of it is known here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from mdnetwork.cli.session import Session
from mdnetwork.errors import UsageError
from mdnetwork.exchange.invitation import Invitation, read_invitation
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.pages.text import plain
from mdnetwork.records.making import Talk
from mdnetwork.records.properties import read_fields, values
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.types import Records


def read_file(path: str, session: Session) -> Invitation:
    """The invitation in the file at `path`, in the vault's zone; raises what is wrong with it."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        why = (error.strerror or "no file").lower()
        raise UsageError(f"{path} cannot be read: {why}", "name an invitation, .ics") from None
    zone = ZoneInfo(session.settings.time_zone) if session.settings.time_zone else None
    return read_invitation(data, zone, session.today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guests:
    """Whom an invitation names: the paths of those with a note, and the names of the others."""

    paths: tuple[str, ...]
    others: tuple[str, ...] = ()


def read_guests(invitation: Invitation, snapshot: Snapshot, records: Records) -> Guests:
    """Its people, by address, else by name; raises if none of them has a note.

    You are invited too, and who is not known is never guessed at.
    """
    emails = {
        email: contact
        for contact in records.known
        for email in _emails(contact.path or "", snapshot)
    }
    names = {fold(name): c for c in reversed(records.known) for name in (*c.aliases, c.name)}
    found = {p: emails.get(p.email) or names.get(fold(p.name)) for p in invitation.people}
    yours = _yours(snapshot, records)
    unknown = (p for p, contact in found.items() if not contact)
    others = [p for p in unknown if yours.isdisjoint((p.email, fold(p.name)))]
    guests = Guests(
        paths=tuple(dict.fromkeys(c.path for c in found.values() if c and c.path)),
        others=tuple(dict.fromkeys(plain(p.name or p.email) for p in others)),
    )
    if not guests.paths:
        said = ", ".join(guests.others)
        problem = f"nobody it invites has a note here ({said})" if said else "it invites nobody"
        raise UsageError(problem, "name the person: mdnetwork new meeting NAME --from FILE")
    return guests


def _yours(snapshot: Snapshot, records: Records) -> frozenset[str]:
    """Your names, folded, and your addresses, as your own note says."""
    if not records.me.source:
        return frozenset()
    path = records.me.source.path
    aliases = values(read_fields(snapshot.notes[path]), "aliases")
    names = [stem(path), *(scalar.text for scalar in aliases)]
    return frozenset((*map(fold, names), *_emails(path, snapshot)))


def _emails(path: str, snapshot: Snapshot) -> Iterator[str]:
    fields = read_fields(snapshot.notes[path]) if path else {}
    yield from (" ".join(scalar.text.split()).lower() for scalar in values(fields, "email"))


def with_invitation(talk: Talk, invitation: Invitation) -> Talk:
    """The talk with the minutes, the medium and the place of its invitation."""
    return replace(
        talk, planned=invitation.minutes, medium=invitation.medium, place=invitation.place
    )
