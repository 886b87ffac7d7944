"""Your own tasks with a due date that concern a person (ours; the fields are FORMATS 1.4)."""

from collections.abc import Iterator

from mdnetwork.followups.followup import FollowUp, Kind, Rank, Situation, identity
from mdnetwork.records.tasks import plain

KIND = Kind(name="task", words="Task for", rank=Rank.WAITS, verb="done", before_away=True)


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each open, dated task that links a person or stands in their or a talk's note."""
    for task in situation.records.tasks:
        if task.due is None or task.owner is None:
            continue
        contact = situation.records.contacts[task.owner]
        own = task.source.path == contact.path
        yield FollowUp(
            kind=KIND,
            contact=contact,
            due=task.due,
            reasons=(plain(task.words) or "a task without words",),
            source=task.source,
            identity=identity(KIND, situation, contact, task.note, task.words, str(task.number)),
            link=None if own else task.source.path,
            joined=", noted in",
        )
