"""What two or more told you of, each on their own: people, associations, books. They come first.

Whoever or whatever is named twice is worth the next step more than anything named once
(INTERVIEWING, *named twice rises*). Said with who named it and where.
"""

from collections.abc import Iterator, Sequence

from mdnetwork.interviews.bank import talks_held
from mdnetwork.interviews.learned import Word, told_twice
from mdnetwork.network.connectors import Twice, named_twice
from mdnetwork.notes.words import listed
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import cut
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import World
from mdnetwork.records.history import first_namings
from mdnetwork.records.types import ME, Meeting

_TITLE = "## Named by two or more, each on their own"
_NAMED = 5


def named_lines(world: World) -> Sequence[str]:
    """The section, for the page of the network or a block of it; empty if there is nothing."""
    linker = world.linker("network")
    people = [
        f"- {_person(one, world, linker)}"
        for one in named_twice(world.histories, world.name_order)
        if is_chosen(one.person, world.choice.people)
    ]
    rows = [*people, *_things(world, linker)]
    return [_TITLE, "", *cut(world, rows), ""] if rows else []


def _person(one: Twice, world: World, linker: Linker) -> str:
    """`[[Bo Lee]]: by [[Ana Ruiz]] in [[2026-03-02 Ana Ruiz]]; by …; not talked with yet`."""
    contact = world.contact(one.person)
    named: dict[tuple[str, str], list[str]] = {}
    for naming in first_namings(n for n in world.histories[one.person].namings if n.referrer != ME):
        path, by = naming.source.path, naming.referrer
        place = ("", by) if path == contact.path else (path, "")
        named.setdefault(place, []).append(linker.person(world.contact(by)))
    rows = [
        f"by {listed(names)}{f' in {linker.note(path)}' if path else ''}"
        for (path, _), names in named.items()
    ]
    more = [f"{len(rows) - _NAMED} more"] if len(rows) > _NAMED else []
    end = "talked with" if one.talked else "not talked with yet"
    return f"{linker.person(contact)}: {'; '.join((*rows[:_NAMED], *more, end))}"


def _things(world: World, linker: Linker) -> Iterator[str]:
    """Associations and books, the ones most people named first."""
    chosen = {meeting.path for meeting in world.meetings}
    held = [m for m in talks_held(world.records, world.today) if m.path in chosen]
    for kind, word in told_twice(held, world.records):
        yield f"- {escape(word.words)} ({kind}): {_said(word, world, linker)}"


def _said(word: Word, world: World, linker: Linker) -> str:
    meetings = word.meetings
    said = [f"by {_who(m, world, linker)} in {linker.note(m.path)}" for m in meetings[:_NAMED]]
    more = [f"{len(meetings) - _NAMED} more"] if len(meetings) > _NAMED else []
    return "; ".join((*said, *more))


def _who(meeting: Meeting, world: World, linker: Linker) -> str:
    people = [linker.person(world.contact(key)) for key in meeting.participants]
    return listed(people) or "someone"
