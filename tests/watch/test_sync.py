"""Real sync tools beneath the watcher: unison and syncthing, and the copies they make (F 53, F 67).

A copy they leave of a conflict is a problem, and neither a person nor lost.
"""

import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.savers import at_once
from tests.watch.support import Sampler, Watching, put, until

ADA = "People/Ada.md"
WANTED = f"- {ADA}: Ada"
LINES = "line\n" * 500

Sync = Callable[[], None]


def unison(vault: Path, other: Path) -> Sync:
    """One round of unison between the folders; of a conflict the newer wins, the other stays."""
    command = ["unison", str(vault), str(other), "-batch", "-auto", "-prefer", "newer"]
    options = ["-copyonconflict", "-confirmbigdel=false", "-ignore", "Path Network"]

    def sync() -> None:
        subprocess.run([*command, *options], check=True, capture_output=True)

    return sync


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("UNISON", str(tmp_path / "unison"))
    return tmp_path


@pytest.mark.usefixtures("home")
@pytest.mark.skipif(shutil.which("unison") is None, reason="there is no unison on this machine")
def test_f67_unison_goes_both_ways_and_its_copy_is_a_problem(vault: Path) -> None:
    other = vault.parent / "other"
    other.mkdir()
    put(vault, ADA, f"# Ada\n{LINES}")
    put(vault, "People/Bo.md")
    sync = unison(vault, other)
    with Watching(vault) as watching:
        watching.settles()
        with Sampler(watching, WANTED) as sampler:
            for number in range(3):
                put(other, ADA, f"# Ada\n{LINES}## From there {number}\n")
                sync()
                shows(watching, f"Ada / From there {number} []")
            conflict(vault, other)
            sync()
            until(lambda: "conflict-copy" in watching.page())
            (other / "People/Bo.md").unlink()
            sync()
            watching.settles()
        assert sampler.missing == []
    assert_one_ada_and_copies(watching)
    assert not [said for said in watching.lines if not said.startswith("wrote ")]


def shows(watching: Watching, words: str) -> None:
    until(lambda: words in watching.page())


def conflict(vault: Path, other: Path) -> None:
    """Both sides change the same note."""
    put(vault, ADA, f"# Ada\n{LINES}## From here\n")
    time.sleep(0.01)
    put(other, ADA, f"# Ada\n{LINES}## From there at last\n")


def assert_one_ada_and_copies(watching: Watching) -> None:
    lines = [line for line in watching.page().split("\n") if "Ada" in line]
    assert len(lines) > 1, lines
    assert lines[0].startswith(f"- {ADA}: Ada / From ")
    assert all(line.startswith("- problem People/Ada") for line in lines[1:])
    assert all(line.endswith(".md conflict-copy") for line in lines[1:])
    assert "Bo" not in watching.page()


@dataclass(frozen=True, slots=True)
class Device:
    """One syncthing: its folder, where its own files lie, where it listens, and its name."""

    folder: Path
    home: Path
    port: int
    name: str

    def start(self, stack: ExitStack) -> "subprocess.Popen[bytes]":
        command = ["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart"]
        process = subprocess.Popen(
            [*command, "--no-upgrade", "--skip-port-probing"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        stack.callback(process.wait)
        stack.callback(process.kill)
        return process


OPTIONS = "".join(
    f"<{name}>{value}</{name}>"
    for name, value in {
        "globalAnnounceEnabled": "false",
        "localAnnounceEnabled": "false",
        "relaysEnabled": "false",
        "natEnabled": "false",
        "startBrowser": "false",
        "crashReportingEnabled": "false",
        "urAccepted": "-1",
        "autoUpgradeIntervalH": "0",
        "reconnectionIntervalS": "1",
    }.items()
)


def make_devices(home: Path, folders: tuple[Path, Path]) -> tuple[Device, Device]:
    """Two syncthings that know each other and nobody else, by addresses of this machine only."""
    one, two = (
        _make_device(home / f"sync{number}", folder) for number, folder in enumerate(folders)
    )
    known = "".join(
        f'<device id="{device.name}" name="{device.port}">'
        f"<address>tcp://127.0.0.1:{device.port}</address></device>"
        for device in (one, two)
    )
    for device in (one, two):
        shared = "".join(f'<device id="{each.name}"></device>' for each in (one, two))
        (device.home / "config.xml").write_text(
            f'<configuration version="36"><folder id="v" path="{device.folder}" type="sendreceive"'
            f' rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1">{shared}'
            f"<maxConflicts>-1</maxConflicts></folder>{known}"
            f'<gui enabled="false"></gui><options>'
            f"<listenAddress>tcp://127.0.0.1:{device.port}</listenAddress>{OPTIONS}"
            "</options></configuration>"
        )
    return one, two


def _make_device(home: Path, folder: Path) -> Device:
    where = f"--home={home}"
    made = ["syncthing", "generate", where, "--skip-port-probing", "--no-default-folder"]
    subprocess.run(made, check=True, capture_output=True)
    told = ["syncthing", where, "--device-id"]
    name = subprocess.run(told, check=True, capture_output=True, text=True).stdout.strip()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return Device(folder, home, port, name)


@pytest.fixture
def devices(vault: Path, home: Path) -> tuple[Device, Device]:
    other = vault.parent / "other"
    other.mkdir()
    for folder in (vault, other):
        (folder / ".stignore").write_text("Network\n")
    return make_devices(home, (vault, other))


@pytest.mark.skipif(shutil.which("syncthing") is None, reason="there is no syncthing here")
def test_f67_syncthing_goes_both_ways_and_its_copy_is_a_problem(
    vault: Path, devices: tuple[Device, Device]
) -> None:
    here, there = devices
    put(vault, ADA, f"# Ada\n{LINES}")
    put(vault, "People/Bo.md")
    with ExitStack() as stack, Watching(vault) as watching:
        watching.settles()
        here.start(stack)
        process = there.start(stack)
        until((there.folder / ADA).exists)
        with Sampler(watching, WANTED) as sampler:
            for number in range(3):
                text = f"# Ada\n{LINES}## From there {number}\n"
                at_once(there.folder / ADA, text, Random(number))  # noqa: S311 - no secrets
                shows(watching, f"Ada / From there {number} []")
            (there.folder / "People/Bo.md").rename(there.folder / "People/Cy.md")
            until(lambda: "Cy.md: Bo" in watching.page() and "Bo.md" not in watching.page())
            process.terminate()
            process.wait()
            conflict(vault, there.folder)
            there.start(stack)
            until(lambda: "conflict-copy" in watching.page())
            (there.folder / "People/Cy.md").unlink()
            until(lambda: "Bo" not in watching.page())
            watching.settles()
        assert sampler.missing == []
    assert_one_ada_and_copies(watching)
    assert not [said for said in watching.lines if not said.startswith("wrote ")]
