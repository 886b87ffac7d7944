"""What the words a person adds to a line say: a verb, a day, a day to wait for (PRODUCT 3.4)."""

import re
from datetime import date

from mdnetwork.notes.dates import parse_date, parse_period
from mdnetwork.notes.words import fold
from mdnetwork.records.tasks import done_on, words_of
from mdnetwork.records.verbs import known_verb, theirs_in

_SNOOZE = re.compile(r"^[\s,;:.(–—-]*snoozed?\b[\s:]*(?P<rest>.*?)\)?$", re.IGNORECASE)
_HOURGLASS = re.compile(r"[⏳⌛]\uFE0F?\s*(?P<day>\S*)")
_DROPPED_ON = re.compile(r"❌\uFE0F?\s*(?P<day>\d{4}-\d{2}-\d{2})")
_DAY = re.compile(r"^\d{4}-\d{1,2}-\d{1,2}$")
_OF_TALK = frozenset({"cancelled", "no-show"})
_NOT_TYPED = frozenset({"reopened", "snoozed"})
_AROUND = " \t,;:.–—-"
_LONGEST_PERIOD = 3


def is_snooze(words: str) -> bool:
    """Whether these words ask to see the line again later."""
    return bool(_SNOOZE.match(words) or _HOURGLASS.search(words))


def spoken(verb: str, words: str, *, dropped: bool) -> tuple[str, str]:
    """The verb of an answer, and the words left: a verb they begin with goes before the kind's."""
    first, _, rest = words.partition(" ")
    typed = known_verb(fold(first.strip(_AROUND)))
    if dropped:
        return (typed, clean(rest)) if typed in _OF_TALK else ("dropped", words)
    theirs = theirs_in(words)
    if theirs and verb != "thanked":  # after thanks they tell what came of them
        return theirs, clean(rest) if theirs == typed else words
    if typed is None or typed in _NOT_TYPED:
        return verb, words
    return typed, clean(rest)


def wait_until(words: str, own: date) -> tuple[date, str] | None:
    """The last day to wait, counted from the page's own day, and the words left; none if unclear.

    A bare number is unclear: `snooze 2` is `snooze 2w` half typed.
    """
    glass = _HOURGLASS.search(words)
    if glass:
        day = parse_date(glass["day"].strip(_AROUND))
        return (day, words_of(words)) if day else None
    match = _SNOOZE.match(words)
    tokens = match["rest"].split() if match else []
    if tokens and tokens[0].casefold() in ("until", "till", "to"):
        tokens.pop(0)
    if tokens and (day := parse_date(tokens[0].strip(_AROUND))):
        return day, " ".join(tokens[1:])
    if tokens and tokens[0].casefold() in ("for", "in"):
        tokens.pop(0)
    for length in range(min(_LONGEST_PERIOD, len(tokens)), 0, -1):
        typed = " ".join(tokens[:length]).strip(_AROUND)
        period = None if typed.isdecimal() else parse_period(typed)
        if period:
            return period.after(own), " ".join(tokens[length:])
    return None


def dated(words: str, today: date) -> tuple[date | None, str]:
    """The day the words name, by `✅` or at their beginning or end, and the words without it."""
    dropped = _DROPPED_ON.search(words)
    day = done_on(words) or (parse_date(dropped["day"]) if dropped else None)
    rest = words_of(words).split()
    for place in (0, -1):
        bare = rest[place].strip("().,;:") if rest else ""
        typed = parse_date(bare) if _DAY.match(bare) else None
        if day is None and typed and typed <= today:
            day = typed
            del rest[place]
    return min(day, today) if day else None, clean(" ".join(rest))


def clean(words: str) -> str:
    """Words on one line that can open no comment and begin with no punctuation."""
    return " ".join(words.split()).lstrip(_AROUND).rstrip(" ,;").replace("<!--", "<! --")
