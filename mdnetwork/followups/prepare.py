"""Prepare a planned talk (INTERVIEWING 1 and 3); three days before it is ours.

The reasons name what is still missing: your overview, something in common, questions.
"""

from collections.abc import Iterator

from mdnetwork.followups.followup import FollowUp, Situation, identity
from mdnetwork.followups.planned import Talk, planned_talks
from mdnetwork.notes.dates import add_days
from mdnetwork.records.facts import Source


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each planned meeting, in its first participant's name."""
    for talk in planned_talks(situation):
        if talk.settled("prepared"):
            continue
        meeting, contact = talk.meeting, talk.contact
        yield FollowUp(
            kind="prepare",
            contact=contact,
            due=add_days(talk.day, -situation.settings.prepare_days),
            reasons=(talk.when, *_missing(talk, situation)),
            source=Source(path=meeting.path, line=meeting.source.line),
            identity=identity("prepare", situation, contact, meeting.name, talk.day.isoformat()),
            link=meeting.path,
            joined=", see",
        )


def _missing(talk: Talk, situation: Situation) -> tuple[str, ...]:
    missing = []
    if not situation.records.me.has_sound_bite:
        missing.append("an overview of yourself")
    if not talk.contact.in_common:
        missing.append("what you have in common")
    if not talk.meeting.has_questions:
        missing.append("questions")
    return ("still missing: " + ", ".join(missing),) if missing else ("read up on them",)
