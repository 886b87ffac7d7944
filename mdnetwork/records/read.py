"""A snapshot → `Records`: the one way from notes to what the rest of the house knows.

Note by note, and of two snapshots only the notes that differ: first what each note is called and
is (`directory`), then what it says (`told`). A note is told again if its text changed, or if a
name it looked for may mean someone else now. Then what all of them say is put together, and
`changed` tells about whom anything new was said.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from mdnetwork.memo import Step
from mdnetwork.notes.note import Note, stem
from mdnetwork.notes.words import fold
from mdnetwork.problems import Problem
from mdnetwork.records.directory import Called, Directory, Entry, News
from mdnetwork.records.history import History, read_history
from mdnetwork.records.interactions import place_of, read_answers, repeated
from mdnetwork.records.learned import Learned, Noted
from mdnetwork.records.learning import gather_learned
from mdnetwork.records.people import People
from mdnetwork.records.reading import NoteReader, Reading
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.together import Together
from mdnetwork.records.told import About, Told, about, tell
from mdnetwork.records.types import (
    Answers,
    Contact,
    Interaction,
    Me,
    MeetingStatus,
    Naming,
    Record,
    Records,
    Reply,
    ToAsk,
    naming_order,
)
from mdnetwork.settings import Settings

T = TypeVar("T")
_EVERYWHERE = ""
"""Whoever says what no single note says."""


def read_records(snapshot: Snapshot, settings: Settings) -> Records:
    """Everything the notes of `snapshot` say. Pure; the same notes give the same records."""
    return RecordsMemo(snapshot, settings).read(snapshot)


def read_people(
    snapshot: Snapshot, settings: Settings, today: date
) -> tuple[Records, dict[str, History]]:
    """The same, and the history of everyone up to `today`, by key."""
    memo = RecordsMemo(snapshot, settings)
    records = memo.read(snapshot)
    return records, {key: memo.history(key, today) for key in records.contacts}


@dataclass(slots=True)
class Changed:
    """What the last reading found changed: keys of persons, and whether links may read otherwise.

    `identities` are those of answers that were given, taken back or snoozed, `names` those that may
    mean another note now; `come` and `gone` are paths of notes, `told` of those that say something
    else.
    """

    people: set[str] = field(default_factory=set)
    identities: set[str] = field(default_factory=set)
    names: News = field(default_factory=set)
    come: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    links: bool = False
    told: set[str] = field(default_factory=set)


class RecordsMemo:
    """What was read of one vault so far, kept so that the next reading can go on from it."""

    def __init__(self, snapshot: Snapshot, settings: Settings) -> None:
        """Nothing was read yet; only snapshots with these daily notes may be."""
        self.directory = Directory()
        self.changed = Changed()
        self.about: dict[str, dict[str, tuple[Record, ...]]] = {}
        """What is said of each person, by the note that says it."""
        self.contacts: dict[str, Contact] = {}
        self._known: tuple[Contact, ...] = ()
        self.unreadable = 0
        self._reader = NoteReader(settings, snapshot.daily)
        self._daily = snapshot.daily
        self._notes: Mapping[str, Note] = {}
        self._told: Step[str, Told] = Step()
        self._said: dict[str, Told] = {}
        self._together = Together.by(self.directory)
        self._me = ""
        self._replies: dict[str, tuple[Reply, ...]] = {}
        self._keyed: dict[str, tuple[Interaction, ...]] = {}
        self._off: dict[str, tuple[Interaction, ...]] = {}
        self._answers = Answers()
        self._repeated: frozenset[Interaction] = frozenset()
        self._statuses: dict[str, MeetingStatus] = {}
        self._listed: dict[str, ToAsk] = {}
        self._dated: dict[str, date] = {}
        self._noted: dict[str, Noted] = {}
        self._named_in: dict[str, tuple[Naming, ...]] = {}
        self._learned: Learned | None = None
        self._readings: dict[str, Reading] = {}
        self._ghosts: set[str] = set()

    def goes_on(self, snapshot: Snapshot, settings: Settings) -> bool:
        """Whether `snapshot` may be read from here on."""
        return (settings, snapshot.daily) == (self._reader.settings, self._daily)

    def read(self, snapshot: Snapshot) -> Records:
        """Everything the notes of `snapshot` say; `changed` is what is new since the last one."""
        self.changed = Changed()
        self._ghosts = set()
        before, self._notes = self._notes, snapshot.notes
        touched = snapshot.touched(before)
        self.changed.come = {path for path in touched if path not in before}
        self.changed.gone = touched - self._notes.keys()
        told = self._tell_all(touched)
        self.changed.told = told | self._settle(told)
        self._say(self.changed.told)
        self._together.problems.put({_EVERYWHERE: (*snapshot.problems, *self._second_me())})
        return self._records()

    def history(self, key: str, today: date) -> History:
        """The history of someone who is known, up to `today`."""
        told = self.about.get(key, {})
        return read_history(self.contacts[key], told, self.directory.kinds, today)

    # what each note says

    def _tell_all(self, touched: set[str]) -> set[str]:
        """Tell these notes, and all that looked for a name that may mean someone else now."""
        news = self._enter(touched)
        names = {*news}
        waiting = touched & self.directory.kinds.keys()
        gone = touched - waiting
        for path in gone:
            news |= self._call(path, ())
        self.changed.names |= news
        waiting |= self._told.stale(news) | self._choose_me()
        changed = {path for path in gone if self._told.drop(path)}
        while waiting:
            news = set()
            for path in sorted(waiting & self.directory.kinds.keys(), key=self._first):
                told, looked = self._tell(path)
                changed |= {path} if self._told.put(path, told, looked) else set()
                news |= self._call(path, told.called)
            self.changed.names |= news
            waiting = self._told.stale(news)
        # a ghost who got a note is told of by another key; one who is left reads otherwise
        self.changed.links |= bool(self.directory.ghosts_named(names))
        return changed

    def _enter(self, touched: Iterable[str]) -> News:
        """Enter what these notes are called and are; the names that may mean another now."""
        news: News = set()
        for path in touched:
            note = self._notes.get(path)
            entry = None
            if note is not None and not note.page:
                reading = self._readings[path] = self._reader.read(note)
                aliases = tuple(a for a in reading.facts.texts("aliases") if fold(a))
                entry = Entry(kind=reading.kind, private=reading.private, aliases=aliases)
            found = self.directory.put(path, entry)
            others = self.directory.index.names.get(fold(stem(path)), []) if found else ()
            self.changed.links |= any(other != path for other in others)
            news |= found
        return news

    def _choose_me(self) -> set[str]:
        """Your own note is the first by path; the paths of which that is new."""
        mine = (path for path in self.directory.mine if not self.directory.is_private(path))
        before, self._me = self._me, min(mine, default="")
        return {path for path in (before, self._me) if path} if before != self._me else set()

    def _first(self, path: str) -> tuple[int, str]:
        """Notes that call names before those that only look for them."""
        return _CALLING.get(self.directory.kinds.get(path, "plain"), len(_CALLING)), path

    def _tell(self, path: str) -> tuple[Told, tuple[Hashable, ...]]:
        """What one note says, and every name it looked for."""
        people = People(self.directory, path)
        reading = self._readings.pop(path, None) or self._reader.read(self._notes[path])
        told = tell(reading, people, self._reader, is_me=path == self._me)
        return told, people.looked

    def _call(self, path: str, called: Iterable[Called]) -> News:
        """Let these be the names a note calls; those that may mean someone else now."""
        news = self.directory.call(path, called)
        self._ghosts |= {key for key in news if isinstance(key, str) and key[:1] == "?"}
        return news

    # what the log says of other notes

    def _settle(self, told: set[str]) -> set[str]:
        """Take in what log lines say of each other and of talks; the notes that changes."""
        is_new = False
        for path in told:
            now = self._told.values.get(path, Told())
            is_new |= _put(self._replies, path, now.replies)
            is_new |= _put(self._keyed, path, (line for line in now.lines if line.key))
            off = (line for line in now.lines if line.verb in _OFF and line.meetings)
            is_new |= _put(self._off, path, off)
        if not is_new:
            return set()
        was = self._repeated
        replies = (reply for path in sorted(self._replies) for reply in self._replies[path])
        before, self._answers = self._answers, read_answers(replies)
        self.changed.identities |= _differing(before.counts, self._answers.counts)
        self.changed.identities |= _differing(before.snoozed, self._answers.snoozed)
        keyed = (line for path in sorted(self._keyed) for line in self._keyed[path])
        self._repeated = repeated(keyed, self.directory.kinds, self._answers)
        return {line.source.path for line in was ^ self._repeated} | self._call_off()

    def _call_off(self) -> set[str]:
        """A *cancelled* or *no-show* line that links a talk says so for it; the talks' notes."""
        lines = [x for some in self._off.values() for x in some if x not in self._repeated]
        before, self._statuses = self._statuses, {}
        for line in sorted(lines, key=lambda x: place_of(x, self.directory.kinds)):
            for path in line.meetings:
                self._statuses[path] = line.verb  # type: ignore[assignment] # both are statuses
        return _differing(before, self._statuses)

    def _as_settled(self, told: Told) -> Told:
        """What a note says, less the lines that hold no more, with what the log says of a talk."""
        meeting = told.meeting
        status = self._statuses.get(meeting.path) if meeting else None
        if not told.lines and not status:
            return told
        if not status and not any(x.key or x.named for x in told.lines):
            return told
        lines = tuple(x for x in told.lines if not x.key or x not in self._repeated)
        named = dict.fromkeys((*told.namings, *_referred(lines)))
        if meeting and status and meeting.status in ("", "planned"):
            meeting = replace(meeting, status=status)
        return replace(told, lines=lines, namings=tuple(named), meeting=meeting)

    # what all of them say together

    def _say(self, changed: set[str]) -> None:
        """Take over what these notes say now; note about whom anything changed."""
        said: dict[str, Told] = {}
        for path in changed:
            told = self._told.values.get(path)
            now = self._as_settled(told) if told else Told()
            before = self._said.pop(path, Told())
            if told:
                self._said[path] = now
            said[path] = now
            self.unreadable += before.readable - now.readable
            if now.dated or before.dated:
                self._dated.pop(path, None)
                self._dated |= {path: now.dated} if now.dated else {}
            if now.namings or before.namings:
                self._named_in.pop(path, None)
                namings = tuple(sorted(now.namings, key=naming_order))
                self._named_in |= {path: namings} if namings else {}
            if now.noted != before.noted:
                self._noted.pop(path, None)
                self._noted |= {path: now.noted} if now.noted else {}
                self._learned = None
            self._say_about(path, about(before), about(now))
        self._together.put(said)
        self._change_contacts(said)

    def _say_about(self, path: str, before: About, now: About) -> None:
        for person in before.keys() | now.keys():
            if before.get(person) != now.get(person):
                self.changed.people.add(person)
            by_note = self.about.setdefault(person, {})
            by_note.pop(path, None)
            if person in now:
                by_note[path] = now[person]
            if not by_note:
                del self.about[person]

    def _change_contacts(self, said: Mapping[str, Told]) -> None:
        """Make the records of persons anew that these notes may have changed."""
        keys = said.keys() | self._ghosts
        listed = self._list_people()
        keys |= _differing(self._listed, listed)
        self._listed = listed
        changed = {key: self._contact(key) for key in keys}
        changed = {key: now for key, now in changed.items() if self.contacts.get(key) != now}
        self.changed.people |= changed.keys()
        named = ((self.contacts.get(key), now) for key, now in changed.items())
        self.changed.links |= any(was and now and was.name != now.name for was, now in named)
        self._together.contacts.put({key: (c,) if c else () for key, c in changed.items()})
        if changed:
            everyone = self._together.contacts.all
            self.contacts = dict(zip([contact.key for contact in everyone], everyone, strict=True))
        if not self._ghosts.issuperset(changed):
            self._known = tuple([c for c in self.contacts.values() if c.path is not None])

    def _list_people(self) -> dict[str, ToAsk]:
        """Everyone your own note lists under People to ask, as the first line that does."""
        mine = self._said.get(self._me)
        return {one.person: one for one in reversed(mine.asked_for)} if mine else {}

    def _contact(self, key: str) -> Contact | None:
        """A person as their note tells, or as they were called; none: they are not known."""
        told = self._said.get(key)
        found = told.contact if told else self.directory.ghosts.get(key)
        listed = self._listed.get(key)
        if not found or not listed:
            return found
        ways = dict.fromkeys((*found.found_by, *listed.found_by))
        return replace(found, asked_for=listed.source, found_by=tuple(ways))

    def _second_me(self) -> Iterator[Problem]:
        """Your own notes after the first."""
        for path in sorted(self.directory.mine):
            if path != self._me and not self.directory.is_private(path):
                yield Problem(
                    path=path,
                    code="second-me",
                    message=f"{self._me} is your note already; only one note is you",
                )

    def _records(self) -> Records:
        every, mine = self._together, self._said.get(self._me)
        self._learned = self._learned or gather_learned(self._noted)
        return Records(
            contacts=self.contacts,
            known=self._known,
            meetings=every.meetings.all,
            organizations=every.organizations.all,
            fields=every.fields.all,
            me=(mine.me if mine else None) or Me(),
            interactions=every.interactions.all,
            mentions=every.mentions.all,
            namings=every.namings.all,
            tasks=every.tasks.all,
            answers=self._answers,
            learned=self._learned,
            kinds=self.directory.kinds,
            index=self.directory.index,
            problems=tuple(dict.fromkeys(every.problems.all)),
            private=self.directory.private,
            dated=self._dated,
            named_in=self._named_in,
        )


_CALLING = {"me": 0, "contact": 1, "meeting": 2, "log": 3}
"""The kinds of note that call most names, in the order they are told."""
_OFF = frozenset({"cancelled", "no-show"})


def _put(table: dict[str, tuple[T, ...]], path: str, found: Iterable[T]) -> bool:
    """Keep what a note says; whether it is other than before."""
    lines = tuple(found)
    before = table.pop(path, ())
    if lines:
        table[path] = lines
    return lines != before


def _differing(before: Mapping[str, object], now: Mapping[str, object]) -> set[str]:
    return {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}


def _referred(lines: Iterable[Interaction]) -> Iterator[Naming]:
    """The namings of *referred* lines."""
    for line in lines:
        if line.verb == "referred":
            for key in line.named:
                yield Naming(referrer=line.person, referred=key, day=line.day, source=line.source)
