"""More words than someone busy reads at once (ours)."""

import re
from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found

_WORD = re.compile(r"\w[\w'’-]*")


def find(draft: Draft) -> Iterator[Found]:
    """Once, with the number of words; a telephone script is never too long."""
    count = sum(len(_WORD.findall(sentence.typed)) for sentence in draft.message.sentences)
    most = draft.settings.draft_words
    if count > most and draft.kind != "phone":
        yield Found(None, f"{count} words are much to read; {most} are enough")


CHECK = Check(
    code="too-long-text", guides="ours", about="more words than someone busy reads", find=find
)
