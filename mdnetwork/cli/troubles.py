"""What is wrong with a vault or this machine, each in words with the way out; `doctor` says it.

Only looks. What keeps everything from being written comes first, what is merely odd last.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath

from mdnetwork.build import Result
from mdnetwork.cli import clock
from mdnetwork.cli.reports import grouped
from mdnetwork.cli.session import Session
from mdnetwork.pages.world import count
from mdnetwork.plan import Refused
from mdnetwork.vault.git import git_busy
from mdnetwork.vault.mounts import watch_limit
from mdnetwork.vault.obsidian import read_obsidian
from mdnetwork.vault.undo import read_steps
from mdnetwork.vault.walk import Walk, walk
from mdnetwork.vault.write import foresee

_SHOWN = 3
_LOCK_MINUTES = 5
_AHEAD = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What is wrong, and what to do about it; both are parts of one sentence."""

    topic: str
    what: str
    way_out: str

    def __str__(self) -> str:
        """One line."""
        return f"{self.what}; {self.way_out}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was looked at: the vault as it was built, and how its files look."""

    session: Session
    result: Result
    walk: Walk

    def paths(self, code: str) -> list[str]:
        """The notes and folders with a problem of this code, by path."""
        return sorted({problem.path for problem in self.result.problems if problem.code == code})


def find_troubles(session: Session, result: Result) -> tuple[Trouble, ...]:
    """Everything that is wrong, the most pressing first."""
    files = walk(session.root, session.settings, read_obsidian(session.root))
    seen = Seen(session=session, result=result, walk=files)
    return tuple(trouble for find in _TROUBLES for trouble in find(seen))


def _git(seen: Seen) -> Iterator[Trouble]:
    busy = git_busy(seen.session.root)
    if busy is None:
        return
    try:
        since = datetime.fromtimestamp(busy.sign.lstat().st_mtime, UTC)
    except OSError:
        return  # it is done by now
    minutes = int((clock.now() - since).total_seconds() // 60)
    waits = f", for {count(minutes, 'minute')} now" if minutes >= _LOCK_MINUTES else ""
    what = f"git is in the middle of {busy}{waits}, and nothing is written until that is over"
    yield Trouble(topic="git", what=what, way_out=busy.way_out)


def _pages(seen: Seen) -> Iterator[Trouble]:
    """Pages and blocks that are left as they are, or would be."""
    refused = [(c.path, c.reason) for c in seen.result.plan.changes if isinstance(c, Refused)]
    for paths, reason in grouped([*refused, *foresee(seen.session.root, seen.result.plan)]):
        what, _, way_out = reason.partition("; ")
        yield Trouble(topic="pages", what=f"{paths}: {what}", way_out=way_out or "mend that")


def _unreadable(seen: Seen) -> Iterator[Trouble]:
    errors = sorted({p.path for p in seen.result.problems if p.severity == "error"})
    if errors:
        what = f"{count(len(errors), 'note or folder', 'notes or folders')} could not be read"
        way_out = "`mdnetwork check` says what to mend in each"
        yield Trouble(topic="notes", what=f"{what} ({_some(errors)})", way_out=way_out)


def _away(seen: Seen) -> Iterator[Trouble]:
    if stubs := seen.paths("icloud-stub"):
        what = f"iCloud has taken away the content of {count(len(stubs), 'note')}"
        way_out = "open each once to bring it back"
        yield Trouble(topic="iCloud", what=f"{what} ({_some(stubs)})", way_out=way_out)


def _copies(seen: Seen) -> Iterator[Trouble]:
    if copies := seen.paths("conflict-copy"):
        what = f"a sync tool has left {count(len(copies), 'copy', 'copies')} of a conflict"
        way_out = "merge each into its original, then delete it"
        yield Trouble(topic="sync", what=f"{what} ({_some(copies)})", way_out=way_out)


def _strays(seen: Seen) -> Iterator[Trouble]:
    if strays := seen.walk.strays:
        what = f"a run that was killed has left {count(len(strays), 'temporary file')} of its own"
        way_out = "`mdnetwork build` removes them"
        yield Trouble(topic="strays", what=f"{what} ({_some(strays)})", way_out=way_out)


def _second_pages(seen: Seen) -> Iterator[Trouble]:
    if second := seen.paths("second-page"):
        is_are = "is a copy of a page" if len(second) == 1 else "are copies of pages"
        what = f"{_some(second)} {is_are} that lies elsewhere and is kept up to date there"
        yield Trouble(topic="pages", what=what, way_out="delete what you do not need")


def _clock(seen: Seen) -> Iterator[Trouble]:
    """Files changed in the future: then some clock is off, and days are counted wrongly."""
    limit = int((clock.now() + _AHEAD).timestamp()) * 1_000_000_000
    ahead = [path for path, stat in seen.walk.notes.items() if stat.mtime_ns > limit]
    if ahead:
        what = f"{count(len(ahead), 'note')} changed in the future ({_some(ahead)})"
        way_out = (
            f"if {clock.now().date()} is not today, set this machine's clock; "
            "else the clock of another device is ahead"
        )
        yield Trouble(topic="clock", what=what, way_out=way_out)


def _watching(seen: Seen) -> Iterator[Trouble]:
    """Why a watcher has to look at every file again and again."""
    paths = map(PurePosixPath, (*seen.walk.notes, *seen.walk.files))
    folders = {folder for path in paths for folder in path.parents}
    limit = watch_limit()
    if limit is not None and len(folders) > limit:
        what = f"the vault has {len(folders)} folders and this system lets you watch {limit}"
        way_out = "raise fs.inotify.max_user_watches, or changes are seen only every few seconds"
        yield Trouble(topic="watching", what=what, way_out=way_out)


def _undo(seen: Seen) -> Iterator[Trouble]:
    kept = read_steps(seen.session.root)
    if kept.damaged:
        what = f"{count(kept.damaged, 'file')} in {kept.folder} cannot be read"
        way_out = "that much cannot be undone; you may delete it"
        yield Trouble(topic="undo", what=what, way_out=way_out)


def _some(paths: Iterable[str]) -> str:
    """The first few, and how many more."""
    listed = list(paths)
    more = len(listed) - _SHOWN
    return ", ".join(listed[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


_TROUBLES: tuple[Callable[[Seen], Iterator[Trouble]], ...] = (
    _git,
    _pages,
    _unreadable,
    _away,
    _copies,
    _second_pages,
    _strays,
    _clock,
    _watching,
    _undo,
)
