"""What others said of a place or a field: one talk is one person's bias (INTERVIEWING, guide D)."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from mdnetwork.interviews.places import Places
from mdnetwork.interviews.rows import Row, joined, shortened
from mdnetwork.records.learned import TalkNotes
from mdnetwork.records.types import Meeting, Records

_MOST = 3
_TOPICS = ("impressions", "trends")
_Line = tuple[int, Meeting, str]
"""How near a line is to what it is about (0: it links it), the talk, and the words."""


class Heard:
    """Lines of talks by the place, field or other note they are about."""

    def __init__(self, held: Iterable[Meeting], records: Records, places: Places) -> None:
        """`held` are the talks held, oldest first."""
        self._records = records
        self._lines: defaultdict[str, list[_Line]] = defaultdict(list)
        for meeting in held:
            notes = records.learned.of(meeting.path)
            for remark in notes.remarks:
                for path in remark.links:
                    self._lines[path].append((0, meeting, remark.words))
            for place in places.of_talk(meeting):
                self._lines[place.key] += [(rank, meeting, words) for rank, words in _said(notes)]

    def about(self, keys: Iterable[str], besides: Container[str]) -> Iterator[Row]:
        """The nearest lines about these, the newest first; none of talks with those `besides`."""
        found = [
            line
            for key in keys
            for line in self._lines.get(key, ())
            if not any(person in besides for person in line[1].participants)
        ]
        newest = sorted(found, key=lambda line: (str(line[1].day), line[1].path), reverse=True)
        nearest = sorted(dict.fromkeys(newest), key=lambda line: line[0])
        for _, meeting, words in nearest[:_MOST]:
            people = tuple(self._records.contacts[key] for key in meeting.participants)
            yield (*joined(people), " in ", meeting.source, ": ", shortened(words))


def _said(notes: TalkNotes) -> Iterator[tuple[int, str]]:
    """What a talk said of where it was held, with its rank: impressions and trends, answers."""
    for finding in notes.findings:
        if finding.topic in _TOPICS:
            yield 1, f"{finding.facet}: {finding.words}" if finding.facet else finding.words
    for asked in notes.asked:
        if asked.answer:
            yield 2, f"{asked.question} – {asked.said}"
