"""Nudge once whoever did not reply (ours: after seven days; after fourteen they rest).

Evidence elsewhere: one nudge after three to seven days, then stop. Who rests is silenced in
`agenda`; who was named again since is asked anew instead, by `ask`.
"""

from collections.abc import Iterator

from mdnetwork.followups.followup import FollowUp, Kind, Rank, Situation, about_line
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import rests_from
from mdnetwork.records.types import Interaction

KIND = Kind(name="nudge", words="Nudge", rank=Rank.ASKS, verb="nudged", silenced=True)


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each ask without a reply that was not nudged."""
    for history in situation.histories.values():
        ask = history.pending_ask()
        if ask and not history.told("nudged", ask.day) and not _asked_anew(ask, situation):
            due = add_days(ask.day, situation.settings.nudge_days)
            reasons = (f"asked {ask.day}", "no reply yet")
            yield about_line(KIND, ask, due, reasons, situation)


def _asked_anew(ask: Interaction, situation: Situation) -> bool:
    return situation.today >= rests_from(ask.day, situation.settings)
