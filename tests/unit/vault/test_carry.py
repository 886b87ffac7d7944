"""What the watcher knows of its own writes, when something else is at the files as well."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mdnetwork.plan import Append, Create, Plan, digest
from mdnetwork.records.daily_notes import DailyNotes
from mdnetwork.settings import Settings
from mdnetwork.vault import disk
from mdnetwork.vault.carry import Carrier
from mdnetwork.vault.choose import Rules, stub_of
from mdnetwork.vault.load import load_notes
from mdnetwork.vault.memory import Memory
from mdnetwork.vault.obsidian import Obsidian
from mdnetwork.vault.walk import walk

LOG, PAGE = "Follow-up log.md", "Network home.md"
OLD, NEW = "- 2026-03-02 met [[Ada]]\n", "- 2026-03-02 met [[Ada]]\n- 2026-03-03 wrote [[Ada]]\n"
PLAN = Plan(
    changes=(
        Append(path=LOG, before=digest(OLD.encode()), old=OLD, text=NEW),
        Create(path=PAGE, text="A page.\n"),
    )
)


def once(monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]) -> None:
    """Do `act` when the page's temporary is made: the log is written then."""
    create = disk.create

    def then(path: Path, mode: int) -> int:
        if (path.parent / LOG).exists() and (path.parent / LOG).read_text() == NEW:
            act()
        return create(path, mode)

    monkeypatch.setattr(disk, "create", then)


@pytest.mark.parametrize("way", ["a stub in its place", "no content in it"])
def test_f65_a_file_that_icloud_takes_right_after_our_write_is_as_we_wrote_it(
    vault: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    log = vault / LOG
    log.write_text(OLD)
    seen = walk(vault, Settings(), Obsidian())
    memory = Memory(seen, load_notes(vault, seen, Settings(), cached=False), DailyNotes())

    def take_away() -> None:
        if way == "no content in it":
            size = len(NEW.encode())
            monkeypatch.setattr(disk, "is_dataless", lambda status: status.st_size == size)
        else:
            log.rename(vault / stub_of(LOG))

    once(monkeypatch, take_away)
    said: list[str] = []
    carrier = Carrier(vault, Settings(), said.append)
    wrong = carrier.carry(PLAN, memory, Rules(Settings(), Obsidian()), 0.0)
    assert wrong == (LOG,)
    assert [item.text for item in memory.snapshot().notes[LOG].items] == re.findall("- (.+)", NEW)
    kept = memory.snapshot().text_of(LOG)
    assert kept
    assert kept.text == NEW

    more = f"{NEW}- 2026-03-04 wrote [[Ada]]\n"
    plan = Plan(changes=(Append(path=LOG, before=kept.digest, old=NEW, text=more),))
    carrier.carry(plan, memory, Rules(Settings(), Obsidian()), 1.0)
    assert "iCloud" in said[-1] or "not on this machine" in said[-1]
    assert "is gone" not in "".join(said)
