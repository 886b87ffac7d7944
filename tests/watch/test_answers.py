"""Ticks on the due page while watching: logged once, under Done today, and undone (PRODUCT 3.4)."""

import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mdnetwork.build import build
from mdnetwork.plan import Plan, Refused
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from mdnetwork.vault.watch import watch
from tests.transcripts.transcript import PROGRAM
from tests.watch.support import DAY, PATIENCE, put, until

DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
ANA = "People/Ana Ruiz.md"
TASK = "- [ ] Send the map 📅 2026-03-09\n"


def text(vault: Path, path: str) -> str:
    return (vault / path).read_text() if (vault / path).exists() else ""


def replace(vault: Path, path: str, old: str, new: str) -> None:
    (vault / path).write_text(text(vault, path).replace(old, new))


@contextmanager
def watched(vault: Path) -> Iterator[list[Plan]]:
    """The plans a watcher with the real build makes meanwhile."""
    plans: list[Plan] = []
    lines: list[str] = []
    stop = threading.Event()

    def rebuild(snapshot: Snapshot, day: date) -> Plan:
        plans.append(build(snapshot, Settings(), day).plan)
        return plans[-1]

    arguments = (vault, Settings(), rebuild, lambda: DAY, lines.append, stop)
    thread = threading.Thread(target=watch, args=arguments)
    thread.start()
    try:
        yield plans
    finally:
        stop.set()
        thread.join(PATIENCE)
    assert not any("failed" in line for line in lines)


def test_a_tick_written_in_place_ends_in_the_log_and_moves(vault: Path) -> None:
    put(vault, ANA, TASK)
    with watched(vault) as plans:
        until(lambda: "- [ ] **Task for**" in text(vault, DUE))
        replace(vault, DUE, "- [ ]", "- [x]")
        until(lambda: "## Done today" in text(vault, DUE))
        assert text(vault, LOG).count("done [[Ana Ruiz]]: Send the map <!-- fu:task-") == 1
        assert text(vault, ANA).startswith("- [x]")
        put(vault, "People/Bo.md")
        until(lambda: "[[Bo]]" in text(vault, "Network/Network contacts.md"))
        assert not any(change.path == LOG for change in plans[-1].writes)
        assert len(plans) < 8  # what we write ourselves is no news
        replace(vault, DUE, "- [x]", "- [ ]")
        until(lambda: "/3 -->" in text(vault, DUE))
        assert text(vault, ANA).startswith("- [ ]")
        assert text(vault, LOG).count("fu:task-") == 2


def test_a_tick_the_watcher_took_is_undone_while_it_watches(vault: Path) -> None:
    put(vault, ANA, TASK)
    put(vault, LOG, "- 2026-03-01 met [[Ana Ruiz]]\n")
    with watched(vault) as plans:
        for _ in range(2):
            until(lambda: "- [ ] **Task for**" in text(vault, DUE))
            replace(vault, DUE, "- [ ]", "- [x]")
            until(lambda: "## Done today" in text(vault, DUE))
            _undo(vault)
            assert text(vault, ANA) == TASK
            assert text(vault, LOG) == "- 2026-03-01 met [[Ana Ruiz]]\n"
            until(lambda: "- [ ] **Task for**" in text(vault, DUE))
            assert "Done today" not in text(vault, DUE)
        put(vault, "People/Bo.md")
        until(lambda: "[[Bo]]" in text(vault, "Network/Network contacts.md"))
        assert not any(change.path == LOG for change in plans[-1].writes)
        assert text(vault, LOG) == "- 2026-03-01 met [[Ana Ruiz]]\n"


def test_inv13_a_log_that_a_merge_left_torn_is_known_whole(vault: Path) -> None:
    """Its newest lines too, or an answer on a page that was edited is added with every build."""
    put(vault, ANA, TASK)
    put(vault, LOG, "- 2026-03-01 met [[Ana Ruiz]]\n")
    with watched(vault) as plans:
        until(lambda: "- [ ] **Task for**" in text(vault, DUE))
        replace(vault, DUE, "# Due", "My own words.\n\n# Due")
        old = text(vault, LOG)
        put(vault, LOG, f"<<<<<<< a\n{old}=======\n- 2026-03-02 met [[Bo]]\n>>>>>>> b\n")
        replace(vault, DUE, "- [ ]", "- [x]")
        until(lambda: "fu:task-" in text(vault, LOG))
        before = len(plans)
        for name in ("Cy", "Di", "Ed"):
            put(vault, f"People/{name}.md")
            until(lambda name=name: f"[[{name}]]" in text(vault, "Network/Network contacts.md"))  # type: ignore[misc]
        assert len(plans) > before
        assert text(vault, LOG).count("fu:task-") == 1


def _undo(vault: Path) -> None:
    command = [*PROGRAM, "--vault", str(vault), "--today", DAY.isoformat(), "undo"]
    done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    assert done.stderr.decode().splitlines() == [f"{DAY} 1 answer from your pages", "Undone."]


def test_b20_a_page_that_is_saved_with_pauses_is_never_taken_for_a_damaged_one(
    vault: Path,
) -> None:
    """Half of it has lost its closing marker, and was once listed as a problem meanwhile."""
    for number in range(12):
        put(vault, f"People/P{number}.md", TASK)
    with watched(vault) as plans:
        until(lambda: "- [ ] **Task for**" in text(vault, DUE))
        put(vault, "People/Bo.md")
        until(lambda: "[[Bo]]" in text(vault, "Network/Network contacts.md"))  # the first is done
        page = text(vault, DUE).replace("- [ ]", "- [x]", 1)
        parts = [page[: len(page) * 7 // 10], page[len(page) * 7 // 10 :]]
        with (vault / DUE).open("w") as file:
            for part in parts:
                file.write(part)
                file.flush()
                time.sleep(0.8)
        until(lambda: "## Done today" in text(vault, DUE))
    assert not [c for plan in plans for c in plan.changes if isinstance(c, Refused)]
    assert not (vault / "Network/Network problems.md").exists()
