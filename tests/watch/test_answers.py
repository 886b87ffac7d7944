"""A tick on the due page while watching: logged once, and under Done today (PRODUCT 3.4)."""

import threading
from datetime import date
from pathlib import Path

from mdnetwork.build import build
from mdnetwork.plan import Plan
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from mdnetwork.vault.watch import watch
from tests.watch.support import DAY, PATIENCE, put, until

DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"


def test_a_tick_written_in_place_ends_in_the_log_and_moves(vault: Path) -> None:
    put(vault, "People/Ana Ruiz.md", "- [ ] Send the map 📅 2026-03-09\n")
    plans: list[Plan] = []

    def rebuild(snapshot: Snapshot, day: date) -> Plan:
        plans.append(build(snapshot, Settings(), day).plan)
        return plans[-1]

    def text(path: str) -> str:
        return (vault / path).read_text() if (vault / path).exists() else ""

    lines: list[str] = []
    stop = threading.Event()
    arguments = (vault, Settings(), rebuild, lambda: DAY, lines.append, stop)
    thread = threading.Thread(target=watch, args=arguments)
    thread.start()
    try:
        until(lambda: "- [ ] **Task for**" in text(DUE))
        (vault / DUE).write_text(text(DUE).replace("- [ ]", "- [x]"))
        until(lambda: "## Done today" in text(DUE))
        assert text(LOG).count("done [[Ana Ruiz]]: Send the map <!-- fu:task-") == 1
        assert text("People/Ana Ruiz.md").startswith("- [x]")
        put(vault, "People/Bo.md")
        until(lambda: "[[Bo]]" in text("Network/Network contacts.md"))
        assert not any(change.path == LOG for change in plans[-1].writes)
        assert len(plans) < 8  # what we write ourselves is no news
        (vault / DUE).write_text(text(DUE).replace("- [x]", "- [ ]"))
        until(lambda: "/3 -->" in text(DUE))
        assert text("People/Ana Ruiz.md").startswith("- [ ]")
        assert text(LOG).count("fu:task-") == 2
    finally:
        stop.set()
        thread.join(PATIENCE)
    assert not any("failed" in line for line in lines)
