"""`doctor`: what is wrong with the vault or this machine and the way out; then how things are."""

import platform
from collections import Counter
from pathlib import Path

import click

from mdnetwork import __version__
from mdnetwork.build import Result
from mdnetwork.cli import output
from mdnetwork.cli.options import folder_argument, global_options
from mdnetwork.cli.reports import SCHEMA
from mdnetwork.cli.session import Session, open_session
from mdnetwork.cli.troubles import Trouble, find_troubles
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

Finding = tuple[str, str]


@click.command("doctor")
@folder_argument
@global_options
@click.pass_context
def command(context: click.Context, folder: Path | None) -> int:
    """Say what is wrong and what to do about it, the most pressing first; then how things are.

    Writes nothing in the vault. The exit code is 0 whatever is found, or 4 if notes could not be
    read.
    """
    session = open_session(context, folder)
    known = _known(session)
    result = session.build()
    troubles = find_troubles(session, result)
    findings = _findings(session, result, known)
    if session.options.json:
        output.document(_json(troubles, findings))
    else:
        _print(troubles, findings)
    return session.finish(result)


def _print(troubles: tuple[Trouble, ...], findings: tuple[Finding, ...]) -> None:
    few = {0: "Nothing is wrong.", 1: "One thing needs you:"}
    output.data(few.get(len(troubles), f"{len(troubles)} things need you, the first one most:"))
    for trouble in troubles:
        output.data(f"- {trouble}.")
    output.data("")
    for topic, finding in findings:
        output.data(f"{topic}: {finding}")


def _json(troubles: tuple[Trouble, ...], findings: tuple[Finding, ...]) -> dict[str, object]:
    """Everything said, as JSON (schema 1)."""
    return {
        "schema": SCHEMA,
        "troubles": [{"topic": t.topic, "what": t.what, "way_out": t.way_out} for t in troubles],
        "findings": [dict(zip(("topic", "finding"), line, strict=True)) for line in findings],
    }


def _findings(session: Session, result: Result, known: int) -> tuple[Finding, ...]:
    """How things are, in the order in which people ask."""
    root = session.root
    zone = session.settings.time_zone or "this machine's time zone"
    severities = Counter(problem.severity for problem in result.problems)
    told = ", ".join(count(number, name) for name, number in sorted(severities.items()))
    busy = git_busy(root)
    return (
        ("vault", f"{root}, {_notes(result)}"),
        ("pages", _pages(result)),
        ("problems", f"{told}; see `mdnetwork check`" if told else "none"),
        ("watching", _watching(root)),
        ("git", f"in the middle of {busy}" if busy else "quiet"),
        *_two_devices(session),
        ("today", f"{session.today} ({zone})"),
        (FILE_NAME, "read" if (root / FILE_NAME).exists() else "none; the defaults hold"),
        ("undo", _undo(root)),
        ("cache", _cache(session, known)),
        ("state", f"{state_folder(root)} (locks and undo; delete it any time)"),
        ("mdnetwork", f"{__version__}, Python {platform.python_version()}, {platform.system()}"),
    )


def _notes(result: Result) -> str:
    kinds = Counter(result.situation.records.kinds.values())
    shown = ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items()))
    return f"{count(result.notes, 'note')} ({shown or 'none'})"


def _pages(result: Result) -> str:
    left = len({c.path for c in result.plan.changes if isinstance(c, Refused)})
    writes = len(result.plan.writes)
    said = (
        f"{count(left, 'file')} left alone" if left else "",
        f"{count(writes, 'page')} to bring up to date; run `mdnetwork build`" if writes else "",
    )
    return ", ".join(filter(None, said)) or "right"


def _known(session: Session) -> int:
    """How many notes need not be read again."""
    return 0 if session.options.no_cache else len(read_cache(session.root, session.settings).notes)


def _cache(session: Session, known: int) -> str:
    """How much of the vault was known from it, how large it is, and where."""
    if session.options.no_cache:
        return "not used now"
    folder = cache_folder(session.root)
    size = sum(file.stat().st_size for file in folder.iterdir()) // 1_000_000
    megabytes = f"{size} MB" if size else "less than 1 MB"
    held = f"{count(known, 'note')} known from it, which hold text of yours; delete it any time"
    return f"{megabytes} in {folder}, {held}"


def _undo(root: Path) -> str:
    """What can be taken back, and that it holds what people wrote."""
    kept = read_steps(root)
    if not kept.steps:
        return "no steps are kept"
    newest = kept.steps[0]
    held = f"{count(len(kept.steps), 'step')} in {kept.folder}, which hold text of your notes"
    return f"{held}; the newest is of {newest.day}: {newest.words}"


def _two_devices(session: Session) -> tuple[Finding, ...]:
    """Whether git keeps the answers of two devices, if it keeps the pages at all."""
    told = merges_pages(session.root, session.settings.folder)
    how = "git knows how to merge your pages and the log"
    missing = "git cannot merge your pages; if it carries them to another device, run"
    finding = how if told else f"{missing} `mdnetwork init --git`"
    return () if told is None else (("two devices", finding),)


def _watching(root: Path) -> str:
    """Whether it is watched, by whom, and how."""
    kind = network_filesystem(root)
    how = f"; every file is looked at again and again, as no changes are told of on {kind}"
    try:
        with watch_lock(root), write_lock(root, 0):
            return f"nobody watches this vault now{how if kind else ''}"
    except VaultLockedError as error:
        return f"{error.held}{how if kind else ''}"
