import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def vault() -> Iterator[Path]:
    """A vault outside the system's temporary folder, where editors save as they do at home."""
    beside = Path(__file__).resolve().parents[3]
    base = beside if os.access(beside, os.W_OK) else Path.home()
    with tempfile.TemporaryDirectory(prefix=".mdnetwork-test-", dir=base) as folder:
        root = Path(folder) / "vault"
        root.mkdir()
        yield root
