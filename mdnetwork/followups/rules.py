"""The table of rules, in the order of PRODUCT 3.1. A new rule is one file and one line here."""

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
from mdnetwork.followups.followup import Around, FollowUp, Kind
from mdnetwork.notes.words import fold
from mdnetwork.records.history import History


class Rule(Protocol):
    """What a rule's module has: the kind it declares, and what finds follow-ups of it."""

    KIND: Kind

    def find(self, history: History, around: Around) -> Iterator[FollowUp]:
        """Everything of that kind owed to one person, whether shown or not."""


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


def find_follow_ups(history: History, around: Around) -> tuple[FollowUp, ...]:
    """Everything owed to one person, whether shown or not, in order; one per identity."""
    every = (f for rule in RULES for f in rule.find(history, around))
    found = {f.identity: around_away(f, around.settings) for f in every}
    return tuple(sorted(found.values(), key=order))


def order(follow_up: FollowUp) -> tuple[int, int, int, str, str, str]:
    """The place of a line in its section: rank, due day, table, name, path, identity."""
    return (
        follow_up.kind.rank,
        (follow_up.due or date.max).toordinal(),
        _PLACES[follow_up.kind.name],
        fold(follow_up.contact.name),
        follow_up.contact.key,
        follow_up.identity,
    )
