"""Nudge once whoever did not reply (ours: after seven days; after fourteen they rest).

Evidence elsewhere: one nudge after three to seven days, then stop. Who rests is silenced in
`agenda`; who was named again since is asked anew instead, by `ask`.
"""

from collections.abc import Iterator

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, about_line
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import History, rests_from
from mdnetwork.records.types import Interaction

KIND = Kind(name="nudge", words="Nudge", rank=Rank.ASKS, verb="nudged", silenced=True)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for an ask without a reply that was not nudged."""
    ask = history.pending_ask()
    if ask and not history.told("nudged", ask.day) and not _asked_anew(ask, around):
        due = add_days(ask.day, around.settings.nudge_days)
        reasons = (f"asked {ask.day}", "no reply yet")
        yield about_line(KIND, ask, due, reasons, around)


def _asked_anew(ask: Interaction, around: Around) -> bool:
    return around.today >= rests_from(ask.day, around.settings)
