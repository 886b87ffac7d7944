"""How long a talk is asked for: lengths of time in a sentence, in minutes."""

import re
from collections.abc import Iterator

TALK = re.compile(
    r" (?:talk|speak|meet|meeting|chat|call|conversation|coffee|interview|question|questions|"
    r"minutes|minute|mins|min|"
    r"visit|time|lunch|zoom|phone|telephone|tea|ring|drop by|come by|come along|stop by|brain|"
    r"half an hour|half-hour|hour|quarter|catch up|sit down|learn from you|"
    r"hear (?:about|how|from)|ask you|advice|shadow) "
)
_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "few": 3, "four": 4, "five": 5,
    "six": 6, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "twenty-five": 25,
    "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_LENGTH = re.compile(
    rf" (?P<first>{_NUMBER})(?: ?(?:-|to|or|/) ?(?P<second>{_NUMBER})| or so| short| brief|"
    rf" quick| of| full| good| single|(?P<half> and a half))*"
    r"[ -]?(?P<unit>minutes?|mins?|hours?|hrs?|hour-long)(?![a-z])"
    r"(?P<more> and a half| and a quarter| or (?:so )?two)?"
)
_MORE = {" and a half": 30, " and a quarter": 15, " or two": 60}
"""What is said beside hours, in minutes."""
_JOINED = re.compile(
    r" (?P<first>\d{1,3})(?:-(?P<second>\d{1,3}))?-?(?P<unit>minutes?|mins?|m|hours?|hrs?|h)(?= |-)"
)
_NAMED = (
    (re.compile(r" (?:half an hour|half-hour|half-an-hour|half hour)\b"), 30),
    (re.compile(r" (?:a )?quarter(?: |-)of an hour\b"), 15),
    (re.compile(r" three quarters of an hour\b"), 45),
    (re.compile(r" (?:hour-long|hourlong) "), 60),
    (
        re.compile(
            r" (?:half a day|a half day|half-day|a morning|an afternoon|a whole (?:morning|"
            r"afternoon|day)|a full day) "
        ),
        240,
    ),
)
_NOT_A_TALK = re.compile(
    r"(?: (?:in|within|every|after|per|under|last|past|next|by|about my|of my|into|"
    r"for the last|for the past|only) (?:the )?$)"
)
_NOT_ASKED = re.compile(
    r"^(?:'s? )? ?(?:away|from|drive|by (?:car|train|bus|bike|foot|plane|road)|ago|a week|"
    r"a day|per|each|late|later|earlier|walk|ride|train|commute|"
    r"before|after|of (?:sleep|work|training|driving|study)|early|north|south|east|west|shift|"
    r"every|outside|weekly|convenient|(?:that|which) suits|to suit|when you|"
    r"(?:that )?you (?:name|like|choose)|"
    r"of your (?:choice|choosing))\b"
)
_MOST_HOURS = 8


def lengths(words: str) -> Iterator[int]:
    """Every length of time in a sentence's words that a talk may take; of a range the longer."""
    words = words.replace(" half an hour ", " half-hour ").replace(
        " three quarters of an hour ", " 45 minutes "
    )
    for pattern, minutes in _NAMED:
        for match in pattern.finditer(words):
            if _may_be_a_talk(words, match):
                yield minutes
    for match in (*_LENGTH.finditer(words), *_JOINED.finditer(words)):
        said = match.groupdict()
        minutes = _minutes(match["first"], match["second"], match["unit"])
        if minutes and match["unit"].startswith("h"):
            minutes += sum(_MORE.get(said.get(part) or "", 0) for part in ("half", "more"))
        if minutes and _may_be_a_talk(words, match):
            yield minutes


def _minutes(first: str, second: str | None, unit: str) -> int:
    """The longer of two numbers in minutes; 0 for more hours than any talk takes."""
    number = max(int(n) if n.isdecimal() else _WORDS[n] for n in (first, second) if n)
    if not unit.startswith("h"):
        return number
    return number * 60 if number <= _MOST_HOURS else 0


def _may_be_a_talk(words: str, match: re.Match[str]) -> bool:
    """Not "within the hour", nor "an hour away"."""
    before, after = words[: match.start() + 1], words[match.end() :]
    if before.endswith((" quarter of ", " quarters of ", " half ")):
        return False
    return not _NOT_A_TALK.search(before.rstrip()) and not _NOT_ASKED.match(after.lstrip())
