"""Git in tests: run here with nobody's own settings, and only in folders a test has made."""

import os
import subprocess
from pathlib import Path

_ENVIRONMENT = {
    **os.environ,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_EDITOR": "true",
    **{f"GIT_{who}_NAME": "Ana Ruiz" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "ana@example.com" for who in ("AUTHOR", "COMMITTER")},
}


def git(folder: Path, *words: str) -> str:
    """Run git, what it prints; raises CalledProcessError."""
    return _run(folder, words, check=True)


def git_stops(folder: Path, *words: str) -> str:
    """Run git where it may stop half-way, at a conflict; what it prints."""
    return _run(folder, words, check=False)


def _run(folder: Path, words: tuple[str, ...], *, check: bool) -> str:
    command = ["git", "-c", "protocol.file.allow=always", *words]
    done = subprocess.run(
        command, cwd=folder, env=_ENVIRONMENT, check=check, capture_output=True, text=True
    )
    return done.stdout
