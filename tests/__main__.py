"""The gate: style, types, floors, tests, in this order; stops at the first that fails.

`python3 -m tests` runs it as the README says; what the tests drive besides Python (real editors,
a terminal for them) is installed first where apt is at hand, else those tests say why they skip.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EDITORS = {
    "vim": "vim",
    "nano": "nano",
    "emacs": "emacs-nox",
    "ed": "ed",
    "rsync": "rsync",
    "tmux": "tmux",
    "git": "git",
}
"""Programs the tests drive, and the packages they are in; CONTRIBUTING names those left out."""
STEPS = (
    ("style", ["ruff", "check", "."]),
    ("format", ["ruff", "format", "--check", "."]),
    ("types", ["mypy"]),
    ("floors", ["lint-imports", "--no-cache"]),
    (
        "tests",
        [
            *("pytest", "-p", "xdist", "-p", "pytest_cov", "-p", "_hypothesis_pytestplugin"),
            *("-n", "auto", "--cov", "--cov-branch", "--cov-report=term", "--durations=10"),
        ],
    ),
)


def main() -> int:
    """Run every step; the code of the first that fails."""
    install_editors()
    tools = environment(Path(sys.executable).parent)
    for name, command in STEPS:
        print(f"== {name}: {' '.join(command)}", flush=True)
        code = subprocess.run(command, cwd=ROOT, env=tools, check=False).returncode
        if code:
            print(f"== {name} failed", flush=True)
            return code
    return 0


def environment(tools: Path) -> dict[str, str]:
    """What the steps run in, with the programs of the folder `tools` before all others."""
    return {
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # a plugin that happens to be here is none of ours
        "HYPOTHESIS_PROFILE": "ci",  # the same examples everywhere, so that a red gate stays red
        **os.environ,
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
    }


def install_editors() -> None:
    """Install the editors the watch tests drive, where this machine lets us; never fails."""
    missing = [package for tool, package in EDITORS.items() if shutil.which(tool) is None]
    if not missing or shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    print(f"== installing {', '.join(missing)}", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", *missing]):
        try:
            subprocess.run(command, env=environment, timeout=300, check=False, **quiet)  # type: ignore[call-overload]
        except subprocess.TimeoutExpired:
            return


if __name__ == "__main__":
    sys.exit(main())
