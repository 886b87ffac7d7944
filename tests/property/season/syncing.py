"""What a sync tool does between two devices, and what git makes of two logs."""

import re
from collections.abc import Callable
from datetime import date

from mdnetwork.pages.merging import merged
from tests.property.season.device import Device, Files
from tests.property.season.page import DUE, is_done, plain_rows

LOG = "Follow-up log.md"
WORD = re.compile(r"\bzq\d+z\b")
_COPY = ".sync-conflict-20260310-101010-ABCDEFG"


def union(old: bytes, new: bytes) -> bytes:
    """Git's merge driver `union`: the lines of both, each once where they agree in place."""
    lines = new.splitlines(keepends=True)
    more = [line for line in old.splitlines(keepends=True) if line not in lines]
    return _joined(lines) + _joined(more)


def doubled(old: bytes, new: bytes) -> bytes:
    """A merge that knows nothing of either: all lines of both."""
    return _joined(old.splitlines(keepends=True)) + _joined(new.splitlines(keepends=True))


def turned(old: bytes, new: bytes) -> bytes:
    """The same with the newest line first, as some people sort it."""
    return b"".join(reversed(doubled(old, new).splitlines(keepends=True)))


def marked(old: bytes, new: bytes) -> bytes:
    """A merge that a person has not resolved."""
    return b"".join(
        (b"<<<<<<< here\n", _joined([old]), b"=======\n", _joined([new]), b">>>>>>> there\n")
    )


def _joined(lines: list[bytes]) -> bytes:
    text = b"".join(lines)
    return text if not text or text.endswith(b"\n") else text + b"\n"


Merge = Callable[[bytes, bytes], bytes]
"""What becomes of two logs."""
MERGES: tuple[Merge, ...] = (union, union, doubled, turned, marked)


class Share:
    """A sync tool between two folders that remembers what both had."""

    def __init__(self) -> None:
        self._base: Files = {}

    def sync(
        self, one: Device, other: Device, day: date, wins: Callable[[], bool], *, told: bool = False
    ) -> None:
        """Bring both to the same files; of two versions one wins, the other lies beside it.

        `told`: it is git, which was told how to merge our pages.
        """
        ours, theirs = one.files(), other.files()
        for path in sorted(ours.keys() | theirs.keys()):
            mine, yours, base = ours.get(path), theirs.get(path), self._base.get(path)
            if yours in {base, mine}:
                other.take(path, one)
            elif mine == base:
                one.take(path, other)
            elif not (told and _merge(path, one, other, day, base or b"")):
                _resolve(path, one, other, day, wins)
        self._base = one.files()


def _merge(path: str, one: Device, other: Device, day: date, base: bytes) -> bool:
    """Both changed `path`: whether our merge driver puts the two together."""
    texts = [device.files().get(path, b"\xff") for device in (one, other)]
    try:
        mine, yours, before = (data.decode() for data in (*texts, base))
    except UnicodeDecodeError:
        return False
    text = merged(mine, yours, before) if path.startswith("Network/") else None
    if text is None:
        return False
    if path == DUE:
        made = {row for version in (mine, yours) for row in plain_rows(version)}
        rows = {row for row in f"{mine}\n{yours}".splitlines() if not is_done(row)} - made
        typed = {word for row in rows for word in WORD.findall(row)}
        mine_has, yours_has, was = ({*WORD.findall(version)} for version in (mine, yours, before))
        typed -= was - (mine_has & yours_has)  # one side has taken it away
        assert typed <= {*WORD.findall(text)}, "a merge has lost what was typed"
    one.write(path, text, day)
    other.take(path, one)
    return True


def _resolve(path: str, one: Device, other: Device, day: date, wins: Callable[[], bool]) -> None:
    """Both changed `path`: the log is merged, of anything else both versions stay."""
    mine, yours = one.files().get(path), other.files().get(path)
    if path == LOG and mine is not None and yours is not None:
        one.write(path, union(mine, yours), day)
    elif mine is None or (yours is not None and not wins()):
        one, other, mine = other, one, yours
    loser = other.files().get(path)
    if path != LOG and loser is not None:
        name, dot, ending = path.rpartition(".")
        copy = f"{name}{_COPY}{dot}{ending}"
        one.write(copy, loser, day)
        other.take(copy, one)
    other.take(path, one)
