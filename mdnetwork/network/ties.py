"""Who knows whom, and how well: the ties along which someone can be asked to introduce you.

Plain mappings and no networkx: `path` and `intro` need this and one search, and importing networkx
alone takes as long as a dozen bare interpreters. What needs the whole graph is in `shape`.

How much each tie counts is ours (settings `ties`, `fading`), but what counts is the practice's:
whoever named someone, with leave to use the name (INTERVIEWING 4: A, C), people one talked with
lately and often, something in common (2: C). A tie between you and someone is all their touches
together, so that one more never makes it weaker; between two others the strongest fact decides.
People of one organization, school or talk are tied to that, and not each to each: a place of
thousands stays a place of thousands of ties.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from math import fsum
from typing import Literal

from mdnetwork.network.whereabouts import Presence
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History, Touch
from mdnetwork.records.lists import found_how
from mdnetwork.records.permission import may_name
from mdnetwork.records.types import ME, Contact, Meeting, Naming
from mdnetwork.records.verbs import VERBS, Verb, is_theirs
from mdnetwork.settings import Settings

TieKind = Literal[
    "talked",
    "in touch",
    "mentioned",
    "listed",
    "named",
    "knows",
    "meeting",
    "organization",
    "school",
]
_ACQUAINTED = frozenset(("family-friend", "employer", "faculty", "student", "club", "met"))
"""Kinds of source that say you know the person already (INTERVIEWING 2)."""
_FADED = (1.0, 0.7, 0.4, 0.2)
_NAMED_FADED = (1.0, 0.95, 0.9, 0.85)
_NAMED_SORTS = {True: "named-permitted", False: "named-withheld", None: "named"}
_PERCENT = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two who know each other, or one and a place both belong to; `strength` from 0 to 1.

    `first` and `second` are as the fact has them (`first` named `second`); a tie holds both ways.
    `day` is that of the last talk or contact, the naming or the meeting. `place` is the name of an
    organization, school or meeting, or how you found someone you list; `past`: it was left.
    `permitted`: the name may be used.
    """

    first: str
    second: str
    kind: TieKind
    strength: float
    source: Source
    day: date | None = None
    place: str = ""
    past: bool = False
    permitted: bool = False

    def other(self, end: str) -> str:
        """The other end."""
        return self.second if end == self.first else self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Every tie by both its ends, one between two of them; places are ends too, see `is_place`.

    `closed` are people who are left in peace: nobody is asked through them. `withheld` are pairs of
    one who named another and would rather not be named to them: they are not asked for that one.
    """

    of: Mapping[str, Mapping[str, Tie]]
    closed: AbstractSet[str] = frozenset()
    withheld: AbstractSet[tuple[str, str]] = frozenset()


def is_place(end: str) -> bool:
    """Whether an end of a tie is a place or talk that people share; no person's key begins so."""
    return end.startswith("/")


def join(
    ties: Iterable[Tie],
    closed: AbstractSet[str] = frozenset(),
    withheld: AbstractSet[tuple[str, str]] = frozenset(),
) -> Ties:
    """These ties by their ends; of several between two the strongest, the order does not matter."""
    found: defaultdict[str, dict[str, Tie]] = defaultdict(dict)
    for tie in ties:
        if tie.first == tie.second:
            continue
        held = found[tie.first].get(tie.second)
        if held is None or _rank(tie) > _rank(held):
            found[tie.first][tie.second] = tie
            found[tie.second][tie.first] = tie
    return Ties(of=dict(found), closed=closed, withheld=withheld)


class Joined:
    """The same, kept for ties that come and go with the people who have them."""

    def __init__(self) -> None:
        """Nobody has any yet."""
        self.of: dict[str, dict[str, Tie]] = {}
        self._own: dict[str, Mapping[str, Tie]] = {}

    def put(self, person: str, ties: Iterable[Tie]) -> None:
        """Let someone have these ties instead of those they had; they are an end of each."""
        own: dict[str, Tie] = {}
        for tie in ties:
            end = tie.other(person)
            if end != person and (end not in own or _rank(tie) > _rank(own[end])):
                own[end] = tie
        before = self._own.pop(person, {})
        if own:
            self._own[person] = own
        for end in before.keys() | own.keys():
            said = (own.get(end), self._own.get(end, {}).get(person))
            best = max((tie for tie in said if tie), key=_rank, default=None)
            self._set(person, end, best)
            self._set(end, person, best)

    def _set(self, first: str, second: str, tie: Tie | None) -> None:
        if tie:
            self.of.setdefault(first, {})[second] = tie
        else:
            del self.of[first][second]
            if not self.of[first]:
                del self.of[first]


def _rank(tie: Tie) -> tuple[object, ...]:
    """Which of two ties between the same two is shown; total, so that no order matters."""
    day = tie.day or date.min
    return (tie.strength, tie.permitted, day, tie.kind, tie.place, tie.source, tie.first)


def withheld_from(history: History, contacts: Mapping[str, Contact]) -> Iterator[str]:
    """Those who named someone and would rather not be named to them."""
    for referrer in {naming.referrer for naming in history.namings} - {ME}:
        if may_name(contacts[referrer], history.contact, history.namings) is False:
            yield referrer


