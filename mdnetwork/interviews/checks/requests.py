"""Requests for none of the things one may ask for: next to words about work they ask for work.

What one may ask of an employer has no end ("got a desk for one more?", "stick my name in the
frame"), but what one may ask for a talk is soon listed (`_MAY_ASK`): an hour, an answer, advice, a
name, something to read or to see. So a request passes only if it says one of these.
"""

import re

from mdnetwork.interviews.checks.defeaters import (
    is_generic,
    is_one_of_many,
    is_ours,
    is_wanted_by_us,
    is_well_wished,
)
from mdnetwork.interviews.checks.parts import parts
from mdnetwork.interviews.checks.phrases import one_of, phrase

_OPENER = (
    r"^(?: (?:[,;:.()-]|and|so|but|or|then|also|just|perhaps|maybe|well|anyway|ps|p|s|hi|hey|hello|"
    r"dear|yo|oi|morning|listen|look|honestly|because|though|yet|one last thing|quick one|question|"
    r"if so|meanwhile|failing that|otherwise|either way|in that case|if not|after that|~?[a-z]+ ,)"
    r")*"
)
_AT_START = one_of(r"""
(?:could|would|can|will(?! (?:the|it|they|there|that|this|an?))|may|might|wo) (?:not )?(?:you|i|we|
    he|she|they|your|my|there|that|it|the|anyone|a|an|any|this|one|~[^ ]+|[a-z]+(?=.*[?]))
(?:do|does) (?:not )?(?:you|they|your [a-z]+) (?:[a-z]+ )?(?:need|want|have|take|hire|
    use|fancy|got)
(?:did|have|has) (?:you|they|he|she|anyone|someone|your [a-z]+|any of [a-z]+) (?:[a-z]+
    ){0,3}?(?:manage|chance|get round|passed?|sent|send|mention|mentioned|put|spoken?|speak|
    looked|seen|considered|decided|decide)
(?:is|are) (?:you|they|your [a-z]+) (?:[a-z]+ )?(?:able|looking|after|up for|willing|short)
is (?:that|it|the|your) (?:[a-z]+ ){0,8}?still (?:good|open|available|going|free|vacant)
(?:is|was) (?:that|this|it|there) (?:[a-z]+ )?(?:on offer|possible|something|an option|on the
    cards|anything|any|room|a (?:chance|way|place))
do (?:tell|keep|let|think|remember|bear|pass|put|mention|give|send|consider|say(?! [.!])|shout|call|
    ask|drop|have|bring|take)
(?:any|anything|something|somewhere)(?! (?:time|news of|thoughts))(?=.*[?])|anything (?:at|in|
    going|for)
any (?:[a-z]+ )?(?:support|help|assistance|backing|push|leads?)
(?:in case|should) (?:you|your|there|a|an|any|they|the|one|~[^ ]+)(?! (?:have (?:time|a moment|
    questions)|wish to|prefer|find|wonder[a-z]*|(?:are|were) wondering|missed|ask[a-z]*|is useful))
(?:give|get|put|take|pick|sign|count|find|hook|slot|squeeze|consider|choose|hire|try|use|
    remember) (?:me|us|him|her|my|that|this|your (?:boy|girl|son|daughter|old|humble|friend))
(?:you|it|they|this|these) (?:could|might|can)(?: (?:perhaps|maybe|possibly)|(?= .*[?]))
let me (?:work|join|start|try|be|in|on|show|prove|have|do|come|take|serve|earn|loose|help|at)|say
    (?:me|my|i|that i)|tell (?:your|him|her|them)|think of me|save me|ask (?:your|around|
    them)|point|send|pass|forward|slip|hook
did you mean (?:it|that)|what would it take|what do i have to do|whom? do i|when can i|where do i|
    how do i
(?:[a-z]+ )?(?:hope|hoping|wonder|wondering|wondered|asking|trust|pray) (?:if|that|whether|you|your|
    for)(?! the search)(?= .* (?:me|my|mine|i|us|him|her) )
i (?:[a-z]+ )?(?:plead|pray|beg|beseech|solicit|implore|request)
i am (?:game|up for|all yours|your (?:man|woman|person|boy|girl|lad|lass|gal|guy)|in(?=
    [.?!,;])|available|one(?= [.?!,;])|there(?= [.?!,;]))
""")
_REQUEST = re.compile(_OPENER + _AT_START.pattern)
_ANYWHERE = one_of(r"""
(?:would|could|will|might) (?:really )?(?:do the trick|tip it|swing it|go a long way|make all
    the difference|make a (?:world|lot) of|mean (?:a lot|the world|everything)|work wonders)
(?:grateful|glad|delighted|honou?red|pleased|happy|appreciate(?: it)?|obliged|indebted|thankful|
    thrilled|helpful|great|good|kind|wonderful|amazing|lovely|brilliant) (?:if|were|should)
    (?:you|your|it|that|my|i|someone|a|the|there)
(?:(?<!yes )(?<!no )please|(?<!you )(?<!so )(?<!has )(?<!very )kindly|pls)(?! (?:find|do not|
    note|excuse|be assured|rest assured|accept|forgive|ask) )
""")
_MAY_ASK = one_of(r"""
talk|talks|talking|speak|speaking|chat|chatting|call|ring|phone|zoom|coffee|tea|lunch|dinner
drinks?|pint|cake|minutes?|mins?|min|hours?|half-hour|quarter|time|times|day|days|date|dates
weeks?|month|morning|afternoon|evening|tonight|tomorrow|noon
(?:mon|tues|wednes|thurs|fri|satur|sun)days?|meet(?! me)|meeting|visit|visiting|tour
come (?:by|along|over|round|to)|drop (?:by|in)|stop by|pop (?:in|by|round|over)|see
look (?:at|round|around)|show(?:ing)? me|tell(?:ing)? (?:me|us)|learn|learning|hear|hearing|
    understand|know
ask (?:you|him|her|about|how|what|a few|some|one)|asking (?:you|about|how)|find out (?:how|what|
    when|more|about|which|where)|wonder how
questions?|advice|advise|thoughts|views?|opinions?|perspective|insights?|feedback|honest
your take|tips|guidance|explain(?:ing)?|describ(?:e|ing)|teach|teaching|memor(?:y|ies)|stor(?:y|
    ies)|experiences?|how|what(?! i)|why|which
where|whom? (?:else|should|could|to|do|does|might)|who is|books?|articles?|papers?|reading
write (?:about|to|again|when|and|down|up)|read|course|courses|textbook|podcast|lecture|event
walk|suits?|calendar|diary|reschedule|introduce|introducing|introduction|connect|connecting
brain|(?:your|their|her|his|the|a|another|two|three|more|any) names?|other people|anyone else|
    someone else|someone who|colleague who|shadow|watch|sit in
observe|join (?:me|us)|regards|greetings?|greet|thanks?|hello|invite|inviting|invitation|
    fill(?:ing)? in|questionnaire|survey|check(?:ing)?|posted about|help me find
comment|commenting|dentist|put(?:ting)? me in (?:touch|contact)|remember(?:ing)? me to|
    join(?:ing)? us|bringing|coming|draw|sketch|paint|film|play|look whether|arrived
hello|love|luck|photos?|photographs
recipe|address|the link|notes|slides|reply|answer|answering|answers|remind|red pen|wish(?:es)?
forgive|imagine|agree|guess|interview (?:you|a|one|some|several)|interviewing|judge|speaker
class|club|students|school paper|mind me|return|repay|in return|help you|do for you|in touch
compare|recommend (?:me |us )?(?:a|the|some|any|one)|suggest|thesis|essay|spare|ticket|copy|library|
    concert
exhibition|bring|a favou?r|carry|give my|say hi|enjoy|happier|rather|bun|sorry|apologise|choose
decide|retrain|study|studies|plan|keep you posted|let you know|report|tell you|show you
postpone|move it|send you|favou?rite|part of the|mention me to [a-z]+(?: (?:,|so|when|and)|(?=
    $))
believe|display|confirm|spell|scan|translate|correct|repeat|swap|print|(?:send|lend|text|show)
    (?:me|us) (?:the|an?|your|his|her|their|some)|e-?mail|numbers?|come back to|again|say that|
    forget|fair|i (?:got|passed|found|made it|won)|out of your way|taken out|(?:nominate|propose|
    recommend) you|put you (?:forward|up|in touch)|or the|tear .. (?:up|apart|to|into)|wrote (?:to|
    about)|relax|ignore|my best|best to|cup|moment|my treat|my shout|(?:get|have|find|spare) (?:a|
    the) (?:[a-z]+ )?(?:moment|minute|second|chance)|messages?|(?:them|him|her|people|[a-z]+one|
    [a-z]+body) (?:on )?(?:to|onto) me|(?:references?|help|anything|notes|input|favou?r) from me|
    voicemail|for a living
fete|match|cheque|by email|sent you|email you|look(?:ing)? over|look(?:ing)? through|go(?:ing)?
    over|frankly|regrets?
breakfast|brunch|supper|sandwich|beer|cider|curry|meal|(?:buy|treat|feed|pester|bother) you
mark(?:ing)? (?:it|this|them|my [a-z]+) (?:up|down)?|merciless|brutal(?:ly)?|ruthless(?:ly)?|pick
    holes|fly on the wall
(?:strike|cross|striking) out|cut (?:it|what|them)|trim|prune|polish|edit|proofread|red (?:ink|
    pencil)
typos?|spelling|mistakes?|cook for you|bake|pay you|make it up to you|drive you
eat|say the word|tomatoes|attend|mention (?:you|your)|name your?|quote you
your (?:[a-z]+ )?(?:career|path|journey|work|job|role|company's|side of)|a word about how
""")
_WITHIN = 12
"""How many words after a request is begun say what is asked for."""
_NEAR = 4
_ME = one_of("me|my|mine|i|us|him|her")
_WH = re.compile(
    r"^ (?:(?:and|so|but|also|well) )?(?:how|what|when|where|who|why|which) "
    r"(?!(?:can|do|would|could) i )"
)
"""A sentence that begins by asking about something: "who trained you, and would you again?"."""
_OR = re.compile(r"^ (?:, )?(?:and|or|then) (?!i|we|you|could|would|can|will|please|if|it|that)")
_I_DO = phrase("i (?:can|could|will|would|may|might|shall|have|am)")
_NO_REQUEST = one_of(
    "not|no|never|none|nobody|nothing|thank|thanks|congratulations|glad you|happy for"
)
_STOP = one_of(r"""
(?:please|could you|would you) (?:[a-z]+ )?(?:hold (?:off|fire|back)|wait|scrap|ignore|disregard|
    skip|cancel|call off|leave (?:it|that|off))
""")
"""A request to do less: "please hold off"."""
_TOLD_ON = phrase("^ (?:, )?(?:and|then) (?:put|let|cut|set|hit|shut|cast)")
_DID = one_of(r"""
(?:have|has|had) [a-z]+|(?:they|he|she|who|[a-z]+s) (?:put|gave|took|made|let|[a-z]{2,}ed)
(?:gave|took|made|moved|offered|handed|kept|sent|found) me
""")
"""A tale that goes on: "they moved me to the night shift and put me next to the door"."""
_PIECE = one_of(r"""
i am (?:[a-z]+ )?(?:writing|making|preparing|putting together|researching|recording) (?:an?|the|my)
    (?:[a-z]+ )?(?:piece|article|book|zine|podcast|film|documentary|novel|play|report|essay|talk)
""")
"""What the writer makes, for which a request is no ask: "I'm writing a piece on kitchens"."""
_WISHED = one_of("could|would|can|may|might|will|wish|like|love|hope|please")
_POINTS_BACK = re.compile(
    r" (?:it|that|this|so) (?:[?.!,]|all right|of|possible|on|something|work|to me|do|suit) |"
    r"^ (?:could|would|can|will|might|may) (?:you|i|we|that|it) "
    r"(?:be [a-z]+ |have one |ask )?[?.!] $| mind [?.] "
)
_SHORT = 60
_BARE = 20
"""Letters of a short "please shout", which says elsewhere in its sentence what for."""
_ABOUT_WORK = one_of(r"""
TEAM|yours|your (?:boy|girl|son|daughter)
work|working|shifts?|hir(?:e|es|ing|ed)|jobs?|job-hunting|team|crew|gang|desk|advert|fellow
submit|submitted|application|closes|deadline|offer|trade|staff|director|editor|recruiter|inside
foot|start|starting|free from|cvs?|resume|form|apply|applied|applying|applications?|candidates?
panel|board|vacanc(?:y|ies)|roles?|posts?|positions?|wages?|pay|paid|employ[a-z]*|rota|assistant
deputy|clerk|apprentic[a-z]*|hands?|short-handed|short-staffed|understaffed|volunteer|portfolio
clips|at yours
your (?:[a-z]+ )?(?:end|place|side|lot|team|crew|firm|company|boss|manager|shop|studio|lab|
    employer|department|office|staff|director|hospital|ward|school|agency|gang|outfit|kitchen|
    clinic|practice|group|organi[sz]ation|desk|line manager)
freelanc[a-z]*|cover|contracts?|intern[a-z]*|establishment|openings?|placements?|referrals?
referees?|references?|refer|trainees?|graduat[a-z]*|residency|committee|visa|laid off
redundan[a-z]*|shortlist|interview|skills|join|recruit[a-z]*|commission|unemployed|notice|career
field|profession|degree|bootcamp|qualified|qualification|retrained|trained|certificate|portal
employer|colleagues?|hr|personnel|talent|budget|headcount|contractor|locum|temp|seasonal
summer job|traineeship|fellowship
""")


