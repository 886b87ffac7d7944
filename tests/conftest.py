"""What every test shares: the day it is, a place for state, small vaults, hypothesis profiles.

And an ear on the interpreter: whatever a test does, mdnetwork itself starts no process and opens no
socket (SAFETY 5.H 85).
"""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

MakeVault = Callable[[Mapping[str, str | bytes]], Path]

_SLOW = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
settings.register_profile("dev", max_examples=40, deadline=None, suppress_health_check=_SLOW)
settings.register_profile(
    "ci",
    max_examples=150,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=_SLOW,
)
settings.register_profile(
    "long", max_examples=2000, deadline=None, print_blob=True, suppress_health_check=_SLOW
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

_PACKAGE = f"{Path(__file__).resolve().parents[1] / 'mdnetwork'}{os.sep}"
_RUNS_GIT = f"{_PACKAGE}vault{os.sep}repository.py"
"""The one room that runs another program: git, for `init --git`."""
_NEVER = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn")


def _hear(event: str, _arguments: tuple[object, ...]) -> None:
    """Raise if mdnetwork is on the way to what it never does; tests may do it themselves."""
    if not event.startswith(_NEVER):
        return
    frame = sys._getframe(1)
    while frame:
        if frame.f_code.co_filename == _RUNS_GIT:
            return
        if frame.f_code.co_filename.startswith(_PACKAGE):
            where = f"{frame.f_code.co_filename}:{frame.f_lineno}"
            raise AssertionError(f"{where} has come to {event} (SAFETY 5.H 85)")
        frame = frame.f_back  # type: ignore[assignment]


sys.addaudithook(_hear)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write tests/golden/*/expected anew instead of comparing",
    )


@pytest.fixture(autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the state of whoever runs it, nor their vault."""
    monkeypatch.setenv("MDNETWORK_STATE", str(tmp_path_factory.mktemp("state")))
    monkeypatch.delenv("MDNETWORK_VAULT", raising=False)


@pytest.fixture
def make_vault(tmp_path: Path) -> MakeVault:
    """A vault on the disk: `make_vault({"People/Ada.md": "..."})` is its folder."""

    def make(files: Mapping[str, str | bytes]) -> Path:
        root = tmp_path / "vault"
        root.mkdir(exist_ok=True)
        for path, text in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return root

    return make
