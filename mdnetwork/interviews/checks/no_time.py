"""A request that does not say how long: ask for 15 (guide C) or 20 to 30 minutes (E)."""

from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found
from mdnetwork.interviews.checks.minutes import lengths


def find(draft: Draft) -> Iterator[Found]:
    """Once, if no sentence names a length of time."""
    if draft.is_request and not any(True for s in draft.message.every for _ in lengths(s.words)):
        yield Found(None, "it does not say how long the talk would take; ask for 15 to 30 minutes")


CHECK = Check(
    code="no-time",
    guides="C, E",
    about="a request that does not say how long the talk would take",
    find=find,
)
