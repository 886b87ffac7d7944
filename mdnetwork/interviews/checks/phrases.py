"""Phrases as patterns: words in capitals stand for a class of words, dots for a few words between.

A pattern is matched against `Sentence.words`, where single blanks part words and marks. `..` stands
for up to four words, `...` for up to nine; neither passes a mark, but `...` passes a comma.
`a|b` needs brackets: `(pass|hand)`. Many patterns are one text, a line each; an indented line goes
on, after `|` without a blank. Nothing here decides what a phrase means.
"""

import re
from collections.abc import Mapping

_WORD = "[a-z0-9~][^ ]*"
_GAPS = (
    (" ... ", rf"(?: {_WORD}| ,){{0,9}} "),
    (" .. ", rf"(?: {_WORD}){{0,4}} "),
    (".. ", rf"(?:{_WORD} ){{0,4}}"),
)

TEAM = (
    "(?:team|teams|company|firm|organi[sz]ation|department|group|office|lab|laboratory|school|"
    "hospital|clinic|"
    "agency|practice|studio|business|unit|institute|charity|side|employer|workplace|place|staff|"
    "crew|newsroom|museum|library|startup|start-up|division|branch|foundation|university|trust|"
    "council|shop|bank|section|centre|center|institution|ministry|cafe|bakery|restaurant|hotel|"
    "farm|parish|church|court|publisher|"
    "plant|port|factory|warehouse|station|embassy|zoo|gallery|choir|magazine|paper|network|"
    "community|"
    "project|projects|program|programme|colleagues|"
    "workforce|ranks|house|ngo|nonprofit|faculty|kitchen|theatre|theater|ward|garage|site|end|area)"
)
_JOB_NOUN = (
    "jobs?|positions?|roles?|openings?|vacanc(?:y|ies)|internships?|placements?|traineeships?|"
    "apprenticeships?|employment|gigs?|clerkships?|secondments?|work experience|"
    "(?:open|vacant|advertised|paid|junior|temporary|permanent|analyst|engineer(?:ing)?) posts?|"
    "headcount|(?:full-time|part-time|paid|contract|freelance|temp|temporary|casual) work|"
    "(?:job|career|employment|work|internship|full-time|part-time|professional|entry-level|"
    "graduate|current|open|suitable|potential|possible|future|new|available) opportunit(?:y|ies)"
)
_JOB_BEFORE = r"(?:(?:[a-z][a-z0-9'/&-]*) ){0,4}?"
_HR = (
    "(?:hr|h r|human resources|(?:(?:a|the|your|some) )?(?:[a-z-]+ )?recruit(?:er|ers|ment|"
    "ing)|"
    "talent|(?:the )?(?:hiring|appointing|selection|search)(?: [a-z]+)?|personnel|"
    "people (?:team|department|operations|ops)|whoever (?:[a-z]+ ){0,5}(?:hir|recruit)[a-z]+|"
    "(?:someone|anyone|person|people|those) (?:[a-z]+ ){0,5}(?:hir|recruit)[a-z]+|"
    "headhunters?|decision[ -]makers?)"
)
_BOSS = (
    "(?:your|the) (?:[a-z-]+ )?(?:boss|bosses|manager|managers|director|supervisor|supervisors|"
    "chief|lead|leads|leadership|partners?|principal|head|heads|management|head of [a-z]+|"
    "higher-ups|superiors|editor|dean|chair|owner|founder|founders|ceo|cto|vp|team)"
)
_DECIDER = (
    f"(?:{_HR}|{_BOSS}|(?:the |your )?(?:[a-z]+ )?(?:panel|committee|board|jury)|"
    "(?:whoever|the (?:people|person|folks|ones?)|those|anyone|someone) (?:who |that )?"
    "(?:[a-z']+ ){0,3}(?:deci[ds]|hir|recruit|choos|select|pick|staff|call the shots)[a-z]*)"
)
CLASSES: Mapping[str, str] = {
    "TEAM": TEAM,
    "JOB": f"{_JOB_BEFORE}(?:{_JOB_NOUN})",
    "WORKNOUN": f"(?:{_JOB_NOUN}|posts?|work|opportunit(?:y|ies))",
    "JUSTJOB": f"(?:{_JOB_NOUN})",
    "MINE": (
        "(?:my (?:[a-z-]+ ){0,3}?(?:resumes?|cvs?|applications?|(?:cover|covering) letters?|"
        "portfolio|"
        "candidacy|candidature|materials|work samples|profile|details|particulars|credentials|"
        "blurb)|"
        "the (?:attached|enclosed)(?: [a-z]+)?|"
        "(?:attached|enclosed) (?!(?:is|are|please|find|you|to|in|for|with) )[a-z]+)"
    ),
    "BENIGNVERB": (
        "(?:tell|told|give|gave|show|shown|ask|asked|see|seen|meet|help|advise|teach|call|"
        "explain|spare|"
        "hear|read|comment|change|cut|bring|brought|work|improve|critique|proofread|rewrite|"
        "understand)"
    ),
    "AGENT": (
        "(?:[a-z]{2,}(?:keeper|worker|writer|nurse|driver|planner|planer|designer|teacher|"
        "cleaner|engineer|"
        "developer|programmer|coder|manager|helper|painter|carer|waiter|server|builder|translator|"
        "editor|illustrator|technician|assistants?|interns?|analysts?|accountants?|apprentice|"
        "trainees?|"
        "receptionist|secretary|cook|chef|clerk|staff|electrician|tutor|researcher|photographer|"
        "copywriter|graduate|specialist|consultant|officer|coordinator|representative|rep|junior)|"
        "assistants?|interns?|analysts?|accountants?|apprentices?|trainees?|receptionist|"
        "secretary|cook|"
        "chef|clerk|staff|hand|hands|pair of hands|someone|somebody|anyone|anybody|help|helper|"
        "people|"
        "person|colleague|volunteers?|juniors?|graduates?|nurse|driver|planner|designer|"
        "teacher|cleaner|"
        "engineers?|developers?|programmer|writer|editor|technicians?|translator|bookkeeper|worker|"
        "(?!(?:another|bigger|larger|smaller|shorter|quieter|"
        "higher|lower|older|younger|easier|harder|faster|slower|earlier|newer|closer|wider|greater|"
        "simpler|clearer|nearer|proper|dear|near|clear|year|number|letter|paper|answer|offer|"
        "order|career|matter|other|computer|printer|mentor|better|"
        "power|center|folder|poster|calendar|summer|winter|dinner|never|whether|either|over|minor|"
        "major|door|floor|error|colou?r|flavou?r|favou?r|corner|quarter|chapter|partner|reminder|"
        "further|sooner|later|longer|weather|water|user|customer|buyer|reader|visitor|starter|"
        "master|"
        "bachelor|important|restaurant|relevant|different|moment|newsletter|after|under|rather|"
        "together|however|ever|for|or|per|constant|significant|instant|want|plant|grant)s? )"
        "[a-z]{3,}(?:er|or|ist|ian|ant|yst|eer|man|woman|men|women)s?|"
        "workers|freelancers?|temps?|guy|body|illustrator|researcher|tutor|electrician|carer|"
        "employees?|"
        "research assistants?|recruits?|hires?|extras?|candidates?|members?|coder|barista)"
    ),
    "CV": (
        "(?:resumes?|cvs?|applications?|(?:cover|covering) letters?|candidacy|candidature|"
        "job history|portfolio|work samples)"
    ),
    "RESUME": "(?:resumes?|cvs?|(?:cover|covering) letters?)",
    "MYCV": (
        r"(?:(?:my|the attached|attached|this|our|a copy of my|the enclosed|"
        r"enclosed) (?:[a-z-]+ ){0,2}"
        "(?:resumes?|cvs?|applications?|(?:cover|covering) letters?|candidacy|portfolio|"
        "work samples))"
    ),
    "MYSELF": (
        r"(?:my (?:[a-z]+ ){0,2}?(?:name|details|profile|information|info|credentials|particulars|"
        "background|linkedin|number|interest|qualifications|email))"
    ),
    "NEWJOB": (
        r"(?<! my )(?<! your )(?<! his )(?<! her )(?<! their )(?<! our )(?<! first )(?<! old )"
        r"(?<! own )(?<! new )(?<! the )(?<! last )(?<! this )"
        "(?:(?:job|work|internship) opportunit(?:y|ies)|"
        "jobs?(?! (?:market|search|title|descri[a-z]+|satisfaction|shadow[a-z]*|fair|interview|"
        "of|well))|vacanc(?:y|ies)|internships?|apprenticeships?|traineeships?|"
        "training contracts?|"
        "headcount|placements?|(?:any|some) (?:[a-z-]+ ){0,3}(?:roles?|positions?|posts)|"
        "(?:open|vacant|available|paid|permanent) "
        "(?:positions?|roles?|posts?|seats?)|"
        "openings?(?! (?:night|on|hours|times?|remarks|line|chapter|ceremony))|"
        "(?:paid|freelance|contract|casual|part-time|full-time) work|employment|"
        "(?:position|role|post) (?:in|at|with|on|for|as))"
    ),
    "SENDS": (
        "(?:pass(?:ing)?|forward(?:ing)?|send(?:ing)?|submit(?:ting)?|hand(?:ing)?|shar(?:e|ing)|"
        "show(?:ing)?|bring(?:ing)?|tak(?:e|ing)|put(?:ting)?|drop(?:ping)?|slip(?:ping)?|"
        "flag(?:ging)?|back(?:ing)?|support(?:ing)?|endors(?:e|ing)|consider(?:ing)?|"
        "mention(?:ing)?|push(?:ing)?|circulat(?:e|ing)|deliver(?:ing)?|rais(?:e|ing)|"
        "recommend(?:ing)?|walk(?:ing)?|get(?:ting)?|steer(?:ing)?|keep(?:ing)?)"
    ),
    "HEAR": (
        "(?:hear|heard|know|catch wind|get wind|come across|stumble (?:on|upon|across)|spot|see|"
        "learn)"
    ),
    "SHOUT": "(?:shout|tell|let me know|ping|call|text|write|email|message|think of me|holler)",
    "HR": _HR,
    "BOSS": _BOSS,
    "DECIDER": _DECIDER,
    "HIRE": (
        "(?:hir(?:e|ing)|employ(?:ing)?|recruit(?:ing)?|engag(?:e|ing)|appoint(?:ing)?|"
        "onboard(?:ing)?|short-?list(?:ing)?)"
    ),
    "TAKEON": "(?:tak(?:e|ing) on|bring(?:ing)? (?:on|in|aboard)|sign(?:ing)? up)",
    "LIKE": (
        "(?:like|love|want|hope|hoping|wish|keen|eager|happy|delighted|thrilled|glad|grateful|"
        "pleased|honou?red|appreciate|excited|welcome)"
    ),
    "MOVE": (
        "(?:pass on|pass along|pass around|pass|forward|send on|hand over|hand|share|submit|"
        "circulate|slip|drop off|put forward|put in|put through|distribute|escalate|expedite|"
        "route|vouch for|back|endorse|champion|recommend|refer|support)"
    ),
    "MOVING": (
        "(?:passing on|passing along|passing|forwarding|handing over|handing|sharing|submitting|"
        "circulating|slipping|putting forward|distributing|endorsing|backing|supporting)"
    ),
    "PEOPLE": (
        "(?:someone|anyone|somebody|anybody|whoever|people|colleagues?|the right (?:people|person|"
        "hands|desk|place|inbox)|others|your (?:[a-z]+ )?(?:colleagues?|contacts?|network|team|"
        "company|firm|organi[sz]ation|department|office|circle)|the person|friends|wherever|"
        "the relevant [a-z]+|the appropriate [a-z]+)"
    ),
    "YOUALL": (
        f"(?:you(?: guys| all| lot| folks| people)?|your (?:[a-z'-]+ ){{0,3}}?{TEAM}|~[^ ]+|they)"
    ),
    "YOURANY": (
        "your (?!(?:call|meeting|talk|class|webinar|session|lunch|walk|tour|zoom|event|table|"
        "newsletter|mailing|list|course|lecture|chat|conversation|discussion|chapter|club|next|"
        "advice|suggestion|questions?|calendar|schedule|workshop|seminar) )[a-z'-]+"
    ),
    "YOURS": f"(?:you|your (?:[a-z'-]+ ){{0,3}}?{TEAM}|yours|~[^ ]+)",
    "YOURTEAM": f"(?:your (?:[a-z'-]+ ){{0,3}}?{TEAM}|yours|~[^ ]+)",
    "ADJ": (
        "(?:(?!(?:of|in|about|from|for|to|the|on|that|with|at|your|my|and|or|how|what|part|one|"
        "most|"
        "favou?rite|day|question|questions|question|view|sense) )[a-z][^ ]* ){0,4}"
    ),
    "WANT": (
        r"(?:(?:i|we)(?: [a-z]+){0,3} (?:like|love|want|wanted|wish|hope|hoping|keen|eager|happy|"
        "delighted|thrilled|glad|dream|dreaming|ready|available|excited|aim|long|interested|jump|"
        "honou?red|aspire|desire|looking|grateful|pleased|prepared|open|enjoy|intend|seeking|"
        "determined|committed|willing))"
    ),
    "TOWARDS": (
        r"(?: (?:to|in|of|at|for|the|a|an|any|some|chance|opportunity|opportunities|be|being|able|"
        "possibly|perhaps|one|day|someday|eventually|really|very|much|and|about|possibility|"
        "idea|prospect|forward|it|if|i|could|might|would|considered|come|also|ever|become|"
        "part|contributing|contribute|nothing|more|than|maybe|actually|soon|someday|please|"
        "allowed|given|just|ask|inquire|enquire)){0,8}"
    ),
}
_GOES_ON = re.compile(r"(\|)?\n {4}")
_LINES = re.compile(r"\n(?! )")
_NAMES = re.compile("|".join(sorted(CLASSES, key=len, reverse=True)))


def phrase(pattern: str) -> re.Pattern[str]:
    """A pattern of words, blanks, classes and dots, compiled; it matches whole words only."""
    text = f"^ {pattern[2:]} " if pattern.startswith("^ ") else f" {pattern} "
    for dots, gap in _GAPS:
        text = text.replace(dots, gap)
    text = _NAMES.sub(lambda name: CLASSES[name[0]], text)
    return re.compile(text.rstrip() + "(?= )")


def phrases(text: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a text, one a line and indented lines going on, compiled."""
    return tuple(phrase(_GOES_ON.sub(_joined, line)) for line in _LINES.split(text.strip("\n")))


def _joined(match: re.Match[str]) -> str:
    return match[1] or " "
