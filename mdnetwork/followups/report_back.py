"""Tell them that you took their advice and how it goes (INTERVIEWING 6: guide E); a week is ours.

Counted from the day of the tick, else from the talk. A *told* line that links the talk settles
it, and so does a later talk with them.
"""

from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import History
from mdnetwork.records.tasks import plain
from mdnetwork.records.types import Advice, Meeting

KIND = Kind(name="report-back", words="Report back to", rank=Rank.LOOPS, verb="told")


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for each suggestion of theirs taken, of which they were not told."""
    for meeting in history.held:
        for advice in meeting.advice:
            base = advice.taken_on or meeting.day
            theirs = giver_of(advice, meeting) == history.contact.key
            if theirs and advice.taken and base and base <= around.today:
                yield from _report(advice, base, meeting, history, around)


def _identity(advice: Advice, meeting: Meeting, around: Around) -> str:
    contact = around.histories[giver_of(advice, meeting)].contact
    return identity(KIND, around, contact, meeting.name, advice.words)


def _report(
    advice: Advice, base: date, meeting: Meeting, history: History, around: Around
) -> Iterator[FollowUp]:
    """The line for one suggestion taken."""
    ids = {_identity(each, meeting, around) for each in meeting.advice}
    own = _identity(advice, meeting, around)
    talked = history.talked_since(base, after=meeting.day or base)
    if talked or history.told_of(base, (meeting.path,), others=ids, own=own):
        return
    contact = history.contact
    yield FollowUp(
        kind=KIND,
        contact=contact,
        due=add_days(base, around.settings.report_back_days),
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
