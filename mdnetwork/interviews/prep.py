"""A sheet for one talk: everything to know, ask and bring, on one printed page (INTERVIEWING 3).

And a smaller one for anyone you are about to call, as they may want to talk there and then (4,
guide E). Nothing is invented: what is not noted is left out, or named as missing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mdnetwork.followups.followup import Situation
from mdnetwork.followups.to_say import sayings
from mdnetwork.interviews.acquaintance import (
    in_common,
    noted,
    who_sent_you,
    who_they_are,
)
from mdnetwork.interviews.agenda import (
    OBSERVE,
    USUAL_MINUTES,
    closing_asks,
    course,
    is_remote,
    to_bring,
)
from mdnetwork.interviews.bank import Bank, fitting, talks_held
from mdnetwork.interviews.closing import habit
from mdnetwork.interviews.drafts.facts import CAME_ACROSS, within
from mdnetwork.interviews.drafts.permission import referrers
from mdnetwork.interviews.heard import Heard
from mdnetwork.interviews.one_page import Share, fit, lines
from mdnetwork.interviews.openness import open_form
from mdnetwork.interviews.overview import SHORT, choose_overview
from mdnetwork.interviews.places import Places
from mdnetwork.interviews.rows import Row, Said, Section, joined, shortened, whole
from mdnetwork.network.whereabouts import known_places, workplaces
from mdnetwork.notes.note import stem
from mdnetwork.records.facts import Source
from mdnetwork.records.history import standing
from mdnetwork.records.learned import Asked
from mdnetwork.records.tasks import plain
from mdnetwork.records.types import Contact, Meeting, Place
from mdnetwork.records.verbs import is_contact

_TITLES = (
    *("When and where", "Yourself", "Who", "The place and the field", "So far"),
    *("Agenda", "Questions", "Course", "Closing asks", "To bring", "Look around", "Left out"),
)
_MOST_HISTORY = 5
_MOST_SINCE = 3
_MOST_ABOUT = 2
_MOST_AGENDA = 5
_LEAST_AGENDA = 3
_LEAST_QUESTIONS = 5
_MOST_PEOPLE = 4
_POCKET_QUESTIONS = 5
_ASKS = ("asked", "nudged")
_KEEP_A_BANK = "keep them in a note with type: questions, one a list item"
_OPENERS = (
    "Until then ask how they came to this work, what an ordinary week holds, and what they would "
    "tell someone who starts out"
)
"""Topics of INTERVIEWING, *Questions people ask*; the wording is ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prep:
    """A sheet: for whom, the talk if one is planned, how to say their names, and its sections."""

    contact: Contact
    meeting: Meeting | None
    say: tuple[Row, ...]
    sections: tuple[Section, ...]


