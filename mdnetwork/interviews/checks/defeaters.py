"""What takes an ask back: a "not", thanks, a story, a post that is somebody's, a wish to learn."""

import re

from mdnetwork.interviews.checks.parts import Place
from mdnetwork.interviews.checks.phrases import one_of, phrase, phrases
from mdnetwork.interviews.checks.scope import clause_start, is_denied

_LEARNS = one_of(r"""
where(?! (?:things|it|we|i|my [a-z]+) stands?| i am| to find me| (?:do|can|should|could|might|may|
    would) i| you (?:could|might|can))
how(?! (?:about|would you feel|to (?:work|join|get|be|apply|start|intern|do)) )(?! (?:(?:can|
    could|do|would|might|should|may|best|to) (?:i|we|apply|get|join|best|my) |i (?:can|could|
    might|would|should|may) ))
what(?! (?:would|do) you say to| i (?:would|should|could|can|must|need|have to|am|want|hope|seek|
    wish|really)| (?:can|could|would|must|should|do|else|are|is) (?:i|it|we|the best way|my chances|
    my next step|the (?:odds|chances)) )(?! (?:opportunit|possibilit|openings|options|vacanc)[a-z]*)
describe|matters|would you say (?:that )?(?:it|[a-z]+s|an? [a-z]+|the [a-z]+|most [a-z]+) (?:is|are|
    matters?|counts?|makes?|do|does|has|have|takes?|helps?)|quote you|questions about|(?<! to )about
    working|why(?! not| do not)|(?<!in )which|explain|learn(?! fast| quickly)|learning
hear (?:about|how|your|what|more about)|hearing (?:about|how|what)|understand|understanding
(?:find out|see|decide|know|wonder|wondering) (?:if|whether) (?:the|this|that|it|[a-z]+ing)
    (?:[a-z]+ ){0,3}(?:is|might be|would be|could be) (?:still )?(?:(?:a|the|really) )?(?:[a-z]+
    )?(?:place|thing|career|field|life|line|path|right)
(?:(?<!let me )know|see|find out|asked|tell me|curious|wonder|wondering) (?:about|what(?!
    (?:opportunit|possibilit|openings|vacanc|my (?:chances|odds)))|how(?! i | to )|why|more
    about)
tell (?:someone|somebody|a|us|me about|me more)|curious about|thoughts|views?(?! to)|feedback
critique|proofread|comments?|perspective|insights?|opinions?|read|reading|stor(?:y|ies)
experiences? (?:of|as|with|in|how)|advice (?:on|about|for|to)|tips (?:on|for|about)|guidance on
recommendations? (?:on|for)|would you (?:take|choose|pick|do|go (?:for|into)|recommend|prefer|study)
    .. or|if you (?:were|had) (?:starting|to start|beginning|young|me|in my|twenty|your time)
(?:body|society|association|club|guild|union|group|network|class|course|chapter|meetup|forum|list|
    institute)(?= (?:that |which )?i (?:can|could|should|might) join)
have you ever|were you(?! (?:to|serious|joking|in earnest|hoping|looking|after))|was your|is it
    true|(?:is|it) like to
about (?:your|the) (?:job|role|work|career|path)|who (?:does|do (?!i)|did|looks|reads|decides)
how often|courses?|book|article|prepare for|decide (?:between|whether|what|which|how)|decided
    (?:between|how|what)|deciding|choose
before (?:i )?(?:look|looking|apply|applying)|useful to|worth (?:it|the)
""")
"""Words that ask about a thing, where the thing comes after them."""
_STRONG = one_of(r"""
(?:any|possible|potential|current|open|available|suitable|vacant|upcoming) (?:[a-z-]+
    ){0,3}?(?:openings?|vacanc(?:y|ies)|possibilit(?:y|ies)|positions?|roles?|jobs?|
    opportunit(?:y|ies)|internships?|placements?)
""")
"""Posts that nobody only asks about: "learn about your career and any openings"."""
_WHETHER_YOU = one_of("(?:whether|if) you (?:would|could|can|might|will|are)")
"""A favour, whatever is asked about it: "your thoughts on whether you could refer me"."""
_CLOSE = 30
"""How many letters before a post such a word may stand."""
_GENERIC = one_of(r"""
(?:in|of|about|into) (?:your|the|this|that|my|our) (?:[a-z]+ )?(?:field|industry|profession|
    trade|line of work|sector|discipline|world|market|country|subject|specialty)
usually|typically|(?:industry|sector|trade|profession) as a whole
often|tend|mostly|generally|in general
these days|nowadays
(?:for|writing|about|in|on|of) (?:my|a|our) (?:[a-z]+ )?(?:thesis|dissertation|essay|
    statistics|podcast|paper|blog|newsletter|magazine|survey|class)
class of|for our class|as [a-z]+ as yours
""")
"""A question about a trade, not about a post in it."""
_THANKS = one_of(r"""
thank|thanks|thanking|thankful to you for
(?:am|was|so|very|truly|really|deeply) (?:grateful|thankful) (?:for|that|to you for)
am (?:indebted|obliged) to you for|gratitude|appreciated|appreciate (?:your|that you|how)
appreciation|you were (?:so |very )?(?:kind|good|generous|sweet|nice) (?:enough )?to|(?:kind|
    generous|good|sweet|nice|lovely|thoughtful|decent|gracious) of you|you (?:offered|already|(?:so
    )?kindly [a-z]+ed)
(?:after|since) you|(?:glad|happy) you|(?:am|was|so) (?:glad|happy|pleased|relieved|delighted)
    (?:that|to hear|for you)|congratulations|congrats|well done|good luck
your (?:kind |generous )?offer|for offering
""")
_IN_ADVANCE = one_of(r"""
in advance|(?:would|could) be (?:[a-z]+ ){1,4}of you|you (?:could|would|can)|if you|could you|would
    you
be (?:very |so |most |really |truly |deeply |extremely |ever so )?(?:grateful|thankful|obliged|
    indebted|appreciative)
would (?:really |very much |greatly |so )?(?:appreciate|be grateful)
""")
_TOLD = one_of(r"""
(?<!post )(?<!job )(?<!role )(?<!position )(?<!vacancy )(?<!opening )(?<!place )(?<!spot )(?<!work
    )(?<!shift )(?<!have )(?<!did )(?<!if )you (?:also |had |have |kindly |once |even )?(?:said|
    mentioned|told|suggested|advised|wrote|asked|explained|recommended|encouraged|urged|warned)(?:
    me| us)?
(?:he|she|they|who|(?!you )~?[a-z]+) (?:also |had |has )?(?:said|says|jok(?:es|ed)|insist(?:s|ed)|
    teas(?:es|ed)|mentioned|told (?:me|us)|tells me|wrote|asked me|advised|suggested(?! you)|urged
    me)
(?:they|people|everyone|everybody|folk|(?!always |perhaps |yes )[a-z]{3,}s) (?:all |both
    )?(?:tells?|told|keeps? telling|kept telling) (?:me|us)
(?!i |we |and |just |also |only |really |always |you |have |had |then |even |often )~?[a-z]+
    (?:wanted|wants|wondered|wonders|keeps asking|asked) (?:[a-z]+ )?(?:to know|if|whether)
(?<=^ )(?:said|says|reckons|told me|thinks|asked|offered)
""")
"""Somebody else's words: "you mentioned that they are hiring"."""
_HAS_SAID = phrase("(?:has|have|did) (?:[a-z.~]+ ){1,4}?(?:said|say|mentioned|told|asked)")
_OURS = one_of(r"""
our (?!mutual|common|talk|call|chat|conversation|meeting|friend|last|first|professor|teacher|
    discussion|coffee|lunch)[a-z']+
we (?:have (?:a|an|two|three|some)|are (?:hiring|looking|short)|need (?:a|an|someone|people|
    more|two)|offer|hire|take|could use)
my (?:[a-z]+ )?(?:company|firm|office|team|employer|hospital|department|manager|boss|group|
    school|club|sister|mother|father)
""")
"""The writer's own side, that offers something."""
_WE_HIRE = one_of(r"""
we (?:also |still |now )?need (?:[a-z]+ )?[a-z]{2,}(?:ers|ors|ists|ants|staff|people|stewards)
we are (?:[a-z]+ )?(?:hiring|looking for|recruiting|short)
(?:i|we) (?:now |also )?have (?:(?:an?|two|three|some|several|got) )+(?:[a-z-]+ ){0,3}?(?:GAP|
    vacanc(?:y|ies)|(?:jobs?|posts?|positions?|spaces?|places?|placements?|apprenticeships?) (?:for
    (?:an?|two|someone|the right)|open|coming up|going|to (?:fill|offer)))(?! in mind)
our [a-z]+ (?:takes|hires|is hiring|are hiring|needs|is (?:looking for|short))
(?:our|my) (?:[a-z]+ )?(?:TEAM) (?:(?:is|are) (?:[a-z]+ )?(?:hiring|looking|recruiting|short|
    seeking|in need)|has (?:an?|two|three|some|openings)|needs|wants)
""")
_I_LEAD = one_of(r"""
i (?:lead|manage|run|head|chair) (?:a|the) (?:[a-z]+ )?(?:TEAM|panel)
as an? (?:[a-z]+ )?(?:manager|recruiter|employer|boss) (?:myself|of)
""")
_MY_PAST = one_of(r"""
(?<!can )(?<!could )(?<!may )(?<!do )(?<!might )(?<!should )(?:i|we) (?:have |had |just |already |
    finally |also |recently |then |was |even )*(?:got|found|started|finished|accepted|left|lost|
    began|begun|landed|secured|offered|took|used|gave|turned down|declined|did|had|hold|held|joined|
    withdrew|handed in|start|begin|join|won|resigned|quit|chose|decided (?:against|not|to stay|on|
    for)|see that|saw that|was (?!wondering|hoping|curious|asking|looking|thinking|going)[a-z]+ing|
    (?!want|hop|wonder|wish|need|attach|enclos|includ|interest|call|phon|email|text|messag|contact|
    pop|stopp|dropp|figur|ask|follow|reach|excit|delight|determin|thrill|convinc|indebt|honou?r|
    oblig|open|realis|realiz|decid|conclud|notic|draft|prepar|discuss)[a-z]{2,}ed|(?<! can i )(?<!
    could i )(?<! may i )have an? (?:[a-z]+ )?(?:job|post|position|role|interview|offer))
""")
"""News of what one has found, left or done."""
_CLAUSE = one_of(r"""
, (?:and|so|but)(?= (?:an?|the|your|any|this|one|some) )
you (?:should|could|can|would|might|must|ought|will)
""")
"""Where somebody else's deed begins, after what I did."""
_LONG_AGO = one_of(r"""
i (?:will be|am) (?:joining|starting)|as an? (?:[a-z]+ )?(?:boy|girl|child|kid|teenager)
when i was|back then|in those days|years ago i|i used to|once (?:wanted|hoped|dreamt|dreamed)
""")
_PAST = phrase(
    "^ (?:had|gave|got|took|sent|told|kept|made|brought|[a-z]{2,}(?:ed|rred)) (?:me|my|us)"
)
_PUT = re.compile(
    r"^(?: (?:,|and|but|so))* (?:the|an?|my|our|his|her|he|she|they|one|both|somebody|someone)"
    r"(?: [a-z]+){0,4}? (?:put|let|set|cut) (?:me|my|us) "
)
"""A past that looks like an order, after its subject: "the agency put me forward"."""
_UNREAL = one_of(
    "if|wish|would|could|can|may|might|should|hope|get|have|has|having|be|been|were|hoping|whether"
)
"""What turns a past form into a wish: "if you gave me a chance", "to have had me in"."""
_HOPES = one_of(r"""
(?:(?<= i )|(?<= we )|(?<=^ )|(?<=[,;:] )|(?<= do )|(?<= and )|(?<= so )|(?<= just ))(?:hope|hoping|
    hopefully|trust|wish|wishing) (?:that )?(?:you(?! can| could| may| might| will| would| have
    (?:an?|any|some|room|space)|(?: are| still| also| now)* (?:need|hir|look|recruit|short|tak|
    consider))|your [a-z]+(?! (?:can|could|may|might|will|would|has|have|needs?|hires?|is (?:hir|
    look|recruit|short|tak|consider)))|all|every|the|this|it|these|things|nobody|no one)
""")
_WRITER = one_of(r"""
me|my|(?<!than )mine|i|us|someone like|for an?|favou?rabl[ey]|consider[a-z]*
""")
"""A hope in which the writer has no part."""
_FOR_ME = one_of("me|my|words?")
_YOU_DID = phrases(r"""
(?<!if )(?<!wish )(?<!whether )(?<!would )(?<!could )(?<!have )(?<!has )(?<!post )(?<!job )(?<!role
    )(?<!position )(?<!vacancy )(?:you|they|he|she|who|one|~?[a-z]+ who|nobody) (?:have |had |also |
    kindly |so |already |just )*(?:(?!need)[a-z]{2,}ed|gave|sent|spoke|told|took|kept|brought|got|
    let|thought|wrote)
(?:words?|line|note|call|reference|recommendation|letter|introduction) (?:that )?you (?:put|wrote|
    made|gave|sent)
^ (?:[a-z]+ , |(?:dear|hi|hello) [^,]*, |, )?(?:you|they|he|she) (?:put|got|let)
""")
"""What somebody has done for the writer: "you passed my CV on"."""
_MAY_I = one_of("(?:can|could|may|might) (?:i|we)")
_TO_TAKE_ME = one_of("(?:hire|employ|take|use|have|consider|appoint|recruit|interview|get|pick) me")
_WOULD = one_of("would|could|can|might|to")
_ON_CONDITION = phrase("^ (?:[a-z]+ , |and |so |but |, )*(?:if|when|once|were|should)")
_THEN_LEARNS = phrase(
    ", (?:and |then )?(?:how|what|which|why|where|who)"
    "(?! (?:can|do|could|would) i (?:get|apply|join|become|work))"
)
"""A condition and its question: "if you hired today, what would you look for?"."""
_YOUR_VIEW = phrase("(?:view|opinion|thoughts|take) :")
_LISTED = re.compile(
    r" (?:[:,] )?(?:and |or )?"
    r"(?:how|what|which|why|where|who|(?:if|whether) (?!you |your |there )[a-z])"
)
_YOUR_STORY = one_of("(?:what|how|why) (?:you|they|people|recruiters|employers)")
_AND_HOW = phrase(", (?:and )?(?:how (?:many|much|long|often)|what do (?:you|they) look)")
_DID_YOU = one_of("did (?:you|they|he|she)")
_POST = one_of(r"""
jobs?|roles?|positions?|posts?|work|employment|internships?|placements?|shifts?|commissions?|
    gigs?
""")
_OWNER = re.compile(
    r" (?:(?:your|his|her|their|our|its|whose|the|this|that|[a-z]+'s|my(?! (?:first|next)))"
    r" (?:(?!(?:in|for|at|with|to|open|current|available|about|of|is) )[a-z-]+ ){0,2}|(?:someone|"
    r"somebody|people|anyone|those|friends?|students?|everyone|others|who|part) (?:[a-z]+ ){0,2}"
    r"(?:looking for|searching for|applying for|starting|of|in|with|like) (?:[a-z-]+ ){0,2}|"
    r"(?:someone|somebody|people|anyone|those|friends?|students?|everyone|others|who|know) "
    r"(?:(?:who|that|is|are) ){0,2})$"
)
"""Who has the post, right before it: "your", "part of the", "people looking for"."""
_AS_TOLD = phrase(
    "(?:that |which )?i (?:mentioned|told|found|left|lost|have|had|got|start|started|took)"
)
_SEEKS = one_of(r"""
i .. to (?:find|add|meet|include|reach) (?:someone|somebody|people|one|another|an? [a-z]+) (?:who|
    that)(?! (?:[a-z]+ )?(?:hir|recruit|need|want|look|tak|seek))
i (?:need|want|could (?:do with|use)) (?:a|some) (?:hand|help|advice) with(?! (?:a job|finding|
    getting|my (?:job|application|search)))
""")
"""Somebody the writer wants for an end of their own: "I'd love to find someone who does lime"."""
_OTHERS = one_of(r"""
i (?:also )?know (?:of )?(?:somebody|someone|(?:just )?the [a-z]+|an? [a-z]+) (?:who|that)
if (?:your|any of your) (?:[a-z]+ )?(?:daughters?|sons?|nieces?|nephews?|students?|pupils?|friends?|
    kids?|children|grand[a-z]+) (?:ever )?(?:wants?|needs?|is|are|would|looks?)
if your ~?[a-z]+ (?:wants|needs|is (?:looking for|after)) (?:an? |some )?(?:job|work|placement)
""")
"""What is offered to somebody else."""
_IN_THE_PAST = one_of(r"""
when you (?:started|began|joined|were|trained|qualified|left|first|got)|in your (?:day|time|first)
""")
_WE_WANT = one_of(r"""
(?:i|we) (?:am |are )?(?:also |now |still )?(?:need|looking for|after|short of|seeking|in search of)
    (?:an?|some|another) (?!(?:[a-z-]+ ){0,2}(?:supervisor|employer|recruiter|sponsor|referee|
    mentor|manager|advis[eo]r|jobs?|work|posts?|positions?|roles?) )ADJ(?:AGENT|speaker|editor|
    reader|judge|guest|host) (?:who|that|on|for|to)
""")
"""A person the writer wants, for a talk or a work of theirs."""
_DAY = one_of(r"""
calendar|diary|schedule|agenda|timetable|appointment|reschedule|rearrange
any (?:[a-z]+ )?(?:evening|morning|afternoon|day|weekday|time|hour) .. (?:would|will|is|are|suits?|
    works?|do|after|before)
another (?:day|time|date)|(?:move|postpone|change) (?:our|the|it)
(?:another|any) (?:time|day|hour)|next week
""")
_WEEKDAY = one_of("(?:on|next|this|for) (?:mon|tues|wednes|thurs|fri|satur|sun)day")
_GAP = one_of("slots?|gaps?|spots?|space|time|free")
"""What one has for a talk on a day: "a slot for me next Tuesday"."""
_SLOT = one_of(r"""
openings?|slots?|spots?|space|opens|comes|opening|room|place|time|free|anything|something|work
if|when|need
""")
"""What opens or comes up in a calendar."""
_EVENT = phrase(
    "(?:at|for|in|on) (?:the|your|a) (?:[a-z]+ )?(?:concert|talk|dinner|lunch|table|reading|match|"
    "game|show|lecture|event|party|workshop|session|exhibition|play|performance|conference|meetup)"
)
_SEAT = one_of("seats?|places?|spots?|space|room|chairs?|lists?")
"""What is kept for someone at an event."""
_NAMED = re.compile(r" (?:refer|recommend|introduc|connect|point|direct|put (?:me|us) )")
_TALK = one_of(r"""
(?:who|people|someone|names?|others|colleagues?|person|anyone) (?:[a-z]+ ){0,6}?(?:talk|speak|
    chat|tell me|learn|ask|compare notes|switched|advise)
i (?:could|can|might|should) (?:talk|speak|learn|ask|meet|write)|other people|two or three
one or two|another person|more people|dr|professor|mr|ms|mrs|textbook|book
""")
"""Those one is named to for a talk."""


