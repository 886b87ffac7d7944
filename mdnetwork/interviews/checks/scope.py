"""How far a "not" reaches, and whose deed a verb is: what stands around a phrase in its sentence.

A sentence that denies asks for nothing ("I am not asking for a job"); after *but*, or where a new
clause begins, it may ask after all.
"""

import re

from mdnetwork.interviews.checks.phrases import one_of

_NO = re.compile(
    r" (?:not|never|no|(?<!is )(?<!are )without|neither|nor|none|nothing|nobody|rather than|"
    r"instead of|far from|too (?:old|young|busy|settled|happy|proud) to|"
    r"avoid|refrain|stop short of|least of all|anything but|"
    r"hold off|hold fire|scrap|call off) "
)
_NO_DENIAL = one_of(r"""
not (?:only|just|merely|simply|too|hesitate|least|(?:sure|certain)(?! i (?:want|would|am|will))|
    long|mind|suppose|happen|to mention|the (?:only|first)|yet|already|wait|say no|help (?:but|
    asking|wondering|thinking))
not (?:let (?:my|me)|(?:think|find|take) (?:it|me)|need (?:asking|telling)|think twice|regret|be
    (?:sorry|disappointed)|let you down|forget|overlook|pass (?:me|us|him|her) over|(?:leave|rule|
    count) (?:me|us|him|her) (?:out|off)|(?:[a-z~']+ ){1,9}without)
why not|you (?:will|would) not find|for nothing|nothing to lose|(?:if|in case) (?:[a-z]+
    ){0,3}?(?:not|no|nobody|none|nothing|never)|or not|whether or not
(?:could|would|can|will|might|is|are|do|does|did|have) not (?:you|there|your|it|they)
no (?:end|doubt|matter|worries|rush|pressure|longer|hurry|better)|nothing (?:would|more|better)|
    (?:nobody|no one|nowhere) i would (?:rather|sooner)|never (?:too|wanted)|never hurts|not hurt|
    without (?:further|much) ado
""")
_POLITE = re.compile(
    r" you (?:are|were|would|could|do|have|can|might) not "
    r"(?=by any|happen|know|be |need|want|short|[a-z]+ing )"
)
"""With a question mark: "you wouldn't be needing a hand?"."""
_NEW_CLAUSE = re.compile(
    r" (?:[;:-]|(?:, )?(?:but|however|though|although|yet|nonetheless|nevertheless|except|unless|"
    r"that said|still ,|please)|"
    r", (?:and(?! for )|so|could|would|can|will|may|if|i|we|is|are|do|does|any|perhaps|maybe|"
    r"should|in case|also|then|instead|otherwise|when (?:do|can|could|shall))|"
    r"(?:and|so) (?:could|would|can|will|if|i|we|am|hope|hoping|was|wonder|wondering|thought|want|"
    r"wanted|need|ask|perhaps|maybe|possibly|am|have|then|would|is|are|do)|"
    r",(?= (?:a|an|any|your) (?:[a-z]+ ){1,4}(?:would|could|might) )|"
    r"just|only|\)|\()(?= )"
)
_NEW_ORDER = re.compile(
    r" , (?:keep|let|pass|forward|put|give|send|consider|think|tell|remember|bear) "
)
_LISTED = re.compile(
    r" (?:asking|ask|want|wanting|expect|expecting|hoping|looking|writing|trying|need|here|going|"
    r"about) "
)
_DENIED_AFTER = re.compile(
    r"^(?: (?!who |that |which )[a-z0-9~][^ ]*){0,4} (?:is|are|was|would be) "
    r"(?:not|never|no part|the last)\b|"
    r"^ , (?:which|but|and|though) i (?:will|would|shall|do|did|am|have) not |"
    r"^ i (?:do|did) not (?:want|need) "
)
_SUBJECT = re.compile(r" (i|you|we|they|he|she|who|~?[a-z]+ (?:has|had|will)) ")

_OTHERS_TO = re.compile(r" (?:you|someone|somebody|anyone|anybody|them|him|her|people) to ")
"""Whose deed it is to be: "I need someone to refer me"."""


def clause_start(words: str, start: int) -> int:
    """Where the clause begins that holds the place `start` of a sentence's words."""
    marks = [m.start() for m in _NEW_CLAUSE.finditer(words)]
    for order in _NEW_ORDER.finditer(words):
        begun = max((mark for mark in marks if mark <= order.start()), default=0)
        if not (
            _NO.search(words[begun : order.start() + 1]) and _LISTED.search(words[begun:start])
        ):
            marks.append(order.start())
    return max((mark for mark in marks if mark <= start), default=0)


def is_denied(words: str, start: int, end: int) -> bool:
    """Whether the phrase from `start` to `end` is denied within its own clause."""
    clause = words[clause_start(words, start) : end]
    if "?" in words:
        clause = _POLITE.sub(" … ", clause)
    plain = _NO_DENIAL.sub(" … ", clause)
    return bool(_NO.search(plain + " ") or _DENIED_AFTER.match(words[end:]))


def is_mine(words: str, start: int) -> bool:
    """Whether the verb at `start` is the writer's own deed: the nearest subject before it is I."""
    before = words[clause_start(words, start) : start + 1]
    subjects = _SUBJECT.findall(before)
    return bool(subjects) and subjects[-1] in {"i", "we"} and not _OTHERS_TO.search(before)
