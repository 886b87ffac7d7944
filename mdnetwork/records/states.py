"""Where someone stands with you: unknown, identified, asked … keeping (PRODUCT 5)."""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from mdnetwork.records.history import Histories, History
from mdnetwork.records.talks import is_interview, is_thanked
from mdnetwork.settings import Settings

State = Literal[
    "unknown",
    "identified",
    "asked",
    "no-reply",
    "scheduled",
    "met",
    "thanked",
    "keeping",
    "paused",
    "declined",
    "archived",
]


@dataclass(frozen=True, slots=True)
class Footing:
    """Where someone stands with you, and what has come of it so far.

    `talked`: ever, by a meeting or a line; `interviewed`: one of the meetings was an interview.
    `named`: by someone else before you had asked them or been in touch, so that whatever came of it
    came by a name; `reached`: asked or ever in touch.
    """

    state: State
    talked: bool
    interviewed: bool
    named: bool
    reached: bool


def footing_of(history: History, settings: Settings, today: date) -> Footing:
    """Where one person stands on `today`."""
    return Footing(
        state=state_of(history, settings, today),
        talked=history.has_talked,
        interviewed=any(is_interview(talk, history, settings) for talk in history.held),
        named=history.is_new_name,
        reached=history.first_try is not None,
    )


def footings_of(histories: Histories, settings: Settings, today: date) -> dict[str, Footing]:
    """Where everyone stands on `today`, by key."""
    return {key: footing_of(history, settings, today) for key, history in histories.items()}


ByFooting = Mapping[Footing, AbstractSet[str]]
"""Everyone by where they stand: people of one footing are many, footings few."""


def by_footing(footings: Mapping[str, Footing]) -> dict[Footing, set[str]]:
    """The same people by their footing."""
    found: defaultdict[Footing, set[str]] = defaultdict(set)
    for key, footing in footings.items():
        found[footing].add(key)
    return dict(found)


def state_of(history: History, settings: Settings, today: date) -> State:
    """The state of one person on `today`."""
    contact = history.contact
    if contact.status:
        return contact.status
    if history.declined():
        return "declined"
    if history.planned:
        return "scheduled"
    if history.pending_ask():
        if history.rests(settings, today):
            return "no-reply"
        if not history.contacted or _asked_again(history):
            return "asked"
    return _after_contact(history, settings) if history.contacted else _before_contact(history)


def usual_gap(history: History, settings: Settings, today: date) -> float | None:
    """The usual days between two contacts, if they are quieter than that now (drift); else none.

    Drift is PRODUCT 3.2's, and ours: a reason, never a kind.

    The silence is longer than twice the median of the last six gaps, shorter than twelve times
    it, and within two bounds in days; after that it is no drift any more but the new usual.
    """
    days = sorted({touch.day for touch in (*history.certain, *history.mentions)})
    gaps = [(later - day).days for day, later in pairwise(days)][-settings.drift_gaps :]
    if not gaps:
        return None
    ordered = sorted(gaps)
    median = (ordered[(len(gaps) - 1) // 2] + ordered[len(gaps) // 2]) / 2
    least = max(settings.drift_days, settings.drift_factor * median)
    most = max(settings.drift_until_days, settings.drift_until_factor * median)
    return median if least < (today - days[-1]).days < most else None


def _asked_again(history: History) -> bool:
    ask, last = history.pending_ask(), history.certain[-1]
    return ask is not None and ask.day >= last.day


def _before_contact(history: History) -> State:
    if any(line.is_ask for line in history.lines):
        return "asked"
    contact = history.contact
    named = history.namings or contact.asked_for or contact.found_by
    return "identified" if named and not _is_dropped(history) else "unknown"


def _is_dropped(history: History) -> bool:
    """Whether you dropped asking them on a page, and did not take it back."""
    return any(x.verb == "dropped" and x.key.startswith("fu:ask-") for x in history.lines)


def _after_contact(history: History, settings: Settings) -> State:
    """Met until thanked, thanked until the next contact, then keeping in touch.

    Only a talk that was an interview is thanked for; any other contact is keeping in touch.
    """
    if not history.held:
        asked = any(line.is_ask for line in history.lines)
        return "asked" if asked and not history.has_talked else "keeping"
    last = history.held[-1]
    later = (t for t in history.certain if last.day and t.day > last.day and t.verb != "thanked")
    if any(later) or not is_interview(last, history, settings):
        return "keeping"
    return "thanked" if is_thanked(last, history) else "met"
