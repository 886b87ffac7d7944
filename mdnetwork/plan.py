"""The plan: everything a build wants to write, as a value. `vault/write` takes nothing else.

There is no change here that deletes or moves a file, and none that writes outside the vault:
paths are vault-relative, POSIX, and made by the program, never taken from a note's text.
"""

import difflib
import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Create:
    """A new file at `path`; refused by the writer if anything lies there."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """New text for a file that is ours, if its bytes still have the digest `before`."""

    path: str
    before: str
    old: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A person's note with boxes of tasks ticked or opened, if its bytes still have that digest."""

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
class Unchanged:
    """A page or note that is already right; it is not opened for writing."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A page or note that is left as it is, and why, with what to do about it."""

    path: str
    reason: str


Write = Create | Update | Edit | Append | Fill
"""What touches the disk."""
Change = Write | Unchanged | Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The changes of one build, in the order they are carried out: edits, log lines, pages, blocks.

    Each is durable before the next. Pages and blocks show an answer as taken, so none is written
    unless its log line was: a crash in between repeats an answer, which is known by its key, and
    loses none.
    """

    changes: tuple[Change, ...] = ()

    @property
    def writes(self) -> tuple[Write, ...]:
        """Only what would touch the disk."""
        return tuple(c for c in self.changes if isinstance(c, Write))

    def diff(self) -> str:
        """The writes as a unified diff, as `build --dry-run` prints it; empty if there are none."""
        return "".join(_diff(change) for change in self.writes)


def is_new(change: Write) -> bool:
    """Whether a change makes a file that is not there yet."""
    return isinstance(change, Create) or (isinstance(change, Append) and change.before is None)


def _diff(change: Write) -> str:
    old = "" if isinstance(change, Create) else change.old
    source = "/dev/null" if is_new(change) else f"a/{change.path}"
    lines = difflib.unified_diff(
        _lines(old), _lines(change.text), fromfile=source, tofile=f"b/{change.path}"
    )
    return "".join(lines)


def _lines(text: str) -> list[str]:
    return (
        [line + "\n" for line in text.replace("\r\n", "\n").removesuffix("\n").split("\n")]
        if text
        else []
    )


def digest(data: bytes) -> str:
    """SHA-256 over the whole bytes of a file, as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()
