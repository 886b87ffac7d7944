"""The ways people ask for a job: frames of verbs and nouns, never whole sentences.

A frame holds whatever stands in its gaps (`phrases`). Its `when` says what else must be so:
`always`; `theirs`, the verb is not the writer's own deed ("you could pass my CV on", not "I passed
it on"); `asked`, it stands in a question or a wish; `wanted`, its clause requests and its sentence
does not ask to learn; `after`, the same, once a sentence before spoke of work; `search`, it only
tells of a search, which one guide allows in the talk (INTERVIEWING 1: B) and none in the first
words to a stranger.
"""

import re

from mdnetwork.interviews.checks.frames import (
    after,
    always,
    asked,
    composed,
    search,
    theirs,
    wanted,
)
from mdnetwork.interviews.checks.phrases import phrases

FRAMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (frame, when)
    for when, text in (
        ("always", always.FRAMES),
        ("theirs", theirs.FRAMES),
        ("asked", asked.FRAMES),
        ("asked", composed.FRAMES),
        ("wanted", wanted.FRAMES),
        ("after", after.FRAMES),
        ("search", search.FRAMES),
    )
    for frame in phrases(text)
)
MATTERS = phrases(after.MATTERS)
"""What a request after `after` may be about."""
