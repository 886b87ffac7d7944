"""Asking for a job where one asks for information (INTERVIEWING 1: guides C, D and E).

Also asking that a résumé be considered or passed on, for a good word, a recommendation or an
internal referral for a post. A sentence that denies asks for nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from mdnetwork.interviews.checks.asking import FRAMES, MATTERS
from mdnetwork.interviews.checks.check import Check, Draft, Found
from mdnetwork.interviews.checks.message import Sentence
from mdnetwork.interviews.checks.phrases import phrase, phrases
from mdnetwork.interviews.checks.scope import clause_start, is_denied, is_mine

_FIRST = frozenset({"request", "phone", "nudge", ""})
_WISH = re.compile(
    r" (?:could|would|can|will|might|may|wonder|wondering|wondered|please|offer|write to|"
    r"writing to|guys|anyone|anybody|someone|kindly|request|whether|if|hope|hoping|"
    r"hopeful|chance|appreciate|appreciated|grateful|let me know|tell me|want|wish|ask|asking|"
    r"looking|interested|keen|love|like|happy|glad|curious|keep|do you|are you|is your|is there|"
    r"are there|any|help|forward|welcome|available|desperate|myself|believe|confident|trust|"
    r"feel free|sign me|"
    r"dream|goal|in case|long way|would|know|got|have|inquire|enquire|need|seeking|discuss|"
    r"explore|should|anything|delighted) "
)
_REQUESTS = re.compile(
    r" (?:(?:is|are|was|were|do|does|have|has|had|can|could|would|will|might|may|should|shall) "
    r"(?:there|it|you|your|they|the|i|we|anyone|someone|anybody|my|~[^ ]+)|any|mind|got|please|"
    r"kindly|pls|if|should|in case|wonder|wondering|hope|hoping|want|wish|need|looking|ask|"
    r"request|let me know|keen|after|delighted|glad|obliged|honou?r|love|grateful|appreciate|"
    r"would (?:be|love|like|mean|count|make|help)|i am) "
)
_LEARNS = re.compile(
    r" (?:how(?! (?:can|could|do|would|might|should|may) i )|what(?! (?:can|could|would) i )|"
    r"why|which|explain|learn(?! fast)|hear (?:about|how|from|your)|to understand|understanding|"
    r"curious|"
    r"experience (?:of|how)|"
    r"in (?:your|the|this|that) (?:field|experience|line|industry|trade|profession|view)|"
    r"thesis|statistics|essay|true|usually|typically|often|tend|mostly|stor(?:y|ies)|"
    r"for (?:our|the|a|my) (?:school )?(?:paper|podcast|blog|class|magazine|newsletter)|"
    r"(?:someone|somebody|people|those|friends?|students?) (?:[a-z]+ )?looking|"
    r"perspective|insights?|(?:like|as) yours|(?:for )?people in|association|courses?|"
    r"questions?|about your|did|thank|thanks|visit|advice|minutes|"
    r"i (?:have |had |just |already )?(?:got|found|started|finished|"
    r"accepted|left|lost|began|begun|promised)|"
    r"(?:critique|proofread|feedback|comments?)) "
)
_NO_POST = re.compile(
    r" (?:about|understand|describe) your (?:[a-z-]+ ){0,2}(?:role|job|position|career|post) "
    r"(?!(?:opening|opportunit|vacanc))"
    r"| (?:times?|days?|dates?|weeks?|[a-z]+day|morning|afternoon)(?: [a-z]+){0,5} works? "
)
"""The reader's own post, and a day that suits."""
_LONG_AGO = re.compile(
    r" (?:i (?:will be|am) (?:joining|starting)|as an? (?:[a-z]+ )?(?:boy|girl|child|kid|"
    r"teenager)|when i was|back then|in those days|"
    r"years ago i|i used to|once (?:wanted|hoped|dreamt|dreamed)) "
)
_THANKS = phrase(
    "(thank|thanks|thanking|am (indebted|obliged|thankful) to you for|"
    "(am|was|so|very|truly|really|deeply) grateful (for|that|to)|gratitude|"
    "appreciated|appreciate (your|that|how)|appreciation|kind of you|generous of you|"
    "you (offered|kindly|already)|(after|since) you|(glad|happy) you|"
    "your (kind |generous )?offer|offering|you were kind enough to)"
)
_IN_ADVANCE = re.compile(
    r" (?:in advance|you (?:could|would|can)|if you|could you|would you|considering|"
    r"would (?:really |very much |greatly |so )?(?:appreciate|be grateful)) "
)
_PAPERS = phrase(
    "(my|attached|enclosed|the|this) ADJ(RESUME)|(my|attached|enclosed) ADJ(CV|profile|particulars)"
)
_IT = re.compile(
    r" (?:it|this|that|them) (?=(?:to|on|along|round|around|with|over|in|forward|into) )"
)
_LEFT_OUT = re.compile(
    r" (circulate|forward|share|distribute|pass)( on| along)? (?=(?:to|among|amongst|with|around) )"
    r"|( a look)(?! (?:at|around|inside) ) "
)
"""Where no word stands for the papers named before: "please circulate among", "take a look"."""
_OF_OTHERS = re.compile(
    r" (?:before|someone|somebody|anyone|anybody|people|those|who|friends?|students?|you|they|he|"
    r"she|"
    r"everyone|"
    r"others|nephew|niece|son|daughter|colleague)(?: [a-z]+){0,2} $"
)
_OURS = re.compile(
    r" (?:our|we (?:have|are|need|offer|hire|take|could use)|my (?:[a-z]+ )?(?:company|firm|"
    r"office|team|employer|hospital|department|manager|boss|group)) "
)
_CALENDAR = re.compile(
    r" (?:calendar|diary|schedule|agenda|timetable|week|appointment|reschedule) "
)
_SLOT = re.compile(r" (?:openings?|slots?|spots?|space|opens|comes|opening|room|place|time|free) ")
_SAID = re.compile(
    r" (?:you (?:also |had |have |kindly )?(?:said|mentioned|told|suggested|advised|wrote|"
    r"asked|explained|recommended|"
    r"encouraged|urged)(?: me| us)?|(?:he|she|they|~?[a-z]+) (?:also |had |has )?(?:said|"
    r"mentioned|told (?:me|us)|wrote))"
    r"(?: that| to| i| you| he| she| they| your| their| it| about) "
)
_THEIR_STORY = re.compile(
    r"^ (?:.* )?(?:how|what|why|when|which|where|who) (?:did|do|does|was|were|made|makes|drew|"
    r"is it|it is|"
    r"it was|you|they|people|would you (?:say|look|advise|tell)|kind|sort|types?|the|your|"
    r"often|many|long|much|"
    r"someone|is|are|has|have|first|one|skills|qualities|helps|would|sort) "
)
_SUBJECT = phrases(r"""
(job|employment|internship|vacancy|placement) (inquiry|enquiry|application|search|opportunity|
    opportunities|opening|openings|request|hunt|referral|seeker|query|interest|possibilities)
(inquiry|enquiry|question|query|interest|asking|interested|request) .. (about|for|in|regarding|
    :) .. (jobs?|openings?|vacanc(y|ies)|internships?|employment|job opportunities|open
    positions?)
(application|applying|candidate|resume|cv) (for|:) .. (JOB|post)
(my|attached|enclosed) (resume|cv)
(seeking|looking for|open to|hoping for) .. WORKNOUN
referral (request|please|for)
(request|ask) for .. (referral|recommendation|job|internship)
(hire|hiring) (me|\?)
(opening|openings|vacancy|vacancies|positions?|jobs?|internships?) (at|with|in) YOURS
""")


