"""Asking for a job where one asks for information (INTERVIEWING 1: guides C, D and E).

Also asking that a résumé be considered or passed on, for a good word, a recommendation or an
internal referral for a post. There are two ways to find an ask. Words that getting hired consists
of (`matters`) stand where something is asked for (`asking`). Or a request is for none of the things
one may ask for, next to words about work (`requests`). A sentence that denies, thanks, tells or
wants to learn asks for nothing (`defeaters`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from mdnetwork.interviews.checks import hints, matters
from mdnetwork.interviews.checks.asking import is_asked
from mdnetwork.interviews.checks.check import Check, Draft, Found
from mdnetwork.interviews.checks.defeaters import hires, is_taken_back, is_wanted_by_us
from mdnetwork.interviews.checks.message import Message, Sentence
from mdnetwork.interviews.checks.parts import Place, place
from mdnetwork.interviews.checks.phrases import phrase, phrases
from mdnetwork.interviews.checks.requests import asks_for_more, speaks_of_work
from mdnetwork.interviews.checks.scope import is_denied, is_mine

_FIRST = frozenset({"request", "phone", "nudge", ""})
_PAPERS = phrase(
    "(?:(?:my|attached|enclosed|the|this) ADJ(RESUME)|(?:my|attached|enclosed) ADJ(PAPERS|profile)|"
    "(?:the|an) application)"
)
_IT = re.compile(
    r" (?:it|this|that|them|one|both|a copy) "
    r"(?=(?:to|on|along|round|around|with|over|in|forward|into|go|goes|get|be|reach|land) )"
)
_LEFT_OUT = re.compile(
    r" (circulate|forward|share|distribute|pass)( on| along)? (?=(?:to|among|amongst|with|around) )"
    r"|( a look)(?! (?:at|around|inside) ) "
)
"""Where no word stands for the papers named before: "please circulate among", "take a look"."""
_BEFORE_MARK = re.compile(r" (?=[,.?!;:)])")
_ANSWERED = re.compile(r" (?:re|aw|sv|fwd?) :")
"""A subject that is the other's."""
_WOULD_YOU = re.compile(
    r"(?: (?:so|well|and|please|but) ,?)* (?:would|could|will|can|might) you "
    r"(?:please |perhaps |possibly )?[?] $"
)
_SAYS = re.compile(
    r"^.* (?:says|said|reckons|thinks|swears|tells me|told me|mentioned|heard|hear)(?: that)?(?= )"
)
"""Another's words that the writer takes up: "Ana says you could get me in. Would you?"."""
_SUBJECT = phrases(r"""
(job|employment|internship|vacancy|placement) (inquiry|enquiry|application|search|opportunity|
    opportunities|opening|openings|request|hunt|referral|seeker|query|interest|possibilities)
(inquiry|enquiry|question|query|interest|asking|interested|request) .. (about|for|in|regarding|
    :) .. (jobs?|openings?|vacanc(y|ies)|internships?|employment|job opportunities|open
    positions?)
(application|applying|candidate|resume|cv) (for|:) .. (POST|post)
(?<!about )(?<!on )(?<!to )(?<!for )(?<!of )(?<!with )(my|attached|enclosed) (resume|cv)
(seeking|looking for|open to|hoping for) .. WORK
referral (request|please|for)
(request|ask) for .. (referral|recommendation|job|internship)
(hire|hiring) (me|\?)
(opening|openings|vacancy|vacancies|positions?|jobs?|internships?) (at|with|in) ORG
""")


def _is_theirs(found: Place) -> bool:
    return not is_mine(found.words, found.start)


_Row = tuple[re.Pattern[str], Callable[[Place], bool] | None]
_ROWS: tuple[_Row, ...] = (
    *((row, None) for row in phrases(hints.ALONE)),
    *((row, _is_theirs) for row in phrases(hints.THEIRS)),
    *((row, is_asked) for row in phrases(matters.ASKED)),
)
"""Phrases, and what else must be so of their place in the sentence."""
_SEARCH: tuple[_Row, ...] = tuple((row, None) for row in phrases(hints.SEARCH))


def find(draft: Draft) -> Iterator[Found]:
    """The first words in each sentence that ask for a job."""
    message = draft.message
    if any(hires(sentence.words) for sentence in message.sentences):
        return
    denies = any(_denies(sentence) for sentence in message.sentences)
    if message.subject and _ANSWERED.match(message.subject.words):
        message = replace(message, subject=None)
    subject = message.subject
    if subject and any(p.search(subject.words) for p in _SUBJECT) and not _denied(subject):
        yield Found(subject, _words("the subject"))
    rows = (*_ROWS, *_SEARCH) if draft.kind in _FIRST and not denies else _ROWS
    before = lately = ""
    for sentence in _with_papers_named(message):
        words = "" if is_wanted_by_us(before) else _asked(sentence.words, rows)
        if not words and _WOULD_YOU.match(sentence.words):
            words = _asked(_SAYS.sub("", before, count=1) + "? ", rows) and sentence.words
        if not words and not denies and speaks_of_work(lately + sentence.words):
            words = asks_for_more(sentence.words, before)
        if words:
            yield Found(sentence, _words(_quoted(words)))
        lately, before = before + sentence.words, sentence.words


def _asked(words: str, rows: tuple[_Row, ...]) -> str:
    """The first words of a sentence that ask for a job, or none."""
    for row, asks in rows:
        for match in row.finditer(words):
            found = place(words, *match.span())
            if (asks is None or asks(found)) and not is_taken_back(found):
                return match[0]
    return ""


def _with_papers_named(message: Message) -> Iterator[Sentence]:
    """The sentences; an "it" after your papers were named stands for them."""
    named = False
    for sentence in message.every:
        papers = _PAPERS.search(sentence.words)
        start = papers.end() if papers else 0 if named else len(sentence.words)
        words = sentence.words[:start] + _papers_said(sentence.words[start:])
        yield replace(sentence, words=words)
        named = papers is not None


def _papers_said(words: str) -> str:
    said = _LEFT_OUT.sub(lambda m: f" {m[1]} my cv " if m[1] else f"{m[3]} at my cv ", words)
    return _IT.sub(" my cv ", said)


def _denies(sentence: Sentence) -> bool:
    """Whether it says that no job is asked for."""
    found = _DENIAL.search(sentence.words)
    return found is not None and is_denied(sentence.words, *found.span())


def _denied(subject: Sentence) -> bool:
    return bool(re.search(r" (?:not|no|without|never) ", subject.words))


_DENIAL = phrase(
    "(ask|asking|after|seeking|looking|expect|expecting|request|requesting|beg|"
    "begging|fishing|angling|hinting|pitching|hoping) "
    "(?:.. (WORK|vacanc(?:y|ies))|(?:you )?to (?:recommend|hire|refer|employ|take|pass|put))"
)


def _quoted(words: str) -> str:
    return f"“{_BEFORE_MARK.sub('', words).strip(' ,;:.?!-').replace('~', '')}”"


def _words(what: str) -> str:
    return f"{what} asks for a job; ask to learn, and leave any job to them"


CHECK = Check(
    code="job-ask",
    guides="C, D, E",
    about="asks for a job, a referral or a good word, or that a résumé be passed on",
    find=find,
)
