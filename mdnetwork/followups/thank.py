"""Thank whoever gave you an interview (INTERVIEWING 6: guide C 12 hours, D 24, A and E 1-2 days).

Due 24 hours after the end of the talk if its hour is known, else on the days the window rounds up
to; each participant is thanked. The window is the setting `thank_hours`.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History
from mdnetwork.records.talks import is_interview, is_thanked
from mdnetwork.records.types import Meeting

KIND = Kind(name="thank", words="Thank", rank=Rank.WAITS, verb="thanked", before_away=True)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for every interview they gave and were not thanked for."""
    for meeting in history.held:
        if meeting.day and _is_owed(meeting, history, around):
            yield _thank(meeting, meeting.day, history, around)


def _is_owed(meeting: Meeting, history: History, around: Around) -> bool:
    interview = is_interview(meeting, history, around.settings)
    settled = is_thanked(meeting, history) or history.answered(KIND.name, KIND.verb, meeting)
    return interview and not settled


def _thank(meeting: Meeting, day: date, history: History, around: Around) -> FollowUp:
    due, hour = due_of(meeting, day, around.settings.thank_hours)
    return FollowUp(
        kind=KIND,
        contact=history.contact,
        due=due,
        hour=hour,
        reasons=(f"talked {day}", "not thanked yet"),
        source=Source(path=meeting.path, line=meeting.source.line),
        identity=identity(KIND, around, history.contact, meeting.name),
        link=meeting.path,
        joined=" for",
        cause=day,
    )


def due_of(meeting: Meeting, day: date, hours: int) -> tuple[date, time | None]:
    """The day, and the hour if the talk's is known, by which thanks are due."""
    if meeting.hour is None:
        return add_days(day, -(-hours // 24)), None
    minutes = meeting.actual_minutes or meeting.planned_minutes or 0
    try:
        end = datetime.combine(day, meeting.hour) + timedelta(minutes=minutes, hours=hours)
    except OverflowError:
        return date.max, meeting.hour
    return end.date(), end.time()
