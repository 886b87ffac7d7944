"""One vault measured: laid out, every command in turn, then watched."""

import importlib
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mdnetwork.notes.top import read_frontmatter
from tests.bench.generate import TODAY, Vault, contact_paths, generate, write_vault
from tests.bench.peers import PEERS, change_one, peer_steps
from tests.bench.samples import FailedError, Place, Samples, Step, Turns
from tests.bench.watching import Watched, watch_vault

_LIMIT = str(Path(__file__).with_name("limit.py"))
_TINY = 50
_COARSE = 2.5
"""Seconds after which a file's time of change is surely older than what is written now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A vault of `notes` notes, what each command took, and why neighbours dropped out.

    `judged`: share of notes given to the Markdown judge; none if the program cannot tell.
    """

    notes: int
    megabytes: float
    rounds: int
    samples: Samples
    failed: Mapping[str, str]
    judged: float | None = None
    watched: Watched | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to measure; `rounds` is a limit for a size, `saves` for the watcher."""

    seed: int = 1
    rounds: int = 0
    saves: int = 200
    seconds: float = 120.0
    programs: Mapping[str, Path]


def program(*words: str) -> tuple[str, ...]:
    """A command line of this tree's mdnetwork, on the bench's day."""
    return sys.executable, "-m", "mdnetwork", "--today", TODAY.isoformat(), *words


def measure(place: Place, notes: int, wish: Wish) -> Measured:
    """Measure a vault of `notes` notes; raises FailedError if a command of ours fails."""
    vault = generate(wish.seed, notes)
    root = place.folder / f"vault-{notes}"
    written = write_vault(vault, root)
    judged, contacts = judged_share(vault), contact_paths(vault)
    del vault
    turns = Turns(place=place)
    peers = [
        step
        for peer in PEERS
        if peer.package in wish.programs
        for step in peer_steps(peer, wish.programs[peer.package], root, place.folder)
    ]
    rounds = wish.rounds or _rounds(notes)
    turns.take([*_steps(place, root), *peers], rounds)
    for name in wish.programs:
        shutil.rmtree(place.folder / f"{name}-vault", ignore_errors=True)
    watched = _watch(place, root, contacts, wish) if wish.saves else None
    shutil.rmtree(root)
    return Measured(
        notes=notes,
        megabytes=written / 1e6,
        rounds=rounds,
        samples=turns.samples,
        failed=turns.failed,
        judged=judged,
        watched=watched,
    )


def warm_up(place: Place, wish: Wish) -> Mapping[str, str]:
    """Run everything once on a tiny vault, so that all bytecode is there; who failed, and why."""
    few = Wish(programs=wish.programs, rounds=1, saves=0)
    return measure(place, _TINY, few).failed


def _rounds(notes: int) -> int:
    """How often: large vaults are slow, and their times less uncertain."""
    return next((rounds for size, rounds in ((2000, 7), (20000, 3)) if notes <= size), 1)


def _steps(place: Place, root: Path) -> Iterator[Step]:
    """Our own turns: the machine's limit, the interpreter, then our commands, cold first."""
    vault = str(root)

    def forget() -> None:
        shutil.rmtree(root / "Network", ignore_errors=True)
        shutil.rmtree(place.state, ignore_errors=True)

    def settle() -> None:
        time.sleep(_COARSE)
        place.run(program("build", vault))

    def change() -> None:
        change_one(root)

    yield Step(name="bare", command=(sys.executable, "-c", "pass"))
    yield Step(name="stat", command=(sys.executable, _LIMIT, "stat", vault))
    yield Step(name="read", command=(sys.executable, _LIMIT, "read", vault))
    yield Step(name="help", command=program("--help"))
    yield Step(name="cold", command=program("build", vault), before=forget)
    yield Step(name="same", command=program("build", vault), before=settle)
    yield Step(name="due", command=program("due", vault))
    yield Step(name="one", command=program("build", vault), before=change)


def _watch(place: Place, root: Path, contacts: Sequence[str], wish: Wish) -> Watched:
    try:
        return watch_vault(
            place,
            program("watch", str(root)),
            root,
            contacts,
            saves=wish.saves,
            seconds=wish.seconds,
        )
    except FailedError as error:
        said = (place.folder / "watch.log").read_text(encoding="utf-8", errors="replace")
        raise FailedError(f"{error}; it said: {said[-500:]}") from error


def judged_share(vault: Vault) -> float | None:
    """The share of notes whose body goes to the Markdown judge.

    Asks `needs_judge` of `notes/blocks`, a body in, yes or no out; none where there is none.
    """
    try:
        found: object = importlib.import_module("mdnetwork.notes.blocks")
    except ModuleNotFoundError:
        return None
    needs_judge: Callable[[str], bool] | None = getattr(found, "needs_judge", None)
    if needs_judge is None:
        return None
    return sum(needs_judge(_body(path, text)) for path, text in vault.items()) / len(vault)


def _body(path: str, text: str) -> str:
    return "\n".join(text.split("\n")[read_frontmatter(path, text).lines :])
