"""The name of someone who did not say that it may be used (guides A, C)."""

import re
from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found

_EARLY = frozenset({"request", "phone", "nudge", "introduction", ""})

_SENT = (
    r"(?:[ ,]+\S+){0,4}? (?:suggest|recommend|told|gave|given|refer|mention|introduc|said|says|"
    r"thought|"
    r"thinks|encourag|pass|sent|point|advis|asked|urged|put)"
)
_TITLE = re.compile(r"\b(?:Dr|Mrs?|Ms|Prof)\b\.? ")
_BY = r"(?:through|from|via|of|by|thanks to|with|know|knows) (?:(?:my|our|a) \S+ )?"


def find(draft: Draft) -> Iterator[Found]:
    """The first sentence with each such name, in a message that begins something."""
    if draft.kind not in _EARLY:
        return
    for name in draft.unnamed:
        untitled = _TITLE.sub("", name)
        pattern = _as_referrer(untitled)
        for sentence in draft.message.every:
            if untitled.lower() in sentence.typed.lower() and pattern.search(sentence.typed):
                yield Found(
                    sentence, f"your notes do not say that you may use {name}'s name; ask first"
                )
                break


def _as_referrer(name: str) -> re.Pattern[str]:
    """The name, without a title, where it says who sent you, not to whom you write."""
    said = re.escape(name)
    return re.compile(
        rf"(?<!\w){said}(?!\w){_SENT}|{_BY}(?:{_TITLE.pattern})?{said}(?!\w)", re.IGNORECASE
    )


CHECK = Check(
    code="referrer-permission",
    guides="A, C",
    about="names someone who did not say that you may use their name",
    find=find,
)
