"""A request that does not say how you got their name (guides C, E)."""

import re
from collections.abc import Iterator

from mdnetwork.interviews.checks.check import Check, Draft, Found

_HOW = re.compile(
    r" (?:(?:suggested|recommended|encouraged|urged|advised|told|referred|pointed|directed|"
    r"sent|introduced|"
    r"steered|tipped|nudged)(?: that| me| us| i| my| you| your| to| strongly| warmly| kindly|"
    r" both)* "
    r"(?:[a-z]+ )?(?:i|me|us|to|you|your|about|of|contact|write|writing|reach|get|speak|talk|"
    r"contacting|reaching)|"
    r"suggestion of|recommendation of|at the (?:suggestion|recommendation|urging)|"
    r"on the (?:advice|recommendation)|"
    r"(?:gave|give|giving) (?:me|us) your|given your (?:name|number|address|details)|long time|"
    r"shared a|"
    r"passed (?:me|on|along) your|shared your|mentioned (?:you|your|that you)|"
    r"your name (?:came|was|from|through|in|on|at|to me)|(?:got|have|had|found|saw|came across|"
    r"come across|"
    r"read|heard|watched|listened|attended|noticed|discovered|stumbled (?:on|upon|across)|"
    r"looked up|ran across|spotted|"
    r"following|followed|reading|enjoyed|loved|received|obtained|learned|learnt|know|remember|"
    r"picked up)"
    r"(?: [a-z0-9~][^ ]*){0,4} (?:your (?:[a-z]+ ){0,2}(?:name|profile|talk|lecture|article|"
    r"post|posts|paper|papers|podcast|book|work|page|"
    r"email|e-mail|contact|details|address|team|interview|piece|column|presentation|panel|bio|"
    r"blog|study|"
    r"research|essay|report|story|keynote|webinar|session|remarks|number|newsletter|thread|"
    r"video|episode)|"
    r"you (?:on|in|at|speak|through|from|give|present|talk|via)|about you|of you)|"
    r"alum|alumn[a-z]+|directory|we (?:are both|are all|are fellow|met|spoke|talked|chatted|"
    r"sat|both|were both|share|overlapped|have in common|"
    r"worked)|met you|you and i|through (?:~?[a-z]+(?: [a-z]+)?|my [a-z]+|a [a-z]+)(?= [.,]|"
    r" i | at | who | at )|"
    r"(?:friend|colleague|neighbou?r|classmate|student|cousin|sister|brother|pupil|teammate|"
    r"client|patient) of|mutual|"
    r"in common|fellow|(?:my|our) (?:friend|aunt|uncle|cousin|neighbou?r|professor|tutor|"
    r"teacher|lecturer|"
    r"supervisor|advisor|adviser|boss|former boss|manager|colleague|coach|mum|mom|dad|father|"
    r"mother|sister|brother|doctor|"
    r"landlord|godmother|godfather|classmate|roommate|flatmate|course leader|dean|librarian|"
    r"counsell?or|mentor)|"
    r"you (?:spoke|gave a|lectured|taught|presented|visited|were (?:on|a speaker|quoted|one)|"
    r"wrote|said|once)|"
    r"thinks (?:you|i)|thought (?:you|i)|said (?:you|i|that)|says (?:you|i|that|she|he)|"
    r"told me|asked me to|tells me|grandma|granny|grandpa|cousin|of yours|friend|running into|"
    r"remember (?:you|our|your)|"
    r"i (?:took|attended|sat in) (?:on )?your|caught your|at (?:the|[a-z~]+) (?:reunion|meetup|"
    r"conference|party|summit|hackathon|open day|event|fair|meeting|workshop)|member of|"
    r"members of|met (?:you|at)|mum|mom|dad|"
    r"(?:your|the) (?:talk|lecture|article|panel|podcast|webinar|post|paper|piece|presentation|"
    r"keynote) "
    r"(?:at|on|in|for|about|last|this)|same (?:school|university|college|programme|program|"
    r"course|club|town|department)|"
    r"who (?:gave|recommended|suggested)|on (?:linkedin|the (?:website|staff page|site))|website|"
    r"(?:association|society|chamber|guild|union|club|alumni|careers?) (?:list|office|service|"
    r"centre|center|network|group|page)) "
)


def find(draft: Draft) -> Iterator[Found]:
    """Once, if no sentence says it."""
    if draft.is_request and not any(_HOW.search(s.words) for s in draft.message.every):
        yield Found(
            None,
            "it does not say how you got their name; say who suggested them, or where you found it",
        )


CHECK = Check(
    code="no-referrer",
    guides="C, E",
    about="a request that does not say how you got their name",
    find=find,
)
