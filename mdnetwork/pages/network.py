"""Referral network: who named whom, what became of the names, and a picture."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, takewhile

from mdnetwork.network.tree import Branch
from mdnetwork.network.yields import backlog, dead_ends
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.mermaid import Person, branches, picture, pictures
from mdnetwork.pages.named_twice import named_lines
from mdnetwork.pages.split import initial
from mdnetwork.pages.world import STATE_WORDS, Sheet, World, count
from mdnetwork.records.types import ME

_MAX_INDENT = 12
_CUT = "Too many for one picture: whoever has round ends begins a picture of their own."
_LEGEND = "Thick outline: you have talked. Dashed: known by name only."


def view(world: World) -> tuple[Sheet, ...]:
    """Made once someone was named to you, or is on your list to ask."""
    records = world.records
    made_from = [world.today, records.meetings, records.learned]
    made_from += [records.namings, records.contacts, world.situation.footings]
    return world.made_soon("network", made_from, lambda: _sheets(world))


def _sheets(world: World) -> tuple[Sheet, ...]:
    graph, rows, twice = world.graph, world.tree.rows, named_lines(world)
    to_ask = {*_to_ask(world)}
    if not rows and not to_ask and not twice:
        return ()
    linker = world.linker("network")
    lines = ["# Referral network", "", _summary(rows, world), "", *twice]
    if len(rows) <= world.settings.split_at:
        lines += _pictures(rows, world)
        lines += ["## Who named whom", "", *_tree(rows, "", world), ""] if rows else []
        parts: tuple[Sheet, ...] = ()
    else:
        parts = tuple(_parts(world))
        lines += ["## Who named whom", "", f"{len(rows)} people, in parts:", ""]
        lines += [f"- {linker.page(world.path('network', sheet.part))}" for sheet in parts]
        lines += [""]
    lines += _talks(world)
    lines += _people("Named, not asked yet", backlog(graph, world.situation.by_footing), world)
    lines += _people("On your list to ask", to_ask, world)
    lines += _people("Have named nobody so far", dead_ends(graph, world.by_footing), world)
    return (Sheet(view="network", lines=tuple(lines)), *parts)


def _to_ask(world: World) -> Iterator[str]:
    """Whom you are to ask though nobody named them: on your list, or found in another way."""
    identified = (keys for f, keys in world.by_footing.items() if f.state == "identified")
    for key in chain.from_iterable(identified):
        contact = world.contact(key)
        if (contact.asked_for or contact.found_by) and not world.histories[key].namings:
            yield key


def _summary(rows: Sequence[Branch], world: World) -> str:
    there = {*world.graph.named_by, *world.graph.named}
    new = {f: len(keys & there) for f, keys in world.situation.by_footing.items() if f.named}
    number = sum(new.values())
    talked = sum(found for footing, found in new.items() if footing.talked)
    longest = max((row.depth for row in rows), default=0)
    people = f"{count(number, 'new person', 'new people')} named to you, {talked} of them talked to"
    words = people if number else "Nobody new named yet"
    return f"{words}; the longest chain from you has {count(longest, 'step')}."


def _tree(rows: Sequence[Branch], part: str, world: World) -> Sequence[str]:
    linker = world.linker("network", part)
    return world.parts.rows(
        ("network", part, "rows"),
        rows,
        lambda row: (row.person, *row.also_by),
        lambda row: _branch(row, world, linker),
    )


def _branch(row: Branch, world: World, linker: Linker) -> str:
    """`  - [[Bo Lee]]: met and thanked; named 2026-03-02 in [[2026-03-02 Ana Ruiz]]`."""
    contact = world.contact(row.person)
    facts = [STATE_WORDS[world.situation.state(row.person)]]
    if row.naming:
        day = f" {row.naming.day}" if row.naming.day else ""
        own = row.naming.source.path == contact.path
        where = "" if own else f" in {linker.note(row.naming.source.path)}"
        facts.append(f"named{day}{where}" if day or where else "named to you")
    others = [linker.person(world.contact(key)) for key in row.also_by if key != ME]
    if others:
        facts.append(f"also by {', '.join(others)}")
    indent = "  " * min(row.depth - 1, _MAX_INDENT)
    deeper = f"({row.depth} steps from you) " if row.depth - 1 > _MAX_INDENT else ""
    return f"{indent}- {deeper}{linker.person(contact)}: {'; '.join(facts)}"


def _parts(world: World) -> Iterator[Sheet]:
    """The tree by the initial of whoever stands at the top of each branch."""
    groups: defaultdict[str, list[Branch]] = defaultdict(list)
    for top, rows in world.tree.branches.items():
        groups[initial(world.contact(top).name)] += rows
    for part in sorted(groups):
        title = f"# Referral network {part}"
        lines = (title, "", "## Who named whom", "", *_tree(groups[part], part, world), "")
        yield Sheet(view="network", part=part, lines=lines)


def _talks(world: World) -> list[str]:
    """Whose names led to talks."""
    fruitful = takewhile(lambda y: y.talked, world.yields)
    led = (y for y in fruitful if is_chosen(y.referrer, world.choice.people))
    linker = world.linker("network")
    rows = world.parts.rows(
        ("network", "talks"),
        [*led][: world.settings.split_at],
        lambda y: (y.referrer,),
        lambda y: (
            f"- {linker.person(world.contact(y.referrer))}: named {y.named}, reached {y.reached}, "
            f"talked with {y.talked}"
        ),
    )
    return ["## Names that led to talks", "", *rows, ""] if rows else []


def _people(title: str, keys: AbstractSet[str], world: World) -> list[str]:
    linker, most = world.linker("network"), world.settings.split_at
    by_name = (key for key in world.records.contacts if key in keys)
    rows = world.parts.rows(
        ("network", title),
        [*by_name][:most],
        lambda key: (key,),
        lambda key: f"- {linker.person(world.contact(key))}",
    )
    more = [f"- and {len(keys) - most} more"] if len(keys) > most else []
    return [f"## {title}", "", *rows, *more, ""] if rows else []


def _pictures(rows: Sequence[Branch], world: World) -> list[str]:
    """One picture if it fits, else one for each large branch, and it is said."""
    edges = [(_person(_referrer(row), world), _person(row.person, world)) for row in rows]
    found = pictures(edges)
    if len(found) <= 1:
        return [line for drawn in found for line in (*drawn, "", _LEGEND, "")]
    linker = world.linker("network")
    parts = branches(edges)
    heads = {top.key for top, _ in parts}
    lines = [_CUT, "", _LEGEND, ""]
    for top, drawn in parts:
        whose = "you" if top.key == ME else linker.person(world.contact(top.key))
        lines += [f"### From {whose}", ""]
        lines += [row for some in drawn for row in (*picture(some, heads - {top.key}), "")]
    return lines


def _referrer(row: Branch) -> str:
    """Who stands above someone in the tree; you, for whom nobody named."""
    return row.naming.referrer if row.naming and row.depth > 1 else ME


def _person(key: str, world: World) -> Person:
    if key == ME:
        return Person(ME, "You", note=True, met=False)
    contact = world.contact(key)
    met = world.situation.footings[key].talked
    return Person(key, contact.name, note=contact.path is not None, met=met)
