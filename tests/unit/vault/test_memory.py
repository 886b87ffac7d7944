from pathlib import Path

import pytest

from mdnetwork.records.daily_notes import DailyNotes
from mdnetwork.settings import Settings
from mdnetwork.vault.load import load, load_notes, read_one
from mdnetwork.vault.memory import Memory
from mdnetwork.vault.obsidian import Obsidian
from mdnetwork.vault.walk import Walk, walk


def look(vault: Path) -> Walk:
    return walk(vault, Settings(), Obsidian())


@pytest.fixture
def memory(vault: Path) -> Memory:
    (vault / "Ada.md").write_text("# Ada\n")
    (vault / "Bo.md").write_text("# Bo\n")
    seen = look(vault)
    return Memory(seen, load_notes(vault, seen, Settings()), DailyNotes())


def take(memory: Memory, vault: Path, path: str) -> bool:
    return memory.accept(path, read_one(vault, path, Settings()))


def test_inv11_what_is_taken_in_equals_a_fresh_load(memory: Memory, vault: Path) -> None:
    (vault / "Ada.md").write_text("# Ada Lovelace\n")
    (vault / "Cy.md").write_text("# Cy\n")
    (vault / "Bo.md").unlink()
    (vault / "pic.png").write_text("")
    assert all(take(memory, vault, path) for path in ("Ada.md", "Bo.md", "Cy.md"))
    assert memory.accept_file("pic.png", there=True)
    assert memory.snapshot() == load(vault, Settings())


def test_c28_bytes_that_are_known_are_no_news(memory: Memory, vault: Path) -> None:
    text = (vault / "Ada.md").read_bytes()
    (vault / "Ada.md").unlink()
    (vault / "Ada.md").write_bytes(text)
    assert not take(memory, vault, "Ada.md")
    assert memory.compare(look(vault), DailyNotes()) == (False, [])


def test_words_added_to_a_page_of_ours_are_news(memory: Memory, vault: Path) -> None:
    page = "<!-- mdnetwork page due -->\nx\n<!-- /mdnetwork 1 -->\n"
    for text in (page, page + "my own words\n"):
        (vault / "Due.md").write_text(text)
        assert take(memory, vault, "Due.md")
        assert memory.snapshot().own["Due.md"].text == text


def test_inv7_the_last_readable_text_stays_with_the_new_problem(
    memory: Memory, vault: Path
) -> None:
    for data, news in ((b"\xff\n", True), (b"\n\xfe\n", True), (b"\n\xff\n", False)):
        (vault / "Ada.md").write_bytes(data)
        assert take(memory, vault, "Ada.md") is news
        note = memory.snapshot().notes["Ada.md"]
        assert note.readable
        assert [heading.text for heading in note.headings] == ["Ada"]
        assert [problem.code for problem in note.problems] == ["not-text"]
    (vault / "Ada.md").write_text("# Ada again\n")
    assert take(memory, vault, "Ada.md")
    assert memory.snapshot() == load(vault, Settings())


def test_a_note_that_was_never_readable_has_nothing_to_keep(memory: Memory, vault: Path) -> None:
    (vault / "Cy.md").write_bytes(b"\xff")
    assert take(memory, vault, "Cy.md")
    assert not memory.snapshot().notes["Cy.md"].readable


def test_a_walk_says_which_notes_look_other(memory: Memory, vault: Path) -> None:
    (vault / "Ada.md").unlink()
    (vault / "Cy.md").write_text("# Cy\n")
    (vault / "a.pdf").write_text("")
    assert memory.compare(look(vault), DailyNotes()) == (True, ["Ada.md", "Cy.md"])
    assert memory.snapshot().files == {"a.pdf"}


def test_f65_a_note_that_icloud_took_away_keeps_its_facts(memory: Memory, vault: Path) -> None:
    (vault / "Ada.md").rename(vault / ".Ada.md.icloud")
    assert memory.compare(look(vault), DailyNotes()) == (True, [])
    snapshot = memory.snapshot()
    assert "Ada.md" in snapshot.notes
    assert [problem.code for problem in snapshot.problems] == ["icloud-stub"]


def test_sizes_are_at_least_one_byte_for_what_is_there(memory: Memory, vault: Path) -> None:
    (vault / "Empty.md").write_text("")
    take(memory, vault, "Empty.md")
    assert [memory.size(path) for path in ("Ada.md", "Empty.md", "gone.md")] == [6, 1, None]
    assert memory.has_notes


def test_a_note_that_is_left_out_from_now_on_is_a_file(memory: Memory) -> None:
    assert memory.accept_file("Ada.md", there=True)
    assert "Ada.md" not in memory.snapshot().notes
    assert memory.snapshot().files == {"Ada.md"}
    assert not memory.accept_file("Ada.md", there=True)
