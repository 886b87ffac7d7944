"""Have you heard this field? What its last talks added, and whom to hear next.

One talk is one person's bias, hear several (INTERVIEWING, guide D); that three talks without
anything new are enough, and which kind of employer to try next, is ours.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mdnetwork.interviews.learned import Saying, counted
from mdnetwork.interviews.places import Area, Places
from mdnetwork.notes.words import fold
from mdnetwork.records.types import Meeting, Records

_LAST = 3
KINDS: Mapping[str, re.Pattern[str]] = {
    "company": re.compile(r"company|firm|consult|business|startup|agency|shop"),
    "government": re.compile(r"government|public|council|authority|county|city|state"),
    "hospital": re.compile(r"hospital|clinic|practice"),
    "nonprofit": re.compile(r"non-?profit|charity|foundation|ngo|association|trust|institute"),
    "school": re.compile(r"school|universit|college|research"),
}
"""Kinds of employer to think of where the notes know no other, and how notes may call them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldHeard:
    """One field: its talks, oldest first, the kinds of employer, and what the last talks added.

    `levels` are how senior people were; `next_kind` is the kind of employer to try next.
    """

    area: Area
    talks: tuple[Meeting, ...]
    people: tuple[str, ...]
    kinds: tuple[tuple[str, int], ...]
    levels: tuple[str, ...]
    new_words: tuple[str, ...]
    new_names: tuple[str, ...]
    new_kinds: tuple[str, ...]
    next_kind: str

    @property
    def last(self) -> int:
        """How many talks count as the last."""
        return min(_LAST, len(self.talks))

    @property
    def is_heard(self) -> bool:
        """Whether the last talks brought nothing that was not known."""
        return len(self.talks) > _LAST and not (self.new_words or self.new_names or self.new_kinds)


class Survey:
    """Looks over the talks held, field by field."""

    def __init__(
        self, held: Iterable[Meeting], words: Iterable[Saying], records: Records, places: Places
    ) -> None:
        """`words` are the skill words of these talks."""
        self._records = records
        self._places = places
        self._areas: dict[str, Area] = {}
        self._talks: dict[str, list[tuple[Meeting, tuple[str, ...]]]] = {}
        self._said: dict[str, list[Saying]] = {}
        self._named: dict[str, list[str]] = {}
        for meeting in held:
            for area, people in places.heard_in(meeting):
                self._areas.setdefault(area.key, area)
                self._talks.setdefault(area.key, []).append((meeting, people))
        for saying in words:
            self._said.setdefault(saying.meeting.path, []).append(saying)
        for naming in records.namings:
            self._named.setdefault(naming.source.path, []).append(naming.referred)
        self._kinds: dict[str, set[str]] = {}
        for organization in places.organizations.values():
            for area in map(places.area, organization.fields if organization.kind else ()):
                self._kinds.setdefault(area.key, set()).add(organization.kind)

    def fields(self) -> tuple[FieldHeard, ...]:
        """Every field a talk was about, by name."""
        order = sorted(self._areas.values(), key=lambda area: (fold(area.name), area.key))
        return tuple(self._heard(area, self._talks[area.key]) for area in order)

    def _heard(self, area: Area, shares: Sequence[tuple[Meeting, tuple[str, ...]]]) -> FieldHeard:
        """One field by its talks, each with those of its participants who are in it."""
        talks = [meeting for meeting, _ in shares]
        last = {meeting.path for meeting in talks[-_LAST:]}
        sayings = [saying for meeting in talks for saying in self._said.get(meeting.path, ())]
        names: dict[str, str] = {}
        kinds: dict[str, str] = {}
        counts: Counter[str] = Counter()
        for meeting, there in shares:
            for key in self._named.get(meeting.path, ()):
                names.setdefault(key, meeting.path)
            for kind in self._places.kinds_heard(meeting, there):
                kinds.setdefault(kind, meeting.path)
                counts[kind] += 1
        people = dict.fromkeys(key for _, there in shares for key in there)
        levels = {self._records.contacts[key].level for key in people} - {""}
        return FieldHeard(
            area=area,
            talks=tuple(talks),
            people=tuple(people),
            kinds=tuple(sorted(counts.items(), key=lambda pair: (-pair[1], fold(pair[0])))),
            levels=tuple(sorted(levels, key=fold)),
            new_words=tuple(w.words for w in counted(sayings) if w.meetings[0].path in last),
            new_names=tuple(key for key, path in names.items() if path in last),
            new_kinds=tuple(kind for kind, path in kinds.items() if path in last),
            next_kind=_next(counts, self._kinds.get(area.key, set())),
        )


def _next(counts: Counter[str], known: set[str]) -> str:
    """A kind not heard yet: of an employer noted in the field, else any; else the least heard."""
    heard = {fold(kind) for kind in counts}
    unheard = [kind for kind in sorted(known, key=fold) if fold(kind) not in heard]
    unheard += [kind for kind in KINDS if not any(map(KINDS[kind].search, heard))]
    return unheard[0] if unheard else min(counts, key=lambda kind: (counts[kind], fold(kind)))
