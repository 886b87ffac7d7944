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
from mdnetwork.records.types import ME, Answers, Interaction, Reply
from mdnetwork.records.verbs import VERBS, is_interaction, spelled, theirs_in

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
        verb = theirs_in(item.log.rest) or spelled(item.log.verb)
        if not is_interaction(verb) or (not item.log.rest and not item.links):
            continue
        yield from _of_item(item, item.log.day, verb, reading, people)


def _of_item(
    item: Item, day: date, verb: str, reading: Reading, people: People
) -> Iterator[Interaction]:
    source = Source(path=reading.note.path, line=item.line)
    own = people.contact_links(reading.note.path)
    about, is_sure = ((own,), True) if own else _subjects(item, verb, source, people)
    others = [link for link in item.links if not _means(link, about, source, people)]
    named: tuple[str, ...] = ()
    if verb in ("referred", "introduced"):
        keys = (people.linked(link, source, hearsay=not is_sure) for link in others)
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


def _subjects(
    item: Item, verb: str, source: Source, people: People
) -> tuple[tuple[str, ...], bool]:
    """The contact the line links first and those joined to it by a comma, and, & or with.

    An unknown name is a person only after a verb we know: a list of dated links is no network.
    Also whether that is so whatever others call: not if it links a note that may be a ghost's.
    """
    ghost = verb in VERBS
    is_sure = True
    found: list[str] = []
    end = 0
    for link in item.links:
        if found and not _JOIN.match(item.text[end : link.start]):
            break
        end = link.end
        calls = ghost and _is_missing(link, people, source)
        key = people.linked(link, source, ghost=calls, hearsay=ghost and not (calls and is_sure))
        is_sure &= calls or people.is_contact(key)
        if key and key != ME:
            found.append(key)
    return tuple(dict.fromkeys(found)), is_sure


def _is_missing(link: Link, people: People, source: Source) -> bool:
    answer = people.index.resolve(link.target, source.path, markdown=link.markdown)
    return not isinstance(answer, Resolved)


def _means(link: Link, about: tuple[str, ...], source: Source, people: People) -> bool:
    hearsay = not _is_missing(link, people, source)
    return people.linked(link, source, ghost=False, hearsay=hearsay) in about


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
        if isinstance(answer, Resolved) and people.directory.kinds.get(answer.path) == "meeting":
            found.append(answer.path)
    return tuple(found)


def read_replies(reading: Reading) -> Iterator[Reply]:
    """What the comments of a note's log lines settle."""
    for item in reading.outline.items():
        match = _KEY.match(item.log.key) if item.log and item.log.key else None
        if match and item.log:
            yield Reply(
                identity=match["id"],
                count=0 if match["until"] else int(match["count"] or 1),
                until=parse_date(match["until"]) if match["until"] else None,
                day=item.log.day,
                words=item.log.rest,
            )


def read_answers(replies: Iterable[Reply]) -> Answers:
    """What all comments settle together; right in any order and with duplicates."""
    highest: dict[str, int] = {}
    snoozed: dict[str, date] = {}
    told: dict[str, list[Reply]] = {}
    for reply in replies:
        name = reply.identity
        told.setdefault(name, []).append(reply)
        if reply.until:
            snoozed[name] = max(reply.until, snoozed.get(name, reply.until))
        elif reply.count:
            highest[name] = max(reply.count, highest.get(name, 0))
    lines = {identity: tuple(some) for identity, some in told.items()}
    return Answers(counts=highest, snoozed=snoozed, told=lines)


def repeated(
    lines: Iterable[Interaction], kinds: Mapping[str, Kind], answers: Answers
) -> frozenset[Interaction]:
    """The log is a set: of lines with one key about one person only the earliest holds.

    Given are those with a key; returned are those that hold no more, answers that were taken back
    since among them.
    """
    found: set[Interaction] = set()
    first: dict[tuple[str, str], Interaction] = {}
    for line in lines:
        if " until:" in line.key:
            continue
        if _taken_back(line.key, answers):
            found.add(line)
            continue
        other = first.setdefault((line.key, line.person), line)
        if other is not line:
            early, late = sorted((other, line), key=lambda each: place_of(each, kinds))
            first[line.key, line.person] = early
            found.add(late)
    return frozenset(found)


def _taken_back(key: str, answers: Answers) -> bool:
    match = _KEY.match(key)
    if match is None:
        return False
    count = int(match["count"] or 1)
    return count % 2 == 1 and answers.counts.get(match["id"], 0) > count


def place_of(
    line: Interaction, kinds: Mapping[str, Kind]
) -> tuple[date, str, int, bool, str, str, str]:
    """By day, then as they stand; the log's lines never by their order: a no has the last word.

    Merged on two devices the log once said *declined* here and *replied* there.
    """
    path, number = line.source.path, line.source.line
    if kinds.get(path) == "log":
        path, number = "", 0
    return line.day, path, number, line.verb == "declined", line.verb, line.words, line.person
