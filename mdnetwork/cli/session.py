"""One command's view of a vault: found, read, built; what every command does first.

What reads, builds and writes is imported where it is used: a command whose answer is known already
needs none of it.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mdnetwork.cli import clock, output
from mdnetwork.cli.options import Options
from mdnetwork.errors import VaultBusyError
from mdnetwork.settings import Settings
from mdnetwork.vault import again
from mdnetwork.vault.find import find_vault, read_settings_file
from mdnetwork.vault.git import git_busy
from mdnetwork.vault.pause import gc_paused

if TYPE_CHECKING:
    from mdnetwork.build import Result
    from mdnetwork.network.survey import Basis, Survey
    from mdnetwork.plan import Plan
    from mdnetwork.records.snapshot import Snapshot
    from mdnetwork.vault.write import Report

FINDINGS = 1
UNREADABLE = 4
REFUSED = 5
_LONG = 2000


@dataclass(slots=True, kw_only=True)
class Session:
    """A vault that was found, and how long each stage took, in seconds."""

    options: Options
    root: Path
    settings: Settings
    seconds: dict[str, float] = field(default_factory=dict)
    holds: bool = True
    """Whether what this command says still holds as long as nothing changes."""
    written: dict[str, str] = field(default_factory=dict)
    """The notes and pages this command has written, with the digest of their bytes."""
    foretold: dict[str, again.Said] = field(default_factory=dict)
    """What other commands would say now, by their key."""
    keep: Callable[[again.State], None] | None = None
    """Keeps what else this command knows of the vault, for as long as it lies as it leaves it."""
    before: again.State | None = None
    """The vault as this command found it, if what is known of it from before may be used."""
    has_read: bool = False
    """Whether this command has read the notes."""

    def once(self, key: str, run: Callable[[], int]) -> int:
        """What `run` says and its exit code; said again without it while nothing has changed."""
        options = self.options
        if options.no_cache or options.timings:
            return run()
        before = self.before = again.look(self.root, self.settings, self.today)
        said = again.recall(self.root, before, self._key(key))
        if said:
            for text, is_data in said.lines:
                output.line(text, is_data=is_data)
            return said.code
        with output.recorded() as lines, gc_paused():
            code = run()
        told = {self._key(key): again.Said(lines=tuple(lines), code=code)} if self.holds else {}
        after = again.look(self.root, self.settings, self.today) if self.has_read else before
        if after.differs_only_in(self.written, before):
            told |= {self._key(name): one for name, one in self.foretold.items()}
            again.remember(self.root, after, told, self.written)
            if self.keep:
                self.keep(after)
        return code

    def _key(self, key: str) -> str:
        options = self.options
        return f"{key} {options.json} {options.quiet} {options.verbose} {options.today is not None}"

    @property
    def today(self) -> date:
        """The day asked for, else the day it is."""
        return self.options.today or clock.today(self.settings)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure a stage under `name`."""
        begun = time.monotonic()
        yield
        self.seconds[name] = round(time.monotonic() - begun, 4)

    def load(self) -> "Snapshot":
        """The vault as it lies, with a progress bar if it is long and a terminal looks."""
        from mdnetwork.vault.load import load  # noqa: PLC0415 - see the module's head

        self.has_read = True
        with self.stage("read"), gc_paused(), _progress(self.options) as progress:
            return load(self.root, self.settings, progress, cached=not self.options.no_cache)

    def build(self, *, accept: frozenset[str] = frozenset()) -> "Result":
        """Read and build, writing nothing."""
        return self.build_from(self.load(), accept=accept)

    def build_from(self, snapshot: "Snapshot", *, accept: frozenset[str] = frozenset()) -> "Result":
        """Build from what was read, writing nothing."""
        from mdnetwork.build import build  # noqa: PLC0415 - see the module's head

        given = self.options.today is not None
        with self.stage("build"), gc_paused():
            return build(snapshot, self.settings, self.today, accept=accept, day_given=given)

    def refuse_while_busy(self) -> None:
        """Raise VaultBusyError if git is in the middle of something."""
        if busy := git_busy(self.root):
            raise VaultBusyError(busy.words, busy.way_out)

    def write(self, plan: "Plan") -> "Report":
        """Carry out `plan`, unless git is in the middle of something; say what undo cannot know."""
        from mdnetwork.vault.write import carry_out  # noqa: PLC0415 - see the module's head

        if plan.writes:
            self.refuse_while_busy()
        with self.stage("write"):
            report = carry_out(self.root, plan)
        say_unrecorded(report)
        return report

    @property
    def may_ask(self) -> bool:
        """Whether somebody is there to be asked, and may be."""
        return not self.options.no_input and sys.stdin.isatty()

    def talk(self, line: str) -> None:
        """Say a line, unless asked to be quiet."""
        if not self.options.quiet:
            output.talk(line)

    def finish(self, result: "Result | Survey | Basis | None", code: int = 0) -> int:
        """The exit code: `code`, or that some notes could not be read, said too; the timings."""
        if self.options.timings:
            for name, seconds in self.seconds.items():
                output.talk(f"{name}: {seconds:.3f} s")
        if not result or not result.unreadable:
            return code
        from mdnetwork.pages.world import count  # noqa: PLC0415 - see the module's head

        self.talk(f"{count(result.unreadable, 'note')} could not be read; see `mdnetwork check`.")
        return max(code, UNREADABLE) if code != FINDINGS else code


def say_unrecorded(report: "Report") -> None:
    """Say it if what was written cannot be undone."""
    if report.unrecorded:
        from mdnetwork.vault.undo import not_undoable  # noqa: PLC0415 - see the module's head

        output.talk(not_undoable(report.unrecorded))


def open_session(context: click.Context, folder: Path | None = None) -> Session:
    """The vault named by argument, option, environment or place; raises `NoVaultError`."""
    options = context.ensure_object(Options)
    named = folder or options.vault
    root = find_vault(named, os.environ.get("MDNETWORK_VAULT"), Path.cwd())
    return Session(options=options, root=root, settings=read_settings_file(root))


@contextmanager
def _progress(options: Options) -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on stderr for long reads; not even a blank where nobody would see it."""
    if options.quiet or not sys.stderr.isatty():
        yield None
        return
    with ExitStack() as stack:
        bars: list[Callable[[int, int], None]] = []

        def advance(done: int, total: int) -> None:
            if total >= _LONG and done % 50 == 0:
                if not bars:
                    bars.append(stack.enter_context(_bar()))
                bars[0](done, total)

        yield advance


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None]]:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading notes", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
