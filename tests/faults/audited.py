"""Runs mdnetwork with an ear on the interpreter: `python audited.py REPORT VAULT WORDS…`.

What a vault may never bring about is written to REPORT, a line each: a process, a socket, a library
loaded, code run that lies in the vault, a file opened for writing or moved that is none of ours
(INV-9). It is told, not stopped, so that a test sees all of it.
"""

import os
import re
import sys
from pathlib import Path

STATE = os.environ.get("MDNETWORK_STATE", os.devnull)
TEMPORARY = re.compile(r"\.mdnetwork-[0-9a-f]{16}\.tmp")
NEVER = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "pty.")
NEVER_AT_ALL = {"os.system", "os.startfile", "webbrowser.open", "urllib.Request", "os.symlink"}
CHANGING = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.truncate", "os.chmod"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Ear:
    """Hears what is done in one vault."""

    def __init__(self, report: str, vault: str) -> None:
        self.vault = os.path.realpath(vault)
        self._report = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, _mode, flags = arguments
            if isinstance(flags, int) and flags & WRITING and not self._may_write(path):
                self.tell("opened for writing", path)
        elif event == "exec":
            path = str(getattr(arguments[0], "co_filename", ""))
            if path.startswith(self.vault):
                self.tell("ran", path)
        elif event in NEVER_AT_ALL or event.startswith(NEVER):
            self.tell(event, arguments)
        elif event in CHANGING:
            places = arguments[: 2 if event in {"os.rename", "os.link"} else 1]
            strange = [path for path in places if not self._is_ours(path)]
            if strange:
                self.tell(event, strange)

    def tell(self, event: str, about: object) -> None:
        os.write(self._report, f"{event} {about!r}\n".encode(errors="backslashreplace"))

    def _is_ours(self, path: object) -> bool:
        """In the vault, in the state folder, or a descriptor, whose opening was heard."""
        if isinstance(path, int):
            return True
        place = _real(path)
        return place == self.vault or place.startswith((f"{self.vault}{os.sep}", STATE))

    def _may_write(self, path: object) -> bool:
        """Into the vault only by temporaries of ours."""
        if isinstance(path, int) or path == os.devnull:
            return True
        place = _real(path)
        if place.startswith(self.vault):
            return bool(TEMPORARY.fullmatch(Path(place).name))
        return place.startswith(STATE)


def _real(path: object) -> str:
    return os.path.realpath(os.fsdecode(path)) if isinstance(path, str | bytes | Path) else ""


def main() -> None:
    report, vault, *words = sys.argv[1:]
    del sys.path[0]  # this folder; of a program that is installed it is that of its script
    ear = Ear(report, vault)
    sys.argv = ["mdnetwork", *words]
    sys.addaudithook(ear.hear)
    from mdnetwork.cli import main as program  # noqa: PLC0415 - heard too

    try:
        program()
    finally:
        for module in [*sys.modules.values()]:
            if str(getattr(module, "__file__", None) or "").startswith(ear.vault):
                ear.tell("imported", module.__file__)


if __name__ == "__main__":
    main()
