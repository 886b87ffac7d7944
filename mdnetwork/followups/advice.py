"""Look again at advice not taken yet (INTERVIEWING 6: A and C record what they suggested).

Fourteen days after the talk is ours. One line a talk; ticking its items in the note settles
it, and so does a *done* line that links the talk.
"""

from collections.abc import Iterator
from datetime import date

from mdnetwork.followups.followup import FollowUp, Kind, Rank, Situation, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import standing
from mdnetwork.records.tasks import plain
from mdnetwork.records.types import Advice, Meeting

KIND = Kind(
    name="advice", words="Look at the advice of", rank=Rank.LOOPS, verb="done", silenced=True
)


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each meeting held with open advice, in its first participant's name."""
    for meeting in situation.records.meetings:
        open_ = [advice for advice in meeting.advice if advice.open]
        held = standing(meeting, situation.today) == "held"
        if open_ and meeting.day and meeting.participants and held:
            history = situation.histories[meeting.participants[0]]
            if not history.answered(KIND.name, KIND.verb, meeting):
                yield _look(open_, meeting, meeting.day, situation)


def _look(open_: list[Advice], meeting: Meeting, day: date, situation: Situation) -> FollowUp:
    contact = situation.records.contacts[meeting.participants[0]]
    more = f", and {len(open_) - 1} more" if len(open_) > 1 else ""
    return FollowUp(
        kind=KIND,
        contact=contact,
        due=add_days(day, situation.settings.advice_days),
        reasons=(f"talked {day}", f"not done yet: {plain(open_[0].words)}{more}"),
        source=open_[0].source,
        identity=identity(KIND, situation, contact, meeting.name),
        link=meeting.path,
        joined=" in",
    )
