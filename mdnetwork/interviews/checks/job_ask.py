"""Asking for a job where one asks for information (INTERVIEWING 1: guides C, D and E).

Also asking that a résumé be considered or passed on, for a good word, a recommendation or an
internal referral for a post. A sentence that denies asks for nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from mdnetwork.interviews.checks.asking import FRAMES
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
_THANKS = phrase(
    "(thank|thanks|thanking|(am|was|so|very|truly|really|deeply) grateful (for|that|to)|gratitude|"
    "appreciated|appreciate (your|that|how)|appreciation|kind of you|generous of you|"
    "you (offered|kindly|already)|(after|since) you|(glad|happy) you|"
    "your (kind |generous )?offer|offering|you were kind enough to)"
)
_IN_ADVANCE = re.compile(
    r" (?:in advance|you (?:could|would|can)|if you|could you|would you|considering) "
)
_PAPERS = phrase("(my|attached|enclosed) ADJ(RESUME|application|portfolio)")
_IT = re.compile(
    r" (?:it|this|that|them) (?=(?:to|on|along|round|around|with|over|in|forward|into) )"
)
_OF_OTHERS = re.compile(
    r" (?:someone|somebody|anyone|anybody|people|those|who|friends?|students?|you|they|he|she|"
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
    for sentence in _with_papers_named(draft.message.every):
        words = asked(sentence, tells=draft.kind in _FIRST and not denies)
        if words:
            yield Found(sentence, _words(f"“{words}”"))


def _with_papers_named(sentences: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """The sentences; an "it" after one that speaks of your papers stands for them."""
    before = ""
    for sentence in sentences:
        named = bool(_PAPERS.search(before)) and not _PAPERS.search(sentence.words)
        before = sentence.words
        yield replace(sentence, words=_IT.sub(" my cv ", before)) if named else sentence


def asked(sentence: Sentence, *, tells: bool) -> str:
    """The words that ask for a job, or none; `tells`: to tell of a search is to ask."""
    for frame, when in FRAMES:
        if when == "search" and not tells:
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
        or _is_told(words[clause_start(words, start) : end + 1])
        or _is_thanks(clause)
    ):
        return False
    if when == "theirs":
        return not is_mine(words, start)
    if when == "search":
        return not _OF_OTHERS.search(clause)
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
    mine = mine or re.search(r" how (?:do|can|could|would|might|should|may) i ", before)
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
