"""Reading questions: those of the bank, and those noted in a talk with what was answered.

A question of a talk stands under Questions, as an item or as a heading of its own (PRODUCT 2.2). It
was answered if there is text after its question mark or beneath it; a ticked box says it was asked.
"""

import re
from collections.abc import Iterable, Iterator

from mdnetwork.notes.note import Heading, Item
from mdnetwork.notes.words import forms, squash
from mdnetwork.records.facts import Source
from mdnetwork.records.learned import REMARK, Asked, Question, key_of, run_on
from mdnetwork.records.reading import Reading
from mdnetwork.records.sections import label_of
from mdnetwork.records.tasks import plain

_FACTS = forms("fact")
_STRUCK = "-"
_ASKS = re.compile(r"\W*(?:how|what|which|where|when|who|why)\b", re.IGNORECASE)


def read_bank(readings: Iterable[Reading]) -> tuple[Question, ...]:
    """Every question of the notes of type questions, by path, each once; struck out ones are not.

    `readings` holds no private note.
    """
    found: dict[str, Question] = {}
    for reading in readings:
        if reading.kind == "questions":
            for question in _questions(reading):
                found.setdefault(question.key, question)
    return tuple(found.values())


def _questions(reading: Reading) -> Iterator[Question]:
    headings = reading.note.headings
    for item in reading.outline.items():
        heading = headings[item.heading] if item.heading >= 0 else None
        struck = item.box == _STRUCK or item.text.startswith("~~")
        if item.parent < 0 and key_of(item.text) and not struck:
            closing = reading.outline.section(item) == "closing"
            yield _question(item, heading, reading.note.path, closing=closing)


def _question(item: Item, heading: Heading | None, path: str, *, closing: bool) -> Question:
    topic = heading.text if heading else ""
    remark = REMARK.search(item.text)
    return Question(
        words=" ".join(REMARK.sub("", item.text).split()),
        topic=topic,
        source=Source(path=path, line=item.line),
        suits=remark["suits"].strip() if remark else "",
        closed=closing or squash(topic) in _FACTS,
    )


def read_asked(reading: Reading) -> Iterator[Asked]:
    """The questions noted in a talk, in their order."""
    outline, note = reading.outline, reading.note
    beneath = _beneath(note.items)
    headed = {number for number, _ in _as_headings(reading)}
    for item in outline.in_section("questions"):
        if item.text and item.parent < 0 and item.heading not in headed and not item.log:
            yield _asked(item, beneath.get(id(item), []), note.path)
    for number, heading in _as_headings(reading):
        items = [item for item in outline.items() if item.heading == number]
        yield _headed(heading, items, note.path)


def _beneath(items: tuple[Item, ...]) -> dict[int, list[list[Item]]]:
    """What stands beneath each item of the first level, by the item's id.

    A list for each item right beneath, which holds it and what stands beneath it.
    """
    places: list[tuple[Item, list[Item]]] = []
    found: dict[int, list[list[Item]]] = {}
    for item in items:
        root, part = places[item.parent] if item.parent >= 0 else (item, [])
        if item is not root and (not part or items[item.parent] is root):
            part = []
            found.setdefault(id(root), []).append(part)
        part.append(item)
        places.append((root, part if item is not root else []))
    return found


def _as_headings(reading: Reading) -> Iterator[tuple[int, Heading]]:
    """The headings that are questions themselves: beneath one of that section, not opening it."""
    outline = reading.outline
    for number, heading in enumerate(reading.note.headings):
        inside = outline.section_of_heading(number) == "questions"
        if inside and outline.section_of_heading(heading.parent) == "questions":
            yield number, heading


def _asked(item: Item, beneath: list[list[Item]], path: str) -> Asked:
    words, rest = split_answer(item.text)
    return Asked(
        words=plain(words),
        source=Source(path=path, line=item.line),
        last=max((one.line for part in beneath for one in part), default=item.line),
        answer=_parts([rest, item.more], beneath),
        box=item.box,
    )


def _headed(heading: Heading, items: list[Item], path: str) -> Asked:
    words, rest = split_answer(heading.text)
    parts: list[list[Item]] = []
    for item in items:
        if item.parent < 0:
            parts.append([])
        parts[-1].append(item)
    return Asked(
        words=plain(words),
        source=Source(path=path, line=heading.line),
        last=max((item.line for item in items), default=heading.line),
        answer=_parts([rest, heading.words], parts),
    )


def _parts(first: list[str], beneath: Iterable[list[Item]]) -> tuple[str, ...]:
    """What follows a question, and what each item beneath says; items with a label say neither."""
    said = [
        [plain(f"{item.text} {item.more}") for item in part if not label_of(item.text)]
        for part in beneath
    ]
    parts = (plain(" ".join(first)), *(run_on([row for row in rows if row], ",") for rows in said))
    return tuple(part for part in parts if part)


def split_answer(text: str) -> tuple[str, str]:
    """A question as typed, and what stands behind its last question mark or in further lines.

    Where the mark was left out, what stands behind a colon.
    """
    row, _, more = text.partition("\n")
    head, mark, tail = row.rpartition("?")
    if not mark and _ASKS.match(row):
        head, mark, tail = row.partition(": ")
    if not mark or not key_of(tail):
        return row, more
    return f"{head}{mark.strip(' :')}", f"{tail.strip(' *_~')} {more}"