def is_taken_back(place: Place) -> bool:
    """Whether words that would ask for a job do not, as they stand in their sentence."""
    words = place.words
    clause = words[clause_start(words, place.start) : place.end + 1]
    return bool(
        is_denied(words, place.start, place.end)
        or is_told(clause)
        or is_thanks(clause)
        or _LONG_AGO.search(words)
        or is_past(place)
        or is_well_wished(place.part)
        or is_ours(place.part)
        or _I_LEAD.search(words)
        or is_done(place)
        or is_owned(place)
        or is_learned(place)
        or _SEEKS.search(words)
        or _OTHERS.search(words)
        or _IN_THE_PAST.search(words)
        or (_DAY.search(words) and _SLOT.search(place.found))
        or (_WEEKDAY.search(words) and _GAP.search(place.found))
        or (_SEAT.search(place.found) and _EVENT.search(words, place.start))
        or (_NAMED.search(place.found) and _TALK.search(words[place.start :]))
    )


def hires(words: str) -> bool:
    """Whether the writer has a post to give: "we are looking for two cooks"."""
    return bool(_WE_HIRE.search(words))


def is_wanted_by_us(words: str) -> bool:
    """Whether the writer wants someone: "we are looking for a speaker on trees"."""
    return bool(_WE_WANT.search(words))


