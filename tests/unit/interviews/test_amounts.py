"""Numbers in answers, so that several become a range."""

import pytest

from mdnetwork.interviews.amounts import Amount, Unit, amount_in, ranges, unit_of


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


WEEK = "How many hours make an ordinary week?"
PAY = "What can someone new expect to earn?"
BEEN = "How long have you been in this field?"
TAKES = "How long does training take?"


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        (WEEK, "Forty, and fifty in the survey months.", "40–50"),
        (WEEK, "Thirty-eight, and the pager one week in five.", "38"),
        (WEEK, "40-45", "40–45"),
        (WEEK, "40h", "40"),
        (WEEK, "a 40-hour week", "40"),
        (WEEK, "37.5 hours, since 2019", "37.5"),
        (WEEK, "37,5", "37.5"),
        (WEEK, "38 since 2019, 12 on Friday", "38"),
        (WEEK, "40, room 217, call 555-1234", "40"),
        (WEEK, "about forty; before 9 pm never home", "40"),
        (WEEK, "60 hours in winter, 45 in summer", "45–60"),
        (WEEK, "45 in term, 30 out of it", "30–45"),
        (WEEK, "45 in term, otherwise 30", "45"),
        (WEEK, "45 in term; 30 otherwise.", "30–45"),
        (WEEK, "45 in term, 30 out of 40 in the office", "45"),
        (WEEK, "Forty. Forty-six when something goes around.", "40–46"),
        (WEEK, "39, and two evenings a month for hearings", "39"),
        (WEEK, "38, 12 in the evenings", "38"),
        (WEEK, "We are 12 people, 40 hours", "40"),
        (WEEK, "4 days, 32 hours", "32"),
        (WEEK, "8 hours a day, 5 days", "8 a day"),
        (WEEK, "160 a month", "160 a month"),
        (WEEK, "from 9 to 17", ""),
        (WEEK, "40 % of the time", ""),
        (WEEK, "A lot.", ""),
        (WEEK, "Version v40 of it", ""),
        (WEEK, "in 2019", ""),
        (WEEK, "\u017fixty", ""),
        (WEEK, "\u0664\u0660 hours", "40"),
        ("How many hours make an ordinary month?", "160", "160"),
        ("How many hours make an ordinary month?", "40 a week", "40 a week"),
        (PAY, "45k to 52k", "45,000–52,000"),
        (PAY, "45-48k", "45,000–48,000"),
        (PAY, "$40-45k", "$40,000–45,000"),
        (PAY, "between 30k and 35k", "30,000–35,000"),
        (PAY, "$48,500 a year", "$48,500"),
        (PAY, "48'500 or 52 000", "48,500–52,000"),
        (PAY, "CHF 48'500", "CHF 48,500"),
        (PAY, "60 000 €", "€60,000"),
        (PAY, "€3.200 per month gross", "€3,200 a month"),
        (PAY, "EUR 3,200 monthly", "€3,200 a month"),
        (PAY, "3,200", "3,200"),
        (PAY, "30k, 45k in London", "30,000–45,000"),
        (PAY, "50k, 48k in 2019", "50,000"),
        (PAY, "25 an hour", "25 an hour"),
        (PAY, "$25/hr", "$25 an hour"),
        (PAY, "around $52k, up from 48k in 2019", "$52,000"),
        (PAY, "3 of 10 earn 45,000; bonus 2026", "45,000"),
        (PAY, "none of your business; about 50 000", "50,000"),
        (PAY, "after 3 years 50k", "50,000"),
        (PAY, "grade 13, 60k", "60,000"),
        (PAY, "60k plus 5k bonus", "60,000"),
        (PAY, "in 2019 it was 40k", ""),
        (PAY, "call 555-1234", ""),
        (PAY, "45", ""),
        (BEEN, "twelve years, two of them here", "12"),
        (BEEN, "12", "12"),
        (BEEN, "2 kids, 10 years", "10"),
        (BEEN, "since 2004", ""),
        (BEEN, "One never knows.", ""),
        (TAKES, "2 years", "2"),
        (TAKES, "2-3 years", "2–3"),
        (TAKES, "six months", "0.5"),
        (TAKES, "six months to two years", "0.5–2"),
        (TAKES, "3 years and 6 months", "3.5"),
        (TAKES, "a year and a half", "1.5"),
        (TAKES, "two and a half years", "2.5"),
        (TAKES, "half a year", "0.5"),
        (TAKES, "45 minutes", ""),
        (TAKES, "2", ""),
        (TAKES, "120 years", ""),
        ("What did you study?", "2 years", ""),
    ],
)
def test_amounts(question: str, answer: str, words: str) -> None:
    amount = amount_in(answer, question)
    assert (amount.words if amount else "") == words


def test_only_like_is_held_against_like() -> None:
    said = [
        Amount(least=3200, most=3200, sign="€", period="month"),
        Amount(least=52_000, most=52_000, sign="$"),
        Amount(least=48_000, most=50_000),
    ]
    found = ranges(said)
    assert [found[amount].words for amount in said] == [
        "€3,200 a month",
        "$48,000–52,000",
        "$48,000–52,000",
    ]


def test_without_its_money_an_amount_is_in_none_of_two() -> None:
    said = [
        Amount(least=60_000, most=60_000, sign="€"),
        Amount(least=52_000, most=52_000, sign="$"),
        Amount(least=48_000, most=50_000),
    ]
    assert [span.words for span in ranges(said).values()] == ["€60,000", "$52,000", "48,000–50,000"]
