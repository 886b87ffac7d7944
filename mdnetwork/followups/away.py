"""Days you are away (ours): what falls into them is shown before them or after them.

The setting `away` names them, first and last day. Thanks, answers and what has a day of its own
come before, as far as they can be done by then; everything else waits until you are back. Nothing
here depends on today, so that a line keeps its day while time goes on.
"""

from dataclasses import replace
from datetime import date

from mdnetwork.followups.followup import FollowUp
from mdnetwork.notes.dates import add_days
from mdnetwork.settings import Settings


def around_away(follow_up: FollowUp, settings: Settings) -> FollowUp:
    """The follow-up with its due day moved out of days you are away, and a reason that says so."""
    for first, last in settings.away:
        if follow_up.due and first <= follow_up.due <= last:
            why = f"you are away {first} to {last}"
            day = _moved(follow_up, first, last)
            return replace(follow_up, due=day, hour=None, reasons=(*follow_up.reasons, why))
    return follow_up


def _moved(follow_up: FollowUp, first: date, last: date) -> date:
    """The day before they begin, if it can be done by then, else the day you are back."""
    before = add_days(first, -1)
    possible = follow_up.cause is None or follow_up.cause <= before
    return before if follow_up.kind.before_away and possible else add_days(last, 1)
