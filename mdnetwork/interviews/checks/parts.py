"""The parts of a sentence, and where in one some words stand.

A part is what one verb says: "I liked the tour, and if you ever need a hand, call me" has three.
"""

from dataclasses import dataclass
from itertools import pairwise

from mdnetwork.interviews.checks.phrases import one_of

_BEGINS = one_of(r"""
[;:()-]|(?:, )?(?:but|however|though|although|yet|because|except|unless|while|whereas|since)
,(?: (?:and|so|or))? (?:kindly|remember|keep|give|put|tell|send|pass|think|forward|help|
    consider|bear|holler|shout|count|i|we|you|he|she|they|could|would|can|will|may|might|is|are|
    do|does|have|has|any|please|if|how|what|who|which|let|it|there|that|also|then|perhaps|maybe|
    should|in case|when|whenever|where|in which)
(?:and|so|or) (?:i|we|wonder(?:ed|ing)?|am|was|hope|hoping|intend|could|would|can|will|might|if|
    whether|please|is|are|do|does|how|what|let|perhaps|maybe|also|possibly|see|find out|discuss|
    ask|put|give|pass|send|let|tell|keep|take|hire|kindly)
""")


def parts(words: str) -> tuple[str, ...]:
    """A sentence's words, cut where a new part begins; each with a blank at both ends."""
    marks = [0, *(mark.start() for mark in _BEGINS.finditer(words)), len(words) - 1]
    return tuple(words[start : end + 1] for start, end in pairwise(marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Some words of a sentence, from `start` to `end`, where `begun` is the start of their part."""

    words: str
    start: int
    end: int
    begun: int

    @property
    def found(self) -> str:
        """The words, with a blank at both ends."""
        return self.words[self.start : self.end] + " "

    @property
    def before(self) -> str:
        """Their part of the sentence up to them."""
        return self.words[self.begun : self.start + 1]

    @property
    def part(self) -> str:
        """Their part of the sentence, or parts, if they reach over an end."""
        over = _BEGINS.search(self.words, max(self.end - 1, 0))
        return self.words[self.begun : over.start() + 1 if over else len(self.words)]

    @property
    def rest(self) -> str:
        """Their part of the sentence and whatever comes after it."""
        return self.words[self.begun :]


def place(words: str, start: int, end: int) -> Place:
    """Some words of a sentence as a `Place`."""
    marks = (mark.start() for mark in _BEGINS.finditer(words, 0, end))
    begun = max((mark for mark in marks if mark <= start), default=0)
    return Place(words=words, start=start, end=end, begun=begun)
