"""Numbers in answers, so that several become a range."""

import pytest

from mdnetwork.interviews.amounts import Unit, amount_in, unit_of


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("How many hours make an ordinary week?", "hours"),
        ("What are your hours a week", "hours"),
        ("What can someone new expect to earn?", "pay"),
        ("What salary is usual?", "pay"),
        ("How long have you been here?", "years"),
        ("How many years did it take?", "years"),
        ("Which associations earn their fee, and how?", None),
        ("What does the job ask of you outside its hours?", None),
        ("Where do you expect more work in five years, and where less?", None),
    ],
)
def test_what_a_question_asks_to_be_counted(question: str, unit: Unit | None) -> None:
    assert unit_of(question) == unit


@pytest.mark.parametrize(
    ("answer", "unit", "words"),
    [
        ("Forty, and fifty in the survey months.", "hours", "40–50"),
        ("Thirty-eight, and the pager one week in five.", "hours", "38"),
        ("40-45", "hours", "40–45"),
        ("37.5 hours, since 2019", "hours", "37.5"),
        ("45k to 52k", "pay", "45,000–52,000"),
        ("45-48k", "pay", "45,000–48,000"),
        ("$48,500 a year", "pay", "48,500"),
        ("48'500 or 52 000", "pay", "48,500–52,000"),
        ("25 an hour", "pay", "25"),
        ("twelve years, two of them here", "years", "2–12"),
        ("since 2004", "years", ""),
        ("One never knows.", "years", ""),
        ("A lot.", "hours", ""),
        ("Version v40 of it", "hours", ""),
    ],
)
def test_amounts(answer: str, unit: Unit, words: str) -> None:
    amount = amount_in(answer, unit)
    assert (amount.words if amount else "") == words
