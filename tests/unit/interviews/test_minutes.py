"""How long a talk is asked for, in minutes."""

import pytest

from mdnetwork.interviews.checks.minutes import lengths


@pytest.mark.parametrize(
    ("words", "longest"),
    [
        ("would you have an hour and a half next week", 90),
        ("an hour and a quarter would do", 75),
        ("one and a half hours of your time", 90),
        ("two hours and a half", 150),
        ("an hour or two", 120),
        ("about an hour", 60),
        ("half an hour or so", 30),
        ("three quarters of an hour", 45),
        ("twenty minutes and a half of my sandwich", 20),
        ("15-20 minutes", 20),
        ("a 30-minute call", 30),
        ("it is an hour and a half away", 0),
    ],
)
def test_the_longest_that_is_asked_for(words: str, longest: int) -> None:
    assert max(lengths(f" {words} "), default=0) == longest
