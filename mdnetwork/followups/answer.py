"""Answer whoever wrote to you (ours, and so is within a day; no guide says it).

They replied, accepted, declined or referred, and nothing certain came from you since. Several
letters in a row are one answer owed, to the last of them. A talk fixed since is an answer too, even
if it fell through later: then `rearrange` speaks.
"""

from collections.abc import Iterator

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, about_line
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import History
from mdnetwork.records.types import Interaction
from mdnetwork.records.verbs import is_theirs

KIND = Kind(
    name="answer",
    words="Answer",
    rank=Rank.WAITS,
    verb="wrote",
    before_away=True,
    urgent=True,
)
_NO_LETTER = "received"


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One if their last word has no answer."""
    words = (line for line in history.lines if is_theirs(line.verb))
    theirs = [line for line in words if line.verb != _NO_LETTER]
    if theirs and not _is_answered(theirs[-1], history):
        line = theirs[-1]
        due = add_days(line.day, around.settings.answer_days)
        reasons = (f"{line.verb} {line.day}", "nothing from you since")
        yield about_line(KIND, line, due, reasons, around)


def _is_answered(theirs: Interaction, history: History) -> bool:
    if history.has_plans or history.yours_since(theirs.day):
        return True
    return any(meeting.day and meeting.day >= theirs.day for meeting in history.missed)
