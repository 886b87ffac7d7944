"""SAFETY D 41, 42: a disk without room."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mdnetwork.plan import Create, Plan
from mdnetwork.vault.write import carry_out
from tests.faults.fingerprint import (
    FRESH_PAGE,
    NEW,
    OLD,
    PAGE,
    assert_old_or_new,
    fill,
    others,
    temporaries,
    the_plan,
)

INSIDE = """
import os, sys
from pathlib import Path
from mdnetwork.vault.write import carry_out
from tests.faults.fingerprint import *
root = Path(sys.argv[1])
before = fill(root)
filler = root / "filler.bin"
try:
    with filler.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 512)
except OSError:
    pass
report = carry_out(root, the_plan())
assert [path for path, _ in report.refused] == [PAGE, FRESH_PAGE], report
assert all("space" in reason for _, reason in report.refused), report
assert (root / PAGE).read_bytes().decode() == OLD
assert temporaries(root) == []
filler.unlink()
assert others(root) == before
report = carry_out(root, the_plan())
assert not report.refused, report
assert (root / PAGE).read_bytes().decode() == NEW
print("fine")
"""

IN_TMPFS = 'mount -t tmpfs -o size=64k tmpfs "$1" && exec "$2" -c "$3" "$1"'


def test_d41_a_full_disk_keeps_the_old_page_and_recovers(vault: Path) -> None:
    probe = ["unshare", "-Urm", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(vault)]
    try:
        possible = subprocess.run(probe, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        possible = False
    if not possible:
        pytest.skip("this system lets us mount no small disk (unshare -Urm)")
    command = ["unshare", "-Urm", "sh", "-c", IN_TMPFS, "sh", str(vault), sys.executable, INSIDE]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("fine\n", 0), done.stderr


def test_d42_a_limit_on_file_size_keeps_the_old_page(vault: Path) -> None:
    before = fill(vault)
    old_limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    old_signal = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(OLD) * 2, old_limit[1]))
        report = carry_out(vault, the_plan())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old_limit)
        signal.signal(signal.SIGXFSZ, old_signal)
    assert [path for path, _ in report.refused] == [PAGE]
    assert report.created == (FRESH_PAGE,)
    assert_old_or_new(vault)
    assert (vault / PAGE).read_bytes().decode() == OLD
    assert temporaries(vault) == []
    assert others(vault) == before
    assert carry_out(vault, the_plan()).updated == (PAGE,)
    assert (vault / PAGE).read_bytes().decode() == NEW


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_d43_a_vault_we_may_not_write_is_left_and_said(vault: Path) -> None:
    fill(vault)
    for folder in (vault, *vault.parents):
        if folder.is_relative_to("/tmp"):  # noqa: S108 - where pytest keeps its folders
            folder.chmod(folder.stat().st_mode | 0o055)
    for folder in Path(os.environ["MDNETWORK_STATE"]).parents:
        if folder.is_relative_to("/tmp") and folder != Path("/tmp"):  # noqa: S108
            folder.chmod(folder.stat().st_mode | 0o055)
    Path(os.environ["MDNETWORK_STATE"]).chmod(0o777)
    os.seteuid(65534)
    try:
        plan = Plan(changes=(*the_plan().changes, Create(path="x.md", text="x")))
        report = carry_out(vault, plan)
    finally:
        os.seteuid(0)
    assert [path for path, _ in report.refused] == [PAGE, FRESH_PAGE, "x.md"]
    assert (vault / PAGE).read_bytes().decode() == OLD
