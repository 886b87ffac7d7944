"""A request that asks neither to learn, nor for advice, nor of experience (guides C, D, E)."""

import re
from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found

_PURPOSE = re.compile(
    r" (?:learn\w*|advice|advise|advising|experiences?|insights?|perspectives?|understand\w*|"
    r"informational|information|curious|curiosity|guidance|tips?|pointers?|"
    r"how(?! about| are you| do you do)|why|what(?! day| time| date| hour| suits| works)|"
    r"see (?:what|how|where)|watch|"
    r"(?:your|the) (?:[a-z]+ )?(?:story|path|journey|route|way|work|career|day|"
    r"thoughts?|views?|impressions?|take|opinions?)|"
    r"tell me (?:about|more|of)|hear(?:ing)? (?:about|more|your|how|what|from you)|"
    r"find(?:ing)? out|know(?:ing)? more|pick your brain|interviewing|work out|working out|"
    r"wonder(?:ing)? (?:if|whether)|explor\w+|figur\w+ out|see what|questions? (?:about|on)|"
    r"ask you (?:about|how|what|a few|some)|knowledge|get a (?:sense|feel|picture)|"
    r"making sense|make sense|discover|shadow|mentor\w*|wisdom|lessons?) "
)


def find(draft: Draft) -> Iterator[Found]:
    """Once, if no sentence says what the talk is for."""
    if draft.is_request and not any(_PURPOSE.search(s.words) for s in draft.message.every):
        yield Found(
            None, "it does not say what you would like to learn; name it, or ask for advice"
        )


CHECK = Check(
    code="no-purpose",
    guides="C, D, E",
    about="a request that asks neither to learn, nor for advice, nor of experience",
    find=find,
)
