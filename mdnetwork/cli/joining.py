"""`init --git`: what git needs to be told so that two devices keep the answers of both.

Two lines of attributes, which travel with the vault, and two of this repository's own
configuration, which do not: git lets no repository bring programs along. All is shown first.
"""

import os
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from mdnetwork.cli import output
from mdnetwork.cli.noting import show
from mdnetwork.cli.session import Session
from mdnetwork.errors import WriteFailedError
from mdnetwork.pages.world import default_path
from mdnetwork.plan import Create, Edit, Plan
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import CANVAS, Settings
from mdnetwork.vault.git import ATTRIBUTES, DRIVER
from mdnetwork.vault.load import read_text
from mdnetwork.vault.repository import Repository

_REMARK = "# Answers given on two devices are all kept (mdnetwork init --git)."
_NAME = "mdnetwork: our page, with the answers of both"
_MERGE = "merge-page %O %A %B || git merge-file -L ours -L base -L theirs %A %O %B"
"""Our command; whatever it does not take, and if it is gone, git merges as it would without us."""
_SPECIAL = re.compile(r"[*?\[\\]")
Told = dict[str, object]


def join(session: Session, repository: Repository, *, yes: bool) -> Told | None:
    """Show what is missing, ask, and set it; what was set, as JSON. None if the person said no."""
    session.refuse_while_busy()
    plan = _attributes(session)
    config = {key: value for key, value in _wanted() if repository.value(key) != value}
    if (plan.writes or config) and not _agreed(session, repository, plan, config, yes=yes):
        return None
    for path, reason in session.write(plan).refused:
        raise WriteFailedError(path, reason)
    for key, value in config.items():
        repository.set(key, value)
    if plan.writes or config:
        session.talk(f"Commit {ATTRIBUTES}, and run this on your other devices too.")
        session.talk(f"To take it back: {_way_back(repository, plan)}")
    else:
        session.talk("Git is told all it needs already.")
    added = [path.path for path in plan.writes]
    return {"repository": str(repository.top), "written": added, "config": config}


def _wanted() -> Iterator[tuple[str, str]]:
    """What the configuration is to say.

    `-P`: git starts the command in the vault, from which nothing may be imported.
    """
    program = shlex.quote(sys.executable).replace("%", "%%")
    yield f"merge.{DRIVER}.name", _NAME
    yield f"merge.{DRIVER}.driver", f"{program} -P -m mdnetwork {_MERGE}"


def _agreed(
    session: Session, repository: Repository, plan: Plan, config: dict[str, str], *, yes: bool
) -> bool:
    if session.options.json:
        return True
    show(plan)
    if config:
        output.data(f"In the configuration of the repository {repository.top}, on this machine:")
    for key, value in config.items():
        old = repository.value(key)
        for line in (*([f"-{key} = {old}"] if old else []), f"+{key} = {value}"):
            output.data(line)
    if yes or not session.may_ask or click.confirm("Set this?", default=True, err=True):
        return True
    session.talk("Nothing was set.")
    return False


def _way_back(repository: Repository, plan: Plan) -> str:
    place = shlex.quote(str(repository.top))
    section = f"git -C {place} config --local --remove-section merge.{DRIVER}"
    return f"mdnetwork undo, and {section}" if plan.writes else section


def _attributes(session: Session) -> Plan:
    """The plan that adds the attributes which the vault's own file of them has not yet."""
    file = read_text(session.root, ATTRIBUTES, session.settings)
    if file is None and os.path.lexists(session.root / ATTRIBUTES):
        raise WriteFailedError(ATTRIBUTES, "it could not be read")
    old = file.text if file else ""
    lines = _lines(session.load(), session.settings)
    known = {line.strip() for line in old.splitlines()}
    missing = [line for line in lines if line not in known]
    if not missing:
        return Plan()
    end = "\r\n" if "\r\n" in old else "\n"
    above = old if not old or old.endswith("\n") else old + end
    text = above + "".join(f"{line}{end}" for line in (_REMARK, *missing))
    words = "init: answers of two devices merged by git"
    change = (
        Edit(path=ATTRIBUTES, before=file.digest, old=old, text=text)
        if file
        else Create(path=ATTRIBUTES, text=text)
    )
    return Plan(changes=(change,), day=session.today, words=words)


def _lines(vault: Snapshot, settings: Settings) -> Iterator[str]:
    """The attributes of the log, of the pages in their folder, and of those that were moved."""
    yield f"{_pattern(f'{settings.log}.md')} merge=union"
    yield f'"/{_escaped(settings.folder)}/*.md" merge={DRIVER}'
    yield f"{_pattern('/' + default_path(settings, CANVAS))} merge={DRIVER}"
    for path in sorted(vault.own.keys() - vault.copies):
        if vault.notes[path].page and Path(path).parent != Path(settings.folder):
            yield f"{_pattern(f'/{path}')} merge={DRIVER}"


def _pattern(path: str) -> str:
    """A pattern of git's for one path, in the quotes that let it hold blanks."""
    return f'"{_escaped(path)}"'


def _escaped(path: str) -> str:
    """A path with what has a meaning in patterns, and in quotes, escaped."""
    literal = _SPECIAL.sub(r"\\\g<0>", path)
    return literal.replace("\\", "\\\\").replace('"', '\\"')
