"""The table of rules, in the order of PRODUCT 3.1. A new rule is one file and one line here."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

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
from mdnetwork.followups.followup import FollowUp, Situation
from mdnetwork.notes.words import fold
from mdnetwork.records.history import Histories
from mdnetwork.records.states import state_of
from mdnetwork.records.types import Records
from mdnetwork.settings import Settings

RULES: tuple[Callable[[Situation], Iterator[FollowUp]], ...] = (
    thank.find,
    answer.find,
    promised.find,
    prepare.find,
    confirm.find,
    task.find,
    ask.find,
    nudge.find,
    rearrange.find,
    write_up.find,
    close_loop.find,
    report_back.find,
    advice.find,
    share_news.find,
    keep_in_touch.find,
    greet.find,
)


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
    found = {f.identity: f for rule in RULES for f in rule(situation)}
    return tuple(sorted(found.values(), key=lambda f: f.order))
