"""How the network grows: by month, from first ask to talk, and what came of asking whom how.

Everything is counted; whoever shows a small number shows the count, never a percentage alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from mdnetwork.records.facts import Source
from mdnetwork.records.history import Histories, History
from mdnetwork.records.verbs import answers_you, is_talk


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What happened in a month, `2026-03`: people.

    `contacts` were first in touch then, `meetings` are talks, also those that only a line notes,
    `names` people first named to you while they were new to you, `followed` those of them who were
    first asked or in touch; of names without a day neither is told.
    """

    month: str
    contacts: int = 0
    meetings: int = 0
    names: int = 0
    followed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Replies:
    """How many of those you asked answered, by what they have in common."""

    words: str
    asked: int
    replied: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """By month, oldest first; days from the first ask to the first talk after it, sorted."""

    months: tuple[Month, ...]
    days_to_talk: tuple[int, ...]
    by_source: tuple[Replies, ...]
    by_naming: tuple[Replies, ...]

    @property
    def usual_days(self) -> float | None:
        """The median of the days from ask to talk; none without any."""
        return median(self.days_to_talk) if self.days_to_talk else None


def growth(histories: Histories) -> Growth:
    """The growth of the network of these people."""
    asked = [(h, day) for h in histories.values() if (day := _first_ask(h))]
    waits = (_days_to_talk(history, day) for history, day in asked)
    return Growth(
        months=_months(histories),
        days_to_talk=tuple(sorted(days for days in waits if days is not None)),
        by_source=_replies((_source(h, day), replied(h, day)) for h, day in asked),
        by_naming=_replies((_naming(h, day), replied(h, day)) for h, day in asked),
    )


def _first_ask(history: History) -> date | None:
    return next((line.day for line in history.lines if line.is_ask), None)


def _days_to_talk(history: History, asked: date) -> int | None:
    return next(((day - asked).days for day in history.talk_days if day >= asked), None)


def replied(history: History, asked: date) -> bool:
    """Whether anything came back: a line of theirs, or a talk that was fixed at least."""
    lines = any(
        line.day >= asked and answers_you(line.verb) and not line.is_ask for line in history.lines
    )
    fixed = (*history.held, *history.planned, *history.missed)
    return lines or any(m.day is not None and m.day >= asked for m in fixed)


def _source(history: History, asked: date) -> str:
    by_name = "referral" if _was_named(history, asked) else "no source noted"
    own = history.contact.found_by
    return own[0].casefold() if own else by_name


def _naming(history: History, asked: date) -> str:
    return "named by someone" if _was_named(history, asked) else "not named by anyone"


def _was_named(history: History, asked: date) -> bool:
    """Whether somebody had named them to you by then."""
    return history.named_on is not None and history.named_on <= asked


def _replies(pairs: Iterable[tuple[str, bool]]) -> tuple[Replies, ...]:
    counts: defaultdict[str, list[bool]] = defaultdict(list)
    for words, replied in pairs:
        counts[words].append(replied)
    found = [Replies(words=w, asked=len(all_), replied=sum(all_)) for w, all_ in counts.items()]
    return tuple(sorted(found, key=lambda r: (-r.asked, r.words)))


def _months(histories: Histories) -> tuple[Month, ...]:
    contacts = _count(h.certain[0].day for h in histories.values() if h.certain)
    talks = {place: day for h in histories.values() for place, day in _talks(h)}
    new = (h for h in histories.values() if h.is_new_name)
    named = [(h, h.named_on) for h in new if h.named_on and h.named_on > date.min]
    names = _count(day for _, day in named)
    followed = _count(h.first_try for h, _ in named if h.first_try)
    meetings = _count(talks.values())
    every = sorted({*contacts, *meetings, *names, *followed})
    return tuple(
        Month(
            month=month,
            contacts=contacts[month],
            meetings=meetings[month],
            names=names[month],
            followed=followed[month],
        )
        for month in every
    )


def _count(days: Iterable[date]) -> Mapping[str, int]:
    return Counter(day.isoformat()[:7] for day in days)


def _talks(history: History) -> Iterator[tuple[Source, date]]:
    """Each talk with someone by its note or line; a line of a day with a note is that talk."""
    for meeting in history.held:
        if meeting.day:
            yield Source(path=meeting.path), meeting.day
    noted = {meeting.day for meeting in history.held}
    for line in history.lines:
        if is_talk(line.verb) and not line.is_ask and line.day not in noted:
            yield line.source, line.day
