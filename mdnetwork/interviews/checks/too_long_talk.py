"""Asking for more than half an hour: 15 minutes (guides A, C), at most 30 (B, E)."""

from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found
from mdnetwork.interviews.checks.minutes import TALK, lengths

_ASKS = frozenset({"request", "phone", "nudge", "introduction"})


def find(draft: Draft) -> Iterator[Found]:
    """The first sentence that asks for more minutes than the setting allows."""
    most = draft.settings.draft_minutes
    if draft.kind in _ASKS:
        for sentence in draft.message.every:
            longest = max(lengths(sentence.words), default=0)
            if longest > most and (TALK.search(sentence.words) or sentence.asks):
                yield Found(
                    sentence, f"{longest} minutes are long for a first talk; ask for {most} at most"
                )
                return


CHECK = Check(
    code="too-long-talk",
    guides="A, B, C, E",
    about="asks for a talk of more than 30 minutes",
    find=find,
)
