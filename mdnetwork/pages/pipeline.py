"""Network pipeline: the six steps from facts, who stands where since when.

The steps are guide E's (INTERVIEWING, *The six steps*). Days, never ages: nothing turns with the
day alone but where a state does.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from mdnetwork.interviews.places import Places
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.world import STATE_WORDS, Sheet, World
from mdnetwork.records.history import History
from mdnetwork.records.states import State
from mdnetwork.records.types import Contact

_STEPS: tuple[tuple[str, tuple[State, ...]], ...] = (
    ("2. Identify people", ("identified",)),
    ("3. Prepare", ("scheduled",)),
    ("4. Make contact", ("asked", "no-reply")),
    ("5. Hold the talk", ("met",)),
    ("6. Follow up", ("thanked", "keeping")),
)
_WORDS: dict[State, str] = {
    "identified": "named",
    "scheduled": "talk",
    "asked": "asked",
    "no-reply": "resting, asked",
    "met": "talked",
    "thanked": "thanked, last in touch",
    "keeping": "last in touch",
}
_AWAY: tuple[State, ...] = ("paused", "declined", "archived")
_MOST = 30


def view(world: World) -> tuple[Sheet, ...]:
    """Made once someone is on the way: named, asked, met; keeping in touch alone needs no page."""
    state = world.situation.state
    counts = Counter(state(contact.key) for contact in world.people)
    if not any(counts[state] for _, some in _STEPS for state in some if state != "keeping"):
        return ()
    lines = ["# Pipeline", "", *_research(world)]
    linker = world.linker("pipeline")
    for title, some in _STEPS:
        people = [contact for contact in world.people if state(contact.key) in some]
        rows = [*_rows(people, world, linker)]
        lines += [f"## {title}", "", *(rows or ["Nobody now."]), ""]
    away = [f"{counts[state]} {STATE_WORDS[state]}" for state in _AWAY if counts[state]]
    lines += [f"Beside these: {', '.join(away)}.", ""] if away else []
    return (Sheet(view="pipeline", lines=tuple(lines)),)


def _research(world: World) -> list[str]:
    """The targets where nobody is known yet."""
    if world.choice.people is not None:
        return []
    linker = world.linker("pipeline")
    targets = Places(world.records).unknown_targets()
    rows = [f"- {linker.place(place)}: a target, and you know nobody there" for place in targets]
    return ["## 1. Research", "", *rows, ""] if rows else []


def _rows(people: Sequence[Contact], world: World, linker: Linker) -> list[str]:
    """Who stands on a step, the latest first; past thirty the rest are counted."""
    state = world.situation.state
    dated = [(_since(world.histories[c.key], state(c.key)), c) for c in people]
    by_name = world.name_order
    order = sorted(dated, key=lambda pair: by_name(pair[1].key))
    order.sort(key=lambda pair: pair[0] or date.min, reverse=True)
    rows = [
        f"- {linker.person(contact)}: "
        + (f"{_WORDS[state(contact.key)]} {day}" if day else "on your list")
        for day, contact in order[:_MOST]
    ]
    more = len(order) - _MOST
    return [*rows, f"- and {more} more"] if more > 0 else rows


def _since(history: History, state: State) -> date | None:
    """The day of the fact that put them where they stand."""
    if state == "identified":
        return next((naming.day for naming in history.namings if naming.day), None)
    if state == "scheduled":
        return history.planned[0].day
    if state in ("asked", "no-reply"):
        asked = [line.day for line in history.lines if line.is_ask]
        return asked[-1] if asked else None
    if state == "met":
        return history.held[-1].day
    return history.last_contact.day if history.last_contact else None
