"""Closed questions, and an open way to ask the same (INTERVIEWING 3: guides B and E).

A question that can be answered with yes or no begins with a verb: *Do you like it?* Those under
*Facts* and *Closing* are rightly closed and are never looked at. The open forms are ours; where
none of them is surely good English that asks the same, there is none.
"""

import re
from collections.abc import Callable

_OPENING = re.compile(
    r"^(?:(?:and|so|but|or|well),?\s+|(?:in your (?:view|opinion|experience|eyes)|honestly|overall"
    r"|generally),?\s+)+",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"^(?P<verb>do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|should|may|might"
    r"|must|don't|doesn't|didn't|isn't|aren't|won't|wouldn't)\s+(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ASKS_OPENLY = re.compile(
    r"^\S+ you (?:please |perhaps )?(?:tell|show|explain|describe|say|share|walk)\b"
    r".*\b(?:about|what|how|why|which|through|me)\b"
    r"|,?\s(?:and|or|if so,?|and if so,?)\s(?:how|why|what|which|when|where|who|whom)\b",
    re.IGNORECASE,
)
_TAG = re.compile(r",?\s+(?:or not|or no|at all|right|yes or no)$", re.IGNORECASE)
_CHOICE = re.compile(r"\bor\b|[,;:]", re.IGNORECASE)
_MARKS = " *_~\"'“”"
_GRADED = (
    r"(?P<how>(?:hard|easy|difficult|common|usual|rare|important|true|likely|realistic|safe|risky"
    r"|stressful|expensive|useful|helpful|good|bad|healthy|strong|weak|tough|competitive|normal"
    r"|long|short|big|small|large|high|low|busy|quiet|happy|satisfied|sure|certain|open|close"
    r"|flexible|strict|formal|well paid|secure|stable|varied|lonely|tiring|nervous|confident)\b)"
)
_WHO = (
    r"(?P<who>you|they|people|it|we|(?:the|your|this|that|these|those|most|an?)(?: [\w'’-]+){1,3}?)"
)
_TAIL = r"(?P<tail>(?: (?:at|in|for|with|to|when|on|during|after|here|now|of|back)\b.*)?)"
_LIKES = re.compile(
    r"^you\s+(?:really\s+|still\s+)?(?P<like>like|enjoy|love|miss|dislike)\s+"
    r"(?!to\b|that\b|when\b|if\b|how\b|what\b)(?P<what>.+)$",
    re.IGNORECASE,
)
_YOU_WOULD = re.compile(
    r"^(?:any\s+|an?\s+|some\s+)?(?P<what>[\w'’-]+(?: [\w'’-]+){0,2}?)"
    r"\s+(?:that\s+|which\s+)?you\s+(?P<verb>would|could|can|should)\s+(?P<deed>.+)$",
    re.IGNORECASE,
)
_MUCH = re.compile(r"^(?:a lot of|lots of|much|many|enough)\s+(?P<what>[\w'’ -]+)$", re.IGNORECASE)
_SEVERAL = re.compile(
    r"^(?:any\s+|some\s+)?(?P<what>[\w'’-]+s)"
    r"(?P<tail>(?: (?:nearby|here|locally|around|now|today|in|at|near|for|on)\b.*)?)$",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"^(?:any\s+|some\s+)?(?P<what>(?:an? )?[\w'’-]+(?: [\w'’-]+){0,2})$", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"\b(?:you|i|they|we|it|that|who|which|to|chance|way|room|need)\b", re.IGNORECASE
)
_HAVE_TO = re.compile(r"^(?:you|they|people)\s+have\s+to\s+.+$", re.IGNORECASE)
_HAVE = re.compile(
    r"^(?P<who>you|they|people)\s+have\s+"
    r"(?!(?:an?\s+)?(?:ever|time|family|children|kids|partner|much|many|enough|the)\b)"
    r"(?P<one>an?\s+)?(?:any\s+|some\s+)?(?P<what>(?!an?\b)[\w'’-]+(?: [\w'’-]+)?)$",
    re.IGNORECASE,
)
_NEED = re.compile(r"^(?:you|they|people|i|one)\s+need\s+(?!to\b).+$", re.IGNORECASE)
_IT_IS = re.compile(rf"^it\s+{_GRADED}\s+(?P<tail>(?:to|for|that)\s.+)$", re.IGNORECASE)
_POSSIBLE = re.compile(r"^it\s+possible\s+to\s+.+$", re.IGNORECASE)
_EVER = re.compile(r"^you\s+ever\s+(?P<deed>.+)$", re.IGNORECASE)
_WANTED = re.compile(r"^you\s+always\s+want(?:ed)?\s+(?P<what>to\s.+)$", re.IGNORECASE)
_IS_SO = re.compile(rf"^{_WHO}\s+{_GRADED}{_TAIL}$", re.IGNORECASE)
_REQUIRED = re.compile(
    r"^(?P<who>[\w'’-]+(?: [\w'’-]+){0,5}?)\s+(?:really\s+)?(?:required|needed|necessary|essential)"
    rf"{_TAIL}$",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"^(?:you|they|people)\s+(?:work (?:late|long hours|overtime|nights|weekends|from home|outdoors"
    r"|abroad|at night|at weekends|on weekends|under pressure|alone)|travel|meet|visit|deal with"
    r"|collaborate with|write)\b(?!.*\b(?:often|ever|always|usually|still|much|a lot)\b).*$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"^(?P<who>[\w'’-]+(?: [\w'’-]+){0,3}?)\s+(?P<deed>(?:changed|grown|developed|evolved|improved"
    r"|shifted|affected|influenced|helped|shaped)\b.*)$",
    re.IGNORECASE,
)
_MAKES = re.compile(
    r"^(?P<who>(?!you\b|i\b)[\w'’-]+(?: [\w'’-]+){0,3}?)\s+(?:help|affect|influence|prepare|shape"
    r"|change|differ)\b.*$",
    re.IGNORECASE,
)
_MATTERS = re.compile(r"^[\w'’-]+(?: [\w'’-]+){0,3}?\s+(?:matter|depend on)\b.*$", re.IGNORECASE)
_USE = re.compile(r"^(?:you|they|people)\s+use\s+[\w'’+#-]+(?: [\w'’+#-]+)?$", re.IGNORECASE)
_WELL = re.compile(r"^(?P<done>[\w'’-]+(?: [\w'’-]+){1,3})\s+well$", re.IGNORECASE)
_I_DO = re.compile(
    r"^i\s+(?!have|get|ask|call|contact|write|send|help|please|bother|come|see)\w+.*$",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"^(?:you|i|one|people|someone|they|we)\s+(?!like\b|mind\b|say\b|rather\b|be\b|have\b|know\b"
    r"|want\b|prefer\b|call\b|not\b|ever\b|please\b)\w+.*$",
    re.IGNORECASE,
)


def is_closed(question: str) -> bool:
    """Whether yes or no would answer it."""
    return _parts(question) is not None


def open_form(question: str) -> str:
    """An open way to ask a closed question; empty if it is open, or has no good other form."""
    parts = _parts(question)
    if parts is None:
        return ""
    form = next((form for rule in _RULES if (form := rule(*parts))), "")
    return f"{form}?" if form else ""


def _parts(question: str) -> tuple[str, str] | None:
    """The verb a closed question begins with, and the rest without tags and marks."""
    words = _OPENING.sub("", question.strip(_MARKS))
    found = _CLOSED.match(words)
    if not found or _ASKS_OPENLY.search(words):
        return None
    return found["verb"].lower(), _TAG.sub("", found["rest"].rstrip(" ?!."))


def _likes(verb: str, rest: str) -> str:
    liked = _LIKES.match(rest) if verb in ("do", "did") and not _CHOICE.search(rest) else None
    return f"What {verb} you {liked['like'].lower()} about {liked['what']}" if liked else ""


def _there(verb: str, rest: str) -> str:
    there, _, what = rest.partition(" ")
    if there.lower() != "there" or verb not in ("is", "are", "was", "were"):
        return ""
    if _CHOICE.search(what):
        return ""
    return _you_would(what) or _how_much(verb, what) or _what_there(verb, what)


def _you_would(what: str) -> str:
    """`courses you would recommend` → `Which courses would you recommend`."""
    found = _YOU_WOULD.match(what)
    if not found:
        return ""
    thing = found["what"].lower()
    asked = f"Which {found['what']}"
    if thing.startswith(("anything", "something", "anyone", "someone", "anybody", "somebody")):
        asked = "What" if thing.endswith("thing") else "Who" if " " not in thing else ""
    return f"{asked} {found['verb'].lower()} you {found['deed']}" if asked else ""


def _how_much(verb: str, what: str) -> str:
    found = _MUCH.match(what)
    if not found or _CLAUSE.search(what):
        return ""
    return f"How {'many' if verb in ('are', 'were') else 'much'} {found['what']} {verb} there"


def _what_there(verb: str, what: str) -> str:
    """`any meetings nearby` → `What meetings are …`; `a union` → `… by way of a union`."""
    if _CLAUSE.search(what):
        return ""
    several = _SEVERAL.match(what) if verb in ("are", "were") else None
    if several:
        return f"What {several['what']} {verb} there{several['tail']}"
    one = _ONE.match(what) if verb in ("is", "was") else None
    return f"What {verb} there by way of {one['what']}" if one else ""


def _have(verb: str, rest: str) -> str:
    if verb not in ("do", "does", "did") or _CHOICE.search(rest):
        return ""
    if _HAVE_TO.match(rest):
        return f"How often {verb} {rest}"
    have = _HAVE.match(rest)
    if have:
        kind = "kind of " if have["one"] else ""
        return f"What {kind}{have['what']} {verb} {have['who']} have"
    return f"How much {verb} {rest}, and what for" if _NEED.match(rest) else ""


def _how(verb: str, rest: str) -> str:
    """`it hard to get in` → `How hard is it to get in`."""
    if verb not in ("is", "was") or _CHOICE.search(rest):
        return ""
    if _POSSIBLE.match(rest):
        return f"In what ways {verb} {rest}"
    how = _IT_IS.match(rest)
    return f"How {how['how']} {verb} it {how['tail']}" if how else ""


def _ever(verb: str, rest: str) -> str:
    """`you ever regretted it` → `When have you regretted it, and how was it`."""
    wanted = _WANTED.match(rest) if verb in ("did", "have") else None
    if wanted:
        return f"How did you come to want {wanted['what']}"
    ever = _EVER.match(rest) if verb in ("have", "had", "did") else None
    return f"When {verb} you {ever['deed']}, and how was it" if ever else ""


def _is_so(verb: str, rest: str) -> str:
    """`the hours long` → `How long are the hours`; `a degree required` → `How important is …`."""
    if verb not in ("is", "are", "was", "were"):
        return ""
    required = None if re.search("[,;:]", rest) else _REQUIRED.match(rest)
    if required:
        return f"How important {verb} {required['who']}{required['tail']}"
    found = None if _CHOICE.search(rest) else _IS_SO.match(rest)
    return f"How {found['how']} {verb} {found['who']}{found['tail']}" if found else ""


def _often(verb: str, rest: str) -> str:
    """What someone does, and how often, how well or what for."""
    if verb not in ("do", "does", "did") or _CHOICE.search(rest):
        return ""
    well = _WELL.match(rest)
    if well:
        return f"How well {verb} {well['done']}"
    if _USE.match(rest):
        return f"What {verb} {rest} for"
    return f"How often {verb} {rest}" if _HABIT.match(rest) else ""


def _changes(verb: str, rest: str) -> str:
    """`your job changed` → `How has your job changed`; `your studies help` → `How did …`."""
    if _CHOICE.search(rest):
        return ""
    if verb in ("has", "have"):
        return f"How {verb} {rest}" if _CHANGED.match(rest) else ""
    if verb not in ("do", "does", "did"):
        return ""
    much = "How much" if _MATTERS.match(rest) else "How" if _MAKES.match(rest) else ""
    return f"{much} {verb} {rest}" if much else ""


def _would(verb: str, rest: str) -> str:
    """`I visit` → `How can I visit`; `you do it again` → `Why would you …, or why not`."""
    if _CHOICE.search(rest):
        return ""
    if verb in ("can", "could"):
        return f"How {verb} {rest}" if _I_DO.match(rest) else ""
    would = verb in ("would", "should") and _WOULD.match(rest)
    return f"Why {verb} {rest}, or why not" if would else ""


_RULES: tuple[Callable[[str, str], str], ...] = (
    _likes,
    _there,
    _have,
    _how,
    _ever,
    _is_so,
    _often,
    _changes,
    _would,
)
"""The first that has something to say, says it."""
