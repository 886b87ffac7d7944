"""SAFETY D 39: kill -9 at a random moment, many times."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

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

KILLS = int(os.environ.get("MDNETWORK_TEST_KILLS", "20"))

WRITER = """
import sys
from pathlib import Path
from mdnetwork.plan import Create, Plan, Update, digest
from mdnetwork.vault.write import carry_out
from tests.faults.fingerprint import FRESH, FRESH_PAGE, NEW, OLD, PAGE
root = Path(sys.argv[1])
print("ready", flush=True)
texts = [OLD, NEW]
while True:
    text = (root / PAGE).read_bytes().decode()
    other = NEW if text == OLD else OLD
    update = Update(path=PAGE, before=digest(text.encode()), old=text, text=other)
    carry_out(root, Plan(changes=(update, Create(path=FRESH_PAGE, text=FRESH))))
    (root / FRESH_PAGE).unlink(missing_ok=True)
"""


def test_d39_inv1_inv3_kill_9_at_any_moment(vault: Path) -> None:
    before = fill(vault)
    chance = random.Random(39)
    for _ in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(vault)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.0, 0.03))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        assert_old_or_new(vault)
        left = temporaries(vault)
        assert {p: m for p, m in others(vault).items() if Path(p).name not in left} == before
    (vault / FRESH_PAGE).unlink(missing_ok=True)
    carry_out(vault, the_plan((vault / PAGE).read_bytes().decode()))
    assert (vault / PAGE).read_bytes().decode() in {OLD, NEW}
    assert temporaries(vault) == []
    assert others(vault) == before
