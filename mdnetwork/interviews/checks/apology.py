"""Apologies for asking: most people like to be asked, nothing is to be sorry for (guide D)."""

import re
from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found
from mdnetwork.interviews.checks.scope import is_denied

_SORRY = re.compile(
    r" (?:sorry|apologi[sz]e|apologi[sz]ing|apolog(?:y|ies)|forgive (?:me|my|the|this)|"
    r"pardon (?:me|my|the)|"
    r"excuse (?:me|my|the|this)|hate to (?:bother|ask|trouble|impose|disturb|be a)|"
    r"regret (?:to bother|bothering|"
    r"disturbing)|(?:hope|trust|know|realise|realize|afraid)(?: that)? (?:i am|this is|it is|"
    r"i) (?:not |no )?(?:a |an |too )*"
    r"(?:bother\w*|disturb\w*|impos\w+|intrud\w*|intrusion|nuisance|inconvenience|burden\w*|"
    r"pest|troubl\w+|wasting))"
    r"(?= )"
)
_KIND = re.compile(
    r"^ (?:to (?:hear|learn|read|see)|for your (?:loss|trouble)|that (?:you|it|your|she|he|"
    r"they) |(?:we|i) missed (?:each|you)|"
    r"(?:i|but i|that i|we) (?:can not|could not|have to|had to|must|need to|will not be able|"
    r"am unable|missed)|"
    r"about (?:your|the) (?:loss|news|accident))"
)


def find(draft: Draft) -> Iterator[Found]:
    """The first sentence that apologises; not one that shares a grief or moves a talk."""
    for sentence in draft.message.every:
        for match in _SORRY.finditer(sentence.words):
            start, end = match.span()
            hopes = match[0].lstrip().startswith(("hope", "trust"))
            if (hopes or not is_denied(sentence.words, start, end)) and not _KIND.match(
                sentence.words[end:]
            ):
                yield Found(sentence, "no need to be sorry for asking; leave it out")
                return


CHECK = Check(code="apology", guides="D", about="is sorry for asking", find=find)
