"""Two checkouts of one vault and a bare remote, both watched, both answered on (INV-10, INV-13)."""

import random
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.watch.devices import DUE, LOG, WORLDS, Device, converge, until

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
PEOPLE = 14
ROUNDS = 3
FIRST = {
    ".mdnetwork.toml": 'format = 1\ntime_zone = "Europe/Berlin"\n',
    ".gitignore": "*.tmp\n",
    **{
        f"People/Person {number}.md": (
            f"---\nnext_contact: 2026-03-{1 + number:02}\n---\n"
            f"- [ ] Send the map 📅 2026-03-{1 + number:02}\n"
        )
        for number in range(PEOPLE)
    },
}


@contextmanager
def two_devices(folder: Path, *, told: bool, crlf: bool = False) -> Iterator[tuple[Device, Device]]:
    """Two devices with the same vault, watched; `told`: `init --git` was run on both.

    `crlf`: git on the other one checks out with the line ends of Windows.
    """
    one, other = (
        Device(root=folder / name, world=world)
        for name, world in zip(("one", "other"), WORLDS, strict=True)
    )
    for path, text in FIRST.items():
        (one.root / path).parent.mkdir(parents=True, exist_ok=True)
        (one.root / path).write_text(text)
    assert one.git("init", "-q", "--bare", "-b", "main", "../remote.git").returncode == 0
    assert one.git("init", "-q", "-b", "main").returncode == 0
    one.git("remote", "add", "origin", "../remote.git")
    if told:
        assert one.mdnetwork("init", "--git").returncode == 0
    assert one.mdnetwork("build").returncode == 0
    one.git("add", "-A")
    one.git("commit", "-qm", "first")
    assert one.git("push", "-q", "origin", "main").returncode == 0
    other.root.mkdir()
    ends = ("-c", f"core.autocrlf={str(crlf).lower()}")
    assert other.git("clone", "-q", *ends, "../remote.git", ".").returncode == 0
    if told:
        assert other.mdnetwork("init", "--git").returncode == 0
    with ExitStack() as stack:
        for device in (one, other):
            stack.enter_context(device.watching())
        yield one, other


def answer_both(one: Device, other: Device, chance: random.Random, round_: int) -> dict[str, bool]:
    """Answers on both devices at once, words and whether no other device answered that line.

    On a device that sleeps, the answers are committed before any program has seen them.
    """
    rows = [row for row in one.open_rows() if row in other.open_rows()]
    chance.shuffle(rows)
    shared, *rest = rows
    words: dict[str, bool] = {}
    for name, device, mine in (("one", one, rest[0:2]), ("other", other, rest[2:4])):
        asleep = chance.random() < 0.5
        device.hold(still=asleep)
        for number, row in enumerate((*mine, *((shared,) if chance.random() < 0.3 else ()))):
            word = f"zq{name}{round_}{number}z"
            if row in device.text(DUE):
                device.answer(row, word, chance)
                words[word] = row != shared
                if not asleep:
                    until(partial(is_taken, device, word))
    return words


def is_taken(device: Device, word: str) -> bool:
    """Whether an answer is in the log, or is on a page that waits for a person."""
    return word in device.text(LOG) or DUE in device.torn()


def live(devices: tuple[Device, Device], *, rebase: bool, seed: int) -> dict[str, bool]:
    """Some rounds of answers on both devices, each synced to the end; the words typed."""
    chance = random.Random(seed)  # noqa: S311 - made-up answers are no secret
    words: dict[str, bool] = {}
    for round_ in range(ROUNDS):
        words |= answer_both(*devices, chance, round_)
        for device in devices:
            device.sync(rebase=rebase)
            device.hold(still=False)
        converge(*devices, rebase=rebase)
        files, others = (device.files() for device in devices)
        ends = {path: data.replace(b"\r\n", b"\n") for path, data in others.items()}
        assert files in (others, ends)
    return words


@pytest.mark.parametrize(("rebase", "seed", "crlf"), [(False, 3, True), (True, 2, False)])
def test_inv10_f63_git_that_was_told_merges_every_answer_and_no_page_conflicts(
    vault: Path, *, rebase: bool, seed: int, crlf: bool
) -> None:
    with two_devices(vault, told=True, crlf=crlf) as (one, other):
        words = live((one, other), rebase=rebase, seed=seed)
        assert not one.conflicts | other.conflicts
        log, page = one.text(LOG), one.text(DUE)
        for word, is_alone in words.items():
            # each device may take a tick that was committed before a program had seen it
            assert 1 <= log.count(word) <= 2 or (not is_alone and word in page), word
        check = one.mdnetwork("check").stdout
        assert "page-" not in check
        assert "conflict" not in check


@pytest.mark.parametrize(("rebase", "seed"), [(False, 3)])
def test_inv10_git_that_was_not_told_loses_nothing_and_a_torn_page_is_said(
    vault: Path, *, rebase: bool, seed: int
) -> None:
    with two_devices(vault, told=False) as (one, other):
        words = live((one, other), rebase=rebase, seed=seed)
        for word in words:
            assert word in one.text(LOG) + one.text(DUE), word
        check = one.mdnetwork("check").stdout
        for path in {*one.torn()} - {LOG}:  # a page git turns back again and again is left alone
            assert f"{path}:" in check or f"{path} was turned back" in one.said
        for device in (one, other):
            assert device.mdnetwork("init", "--git").returncode == 0
        other.hold(still=True)  # or its own pages would meet those that are being mended
        until(partial(is_mended, one))
        one.sync(rebase=rebase)
        other.git("fetch", "-q", "origin")
        other.git("reset", "-q", "--hard", "origin/main")
        other.hold(still=False)
        converge(one, other, rebase=rebase)
        assert {*one.torn(), *other.torn()} <= {LOG}
        for word in words:  # a line left on a torn page may have been answered a second time
            assert word in one.text(LOG) + one.text(DUE), word


def is_mended(device: Device) -> bool:
    """Whether every torn page was given back, or put together by hand and given back then."""
    torn = {*device.torn()} - {LOG}
    for path in torn:
        device.mdnetwork("build", "--accept", path)
        if path in device.torn():
            (device.root / path).write_text(by_hand(device.text(path)))
    return not torn


def by_hand(text: str) -> str:
    """Both versions under each other, with one beginning and one end."""
    rows = [
        row for row in text.split("\n") if not row.startswith(("<<<<<<<", "=======", ">>>>>>>"))
    ]
    first = next(row for row in rows if row.startswith("<!-- mdnetwork"))
    last = next(row for row in rows if row.startswith("<!-- /mdnetwork"))
    inner = [row for row in rows if not row.startswith(("<!-- mdnetwork", "<!-- /mdnetwork"))]
    return "\n".join((first, *inner, last, ""))
