"""The asks at the end of a talk, which of them were forgotten, and which you tend to forget.

Names, the use of their name, writing again, a card: INTERVIEWING 5 (all guides; A and C; B and E;
A and D). That the one you forget most comes first on the next sheet is ours.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from mdnetwork.records.learned import AskKind
from mdnetwork.records.types import Meeting, Records

ASKS: Mapping[AskKind, str] = {
    "names": "two or three more people to hear",
    "use name": "may I use your name",
    "again": "may I write again, and when",
    "card": "their card",
}
"""The asks in plain words, in their order."""
GAPS: Mapping[AskKind, str] = {
    "names": "names",
    "use name": "the use of their name",
    "again": "writing again",
    "card": "a card",
}
"""What is missing if one was forgotten."""
_LEAST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """An ask you tend to forget: in how many talks, of how many with a closing list in use."""

    kind: AskKind
    missed: int
    talks: int


def gaps(meeting: Meeting, records: Records) -> tuple[AskKind, ...]:
    """The asks of a talk's closing list that are open, and that no note answers otherwise."""
    answered = _answered(meeting, records)
    closing = records.learned.of(meeting.path).closing
    return tuple(ask.kind for ask in closing if not ask.done and ask.kind not in answered)


def _answered(meeting: Meeting, records: Records) -> set[AskKind]:
    """What is known without a tick: someone was named; a person's note says yes, no or when."""
    people = [records.contacts[key] for key in meeting.participants]
    namings = records.named_in.get(meeting.path, ())
    found: set[AskKind] = {"names"} if namings else set()
    if any(naming.may_use_name is not None for naming in namings):
        found.add("use name")
    if any(person.may_use_name is not None for person in people):
        found.add("use name")
    if any(person.refused or person.write_on or person.write_after for person in people):
        found.add("again")
    return found


def habit(held: Iterable[Meeting], records: Records) -> Habit | None:
    """The ask left open most, twice at least, in talks whose closing list was used at all."""
    missed: Counter[AskKind] = Counter()
    talks = 0
    for meeting in held:
        if any(ask.done for ask in records.learned.of(meeting.path).closing):
            talks += 1
            missed.update(gaps(meeting, records))
    kinds: tuple[AskKind, ...] = get_args(AskKind)
    worst = max(kinds, key=lambda kind: (missed[kind], -kinds.index(kind)))
    if missed[worst] < _LEAST:
        return None
    return Habit(kind=worst, missed=missed[worst], talks=talks)
