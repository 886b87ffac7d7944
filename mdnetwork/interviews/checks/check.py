"""The shape of a check: its code, the guides it comes from, and what finds it in a draft."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from mdnetwork.interviews.checks.message import Message, Sentence
from mdnetwork.settings import Settings


class Found(NamedTuple):
    """What a check found: the sentence, none for the whole draft, and words with the way out."""

    sentence: Sentence | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """All a check may know: the message, what kind it is, the settings, and who must stay unnamed.

    `kind` is empty where it is not known. `unnamed` are names of people who sent you to someone
    and did not say that you may use their name.
    """

    message: Message
    kind: str
    settings: Settings
    unnamed: tuple[str, ...] = ()

    @property
    def is_request(self) -> bool:
        """Whether it asks a stranger for a talk."""
        return self.kind in {"request", "phone"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A row of the table: `guides` are the letters of INTERVIEWING.md, or `ours`."""

    code: str
    guides: str
    about: str
    find: Callable[[Draft], Iterable[Found]]

    @property
    def source(self) -> str:
        """`guides C and E`, `guide A`, or `ours`."""
        if self.guides == "ours":
            return self.guides
        return f"guide{'s' if ',' in self.guides else ''} {self.guides}"
