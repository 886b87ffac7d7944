"""Asking for a favour: they are asked to tell of their work, and owe nothing (guide A)."""

from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found
from mdnetwork.interviews.checks.phrases import phrase, phrases
from mdnetwork.interviews.checks.scope import is_denied

_FAVOURS = phrases(r"""
(do|doing|did|grant|granting) (me|us) (a|an|one|this|the|another) .. favou?rs?
(ask|asking|beg|request|requesting|need|have|want|for|as|of|is|got|call in|with|seeking) (you |
    of you |from you |yet )?(for |in )?(a|an|one|another|some|the|this|any|my|any) ..
    favou?rs?(?! (?:of|with|to (?:you|return)|in return|from me))
(small|big|quick|huge|tiny|little|enormous|personal|great|special) favou?rs?
favou?rs? (to ask|of you|from you|i (want|need|have|would like)|please|for me)
favou?r ,? please
(would|will|shall) (owe|be indebted to|be in your debt|be forever in your) .. (you|one|big
    time|debt)
owe you (one|big|a (?:lot|favou?r|big one|debt))
(be|am|forever|eternally) (indebted to you|in your debt)
(big|huge|small|quick|cheeky|bold) ask
help a .. (out|person out|student out)
""")
_OFFER = phrase(
    "(do|return|returning|repay|repaying|pay|paying) .. (you|the|your|that|back) .. favou?rs?"
)


def find(draft: Draft) -> Iterator[Found]:
    """The first sentence that asks for one; to offer or to return one is none."""
    for sentence in draft.message.every:
        for pattern in _FAVOURS:
            match = pattern.search(sentence.words)
            if match and not is_denied(sentence.words, *match.span()):
                if not _OFFER.search(sentence.words):
                    yield Found(
                        sentence,
                        "a favour is something owed; say what you would like to learn instead",
                    )
                return


CHECK = Check(code="favour-ask", guides="A", about="asks for a favour", find=find)
