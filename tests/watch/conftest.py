import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MDNETWORK_STATE", str(tmp_path_factory.mktemp("state")))


@pytest.fixture
def vault() -> Iterator[Path]:
    """A vault outside the system's temporary folder, where editors save as they do at home."""
    home = Path(__file__).resolve().parents[3] / ".mdnetwork-test-vaults"
    home.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home) as folder:
        root = Path(folder) / "vault"
        root.mkdir()
        yield root
