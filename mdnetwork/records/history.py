"""What has happened with each person up to a day: talks, lines, mentions, namings.

The one place where records meet `today`; rules, pages and the network all ask here, so that they
can never disagree on who was met, asked or thanked.
"""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from mdnetwork.notes.dates import add_days
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Dated, Source
from mdnetwork.records.interactions import place_of
from mdnetwork.records.kinds import Kind
from mdnetwork.records.types import (
    ME,
    Acquaintance,
    Contact,
    Interaction,
    Meeting,
    Mention,
    Naming,
    Record,
    Task,
    meeting_order,
    naming_order,
)
from mdnetwork.records.verbs import answers_you, is_contact, is_talk, is_theirs
from mdnetwork.settings import Settings

Standing = Literal["planned", "held", "cancelled", "no-show", "undated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """A day in touch with someone and the line that says so; `yours` if it came from you too.

    `verb` is a log line's; empty for a talk, a property or a mention.
    """

    day: date
    source: Source
    yours: bool = True
    mentioned: bool = False
    verb: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What was between you and someone, and is to be: as much as others may be judged by.

    Each tuple is by day, and nothing in it lies after today, but for `planned` meetings and those
    `missed`, cancelled or no-show, which may lie ahead. `namings` are those of the person.
    `talk_days` are those of meetings held and of lines that say you talked.
    """

    contact: Contact
    held: tuple[Meeting, ...] = ()
    planned: tuple[Meeting, ...] = ()
    missed: tuple[Meeting, ...] = ()
    lines: tuple[Interaction, ...] = ()
    certain: tuple[Touch, ...] = ()
    namings: tuple[Naming, ...] = ()
    talk_days: tuple[date, ...] = ()

    def is_past_of(self, other: "Past") -> bool:
        """Whether all of this is the same of `other`, whatever else is known of that one."""
        return all(getattr(self, one.name) == getattr(other, one.name) for one in fields(Past))

    @property
    def contacted(self) -> bool:
        """Whether there was ever certain contact."""
        return bool(self.certain)

    @property
    def has_talked(self) -> bool:
        """Whether there was ever a talk: a meeting held, or a line that says so."""
        return bool(self.talk_days)

    @property
    def first_try(self) -> date | None:
        """The first day they were asked, or in touch for certain; none if they never were."""
        asked = (line.day for line in self.lines if line.is_ask)
        return min((*(touch.day for touch in self.certain), *asked), default=None)

    @property
    def named_on(self) -> date | None:
        """The day someone else first named them, `date.min` if a naming has none; none: nobody.

        `referred_by` has no day, and repeats what the note of a talk tells with one: it is the
        same naming, unless you had tried them before that day.
        """
        others = [naming for naming in self.namings if naming.referrer != ME]
        tried = self.first_try or date.max
        told = {naming.referrer for naming in others if naming.day and naming.day <= tried}
        days = (n.day or date.min for n in others if n.day or n.referrer not in told)
        return min(days, default=None)

    @property
    def is_new_name(self) -> bool:
        """Whether someone else named them before you ever asked them or were in touch."""
        named, tried = self.named_on, self.first_try
        return named is not None and (tried is None or tried >= named)

    def told(self, verb: str, since: date, meeting: Meeting | None = None) -> bool:
        """Whether a line with `verb` settles an occasion: since its day, and of that meeting.

        A line that links meetings speaks of those only; one that links none, of any.
        """
        return any(
            line.verb == verb
            and line.day >= since
            and (meeting is None or not line.meetings or meeting.path in line.meetings)
            for line in self.lines
        )

    def told_of(
        self,
        since: date,
        keys: Iterable[str],
        name: str = "",
        others: Container[str] = (),
        own: str = "",
    ) -> bool:
        """Whether a *told* line since that day links one of `keys`, or says `name` in plain words.

        A person known by name only is often told of without brackets. A line that answers one of
        `others`, by its id, speaks of that one alone: a tick must not settle the line beside it;
        `own` is the id that is asked about, and may be among them.
        """
        wanted = frozenset(keys)
        told = [
            line
            for line in self.lines
            if line.verb == "told"
            and line.day >= since
            and (line.identity == own or line.identity not in others)
        ]
        if any(not wanted.isdisjoint(line.links) for line in told):
            return True
        plain = re.compile(rf"(?<!\w){re.escape(fold(name))}(?!\w)") if name and told else None
        return any(plain.search(fold(line.words)) for line in told) if plain else False

    def answered(self, kind: str, verb: str, meeting: Meeting) -> bool:
        """Whether a line links that meeting and answers what a kind owes for it.

        By an id of that kind; without an id by the verb, since the meeting's day (PRODUCT 2.3).
        The id of a follow-up changes with its note's name, the link in the log follows it.
        """
        since = meeting.day or date.min
        return any(
            meeting.path in line.meetings
            and line.verb not in ("snoozed", "reopened")
            and (
                line.key.startswith(f"fu:{kind}-")
                if line.key
                else line.verb == verb and line.day >= since
            )
            for line in self.lines
        )

    def talked_since(self, since: date, after: date = date.min) -> bool:
        """Whether there was a talk on or after `since`, later than the talk of the day `after`."""
        return any(day >= since and day > after for day in self.talk_days)

    def yours_since(self, day: date) -> bool:
        """Whether there was certain contact from you on or after `day`."""
        return any(touch.yours and touch.day >= day for touch in self.certain)

    def pending_ask(self) -> Interaction | None:
        """The last *asked* line if nothing came from them since and no talk is planned."""
        asked = [line for line in self.lines if line.is_ask]
        if not asked or self.planned:
            return None
        since = asked[-1].day
        answered = any(
            line.day >= since and answers_you(line.verb) and not line.is_ask for line in self.lines
        )
        fixed = (*self.held, *self.missed)  # a talk that was fixed was answered
        met = any(meeting.day is not None and meeting.day >= since for meeting in fixed)
        return None if answered or met else asked[-1]

    def rests(self, settings: Settings, today: date) -> bool:
        """Whether they rest as no-reply: asked long ago, no answer, not named again since."""
        ask = self.pending_ask()
        if ask is None or today < rests_from(ask.day, settings):
            return False
        return not any(naming.day and naming.day > ask.day for naming in self.namings)

    def declined(self) -> bool:
        """Whether a *declined* line was the last word from them, and no talk came after it."""
        theirs = [line for line in self.lines if is_theirs(line.verb)]
        if not theirs or theirs[-1].verb != "declined" or self.planned:
            return False
        return not any(meeting.day and meeting.day > theirs[-1].day for meeting in self.held)


@dataclass(frozen=True, slots=True, kw_only=True)
class History(Past):
    """Everything about one person; lines `ahead` lie after today.

    `gave` are namings by them; `tasks` are yours that are open. `acquaintances` are keys of persons
    they know or who know them, with the line that says so.
    """

    undated: tuple[Meeting, ...] = ()
    ahead: tuple[Interaction, ...] = ()
    mentions: tuple[Touch, ...] = ()
    gave: tuple[Naming, ...] = ()
    acquaintances: tuple[tuple[str, Source], ...] = ()
    tasks: tuple[Task, ...] = ()

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """Every meeting with them, also those that never were, are still to be or have no day."""
        return (*self.held, *self.planned, *self.missed, *self.undated)

    @property
    def last_contact(self) -> Touch | None:
        """The newest day in touch; a certain one before a mention of the same day."""
        touches = (*self.mentions, *self.certain)
        return max(touches, key=lambda t: (t.day, not t.mentioned), default=None)

    @property
    def has_plans(self) -> bool:
        """Whether a talk or a line lies ahead."""
        return bool(self.planned or self.ahead)


Histories = Mapping[str, History]


def rests_from(asked: date, settings: Settings) -> date:
    """The day from which someone asked on `asked` rests without a reply.

    If you are away when they would be nudged, they are nudged later, and rest later too.
    """
    nudged = add_days(asked, settings.nudge_days)
    for first, last in settings.away:
        if first <= nudged <= last:
            nudged = add_days(last, 1)
    return add_days(nudged, settings.rest_days - settings.nudge_days)


def first_namings(namings: Iterable[Naming]) -> list[Naming]:
    """The first naming by each referrer, in order: dated ones first in a history."""
    found: dict[str, Naming] = {}
    for naming in namings:
        found.setdefault(naming.referrer, naming)
    return list(found.values())


def standing(meeting: Meeting, today: date) -> Standing:
    """Whether a meeting is planned or held (PRODUCT 2.2); only its status can say it never was.

    Today's is planned until it has minutes, text under Notes or `status: held`.
    """
    if meeting.status in ("cancelled", "no-show"):
        return meeting.status
    if meeting.day is None:
        return "undated"
    if meeting.day != today:
        return "held" if meeting.day < today else "planned"
    over = meeting.actual_minutes is not None or meeting.has_notes or meeting.status == "held"
    return "held" if over else "planned"


def read_history(
    contact: Contact, told: Mapping[str, Iterable[Record]], kinds: Mapping[str, Kind], today: date
) -> History:
    """The history of one person up to `today`, from what is told of them, by the note's path.

    `kinds` are those of notes: lines of the log are ordered otherwise than those of others.
    """
    facts = _Facts(record for path in sorted(told) for record in told[path])
    facts.talks.sort(key=meeting_order)
    facts.lines.sort(key=lambda line: place_of(line, kinds))
    facts.namings.sort(key=naming_order)
    facts.mentions.sort(key=lambda mention: mention.day)
    standings = [(meeting, standing(meeting, today)) for meeting in facts.talks]
    held = tuple(meeting for meeting, stands in standings if stands == "held")
    past = tuple(line for line in facts.lines if line.day <= today)
    spoken = {line.day for line in past if is_talk(line.verb) and not line.is_ask}
    namings = [n for n in facts.namings if n.day is None or n.day <= today]
    return History(
        contact=contact,
        held=held,
        planned=tuple(m for m, stands in standings if stands == "planned"),
        missed=tuple(m for m, stands in standings if stands in ("cancelled", "no-show")),
        undated=tuple(m for m, stands in standings if stands == "undated"),
        lines=past,
        certain=_certain(contact, held, past, today),
        mentions=tuple(
            Touch(day=m.day, source=m.source, mentioned=True)
            for m in facts.mentions
            if m.day <= today
        ),
        namings=tuple(n for n in namings if n.referred == contact.key),
        gave=tuple(n for n in namings if n.referrer == contact.key),
        acquaintances=tuple((one.other, one.source) for one in facts.acquaintances),
        tasks=tuple(facts.tasks),
        talk_days=tuple(sorted(spoken | {m.day for m in held if m.day})),
        ahead=tuple(line for line in facts.lines if line.day > today),
    )


class _Facts:
    """What is told of one person, each kind of record for itself."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.talks: list[Meeting] = []
        self.lines: list[Interaction] = []
        self.mentions: list[Mention] = []
        self.namings: list[Naming] = []
        self.acquaintances: list[Acquaintance] = []
        self.tasks: list[Task] = []
        for record in records:
            match record:
                case Meeting():
                    self.talks.append(record)
                case Interaction():
                    self.lines.append(record)
                case Mention():
                    self.mentions.append(record)
                case Naming():
                    self.namings.append(record)
                case Acquaintance():
                    self.acquaintances.append(record)
                case Task():
                    self.tasks.append(record)


def _certain(
    contact: Contact, held: tuple[Meeting, ...], lines: tuple[Interaction, ...], today: date
) -> tuple[Touch, ...]:
    touches = [Touch(day=m.day, source=Source(path=m.path)) for m in held if m.day]
    touches += [
        Touch(day=line.day, source=line.source, yours=not is_theirs(line.verb), verb=line.verb)
        for line in lines
        if is_contact(line.verb)
    ]
    touches += [_stated(dated) for dated in (contact.last_contact, contact.met) if dated]
    return tuple(sorted((t for t in touches if t.day <= today), key=lambda t: (t.day, t.source)))


def _stated(dated: Dated) -> Touch:
    return Touch(day=dated.day, source=dated.source)
