"""The kinds of draft: a new one is a line here and a template of its name."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftKind:
    """A kind of message: its name, what it is for, and the follow-ups it answers."""

    name: str
    about: str
    answers: tuple[str, ...] = ()

    @property
    def file_name(self) -> str:
        """The name of its template: `Thank-you.md`."""
        return f"{self.name.capitalize()}.md"


_KINDS = (
    DraftKind(name="request", about="ask for a talk", answers=("ask",)),
    DraftKind(name="phone", about="ask for a talk by telephone: what to say"),
    DraftKind(name="thank-you", about="thank for a talk", answers=("thank",)),
    DraftKind(name="nudge", about="ask once more, after no reply", answers=("nudge",)),
    DraftKind(name="answer", about="answer what they wrote", answers=("answer", "confirm")),
    DraftKind(name="close-loop", about="tell who named someone", answers=("close-loop",)),
    DraftKind(name="report-back", about="tell how advice went", answers=("report-back",)),
    DraftKind(name="news", about="share your news", answers=("share-news", "keep-in-touch")),
    DraftKind(name="greeting", about="a birthday, the season's end", answers=("greet",)),
    DraftKind(name="introduction", about="ask them to introduce you"),
)
DRAFT_KINDS: Mapping[str, DraftKind] = {kind.name: kind for kind in _KINDS}
"""Every kind by its name."""


def kind_answering(follow_up: str) -> DraftKind | None:
    """The kind of draft that answers a kind of follow-up, if one does."""
    return next((kind for kind in _KINDS if follow_up in kind.answers), None)
