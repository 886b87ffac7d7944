"""Closed questions, and an open way to ask the same (INTERVIEWING 3: guides B and E).

A question that can be answered with yes or no begins with a verb: *Do you like it?* Those under
*Facts* and *Closing* are rightly closed and are never looked at. The open forms are ours.
"""

import re
from collections.abc import Callable

_CLOSED = re.compile(
    r"^(?:(?:and|so|but|or|well),?\s+)?(?P<verb>do|does|did|is|are|was|were|am|has|have|had|can|could|"
    r"will|would|should|may|might|must|don't|doesn't|isn't|aren't|won't|wouldn't)\s+(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ASKS_OPENLY = re.compile(
    r"^\S+ you (?:please |perhaps )?(?:tell|show|explain|describe|say|share|walk)\b"
    r".*\b(?:about|what|how|why|which|through|me)\b",
    re.IGNORECASE,
)
_LIKES = re.compile(
    r"^you\s+(?:really\s+|still\s+)?(like|enjoy|love|miss|dislike)\s+(.+)$", re.IGNORECASE
)
_THERE = re.compile(r"^there\s+(?:any\s+|a\s+|an\s+|some\s+)?(.+)$", re.IGNORECASE)
_HAVE = re.compile(
    r"^(?P<who>you|they|people)\s+have\s+(?:any\s+|an?\s+|some\s+)?(?P<what>.+)$", re.IGNORECASE
)
_NEED = re.compile(r"^(?:you|they|people|i)\s+(?:need|use|see|get)\b.*$", re.IGNORECASE)
_HOW = re.compile(r"^it\s+(?P<how>\w+)\s+to\s+(?P<what>.+)$", re.IGNORECASE)
_EVER = re.compile(r"^you\s+(?:ever\s+)?(.+)$", re.IGNORECASE)
_PAST = re.compile(r"^(?:did|was|were|had)$", re.IGNORECASE)
_MARKS = " *_~\"'“”"


def open_form(question: str) -> str:
    """An open way to ask a closed question; empty if it is open already."""
    words = question.strip(_MARKS)
    found = _CLOSED.match(words)
    if not found or _ASKS_OPENLY.search(words):
        return ""
    rest = found["rest"].rstrip(" ?!.")
    verb = found["verb"].lower()
    return next(form for form in (rule(verb, rest) for rule in _RULES) if form) + "?"


def _likes(verb: str, rest: str) -> str:
    liked = _LIKES.match(rest)
    if not liked:
        return ""
    return f"What {'did' if _PAST.match(verb) else 'do'} you {liked[1].lower()} about {liked[2]}"


def _there(verb: str, rest: str) -> str:
    there = _THERE.match(rest)
    return f"What {there[1]} {verb} there" if there else ""


def _have(verb: str, rest: str) -> str:
    have = _HAVE.match(rest)
    if have:
        return f"What {have['what']} {verb} {have['who']} have"
    return f"How much {verb} {rest}, and what for" if _NEED.match(rest) else ""


def _how(verb: str, rest: str) -> str:
    """`it hard to get in` → `How hard is it to get in`."""
    how = _HOW.match(rest)
    return f"How {how['how']} {verb} it to {how['what']}" if how else ""


def _ever(verb: str, rest: str) -> str:
    ever = _EVER.match(rest) if verb in ("have", "had") else None
    return f"When {verb} you {ever[1]}, and how was it" if ever else ""


def _by_you(verb: str, rest: str) -> str:
    can = verb in ("could", "can", "may", "might") and rest.casefold().startswith("i ")
    return f"How {verb} {rest}" if can else ""


def _recommend(verb: str, rest: str) -> str:
    would = verb in ("would", "should", "could", "can", "will", "may", "might", "must")
    return f"Why {verb} {rest}, or why not" if would else ""


def _otherwise(verb: str, rest: str) -> str:
    return f"In what way {verb} {rest}"


_RULES: tuple[Callable[[str, str], str], ...] = (
    _likes,
    _there,
    _have,
    _how,
    _ever,
    _by_you,
    _recommend,
    _otherwise,
)
"""The first that has something to say, says it; the last always has."""
