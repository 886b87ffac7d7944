"""A report for an adviser: what was done since a day, counted, and what is missing.

Asked, replied, talked, thanked in time, names followed, closing asks forgotten, fields and gaps;
the practice behind each is INTERVIEWING's, that an adviser asks for these is ours. Rehearsals
count for you alone. Nothing here is a percentage: the numbers are small.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from mdnetwork.followups.followup import Situation
from mdnetwork.followups.thank import due_of
from mdnetwork.interviews.bank import talks_held
from mdnetwork.interviews.closing import gaps
from mdnetwork.interviews.fields import FieldHeard, Survey
from mdnetwork.interviews.learned import sayings_of
from mdnetwork.interviews.places import Area, Places
from mdnetwork.network.growth import replied
from mdnetwork.notes.links import link_target, split_wikilink
from mdnetwork.notes.words import fold
from mdnetwork.records.history import History, standing
from mdnetwork.records.learned import AskKind
from mdnetwork.records.talks import is_interview
from mdnetwork.records.types import ME, Meeting, Place, Task

_MARKED = re.compile(
    r"@(?:\[\[(?P<link>[^\[\]]+)\]\]|(?P<mark>[\"*_]+)(?P<marked>[^\"*_]+)(?P=mark)|“(?P<quoted>[^”]+)”)"
    r"[:,]?\s+(?P<words>\S.*)"
)
_NAME = re.compile(r"\w[\w.'-]*[:,]?")
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """Interviews by how they were thanked for, one of two people twice.

    `undated`: thanked, on a day nobody noted; `waiting`: not thanked, and still in time.
    """

    in_time: int = 0
    late: int = 0
    undated: int = 0
    missing: int = 0
    waiting: int = 0

    @property
    def of(self) -> int:
        """How many there are of which it can be said whether it was in time."""
        return self.in_time + self.late + self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A task from your adviser: `- [ ] @marta read it` in any note."""

    name: str
    words: str
    task: Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What happened from `since` up to and with `until`; persons are keys, by name.

    `replied` are some of `asked`, `followed` of `named`. `listed` talks had a closing list, of
    which `forgotten` says in how many an ask stayed open. `fields` are all you ever heard;
    `unheard` target fields without a talk, `unknown` target organizations where you know nobody.
    """

    since: date
    until: date
    asked: tuple[str, ...]
    replied: tuple[str, ...]
    met: tuple[str, ...]
    talks: tuple[Meeting, ...]
    rehearsals: int
    thanks: Thanks
    named: tuple[str, ...]
    followed: tuple[str, ...]
    listed: int
    forgotten: tuple[tuple[AskKind, int], ...]
    fields: tuple[FieldHeard, ...]
    unheard: tuple[Area, ...]
    unknown: tuple[Place, ...]
    orders: tuple[Order, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say, gaps aside."""
        return not (self.asked or self.met or self.talks or self.named or self.orders)


def make_report(situation: Situation, since: date) -> Report:
    """The report from `since` to the day of the situation, both included."""
    return _Reporter(situation, since).report()


def orders(tasks: Iterable[Task]) -> Iterator[Order]:
    """The open tasks that begin with `@name`, by path and line.

    The name is a link, words in quotes or bold, or the first word, and if that has a capital the
    words with capitals after it, up to three in all: `@Frau Weber call me`.
    """
    for task in sorted(tasks, key=lambda task: task.source):
        found = _addressed(task.words) if task.open and task.words.startswith("@") else None
        if found:
            yield Order(name=found[0], words=found[1], task=task)


def _addressed(text: str) -> tuple[str, str] | None:
    """The name after `@`, and the words after that; none if there is not both."""
    if marked := _MARKED.fullmatch(text):
        link = marked["link"]
        name = split_wikilink(link)[1] if link else marked["marked"] or marked["quoted"]
        return name.strip(), marked["words"]
    first, *words = text[1:].split(" ")
    names = [first]
    while words and first[:1].isupper() and _goes_on(names, words[0]):
        names.append(words.pop(0))
    if not words or not _NAME.fullmatch(first):
        return None
    return " ".join(names).rstrip(":,"), " ".join(words)


def _goes_on(names: Sequence[str], word: str) -> bool:
    ended = len(names) == _MOST_NAMES or names[-1][-1:] in (":", ",")
    return not ended and word[:1].isupper() and bool(_NAME.fullmatch(word))


