"""A device for tests: a checkout with a real `mdnetwork watch`, its own locale, seed and zone."""

import os
import random
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.transcripts.transcript import PROGRAM, ROOT
from tests.watch.support import DAY, PATIENCE

DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
WORLDS = (
    {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland"},
    {"LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles"},
)
_OPEN = re.compile(r"^- \[ \] .*<!-- fu:(\S+) -->$")
_TORN = "<<<<<<< "


@dataclass(kw_only=True)
class Device:
    """One checkout; `conflicts` are the paths that git ever left unmerged in it."""

    root: Path
    world: Mapping[str, str]
    conflicts: set[str] = field(default_factory=set)
    watcher: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """What programs here know of the machine; no configuration of git's but their own."""
        home = self.root.parent
        return {
            "PATH": os.environ["PATH"], "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONPATH": str(ROOT), "MDNETWORK_STATE": f"{self.root}-state",
            "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.com",
            "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.com",
            "GIT_EDITOR": "true", **self.world,
        }  # fmt: skip

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a program in the checkout."""
        return subprocess.run(
            command,
            cwd=self.root,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run git there."""
        return self.run("git", *words)

    def mdnetwork(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run our program on the vault there."""
        place = ("--vault", str(self.root), "--today", DAY.isoformat())
        return self.run(*PROGRAM, *place, *words)

    def text(self, path: str) -> str:
        """A file's text, empty if it is not there."""
        file = self.root / path
        return file.read_bytes().decode() if file.exists() else ""

    def files(self) -> dict[str, bytes]:
        """Every file of the vault, git's aside."""
        found = (path for path in self.root.rglob("*") if path.is_file())
        named = {path.relative_to(self.root).as_posix(): path for path in found}
        return {
            name: path.read_bytes()
            for name, path in sorted(named.items())
            if not name.startswith(".git/") and not name.endswith(".tmp")
        }

    @property
    def said(self) -> str:
        """What the watcher has told so far."""
        return Path(f"{self.root}.said").read_text()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch the vault meanwhile."""
        words = ["--vault", str(self.root), "--today", DAY.isoformat(), "watch"]
        with Path(f"{self.root}.said").open("wb") as said:
            self.watcher = subprocess.Popen(
                [*PROGRAM, *words], env=self.environment, stdout=said, stderr=said
            )
            try:
                yield
            finally:
                self.watcher.send_signal(signal.SIGCONT)
                self.watcher.send_signal(signal.SIGINT)
                assert self.watcher.wait(PATIENCE) == 0

    def hold(self, *, still: bool) -> None:
        """Let the watcher sleep, as on a closed laptop, or go on."""
        if self.watcher:
            self.watcher.send_signal(signal.SIGSTOP if still else signal.SIGCONT)

    def open_rows(self) -> list[str]:
        """The lines of the due page that nobody has answered."""
        return [row for row in self.text(DUE).splitlines() if _OPEN.match(row)]

    def answer(self, row: str, word: str, chance: random.Random) -> None:
        """Answer one line of the due page in some way, in place, as editors do."""
        text = self.text(DUE)
        assert row in text
        done, dropped = (row.replace("- [ ]", f"- [{box}]") for box in "x-")
        new = chance.choice(
            (
                f"{done} {word}",
                f"{done}\n  - {word}",
                f"{row} snooze 2w {word}",
                f"{dropped} {word}",
            )
        )
        (self.root / DUE).write_bytes(text.replace(row, new).encode())

    def sync(self, *, rebase: bool) -> None:
        """Commit, pull, push, as a plugin does that knows no conflicts: it commits them."""

        def pushed() -> bool:
            self.git("add", "-A")
            self.git("commit", "-qm", "notes")
            how = "--rebase" if rebase else "--no-rebase"
            self.git("pull", "-q", "--no-edit", how, "origin", "main")
            while unmerged := self.git("diff", "--name-only", "--diff-filter=U", "-z").stdout:
                self.conflicts |= {*unmerged.split("\0")} - {""}
                self.git("add", "-A")
                self.git("rebase", "--continue") if rebase else self.git("commit", "--no-edit")
            return self.git("push", "-q", "origin", "HEAD:main").returncode == 0

        until(pushed)

    def is_settled(self) -> bool:
        """Whether everything is committed and a build would write nothing."""
        is_clean = not self.git("status", "--porcelain").stdout
        return is_clean and self.mdnetwork("build", "--dry-run").returncode != 1

    def torn(self) -> list[str]:
        """The files in which a merge left both versions."""
        return [path for path, data in self.files().items() if _TORN.encode() in data]


def until(condition: Callable[[], bool]) -> None:
    """Poll until `condition` holds; slower programs are polled here than in `support`."""
    end = time.monotonic() + 4 * PATIENCE
    while not condition():
        assert time.monotonic() < end, "the deadline has passed"
        time.sleep(0.1)


def converge(one: Device, other: Device, *, rebase: bool) -> None:
    """INV-10: sync until both have the same commit and nobody writes any more."""

    def is_one() -> bool:
        for device in (one, other):
            until(lambda device=device: device.mdnetwork("build", "--dry-run").returncode != 1)  # type: ignore[misc]
            device.sync(rebase=rebase)
        heads = {device.git("rev-parse", "HEAD").stdout for device in (one, other)}
        return len(heads) == 1 and one.is_settled() and other.is_settled()

    until(is_one)
