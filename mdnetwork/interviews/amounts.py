"""Amounts in answers: hours, pay, years; so that what several said becomes a range.

What is counted is told by the question, as an answer is often a number alone; over what time and
in which money by the answer, and only like is held against like. Of an answer the first numbers
that can count this are taken, with those that a dash, `to`, `or` or `and` joins to them: what comes
later is about something else more often than not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from mdnetwork.interviews.numbers import Number, numbers_in

Unit = Literal["hours", "pay", "years"]
_UNITS: tuple[tuple[Unit, re.Pattern[str]], ...] = (
    (
        "hours",
        re.compile(
            r"\b(?:how many|what) hours\b|\bhours (?:a|per|in a|each) (?:day|week|month)\b",
            re.IGNORECASE,
        ),
    ),
    ("pay", re.compile(r"\b(?:salar\w+|wages?|income|paid|pay|earn(?! their))\b", re.IGNORECASE)),
    ("years", re.compile(r"\bhow (?:many years|long)\b", re.IGNORECASE)),
)
_IN_YEARS = re.compile(r"\bhow many years\b|\bhow long (?:have|has|had)\b", re.IGNORECASE)
_USUAL = {"hours": "week", "pay": "year", "years": ""}
"""The time an amount is for if nobody says so."""
_UNSAID = "unsaid"
_HOURS_IN = {"day": (1, 24), "week": (5, 120), "month": (20, 500), "year": (200, 6000)}
_YEARS_IN = {"decade": 10.0, "year": 1.0, "month": 1 / 12, "week": 7 / 365}
_MOST_YEARS = 70
_LEAST_PAY = 1000
_LEAST_A_YEAR = 10_000
_CALENDAR = (1900, 2100)
_TIMES = r"(?P<time>hour|hr|h|day|week|month|year|annum)\b"
_PER = re.compile(
    rf"^\s*(?:(?:gross|net|before tax|after tax|on average),?\s+)*"
    rf"(?:(?:an?|per|each|every|in an?)\s+|/\s?)?{_TIMES}|^\s*(?P<adverb>\w+ly)\b",
    re.IGNORECASE,
)
_PER_BEFORE = re.compile(
    r"\b(?:(?P<adverb>\w+ly|annual)|(?:an?|per|each|every)\s+(?P<time>hour|day|week|month|year)),?"
    r"\s+(?:about |around |some |is |it is )?$",
    re.IGNORECASE,
)
_ASKED_PER = re.compile(
    r"\b(?:an?|per|each|every|ordinary|normal|average|typical|usual|regular|full|working)\s"
    r"(?:working |work )?(?P<time>day|week|month|year)\b",
    re.IGNORECASE,
)
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}
_ADVERBS |= {"yearly": "year", "annually": "year", "annual": "year"}
_SHORT = {"hr": "hour", "h": "hour", "annum": "year"}
_NEVER_BEHIND = re.compile(
    r"(?:\b(?:since|until|till|up from|down from|room|call|phone|tel|page|floor|flat|street|grade"
    r"|level|band|aged?|bonus|bonus of)|\d (?:out )?of|\b(?:19|20)\d\d\b[^,;.\d]*\bwas)"
    r"[ .:]*(?:about |around )?$",
    re.IGNORECASE,
)
_NO_COUNT_BEHIND = re.compile(
    r"\b(?:at|before|after|by|from|no|nr|number|in|on|of the|version)[ .:]*$", re.IGNORECASE
)
_NEVER_BEFORE = re.compile(
    r"^(?:\s*(?:out )?of (?:\d|them|these|those|which|us|my)"
    r"|,?\s*(?:on|every|each)\s+(?:an? )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\s*(?:back )?in (?:19|20)\d\d\b|[-/]\d)",
    re.IGNORECASE,
)
_COUNTS_ELSE = re.compile(
    r"^\s*(?!always|perhaps|sometimes|plus|less|across|as|is|was|unless|this|does|us\b)"
    r"(?:[a-z]{2,}s|people|staff|men|women|children|others)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"^\s*(?P<stop>[,.;])?\s*(?P<word>-|–|—|to|or|and|up to)\s*(?:(?:then|even|up to|maybe"
    r"|more like|sometimes|about|around|rather)\s+)?$",
    re.IGNORECASE,
)
_SEASON = r"\s*(?:(?:in|during|when|outside|out of)\s|otherwise\b)[^\d,;.]*"
_IN_SEASON = re.compile(_SEASON, re.IGNORECASE)
_NEXT_SEASON = re.compile(rf"^(?:{_SEASON})?[,.;]\s*(?:and\s+|but\s+)?$", re.IGNORECASE)
_HALF = 0.5
_NEAR = 80
"""So many letters around a number say what it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The least and the most one person said; `sign` is the money, `period` the time it is for.

    No `period` is the usual one: hours a week or what the question asks, pay a year. Years may be
    parts of one.
    """

    least: float
    most: float
    sign: str = ""
    period: str = ""

    @property
    def words(self) -> str:
        """`40–50` with its money and time: `€3,200 a month`."""
        blank = " " if self.sign.isalpha() else ""
        article = "an" if self.period == "hour" else "a"
        per = f" {article} {self.period}" if self.period not in ("", _UNSAID) else ""
        return f"{self.sign}{blank}{self.numbers}{per}"

    @property
    def numbers(self) -> str:
        """`40` or `40–50` alone; thousands with a comma."""
        return "–".join(dict.fromkeys(f"{round(n, 2):,.10g}" for n in (self.least, self.most)))


def unit_of(question: str) -> Unit | None:
    """What a question asks to be counted, or none."""
    return next((unit for unit, pattern in _UNITS if pattern.search(question)), None)


def amount_in(answer: str, question: str) -> Amount | None:
    """What an answer says of what the question asks to be counted; none without such a number."""
    unit = unit_of(question)
    if unit is None:
        return None
    runs = [_Run(numbers, answer) for numbers in _joined([*numbers_in(answer)], answer)]
    found = ((number, _READ[unit](run, question)) for number, run in enumerate(runs))
    first = next(((number, amount) for number, amount in found if amount), None)
    if first is None:
        return None
    number, amount = first
    return _with_seasons(amount, runs[number:], question, unit)


def _with_seasons(amount: Amount, runs: list["_Run"], question: str, unit: Unit) -> Amount:
    """`60 in winter, 45 in summer`: one amount."""
    for run, after in pairwise(runs) if unit != "years" else ():
        other = _READ[unit](after, question)
        follows = _NEXT_SEASON.match(run.text[run.end : after.start])
        if not (other and follows and _IN_SEASON.match(after.after)):
            break
        if (other.sign or amount.sign, other.period) == (amount.sign, amount.period):
            near = other.least >= amount.least * _HALF
            amount = _spanning([amount, other]) if near else amount
    return amount


def ranges(amounts: Iterable[Amount]) -> dict[Amount, Amount]:
    """Each of these amounts with the range of all that are like it: of one money, for one time.

    An amount without its money is in the only one that others name for that time.
    """
    found = [*amounts]
    groups: dict[tuple[str, str], list[Amount]] = {}
    for amount in found:
        said = {a.sign for a in found if a.period == amount.period and a.sign}
        sign = next(iter(said)) if not amount.sign and len(said) == 1 else amount.sign
        groups.setdefault((sign, amount.period), []).append(amount)
    return {
        amount: Amount(
            least=min(a.least for a in like),
            most=max(a.most for a in like),
            sign=sign,
            period=period,
        )
        for (sign, period), like in groups.items()
        for amount in like
    }


@dataclass(frozen=True, slots=True)
class _Run:
    """Numbers of an answer that are joined to one another, and what stands around them."""

    numbers: list[Number]
    text: str

    @property
    def start(self) -> int:
        return self.numbers[0].start

    @property
    def end(self) -> int:
        return self.numbers[-1].end

    @property
    def before(self) -> str:
        return self.text[max(self.start - _NEAR, 0) : self.start]

    @property
    def after(self) -> str:
        return self.text[self.end : self.end + _NEAR]

    @property
    def units(self) -> set[str]:
        return {number.unit for number in self.numbers} - {""}

    @property
    def sign(self) -> str:
        return next((number.sign for number in self.numbers if number.sign), "")

    @property
    def is_elsewhere(self) -> bool:
        """Whether it is a part, a date, an address or what was once."""
        return bool(_NEVER_BEHIND.search(self.before) or _NEVER_BEFORE.match(self.after))

    @property
    def is_loose(self) -> bool:
        """Whether nothing says what a bare number counts, or something says it is another thing."""
        once = any(_CALENDAR[0] <= n.value <= _CALENDAR[1] for n in self.numbers)
        other = _NO_COUNT_BEHIND.search(self.before) or _COUNTS_ELSE.match(self.after)
        return once or bool(other)

    def period(self) -> str:
        """The time they are for, as said right before or behind them; empty if it is not."""
        found = _PER.match(self.after) or _PER_BEFORE.search(self.before)
        if not found:
            return ""
        word = (found["time"] or "").lower()
        return _SHORT.get(word, word) or _ADVERBS.get((found["adverb"] or "").lower(), "")


def _joined(numbers: list[Number], text: str) -> Iterator[list[Number]]:
    """The numbers in runs: `40 to 45`, `fifty-five. Or sixty`."""
    run: list[Number] = []
    for number in numbers:
        joined = run and _JOINS.match(text[run[-1].end : number.start])
        if run and not (
            joined
            and (number.unit or not _COUNTS_ELSE.match(text[number.end : number.end + _NEAR]))
        ):
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _hours(run: _Run, question: str) -> Amount | None:
    asked = _ASKED_PER.search(question)
    usual = asked["time"].lower() if asked else _USUAL["hours"]
    period = run.period() or usual
    low, high = _HOURS_IN.get(period, (1, 0))
    fits = all(low <= number.value <= high for number in run.numbers) and not run.sign
    if run.is_elsewhere or not fits or run.units - {"hour"} or (not run.units and run.is_loose):
        return None
    return _amount([n.value for n in run.numbers], period="" if period == usual else period)


def _pay(run: _Run, _: str) -> Amount | None:
    scaled = any(number.scaled for number in run.numbers)
    values = [
        n.value * 1000 if scaled and not n.scaled and n.value < _LEAST_PAY else n.value
        for n in run.numbers
    ]
    period = run.period()
    told = bool(run.sign or scaled or period)
    small = min(values) < _LEAST_PAY
    if run.is_elsewhere or run.units or (not told and (small or run.is_loose)):
        return None
    if not period:
        period = _USUAL["pay"] if min(values) >= _LEAST_A_YEAR else _UNSAID
    return _amount(values, sign=run.sign, period="" if period == _USUAL["pay"] else period)


def _years(run: _Run, question: str) -> Amount | None:
    bare = bool(_IN_YEARS.search(question)) and not run.is_loose
    if run.is_elsewhere or run.sign or not (run.units or bare) or run.units - _YEARS_IN.keys():
        return None
    values: list[float] = []
    factor, unit, more = 1.0, "", False
    for number, joint in zip(reversed(run.numbers), _joints(run), strict=True):
        before, unit = unit, number.unit or unit
        factor = _YEARS_IN.get(unit, 1.0)
        value = number.value * factor
        if more and number.unit and number.unit != before:
            values[-1] += value
        else:
            values.append(value)
        more = joint == "and"
    return _amount(values) if max(values) <= _MOST_YEARS else None


def _joints(run: _Run) -> Iterator[str]:
    """The words before each number, the last first; `3 years and 2 months` is a sum."""
    for one, other in reversed([*pairwise(run.numbers)]):
        found = _JOINS.match(run.text[one.end : other.start])
        yield found["word"].lower() if found and not found["stop"] else ""
    yield ""


def _amount(values: list[float], *, sign: str = "", period: str = "") -> Amount:
    return Amount(least=min(values), most=max(values), sign=sign, period=period)


def _spanning(amounts: list[Amount]) -> Amount:
    values = [value for amount in amounts for value in (amount.least, amount.most)]
    return _amount(values, sign=amounts[0].sign, period=amounts[0].period)


_READ = {"hours": _hours, "pay": _pay, "years": _years}
