"""What may have become of the sample after a fault, and what must have become of it in the end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mdnetwork.notes.read import read_bytes
from mdnetwork.pages.blocks import Block, read_block
from mdnetwork.pages.drawing import read_drawing
from mdnetwork.settings import is_canvas
from tests.faults.fingerprint import Fingerprint, fingerprint
from tests.faults.program import Program
from tests.faults.sample import (
    ABOVE,
    ANSWERS,
    CHANGING,
    DUE,
    LOG,
    PROBLEMS,
    TASK_NAME,
    TASK_NOTE,
    Sample,
    contents,
    settle,
)

_TEMPORARY = re.compile(r"\.mdnetwork-[0-9a-f]{16}\.tmp")
_KEY = re.compile(rb"<!-- fu:([a-z0-9-]+)")
_DONE = frozenset({0, 4})


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was seen over many trials: faults that landed, files compared, bytes lost, findings."""

    landed: int = 0
    files: int = 0
    lost: int = 0
    findings: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Take in what another tally has seen."""
        self.landed += other.landed
        self.files += other.files
        self.lost += other.lost
        self.findings += other.findings

    def find(self, where: str, wrongs: Iterator[str]) -> None:
        """Keep what went wrong in one trial."""
        self.findings += [f"{where}: {wrong}" for wrong in wrongs]


def is_page(path: str) -> bool:
    """Whether a file of the sample is a page of ours."""
    return path.startswith("Network/")


def untouchable(marks: Fingerprint) -> Fingerprint:
    """The part of a fingerprint that no build may change at all (INV-1)."""
    return {
        path: mark
        for path, mark in marks.items()
        if path not in CHANGING and not is_page(path) and not _TEMPORARY.fullmatch(Path(path).name)
    }


def look(sample: Sample, root: Path, before: Fingerprint, where: str, *, strict: bool) -> Tally:
    """What is wrong right after a fault; `strict`: each page must be all old or all new.

    Where reading failed, a page may tell of that; it must be whole nevertheless.
    """
    now = contents(root)
    tally = Tally(files=len(now))
    wrongs = {
        **dict.fromkeys(_differing(untouchable(before), root), "was changed"),
        **dict.fromkeys(_torn(sample, now, strict=strict), "is neither old nor new"),
    }
    tally.lost = sum(len(sample.old.get(path, b"")) for path in wrongs)
    tally.find(where, (f"{path} {wrong}" for path, wrong in wrongs.items()))
    tally.find(where, _unanswered(sample, now))
    return tally


def _differing(before: Fingerprint, root: Path) -> list[str]:
    now = untouchable(fingerprint(root))
    return [path for path in sorted(before.keys() | now) if before.get(path) != now.get(path)]


def _torn(sample: Sample, now: dict[str, bytes], *, strict: bool) -> Iterator[str]:
    """INV-3: files of which neither all of the old nor all of the new is there."""
    for path in sorted(CHANGING | {path for path in now if is_page(path)} | sample.old.keys()):
        if _TEMPORARY.fullmatch(Path(path).name):
            continue
        found, allowed = now.get(path), (sample.old.get(path), sample.new.get(path))
        if found in allowed:
            continue
        loose = not strict and (is_page(path) or path in CHANGING)
        if not (loose and found is not None and _is_whole(path, found, sample)):
            yield path


def _is_whole(path: str, data: bytes, sample: Sample) -> bool:
    """Whether a file that is like neither holds all the person wrote and a block that is ours."""
    old = sample.old.get(path, b"")
    if path == LOG:
        return data.startswith(old) and data.endswith(b"-->\n")
    text = data.decode()
    block = (
        read_drawing(text) if is_canvas(path) else read_block(text, read_bytes(path, data).markers)
    )
    outside = not old.startswith(ABOVE.encode()) or data.startswith(ABOVE.encode())
    return isinstance(block, Block) and block.ours and outside


def _unanswered(sample: Sample, now: dict[str, bytes]) -> Iterator[str]:
    """Answers that stand neither on the page as they were given, nor in the log."""
    logged = set(_KEY.findall(now.get(LOG, b"")))
    page = now.get(DUE, b"").decode().split("\n")
    for line in sample.old[DUE].decode().split("\n"):
        if any(line.endswith(words) for words in ANSWERS.values()):
            (key,) = _KEY.findall(line.encode())
            if key not in logged and line not in page:
                yield f"the answer {key.decode()} is lost"


def recover(
    sample: Sample, root: Path, program: Program, where: str, *, strict: bool = True
) -> Tally:
    """Run a build without a fault: all must be as after an untroubled one, and stay so (D 48).

    A minute passes first, so that a block may be filled. Unless `strict`, the task that was
    answered may have stayed open, if Problems says so: its note could not be read or written when
    its answer was taken.
    """
    settle(root)
    done = program.build(root)
    now = contents(root)
    tally = Tally(files=len(now))
    if done.returncode not in _DONE:
        tally.findings.append(f"{where}: the next build ends with {done.returncode}: {done.stderr}")
    wrong = {path for path in now.keys() | sample.new if now.get(path) != sample.new.get(path)}
    left_open = now.get(TASK_NOTE) == sample.old[TASK_NOTE] and TASK_NAME in now.get(PROBLEMS, b"")
    if left_open and not strict:
        wrong -= {TASK_NOTE, PROBLEMS}
        tally.find(where, _restless(root, program))
    tally.find(where, (f"after the next build {path} is not as it should be" for path in wrong))
    return tally


def _restless(root: Path, program: Program) -> Iterator[str]:
    """INV-4, INV-11: a build that knows nothing wants to write nothing, and one writes nothing."""
    before = fingerprint(root)
    wanted = program.build(root, "--no-cache", "--dry-run")
    if wanted.stdout or wanted.returncode not in _DONE:
        yield f"a fresh build would write: {wanted.stdout[:200]}{wanted.stderr[:200]}"
    if fingerprint(root) != before:
        yield "a dry run changed the vault"