def is_told(clause: str) -> bool:
    """Whether it is another's word: "she said they are hiring", not "has she said ...?"."""
    return bool(_TOLD.search(clause)) and not _HAS_SAID.search(clause)


def is_thanks(clause: str) -> bool:
    """Whether it is thanked for, not asked: "thank you for passing my CV on"."""
    return bool(_THANKS.search(clause)) and not _IN_ADVANCE.search(clause)


def is_ours(words: str) -> bool:
    """Whether it is the writer's side that hires or offers."""
    return bool(_OURS.search(words) or _WE_HIRE.search(words) or _I_LEAD.search(words))


def is_past(place: Place) -> bool:
    """Whether it is news: "I applied for two posts", "she got me in"."""
    told = _CLAUSE.split(place.before)[-1] + place.found[1:]
    narrated = _PAST.search(place.found) and not _UNREAL.search(place.words, 0, place.start + 1)
    put = _PUT.search(told) and not _UNREAL.search(told)
    return bool(_MY_PAST.search(f" {told}") or narrated or put)


def is_well_wished(words: str) -> bool:
    """Whether it only wishes the reader well: "I hope you got the openings filled"."""
    hope = _HOPES.search(words)
    return hope is not None and not _WRITER.search(words, hope.end())


def is_done(place: Place) -> bool:
    """Whether it is told that somebody did so: "you passed my CV on"."""
    said = place.before + place.found[1:]
    if not _FOR_ME.search(place.found) or _MAY_I.search(place.before):
        return False
    return any(did.search(said) for did in _YOU_DID)


