"""Network sources: kinds of source, what was given and received, and whom you could help."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from mdnetwork.interviews.giving import Gift, Help, Tie, could_help, ties
from mdnetwork.interviews.sources import HINTS, Tried, tried, untried
from mdnetwork.notes.words import fold
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count

_MOST = 3
_ALL = 1 << 30


def view(world: World) -> tuple[Sheet, ...]:
    """Made once it is noted of someone where they come from, or what was given.

    Names alone make no debts: who notes neither is shown no balance.
    """
    noted = any(contact.found_by for contact in world.people)
    kinds = tried(world.situation) if noted and world.choice.people is None else ()
    chosen = world.choice.people
    tied = [tie for tie in ties(world.situation) if is_chosen(tie.contact.key, chosen)]
    helps = [one for one in could_help(world.records) if is_chosen(one.seeker.key, chosen)]
    uses = bool(kinds) or any(tie.given or tie.received for tie in tied)
    gifts = [tie for tie in tied if uses and (tie.given or tie.received or tie.takes_only)]
    if not (kinds or gifts or helps):
        return ()
    linker = world.linker("sources")
    lines = ["# Sources", ""]
    lines += _kinds(kinds) if kinds else []
    lines += _listed("You could help", _helps(helps, linker))
    for title, some in _by_balance(gifts):
        lines += _listed(title, [_tie(tie, linker) for tie in some], world.settings.split_at)
    return (Sheet(view="sources", lines=tuple(lines)),)


def _listed(title: str, rows: Sequence[str], most: int = _ALL) -> list[str]:
    more = [f"{len(rows) - most} more"] if len(rows) > most else []
    shown = [f"- {row}" for row in (*rows[:most], *more)]
    return [f"## {title}", "", *shown, ""] if rows else []


def _kinds(kinds: tuple[Tried, ...]) -> list[str]:
    rows = [
        f"{HINTS.get(row.slug) or escape(row.slug)}: {count(row.people, 'person', 'people')}, "
        f"{row.reached} in touch, {row.talked} talked"
        for row in kinds
    ]
    return [*_listed("Tried", rows), *_listed("Not tried yet", [HINTS[s] for s in untried(kinds)])]


def _helps(helps: Iterable[Help], linker: Linker) -> list[str]:
    """One row for each person who looks for something: what, and who could help with it."""
    rows: list[str] = []
    for _, theirs in groupby(helps, key=lambda one: one.seeker.key):
        some = [*theirs]
        wants = [
            f"{escape(wanted)}: {', '.join(_helper(one, linker) for one in same)}"
            for wanted, same in groupby(some, key=lambda one: one.wanted)
        ]
        rows.append(f"{linker.person(some[0].seeker)} looks for {'; '.join(wants)}")
    return rows


def _helper(one: Help, linker: Linker) -> str:
    """Who could help, and why if that is in other words."""
    who = linker.person(one.helper) if one.helper else "you"
    return who if fold(one.because) == fold(one.wanted) else f"{who} ({escape(one.because)})"


def _tie(tie: Tie, linker: Linker) -> str:
    parts = [
        f"you gave {_gifts(tie.given, linker)}" if tie.given else "",
        f"you got {_gifts(tie.received, linker)}" if tie.received else "",
        count(tie.names, "name") if tie.names else "",
    ]
    return f"{linker.person(tie.contact)}: {'; '.join(part for part in parts if part)}"


def _gifts(gifts: Sequence[Gift], linker: Linker) -> str:
    """The last few, each with its note."""
    shown = [f"{escape(g.words)} ({linker.note(g.source.path)})" for g in gifts[-_MOST:]]
    more = [f"{len(gifts) - _MOST} more"] if len(gifts) > _MOST else []
    return ", ".join([*shown, *more])


def _by_balance(tied: Iterable[Tie]) -> tuple[tuple[str, list[Tie]], ...]:
    """Ties under the heading that says which way things went."""
    both: list[Tie] = []
    taken: list[Tie] = []
    given: list[Tie] = []
    for tie in tied:
        (taken if tie.takes_only else given if tie.gives_only else both).append(tie)
    return (
        ("Given and received", both),
        ("They gave, you have not yet", taken),
        ("You gave, nothing came back", given),
    )
