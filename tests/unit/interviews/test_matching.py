"""A question typed anew is the same; another one, however alike, is not."""

import itertools

import pytest

from mdnetwork.cli.template import template_files
from mdnetwork.interviews.matching import Matcher, words_alike
from mdnetwork.notes.read import read_note
from mdnetwork.records.learned import key_of

BANK = [
    key_of(item.text)
    for item in read_note("q.md", template_files("Questions.md")[0].text).items
    if item.parent < 0
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("How many hours make an ordinary week", "How many hours make an ordinary week?"),
        ("how many hours is an ordinary week??", "How many hours make an ordinary week?"),
        ("What can somebody new expect to earn?", "What can someone new expect to earn?"),
        (
            "Which tools or rules would I have to catch up on?",
            "Which new tools or rules would I have to catch up on?",
        ),
        (
            "What surprised you, once you were inside?",
            "What surprised you once you were on the inside?",
        ),
        (
            "What is the *hardest* thing the organisation is wrestling with?",
            "What is the hardest thing your organization is wrestling with?",
        ),
    ],
)
def test_small_edits_are_the_same_question(typed: str, meant: str) -> None:
    assert Matcher(BANK).find(typed) == key_of(meant)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("What do you like about the work?", "What do you dislike about the work?"),
        ("What is the best of it?", "What is the worst of it?"),
        ("Where will you be in 5 years?", "Where will you be in 10 years?"),
        ("Would you do it again?", "Would you not do it again?"),
        ("Why?", "Who?"),
        ("", "What?"),
    ],
)
def test_another_question_is_another(typed: str, other: str) -> None:
    assert Matcher([key_of(other)]).find(typed) is None


def test_no_two_questions_of_the_template_are_one() -> None:
    for one, other in itertools.permutations(BANK, 2):
        assert Matcher([other]).find(one) is None


def test_words_in_other_forms() -> None:
    words = words_alike()
    words.add("case definition")
    assert words.find("Case-Definitions") == "case definition"
    assert words.find("case management") is None
    words.add("case management")
    assert words.find("case managment") == "case management"
