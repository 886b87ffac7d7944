"""What the log says already: of a line read again, and of one whose comment was stripped.

An edited page is left as it is, so a tick on it is read again with every build. Its follow-up is
gone by then, and with it the text that told which one it was; what the log keeps is kind, person
and occasion, and a day (PRODUCT 2.3).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mdnetwork.notes.words import fold
from mdnetwork.records.types import Reply

_WORD = re.compile(r"\w+")
_VERB = re.compile(r'^\S+\s+(?:"[^"]*"\s+)?')


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """An answer in the log: its key without `fu:` and snoozed day, its day, what it says of whom.

    `key` has an odd count: of an answer that was taken back, the one that was.
    """

    key: str
    day: date
    snoozed: bool
    about: str


ByKind = Mapping[str, Sequence[Logged]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unkeyed:
    """What a line without its comment can be.

    `shown` are the keys of the lines its file would show, by their text up to the due day. `anew`:
    the line stands on the one page that is made anew; all other files are left as they are for a
    while or for ever, and a tick there is read again.
    """

    shown: Mapping[str, Sequence[str]]
    anew: bool


def logged_by_kind(replies: Iterable[Reply]) -> ByKind:
    """Every answer in the log by its kind, the oldest first.

    Those taken back are among them, and those about people no note knows: their lines may still
    stand on a page.
    """
    found: dict[str, list[Logged]] = {}
    for reply in sorted(replies, key=lambda one: (one.day, one.identity, one.count, one.words)):
        turn = (max(reply.count, 1) - 1) // 2 * 2 + 1
        logged = Logged(
            key=reply.identity if turn == 1 else f"{reply.identity}/{turn}",
            day=reply.day,
            snoozed=reply.until is not None,
            about=_VERB.sub("", reply.words, count=1),
        )
        found.setdefault(reply.identity.rpartition("-")[0], []).append(logged)
    return found


def says(logged: Logged, subject: str, words: str) -> bool:
    """Whether an answer is about `subject`, and if it is of a task, with these `words` of it."""
    if not words and logged.about == subject:
        return True
    return logged.about.startswith(f"{subject}: {words}")


def is_told(words: str, log: str) -> bool:
    """Whether every word typed on a line stands in what the log has of its follow-up.

    One answer on two devices, each with words of its own, is logged once; the other stays.
    """
    return set(_WORD.findall(fold(words))) <= set(_WORD.findall(fold(log)))
