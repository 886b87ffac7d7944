"""Days as they are said on the command line."""

from datetime import date

import pytest

from mdnetwork.cli.days import day_meant
from mdnetwork.errors import UsageError

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", "2026-03-10"),
        ("Yesterday", "2026-03-09"),
        ("tomorrow", "2026-03-11"),
        ("3 days ago", "2026-03-07"),
        ("in 2  weeks", "2026-03-24"),
        ("in 3 days", "2026-03-13"),
        ("2026-02-28", "2026-02-28"),
    ],
)
def test_a_day_is_seen_from_today(words: str, day: str) -> None:
    assert day_meant(words, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize("words", ["", "someday", "ago", "in", "3 days", "1 month ago", "21 March"])
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(UsageError, match="is not a day"):
        day_meant(words, TODAY)
