"""What two or more told you of, each on their own: people, associations, books. They come first.

Whoever or whatever is named twice is worth the next step more than anything named once
(INTERVIEWING, *named twice rises*). Said with who named it and where.
"""

from collections.abc import Sequence

from mdnetwork.interviews.learned import Word, told_twice
from mdnetwork.network.connectors import Twice
from mdnetwork.notes.words import listed
from mdnetwork.pages.learned import sayings
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import World
from mdnetwork.records.history import first_namings
from mdnetwork.records.types import ME, Meeting

_TITLE = "## Named by two or more, each on their own"
_NAMED = 5


def named_lines(world: World) -> Sequence[str]:
    """The section, for the page of the network or a block of it; empty if there is nothing."""
    linker = world.linker("network")
    people = world.twice
    most = world.settings.split_at
    rows = world.parts.rows(
        "people named twice",
        people[:most],
        lambda one: (one.person, *one.referrers),
        lambda one: f"- {_person(one, world, linker)}",
    )
    told = [world.today, world.records.meetings, world.records.learned]
    things = world.parts.made("named twice", told, lambda: [*told_twice(sayings(world)[1])])
    rows = [
        *rows,
        *world.parts.rows(
            "things named twice",
            things[:most],
            lambda thing: (key for m in thing[1].meetings for key in (m.path, *m.participants)),
            lambda thing: f"- {_thing(*thing, world, linker)}",
        ),
    ]
    more = max(len(people) - most, 0) + max(len(things) - most, 0)
    rows += [f"- and {more} more"] if more else []
    return [_TITLE, "", *rows, ""] if rows else []


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


def _thing(kind: str, word: Word, world: World, linker: Linker) -> str:
    """`Young Planners (association): by [[Ana Ruiz]] in [[2026-03-02 Ana Ruiz]]; by …`."""
    meetings = word.meetings
    said = [f"by {_who(m, world, linker)} in {linker.note(m.path)}" for m in meetings[:_NAMED]]
    more = [f"{len(meetings) - _NAMED} more"] if len(meetings) > _NAMED else []
    return f"{escape(word.words)} ({kind}): {'; '.join((*said, *more))}"


def _who(meeting: Meeting, world: World, linker: Linker) -> str:
    people = [linker.person(world.contact(key)) for key in meeting.participants]
    return listed(people) or "someone"
