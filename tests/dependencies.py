"""`python -m tests.dependencies lowest`: the tests with the oldest libraries we allow; or `newest`.

No part of the gate, which takes what pip finds. A new environment gets, by `pyproject.toml`, each
library in the lowest version that is named there, or in the newest there is; then all tests run in
it, but style and types, which know one version only.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path

from tests.__main__ import ROOT, STEPS, environment

_LOWEST = re.compile(r"^(?P<name>[\w.-]+)>=(?P<version>[\d.]+)$")


def lowest() -> Iterator[str]:
    """Each library the program needs, held at the version `pyproject.toml` names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for wanted in project["dependencies"]:
        match = _LOWEST.match(wanted)
        assert match, f"pyproject.toml: {wanted} has no lowest version; write name>=1.2"
        yield f"{match['name']}=={match['version']}"


def main() -> int:
    """Make the environment, say what is in it, run the tests there; their exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.dependencies", description=__doc__)
    parser.add_argument("which", choices=("lowest", "newest"))
    parser.add_argument("tests", nargs="*", help="for pytest (default: all tests)")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mdnetwork-dependencies-") as folder:
        python = _environment(Path(folder), [*lowest()] if wanted.which == "lowest" else [])
        [command] = [command for name, command in STEPS if name == "tests"]
        line = [str(python), "-m", *command, *wanted.tests]
        tools = environment(python.parent)
        return subprocess.run(line, cwd=ROOT, env=tools, check=False).returncode


def _environment(folder: Path, held: list[str]) -> Path:
    """A new environment with the project in it, its libraries held so; its Python."""
    venv.create(folder / "venv", with_pip=True, symlinks=True)
    python = folder / "venv" / "bin" / "python"
    versions = folder / "held.txt"
    versions.write_text("".join(f"{line}\n" for line in held), "utf-8")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    newest = ["--upgrade", "--upgrade-strategy", "eager"]
    subprocess.run(
        [*pip, "install", *newest, "-c", str(versions), "-e", ".[dev]"], cwd=ROOT, check=True
    )
    subprocess.run([*pip, "freeze", "--exclude-editable"], cwd=ROOT, check=True)
    return python


if __name__ == "__main__":
    sys.exit(main())
