"""Write up a talk while you remember it (INTERVIEWING 6: guide E, at once).

What you learned, what you still want to know, the fit. Text in the note settles it: under Notes,
or in a note without that heading anywhere outside the other sections.
"""

from collections.abc import Iterator

from mdnetwork.followups.followup import FollowUp, Kind, Rank, Situation, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.facts import Source
from mdnetwork.records.history import standing
from mdnetwork.records.talks import is_interview
from mdnetwork.records.types import Meeting

KIND = Kind(
    name="write-up",
    words="Write up the talk with",
    rank=Rank.LOOPS,
    verb="dropped",
    before_away=True,
)


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each interview held and not written up, in its first participant's name."""
    for meeting in situation.records.meetings:
        if not meeting.written and standing(meeting, situation.today) == "held":
            found = _write_up(meeting, situation)
            if found:
                yield found


def _write_up(meeting: Meeting, situation: Situation) -> FollowUp | None:
    histories = [situation.histories[key] for key in meeting.participants]
    if meeting.day is None or not any(
        is_interview(meeting, history, situation.settings) for history in histories
    ):
        return None
    if histories[0].answered(KIND.name, KIND.verb, meeting):
        return None
    contact = histories[0].contact
    return FollowUp(
        kind=KIND,
        contact=contact,
        due=add_days(meeting.day, situation.settings.write_up_days),
        reasons=(f"talked {meeting.day}", "no notes yet"),
        source=Source(path=meeting.path, line=meeting.source.line),
        identity=identity(KIND, situation, contact, meeting.name),
        link=meeting.path,
        joined=" in",
        cause=meeting.day,
    )