def speaks_of_work(words: str) -> bool:
    """Whether some words have to do with work at all."""
    return bool(_ABOUT_WORK.search(words))


def asks_for_more(words: str, before: str) -> str:
    """The first part of a sentence that asks for nothing one may ask for, or none.

    `before` is the sentence before, that an "it" or a short "could you?" may stand for.
    """
    for part in parts(words):
        begun = _REQUEST.search(part)
        what = part[begun.end() :] if begun else part if len(part) > _BARE else words
        asked = begun or (_ANYWHERE.search(part) and (what != words or _ME.search(words)))
        if asked and not _may_be_asked(words, part, what, before):
            return part
    return ""


def _may_be_asked(words: str, part: str, what: str, before: str) -> bool:
    if is_wanted_by_us(before) or _PIECE.search(before) or is_one_of_many(words):
        return True
    asks_about = _WH.match(words) and not _ME.search(part)
    if asks_about or _STOP.search(part) or _goes_on(words, part):
        return True
    begun = part.removesuffix(what) + " ".join(["", *what.split()[:_NEAR], ""])
    if _NO_REQUEST.search(begun) or is_generic(part) or is_ours(words) or is_well_wished(part):
        return True
    said = f" {' '.join(what.split()[:_WITHIN])} "
    if len(part) < _SHORT and _POINTS_BACK.search(part):
        meant = _WISHED.search(before) or not _ABOUT_WORK.search(before)
        said = f"{before if meant else ''}{words}"
    return bool(_MAY_ASK.search(said))


def _goes_on(words: str, part: str) -> bool:
    """Whether a part tells on what somebody did: "they moved me and put me in charge"."""
    told = words[: words.index(part)]
    asks = _REQUEST.search(told) or _ANYWHERE.search(told)
    if asks:
        return False
    mine = _OR.search(part) and _I_DO.search(told)
    return bool(mine or (_TOLD_ON.search(part) and _DID.search(told)))