class _Reporter:
    """Looks over one situation from a day on."""

    def __init__(self, situation: Situation, since: date) -> None:
        self._situation = situation
        self._since = since
        self._places = Places(situation.records)
        self._held = talks_held(situation.records, situation.today)
        self._talks = tuple(m for m in self._held if m.participants and self._is_in(m.day))
        self._people = [situation.histories[key] for key in situation.records.contacts]

    def report(self) -> Report:
        asked = [h for h in self._people if self._asked(h)]
        named = [h for h in self._people if self._named(h)]
        met = [h for h in self._people if any(map(self._is_in, h.talk_days))]
        listed, forgotten = self._closing()
        fields = self._fields()
        return Report(
            since=self._since,
            until=self._situation.today,
            asked=_keys(asked),
            replied=_keys(h for h in asked if (day := self._asked(h)) and replied(h, day)),
            met=_keys(met),
            talks=self._talks,
            rehearsals=self._rehearsals(),
            thanks=self._thanks(),
            named=_keys(named),
            followed=_keys(h for h in named if self._situation.footings[h.contact.key].reached),
            listed=listed,
            forgotten=forgotten,
            fields=fields,
            unheard=self._unheard(fields),
            unknown=self._places.unknown_targets(),
            orders=tuple(orders(self._situation.records.tasks)),
        )

    def _is_in(self, day: date | None) -> bool:
        return day is not None and self._since <= day <= self._situation.today

    def _asked(self, history: History) -> date | None:
        """The first day they were asked since then."""
        return next((x.day for x in history.lines if x.is_ask and self._is_in(x.day)), None)

    def _named(self, history: History) -> bool:
        """Whether someone new to you was named since then."""
        named = (n.day for n in history.namings if n.referrer != ME)
        return history.is_new_name and any(map(self._is_in, named))

    def _rehearsals(self) -> int:
        return sum(
            m.practice and self._is_in(m.day) and standing(m, self._situation.today) == "held"
            for m in self._situation.records.meetings
        )

    def _thanks(self) -> Thanks:
        counts: Counter[str] = Counter()
        for meeting in self._talks:
            for key in meeting.participants:
                history = self._situation.histories[key]
                if is_interview(meeting, history, self._situation.settings):
                    counts[self._thanked(meeting, history)] += 1
        return Thanks(**counts)

    def _thanked(self, meeting: Meeting, history: History) -> str:
        """Which count of `Thanks` it is; in time is by day, as overdue is."""
        day = meeting.day or date.min
        due, _ = due_of(meeting, day, self._situation.settings.thank_hours)
        days = [
            line.day
            for line in history.lines
            if line.verb == "thanked"
            and line.day >= day
            and (not line.meetings or meeting.path in line.meetings)
        ]
        days += [meeting.thanked_on] if meeting.thanked_on else []
        if days:
            return "in_time" if min(days) <= due else "late"
        if meeting.thanked:
            return "undated"
        return "missing" if due < self._situation.today else "waiting"

    def _closing(self) -> tuple[int, tuple[tuple[AskKind, int], ...]]:
        records = self._situation.records
        listed = [m for m in self._talks if records.learned.of(m.path).closing]
        missed = Counter(kind for m in listed for kind in gaps(m, records))
        kinds: tuple[AskKind, ...] = get_args(AskKind)
        return len(listed), tuple((kind, missed[kind]) for kind in kinds if missed[kind])

    def _fields(self) -> tuple[FieldHeard, ...]:
        records = self._situation.records
        words = sayings_of(self._held, records).get("skill words", ())
        return Survey(self._held, words, records, self._places).fields()

    def _unheard(self, heard: Sequence[FieldHeard]) -> tuple[Area, ...]:
        records = self._situation.records
        aims = {fold(link_target(text) or text) for text in records.me.targets}
        known = {one.area.key for one in heard}
        targets = [f for f in records.fields if f.target or fold(f.name) in aims]
        areas = [Area(name=f.name, path=f.path) for f in targets if f.path not in known]
        return tuple(sorted(areas, key=lambda area: (fold(area.name), area.key)))


def _keys(histories: Iterable[History]) -> tuple[str, ...]:
    return tuple(history.contact.key for history in histories)
