"""Notes that go: the vault moved, unmounted, emptied, logged out, halved (INV-6, Time to believe).

Nothing that was written is given up because notes are gone: while they are, no page changes; when
they are back, all is as before.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.faults.disks import mounted
from tests.faults.figures import Figures, Trial
from tests.faults.fingerprint import Fingerprint, fingerprint
from tests.faults.inside import apart
from tests.faults.oracle import Tally
from tests.faults.program import Program
from tests.faults.sample import PROBLEMS, contents
from tests.faults.watchers import is_done, waits, watching

AWAY = "all notes gone under a watcher: moved, deleted, emptied, taken by a cloud"
UNMOUNTED = "the vault's disk unmounted under a watcher, and mounted again"
BUILDS = "a build of a vault whose notes are gone"
_REFUSED = 5
_REST = 2.0
_LONGER_THAN_DOUBT = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """A way in which notes go, and how they come back from where they were kept."""

    name: str
    go: Callable[[Path, Path], None]
    come_back: Callable[[Path, Path], None]


def under_a_watcher(trial: Trial) -> Iterator[Figures]:
    """Every loss, while a watcher runs: it waits, and goes on when the notes are back."""
    tally = Tally()
    losses = LOSSES if not trial.short else (STUBBED,)
    for number, loss in enumerate(losses):
        tally.add(_watched(trial.inside(f"{number}"), loss))
    yield Figures.of(AWAY, tally)


def under_a_build(trial: Trial) -> Iterator[Figures]:
    """Every loss, then a build: it refuses, and leaves each page as it was.

    A note without bytes is one that is there, to a build that never saw another.
    """
    tally = Tally()
    for number, loss in enumerate(
        trial.some([loss for loss in LOSSES if loss not in {MOVED, TRUNCATED}], 1)
    ):
        folder = trial.inside(f"{number}").folder
        root, program = _settled(trial, folder)
        before = fingerprint(root)
        loss.go(root, folder / "kept")
        said = program.build(root)
        tally.landed += 1
        _same_pages(before, root, loss.name, tally)
        if said.returncode != _REFUSED:
            tally.findings.append(f"{loss.name}: the build ends with {said.returncode}")
        loss.come_back(root, folder / "kept")
        _as_before(trial, root, program, loss.name, tally)
    yield Figures.of(BUILDS, tally)


def unmounted(trial: Trial) -> Iterator[Figures]:
    """The vault lies on a disk of its own that is taken away."""
    yield from apart(UNMOUNTED, unmounted_inside, trial)


def unmounted_inside(trial: Trial) -> Iterator[Figures]:
    """The part that mounts: away is a disk moved elsewhere, and the empty folder beneath it."""
    place, away = trial.folder / "disk", trial.folder / "away"
    place.mkdir()
    away.mkdir()

    def go(root: Path, _: Path) -> None:
        subprocess.run(["mount", "--move", str(root.parent), str(away)], check=True)

    def come_back(root: Path, _: Path) -> None:
        subprocess.run(["mount", "--move", str(away), str(root.parent)], check=True)

    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
    tally = Tally()
    with mounted(place, "size=8m"):
        loss = Loss(name="unmounted", go=go, come_back=come_back)
        inside = Trial(folder=place, sample=trial.sample, short=trial.short)
        tally.add(_watched(inside, loss, state=trial.folder / "state"))
    yield Figures.of(UNMOUNTED, tally)


def _settled(trial: Trial, folder: Path) -> tuple[Path, Program]:
    """A vault whose pages are right, and the program that made them so."""
    root, program = trial.sample.copy(folder / "vault"), Program(state=folder / "state")
    program.build(root)
    return root, program


def _watched(trial: Trial, loss: Loss, state: Path | None = None) -> Tally:
    """Let the notes go under a watcher, for longer than it doubts, and come back."""
    folder, tally = trial.folder, Tally(landed=1)
    root = trial.sample.copy(folder / "vault")
    program, said = Program(state=state or folder / "state"), folder.parent / f"{folder.name}-said"
    with watching(program, root, said) as child:
        waits(lambda: is_done(trial.sample, root))
        time.sleep(_REST)
        before = fingerprint(root)
        loss.go(root, folder / "kept")
        time.sleep(_LONGER_THAN_DOUBT)
        _same_pages(before, root, loss.name, tally)
        loss.come_back(root, folder / "kept")
        time.sleep(_LONGER_THAN_DOUBT)
        (root / "People/New.md").write_text(
            "---\ntype: contact\nreferred_by: '[[Ana Ruiz]]'\n---\n"
        )
        page = root / "Network/Network contacts.md"
        if not waits(lambda: page.exists() and "[[New]]" in page.read_text(encoding="utf-8")):
            words = said.read_text(encoding="utf-8")
            tally.findings.append(f"{loss.name}: the watcher does not go on; it said {words}")
        (root / "People/New.md").unlink()
        waits(lambda: is_done(trial.sample, root))
        if child.poll() is not None:
            tally.findings.append(f"{loss.name}: the watcher ended")
    _as_before(trial, root, program, loss.name, tally)
    return tally


def _same_pages(before: Fingerprint, root: Path, name: str, tally: Tally) -> None:
    """INV-6: while notes are gone, each page of ours is as it was, and nothing new is there.

    But Problems may say which notes a cloud has taken away.
    """
    with suppress(OSError):
        now = fingerprint(root)
        for path, mark in now.items():
            if path.startswith("Network/") and path != PROBLEMS and before.get(path) != mark:
                tally.findings.append(f"{name}: {path} was written while notes were gone")
            if path not in before and not path.endswith(".icloud"):
                tally.findings.append(f"{name}: {path} was made while notes were gone")


def _as_before(trial: Trial, root: Path, program: Program, name: str, tally: Tally) -> None:
    program.build(root)
    now = contents(root)
    tally.files += len(now)
    for path, data in trial.sample.new.items():
        if now.get(path) != data:
            tally.findings.append(f"{name}: {path} is not as it was before")
            tally.lost += 0 if path.startswith("Network/") else len(data)


# the ways in which notes go


def _move_away(root: Path, kept: Path) -> None:
    root.rename(kept)


def _move_back(root: Path, kept: Path) -> None:
    kept.rename(root)


def _empty(root: Path, kept: Path) -> None:
    """Everything but our pages and the hidden folders goes, as a sync tool's mistake does it."""
    kept.mkdir()
    for entry in list(root.iterdir()):
        if entry.name != "Network" and not entry.name.startswith("."):
            entry.rename(kept / entry.name)