class Preparer:
    """Makes sheets from one situation; what all of them share is looked up once."""

    def __init__(self, situation: Situation) -> None:
        """Reads the talks held so far."""
        self._situation = situation
        self._records = situation.records
        self._learned = situation.records.learned
        self._places = Places(situation.records)
        self._bank = Bank(situation, self._places)
        held = talks_held(situation.records, situation.today)
        self._heard = Heard(held, situation.records, self._places)
        self._habit = habit(held, self._records)
        self._rehearsals = [
            meeting
            for meeting in situation.records.meetings
            if meeting.practice and standing(meeting, situation.today) == "held"
        ]
        self._all_places = known_places(self._records)
        self._targets = self._places.unknown_targets()

    def sheet(self, contact: Contact, meeting: Meeting | None) -> Prep:
        """The sheet for a talk with `contact`, who comes first in it; without one planned, too."""
        keys = dict.fromkeys((contact.key, *(meeting.participants if meeting else ())))
        people = tuple(self._records.contacts[key] for key in keys)
        say = _say(people[:_MOST_PEOPLE])
        shares = (*self._needed(contact, meeting, people), *self._known(people, meeting))
        kept, left = fit(shares, 1 + sum(map(lines, say)))
        found: dict[str, tuple[Row, ...]] = {"Left out": left}
        for share, rows in zip(shares, kept, strict=True):
            shown = tuple(reversed(rows)) if share.backwards else rows
            found[share.title] = (*found.get(share.title, ()), *shown)
        sections = tuple(Section(title=title, rows=found.get(title, ())) for title in _TITLES)
        return Prep(contact=contact, meeting=meeting, say=say, sections=_filled(sections))

    def _needed(
        self, contact: Contact, meeting: Meeting | None, people: tuple[Contact, ...]
    ) -> Iterator[Share]:
        """What one must have at hand in the talk."""
        medium = meeting.medium if meeting else ""
        minutes = (meeting and meeting.planned_minutes) or USUAL_MINUTES
        keys = [contact.key for contact in people]
        asked = tuple(self._questions(keys, meeting, fitting(minutes)))
        hour = meeting.hour if meeting else None
        here: Row = (meeting.source,) if meeting else ()
        look = () if is_remote(medium) else tuple((words,) for words in OBSERVE)
        yield _all("When and where", self._when(contact, meeting))
        yield _all("Yourself", self._yourself())
        agenda = tuple(self._agenda(meeting))
        yield Share(title="Agenda", rows=agenda, least=_LEAST_AGENDA, stands=here)
        questions = asked or tuple(self._openers(meeting))
        bank = tuple(question.source for question in self._bank.questions[:1]) or here
        yield Share(title="Questions", rows=questions, least=_LEAST_QUESTIONS, stands=bank)
        yield _all("Course", course(minutes, hour, len(asked)))
        yield _all("Closing asks", closing_asks(self._habit, self._targets))
        yield _all("To bring", to_bring(medium, self._situation.settings.dress))
        yield _all("Look around", look)

    def _known(self, people: tuple[Contact, ...], meeting: Meeting | None) -> Iterator[Share]:
        """What you know beforehand: of each the first, and the rest as there is room."""
        people, others = people[:_MOST_PEOPLE], people[_MOST_PEOPLE:]
        notes = tuple(Source(path=contact.path) for contact in people if contact.path)
        for contact in people:
            is_who = tuple(self._who(contact, alone=len(people) == 1))
            more = tuple(self._more(contact, alone=len(people) == 1))
            note: Row = (Source(path=contact.path),) if contact.path else ()
            yield Share(title="Who", rows=(*is_who, *more), least=len(is_who), rank=1, stands=note)
        yield _all("Who", [("Also there: ", *joined(others))] if others else [])
        about = tuple(self._about(people, meeting))
        yield Share(title="The place and the field", rows=about, rank=1)
        was, since = tuple(self._was(people)), tuple(self._since(people))
        last = len(people) if len(people) > 1 else 0
        yield Share(title="So far", rows=was, least=last, rank=1, stands=notes, backwards=True)
        yield Share(title="So far", rows=since, rank=1, stands=notes)

    def pocket(self, contact: Contact) -> Prep:
        """The small sheet: a script, five questions, the closing asks."""
        chosen = self._bank.choose((contact.key,), _POCKET_QUESTIONS)
        sections = (
            Section(title="Say", rows=tuple(self._script(contact))),
            Section(
                title="Questions",
                rows=tuple((Said(q.words),) for q in chosen) or tuple(self._openers(None)),
            ),
            Section(title="Closing asks", rows=tuple(closing_asks(self._habit, self._targets))),
        )
        say = (*_say((contact,)), *(("Number: ", Said(phone)) for phone in contact.phones))
        return Prep(contact=contact, meeting=None, say=say, sections=_filled(sections))

    def _when(self, contact: Contact, meeting: Meeting | None) -> Iterator[Row]:
        if meeting is None:
            yield ("No talk is planned with ", contact, f"; {USUAL_MINUTES} minutes taken as usual")
            return
        at = f" at {meeting.hour:%H:%M}" if meeting.hour else ", no hour noted"
        where = self._where(meeting)
        medium: Row = (", ", Said(meeting.medium)) if meeting.medium else ()
        if not where and not is_remote(meeting.medium):
            medium = (*medium, ", place not noted")
        minutes = meeting.planned_minutes
        asked = f"{minutes} minutes" if minutes else f"minutes not noted, {USUAL_MINUTES} taken"
        yield (f"{meeting.day}{at}", *medium, f", {asked}; notes go to ", meeting.source)
        if where:
            yield ("Where: ", *where)

    def _where(self, meeting: Meeting) -> Row:
        """The place its note says, a link too; in person else the one place they work at."""
        if meeting.location:
            is_link = "://" in meeting.location
            return (Said(meeting.location) if is_link else shortened(meeting.location),)
        in_person = bool(meeting.medium) and not is_remote(meeting.medium)
        places = self._places.of_talk(meeting) if in_person else meeting.organizations
        if len(places) != 1 or is_remote(meeting.medium):
            return ()
        note = self._places.organizations.get(places[0].path or "")
        return (places[0], *((", ", Said(note.location)) if note and note.location else ()))

    def _agenda(self, meeting: Meeting | None) -> Iterator[Row]:
        rows = self._learned.of(meeting.path).agenda if meeting else ()
        yield from ((shortened(row),) for row in rows[:_MOST_AGENDA])

    def _yourself(self) -> Iterator[Row]:
        chosen = choose_overview(self._learned.overview)
        if chosen is None:
            yield ("Your overview is not written yet: two or three sentences under Sound bite",)
            return
        long = f", cut it to {chosen.most}" if chosen.is_long else ""
        yield (*whole(chosen.bite.words), f" ({chosen.seconds} seconds{long})")
        if self._rehearsals:
            last = self._rehearsals[-1]
            times = "once" if len(self._rehearsals) == 1 else f"{len(self._rehearsals)} times"
            yield (f"Rehearsed {times}, last in ", last.source)

    def _who(self, contact: Contact, *, alone: bool) -> Iterator[Row]:
        """Who someone is, and who sent you."""
        areas = self._places.areas(contact)
        what = who_they_are(contact, self._work_of(contact), areas, alone=alone)
        if what or not alone:
            yield (contact, *((": ", *what) if what else ()))
        yield from who_sent_you(contact, self._situation, alone=alone)

    def _work_of(self, contact: Contact) -> tuple[Place, ...]:
        namings = self._situation.histories[contact.key].namings
        return workplaces(contact, namings, self._all_places)

    def _more(self, contact: Contact, *, alone: bool) -> Iterator[Row]:
        """What you have in common, and what you noted of them."""
        common = tuple(in_common(contact, self._situation, alone=alone))
        yield from common or ((("In common: nothing noted yet",),) if alone else ())
        yield from noted(contact, self._situation, alone=alone)

    def _about(self, people: tuple[Contact, ...], meeting: Meeting | None) -> Iterator[Row]:
        """What you noted of the place and the field, and what others said of them."""
        talk = self._places.of_talk(meeting) if meeting else ()
        places = {place.key: place for c in people for place in (*talk, *self._work_of(c))}
        areas = {area.key: area for contact in people for area in self._places.areas(contact)}
        for place in places.values():
            note = self._places.organizations.get(place.path or "")
            facts = [text for text in (note.kind, note.location) if text] if note else []
            lines = self._noted(place.path)
            said = [", ".join(facts), *lines] if facts else lines
            if said:
                yield (place, ": ", *joined(tuple(map(shortened, said)), "; "))
        for area in areas.values():
            if lines := self._noted(area.path):
                field = Place(name=area.name, path=area.path)
                yield (field, ": ", *joined(tuple(map(shortened, lines)), "; "))
        yield from self._heard.about((*places, *areas), {contact.key for contact in people})

    def _noted(self, path: str | None) -> list[str]:
        lines = self._learned.about.get(path or "", ())[:_MOST_ABOUT]
        return [line.rstrip(".") for line in lines]

    def _was(self, people: tuple[Contact, ...]) -> Iterator[Row]:
        """At most five lines of what was, the newest first; of several people, with whom."""
        told = {row: day for one in people for day, row in self._dealings(one, people)}
        rows = sorted(told.items(), key=lambda pair: pair[1])[-_MOST_HISTORY:]
        yield from ((f"{day}: ", *row) for row, day in reversed(rows))

    def _since(self, people: tuple[Contact, ...]) -> Iterator[Row]:
        """What there is to say since; of several people, to whom, if not to all."""
        told: dict[str, list[Contact]] = {}
        for contact in people:
            history = self._situation.histories[contact.key]
            for saying in sayings(history, self._situation.around)[:_MOST_SINCE]:
                told.setdefault(saying.words, []).append(contact)
        rows = sorted(told.items(), key=lambda pair: -len(pair[1]))
        for words, some in rows[:_MOST_SINCE]:
            whom: Row = () if len(some) == len(people) else (", for ", *joined(tuple(some)))
            yield ("Since", *whom, ": ", Said(words))

    def _dealings(
        self, contact: Contact, people: tuple[Contact, ...]
    ) -> Iterator[tuple[date, Row]]:
        """Each with its day; a talk is the same row for all of `people` who were there."""
        history = self._situation.histories[contact.key]
        name: Row = (contact, ": ") if len(people) > 1 else ()
        days = set()
        for talk in (*history.held, *history.missed):
            what = f"{talk.status}:" if talk in history.missed else "talk"
            minutes = f", {talk.actual_minutes} minutes" if talk.actual_minutes else ""
            there = tuple(one for one in people if one.key in talk.participants)
            told = len(there) == len(people) or all(c.name in stem(talk.path) for c in there)
            whom: Row = () if told else (" with ", *joined(there))
            if talk.day:
                days.add(talk.day)
                yield talk.day, (f"{what} ", talk.source, *whom, minutes)
        for line in history.lines:
            if is_contact(line.verb) or line.verb in _ASKS:
                days.add(line.day)
                yield line.day, (*name, shortened(plain(line.words) or line.verb))
        for stated, words in ((contact.met, "you met"), (contact.last_contact, "in touch")):
            if stated and stated.day <= self._situation.today and stated.day not in days:
                yield stated.day, (*name, f"{words}, as their note says")

    def _questions(
        self, keys: Iterable[str], meeting: Meeting | None, number: int
    ) -> Iterator[Row]:
        """Those noted for this talk, then the bank's next, as many as fit; closed ones opened."""
        noted = self._learned.of(meeting.path).asked if meeting else ()
        waiting = [one for one in noted if one.is_open]
        yield from map(_noted, waiting)
        rest = self._bank.choose(keys, number - len(waiting), [one.words for one in noted])
        yield from ((Said(question.words),) for question in rest)

    def _openers(self, meeting: Meeting | None) -> Iterator[Row]:
        """Where questions come from, and what to begin with, if there is no bank at all."""
        if not self._bank.questions:
            here: Row = ("write some under Questions in ", meeting.source) if meeting else ()
            here = (*here, ", or ") if here else ()
            yield ("No questions yet: ", *here, _KEEP_A_BANK)
            yield (_OPENERS,)

    def _script(self, contact: Contact) -> Iterator[Row]:
        """What to say on the telephone, as guide E has it: first whether this is a good moment.

        Then who sent you, who you are, what for, how long, and when.
        """
        name = self._learned.background.name
        yield ("Good morning, my name is ", Said(name or "[your name]"), ". Is this a good moment?")
        yield from self._how_you_came(contact)
        chosen = choose_overview(self._learned.overview, SHORT)
        yield whole(chosen.bite.words) if chosen else ("Say one sentence about yourself.",)
        areas = self._places.areas(contact)
        what: Row = (Said(within(areas[0].name)),) if areas else ("your work",)
        yield ("I would like to learn about ", *what, " from someone who does it, no more.")
        yield ("Would you have fifteen or twenty minutes, now or on a day that suits you?",)
        yield ("If now: on to the questions. If not: which day, and what hour?",)

    def _how_you_came(self, contact: Contact) -> Iterator[Row]:
        """Who gave you their name, if you may say it, else how you found them."""
        history = self._situation.histories[contact.key]
        permitted, others = referrers(history, self._records)
        ways = [CAME_ACROSS[kind] for kind in contact.found_by if kind in CAME_ACROSS]
        if permitted:
            yield (permitted[0], " gave me your name.")
        elif ways:
            yield (f"I came across your name {ways[0]}.",)
        if others and not permitted:
            yield ("(Do not say that ", *joined(others), " named them: you may not yet.)")


def _noted(one: Asked) -> Row:
    opened = open_form(one.words)
    better: Row = (" (or: ", Said(opened), ")") if opened else ()
    return (Said(one.words), *better)


def _say(people: tuple[Contact, ...]) -> tuple[Row, ...]:
    """How to say their names, first of all."""
    said = [(contact, ": ", Said(contact.say)) for contact in people if contact.say]
    rows = [("; ", *row) if number else ("Say ", *row) for number, row in enumerate(said)]
    return (tuple(part for row in rows for part in row),) if rows else ()


def _all(title: str, rows: Iterable[Row]) -> Share:
    """What stays whatever comes."""
    all_rows = tuple(rows)
    return Share(title=title, rows=all_rows, least=len(all_rows))


def _filled(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.rows)


def name_of(prep: Prep) -> str:
    """What a sheet is called: `2026-03-12 Fay Kim`, or the name alone."""
    day = f"{prep.meeting.day} " if prep.meeting else ""
    return f"{day}{stem(prep.contact.path) if prep.contact.path else prep.contact.name}"
