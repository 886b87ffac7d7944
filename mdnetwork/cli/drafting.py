"""`draft` and `check --draft`: templates and files read, messages and what is off in them said."""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.names import find_person
from mdnetwork.cli.reports import SCHEMA, problems_json
from mdnetwork.cli.session import Session
from mdnetwork.cli.template import template_files
from mdnetwork.errors import UsageError
from mdnetwork.exchange.mail import as_eml, as_mailto, from_eml
from mdnetwork.exchange.people_list import decode
from mdnetwork.interviews.checks.table import check_draft
from mdnetwork.interviews.drafts.details import address_in, overview
from mdnetwork.interviews.drafts.facts import Asked, read_facts
from mdnetwork.interviews.drafts.kinds import DRAFT_KINDS, DraftKind, kind_answering
from mdnetwork.interviews.drafts.permission import reader_of, referrers, unnamed
from mdnetwork.interviews.drafts.template import Written, fill
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold, listed
from mdnetwork.problems import Problem
from mdnetwork.records.types import Contact, Records
from mdnetwork.settings import Settings
from mdnetwork.vault import disk

_MOST_BYTES = 1 << 20
_FOLDER = "Templates/Drafts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the command line says of a draft; `kind` and `about` may be empty.

    `form` is text, mailto or eml.
    """

    name: str
    kind: str
    about: str
    form: str


def draft(wanted: Wanted, session: Session) -> int:
    """Print the message, and say what is doubtful in it; the exit code."""
    snapshot = session.load()
    result = session.build_from(snapshot)
    records = result.situation.records
    contact = find_person(wanted.name, records, session)
    about = find_person(wanted.about, records, session) if wanted.about else None
    kind = _kind(wanted, contact, result)
    asked = _asked(contact, about, result, session)
    written = fill(_template(kind, session), read_facts(asked))
    permitted, others = referrers(asked.history, records)
    problems = check_draft(
        written.text,
        "draft",
        session.settings,
        kind=kind.name,
        unnamed=tuple(other.name for other in others),
    )
    to = address_in(snapshot.notes[contact.path]) if contact.path else ""
    _print(wanted, contact, kind, written, to, problems, session)
    if others and not permitted and kind.name in {"request", "phone", "nudge"}:
        named = listed([other.name for other in others])
        session.talk(f"{named} named them; your notes do not say that you may use the name.")
        unsure = [naming for naming in asked.history.namings if naming.one_of]
        if unsure:
            name = records.contacts[unsure[0].referrer].name
            session.talk(f"Write in {unsure[0].source.path} who it was, e.g. (from {name}).")
    if _names_private(written.text, records):
        session.talk("It names someone whose note is private; look it over before you send it.")
    return session.finish(result)


def _names_private(text: str, records: Records) -> bool:
    """Whether words of another note, a piece of advice perhaps, name whom none may know of."""
    people = (path for path in records.private if records.kinds.get(path) == "contact")
    names, said = (re.escape(fold(stem(path))) for path in people), fold(text)
    return any(re.search(rf"(?<!\w){name}(?!\w)", said) for name in names)


def _kind(wanted: Wanted, contact: Contact, result: Result) -> DraftKind:
    """The kind asked for, else the one that answers what is due first with them."""
    if wanted.kind:
        return DRAFT_KINDS[wanted.kind]
    due = (f.kind.name for f in result.agenda.open if f.contact.key == contact.key)
    found = next((kind for name in due if (kind := kind_answering(name))), None)
    if found is None:
        said = f"nothing to write is due with {contact.name}"
        raise UsageError(said, f"say what it is to be: --kind {'|'.join(DRAFT_KINDS)}")
    return found


def _asked(contact: Contact, about: Contact | None, result: Result, session: Session) -> Asked:
    situation = result.situation
    me = situation.records.me.source
    text = _text(session.root / me.path) if me else None
    return Asked(
        history=situation.histories[contact.key],
        situation=situation,
        about=about,
        overview=overview(me.path, text, session.settings) if me and text else "",
    )


def _template(kind: DraftKind, session: Session) -> str:
    """The vault's own template of that kind, else the one that travels with the program."""
    own = _text(session.root / session.settings.drafts / kind.file_name)
    return own or template_files(f"{_FOLDER}/{kind.file_name}")[0].text


def _text(path: Path) -> str | None:
    """The text of a file of the vault, or none if it cannot be read."""
    try:
        data, _ = disk.read(path, _MOST_BYTES)
    except OSError:
        return None
    return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def _print(  # noqa: PLR0913, PLR0917 - a message and all that is said of it
    wanted: Wanted,
    contact: Contact,
    kind: DraftKind,
    written: Written,
    to: str,
    problems: Iterable[Problem],
    session: Session,
) -> None:
    if session.options.json:
        output.document(
            {
                "schema": SCHEMA,
                "kind": kind.name,
                "contact": contact.name,
                "path": contact.path,
                "to": to,
                "subject": written.subject,
                "body": written.body,
                "mailto": as_mailto(to, written.subject, written.body),
                "problems": problems_json(problems),
            }
        )
        return
    forms = {"text": _as_text, "mailto": as_mailto, "eml": as_eml}
    for line in forms[wanted.form](to, written.subject, written.body).splitlines():
        output.data(line)
    for problem in problems:
        session.talk(str(problem))
    if wanted.form != "text" and not to:
        session.talk(f"There is no email address in {contact.path or 'your notes'}; fill it in.")


def _as_text(_to: str, subject: str, body: str) -> str:
    return Written(subject=subject, body=body).text


def look_at(file: str, kind: str, session: Session | None) -> tuple[Problem, ...]:
    """What is off in the message in `file`, `-` for what is piped in; raises `UsageError`.

    Without a session no vault says whose name may be used.
    """
    if kind and kind not in DRAFT_KINDS:
        raise UsageError(f'there is no kind of draft "{kind}"', f"write {', '.join(DRAFT_KINDS)}")
    data = sys.stdin.buffer.read() if file == "-" else _bytes(file)
    text = from_eml(data) if file.lower().endswith(".eml") else decode(data, file)
    path = "draft" if file == "-" else Path(file).as_posix()
    if session is None:
        return check_draft(text, path, Settings(), kind=kind)
    records = session.build().situation.records
    withheld = tuple(unnamed(records, reader_of(text, records)))
    return check_draft(text, path, session.settings, kind=kind, unnamed=withheld)


def _bytes(file: str) -> bytes:
    try:
        data, _ = disk.read(Path(file), _MOST_BYTES)
    except OSError as error:
        why = error.strerror or "it is no plain file"
        raise UsageError(f"{file} cannot be read: {why}", "name the file of your draft") from None
    return data
