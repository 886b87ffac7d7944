"""What kind of message a text is, where nobody says so: by the words that only such a one has."""

import re

from mdnetwork.interviews.checks.message import Message
from mdnetwork.interviews.checks.minutes import TALK

_THANKS = re.compile(
    r" (?:(?:thank you|thanks|thankful|grateful to you|thank-you)(?: again| so much| very much|"
    r" a lot| ever so much| a million"
    r"| all| both| once more)* for(?! (?:[a-z]+ ){0,2}(?:consider|considering|reading|"
    r"consideration|in advance|any |agreeing|"
    r"accepting|reply|replying|answer|response|responding|letting|getting back|writing back|"
    r"email|offering to meet))|"
    r"(?:generous|kind|good|lovely|nice) of you to (?:talk|meet|speak|see|make|take|give|show|"
    r"sit|share|have)|"
    r"(?:great|good|lovely|nice|wonderful|fun|pleasure|treat|delight|enjoyed|loved)(?: it was|"
    r" to be)?(?: catching up| talking| meeting|"
    r" speaking| chatting| seeing| to talk| to meet| to speak| our| hearing| sitting|"
    r" learning from you)) "
)
_ANSWER = re.compile(
    r" (?:(?:thank you|thanks)(?: again| so much| very much)* for (?:agreeing|accepting|"
    r"(?:your|the) (?:[a-z]+ )?(?:reply|answer|"
    r"response|e-?mail|note|message)|replying|responding|letting|getting back|writing back|"
    r"offering to meet)|suits me|"
    r"works for me|(?:[a-z]+day|ten|nine|two|three|noon) it is |another day|instead \?|"
    r"reschedule|postpone|can not (?:come|make)|"
    r"look forward to (?:meeting|seeing|our) ) ?"
)
_CLOSE = re.compile(
    r" (?:i (?:did|have done|tried|followed|took|passed|finished|got|accepted|start|begin|"
    r"rewrote|applied|am joining)|our (?:talk|conversation|"
    r"chat|meeting|call)|(?:catching up|running into|seeing you)|as you (?:said|suggested|"
    r"proposed|advised)|you offered to|happy birthday|dear (?:all|friends|everyone)|(?:hi|"
    r"hello) (?:all|everyone|friends)|"
    r"you may remember|congratulations) "
)
_NUDGE = re.compile(
    r" (?:(?:i|we) (?:wrote|emailed|messaged|sent|reached out|contacted|left you|called|rang|"
    r"asked)(?: to)?(?: you)? .*?"
    r"(?:last|ago|earlier|recently|on|in|week|before|fortnight|message|note|email|voicemail)|"
    r"(?:following|follow) up|follow-up|checking (?:in|back)|reminder|remind you|circling back|"
    r"bumping|nudge|my (?:last|earlier|"
    r"previous|first) (?:e-?mail|message|note|letter|call|voicemail)|did you (?:get|see|receive)|"
    r"second (?:note|message|email)|writing again|in case my|slipped (?:by|through|past)|"
    r"got buried) "
)
_REQUEST = re.compile(
    r" (?:would|could|can|might|may|will|do you|are you|is there|whether|ask|asking|request|"
    r"spare|hope|hoping|grateful|"
    r"appreciate|love|like|glad|possible|chance|wonder|wondering|delighted|keen|let us|minutes|"
    r"want|wish|value|welcome) "
)
_REPORT = re.compile(
    r" (?:(?:took|taken|followed|tried|acted on|did what|did as|used) (?:up )?(?:your|you|"
    r"the) .*?(?:advice|suggest|advised|"
    r"recommend|tip)|as you (?:suggested|advised|recommended|proposed)|your (?:advice|"
    r"suggestion|tip) (?:worked|was|helped)|"
    r"on your advice|thanks to your (?:advice|suggestion)|at your suggestion) "
)
_CALL = re.compile(
    r"\b(?:is (?:now|this) a good (?:time|moment)|my name is .{2,40}(?:speaking|calling)|"
    r"calling (?:you )?because|i am calling)\b"
)

_INTRODUCE = re.compile(
    r" (?:introduce me|introducing me|introduction to|put me in touch|connect me) "
)


def guess(message: Message) -> str:
    """The name of a kind of draft, or empty if nothing says so."""
    sentences = [sentence.words for sentence in message.every]
    text = "".join(sentences)
    if _CALL.search(text):
        return "phone"
    first = sentences[:5]
    for kind, pattern, where in (
        ("thank-you", _THANKS, first),
        ("answer", _ANSWER, sentences),
        ("report-back", _REPORT, sentences),
        ("nudge", _NUDGE, first),
    ):
        if any(pattern.search(words) for words in where):
            return kind
    if any(_INTRODUCE.search(words) for words in sentences):
        return "introduction"
    asks = any(TALK.search(words) and _REQUEST.search(words) for words in sentences)
    return "request" if asks and not any(_CLOSE.search(words) for words in first) else ""
