"""The question bank: what it holds, what someone was asked, and what is next."""

from datetime import date

import pytest

from mdnetwork.build import build
from mdnetwork.followups.followup import Situation
from mdnetwork.interviews.bank import Bank, fitting
from mdnetwork.interviews.places import Places
from mdnetwork.records.facts import Source
from mdnetwork.records.learned import Asked, Question, key_of
from mdnetwork.records.questions import split_answer
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

BANK = """---
type: questions
---
Take some of these.

## Facts

- How long have you been here?

## A day

- What was Tuesday like?
- *How* do you learn? (for: student, changer)
  - a remark of mine
- [-] What is dropped?
- ~~What is struck?~~
- What was Tuesday  like

## Closing

- Who else (two or three)?

## Private

- Would I dare to ask?
"""
TALK = """---
people: [{people}]
status: {status}
---
## Questions

- What was tuesday like
- [x] **How** do you learn? By heart.
"""


def read(
    files: dict[str, str], settings: Settings | None = None
) -> tuple[tuple[Question, ...], Situation]:
    snapshot = Snapshot.of(files)
    situation = build(snapshot, settings or Settings(), date(2026, 3, 10)).situation
    return situation.records.learned.questions, situation


def choose(
    situation: Situation, people: list[str], number: int, noted: tuple[str, ...] = ()
) -> tuple[Question, ...]:
    return Bank(situation, Places(situation.records)).choose(people, number, noted)


def words(bank: tuple[Question, ...]) -> list[str]:
    return [question.words for question in bank]


def test_a_bank_is_read_in_its_order_each_question_once() -> None:
    bank, _ = read({"Questions.md": BANK})
    assert [(q.words, q.topic, q.suits, q.closed, q.source.line) for q in bank] == [
        ("How long have you been here?", "Facts", "", True, 8),
        ("What was Tuesday like?", "A day", "", False, 12),
        ("*How* do you learn?", "A day", "student, changer", False, 13),
        ("Who else (two or three)?", "Closing", "", True, 21),
    ]


def test_several_banks_by_path_a_private_one_left_out() -> None:
    second = "---\ntype: questions\n---\n- What was Tuesday like?\n- What next?\n"
    private = "---\ntype: questions\nprivate: true\n---\n- What is hidden?\n"
    bank, _ = read({"B.md": BANK, "A.md": second, "C.md": private, "D.md": "- What is this?\n"})
    assert words(bank)[:3] == [
        "What was Tuesday like?",
        "What next?",
        "How long have you been here?",
    ]
    assert len(bank) == 5


def test_open_questions_first_then_the_banks_order() -> None:
    _, situation = read({"Questions.md": BANK})
    assert [q.words[:3] for q in choose(situation, ["?ana"], 9)] == ["Wha", "*Ho", "How", "Who"]
    assert choose(situation, ["?ana"], 0) == ()


@pytest.mark.parametrize(
    ("status", "first"), [("held", "How long"), ("cancelled", "What was"), ("no-show", "What was")]
)
def test_what_was_asked_of_someone_comes_last(status: str, first: str) -> None:
    talk = TALK.format(people="Ana", status=status).replace(" By heart.", "")
    _, situation = read({"Questions.md": BANK, "Meetings/2026-03-01 Ana.md": talk})
    assert choose(situation, ["?ana"], 1)[0].words.startswith(first)
    assert choose(situation, ["?bo"], 1)[0].words == "What was Tuesday like?"


def test_for_several_people_what_the_fewest_were_asked() -> None:
    talk = "---\npeople: {}\n---\n## Questions\n\n- {}\n"
    files = {
        "Questions.md": BANK,
        "Meetings/2026-03-01 a.md": talk.format("[Ana, Bo]", "What was Tuesday like?"),
        "Meetings/2026-03-02 b.md": talk.format("Bo", "*How* do you learn?"),
    }
    _, situation = read(files)
    chosen = choose(situation, ["?ana", "?bo"], 4)
    assert [q.words[:3] for q in chosen] == ["How", "Who", "*Ho", "Wha"]


def test_closing_in_another_language() -> None:
    _, situation = read(
        {"Q.md": "---\ntype: questions\n---\n## Schluss\n- Wer noch?\n## Tag\n- Was war?\n"},
        Settings(sections={"closing": ("Schluss",)}),
    )
    assert words(choose(situation, [], 2)) == ["Was war?", "Wer noch?"]


@pytest.mark.parametrize(
    ("minutes", "number"), [(0, 0), (6, 0), (8, 0), (9, 1), (15, 3), (20, 5), (30, 9), (1440, 573)]
)
def test_questions_that_fit(minutes: int, number: int) -> None:
    assert fitting(minutes) == number


def test_one_question_in_two_spellings() -> None:
    assert key_of("What's NEW — here? (for: student)") == key_of("what s new  here")
    assert key_of("…?") == ""


@pytest.mark.parametrize(
    ("row", "question", "answer"),
    [
        ("How many hours? 38", "How many hours?", "38 "),
        ("how many hours: roughly 38", "how many hours", "roughly 38 "),
        ("How many hours", "How many hours", ""),
        ("Pay: how much?", "Pay: how much?", ""),
        ("A thought: none", "A thought: none", ""),
    ],
)
def test_an_answer_stands_behind_the_mark_or_a_colon(row: str, question: str, answer: str) -> None:
    assert split_answer(row) == (question, answer)


@pytest.mark.parametrize("typed", ["how many hours", "how many hours ?", "how many hours?"])
def test_a_question_is_shown_with_its_mark(typed: str) -> None:
    assert Asked(words=typed, source=Source(path="a.md"), last=1).question == "how many hours?"
