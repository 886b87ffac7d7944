"""The check for asks takes time in step with a message's length, whatever the message says."""

import time

import pytest

from mdnetwork.interviews.checks.table import check_draft
from mdnetwork.settings import Settings

SIZE = 100_000
SECONDS = 20
"""Of the processor: the slowest takes six; with sentences of any length it was minutes."""


@pytest.mark.parametrize(
    "words",
    [
        "could you ",
        "could you not pass my cv on to hr , ",
        "if you hear of any ",
        "I would love to be a part of your ",
        "what is your job at your team ",
        "never any job opening ",
        "a. ",
        "- a\n",
        "~",
        "<!-- ",
        "“",
        "« ",
    ],
)
def test_a_hundred_kilobytes_are_read_in_seconds(words: str) -> None:
    begun = time.process_time()
    check_draft((words * (SIZE // len(words) + 1))[:SIZE], "draft", Settings())
    assert time.process_time() - begun < SECONDS
