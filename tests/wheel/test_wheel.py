"""The wheel as people get it: built, put into a fresh environment, and run outside the checkout."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

from tests.transcripts.transcript import ROOT

DAY = ("--today", "2026-03-10")
WHERE = """
import json, mdnetwork, sys
from mdnetwork.cli.app import run
from mdnetwork.cli.template import template_folder
run(["--vault", "my-vault", "--today", "2026-03-10", "list", "-q"])
ours = {n: m.__file__ for n, m in sys.modules.items() if n.partition(".")[0] == "mdnetwork"}
print(json.dumps([str(template_folder()), *ours.values()]))
"""


def run(*command: str | Path, cwd: Path, state: Path) -> str:
    """Run it with nothing of this process's Python in its environment; what it prints."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "MDNETWORK"))}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**kept, "MDNETWORK_STATE": str(state), "PYTHONUTF8": "1", "TMPDIR": str(cwd)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build_wheel(tmp: Path) -> Path:
    """Build from a copy of what belongs to the package; by pip, with hatchling as it fetches it."""
    source = tmp / "source"
    ignore = shutil.ignore_patterns("__pycache__", ".*cache")
    for name in ("mdnetwork", "vault_template"):
        shutil.copytree(ROOT / name, source / name, ignore=ignore)
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / name, source / name)
    at_hand = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    run(*pip, "wheel", "--no-deps", *at_hand, ".", "-w", tmp / "wheel", cwd=source, state=tmp)
    [wheel] = (tmp / "wheel").glob("mdnetwork-*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> Path:
    """A fresh environment with the wheel in it, our dependencies beside it; its `bin`."""
    venv.create(folder, with_pip=False)
    paths = sysconfig.get_paths("venv", {"base": str(folder), "platbase": str(folder)})
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    python = Path(paths["scripts"]) / "python"
    run(
        *pip,
        "--python",
        python,
        "install",
        "--no-deps",
        "--no-index",
        wheel,
        cwd=folder,
        state=folder,
    )
    ours = {sysconfig.get_paths()[name] for name in ("purelib", "platlib")}
    (Path(paths["purelib"]) / "ours.pth").write_text("\n".join(sorted(ours)) + "\n", "utf-8")
    return Path(paths["scripts"])


def test_the_wheel_runs_outside_the_checkout(tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path)
    names = zipfile.ZipFile(wheel).namelist()
    assert "mdnetwork/py.typed" in names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests")]

    environment = tmp_path / "environment"
    scripts = install(wheel, environment)
    here, state = tmp_path / "here", tmp_path / "state"
    here.mkdir()
    mdnetwork = scripts / "mdnetwork"

    due = run(mdnetwork, "open", "my-vault", "--once", *DAY, cwd=here, state=state)
    assert due.startswith("Nothing is due by 2026-03-17.")
    template = {
        path.relative_to(ROOT / "vault_template").as_posix()
        for path in (ROOT / "vault_template").rglob("*")
        if path.is_file()
    }
    made = {p.relative_to(here / "my-vault").as_posix() for p in (here / "my-vault").rglob("*.*")}
    assert template <= made
    assert {"Network/Due follow-ups.md", "Network/Network home.md"} <= made

    demo = run(mdnetwork, "demo", *DAY, cwd=here, state=state)
    assert demo.startswith("Overdue\n")
    [sample] = here.glob("mdnetwork-demo-*")
    assert (sample / "Network" / "Due follow-ups.md").is_file()
    run(mdnetwork, "check", sample, *DAY, cwd=here, state=state)

    run(mdnetwork, "--vault", sample, "export", "html", "--out", "it.html", cwd=here, state=state)
    assert "Cytoscape" in (here / "it.html").read_text("utf-8")

    where = run(scripts / "python", "-c", WHERE, cwd=here, state=state)
    paths = json.loads(where.splitlines()[-1])
    assert len(paths) > 20
    assert [path for path in paths if not path.startswith(str(environment))] == []
