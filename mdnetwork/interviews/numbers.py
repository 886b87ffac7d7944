"""Numbers in a text, in digits (`40`, `48,500`, `45k`) or in English words to 99, with their unit.

What is a time of day, a share, an ordinal or part of a longer number is none. What numbers mean is
for `amounts` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SIGNS = {"€": "€", "eur": "€", "euro": "€", "euros": "€", "£": "£", "gbp": "£", "pounds": "£"}
SIGNS |= {"us$": "US$", "usd": "US$", "$": "$", "dollars": "$", "¥": "¥", "jpy": "¥", "yen": "¥"}
SIGNS |= {"₹": "₹", "inr": "₹", "rupees": "₹", "zł": "zł", "pln": "zł", "kr": "kr", "francs": "CHF"}
SIGNS |= {c: c.upper() for c in ("chf", "cad", "aud", "nzd", "sek", "nok", "dkk", "czk", "huf")}
"""Money as people write it, and as we show it."""
UNITS = {
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), "hour"),
    **dict.fromkeys(("day", "days"), "day"),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), "week"),
    **dict.fromkeys(("month", "months", "mo", "mos"), "month"),
    **dict.fromkeys(("year", "years", "yr", "yrs"), "year"),
    **dict.fromkeys(("decade", "decades"), "decade"),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
}
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: float(number) for number, word in enumerate(_ONES)}
_WORDS |= {word: number * 10.0 for number, word in enumerate(_TENS, start=2)}
_HALF = 0.5
_MONEY = "|".join(sorted(map(re.escape, SIGNS), key=len, reverse=True))
_TIME = r"(?:year|decade|month|week)\b"
_NUMBER = re.compile(
    rf"""
    (?<![\w.:/#+]) (?<!\d[,'’])
    (?: (?P<before>{_MONEY})[ ]? )?
    (?: (?P<spelled> (?a: (?:{"|".join(_TENS)}) (?:[- ](?:{"|".join(_ONES[1:10])}))?
        | {"|".join(_ONES[2:])}
        | one(?=[ ](?:{_TIME}|and[ ]a[ ]half)) | half[ ]an?(?=[ ]{_TIME}) | an?(?=[ ]{_TIME}) )) \b
      | (?P<grouped>\d{{1,3}}(?:[ ,.'’\u00a0\u202f]\d{{3}})+) (?:[.,]\d\d?)? (?!\d)
      | (?P<plain>\d+(?:[.,]\d\d?)?) (?!\d) )
    (?! [:]\d | [.,]\d )
    (?: [ ]?(?P<thousand>k|thousand|grand)\b | [ ]?(?P<million>m|million)\b )?
    (?P<half>[ ]and[ ]a[ ]half\b)?
    (?: [ ]?(?P<after>{_MONEY})(?!\w) )?
    (?: \+?[ -]?(?P<unit>{"|".join(sorted(UNITS, key=len, reverse=True))})\b
        (?P<more>[ ]and[ ]a[ ]half\b)? )?
    (?! [ ]?(?:% | percent | per[ ]cent | (?:am|pm|st|nd|rd|th)\b | o['’]clock) | [^\W_] )
    """,
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number and where it stands; `unit`, `sign` are of `UNITS`, `SIGNS`, or empty.

    `scaled`: it is written in thousands or millions.
    """

    value: float
    start: int
    end: int
    unit: str = ""
    sign: str = ""
    scaled: bool = False


def numbers_in(text: str) -> Iterator[Number]:
    """Every number of a text, in its order."""
    for found in _NUMBER.finditer(text):
        scale = 1000.0 if found["thousand"] else 1_000_000.0 if found["million"] else 1.0
        half = _HALF if found["half"] or found["more"] else 0.0
        yield Number(
            value=(_value(found) + half) * scale,
            start=found.start(),
            end=found.end(),
            unit=UNITS.get((found["unit"] or "").lower(), ""),
            sign=SIGNS.get((found["before"] or found["after"] or "").lower(), ""),
            scaled=scale > 1,
        )


def _value(found: re.Match[str]) -> float:
    if found["grouped"]:
        return float(re.sub(r"\D", "", found["grouped"]))
    if found["plain"]:
        return float(found["plain"].replace(",", "."))
    words = " ".join(found["spelled"].lower().split())
    if words.startswith("half"):
        return _HALF
    if words in ("a", "an"):
        return 1.0
    return sum(_WORDS[word] for word in re.split("[- ]", words))
