"""The ear of `conftest` hears what mdnetwork does, and lets tests alone."""

import socket
import subprocess
import sys

import pytest

import mdnetwork


def test_a_test_may_start_processes_and_open_sockets() -> None:
    assert subprocess.run([sys.executable, "-c", ""], check=False).returncode == 0
    for end in socket.socketpair():
        end.close()


def test_mdnetwork_may_not() -> None:
    file = mdnetwork.__file__
    for source in (
        "import subprocess; subprocess.Popen(['true'])",
        "import socket; socket.socket()",
    ):
        with pytest.raises(AssertionError, match="85"):
            exec(compile(source, file, "exec"), {})  # noqa: S102 - as if a module of ours did it
