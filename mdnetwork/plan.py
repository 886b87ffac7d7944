"""The plan: everything that is to be written, as a value. `vault/write` takes nothing else.

There is no change here that moves a file, and none that writes outside the vault: paths are
vault-relative, POSIX, and made by the program, never taken from a note's text. One removes a file:
`Remove`, which only an undo plans, of a file that is still byte for byte as we made it.
"""

import difflib
import hashlib
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

VANISHED = "*"
"""What `build --accept` without a page accepts: that most of the linked notes are gone."""
_NEVER = frozenset({"", ".", "..", ".git"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Create:
    """A new file at `path`; refused by the writer if anything lies there.

    A `page` is ours; any other is the person's: a note, a template, the settings.
    """

    path: str
    text: str
    page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """New text for a file that is ours, if its bytes still have the digest `before`."""

    path: str
    before: str
    old: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A person's note with boxes of tasks ticked or opened, or one property set.

    Only if its bytes still have the digest `before`.
    """

    path: str
    before: str
    old: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Append:
    """The follow-up log with lines added, if its bytes still have the digest `before`.

    Without `before` the log is not there yet, and is made.
    """

    path: str
    before: str | None
    old: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """A person's note with its blocks filled, if its bytes still have the digest `before`.

    Carried out only once nobody has changed the note for a while; until then it waits.
    """

    path: str
    before: str
    old: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Restore:
    """A person's file as it was before a step, if its bytes still have the digest `before`."""

    path: str
    before: str
    old: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove:
    """A file that a step made, taken away if its bytes still have the digest `before`."""

    path: str
    before: str
    old: str
    text: ClassVar[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A page or note that is already right; it is not opened for writing."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A page or note that is left as it is, and why, with what to do about it."""

    path: str
    reason: str


Undoing = Restore | Remove
"""What takes a step back. A plan with any of these is carried out whole, or not begun."""
Write = Create | Update | Edit | Append | Fill | Undoing
"""What touches the disk."""
Change = Write | Unchanged | Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The changes of one build, in the order they are carried out: edits, log lines, pages, blocks.

    Each is durable before the next. Pages and blocks show an answer as taken, so none is written
    unless its log line was: a crash in between repeats an answer, which is known by its key, and
    loses none.

    `words` say to people what the personal changes in it are, `log: Ana Ruiz asked by email`, and
    `day` when they are made: with both, they are recorded as a step that can be undone.
    `unfinished`: pages that take long still wait, for a build with nothing else to do. `strays`
    are temporaries of ours, left by a run that was killed, which go first.
    """

    changes: tuple[Change, ...] = ()
    day: date | None = None
    words: str = ""
    unfinished: bool = False
    strays: tuple[str, ...] = ()

    @property
    def writes(self) -> tuple[Write, ...]:
        """Only what would touch the disk."""
        return tuple(c for c in self.changes if isinstance(c, Write))

    def diff(self) -> str:
        """The writes as a unified diff, as `build --dry-run` prints it; empty if there are none."""
        return "".join(_diff(change) for change in self.writes)


def text_before(change: Write) -> str | None:
    """The text a change is made to; none if it makes a file that is not there yet."""
    is_first = isinstance(change, Append) and change.before is None
    return None if is_first or isinstance(change, Create) else change.old


def is_new(change: Write) -> bool:
    """Whether a change makes a file that is not there yet."""
    return text_before(change) is None


def is_personal(change: Write) -> bool:
    """Whether a change is to a file of the person's own, so that it can be undone; no page is."""
    if isinstance(change, Create):
        return not change.page
    return isinstance(change, Edit | Append)


def lies_inside(path: str) -> bool:
    """Whether a path can only mean a file inside the vault, and none of git's."""
    odd = "\\" in path or "\0" in path
    return not odd and not any(part.lower() in _NEVER for part in path.split("/"))


def _diff(change: Write) -> str:
    old = text_before(change)
    source = "/dev/null" if old is None else f"a/{change.path}"
    target = "/dev/null" if isinstance(change, Remove) else f"b/{change.path}"
    rows = _lines(old or ""), _lines(change.text)
    return "".join(difflib.unified_diff(*rows, fromfile=source, tofile=target))


def _lines(text: str) -> list[str]:
    return (
        [line + "\n" for line in text.replace("\r\n", "\n").removesuffix("\n").split("\n")]
        if text
        else []
    )


def digest(data: bytes) -> str:
    """SHA-256 over the whole bytes of a file, as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()
