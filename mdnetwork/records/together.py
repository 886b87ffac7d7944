"""What all notes say together, each kind of record in its order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mdnetwork.memo import Gathered
from mdnetwork.notes.words import fold
from mdnetwork.problems import Problem
from mdnetwork.records.directory import Directory
from mdnetwork.records.interactions import place_of
from mdnetwork.records.told import Told
from mdnetwork.records.types import (
    CareerField,
    Contact,
    Interaction,
    Meeting,
    Mention,
    Naming,
    Organization,
    Task,
    meeting_order,
    naming_order,
)


@dataclass(slots=True)
class Together:
    """What all notes say; persons and what no single note says are put by whoever reads them."""

    meetings: Gathered[str, Meeting]
    interactions: Gathered[str, Interaction]
    contacts: Gathered[str, Contact]
    problems: Gathered[str, Problem]
    organizations: Gathered[str, Organization] = field(default_factory=lambda: Gathered(_as_stands))
    fields: Gathered[str, CareerField] = field(default_factory=lambda: Gathered(_as_stands))
    tasks: Gathered[str, Task] = field(default_factory=lambda: Gathered(_as_stands))
    namings: Gathered[str, Naming] = field(default_factory=lambda: Gathered(naming_order))
    mentions: Gathered[str, Mention] = field(
        default_factory=lambda: Gathered(lambda m: (m.day, m.source.path, m.source.line, m.person))
    )

    @classmethod
    def by(cls, directory: Directory) -> "Together":
        """Nothing said yet; the log's lines are told from others by `directory`."""
        return cls(
            meetings=Gathered(meeting_order),
            interactions=Gathered(lambda line: place_of(line, directory.kinds)),
            contacts=Gathered(lambda contact: (fold(contact.name), contact.key)),
            problems=Gathered(lambda p: (p.path, p.line, p.column, p.code, p.message)),
        )

    def put(self, said: Mapping[str, Told]) -> None:
        """Let these notes, by path, say this instead of what they said before."""
        self.meetings.put({p: (s.meeting,) if s.meeting else () for p, s in said.items()})
        self.organizations.put(
            {p: (s.organization,) if s.organization else () for p, s in said.items()}
        )
        self.fields.put({p: (s.field,) if s.field else () for p, s in said.items()})
        self.interactions.put({p: s.lines for p, s in said.items()})
        self.mentions.put({p: s.mentions for p, s in said.items()})
        self.namings.put({p: s.namings for p, s in said.items()})
        self.tasks.put({p: s.tasks for p, s in said.items()})
        self.problems.put({p: s.problems for p, s in said.items()})


def _as_stands(_: object) -> tuple[()]:
    return ()
