"""The properties of one note as facts: days, truth values, hours; what is off becomes a problem."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from mdnetwork.notes.dates import Period, parse_date, parse_period, parse_time
from mdnetwork.notes.note import Note, Scalar
from mdnetwork.notes.words import squash
from mdnetwork.problems import Problem
from mdnetwork.records.properties import Fields, first, text, values

_DAY_MINUTES = 24 * 60
_SHORT = 40
_TRUTH = {
    "yes": True,
    "true": True,
    "y": True,
    "on": True,
    "1": True,
    "no": False,
    "false": False,
    "n": False,
    "off": False,
    "0": False,
}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Source:
    """Where a fact stands: vault-relative POSIX path and line from 1."""

    path: str
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A day and the line that says it."""

    day: date
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """How often to be in touch: ideal period, longest one if given, and the words for it."""

    period: Period
    at_most: Period | None = None
    words: str


class Facts:
    """Reads the properties of one note; problems found on the way are kept in `problems`."""

    def __init__(self, note: Note, fields: Fields) -> None:
        """`fields` are the known properties of `note`."""
        self.note = note
        self.fields = fields
        self.problems: dict[Problem, None] = {}

    def at(self, name: str) -> Source:
        """The line of a property, or the note's first."""
        prop = self.fields.get(name)
        return Source(path=self.note.path, line=prop.line if prop else 1)

    def text(self, name: str) -> str:
        """The first value as one line of text, or empty."""
        return text(self.fields, name)

    def texts(self, name: str) -> tuple[str, ...]:
        """All values, each as one line of text."""
        return tuple(" ".join(v.text.split()) for v in values(self.fields, name))

    def word(self, name: str) -> str:
        """The first value squashed, to be compared with fixed words."""
        return squash(self.text(name))

    def off(self, scalar: Scalar, code: str, message: str) -> None:
        """Keep a problem with one value."""
        problem = Problem(
            path=self.note.path,
            line=scalar.line,
            column=scalar.column,
            code=code,
            message=message,
        )
        self.problems[problem] = None

    def day(self, name: str, *, lenient: bool = False) -> Dated | None:
        """The day in a property; `lenient`: what is no day is no problem either."""
        scalar = first(self.fields, name)
        if not scalar:
            return None
        day = parse_date(scalar.text)
        if day:
            return Dated(day=day, source=Source(path=self.note.path, line=scalar.line))
        if not lenient:
            self.off(
                scalar,
                "bad-date",
                f'{name} "{_short(scalar)}" is not a date; write e.g. 2026-03-02',
            )
        return None

    def truth(self, name: str) -> bool | None:
        """Yes or no, or none if neither is there."""
        scalar = first(self.fields, name)
        if not scalar:
            return None
        found = _TRUTH.get(squash(scalar.text))
        if found is None:
            self.off(scalar, "bad-truth", f'{name} "{_short(scalar)}" is neither yes nor no')
        return found

    def hour(self, name: str) -> time | None:
        """An hour of the day."""
        scalar = first(self.fields, name)
        if not scalar:
            return None
        found = parse_time(scalar.text)
        if found is None:
            self.off(
                scalar, "bad-time", f'{name} "{_short(scalar)}" is not a time; write e.g. 14:20'
            )
        return found

    def minutes(self, name: str) -> int | None:
        """A number of minutes, `20` or `20 min`; nothing above a day."""
        scalar = first(self.fields, name)
        if not scalar:
            return None
        digits = scalar.text.strip().split(" ")[0].rstrip("mins.")
        if re.fullmatch(r"[0-9]{1,4}", digits) and int(digits) <= _DAY_MINUTES:
            return int(digits)
        self.off(
            scalar,
            "bad-minutes",
            f'{name} "{_short(scalar)}" is not a number of minutes; write e.g. 20',
        )
        return None

    def cadence(self, tiers: Mapping[str, int]) -> Cadence | None:
        """The rhythm in `cadence`, else in `tier`; none if neither can be read."""
        scalar = first(self.fields, "cadence")
        if scalar:
            found = _tier(scalar.text, tiers) or _cadence(scalar.text)
            if found:
                return found
            self.off(
                scalar,
                "bad-period",
                f'cadence "{_short(scalar)}" is not a period; write e.g. 30d or monthly',
            )
        scalar = first(self.fields, "tier")
        if scalar:
            found = _tier(scalar.text, tiers)
            if found:
                return found
            names = ", ".join(tiers)
            self.off(
                scalar, "bad-tier", f'tier "{_short(scalar)}" is unknown; write one of {names}'
            )
        return None

    def tier(self, tiers: Mapping[str, int]) -> str:
        """The name of the tier in `tier`, else in `cadence`; empty if neither names one."""
        texts = (squash(self.text("tier")), squash(self.text("cadence")))
        return next((name for text in texts for name in tiers if squash(name) == text), "")


def _short(scalar: Scalar) -> str:
    text = " ".join(scalar.text.split())
    return text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"


def _tier(text: str, tiers: Mapping[str, int]) -> Cadence | None:
    days = {squash(name): (name, count) for name, count in tiers.items()}.get(squash(text))
    if not days:
        return None
    return Cadence(period=Period(days=days[1]), words=f"tier {days[0]}, every {days[1]} days")


def _cadence(text: str) -> Cadence | None:
    ideal, _, longest = text.partition(",")
    period = parse_period(ideal)
    bound = longest.strip().casefold()
    for words in ("at most", "max", "no later than"):
        bound = bound.removeprefix(words)
    at_most = parse_period(bound) if bound.strip() else None
    if not period or (longest.strip() and not at_most):
        return None
    return Cadence(period=period, at_most=at_most, words=period.every)
