"""Numbers in answers: hours a week, pay, years; so that what several said becomes a range.

What is counted is told by the question, as an answer is often a number alone. Numbers are read in
digits (`40`, `48,500`, `45k`, `40-45`) and in English words up to ninety-nine.
"""

import re
from dataclasses import dataclass
from typing import Literal

Unit = Literal["hours", "pay", "years"]
_UNITS: tuple[tuple[Unit, re.Pattern[str]], ...] = (
    (
        "hours",
        re.compile(r"\b(?:how many|what) hours\b|\bhours (?:a|per|in a) week", re.IGNORECASE),
    ),
    ("pay", re.compile(r"\b(?:salar\w+|wages?|income|paid|pay|earn(?! their))\b", re.IGNORECASE)),
    ("years", re.compile(r"\bhow (?:many years|long)\b", re.IGNORECASE)),
)
_BOUNDS = {"hours": (10, 100), "pay": (5, 10_000_000), "years": (0, 70)}
_CALENDAR = (1900, 2100)
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: number for number, word in enumerate(_ONES)}
_WORDS |= {word: number * 10 for number, word in enumerate(_TENS, start=2)}
_SPELLED = re.compile(
    rf"\b(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<ones>{'|'.join(_ONES[1:10])}))?\b"
    rf"|\b(?P<small>{'|'.join(_ONES[2:])})\b",  # one is as often a pronoun
    re.IGNORECASE,
)
_DIGITS = re.compile(
    r"(?<![\w.])(?P<number>\d{1,3}(?:[ ,.'’]\d{3})+|\d+(?:\.\d+)?)\s*(?P<thousand>[kK]\b)?"
)
_THOUSAND = re.compile(r"(\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\s*[kK]\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The least and the most one person said, in the question's unit."""

    least: float
    most: float

    @property
    def words(self) -> str:
        """`40` or `40–50`."""
        return span(self.least, self.most)


def unit_of(question: str) -> Unit | None:
    """What a question asks to be counted, or none."""
    return next((unit for unit, pattern in _UNITS if pattern.search(question)), None)


def amount_in(answer: str, unit: Unit) -> Amount | None:
    """The numbers of an answer that can be so many of that unit, as one amount; none without."""
    least, most = _BOUNDS[unit]
    found = [number for number in _numbers(answer) if least <= number <= most]
    if unit != "pay":
        found = [number for number in found if not _CALENDAR[0] <= number <= _CALENDAR[1]]
    return Amount(least=min(found), most=max(found)) if found else None


def span(least: float, most: float) -> str:
    """`40`, or `40–50`; thousands with a comma."""
    if least == most:
        return f"{least:,.10g}"
    return f"{least:,.10g}–{most:,.10g}"


def _numbers(answer: str) -> list[float]:
    text = _THOUSAND.sub(r"\1k to \2k", answer)
    found = [_digits(match) for match in _DIGITS.finditer(text)]
    return found + [_spelled(match) for match in _SPELLED.finditer(text)]


def _digits(match: re.Match[str]) -> float:
    number = match["number"]
    grouped = re.fullmatch(r"\d{1,3}(?:[ ,.'’]\d{3})+", number)
    value = float(re.sub(r"[ ,.'’]", "", number)) if grouped else float(number)
    return value * 1000 if match["thousand"] else value


def _spelled(match: re.Match[str]) -> float:
    if match["small"]:
        return float(_WORDS[match["small"].lower()])
    ones = _WORDS[match["ones"].lower()] if match["ones"] else 0
    return float(_WORDS[match["tens"].lower()] + ones)
