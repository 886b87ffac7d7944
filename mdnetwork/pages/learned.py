"""Network learned: words, reading, remarks, impressions and fit over all talks, and who said so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from mdnetwork.interviews.bank import talks_held
from mdnetwork.interviews.fields import FieldHeard, Survey
from mdnetwork.interviews.learned import Saying, Word, counted, resume_words, sayings_of
from mdnetwork.interviews.places import Places
from mdnetwork.notes.words import fold, listed
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import cut
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.learned import Topic
from mdnetwork.records.types import Meeting, Place

_COUNTED: tuple[tuple[Topic, str], ...] = (
    ("skill words", "Words for skills"),
    ("associations", "Associations"),
    ("reading", "Journals and books"),
    ("courses", "Courses"),
)
_REMARKS: tuple[tuple[Topic, str], ...] = (("salary", "On pay"), ("trends", "On trends"))
_NAMED = 5
_NEWEST = 12


Sayings = Mapping[Topic, tuple[Saying, ...]]


def view(world: World) -> tuple[Sheet, ...]:
    """Made once a talk taught something that is noted."""
    held, found = sayings(world)
    rated = [m for m in held if world.records.learned.of(m.path).fit]
    if not found and not rated:
        return ()
    show = _Show(world, found)
    lines = ["# Learned", "", *show.heard(held)]
    for topic, title in _COUNTED:
        lines += show.counted(topic, title)
    lines += show.resume()
    for topic, title in _REMARKS:
        lines += show.remarks(topic, title)
    lines += show.side_by_side(held)
    lines += show.impressions()
    return (Sheet(view="learned", lines=tuple(lines)),)


def sayings(world: World) -> tuple[list[Meeting], Sayings]:
    """The talks held among those to show, and all that was said in them."""
    records = world.records
    made_from = [world.today, records.meetings, records.learned]
    return world.parts.made("sayings", made_from, lambda: _sayings(world))


def _sayings(world: World) -> tuple[list[Meeting], Sayings]:
    chosen = {meeting.path for meeting in world.meetings}
    held = [meeting for meeting in talks_held(world.records, world.today) if meeting.path in chosen]
    return held, sayings_of(held, world.records)


class _Show:
    """Writes the parts of the page; each is empty while it has nothing to say."""

    def __init__(self, world: World, found: Sayings) -> None:
        self._world = world
        self._found = found
        self._places = Places(world.records)
        self._linker: Linker = world.linker("learned")
        self._words = counted(found.get("skill words", ()))

    def heard(self, held: Sequence[Meeting]) -> list[str]:
        """Have you heard this field? One row a field."""
        words = self._found.get("skill words", ())
        fields = Survey(held, words, self._world.records, self._places).fields()
        rows = [f"- {self._field(one)}" for one in fields]
        return ["## Have you heard this field?", "", *rows, ""] if rows else []

    def _field(self, one: FieldHeard) -> str:
        place = Place(name=one.area.name, path=one.area.path)
        talks, people = count(len(one.talks), "talk"), count(len(one.people), "person", "people")
        kinds = ", ".join(f"{escape(kind)} {number}" for kind, number in one.kinds)
        levels = f"levels: {', '.join(map(escape, one.levels))}" if one.levels else ""
        parts = [f"{talks} with {people}", kinds, levels]
        new = [
            count(len(one.new_words), "word"),
            count(len(one.new_names), "name"),
            count(len(one.new_kinds), "kind of employer", "kinds of employer"),
        ]
        added = f"the last {one.last} added {', '.join(new)}"
        if one.is_heard:
            added = f"the last {one.last} added nothing new: you have heard it, or ask elsewhere"
        elif one.last == len(one.talks):
            added = "too few to tell yet"
        about = "; ".join(part for part in (*parts, added) if part)
        return f"{self._linker.place(place)}: {about}. Next, try: {escape(one.next_kind)}."

    def counted(self, topic: Topic, title: str) -> list[str]:
        """What was said on a topic, by how many people, with who and where."""
        words = (
            self._words if topic == "skill words" else counted(self._found.get(topic, ()), topic)
        )
        rows = [f"- {self._word(word)}" for word in words]
        return [f"## {title}", "", *cut(self._world, rows), ""] if rows else []

    def _word(self, word: Word) -> str:
        people, meetings = word.people, word.meetings
        also = f" (also: {', '.join(map(escape, word.variants))})" if word.variants else ""
        number = f", {count(len(people), 'person', 'people')}" if len(people) > 1 else ""
        said = "; ".join(
            f"{self._who(m)} in {self._linker.note(m.path)}" for m in meetings[:_NAMED]
        )
        more = f"; {len(meetings) - _NAMED} more" if len(meetings) > _NAMED else ""
        return f"{escape(word.words)}{also}{number}: {said}{more}"

    def _who(self, meeting: Meeting) -> str:
        people = map(self._world.contact, meeting.participants)
        return listed([self._linker.person(contact) for contact in people]) or "someone"

    def resume(self) -> list[str]:
        """Skill words to copy into a résumé, held against your skills (guides A, C)."""
        if not self._words:
            return []
        have, lack = resume_words(self._words, self._world.records.learned.skills)
        rows = [f"Among your skills already: {', '.join(map(escape, have))}", ""] if have else []
        if lack:
            rows += ["Not among your skills yet; copy what is true of you:", ""]
            rows += [", ".join(map(escape, lack)), ""]
        return ["## Words for your résumé", "", *rows]

    def remarks(self, topic: Topic, title: str) -> list[str]:
        """Remarks as they were made, the newest first."""
        rows = [f"- {self._saying(saying)}" for saying in _newest(self._found.get(topic, ()))]
        return [f"## {title}", "", *cut(self._world, rows), ""] if rows else []

    def _saying(self, saying: Saying) -> str:
        where = self._linker.note(saying.meeting.path)
        facet = f"{escape(saying.facet)}, " if saying.facet else ""
        return f"{facet}{self._who(saying.meeting)} in {where}: {escape(saying.words)}"

    def side_by_side(self, held: Iterable[Meeting]) -> list[str]:
        """Fields and organizations in one table: talks, people, fit, the words said most."""
        groups = _Groups(self._places)
        for meeting in held:
            groups.add(meeting)
        rows = [
            f"| {' | '.join(self._cells(place, talks, people))} |"
            for place, talks, people in groups.sorted()
            if self._says(talks)
        ]
        if not rows:
            return []
        head = ["| Where | Talks | Fit | Words |", "| --- | --- | --- | --- |"]
        return ["## Side by side", "", *head, *rows, ""]

    def _says(self, talks: Sequence[Meeting]) -> bool:
        return bool(self._fit(talks) or self._words_in(talks))

    def _cells(self, place: Place, talks: Sequence[Meeting], people: set[str]) -> Iterator[str]:
        yield self._linker.place(place, cell=True)
        yield f"{len(talks)} with {len(people)}"
        yield ", ".join(map(str, self._fit(talks)))
        yield ", ".join(map(escape, self._words_in(talks)))

    def _fit(self, talks: Sequence[Meeting]) -> list[int]:
        fits = (self._world.records.learned.of(meeting.path).fit for meeting in talks)
        return [fit for fit in fits if fit]

    def _words_in(self, talks: Sequence[Meeting]) -> list[str]:
        paths = {meeting.path for meeting in talks}
        here = [w for w in self._words if any(m.path in paths for m in w.meetings)]
        return [word.words for word in here[:_NAMED]]

    def impressions(self) -> list[str]:
        """Impressions and fit, organization by organization (guides A, D; E for the fit)."""
        topics: tuple[Topic, ...] = ("impressions", "fit")
        sayings = [saying for topic in topics for saying in self._found.get(topic, ())]
        placed = [(place, saying) for saying in sayings for place in self._at(saying.meeting)]
        order = sorted(placed, key=lambda pair: (fold(pair[0].name), pair[0].key))
        lines: list[str] = []
        for _, group in groupby(order, key=lambda pair: pair[0].key):
            pairs = list(group)
            newest = _newest(saying for _, saying in pairs)
            rows = [f"- {self._saying(saying)}" for saying in newest[:_NEWEST]]
            earlier = [f"- {len(newest) - _NEWEST} earlier"] if len(newest) > _NEWEST else []
            lines += [f"### {self._linker.place(pairs[0][0])}", "", *rows, *earlier, ""]
        return ["## Impressions and fit", "", *lines] if lines else []

    def _at(self, meeting: Meeting) -> tuple[Place, ...]:
        """Every organization a talk was about, as nobody says of which an impression is."""
        return self._places.of_talk(meeting) or (Place(name="Elsewhere"),)


def _newest(sayings: Iterable[Saying]) -> list[Saying]:
    """By talk, the newest first; what was said in one stays in its order."""
    return sorted(sayings, key=lambda saying: str(saying.meeting.day), reverse=True)


@dataclass(slots=True)
class _Group:
    """A field or an organization, its talks, and who spoke of it there; fields have rank 0."""

    rank: int
    place: Place
    talks: list[Meeting] = field(default_factory=list)
    people: set[str] = field(default_factory=set)


class _Groups:
    """Talks by field and by organization."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._found: dict[tuple[int, str], _Group] = {}

    def add(self, meeting: Meeting) -> None:
        """A talk, to each field and each organization it was about, with those who spoke of it."""
        for area, people in self._places.heard_in(meeting):
            self._put(0, Place(name=area.name, path=area.path), meeting, people)
        for place, people in self._places.heard_of(meeting):
            self._put(1, place, meeting, people)

    def _put(self, rank: int, place: Place, meeting: Meeting, people: Iterable[str]) -> None:
        group = self._found.setdefault((rank, place.key), _Group(rank, place))
        group.talks.append(meeting)
        group.people.update(people)

    def sorted(self) -> list[tuple[Place, list[Meeting], set[str]]]:
        """Fields first, then organizations, by name."""
        rows = sorted(self._found.values(), key=lambda g: (g.rank, fold(g.place.name), g.place.key))
        return [(group.place, group.talks, group.people) for group in rows]
