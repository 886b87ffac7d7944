"""Your own tasks with a due date that concern a person (ours; the fields are FORMATS 1.4)."""

import re
from collections.abc import Iterator

from mdnetwork.followups.followup import FollowUp, Situation, identity
from mdnetwork.notes.links import split_wikilink

_WIKILINK = re.compile(r"\[\[([^\[\]\n]+)\]\]")
_PLUGIN_FIELDS = re.compile(
    r"[🔺⏫🔼🔽⏬]\uFE0F?|🔁[^🔺⏫🔼🔽⏬🆔⛔🏁\[]*|(?:🆔|⛔|🏁)\uFE0F?\s*\S+"
    r"|[\[(](?:priority|repeat|id|dependsOn|onCompletion)::[^\])]*[\])]"
)
_MARKDOWN_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\s]*\)")


def find(situation: Situation) -> Iterator[FollowUp]:
    """One for each open, dated task that links a person or stands in their or a talk's note."""
    for task in situation.records.tasks:
        if task.due is None or task.owner is None:
            continue
        contact = situation.records.contacts[task.owner]
        own = task.source.path == contact.path
        yield FollowUp(
            kind="task",
            contact=contact,
            due=task.due,
            reasons=(_plain(task.words) or "a task without words",),
            source=task.source,
            identity=identity("task", situation, contact, task.note, task.words, str(task.number)),
            link=None if own else task.source.path,
            joined=", noted in",
        )


def _plain(words: str) -> str:
    """The task's words, each link as the text it shows, without the Tasks plugin's fields."""
    shown = _WIKILINK.sub(lambda match: split_wikilink(match[1])[1], words)
    shown = _PLUGIN_FIELDS.sub(" ", _MARKDOWN_LINK.sub(r"\1", shown))
    return " ".join(shown.split())
