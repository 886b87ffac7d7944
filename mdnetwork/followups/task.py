"""Your own tasks with a due date that concern a person (ours; the fields are FORMATS 1.4)."""

from collections.abc import Iterator

from mdnetwork.followups.followup import Around, FollowUp, Kind, Rank, identity
from mdnetwork.records.history import History
from mdnetwork.records.tasks import plain

KIND = Kind(name="task", words="Task for", rank=Rank.WAITS, verb="done", before_away=True)


def find(history: History, around: Around) -> Iterator[FollowUp]:
    """One for each open, dated task that links them or stands in their or a talk's note."""
    contact = history.contact
    for task in history.tasks:
        if task.due is None:
            continue
        own = task.source.path == contact.path
        yield FollowUp(
            kind=KIND,
            contact=contact,
            due=task.due,
            reasons=(plain(task.words) or "a task without words",),
            source=task.source,
            identity=identity(KIND, around, contact, task.note, task.words, str(task.number)),
            link=None if own else task.source.path,
            joined=", noted in",
        )
