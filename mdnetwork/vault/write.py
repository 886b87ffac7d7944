"""Carries out a plan: with `place`, the only module that changes a vault.

The protocol is SAFETY 2 (1)-(11). It takes only a plan. It removes its own temporaries and, on
`undo`, a file still byte for byte as it made it; nothing else. Whatever goes wrong with one path
leaves that path as it was, becomes a reason in the report, and the others go on; only an undo is
done whole or not begun.
"""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mdnetwork.plan import (
    Append,
    Change,
    Create,
    Edit,
    Plan,
    Refused,
    Unchanged,
    Undoing,
    Write,
)
from mdnetwork.vault.locks import write_lock
from mdnetwork.vault.place import (
    ChangedError,
    MovingError,
    RefusedError,
    clear_temporaries,
    look,
    look_at_file,
    put,
    settle,
)
from mdnetwork.vault.undo import record

_LASTING = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_WROTE = frozenset({"created", "updated", "removed"})
_FIRST = (Append, Edit, Undoing)
"""What must be on the disk before anything else is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of a plan: paths by outcome, in the plan's order; of the refused, why.

    Of those waiting, in how many seconds they will have been still for long enough.
    `unrecorded` is why what was written cannot be undone; empty if it can, or need not.
    """

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    waiting: tuple[tuple[str, float], ...] = ()
    unrecorded: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What became of one change; `passing` says that it may work the next time."""

    path: str
    word: str
    why: str = ""
    seconds: float = 0.0
    passing: bool = False


def carry_out(root: Path, plan: Plan, wait_seconds: float = 10.0) -> Report:
    """Write what `plan` says into the vault at `root` (absolute), one path after the other.

    Holds the write lock meanwhile; raises VaultLockedError if another process keeps it for
    `wait_seconds`, StateFolderError if there is no place for it. Never raises for a single path.
    """
    root = root.resolve()
    with write_lock(root, wait_seconds):
        clear_temporaries(root, (*plan.strays, *(change.path for change in plan.changes)))
        outcomes = tuple(_in_order(root, plan))
        pairs = zip(plan.changes, outcomes, strict=True)
        done = [c for c, o in pairs if isinstance(c, Write) and o.word in _WROTE]
        unrecorded = record(root, plan, done)
    return Report(
        created=tuple(done.path for done in outcomes if done.word == "created"),
        updated=tuple(done.path for done in outcomes if done.word == "updated"),
        removed=tuple(done.path for done in outcomes if done.word == "removed"),
        unchanged=tuple(done.path for done in outcomes if done.word == "unchanged"),
        refused=tuple((done.path, done.why) for done in outcomes if done.word == "refused"),
        waiting=tuple((done.path, done.seconds) for done in outcomes if done.word == "waiting"),
        unrecorded=unrecorded,
    )


def _in_order(root: Path, plan: Plan) -> list[_Outcome]:
    """What became of every change, one after the other.

    An answer that could not be kept stops what comes after it, so that the tick stays on its page
    and the next run reads it again. A task's note that can never be written stops nothing: its
    box stays open, and that is said, but the answer is in the log. What need not be there before
    the rest, as pages, is settled together.
    """
    stopped = _hindrance(root, plan)
    outcomes: list[_Outcome] = []
    for change in plan.changes:
        if stopped and isinstance(change, Write):
            outcomes.append(_Outcome(path=change.path, word="refused", why=stopped))
            continue
        outcome = _attempt(root, change, put)
        if isinstance(change, _FIRST):
            outcome = _settled(root, change, outcome, set())
        outcomes.append(outcome)
        is_answer = isinstance(change, Append) or (isinstance(change, Edit) and outcome.passing)
        if outcome.word == "refused" and is_answer:
            stopped = f"an answer could not be kept in {change.path}, so your ticks were left"
        elif outcome.word == "refused" and isinstance(change, Undoing):
            stopped = f"{change.path}: {outcome.why}"
    synced: set[Path] = set()
    return [
        outcome if isinstance(change, _FIRST) else _settled(root, change, outcome, synced)
        for change, outcome in zip(plan.changes, outcomes, strict=True)
    ]


def _settled(root: Path, change: Change, outcome: _Outcome, synced: set[Path]) -> _Outcome:
    """What became of a change in the end, once it is on the disk; `synced`: see `settle`."""
    if outcome.word not in _WROTE:
        return outcome
    failed = _attempt(root, change, partial(settle, synced))
    return failed if failed.why else outcome


def _hindrance(root: Path, plan: Plan) -> str:
    """Why an undo could not be done whole, and of which file; then none of it is begun."""
    is_undo = any(isinstance(change, Undoing) for change in plan.changes)
    for change in plan.changes if is_undo else ():
        outcome = _attempt(root, change, look)
        if outcome.why:
            return f"{change.path}: {outcome.why}"
    return ""


def foresee(root: Path, plan: Plan) -> tuple[tuple[str, str], ...]:
    """Which files that are there would be refused if `plan` were carried out now, and why.

    Writes nothing and takes no lock.
    """
    looked = (_attempt(root, c, look_at_file) for c in plan.writes if not isinstance(c, Create))
    return tuple((done.path, done.why) for done in looked if done.why)


def _attempt(root: Path, change: Change, act: Callable[[Path, Write | Unchanged], str]) -> _Outcome:
    """Do one change; whatever goes wrong becomes its outcome."""
    path = change.path
    if isinstance(change, Refused):
        return _Outcome(path=path, word="refused", why=change.reason)
    try:
        return _Outcome(path=path, word=act(root, change))
    except MovingError as moving:
        return _Outcome(path=path, word="waiting", seconds=moving.seconds, passing=True)
    except RefusedError as reason:
        passing = isinstance(reason, ChangedError)
        return _Outcome(path=path, word="refused", why=str(reason), passing=passing)
    except (OSError, ValueError) as error:
        lasting = isinstance(error, OSError) and error.errno in _LASTING
        return _Outcome(path=path, word="refused", why=_plain(error), passing=not lasting)


def _plain(error: OSError | ValueError) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"the system says: {error.strerror[0].lower()}{error.strerror[1:]}"
    return "its text or name cannot be written as UTF-8; write it anew"
