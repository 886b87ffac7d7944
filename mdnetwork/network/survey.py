"""What the ways to people are found from: who is where, how they stand with you, who knows whom.

Small and plain, without the notes, records and histories it is made from, so that it can be kept
outside the vault and asked again without them (`vault/surveyed`). What has to look at more than
this asks the `Basis`.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from mdnetwork.network.ties import Ties
from mdnetwork.network.whereabouts import Whereabouts
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Dated
from mdnetwork.records.history import Histories
from mdnetwork.records.types import Records
from mdnetwork.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Everything the notes say up to a day; `unreadable` counts those that could not be read."""

    records: Records
    histories: Histories
    settings: Settings
    today: date
    unreadable: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person as the ways to them need them; `path` is none for a ghost.

    `contacted`: there was certain contact; `last_contact` may be a mention as well. `planned` is
    the next talk with them, `asked` your last ask within the days asks are to be apart.
    """

    name: str
    path: str | None
    aliases: tuple[str, ...] = ()
    role: str = ""
    contacted: bool = False
    last_contact: date | None = None
    planned: Dated | None = None
    asked: Dated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Somewhere:
    """An organization or a field by its key in `Whereabouts`; `path` is its note's, if it has one.

    `fields` and `town` are the keys of an organization's.
    """

    key: str
    name: str
    path: str | None = None
    aliases: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    town: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Everyone, every organization and field by key, where everyone is, and all ties between them.

    `found_by` are the kinds of source that anyone was found by, `shared` folded names that several
    have, `unreadable` counts the notes that could not be read.
    """

    people: Mapping[str, Someone]
    organizations: Mapping[str, Somewhere]
    fields: Mapping[str, Somewhere]
    where: Whereabouts
    ties: Ties
    found_by: AbstractSet[str]
    shared: AbstractSet[str]
    unreadable: int = 0

    def label(self, key: str) -> str:
        """A person's name, or their path if another has the same name."""
        person = self.people[key]
        return person.path or person.name if fold(person.name) in self.shared else person.name


def by_name(about: Survey) -> Survey:
    """The same with everyone by name."""
    ordered = sorted(about.people.items(), key=lambda pair: (fold(pair[1].name), pair[0]))
    return replace(about, people=dict(ordered))
