"""Confirm a planned talk the day before (ours) and lay out what to bring (INTERVIEWING 3: A, C)."""

from collections.abc import Iterator

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank
from mdnetwork.followups.planned import planned_talks
from mdnetwork.notes.dates import add_days
from mdnetwork.notes.words import fold
from mdnetwork.records.history import History

KIND = Kind(
    name="confirm",
    words="Confirm with",
    rank=Rank.WAITS,
    verb="confirmed",
    before_away=True,
    urgent=True,
)

_AFAR = frozenset({"phone", "telephone", "call", "video", "online"})
_BRING = "bring your questions, paper and your card"
_BRING_AFAR = "have your questions and paper at hand"


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for each planned meeting, in its first participant's name."""
    for talk in planned_talks(history):
        if not talk.settled(KIND.verb):
            due = add_days(talk.day, -around.settings.confirm_days)
            afar = fold(talk.meeting.medium) in _AFAR
            bring = _BRING_AFAR if afar else _BRING
            yield talk.follow_up(KIND, due, " about", (bring,), around)
