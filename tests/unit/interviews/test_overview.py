"""Sound bites and their seconds (INTERVIEWING 3)."""

import pytest

from mdnetwork.interviews.overview import SHORT, choose_overview, seconds_of
from mdnetwork.records.facts import Source
from mdnetwork.records.learned import SoundBite


def bite(words: int) -> SoundBite:
    return SoundBite(words="word " * words, source=Source(path="Me.md"))


@pytest.mark.parametrize(("words", "seconds"), [(25, 10), (38, 15), (50, 20), (75, 30), (0, 0)])
def test_150_words_a_minute(words: int, seconds: int) -> None:
    assert seconds_of("word " * words) == seconds


def test_the_longest_that_keeps_to_the_time_else_the_shortest() -> None:
    bites = (bite(90), bite(25), bite(70))
    chosen, short = choose_overview(bites), choose_overview(bites, SHORT)
    assert chosen
    assert short
    assert (chosen.seconds, chosen.is_long) == (28, False)
    assert short.seconds == 10
    long = choose_overview((bite(200), bite(100)))
    assert long
    assert (long.seconds, long.is_long) == (40, True)
    assert choose_overview(()) is None
