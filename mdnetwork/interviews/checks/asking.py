"""The forms of asking: a question, a request, a wish, a condition."""

from mdnetwork.interviews.checks.parts import Place
from mdnetwork.interviews.checks.phrases import one_of, phrase

_TURNED = one_of(r"""
(?:is|are|was|were|do|does|have|has|had|can|could|would|will|might|may|should|shall) (?:not )?
    (?:there|it|you|your|they|the|i|we|anyone|someone|anybody|somebody|any|my|that|he|she|this|
    those|~[^ ]+)
""")
_NEAR = 8
"""How far from the start of its part a turned verb may stand without a question mark."""
_TAG = phrase(
    ", (?:(?:and|or) )?(?:would|do|could|are|is|can|have|will|might) (?:not )?"
    "(?:you|there|it|they) [?]"
)
_ACT = one_of(r"""
please|kindly|pls|plz|any|(?:you|have|,|hey|anyone|anybody) got|you mind|mind [a-z]+ing|mind if
(?<![a-z] )got (?:a|any|room|space|work)|if(?! i (?:ever|do|did|apply|get|got|had|decide|am|was) )|
    whether|should|(?<!you )(?<!they )(?<!we )(?<!there )(?<!who )(?<!that )(?<!which )(?<!s )were|
    in case|whenever
(?:once|when) (?:you|your|the|a|an|that|it|something|they|one)|(?<!no )(?<!small )wonder|wondering|
    wondered|hope
hopes|hoping|hoped|hopeful|(?<!you )(?<!they )(?<!people )want|(?<!you )(?<!they )wanted|wish|need|
    needs|(?<!you are )(?<!you were )(?<!they are )(?<!they were )looking|look|seeking|seek|search
searching|hunting|(?:am|be|are) after|ask|asking|request|requesting|beg|let me know|let me
let m[ey]|let mine|(?:call|ring|text|ping|phone|contact|shout|holler) me|do not (?:forget|overlook|
    leave|pass)
tell me|tip me|keep me|keep (?:an|your|my)|send
i would (?:[a-z]+ )?(?!never|have|say|not|guess|imagine)[a-z]+|keen|eager|interested|interest
delighted|glad|happy|obliged|indebted|honou?r|honou?red|privilege|love|like|grateful|thankful
appreciate|appreciated|appreciative|welcome|thrilled|excited|amazing|nothing would|see myself|in
    advance|like is|ask is|request is|(?:answer|wish|hope|aim|favou?r|dream|plan) is (?:a|an|for|to|
    that you)|what i (?:really |most )?(?:want|need|am after|am hoping for|am looking for)|you know
    where|do [a-z]+ (?:me|my)|be a [a-z]+ and
picture myself|would (?:be|love|like|mean|count|make|help|go|do|carry|tip|open|swing|seal|clinch|
    settle|land)
will (?:help|go a long way|mean)|plead|pray|promise|not (?:say no|be sorry|mind)|and i (?:would be|
    am) (?:in|there|set|made|sorted)|solicit|beseech|implore|trust that
i (?:trust|believe)|confident|convinced|ready|available|open to|dream|goal|ambition|aim|chance
possible|possibly|possibility|perhaps|maybe|feel free|hesitate|help|enquire|inquire|nudge
reminder|checking|chasing|following up|assist|enquiring|inquiring|enquiry|inquiry|discuss|explore
regarding|concerning|give (?:anything|my [a-z]+|a lot|an arm)|do anything|curious|desperate|could|
    might|aspire|long
determined|jump|offer|volunteer|rather|ringing about|look forward|forward|\?
""")


def is_asked(place: Place) -> bool:
    """Whether some words stand in a part of a sentence that has the form of asking."""
    if _ACT.search(place.part) or _TAG.search(place.words):
        return True
    turned = _TURNED.search(place.part)
    return turned is not None and ("?" in place.words or turned.start() <= _NEAR)
