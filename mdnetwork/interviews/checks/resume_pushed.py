"""A résumé in a first request or a nudge: brought, not offered (guide C); never to be read (A)."""

from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found
from mdnetwork.interviews.checks.phrases import phrases
from mdnetwork.interviews.checks.scope import is_denied

_EARLY = frozenset({"request", "phone", "nudge", "introduction", ""})
_PUSHED = phrases(r"""
(attach|attached|attaching|enclose|enclosed|enclosing|include|included|including|append|
    appended|link|linked|paste|pasted|upload|uploaded) ... RESUME
(my|a|the) (?:[a-z-]+ ){0,2}RESUME .. (attached|enclosed|below|included|linked|appended|here|
    online|attachment|is at|available|to this)
(here is|here's|here are|find|see|below is|find below|with) (my|a copy of my|the|a) (?:[a-z-]+
    ){0,2}RESUME
(send|sending|sent|email|emailed|forward|share|sharing|shared|bring up|give|hand|show|showing|
    submit|mail|provide|drop|leave) .. (my|a copy of my|along my) (?:[a-z-]+ ){0,2}RESUME
(send|email|share|shared|give) you .. RESUME
(look|looking|glance|read|reading|review|reviewing|go|going|run|critique|check|feedback|eye|
    eyes|comments?|thoughts|opinion|edit|proofread|improve|skim|evaluate|assess) .. (my|the
    attached|attached) (?:[a-z-]+ ){0,2}RESUME
(pass|passing|forward|forwarding|circulate|consider|considering|keep) .. (my|the attached)
    (?:[a-z-]+ ){0,2}RESUME
""")


def find(draft: Draft) -> Iterator[Found]:
    """The first sentence that sends, offers or shows a résumé."""
    if draft.kind in _EARLY:
        for sentence in draft.message.every:
            for pattern in _PUSHED:
                match = pattern.search(sentence.words)
                if match and not is_denied(sentence.words, *match.span()):
                    yield Found(
                        sentence,
                        "leave your résumé out of a first message; bring it, and show it if asked",
                    )
                    return


CHECK = Check(
    code="resume-pushed",
    guides="A, C",
    about="a résumé sent or offered in a first request or a nudge",
    find=find,
)
