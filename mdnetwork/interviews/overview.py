"""Your overview: what you say of yourself, and how long that takes (INTERVIEWING 3).

10 s (guide C), 15–30 s (E), 20–30 s (A). 150 words a minute, and the bounds of 20 and 30 seconds,
are ours.
"""

from dataclasses import dataclass

from mdnetwork.records.learned import SoundBite

WORDS_A_MINUTE = 150
SHORT = 20
LONG = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A sound bite with its seconds; `most` are those it should take at most."""

    bite: SoundBite
    seconds: int
    most: int

    @property
    def is_long(self) -> bool:
        """Whether it takes longer than it should."""
        return self.seconds > self.most


def seconds_of(words: str) -> int:
    """How long it takes to say, in whole seconds."""
    return round(len(words.split()) * 60 / WORDS_A_MINUTE)


def choose_overview(bites: tuple[SoundBite, ...], most: int = LONG) -> Overview | None:
    """The longest that keeps to `most` seconds, else the shortest; none if none is written."""
    if not bites:
        return None
    timed = [(seconds_of(bite.words), bite) for bite in bites]
    fit = [pair for pair in timed if pair[0] <= most]
    seconds, bite = max(fit, key=_seconds) if fit else min(timed, key=_seconds)
    return Overview(bite=bite, seconds=seconds, most=most)


def _seconds(pair: tuple[int, SoundBite]) -> int:
    return pair[0]
