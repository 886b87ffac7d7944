"""Network contacts: who, where they stand, last and next contact."""

from collections.abc import Sequence

from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import Material, in_parts, initial, split
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import STATE_WORDS, Sheet, World, count
from mdnetwork.records.types import Contact


def view(world: World) -> tuple[Sheet, ...]:
    """Everyone with a note, by name; made once there is one."""
    grouped = world.parts.made(
        "contacts",
        [world.records.contacts],
        lambda: in_parts(world.known, lambda contact: initial(contact.name)),
    )
    show = _Show(world)
    material = Material(owners=lambda contact: (contact.key,), told=show.told)
    return split(world, "contacts", grouped, show.lines, material) if grouped else ()


class _Show:
    """Writes the table of contacts and the list of those who are only noted so far."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._next = world.agenda.next_due

    def told(self, person: Contact) -> object:
        """What a page looks at of a person."""
        key = person.key
        return self._world.histories[key], self._world.situation.footings[key], self._next(key)

    def lines(self, people: Sequence[Contact], part: str) -> list[str]:
        """The page of these people; `part` is the initial they share, or empty."""
        linker = self._world.linker("contacts", part)
        title = f"# Contacts {part}".rstrip()
        if not people:
            return [title, ""]
        state = self._world.situation.state
        noted = [c for c in people if state(c.key) == "unknown" and not self._next(c.key)]
        left = {contact.key for contact in noted}
        active = [contact for contact in people if contact.key not in left]
        lines = [title, "", count(len(people), "contact") + ".", ""]
        if active:
            lines += [
                "| Who | Where they stand | Last contact | Next |",
                "| --- | --- | --- | --- |",
            ]
            lines += [self._row(contact, linker) for contact in active]
            lines += [""]
        if noted:
            lines += ["## Not contacted yet", ""]
            lines += [f"- {linker.person(contact)}{_what(contact, linker)}" for contact in noted]
            lines += [""]
        return lines

    def _row(self, contact: Contact, linker: Linker) -> str:
        history = self._world.histories[contact.key]
        last = history.last_contact
        cells = (
            linker.person(contact, cell=True) + _what(contact, linker, cell=True),
            STATE_WORDS[self._world.situation.state(contact.key)],
            f"{last.day}{' (mentioned)' if last.mentioned else ''}" if last else "",
            self._next(contact.key),
        )
        return f"| {' | '.join(cells)} |"


def _what(contact: Contact, linker: Linker, *, cell: bool = False) -> str:
    """`, analyst at [[Acme]]`, as far as the note says."""
    places = ", ".join(linker.place(place, cell=cell) for place in contact.organizations)
    role = escape(contact.role) if contact.role else ""
    words = " at ".join(part for part in (role, places) if part)
    return f", {words}" if words else ""