def _put_back(root: Path, kept: Path) -> None:
    for entry in list(kept.iterdir()):
        entry.rename(root / entry.name)


def _delete_notes(root: Path, kept: Path) -> None:
    shutil.copytree(root, kept, symlinks=True)
    for file in _notes(root):
        file.unlink()


def _truncate_notes(root: Path, kept: Path) -> None:
    shutil.copytree(root, kept, symlinks=True)
    for file in _notes(root):
        os.truncate(file, 0)


def _copy_back(root: Path, kept: Path) -> None:
    for file in _notes(kept):
        target = root / file.relative_to(kept)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, target)


def _stub(root: Path, _: Path) -> None:
    for file in _notes(root):
        file.rename(file.with_name(f".{file.name}.icloud"))


def _fetch(root: Path, _: Path) -> None:
    for file in list(root.rglob(".*.md.icloud")):
        file.rename(file.with_name(file.name[1:].removesuffix(".icloud")))


def _notes(root: Path) -> list[Path]:
    found = [file for file in root.rglob("*.md") if file.is_file() and not file.is_symlink()]
    return [file for file in found if file.parent.name != "Network"]


MOVED = Loss(name="the vault moved away", go=_move_away, come_back=_move_back)
EMPTIED = Loss(name="every folder of notes gone", go=_empty, come_back=_put_back)
DELETED = Loss(name="every note deleted", go=_delete_notes, come_back=_copy_back)
TRUNCATED = Loss(name="every note empty", go=_truncate_notes, come_back=_copy_back)
STUBBED = Loss(name="every note only a stub of iCloud's", go=_stub, come_back=_fetch)
LOSSES = (MOVED, EMPTIED, DELETED, TRUNCATED, STUBBED)
