"""Phrases as patterns: words in capitals stand for a class of words, dots for a few words between.

A pattern is matched against `Sentence.words`, where single blanks part words and marks. `..` stands
for up to four words, `...` for up to nine; neither passes a mark, but `...` passes a comma.
`a|b` needs brackets: `(pass|hand)`. Many patterns are one text, a line each; an indented line goes
on, after `|` without a blank. The classes are in `lexicon`.
Nothing here decides what a phrase means.
"""

import re

from mdnetwork.interviews.checks.lexicon import lines, spelled

_WORD = "[a-z0-9~][^ ]*"
_GAPS = (
    (" ... ", rf"(?: {_WORD}| ,){{0,9}} "),
    (" .. ", rf"(?: {_WORD}){{0,4}} "),
    (".. ", rf"(?:{_WORD} ){{0,4}}"),
)


def phrase(pattern: str) -> re.Pattern[str]:
    """A pattern of words, blanks, classes and dots, compiled; it matches whole words only."""
    text = f"^ {pattern[2:]} " if pattern.startswith("^ ") else f" {pattern} "
    for dots, gap in _GAPS:
        text = text.replace(dots, gap)
    return re.compile(spelled(text).rstrip() + "(?= )")


def phrases(text: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a text, one a line, compiled."""
    return tuple(phrase(line) for line in lines(text))


def one_of(text: str) -> re.Pattern[str]:
    """The patterns of a text as a single one: any of its lines."""
    return phrase(f"(?:{'|'.join(lines(text))})")
