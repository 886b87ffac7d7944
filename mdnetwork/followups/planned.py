"""What the rules about planned talks share: the talk, its day, its first participant."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mdnetwork.followups.followup import Around, FollowUp, Kind, identity
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History
from mdnetwork.records.types import Contact, Meeting


@dataclass(frozen=True, slots=True)
class Talk:
    """A planned meeting with at least one participant; `day` is its calendar day."""

    meeting: Meeting
    day: date
    history: History

    @property
    def contact(self) -> Contact:
        """The first participant, in whose name the talk's follow-ups stand."""
        return self.history.contact

    @property
    def when(self) -> str:
        """`talk 2026-03-12 at 14:20 by phone`, as far as the note says."""
        meeting = self.meeting
        hour = f" at {meeting.hour:%H:%M}" if meeting.hour else ""
        medium = f" ({meeting.medium})" if meeting.medium else ""
        return f"talk {self.day}{hour}{medium}"

    def follow_up(
        self, kind: Kind, due: date, joined: str, reasons: tuple[str, ...], around: Around
    ) -> FollowUp:
        """What is owed by `due`, before the talk; the talk and its day are the occasion."""
        meeting, contact = self.meeting, self.contact
        return FollowUp(
            kind=kind,
            contact=contact,
            due=due,
            reasons=(self.when, *reasons),
            source=Source(path=meeting.path, line=meeting.source.line),
            identity=identity(kind, around, contact, meeting.name, self.day.isoformat()),
            link=meeting.path,
            joined=joined,
        )

    def settled(self, verb: str) -> bool:
        """Whether a line with `verb` is about this talk: it links it, or it is the next one.

        A line that answers by its id speaks of that day alone: a talk moved is confirmed anew.
        """
        return any(
            line.verb == verb
            and not line.key
            and (
                self.meeting.path in line.meetings
                or (not line.meetings and self._is_next(line.day))
            )
            for line in self.history.lines
        )

    def _is_next(self, day: date) -> bool:
        later = [m for m in (*self.history.held, *self.history.planned) if m.day and m.day >= day]
        return bool(later) and later[0] is self.meeting


def planned_talks(history: History) -> Iterator[Talk]:
    """Every meeting still ahead of which they are the first participant, by day and path."""
    for meeting in history.planned:
        if meeting.day and meeting.participants[0] == history.contact.key:
            yield Talk(meeting, meeting.day, history)
