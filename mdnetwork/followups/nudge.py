"""Nudge once whoever did not reply (ours: after seven days; after fourteen they rest).

Evidence elsewhere: one nudge after three to seven days, then stop. Who rests is silenced in
`agenda`; who was named again since is asked anew instead, by `ask`.
"""

from collections.abc import Iterator

from mdnetwork.followups.followup import FollowUp, Situation, identity
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import History
from mdnetwork.records.types import Interaction


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each ask without a reply that was not nudged."""
    for history in situation.histories.values():
        ask = history.pending_ask()
        if ask and not history.told("nudged", ask.day) and not _asked_anew(ask, situation):
            yield _nudge(ask, history, situation)


def _asked_anew(ask: Interaction, situation: Situation) -> bool:
    return situation.today >= add_days(ask.day, situation.settings.rest_days)


def _nudge(ask: Interaction, history: History, situation: Situation) -> FollowUp:
    contact = history.contact
    return FollowUp(
        kind="nudge",
        contact=contact,
        due=add_days(ask.day, situation.settings.nudge_days),
        reasons=(f"asked {ask.day}", "no reply yet"),
        source=ask.source,
        identity=identity("nudge", situation, contact, ask.day.isoformat()),
        link=ask.source.path if ask.source.path != contact.path else None,
        joined=", noted in",
    )
