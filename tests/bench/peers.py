"""The neighbours: other programs that read such a vault, from PyPI, on the same notes.

Each is installed into an environment of its own in the user's cache folder, never into ours, and
gets a copy of the vault of its own. What it leaves in its home is the bench's to throw away.
"""

import os
import shutil
import subprocess
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.samples import Step

_INSTALLING = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A neighbour: its package and version, its command, and what it does with a vault.

    In the arguments `{vault}` is its copy of the vault, `{own}` a folder for its index.
    `incremental`: a second run is cheaper than the first.
    """

    package: str
    version: str
    command: str
    arguments: tuple[str, ...]
    does: str
    does_not: str
    first: tuple[str, ...] = ()
    incremental: bool = False

    @property
    def requirement(self) -> str:
        """What pip is asked for."""
        return f"{self.package}=={self.version}"


PEERS = (
    Peer(
        package="graphmark",
        version="0.11.0",
        command="graphmark",
        arguments=("--root", "{vault}", "stats"),
        does="counts notes, links and clusters",
        does_not="reads no properties but aliases, no tasks, no dates; writes nothing",
    ),
    Peer(
        package="headless-vault-kit",
        version="0.1.0",
        command="hvk",
        arguments=("--vault", "{vault}", "--index", "{own}", "scan"),
        does="indexes properties, links, tasks and words in SQLite",
        does_not="knows no contacts or meetings; writes no pages",
        incremental=True,
    ),
    Peer(
        package="orbit-crm",
        version="0.11.0",
        command="orbit",
        arguments=("reindex", "{vault}"),
        does="indexes a vault laid out its own way in SQLite",
        does_not="takes our contacts for other notes, refuses some; writes no pages",
        first=("init", "{vault}"),
    ),
)


def cache_folder() -> Path:
    """Where neighbours are installed, once for all runs."""
    named = os.environ.get("XDG_CACHE_HOME")
    return (Path(named) if named else Path.home() / ".cache") / "mdnetwork-bench"


def install(peer: Peer) -> Path:
    """The neighbour's own command, installed if it is not there yet.

    Raises OSError, subprocess.CalledProcessError or subprocess.TimeoutExpired.
    """
    folder = cache_folder() / f"{peer.package}-{peer.version}"
    program = folder / "bin" / peer.command
    if not program.exists():
        venv.create(folder, clear=True, with_pip=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "--disable-pip-version-check"]
        command = [*pip, "install", "--quiet", peer.requirement]
        subprocess.run(command, check=True, timeout=_INSTALLING, capture_output=True)
    return program


def install_all() -> tuple[dict[str, Path], dict[str, str]]:
    """The commands of the neighbours that could be installed, and why the others could not."""
    found: dict[str, Path] = {}
    failed: dict[str, str] = {}
    for peer in PEERS:
        try:
            found[peer.package] = install(peer)
        except (OSError, subprocess.SubprocessError) as error:
            failed[peer.package] = f"could not be installed: {error}"
    return found, failed


def peer_steps(peer: Peer, program: Path, vault: Path, folder: Path) -> Iterator[Step]:
    """Its turns: cold; with nothing changed and one note changed if a second run is cheaper.

    `vault` is copied to a folder below `folder`, which is its alone.
    """
    own, copy = folder / f"{peer.package}-index", folder / f"{peer.package}-vault"
    shutil.copytree(vault, copy, ignore=shutil.ignore_patterns("Network"))
    places = {"vault": str(copy), "own": str(own)}
    command = (str(program), *(word.format(**places) for word in peer.arguments))

    def forget() -> None:
        shutil.rmtree(own, ignore_errors=True)

    def change() -> None:
        change_one(copy)

    if peer.first:
        first = [str(program), *(word.format(**places) for word in peer.first)]
        home = {**os.environ, "HOME": str(folder)}
        subprocess.run(first, check=False, capture_output=True, timeout=_INSTALLING, env=home)
    yield Step(name=f"{peer.package} cold", command=command, before=forget, neighbour=peer.package)
    if peer.incremental:
        yield Step(name=f"{peer.package} same", command=command, neighbour=peer.package)
        yield Step(
            name=f"{peer.package} one", command=command, before=change, neighbour=peer.package
        )


def change_one(vault: Path) -> None:
    """Add a line to the first contact's note, and to no other."""
    note = min((vault / "People").glob("*.md"))
    with note.open("a", encoding="utf-8") as file:
        file.write("- 2026-03-09 wrote once more\n")
