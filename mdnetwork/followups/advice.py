"""Look again at advice not taken yet (INTERVIEWING 6: A and C record what they suggested).

Fourteen days after the talk is ours. One line a talk; ticking its items in the note settles
it, and so does a *done* line that links the talk.
"""

from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import History
from mdnetwork.records.tasks import plain
from mdnetwork.records.types import Advice, Contact, Meeting

KIND = Kind(
    name="advice", words="Look at the advice of", rank=Rank.LOOPS, verb="done", silenced=True
)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for each meeting held with open advice, in its first participant's name."""
    for meeting in history.held:
        open_ = [advice for advice in meeting.advice if advice.open]
        first = meeting.participants[0] == history.contact.key
        looked = history.answered(KIND.name, KIND.verb, meeting)
        if open_ and meeting.day and first and not looked:
            yield _look(open_, meeting, meeting.day, history.contact, around)


def _look(
    open_: list[Advice], meeting: Meeting, day: date, contact: Contact, around: Around
) -> FollowUp:
    more = f", and {len(open_) - 1} more" if len(open_) > 1 else ""
    return FollowUp(
        kind=KIND,
        contact=contact,
        due=add_days(day, around.settings.advice_days),
        reasons=(f"talked {day}", f"not done yet: {plain(open_[0].words)}{more}"),
        source=open_[0].source,
        identity=identity(KIND, around, contact, meeting.name),
        link=meeting.path,
        joined=" in",
    )
