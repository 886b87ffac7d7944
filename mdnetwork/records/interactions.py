"""Log lines → interactions: who each is about, which meetings it links, what it settles."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from mdnetwork.notes.dates import parse_date
from mdnetwork.notes.note import Item, Link
from mdnetwork.records.facts import Source
from mdnetwork.records.kinds import Kind
from mdnetwork.records.people import People
from mdnetwork.records.reading import Reading
from mdnetwork.records.resolve import Resolved
from mdnetwork.records.types import ME, Answers, Interaction
from mdnetwork.records.verbs import VERBS, is_interaction, spelled

_JOIN = re.compile(r"^\s*(?:,|&|and|with|,\s*and|,\s*&)\s*$", re.IGNORECASE)
_KEY = re.compile(
    r"^fu:(?P<id>[a-z-]+-[0-9a-f]{10})(?:/(?P<count>\d{1,6}))?"
    r"(?: until:(?P<until>\d{4}-\d{2}-\d{2}))?$"
)


def read_interactions(reading: Reading, people: People) -> Iterator[Interaction]:
    """The interactions in a note's log lines, one per person each line is about."""
    if reading.kind == "me":
        return
    for item in reading.outline.items():
        if item.log is None:
            continue
        verb = spelled(item.log.verb)
        if not is_interaction(verb) or (not item.log.rest and not item.links):
            continue
        yield from _of_item(item, item.log.day, verb, reading, people)


def _of_item(
    item: Item, day: date, verb: str, reading: Reading, people: People
) -> Iterator[Interaction]:
    source = Source(path=reading.note.path, line=item.line)
    own = people.contact_links(reading.note.path)
    about = (own,) if own else _subjects(item, verb, source, people)
    others = [link for link in item.links if not _means(link, about, source, people)]
    named: tuple[str, ...] = ()
    if verb in ("referred", "introduced"):
        keys = (people.linked(link, source) for link in others)
        named = tuple(key for key in keys if key and key != ME and key not in about)
    if verb == "introduced":
        about = tuple(dict.fromkeys((*about, *named)))
        named = ()
    meetings = _meetings(item, source, people)
    links = tuple(_linked(item, source, people))
    for person in about:
        yield Interaction(
            person=person,
            day=day,
            verb=verb,
            words=item.log.rest if item.log else "",
            source=source,
            meetings=meetings,
            links=links,
            named=named,
            key=item.log.key if item.log else "",
        )


def _subjects(item: Item, verb: str, source: Source, people: People) -> tuple[str, ...]:
    """The contact the line links first and those joined to it by a comma, and, & or with.

    An unknown name is a person only after a verb we know: a list of dated links is no network.
    """
    ghost = verb in VERBS
    found: list[str] = []
    end = 0
    for link in item.links:
        if found and not _JOIN.match(item.text[end : link.start]):
            break
        end = link.end
        key = people.linked(link, source, ghost=False)
        if key is None and ghost and _is_missing(link, people, source):
            key = people.linked(link, source)
        if key and key != ME:
            found.append(key)
    return tuple(dict.fromkeys(found))


def _is_missing(link: Link, people: People, source: Source) -> bool:
    answer = people.index.resolve(link.target, source.path, markdown=link.markdown)
    return not isinstance(answer, Resolved)


def _means(link: Link, about: tuple[str, ...], source: Source, people: People) -> bool:
    return people.linked(link, source, ghost=False) in about


def _linked(item: Item, source: Source, people: People) -> Iterator[str]:
    """Keys of the persons an item links, and paths of the other notes it links."""
    for link in item.links:
        key = people.linked(link, source, ghost=False)
        answer = people.index.resolve(link.target, source.path, markdown=link.markdown)
        if isinstance(answer, Resolved) and key in (None, ME):
            yield answer.path
        elif key:
            yield key


def _meetings(item: Item, source: Source, people: People) -> tuple[str, ...]:
    found = []
    for link in item.links:
        answer = people.index.resolve(link.target, source.path, markdown=link.markdown)
        if isinstance(answer, Resolved) and people.kinds.get(answer.path) == "meeting":
            found.append(answer.path)
    return tuple(found)


def once_per_key(
    lines: Iterable[Interaction], kinds: Mapping[str, Kind], answers: Answers
) -> tuple[Interaction, ...]:
    """The log is a set: of lines with one key about one person only the earliest holds.

    An answer that was taken back since is no interaction any more.
    """
    first: dict[tuple[str, str], Interaction] = {}
    kept = []
    for line in sorted(lines, key=lambda line: _place(line, kinds)):
        if not line.key or " until:" in line.key:
            kept.append(line)
        elif (line.key, line.person) not in first and not _taken_back(line.key, answers):
            first[line.key, line.person] = line
            kept.append(line)
    return tuple(kept)


def _taken_back(key: str, answers: Answers) -> bool:
    match = _KEY.match(key)
    if match is None:
        return False
    count = int(match["count"] or 1)
    return count % 2 == 1 and answers.counts.get(match["id"], 0) > count


def _place(
    line: Interaction, kinds: Mapping[str, Kind]
) -> tuple[date, str, int, bool, str, str, str]:
    """By day, then as they stand; the log's lines never by their order: a no has the last word.

    Merged on two devices the log once said *declined* here and *replied* there.
    """
    path, number = line.source.path, line.source.line
    if kinds.get(path) == "log":
        path, number = "", 0
    return line.day, path, number, line.verb == "declined", line.verb, line.words, line.person


def read_answers(readings: tuple[Reading, ...]) -> Answers:
    """What the comments of all log lines settle; right in any order and with duplicates."""
    highest: dict[str, int] = {}
    snoozed: dict[str, date] = {}
    told: dict[str, list[str]] = {}
    for reading in readings:
        for item in reading.outline.items():
            match = _KEY.match(item.log.key) if item.log and item.log.key else None
            if not match or not item.log:
                continue
            told.setdefault(match["id"], [""]).append(item.log.rest)
            if match["until"]:
                until = parse_date(match["until"])
                if until:
                    snoozed[match["id"]] = max(until, snoozed.get(match["id"], until))
            else:
                count = int(match["count"] or 1)
                highest[match["id"]] = max(count, highest.get(match["id"], 0))
    said = {identity: " ".join(rests) for identity, rests in told.items()}
    return Answers(counts=highest, snoozed=snoozed, told=said)
