"""Tell them that you took their advice and how it goes (INTERVIEWING 6: guide E); a week is ours.

Counted from the day of the tick, else from the talk. A *told* line that links the talk settles
it, and so does a later talk with them.
"""

from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import FollowUp, Kind, Rank, Situation, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import standing
from mdnetwork.records.tasks import plain
from mdnetwork.records.types import Advice, Meeting

KIND = Kind(name="report-back", words="Report back to", rank=Rank.LOOPS, verb="told")


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each suggestion taken whose giver was not told."""
    for meeting in situation.records.meetings:
        if meeting.day and meeting.participants and standing(meeting, situation.today) == "held":
            ids = {_identity(advice, meeting, situation) for advice in meeting.advice}
            for advice in meeting.advice:
                base = advice.taken_on or meeting.day
                if advice.taken and base <= situation.today:
                    yield from _report(advice, base, meeting, situation, ids)


def _identity(advice: Advice, meeting: Meeting, situation: Situation) -> str:
    contact = situation.records.contacts[giver_of(advice, meeting)]
    return identity(KIND, situation, contact, meeting.name, advice.words)


def _report(
    advice: Advice, base: date, meeting: Meeting, situation: Situation, ids: set[str]
) -> Iterator[FollowUp]:
    """The line for one suggestion taken; `ids` are those of all from that talk."""
    history = situation.histories[giver_of(advice, meeting)]
    own = _identity(advice, meeting, situation)
    talked = history.talked_since(base, after=meeting.day or base)
    if talked or history.told_of(base, (meeting.path,), others=ids - {own}):
        return
    contact = history.contact
    yield FollowUp(
        kind=KIND,
        contact=contact,
        due=add_days(base, situation.settings.report_back_days),
        reasons=(f"you took their advice{_on(advice)}: {plain(advice.words)}",),
        source=advice.source,
        identity=own,
        link=meeting.path,
        joined=" on",
    )


def giver_of(advice: Advice, meeting: Meeting) -> str:
    """Who gave it: the participant it links, else the first."""
    linked = advice.giver in meeting.participants
    return advice.giver if linked and advice.giver else meeting.participants[0]


def _on(advice: Advice) -> str:
    return f" on {advice.taken_on}" if advice.taken_on else ""
