"""strace, as the hand that strikes: which system calls a run makes, and what is done at one."""

import re
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CHANGES = (
    "openat", "write", "fsync", "rename", "link", "unlink", "mkdir", "fchmod", "flock",
)  # fmt: skip
"""The calls after which the disk may be another; what is seen between two of them is the same."""
CALLS = (*CHANGES, "close", "read", "getdents64", "newfstatat")
_LINE = re.compile(r"(?P<thread>\d+) +(?P<call>\w+)\(")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The n-th call of its name in the program's main thread, and what the line said of it."""

    call: str
    number: int
    line: str


def cannot_trace() -> str:
    """Why calls cannot be traced here; empty if they can."""
    return "" if shutil.which("strace") else "there is no strace here"


def recording(log: Path, calls: Sequence[str] = CALLS) -> tuple[str, ...]:
    """What to put before a command so that its calls are written down."""
    trace = f"trace={','.join(calls)}"
    return ("strace", "--seccomp-bpf", "-f", "-y", "-s", "0", "-o", str(log), "-e", trace)


def points(log: Path, about: Path) -> list[Point]:
    """The calls of the main thread that name something beneath `about`, in their order."""
    found, counts = [], Counter[str]()
    main = ""
    for line in log.read_text(encoding="utf-8", errors="replace").split("\n"):
        match = _LINE.match(line)
        main = main or line.partition(" ")[0]
        if match and match["thread"] == main:
            counts[match["call"]] += 1
            if f"{about}/" in line:
                found.append(Point(call=match["call"], number=counts[match["call"]], line=line))
    return found


def killing(log: Path, point: Point) -> tuple[str, ...]:
    """What to put before a command so that it dies at that call, before the call is done.

    Without --seccomp-bpf, with which strace 6.1 delivers no signal.
    """
    strike = f"inject={point.call}:signal=KILL:when={point.number}"
    return ("strace", "-f", "-o", str(log), "-e", f"trace={point.call}", "-e", strike)


def failing(log: Path, point: Point, code: str, *, for_ever: bool) -> tuple[str, ...]:
    """What to put before a command so that the call fails with `code`, once or from then on."""
    when = f"{point.number}+" if for_ever else f"{point.number}"
    strike = f"inject={point.call}:error={code}:when={when}"
    trace = f"trace={point.call}"
    return ("strace", "--seccomp-bpf", "-f", "-o", str(log), "-e", trace, "-e", strike)


def landed(log: Path) -> bool:
    """Whether the blow has fallen."""
    text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    return "(INJECTED)" in text or "killed by SIGKILL" in text
