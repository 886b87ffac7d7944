"""`new meeting`: people, the chosen questions, and after a talk what was said, in one note."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.invited import Guests, read_guests, with_invitation
from mdnetwork.cli.making import Template, make, named_alike, piped
from mdnetwork.cli.names import candidates, find_person, label
from mdnetwork.cli.session import Session
from mdnetwork.errors import FileTakenError, UsageError
from mdnetwork.exchange.invitation import Invitation
from mdnetwork.exchange.naming import safe_name
from mdnetwork.interviews.bank import Bank, fitting
from mdnetwork.interviews.places import Places
from mdnetwork.notes.dates import parse_time
from mdnetwork.pages.text import plain
from mdnetwork.plan import Create
from mdnetwork.records.making import (
    Talk,
    has_section,
    planned_minutes,
    talk_note,
    under,
    without_bullet,
)
from mdnetwork.records.types import Records

_HINT = "What was said, a line each; `Advice: …` and `Name: …` go under their headings."
_QUESTIONS = (
    ("", "What did they say? A line each; an empty line goes on."),
    ("Advice: ", "What did they advise you to do?"),
    ("Name: ", "Whom did they name? A line each: name, place, may use name."),
)
_OTHERS = "Invited too, without a note here: {}. Write who is to come under people."
_SKIPPED = "Left out of the calendar, as no day can be read of it: {}"
_USUAL_MINUTES = 20
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the command line says of a talk; `notes` may be `-`, `questions` none for as it fits.

    An `invitation` has set the day and hour; it also tells minutes, place and people.
    """

    names: tuple[str, ...]
    day: date
    hour: str = ""
    minutes: int | None = None
    notes: str = ""
    questions: int | None = None
    dry_run: bool = False
    invitation: Invitation | None = None


def new_meeting(wanted: Wanted, session: Session) -> int:
    """Make the note of a talk, planned or held; the exit code."""
    _check(wanted, session.today)
    snapshot = session.load()
    result = session.build_from(snapshot)
    records = result.situation.records
    invitation = wanted.invitation
    asks = None if wanted.names else invitation
    guests = read_guests(asks, snapshot, records) if asks else Guests(paths=wanted.names)
    people = _people(guests.paths, records, session)
    title = safe_name(f"{wanted.day} {', '.join(name for name, _, _ in people)}")
    if taken := named_alike(title, snapshot.notes):
        raise FileTakenError(taken, "write in that note, or name another --date")
    words = _words(wanted, session)
    held = wanted.day < session.today or wanted.minutes is not None or bool(words.strip())
    talk = Talk(
        day=wanted.day,
        hour=wanted.hour,
        links=tuple(link for _, link, _ in people),
        held=held and wanted.day <= session.today,
        minutes=wanted.minutes,
        words=words,
    )
    talk = with_invitation(talk, invitation) if invitation else talk
    text = Template("meeting", session).note(title, wanted.day, wanted.hour)
    text = talk_note(text, talk, session.settings)
    keys = tuple(key for _, _, key in people)
    text = _with_questions(text, talk, wanted, keys, result, session)
    if guests.others:
        session.talk(_OTHERS.format(", ".join(guests.others)))
    if invitation and invitation.skipped:
        session.talk(_SKIPPED.format(plain(", ".join(invitation.skipped))))
    return make(Create(path=f"Meetings/{title}.md", text=text), session, dry_run=wanted.dry_run)


def _check(wanted: Wanted, today: date) -> None:
    if wanted.hour and parse_time(wanted.hour) is None:
        raise UsageError(f'"{wanted.hour}" is not a time', "write it as 14:20")
    if wanted.minutes is not None and not 0 < wanted.minutes <= _DAY_MINUTES:
        raise UsageError(f"a talk takes no {wanted.minutes} minutes", "write e.g. 20")
    if wanted.minutes is not None and wanted.day > today:
        said = f"the talk on {wanted.day} is still to come"
        raise UsageError(said, "leave --minutes out until it was held")


def _words(wanted: Wanted, session: Session) -> str:
    """What was said in the talk: as given, piped in, or asked for after it in a terminal."""
    if wanted.notes == "-":
        return piped(session, _HINT)
    silent = session.options.no_input or not sys.stdin.isatty()
    if wanted.notes or wanted.minutes is None or silent:
        return wanted.notes
    return "\n".join(_asked())


def _asked() -> Iterator[str]:
    """The lines typed after each question, with the label that says where they belong."""
    for start, question in _QUESTIONS:
        output.talk(question)
        for row in iter(sys.stdin.readline, ""):
            if not row.strip():
                break
            yield start + without_bullet(row)


def _people(
    names: tuple[str, ...], records: Records, session: Session
) -> tuple[tuple[str, str, str], ...]:
    """Name, link and key of everyone meant, each once; a name given if nobody has it yet.

    `ana ruiz` without quotes is one person if it names one.
    """
    whole = " ".join(names)
    if len(names) == 1 or candidates(whole, records):
        return (_person(whole, records, session),)
    for name in names:
        if " " not in name and not candidates(name, records):
            said = f'nobody is called "{name}"'
            raise UsageError(said, f'put a whole name in quotes, e.g. "{whole}"')
    return tuple(dict.fromkeys(_person(name, records, session) for name in names))


def _person(name: str, records: Records, session: Session) -> tuple[str, str, str]:
    if not candidates(name, records):
        return safe_name(name), safe_name(name), ""
    contact = find_person(name, records, session)
    return contact.name, label(contact, records).removesuffix(".md"), contact.key


def _with_questions(  # noqa: PLR0913, PLR0917 - the note, the talk, and all that is known
    text: str,
    talk: Talk,
    wanted: Wanted,
    keys: tuple[str, ...],
    result: Result,
    session: Session,
) -> str:
    """The note with questions for a talk to come, or as many as asked for."""
    number = wanted.questions
    if number is None:
        fits = not talk.held and has_section(text, "questions", session.settings)
        number = fitting(planned_minutes(text) or _USUAL_MINUTES) if fits else 0
    bank = Bank(result.situation, Places(result.situation.records))
    if wanted.questions and not bank.questions:
        session.talk(
            "There is no question bank; make a note with type: questions, one a list item."
        )
    rows = tuple(f"- [ ] {question.words}" for question in bank.choose(keys, number))
    return under(text, "questions", rows, session.settings) if rows else text
