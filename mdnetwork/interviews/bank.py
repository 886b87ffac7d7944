"""The question bank: notes of type questions, and which questions are next for someone.

Open questions let people tell a story (INTERVIEWING 3 and 5, guides B and E); those under *Facts*
and *Closing* are rightly closed and come after them. Minutes ÷ 2.5 questions after 6 minutes of
opening and closing is ours.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from mdnetwork.notes.note import Heading, Item
from mdnetwork.notes.words import fold, forms, squash
from mdnetwork.records.facts import Source
from mdnetwork.records.reading import Reading, read_all
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.types import Meeting, Records
from mdnetwork.settings import Settings

_OPENING_AND_CLOSING = 6
_MINUTES_EACH = 2.5
_REMARK = re.compile(r"(?<!\s)\s*\(for:(?P<suits>[^()]*)\)\s*$", re.IGNORECASE)
_FACTS = forms("fact")
_NOT_A_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of the bank; `words` without the remark that says whom it `suits`.

    `topic` is the heading it stands under. `closed`: it asks for a fact, or closes the talk.
    """

    words: str
    topic: str
    source: Source
    suits: str = ""
    closed: bool = False

    @property
    def key(self) -> str:
        """What two spellings of one question share."""
        return key_of(self.words)


def key_of(words: str) -> str:
    """The key under which questions are compared: case, punctuation and remarks do not matter."""
    return _NOT_A_WORD.sub(" ", fold(_REMARK.sub("", words))).strip()


def read_bank(snapshot: Snapshot, records: Records, settings: Settings) -> tuple[Question, ...]:
    """Every question of the vault's bank, in its order, each once; struck out ones are left out.

    A vault may have several such notes, read by path; private ones and parts are left out.
    """
    notes = {p: n for p, n in snapshot.notes.items() if records.kinds.get(p) == "questions"}
    found: dict[str, Question] = {}
    for reading in read_all(replace(snapshot, notes=notes), settings):
        if not reading.private:
            for question in _questions(reading):
                found.setdefault(question.key, question)
    return tuple(found.values())


def _questions(reading: Reading) -> Iterable[Question]:
    headings = reading.note.headings
    for item in reading.outline.items():
        heading = headings[item.heading] if item.heading >= 0 else None
        struck = item.box == "-" or item.text.startswith("~~")
        if item.parent < 0 and key_of(item.text) and not struck:
            closing = reading.outline.section(item) == "closing"
            yield _question(item, heading, reading.note.path, closing=closing)


def _question(item: Item, heading: Heading | None, path: str, *, closing: bool) -> Question:
    topic = heading.text if heading else ""
    remark = _REMARK.search(item.text)
    return Question(
        words=" ".join(_REMARK.sub("", item.text).split()),
        topic=topic,
        source=Source(path=path, line=item.line),
        suits=remark["suits"].strip() if remark else "",
        closed=closing or squash(topic) in _FACTS,
    )


def asked_of(person: str, meetings: Iterable[Meeting]) -> frozenset[str]:
    """The keys of the questions asked of someone: noted under Questions in a talk with them.

    A talk that was cancelled, or to which they did not come, asked nothing.
    """
    return frozenset(
        key_of(words)
        for meeting in meetings
        if person in meeting.participants and meeting.status not in ("cancelled", "no-show")
        for words in meeting.questions
    )


def choose(
    bank: tuple[Question, ...], people: Iterable[str], records: Records, number: int
) -> tuple[Question, ...]:
    """The next `number` questions for a talk with these people, keys as in `records`.

    What was asked of the fewest of them comes first, then open ones before closed ones, then the
    bank's own order.
    """
    asked = tuple(asked_of(person, records.meetings) for person in people)

    def order(question: Question) -> tuple[int, bool]:
        return sum(question.key in keys for keys in asked), question.closed

    return tuple(sorted(bank, key=order)[: max(number, 0)])


def fitting(minutes: int) -> int:
    """How many questions fit into a talk of so many minutes: 5 into 20."""
    return max(int((minutes - _OPENING_AND_CLOSING) / _MINUTES_EACH), 0)
