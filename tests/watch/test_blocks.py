"""Blocks in notes while watching: filled once a note was left alone for a minute, and not before.

How long ago a note was changed is set, not slept.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mdnetwork.build import build
from mdnetwork.plan import Plan
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from mdnetwork.vault.watch import watch
from tests.watch.support import DAY, PATIENCE, put, until

NOTE = "Notes/Mine.md"
DUE = "Network/Due follow-ups.md"
LOG = "Follow-up log.md"
BLOCK = "Mine.\n\n<!-- mdnetwork due -->\n<!-- /mdnetwork -->\n"


def age(file: Path, seconds: float) -> int:
    """As if `file` had been changed so long ago; that moment in nanoseconds."""
    then = file.stat().st_mtime_ns - int(seconds * 1e9)
    os.utime(file, ns=(then, then))
    return then


def text(root: Path, path: str) -> str:
    return (root / path).read_text() if (root / path).exists() else ""


@contextmanager
def watching(root: Path, plans: list[Plan]) -> Iterator[list[str]]:
    """A watcher with the real build; what it says. `plans` are those it made."""

    def rebuild(snapshot: Snapshot, day: date) -> Plan:
        plans.append(build(snapshot, Settings(), day).plan)
        return plans[-1]

    lines: list[str] = []
    stop = threading.Event()
    arguments = (root, Settings(), rebuild, lambda: DAY, lines.append, stop)
    thread = threading.Thread(target=watch, args=arguments)
    thread.start()
    try:
        yield lines
    finally:
        stop.set()
        thread.join(PATIENCE)
    assert not any("failed" in line for line in lines)


def test_a_note_waits_until_its_minute_is_over_and_is_then_filled(vault: Path) -> None:
    put(vault, "People/Ana Ruiz.md", "- [ ] Send the map 📅 2026-03-09\n")
    put(vault, NOTE, BLOCK)
    changed = age(vault / NOTE, 55)
    plans: list[Plan] = []
    with watching(vault, plans) as lines:
        until(lambda: "**Task for** [[Ana Ruiz]]" in text(vault, NOTE))
        assert (vault / NOTE).stat().st_mtime_ns - changed >= 60e9
        assert sum("a moment ago" in line for line in lines) <= 1
        assert len(plans) < 8  # no busy waiting
    assert lines.count(f"wrote {NOTE}") == 1


def test_a_note_left_alone_is_filled_at_once_and_a_tick_in_it_is_an_answer(vault: Path) -> None:
    put(vault, "People/Ana Ruiz.md", "- [ ] Send the map 📅 2026-03-09\n")
    put(vault, NOTE, BLOCK)
    age(vault / NOTE, 3600)
    plans: list[Plan] = []
    with watching(vault, plans) as lines:
        until(lambda: "**Task for** [[Ana Ruiz]]" in text(vault, NOTE))
        ticked = text(vault, NOTE).replace("- [ ]", "- [x]") + "\nMore words.\n"
        put(vault, NOTE, ticked)
        until(lambda: "## Done today" in text(vault, DUE))
        assert text(vault, LOG).count("done [[Ana Ruiz]]: Send the map <!-- fu:task-") == 1
        assert text(vault, "People/Ana Ruiz.md").startswith("- [x]")
        put(vault, NOTE, ticked + "And more.\n")
        put(vault, "People/Bo.md")
        until(lambda: "[[Bo]]" in text(vault, "Network/Network contacts.md"))
        until(lambda: any("a moment ago" in line for line in lines))  # said after the pages
        assert text(vault, NOTE) == ticked + "And more.\n"
        assert sum("a moment ago" in line for line in lines) == 1
        assert text(vault, LOG).count("fu:task-") == 1


def test_a_note_that_is_right_is_no_news(vault: Path) -> None:
    put(vault, "People/Ana Ruiz.md")
    put(vault, NOTE, BLOCK)
    age(vault / NOTE, 3600)
    plans: list[Plan] = []
    with watching(vault, plans):
        until(lambda: "Nothing is due" in text(vault, NOTE))
        filled = text(vault, NOTE)
        until(lambda: plans and not plans[-1].writes)
        put(vault, NOTE, filled + "More.\n")
        put(vault, "People/Bo.md")
        until(lambda: "[[Bo]]" in text(vault, "Network/Network contacts.md"))
        assert text(vault, NOTE).startswith("Mine.\n\n<!-- mdnetwork due -->\n")
        assert text(vault, NOTE).endswith("-->\nMore.\n")
