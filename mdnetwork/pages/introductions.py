"""Warm introductions: for every target the best chains from you to someone there, in words."""

from collections.abc import Sequence

from mdnetwork.network.introductions import Introduction, Target, introductions, targets
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.next_ask import Voice, introduction_lines
from mdnetwork.pages.split import in_parts, initial, split
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.facts import Source
from mdnetwork.records.types import ME


def view(world: World) -> tuple[Sheet, ...]:
    """Made once an organization or a field is a target."""
    fields = world.survey.fields if world.records.me.targets else ()
    every = targets(world.records, fields)
    wanted = [t for t in every if is_chosen(t.path or t.key, world.choice.places)]
    if not wanted:
        return ()
    found = world.made_soon(
        "introductions",
        [wanted, *world.said],
        lambda: introductions(world.survey, wanted, world.settings),
    )
    grouped = in_parts(found, lambda one: initial(one.target.name))
    return split(world, "introductions", grouped, _Show(world).lines)


class _Show:
    """Writes the targets of one page."""

    def __init__(self, world: World) -> None:
        self._world = world

    def lines(self, found: Sequence[Introduction], part: str) -> list[str]:
        """The page of these targets; `part` is the initial they share, or empty."""
        lines = [f"# Warm introductions {part}".rstrip(), ""]
        if found:
            open_ = sum(1 for one in found if one.known or one.ways)
            lines += [f"{count(len(found), 'target')}; you can ask someone about {open_}.", ""]
        linker = self._world.linker("introductions", part)
        voice = self._voice(linker)
        for one in found:
            rows = [f"- {line}" for line in introduction_lines(one, voice)]
            lines += [f"## {voice.target(one.target)}", "", *rows, ""]
        return lines

    def _voice(self, linker: Linker) -> Voice:
        def target(wanted: Target) -> str:
            return linker.note(wanted.path) if wanted.path else escape(wanted.name)

        def where(source: Source) -> str:
            return f" in {linker.note(source.path)}"

        def person(key: str) -> str:
            return linker.person(self._world.contact(key))

        def name(key: str) -> str:
            return "you" if key == ME else escape(self._world.contact(key).name)

        return Voice(person=person, name=name, target=target, where=where, text=escape)
