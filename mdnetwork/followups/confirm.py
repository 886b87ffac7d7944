"""Confirm a planned talk the day before (ours) and lay out what to bring (INTERVIEWING 3: A, C)."""

from collections.abc import Iterator

from mdnetwork.followups.followup import FollowUp, Situation, identity
from mdnetwork.followups.planned import planned_talks
from mdnetwork.notes.dates import add_days
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source

_AFAR = frozenset({"phone", "telephone", "call", "video", "online"})
_BRING = "bring your questions, paper and your card"
_BRING_AFAR = "have your questions and paper at hand"


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each planned meeting, in its first participant's name."""
    for talk in planned_talks(situation):
        if talk.settled("confirmed"):
            continue
        meeting, contact = talk.meeting, talk.contact
        yield FollowUp(
            kind="confirm",
            contact=contact,
            due=add_days(talk.day, -situation.settings.confirm_days),
            reasons=(talk.when, _BRING_AFAR if fold(meeting.medium) in _AFAR else _BRING),
            source=Source(path=meeting.path, line=meeting.source.line),
            identity=identity("confirm", situation, contact, meeting.name, talk.day.isoformat()),
            link=meeting.path,
            joined=" about",
        )
