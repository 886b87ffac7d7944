"""Which talks are informational interviews, and whether thanks were given (PRODUCT 3.2)."""

from datetime import date

from mdnetwork.records.history import Past
from mdnetwork.records.types import Meeting
from mdnetwork.settings import Settings


def is_interview(meeting: Meeting, history: Past, settings: Settings) -> bool:
    """Whether this held meeting was an interview with this person.

    A rehearsal never is. `interview: yes` or no decides. Else its type, or being the first with
    them, or the first after an *asked* line or a new naming; never with many people, never one of a
    series.
    """
    if meeting.practice:
        return False
    if meeting.interview is not None:
        return meeting.interview
    if len(meeting.participants) > settings.interview_people:
        return False
    place = history.held.index(meeting)
    if _in_series(meeting, history.held[:place], settings):
        return False
    return meeting.interview_type or place == 0 or _newly_asked(meeting, history, place)


def _in_series(meeting: Meeting, earlier: tuple[Meeting, ...], settings: Settings) -> bool:
    near = [m for m in earlier if _days(m, meeting) <= settings.interview_days]
    return len(near) + 1 >= settings.interview_series


def _days(first: Meeting, second: Meeting) -> int:
    return (second.day - first.day).days if first.day and second.day else 0


def _newly_asked(meeting: Meeting, history: Past, place: int) -> bool:
    """Whether they were asked or named between the talk before this one and this one."""
    before = history.held[place - 1].day or date.min
    days = [line.day for line in history.lines if line.is_ask]
    days += [naming.day for naming in history.namings if naming.day]
    return any(before < day <= (meeting.day or date.min) for day in days)


def is_thanked(meeting: Meeting, history: Past) -> bool:
    """Whether they were thanked for this talk: by its property, or by a line since its day."""
    return meeting.thanked or history.told("thanked", meeting.day or date.min, meeting)
