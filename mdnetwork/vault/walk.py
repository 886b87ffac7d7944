"""One walk over a vault: which notes there are and how they looked, which other files.

Opens no file, follows no link, and changes nothing. A folder that vanishes under it is a folder
that is not there.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from mdnetwork.problems import Problem
from mdnetwork.settings import Settings
from mdnetwork.vault.choose import Kind, Rules, is_hidden, original_of, stub_target
from mdnetwork.vault.obsidian import Obsidian

_COARSE_NS = 2_000_000_000


class Stat(NamedTuple):
    """How a file looked: bytes, nanoseconds, and the number of its inode.

    All four are compared: a copy with the old size and a restored time of change once went
    unseen (SAFETY C 35). A tuple, as one is made and compared for every file of a walk.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    ino: int

    def is_settled(self, saved_ns: int) -> bool:
        """Whether it had looked so for a while when something was kept at `saved_ns`.

        Coarse clocks give two saves one time: what changed this lately may have changed since.
        """
        return max(self.mtime_ns, self.ctime_ns) < saved_ns - _COARSE_NS

    @classmethod
    def of(cls, status: os.stat_result) -> "Stat":
        """The part of the system's answer that tells one state of a file from another."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What one walk saw, by vault-relative POSIX path, sorted.

    `notes` are to be read; `log_copies` are those of them that are a sync tool's copies of the
    follow-up log or of the due page. `files` are all others that are there, left out or not;
    `stubs` those of them whose content iCloud has taken away. `strays` are temporaries of ours.
    """

    notes: Mapping[str, Stat]
    files: frozenset[str]
    log_copies: tuple[str, ...] = ()
    stubs: frozenset[str] = frozenset()
    strays: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Found:
    """A walk under way."""

    rules: Rules
    notes: dict[str, Stat] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    log_copies: list[str] = field(default_factory=list)
    stubs: set[str] = field(default_factory=set)
    strays: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, path: str, entry: "os.DirEntry[str]") -> None:
        """Sort one regular file in."""
        kind = self.rules.kind(path)
        if kind is Kind.NOTE or kind is Kind.LOG_COPY:
            self.notes[path] = Stat.of(entry.stat(follow_symlinks=False))
        if kind is Kind.NOTE:
            return  # as nearly all are
        if kind is Kind.FILE or kind is Kind.COPY:
            self.files.add(path)
        if kind is Kind.LOG_COPY:
            self.log_copies.append(path)
        if kind is Kind.COPY or kind is Kind.LOG_COPY:
            self.problems.append(_conflict_copy(path, is_read=kind is Kind.LOG_COPY))
        if kind is Kind.STUB:
            self.stubs.add(stub_target(path))
        if kind is Kind.TEMPORARY:
            self.strays.append(path)

    def finish(self) -> Walk:
        """The walk as a value."""
        stubs = self.stubs - self.notes.keys()
        self.problems.extend(_icloud_stub(path) for path in stubs)
        return Walk(
            notes={path: self.notes[path] for path in sorted(self.notes)},
            files=frozenset(self.files | stubs),
            log_copies=tuple(sorted(self.log_copies)),
            stubs=frozenset(stubs),
            strays=tuple(sorted(self.strays)),
            problems=tuple(sorted(self.problems)),
        )


def walk(root: Path, settings: Settings, obsidian: Obsidian) -> Walk:
    """Everything in the vault at `root`, an absolute path; never raises for what lies beneath it.

    Raises OSError if `root` itself cannot be listed.
    """
    found = _Found(rules=Rules(settings, obsidian))
    with os.scandir(root):
        pass  # an unmounted vault must not look like an empty one
    folders = [""]
    while folders:
        folder = folders.pop()
        for path, entry in _entries(root, folder, found.problems):
            try:
                if entry.is_dir(follow_symlinks=False):
                    if not is_hidden(entry.name):
                        folders.append(path)
                elif entry.is_file(follow_symlinks=False):
                    found.add(path, entry)
            except OSError:
                continue  # gone since it was listed
    return found.finish()


def _entries(
    root: Path, folder: str, problems: list[Problem]
) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    try:
        with os.scandir(root / folder) as entries:
            listed = list(entries)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        problems.append(_unreadable(folder, f"cannot be listed: {error.strerror}; see its rights"))
        return
    for entry in listed:
        path = f"{folder}/{entry.name}" if folder else entry.name
        if is_text(entry.name):
            yield path, entry
        elif not is_hidden(entry.name):
            shown = path.encode("utf-8", "backslashreplace").decode()
            problems.append(
                _unreadable(shown, "its name is not UTF-8 and it is not read; rename it")
            )


def is_text(name: str) -> bool:
    """Whether a name from the system is UTF-8; others cannot be printed or linked to."""
    if name.isascii():
        return True
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unreadable(path: str, message: str) -> Problem:
    return Problem(path=path, code="unreadable", message=message)


def _conflict_copy(path: str, *, is_read: bool) -> Problem:
    how = "the answers in it are read" if is_read else "not read as a note"
    return Problem(
        path=path,
        code="conflict-copy",
        message=f"a sync tool's copy of {original_of(path)}, {how}; "
        "merge it into that one and delete it",
    )


def _icloud_stub(path: str) -> Problem:
    return Problem(
        path=path,
        code="icloud-stub",
        message="iCloud has taken its content away; open it once to bring it back",
    )
