"""Write up a talk while you remember it (INTERVIEWING 6: guide E, at once).

What you learned, what you still want to know, the fit. Text in the note settles it: under Notes,
or in a note without that heading anywhere outside the other sections.
"""

from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History
from mdnetwork.records.talks import is_interview
from mdnetwork.records.types import Contact, Meeting

KIND = Kind(
    name="write-up",
    words="Write up the talk with",
    rank=Rank.LOOPS,
    verb="dropped",
    before_away=True,
)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for each interview held and not written up, in its first participant's name."""
    for meeting in history.held:
        first = meeting.participants[0] == history.contact.key
        if meeting.day and first and not meeting.written and _is_owed(meeting, history, around):
            yield _write_up(meeting, meeting.day, history.contact, around)


def _is_owed(meeting: Meeting, history: History, around: Around) -> bool:
    histories = (around.histories[key] for key in meeting.participants)
    interview = any(is_interview(meeting, each, around.settings) for each in histories)
    return interview and not history.answered(KIND.name, KIND.verb, meeting)


def _write_up(meeting: Meeting, day: date, contact: Contact, around: Around) -> FollowUp:
    return FollowUp(
        kind=KIND,
        contact=contact,
        due=add_days(day, around.settings.write_up_days),
        reasons=(f"talked {day}", "no notes yet"),
        source=Source(path=meeting.path, line=meeting.source.line),
        identity=identity(KIND, around, contact, meeting.name),
        link=meeting.path,
        joined=" in",
        cause=day,
    )
