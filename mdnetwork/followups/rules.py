"""The table of rules, in the order of PRODUCT 3.1. A new rule is one file and one line here."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Protocol

from mdnetwork.followups import (
    advice,
    answer,
    ask,
    close_loop,
    confirm,
    greet,
    keep_in_touch,
    nudge,
    prepare,
    promised,
    rearrange,
    report_back,
    share_news,
    task,
    thank,
    write_up,
)
from mdnetwork.followups.away import around_away
from mdnetwork.followups.followup import FollowUp, Kind, Situation
from mdnetwork.notes.words import fold
from mdnetwork.records.history import Histories
from mdnetwork.records.states import state_of
from mdnetwork.records.types import Records
from mdnetwork.settings import Settings


class Rule(Protocol):
    """What a rule's module has: the kind it declares, and what finds follow-ups of it."""

    KIND: Kind

    def find(self, situation: Situation) -> Iterator[FollowUp]:
        """Everything owed of that kind, whether shown or not."""


RULES: tuple[Rule, ...] = (
    thank,
    answer,
    promised,
    prepare,
    confirm,
    task,
    ask,
    nudge,
    rearrange,
    write_up,
    close_loop,
    report_back,
    advice,
    share_news,
    keep_in_touch,
    greet,
)
KINDS: Mapping[str, Kind] = {rule.KIND.name: rule.KIND for rule in RULES}
"""Every kind by its name, in the order of PRODUCT 3.1."""
_PLACES = {name: place for place, name in enumerate(KINDS)}


def situation_of(
    records: Records, histories: Histories, settings: Settings, today: date
) -> Situation:
    """What the rules may know on `today`."""
    names = Counter(fold(contact.name) for contact in records.known)
    return Situation(
        records=records,
        histories=histories,
        states={key: state_of(h, settings, today) for key, h in histories.items()},
        settings=settings,
        today=today,
        shared_names=frozenset(name for name, count in names.items() if count > 1),
    )


def find_follow_ups(situation: Situation) -> tuple[FollowUp, ...]:
    """Everything owed, whether shown or not, in a total order; one per identity."""
    every = (f for rule in RULES for f in rule.find(situation))
    found = {f.identity: around_away(f, situation.settings) for f in every}
    return tuple(sorted(found.values(), key=_order))


def _order(follow_up: FollowUp) -> tuple[int, date, int, str, str, str]:
    """The place of a line in its section: rank, due day, table, name, path, identity."""
    return (
        follow_up.kind.rank,
        follow_up.due or date.max,
        _PLACES[follow_up.kind.name],
        fold(follow_up.contact.name),
        follow_up.contact.key,
        follow_up.identity,
    )
