import re
from collections import Counter
from pathlib import Path

import pytest

from mdnetwork.build import Result, build
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.bench.generate import LOG, TODAY, contact_paths, generate, write_vault
from tests.bench.words import PEOPLE, person

NOTES = 400


@pytest.fixture(scope="module")
def built() -> Result:
    return build(Snapshot.of(generate(1, NOTES)), Settings(), TODAY)


def test_the_same_seed_gives_the_same_vault() -> None:
    assert generate(3, 60) == generate(3, 60)
    assert generate(3, 60) != generate(4, 60)


@pytest.mark.parametrize("notes", [20, 99, 1000])
def test_it_has_as_many_notes_as_asked_for(notes: int) -> None:
    assert len(generate(1, notes)) == notes


def test_the_kinds_are_in_proportion() -> None:
    folders = Counter(path.split("/")[0] for path in generate(1, 1000))
    assert folders["People"] == folders["Meetings"] == 400
    assert folders["Daily"] + folders["Notes"] + folders["Organizations"] == 198
    assert folders[LOG] == folders["Me.md"] == 1


def test_the_sizes_are_those_of_real_notes() -> None:
    vault = generate(1, 1000)
    meetings = [len(text.encode()) for path, text in vault.items() if path.startswith("Meet")]
    assert 900 < min(meetings) < 2000 < max(meetings) < 4000
    assert 1.6e6 < sum(len(text.encode()) for text in vault.values()) < 1.8e6


def test_a_contact_has_about_twelve_properties() -> None:
    vault = generate(1, 1000)
    fronts = [text.split("---")[1] for path, text in vault.items() if path.startswith("People/")]
    keys = [len(re.findall(r"(?m)^\w+:", front)) for front in fronts]
    assert 11 <= sum(keys) / len(keys) <= 14


def test_about_half_the_notes_hold_a_quote_or_a_fence() -> None:
    texts = generate(1, 1000).values()
    share = sum("\n> " in text or "\n```" in text for text in texts) / 1000
    assert 0.35 < share < 0.55


def test_no_two_people_have_one_name() -> None:
    assert len({person(number) for number in range(PEOPLE)}) == PEOPLE


def test_every_address_is_made_up() -> None:
    texts = "".join(generate(1, NOTES).values())
    assert set(re.findall(r"@[\w.]+", texts)) == {"@example.com"}


def test_the_program_understands_it(built: Result) -> None:
    records = built.situation.records
    kinds = Counter(kind for kind in records.kinds.values())
    assert kinds["contact"] == kinds["meeting"] == NOTES * 2 // 5
    assert built.unreadable == 0
    assert len(built.problems) < NOTES / 50


def test_chains_are_ten_deep() -> None:
    texts = generate(1, NOTES)
    fronts = {p[7:-3]: text for p, text in texts.items() if p.startswith("People/")}
    namers = {name: re.findall(r'referred_by: "\[\[(.*)\]\]"', t) for name, t in fronts.items()}
    depths = [depth(name, namers) for name in namers]
    assert 10 <= max(depths) <= 12


def depth(name: str, namers: dict[str, list[str]]) -> int:
    return 1 + max((depth(namer, namers) for namer in namers[name]), default=0)


def test_there_is_something_due_of_most_kinds(built: Result) -> None:
    assert len({follow_up.kind.name for follow_up in built.agenda.open}) > 8


def test_the_log_settles_what_it_answers(built: Result) -> None:
    texts = generate(1, NOTES)
    answered = set(re.findall(r"fu:([\w-]+)", texts[LOG]))
    without = {path: text for path, text in texts.items() if path != LOG}
    before = build(Snapshot.of(without), Settings(), TODAY)
    assert answered
    assert not answered & {f.identity for f in built.agenda.open}
    assert len(before.agenda.open) >= len(built.agenda.open)


def test_it_is_written_as_it_is(tmp_path: Path) -> None:
    vault = generate(1, 30)
    write_vault(vault, tmp_path)
    found = {p.relative_to(tmp_path).as_posix(): p for p in tmp_path.rglob("*.md")}
    assert {path: file.read_bytes().decode() for path, file in found.items()} == vault


def test_private_contacts_are_left_out_of_what_is_saved() -> None:
    vault = {"People/A.md": "---\nprivate: true\n---\n", "People/B.md": "", "Me.md": ""}
    assert contact_paths(vault) == ["People/B.md"]