def find(draft: Draft) -> Iterator[Found]:
    """The first words in each sentence that ask for a job."""
    sentences = draft.message.sentences
    denies = any(_denies(sentence) for sentence in sentences)
    subject = draft.message.subject
    if subject and any(p.search(subject.words) for p in _SUBJECT) and not _denied(subject):
        yield Found(subject, _words("the subject"))
    matter = False
    for sentence in _with_papers_named(draft.message.every):
        words = asked(
            sentence, tells=draft.kind in _FIRST and not denies, after=matter and not denies
        )
        matter = matter or _speaks_of_work(sentence)
        if words:
            yield Found(sentence, _words(f"“{words}”"))


def _with_papers_named(sentences: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """The sentences; an "it" after one that speaks of your papers stands for them."""
    before = ""
    for sentence in sentences:
        named = bool(_PAPERS.search(before)) and not _PAPERS.search(sentence.words)
        before = sentence.words
        yield replace(sentence, words=_papers_said(before)) if named else sentence


def _papers_said(words: str) -> str:
    said = _LEFT_OUT.sub(lambda m: f" {m[1]} my cv " if m[1] else f"{m[3]} at my cv ", words)
    return _IT.sub(" my cv ", said)


def _speaks_of_work(sentence: Sentence) -> bool:
    """Whether it names a post or a search, and does not deny or tell of one long gone."""
    return any(
        match and not is_denied(sentence.words, *match.span())
        for match in (matter.search(sentence.words) for matter in MATTERS)
    ) and not _LEARNS.search(sentence.words)


def asked(sentence: Sentence, *, tells: bool, after: bool = False) -> str:
    """The words that ask for a job, or none.

    `tells`: to tell of a search is to ask; `after`: the sentence before spoke of work.
    """
    for frame, when in FRAMES:
        if (when == "search" and not tells) or (when == "after" and not after):
            continue
        for match in frame.finditer(sentence.words):
            start, end = match.span()
            if _holds(sentence, start, end, when):
                return match[0].strip(" ,").replace("~", "")
    return ""


def _holds(sentence: Sentence, start: int, end: int, when: str) -> bool:
    words = sentence.words
    clause = words[clause_start(words, start) : start + 1]
    if (
        is_denied(words, start, end)
        or _LONG_AGO.search(words)
        or any(found.end() > start + 1 for found in _NO_POST.finditer(words, 0, end + 1))
        or _is_told(words[clause_start(words, start) : end + 1])
        or _is_thanks(clause)
    ):
        return False
    if when == "theirs":
        return not is_mine(words, start)
    if when == "search":
        return not _OF_OTHERS.search(clause)
    if when in {"wanted", "after"}:
        return _is_requested(words, words[clause_start(words, start) :])
    return _is_wished(sentence, start, end, when)


def _is_requested(words: str, clause: str) -> bool:
    """Whether the clause asks for a thing, and the sentence does not ask to learn."""
    return bool(_REQUESTS.search(clause)) and not (
        _LEARNS.search(words) or _OURS.search(clause) or _is_of_a_day(words, clause)
    )


def _is_wished(sentence: Sentence, start: int, end: int, when: str) -> bool:
    words = sentence.words
    clause = words[clause_start(words, start) : start + 1]
    if _is_of_a_day(words, words[start:end]) or (when == "asked" and _OURS.search(clause)):
        return False
    if when == "asked":
        wish = sentence.asks or _WISH.search(words)
        return bool(wish) and not _is_their_story(sentence, start, end)
    return not (sentence.asks and _is_their_story(sentence, start, end))


def _is_of_a_day(words: str, found: str) -> bool:
    """Whether the opening is one in a calendar."""
    return bool(_CALENDAR.search(words) and _SLOT.search(found + " "))


def _is_told(clause: str) -> bool:
    """Whether somebody else's words are told: "you mentioned that they are hiring"."""
    return bool(_SAID.search(clause))


def _is_thanks(clause: str) -> bool:
    """Whether it is thanked for, not asked: "thank you for passing my CV on"."""
    return bool(_THANKS.search(clause)) and not _IN_ADVANCE.search(clause)


def _is_their_story(sentence: Sentence, start: int, end: int) -> bool:
    """Whether it asks how things are done, not for anything: "how do you fill a post?"."""
    before = sentence.words[clause_start(sentence.words, start) : start + 1]
    mine = re.search(r" (?:me|my|i) ", sentence.words[start : end + 1])
    mine = mine or re.search(
        r" (?:how|what|where|whom?) (?:do|can|could|would|might|should|may) i ", before
    )
    return bool(_THEIR_STORY.search(before)) and not mine


def _denies(sentence: Sentence) -> bool:
    """Whether it says that no job is asked for."""
    found = _DENIAL.search(sentence.words)
    return found is not None and is_denied(sentence.words, *found.span())


def _denied(subject: Sentence) -> bool:
    return bool(re.search(r" (?:not|no|without|never) ", subject.words))


_DENIAL = phrase(
    "(ask|asking|after|seeking|looking|about|expect|expecting|want|request|requesting|not|than|"
    "hoping) .. WORKNOUN"
)


def _words(what: str) -> str:
    return f"{what} asks for a job; ask to learn, and leave any job to them"


CHECK = Check(
    code="job-ask",
    guides="C, D, E",
    about="asks for a job, a referral or a good word, or that a résumé be passed on",
    find=find,
)
