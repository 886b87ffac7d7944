"""Network contacts: who, where they stand, last and next contact."""

from collections.abc import Sequence

from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import in_parts, initial, split
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import STATE_WORDS, Sheet, World, count
from mdnetwork.records.types import Contact


def view(world: World) -> tuple[Sheet, ...]:
    """Everyone with a note, by name; made once there is one."""
    grouped = world.parts.made(
        "contacts",
        world.known,
        lambda: in_parts(world.known, lambda contact: initial(contact.name)),
    )
    show = _Show(world)
    return split(world, "contacts", grouped, show.lines, show.rows) if grouped else ()


class _Show:
    """Writes the table of contacts and the list of those who are only noted so far."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._next = world.agenda.next_due

    def rows(self, people: Sequence[Contact], part: str) -> Sequence[str]:
        """Each person's row, of the table or of the list."""
        linker = self._world.linker("contacts", part)
        return self._world.parts.rows(
            ("contacts", part, "rows"),
            people,
            lambda contact: (contact.key,),
            lambda contact: self._row(contact, linker),
        )

    def lines(self, people: Sequence[Contact], part: str) -> list[str]:
        """The page of these people; `part` is the initial they share, or empty."""
        title = f"# Contacts {part}".rstrip()
        if not people:
            return [title, ""]
        rows = self.rows(people, part)
        noted = [row for row in rows if row.startswith("- ")]
        active = [row for row in rows if not row.startswith("- ")]
        lines = [title, "", count(len(people), "contact") + ".", ""]
        if active:
            lines += [
                "| Who | Where they stand | Last contact | Next |",
                "| --- | --- | --- | --- |",
                *active,
                "",
            ]
        if noted:
            lines += ["## Not contacted yet", "", *noted, ""]
        return lines

    def _row(self, contact: Contact, linker: Linker) -> str:
        """A row of the table; of whom nothing more is known, a line of the list."""
        state, due = self._world.situation.state(contact.key), self._next(contact.key)
        if state == "unknown" and not due:
            return f"- {linker.person(contact)}{_what(contact, linker)}"
        last = self._world.histories[contact.key].last_contact
        cells = (
            linker.person(contact, cell=True) + _what(contact, linker, cell=True),
            STATE_WORDS[state],
            f"{last.day}{' (mentioned)' if last.mentioned else ''}" if last else "",
            due,
        )
        return f"| {' | '.join(cells)} |"


def _what(contact: Contact, linker: Linker, *, cell: bool = False) -> str:
    """`, analyst at [[Acme]]`, as far as the note says."""
    places = ", ".join(linker.place(place, cell=cell) for place in contact.organizations)
    role = escape(contact.role) if contact.role else ""
    words = " at ".join(part for part in (role, places) if part)
    return f", {words}" if words else ""