def is_owned(place: Place) -> bool:
    """Whether the post is somebody's: "your job", "part of the job", "people looking for work"."""
    last = " " + place.found.rsplit(maxsplit=1)[-1] + " "
    of_mine = _AS_TOLD.match(place.words, place.end)
    return bool(of_mine or (_POST.search(last) and _OWNER.search(place.before)))


def is_learned(place: Place) -> bool:
    """Whether it is asked about, not for: "how do you fill a post?"."""
    if _TO_TAKE_ME.search(place.found) and _WOULD.search(place.part):
        return False
    if _WHETHER_YOU.search(place.before[-_CLOSE:]) and _FOR_ME.search(place.found):
        return False
    if _STRONG.search(place.before[-_CLOSE:] + place.found[1:]):
        return False
    return bool(
        any(
            learns.start() < place.start
            for learns in _LEARNS.finditer(place.words, _told_of(place))
        )
        or _YOUR_STORY.search(place.found)
        or is_one_of_many(place.rest)
        or (_ON_CONDITION.search(place.part) and _THEN_LEARNS.search(place.rest))
        or (not _FOR_ME.search(place.found) and _is_of_others(place))
    )


def _told_of(place: Place) -> int:
    """Where what is asked begins: a list after a colon is part of it ("how it works: if ...")."""
    colon = place.words.rfind(" : ", 0, place.start)
    if colon < 0 or _FOR_ME.search(place.found):
        return place.begun
    listed = _LISTED.match(place.words, colon + 2) and _LISTED.match(place.rest)
    return 0 if listed or _YOUR_VIEW.search(place.words, 0, colon + 3) else place.begun


def _is_of_others(place: Place) -> bool:
    return is_generic(place.rest) or _DID_YOU.search(place.before + place.found[1:]) is not None


def is_generic(words: str) -> bool:
    """Whether it is about a trade: "in your field", "usually"."""
    return bool(_GENERIC.search(words))


def is_one_of_many(words: str) -> bool:
    """Whether more is asked with it than who asks for a job would: "and how many apply?"."""
    return bool(_AND_HOW.search(words))
