"""`doctor`: how the vault, its pages and this machine are doing, in words, with the way out."""

import platform
from collections import Counter
from pathlib import Path

import click

from mdnetwork import __version__
from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.reports import SCHEMA, grouped
from mdnetwork.cli.session import Session, open_session
from mdnetwork.errors import VaultLockedError
from mdnetwork.pages.world import count
from mdnetwork.plan import Refused
from mdnetwork.settings import FILE_NAME
from mdnetwork.vault.cache import read_cache
from mdnetwork.vault.folders import cache_folder, state_folder
from mdnetwork.vault.git import git_busy, merges_pages
from mdnetwork.vault.locks import watch_lock, write_lock
from mdnetwork.vault.mounts import network_filesystem
from mdnetwork.vault.undo import read_steps


@click.command("doctor")
@folder_argument
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None) -> int:
    """Say how the vault, its pages and this machine are doing. Writes nothing in the vault."""
    session = open_session(context, folder)
    result = session.build()
    lines = (*_machine(session), *_vault(session, result), *_pages(result))
    if session.options.json:
        output.document(
            {
                "schema": SCHEMA,
                "findings": [dict(zip(("topic", "finding"), line, strict=True)) for line in lines],
            }
        )
    else:
        for topic, finding in lines:
            output.data(f"{topic}: {finding}")
    return session.finish(result)


Finding = tuple[str, str]


def _machine(session: Session) -> tuple[Finding, ...]:
    zone = session.settings.time_zone or "this machine's time zone"
    return (
        ("mdnetwork", f"{__version__}, Python {platform.python_version()}, {platform.system()}"),
        ("today", f"{session.today} ({zone})"),
        ("state", f"{state_folder(session.root)} (locks and undo; delete it any time)"),
        ("undo", _undo(session.root)),
        ("cache", _cache(session)),
    )


def _cache(session: Session) -> str:
    """Where the cache lies, how large it is, and how many notes need not be read again."""
    if session.options.no_cache:
        return "not used now"
    folder = cache_folder(session.root)
    known = len(read_cache(session.root, session.settings).notes)
    size = sum(file.stat().st_size for file in folder.iterdir()) // 1_000_000
    megabytes = f"{size} MB" if size else "less than 1 MB"
    held = f"{count(known, 'note')} known from it, which hold text of yours; delete it any time"
    return f"{megabytes} in {folder}, {held}"


def _undo(root: Path) -> str:
    """How many steps can be taken back, and that they hold what people wrote."""
    kept = read_steps(root)
    held = f"{count(len(kept.steps), 'step')} in {kept.folder}, which hold text of your notes"
    damaged = f"{count(kept.damaged, 'file')} in {kept.folder} cannot be read and will not be used"
    parts = (held if kept.steps else "no steps are kept", damaged if kept.damaged else "")
    return "; ".join(part for part in parts if part)


def _vault(session: Session, result: Result) -> tuple[Finding, ...]:
    root = session.root
    kinds = Counter(result.situation.records.kinds.values())
    shown = ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items()))
    settings = "read" if (root / FILE_NAME).exists() else "none; the defaults hold"
    severities = Counter(problem.severity for problem in result.problems)
    told = ", ".join(f"{number} {name}" for name, number in sorted(severities.items()))
    return (
        ("vault", f"{root}, {count(result.notes, 'note')} ({shown or 'none'})"),
        (FILE_NAME, settings),
        ("problems", f"{told}; see `mdnetwork check`" if told else "none"),
        ("git", _git(root)),
        *_two_devices(session),
        ("watching", _watching(root)),
    )


def _git(root: Path) -> str:
    busy = git_busy(root)
    return f"in the middle of {busy}; finish it, until then nothing is written" if busy else "quiet"


def _two_devices(session: Session) -> tuple[Finding, ...]:
    """Whether git keeps the answers of two devices, if it keeps the pages at all."""
    told = merges_pages(session.root, session.settings.folder)
    how = "git knows how to merge your pages and the log"
    missing = "git cannot merge your pages; if it carries them to another device, run"
    finding = how if told else f"{missing} `mdnetwork init --git`"
    return () if told is None else (("two devices", finding),)


def _watching(root: Path) -> str:
    kind = network_filesystem(root)
    how = (
        f"by looking at every file, as it lies on a network folder ({kind})"
        if kind
        else "by events"
    )
    try:
        with watch_lock(root), write_lock(root, 0):
            return f"nobody watches this vault now; it would be watched {how}"
    except VaultLockedError as error:
        return f"{str(error).partition(';')[0]}, {how}"


def _pages(result: Result) -> tuple[Finding, ...]:
    refused = [(c.path, c.reason) for c in result.plan.changes if isinstance(c, Refused)]
    if refused:
        return grouped(refused)
    writes = len(result.plan.writes)
    state = (
        f"{count(writes, 'page')} to bring up to date; run `mdnetwork build`" if writes else "right"
    )
    return (("pages", state),)