def is_closed(history: History, settings: Settings, today: date) -> bool:
    """Whether someone is left in peace (PRODUCT 3.3): by their word, by yours, or without reply."""
    return (
        bool(history.contact.status)
        or history.contact.refused
        or history.declined()
        or history.rests(settings, today)
    )


class TieReader:
    """Finds the ties in the histories of people up to `today`."""

    def __init__(self, contacts: Mapping[str, Contact], settings: Settings, today: date) -> None:
        """`contacts` are asked for those who named someone, and may change beneath."""
        self._contacts = contacts
        self._today = today
        self._people = settings.interview_people
        self._fading = tuple(sorted(settings.fading.values()))
        self._worth = {name: min(worth / _PERCENT, 1.0) for name, worth in settings.ties.items()}

    def ties(self, history: History, there: Iterable[Presence]) -> Iterator[Tie]:
        """All ties that someone is the first or second of, where they are (`there`) among them."""
        yield from self._with_you(history)
        yield from self._known_by(history.contact)
        for naming in history.namings:
            if naming.referrer != ME:
                yield self._named(naming, history)
        for meeting in history.held:
            if len(meeting.participants) > 1:
                yield self._at_talk(history.contact, meeting)
        for presence in there:
            yield self._at_place(presence)

    def _faded(self, day: date) -> int:
        """0 for a fresh day, up to 3 for one long past; a state turns on few days only."""
        age = (self._today - day).days
        return sum(age > bound for bound in self._fading)

    def _with_you(self, history: History) -> Iterator[Tie]:
        """Every day in touch counts by its best touch and its age; their sum never reaches 1."""
        contact = history.contact
        days: dict[date, float] = {}
        for touch in (*history.certain, *history.mentions):
            worth = self._worth[_sort(touch, history)] * _FADED[self._faded(touch.day)]
            days[touch.day] = max(worth, days.get(touch.day, 0.0))
        last = _telling(history)
        if last:
            total = fsum(days.values())
            talked = last.day in history.talk_days and not last.mentioned
            yield Tie(
                first=ME,
                second=contact.key,
                kind="mentioned" if last.mentioned else "talked" if talked else "in touch",
                strength=total / (1 + total),
                source=last.source,
                day=last.day,
                permitted=contact.may_use_name is True,
            )
        source = contact.asked_for or _acquainted(contact)
        if source:
            yield Tie(
                first=ME,
                second=contact.key,
                kind="listed",
                strength=self._worth["listed"],
                source=source,
                place="" if contact.asked_for else found_how(contact.found_by),
            )

    def _named(self, naming: Naming, history: History) -> Tie:
        referrer = self._contacts[naming.referrer]
        permitted = may_name(referrer, history.contact, history.namings)
        sort = _NAMED_SORTS[permitted]
        faded = _NAMED_FADED[self._faded(naming.day)] if naming.day else _NAMED_FADED[-1]
        return Tie(
            first=naming.referrer,
            second=naming.referred,
            kind="named",
            strength=self._worth[sort] * faded,
            source=naming.source,
            day=naming.day,
            permitted=permitted is True,
        )

    def _known_by(self, contact: Contact) -> Iterator[Tie]:
        for key in contact.knows:
            yield Tie(
                first=contact.key,
                second=key,
                kind="knows",
                strength=self._worth["knows"],
                source=contact.knows_source or contact.source,
            )

    def _at_talk(self, contact: Contact, meeting: Meeting) -> Tie:
        crowd = len(meeting.participants) > self._people
        faded = _NAMED_FADED[self._faded(meeting.day)] if meeting.day else _NAMED_FADED[-1]
        return Tie(
            first=contact.key,
            second=f"/meeting/{meeting.path}",
            kind="meeting",
            strength=self._worth["crowd" if crowd else "meeting"] * faded,
            source=meeting.source,
            day=meeting.day,
            place=meeting.name,
        )

    def _at_place(self, presence: Presence) -> Tie:
        past = "past-" if presence.past else ""
        return Tie(
            first=presence.person,
            second=f"/{presence.kind}/{presence.place}",
            kind=presence.kind,
            strength=self._worth[f"{past}{presence.kind}"],
            source=presence.source,
            place=presence.name,
            past=presence.past,
        )


def _telling(history: History) -> Touch | None:
    """The touch that says best how you know them: the last talk, else the last contact."""
    talks = [t for t in history.certain if t.day in history.talk_days[-1:]]
    return talks[0] if talks else history.last_contact


def _sort(touch: Touch, history: History) -> str:
    """What a touch counts as: one-sided ones count least."""
    if touch.mentioned:
        return "mention"
    if not touch.verb:
        return "talk" if touch.day in history.talk_days else "stated"
    verb = VERBS.get(touch.verb)
    if verb is Verb.TALK:
        return "talk"
    return "word" if verb is None or is_theirs(touch.verb) else "yours"


def _acquainted(contact: Contact) -> Source | None:
    return contact.found_by_source if not _ACQUAINTED.isdisjoint(contact.found_by) else None
