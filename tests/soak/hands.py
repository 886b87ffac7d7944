"""What goes on in a vault at once: notes saved, lines answered, git pulling.

Each hand has a thread and owns its files, so that what it saved last must lie there at the end.
"""

import os
import random
import re
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from tests.repository import git
from tests.savers import SAVERS
from tests.soak.vault import BEGIN, SHARED, TALKS, person, person_path, shared_note, talk, talk_path

DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
_LINE = re.compile(r"- \[ \] .* <!-- (?P<key>fu:\S+) -->")
_TAKEN = 30.0


@dataclass(slots=True)
class Life:
    """What the hands share: the vault, the day, whether to stop, and what they saved last.

    `saved` is the text of each note by path, or that it was deleted (None).
    """

    vault: Path
    today: date = BEGIN
    stop: threading.Event = field(default_factory=threading.Event)
    saved: dict[str, str | None] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    def count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1

    def save(self, path: str, text: str, chance: random.Random) -> None:
        """Save a note in some program's way."""
        saver = chance.choice(SAVERS)
        self.saved[path] = text
        saver(self.vault / path, text, chance)
        self.count(f"saved {saver.__name__}")


def run(life: Life, step: Callable[[], float]) -> threading.Thread:
    """Take one step after the other in a thread; each says how many seconds to rest after it."""

    def hands() -> None:
        try:
            while not life.stop.wait(step()):
                pass
        except Exception as error:  # noqa: BLE001 - said at the end, and the soak has failed
            life.failures.append(f"{type(error).__name__}: {error}")
            life.stop.set()

    thread = threading.Thread(target=hands)
    thread.start()
    return thread


def saving(life: Life, people: Sequence[str], seed: int) -> Callable[[], float]:
    """Notes of `people` and talks, saved in every way there is; one note comes and goes."""
    chance = random.Random(seed)
    talks = [number for number in range(TALKS) if number % 2 == seed % 2]
    guest = f"People/Guest {seed}.md"

    def step() -> float:
        what = chance.random()
        if what < 0.6:  # most saves are of people
            name = chance.choice(people)
            life.save(person_path(name), person(name, life.today, chance), chance)
        elif what < 0.9:
            life.save(talk_path(chance.choice(talks)), talk(life.today, chance), chance)
        elif life.saved.get(guest):
            (life.vault / guest).unlink()
            life.saved[guest] = None
            life.count("deleted")
        else:
            life.save(guest, person("Guest", life.today, chance), chance)
        return chance.uniform(0.1, 2.0)

    return step


def answering(life: Life, seed: int) -> Callable[[], float]:
    """Open lines of the due page, ticked, dropped or put off, until the log has each answer."""
    chance = random.Random(seed)

    def step() -> float:
        key = _answer(life, chance)
        if key and not _is_noted(life, key):
            life.count("answers written anew")
        elif key:
            life.count("answers")
        return chance.uniform(1.0, 6.0)

    return step


def _answer(life: Life, chance: random.Random) -> str:
    """Answer one line in some program's way; its key, or nothing if none is open."""
    page = life.vault / DUE
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    lines = text.split("\n")
    open_lines = [n for n, line in enumerate(lines) if _LINE.fullmatch(line)]
    if not open_lines:
        return ""
    number = chance.choice(open_lines)
    found = _LINE.fullmatch(lines[number])
    lines[number] = chance.choice(
        (
            lines[number].replace("- [ ]", "- [x]"),
            lines[number].replace("- [ ]", "- [x]") + " by telephone",
            lines[number].replace("- [ ]", "- [-]"),
            lines[number] + " snooze 2w",
        )
    )
    chance.choice(SAVERS)(page, "\n".join(lines), chance)
    noon = datetime(life.today.year, life.today.month, life.today.day, 12, tzinfo=UTC).timestamp()
    os.utime(page, (noon, noon))  # its day is that of the answer
    return found["key"] if found else ""


def _is_noted(life: Life, key: str) -> bool:
    """Whether the answer comes into the log; else the person does it again."""
    end = time.monotonic() + _TAKEN
    log = life.vault / LOG
    while time.monotonic() < end:
        if log.exists() and f"<!-- {key}" in log.read_text(encoding="utf-8"):
            return True
        if life.stop.wait(0.1):
            return True
    return False


def lay_out(vault: Path, folder: Path) -> Path:
    """Make the vault a checkout of a bare repository in `folder`; the other device's checkout."""
    remote, other = folder / "remote.git", folder / "other"
    git(folder, "init", "-q", "--bare", "-b", "main", str(remote))
    git(vault, "init", "-q", "-b", "main")
    (vault / ".gitignore").write_text("/*\n!/Shared/\n", encoding="utf-8")
    git(vault, "add", "Shared")
    git(vault, "commit", "-q", "-m", "Begin")
    git(vault, "remote", "add", "origin", str(remote))
    git(vault, "push", "-q", "-u", "origin", "main")
    git(folder, "clone", "-q", str(remote), str(other))
    return other


def pulling(life: Life, other: Path, seed: int) -> Callable[[], float]:
    """Another device pushes a note, ours commits one as well and pulls, by merge or rebase."""
    chance = random.Random(seed)
    versions = iter(range(1, 1 << 30))

    def step() -> float:
        here, *theirs = SHARED
        there = chance.choice(theirs)
        for folder, path in ((other, there), (life.vault, here)):
            life.saved[path] = shared_note(path, next(versions), life.today)
            (folder / path).write_text(life.saved[path] or "", encoding="utf-8")
            git(folder, "commit", "-q", "-a", "-m", f"Save {path}")
        git(other, "push", "-q")
        git(life.vault, "pull", "-q", chance.choice(("--rebase", "--no-rebase")))
        git(life.vault, "push", "-q")
        git(other, "pull", "-q")
        life.count("git pulls")
        return chance.uniform(3.0, 10.0)

    return step
