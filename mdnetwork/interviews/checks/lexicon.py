"""Classes of words that phrases are made of: what getting hired consists of, and who has a say.

A class stands for whole words of `Sentence.words`. Its name is in capitals, its words are lines of
alternatives, and it may name other classes. Verbs are listed once and stand for all their forms.
Nothing here decides what a phrase means.
"""

import re
from collections.abc import Mapping
from functools import cache

_FORMS: Mapping[str, str] = {
    "put": "put puts putting", "get": "get gets got getting", "give": "give gives gave giving",
    "send": "send sends sent sending", "take": "take takes took taken taking",
    "bring": "bring brings brought bringing", "drop": "drop drops dropped dropping",
    "slip": "slip slips slipped slipping", "submit": "submit submits submitted submitting",
    "flag": "flag flags flagged flagging", "pop": "pop pops popping", "run": "run runs running",
    "plug": "plug plugs plugged plugging", "tag": "tag tags tagged tagging",
    "refer": "refer refers refered referred refering referring",
    "recommend": "recommend recomend recommends recommended recommending",
    "tell": "tell tells telling", "keep": "keep keeps kept keeping",
    "hold": "hold holds held holding", "have": "have has had having",
    "find": "find finds found finding", "leave": "leave leaves left leaving",
    "let": "let lets letting", "make": "make makes made making", "tip": "tip tips tipping",
    "bump": "bump bumps bumped bumping", "slide": "slide slides sliding",
    "ping": "ping pings pinging", "win": "win wins won winning",
    "throw": "throw throws throwing", "show": "show shows showed shown showing",
    "feed": "feed feeding", "spread": "spread spreading", "cc": "cc",
}  # fmt: skip
"""The forms of verbs that double a letter or change a vowel."""
_VERBS: Mapping[str, str] = {
    "SEND": (
        "pass forward send hand give share submit slip circulate distribute deliver relay "
        "show route upload put place drop bring present get pop float direct channel walk "
        "leave run sneak spread ping shoot move flag raise escalate expedite push steer slide "
        "bump mention recommend endorse support champion sponsor refer suggest nominate "
        "advance plug throw take feed promote introduce fast-track tag hand-deliver file add "
        "keep hold store retain consider mail email table tip cc"
    ),
    "BACK": ("back support champion sponsor endorse recommend refer nominate vouch suggest"),
    "HIRE": ("hire employ recruit engage appoint onboard shortlist sponsor"),
    "GIVE": (
        "give offer get find land grant secure have line win obtain arrange allow fix throw make"
    ),
    "TELL": (
        "tell let ask persuade convince nudge email call contact write approach text message "
        "remind inform alert"
    ),
}
_WORDS: Mapping[str, str] = {
    "TEAM": r"""
teams?|company|firm|organi[sz]ation|department|group|office|lab|laboratory|school|hospital
clinic|surgery|trust|agency|practice|studio|business|unit|institut(?:e|ion)|charity|side
employer|workplace|place|staff|crew|newsroom|museum|library|archive|start-?up|division|branch
foundation|university|college|council|shop|store|bank|section|cent(?:re|er)|ministry|cafe|bakery
restaurant|hotel|farm|parish|church|court|publisher|press|plant|port|factory|warehouse|station
embassy|zoo|gallery|choir|orchestra|magazine|paper|network|community|projects?|program|programme
colleagues|workforce|ranks|house|ngo|nonprofit|faculty|kitchen|theat(?:re|er)|ward|garage|site
end|area|ship|boat|yard|brewery|nursery|chambers|desk|floor|line|outfit|concern|enterprise
association|federation|society|authority|bureau|consultancy|dealership|salon|vineyard|workshop
mill|mine|depot|fleet|force|squad|bench|roster|rota|payroll|circle|industry leaders
esteemed [a-z]+|reputed [a-z]+|prestigious [a-z]+|folks|people|guys|lot|corporation|corp|bakers
designers|engineers|developers|analysts
""",
    "ME": r"""
me|us|him|her|them
(?:my|a|our) (?:[a-z-]+ )?(?:son|daughter|friend|nephew|niece|cousin|brother|sister|pal|wife|
    husband|partner|classmate|boy|girl)
someone like me|people like me|somebody like me
(?:someone|somebody|a person) (?:with|of) my [a-z]+
""",
    "ORG": r"""
your (?:[a-z'-]+ ){0,3}?TEAM|yours|~[^ ]+|(?:the|this|that) TEAM
an? (?:[a-z-]+ )?TEAM (?:like|such as) yours
""",
    "YOUORG": r"""
you(?: guys| all| lot| folks| people)?|your (?:[a-z'-]+ ){0,3}?TEAM|yours|~[^ ]+|they
your (?:boss|manager|husband|wife|brother|sister|uncle|dad|lead|director|chef)
""",
    "ANYORG": r"""
your (?!(?:call|meeting|talk|class|webinar|session|lunch|walk|tour|zoom|event|table|newsletter|
    mailing|list|course|lecture|chat|conversation|discussion|chapter|next|advice|suggestions?|
    questions?|calendar|schedule|workshop|seminar|time|availability|convenience|path|work|job|
    role|field|view|book|career|story) )[a-z'-]+
you|~[^ ]+|yours|them|there
""",
    "RECRUITER": r"""
hr|h r|human resources|human resource
(?:(?!(?:what|how|do|which|why|if|and|that) )[a-z-]+ )?recruit(?:er|ers|ment|ing)(?: (?:team|
    people|manager|lead|staff|department|colleague|contact|partner)s?)?
talent (?:[a-z]+ )?(?:team|people|acquisition|partner|manager|lead|folks|scouts?)
(?:hiring|appointing|selection|search|recruiting|interview|appointments|admissions|staffing)
    (?:managers?|team|committee|panel|people|person|board|lead|leads|decisions?|decision|folks|
    partners?|officer|department|side|process)
personnel(?: [a-z]+)?|people (?:team|department|operations|ops|partner)|headhunters?
decision[ -]makers?
(?:who|whom|whoever|whomever|person|people|someone|somebody|anyone|those|folks|one|ones|lady|
    guy|man|woman|colleague) (?:[a-z'-]+ ){0,5}?(?:hir(?:e|es|ing)|recruit(?:s|ing|ment)?|
    vacanc(?:y|ies)|openings?|staffing|intake|applications|rota|(?:fills?|covers?|allocates?|
    staffs?) the [a-z ]{0,12}(?:shifts?|posts?|places?|slots?|desk))
(?:whoever|whomever|the (?:people|person|ones?)|those|someone|anyone) (?:who |that )?(?:[a-z']+
    ){0,3}(?:deci[ds]|choos|select|pick|call the shots)[a-z]*
""",
    "BOSS": r"""
(?:your|the|his|her|their) (?:[a-z'-]+ ){0,3}?(?:boss|bosses|managers?|director|directors|
    supervisors?|chiefs?|leads?|leadership|leaders?|partners?|principal|heads?|management|
    higher-ups|superiors?|seniors?|editors?|dean|chair|chairman|owners?|founders?|ceo|cto|vp|
    president|foreman|matron|chef|conductor|producer|gaffer|rector|bishop|panel|committee|board|
    jury|trustees)(?:'s)?
head of [a-z]+|management|the (?:top|powers that be)
""",
    "DECIDER": r"""
(?:(?:a|the|your|some|their) )?(?:[a-z-]+ )??RECRUITER|BOSS
""",
    "COLLEAGUES": r"""
someone|anyone|somebody|anybody|whoever|people|(?:your )?colleagues?
the (?:right|relevant|appropriate|concerned) [a-z]+|concerned [a-z]+|others
your (?:[a-z-]+ )?(?:contacts?|connections?|network|circle|friends?)|wherever|friends|contacts
the (?:person|people)|them|him|her|(?:your|the|a) (?:[a-z'-]+ ){0,2}?TEAM|~[^ ]+
""",
    "PAPERS": r"""
resumes?|cvs?|bio-?data|clips|samples|applications?|(?:cover|covering|motivation) letters?
portfolio|candidacy|candidature|work samples|showreel|reel|references|credentials|job history
certificates|transcripts?|dossier|lattes|testimonials
""",
    "RESUME": r"""
resumes?|cvs?|(?:cover|covering) letters?
""",
    "MYPAPERS": r"""
(?:my|the attached|attached|the enclosed|enclosed|this|our|his|her) (?:[a-z-]+ ){0,3}?PAPERS
the (?:resume|cv|application|form|papers) (?:that )?i (?:have )?(?:sent|gave|left|attached|enclosed|
    handed)
(?:the )?(?:attached|enclosed)(?! (?:is|are|please|find|you|questions?|photo[a-z]*))(?: [a-z]+)?
a copy of my (?:resume|cv)|(?:this|that|the) (?:[a-z-]+ )?PAPERS of mine
my (?:[a-z]+ ){0,2}?(?:materials|papers|file|form|details|profile|particulars|information|info|
    blurb|contact|number|card|linkedin|background|interest|email|qualifications|name)
""",
    "GAP": r"""
openings?(?! (?:night|on the (?:[0-9]|[a-z]+day)|on [a-z]+day|hours|times?|remarks|line|chapter|
    ceremony|of the|move|sentence|day|one|question|words|act|bid|speech|paragraph|page|scene|
    party|shot|weekend))
""",
    "OPENING": r"""
GAP
(?:lecture|curator|director|professor|associate)ships?
vacanc(?:y|ies)|headcount|internships?|traineeships?|apprenticeships?|placements?|clerkships?
secondments?|employment(?! (?:law|rate|figures|statistics|tribunal|agency))|studentships?
(?:training|fixed-term|temporary) contracts?|work experience
(?:graduate|trainee|training|internship|intern|apprentice|trainee) (?:schemes?|program(?:me)?s?|
    intake|cohort|spots?|slots?|seats?|places?)
reqs?|requisitions?|job opportunit(?:y|ies)
(?:job|career|employment|work|working|internship|full-time|part-time|professional|entry-level|
    graduate|current|open|suitable|potential|possible|future|new|available|upcoming|junior|
    relevant|paid|hiring|other|appropriate|better|similar|freelance|summer|research|teaching)
    opportunit(?:y|ies)(?! to (?:learn|meet|hear|talk|speak|visit|see|chat|ask|shadow|thank))
(?:open|vacant|available|advertised|unfilled|paid|junior|entry-level|suitable|current|upcoming|
    trainee|graduate|permanent|temporary|temp|part-time|full-time|summer|weekend|evening|
    saturday|seasonal|holiday|student|starter|assistant|internal|salaried|freelance|contract|
    postdoc|doctoral|phd|teaching|research|remote|after-school|night) (?:jobs?|roles?|
    positions?|posts?|seats?|spots?|work|gigs?|shifts?|slots?|vacanc(?:y|ies))
commissions?|gigs?|shifts?
""",
    "WORK": r"""
jobs?(?! (?:markets?|search|hunt|titles?|descriptions?|satisfaction|shadow[a-z]*|fairs?|
    cent(?:re|er)|security|ads?|adverts?))
roles?|positions?|posts?|gigs?|work|spots?|seats?|vacanc(?:y|ies)|GAP|internships?
placements?|opportunit(?:y|ies)|apprenticeships?|traineeships?|places?|slots?|employment
chances?|starts?|trials?|shifts?|contracts?|commissions?|berths?|bunks?|desk|chair|stool|bench|bit
    of work
projects?|assignments?|interviews?|offers?
""",
    "POST": r"""
jobs?(?! (?:markets?|search|hunt|titles?|descriptions?|satisfaction|shadow[a-z]*|fairs?|
    cent(?:re|er)|security|ads?|adverts?))
roles?|positions?|posts?|gigs?|vacanc(?:y|ies)|GAP|internships?|placements?
apprenticeships?|traineeships?|employment|shifts?|commissions?|berths?|studentships?|clerkships?
secondments?|headcount
(?:some|any|paid|more|regular|part-time|full-time|freelance|contract|temporary|temp|casual|odd|
    seasonal|permanent|steady|gainful|similar|suitable|contract) work
""",
    "APOST": r"""
(?:(?:a|an|any|some|the|this|that|another|one of) )?(?:(?!(?:your|his|her|their|my|our|its|of|
    about|how|what|in|the|that) )[a-z0-9][a-z0-9'/&-]* ){0,5}?POST
""",
    "AGENT": r"""
someone|somebody|anyone|anybody|people|person|body|man|woman|chap|bloke|girl|boy|lad|lass|bod|
    hands?|pair of hands
help|helpers?|staff|assistants?|interns?|assistance|cover|extras?|volunteers?|juniors?
graduates?|grads?|trainees?|apprentices?|nurses?|temps?|guy|members?|chefs?|cooks?|clerks?
recruits?|hires?|candidates?|paralegals?|postdocs?|students?|registrars?|employees?|freelancers?
locums?|analysts?|accountants?|baristas?|addition|mechanics?|deput(?:y|ies)|sixth|stand-in
understud(?:y|ies)|successor|replacement|number two|pupils?|learners?|guards?|stewards?|
    seamstress(?:es)?|models?|au pairs?
(?!(?:another|bigger|larger|smaller|shorter|quieter|higher|lower|older|younger|easier|harder|
    faster|slower|earlier|newer|closer|wider|greater|simpler|clearer|nearer|better|dear|near|
    clear|year|number|letter|paper|answer|offer|order|career|matter|other|computer|printer|
    mentor|power|center|folder|poster|calendar|summer|winter|dinner|never|whether|either|over|
    minor|major|door|floor|error|colou?r|flavou?r|favou?r|corner|quarter|chapter|partner|
    reminder|further|sooner|later|longer|weather|water|user|customer|buyer|reader|visitor|
    starter|bachelor|important|restaurant|relevant|different|moment|newsletter|after|under|
    rather|together|however|ever|for|or|per|constant|significant|instant|want|plant|grant|
    speaker|outdoor|indoor|visor|listener|interviewer|webinar|seminar|(?:grand)?mother|
    (?:grand)?father|brother|sister|daughter|breather|referee|order|charger|ruler|timer|list)s?
    )[a-z]{3,}(?:er|or|ist|ian|ant|yst|eer|man|woman|men|women|smith|hand|maid|guard|nurse|cook|
    steward|tress|keep|chef|worker|clerk|model|pair|boy|girl|extra)s?
""",
    "ADJ": r"""
(?:(?!(?:of|in|about|from|for|to|the|on|that|with|at|your|my|and|or|how|what|part|one|most|
    favou?rite|day|questions?|view|sense) )[a-z][^ ]* ){0,4}?
""",
    "COMES": r"""
comes? (?:up|open|along|free|vacant|about|your way|in|available)|com(?:es|e|ing) up
came (?:up|open|along|free|vacant|your way|available)|opens?(?: up)?|opened(?: up)?|opening up|
    frees? up|freed up
arises?|arose|arisen|turns? up|turned up|pops? up|popped up|pop|crops? up|cropped up
falls? (?:vacant|open|free)|fell (?:vacant|free)|becom(?:es|e) (?:available|vacant|free|open)
(?:goes|go|going) (?:live|up|out|public|free|spare)|falls? empty|is up|is out|comes out
moves? on|became (?:available|vacant|free)|materiali[sz]es?d?|surfaces?d?|appears?|appeared
(?:is|are|be|was|were) (?:ever )?(?:available|going|open|free|vacant|advertised|posted|
    announced)
gets? (?:posted|advertised)
""",
    "HIREISH": r"""
(?:any|some)thing(?! (?:else|you|i|is (?:unclear|wrong|missing|amiss)|about))|somewhere|opening|
    openings|vacanc(?:y|ies)|[a-z-]*roles?|positions?|posts?
jobs?|work|needs?|hir(?:e|es|ing)|recruit[a-z]*|opportunit(?:y|ies)|projects?|spots?|seats?
places?|slots?|intake|chair|desk|bench|bunk|berth|future|short|opens?|applications?|internships?
placements?|rota|staff(?:ed|ing)?|team|one|replacement|suitable|expand(?:s|ing)?|
    adverti[sz](?:e|ed|ing)
trainees?|apprentices?|hands?|someone|somebody|producer|commission|shifts?|gigs?|budget|round|
    appointments?
headcount|turns up|comes up|crops up|pops up|free|vacant|crew|filling|staffing|advert|want of
""",
}
_GOES_ON = re.compile(r"(\|)?\n {4}")
_LINES = re.compile(r"\n(?! )")
_NAMES = re.compile(rf"\b(?:{'|'.join(sorted((*_VERBS, *_WORDS), key=len, reverse=True))})\b")


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text; an indented one goes on, after `|` without a blank."""
    return tuple(
        _GOES_ON.sub(lambda match: match[1] or " ", line) for line in _LINES.split(text.strip("\n"))
    )


def spelled(pattern: str) -> str:
    """A pattern with the words of its classes in place of their names."""
    return _NAMES.sub(lambda name: _class(name[0]), pattern)


@cache
def _class(name: str) -> str:
    if name in _VERBS:
        every = {form for verb in _VERBS[name].split() for form in _forms(verb)}
        return f"(?:{'|'.join(sorted(every, key=lambda form: (-len(form), form)))})"
    return f"(?:{spelled('|'.join(lines(_WORDS[name])))})"


def _forms(verb: str) -> tuple[str, ...]:
    """*Pass* is pass, passes, passed, passing."""
    if verb in _FORMS:
        return tuple(_FORMS[verb].split())
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    stem = verb.removesuffix("e")
    more = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return (verb, more, f"{stem}ed", f"{stem}ing")
