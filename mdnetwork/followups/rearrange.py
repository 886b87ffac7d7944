"""Find a new day for a talk that fell through (ours: after three days).

Each participant, unless there were more of them than an interview has: nobody finds a new day
for a staff meeting this way. Settled by anything certain from you since the day it was called
off, by a later talk planned, and by their no.
"""

from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History
from mdnetwork.records.types import Meeting

KIND = Kind(name="rearrange", words="Find a new day with", rank=Rank.ASKS, verb="wrote")


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for every meeting of theirs cancelled or missed, without a later one."""
    for meeting in history.missed:
        few = len(meeting.participants) <= around.settings.interview_people
        if meeting.day and few and not _is_settled(meeting, meeting.day, history):
            yield _rearrange(meeting, meeting.day, history, around)


def _is_settled(meeting: Meeting, day: date, history: History) -> bool:
    off = [
        line.day
        for line in history.lines
        if line.verb in ("cancelled", "no-show") and meeting.path in line.meetings
    ]
    since = min((day, *off))
    later = any(m.day and m.day > day for m in history.missed)
    declined = any(line.verb == "declined" and line.day >= since for line in history.lines)
    answered = history.answered(KIND.name, KIND.verb, meeting)
    return later or history.has_plans or declined or answered or history.yours_since(since)


def _rearrange(meeting: Meeting, day: date, history: History, around: Around) -> FollowUp:
    return FollowUp(
        kind=KIND,
        contact=history.contact,
        due=add_days(day, around.settings.rearrange_days),
        reasons=(f"the talk of {day} was {_words(meeting)}", "no new day yet"),
        source=Source(path=meeting.path, line=meeting.source.line),
        identity=identity(KIND, around, history.contact, meeting.name),
        link=meeting.path,
        joined=" for",
    )


def _words(meeting: Meeting) -> str:
    return "a no-show" if meeting.status == "no-show" else "cancelled"
