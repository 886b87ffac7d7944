"""Prepare a planned talk (INTERVIEWING 1 and 3); three days before it is ours.

The reasons name what is still missing: your overview, something in common, questions.
"""

from collections.abc import Iterator
from dataclasses import replace

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank
from mdnetwork.followups.in_common import both_know, found_in_common
from mdnetwork.followups.planned import Talk, planned_talks
from mdnetwork.followups.to_say import to_say
from mdnetwork.notes.dates import add_days
from mdnetwork.records.history import History

KIND = Kind(
    name="prepare",
    words="Prepare for",
    rank=Rank.WAITS,
    verb="prepared",
    before_away=True,
    urgent=True,
)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for each planned meeting, in its first participant's name."""
    for talk in planned_talks(history):
        if not talk.settled(KIND.verb):
            due = add_days(talk.day, -around.settings.prepare_days)
            found = talk.follow_up(KIND, due, ", see", _missing(talk, around), around)
            yield replace(found, to_say=to_say(talk.history, around))


def _missing(talk: Talk, around: Around) -> tuple[str, ...]:
    missing = []
    if not around.me.has_sound_bite:
        missing.append("an overview of yourself")
    if not (talk.contact.in_common or _found(talk, around)):
        missing.append("what you have in common")
    if not talk.meeting.questions:
        missing.append("questions")
    return ("still missing: " + ", ".join(missing),) if missing else ("read up on them",)


def _found(talk: Talk, around: Around) -> bool:
    """Whether the sheet finds something in common by itself."""
    found = any(found_in_common(talk.contact, around.background))
    return found or any(both_know(talk.history, around.histories))
