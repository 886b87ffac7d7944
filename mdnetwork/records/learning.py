"""Reading what talks taught you, and what you have ready for the next one.

Questions with their answers, words and titles that were dropped, impressions, fit, the closing
list; your overview, your skills, and a few lines on people, places and fields. Private notes and
sections never come this far.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import get_args

from mdnetwork.notes.links import link_target
from mdnetwork.notes.note import Item, stem
from mdnetwork.notes.words import squash
from mdnetwork.records.agenda import read_agenda
from mdnetwork.records.facts import Facts, Source
from mdnetwork.records.learned import (
    AskKind,
    Background,
    ClosingAsk,
    Finding,
    Learned,
    Noted,
    Question,
    Remark,
    SoundBite,
    TalkNotes,
    Topic,
)
from mdnetwork.records.lists import permission_in
from mdnetwork.records.questions import read_asked, read_bank
from mdnetwork.records.reading import Reading
from mdnetwork.records.resolve import Index, Resolved
from mdnetwork.records.sections import without_label
from mdnetwork.records.tasks import DONE, plain, words_of

_ASKS: tuple[tuple[AskKind, re.Pattern[str]], ...] = (
    ("use name", re.compile(r"\buse (?:your|their|his|her|the) name|\bsent me\b", re.IGNORECASE)),
    ("again", re.compile(r"\b(?:again|keep in touch|contact)\b", re.IGNORECASE)),
    ("card", re.compile(r"\bcards?\b", re.IGNORECASE)),
    ("names", re.compile(r"\b(?:names?|who else)\b", re.IGNORECASE)),
)
_FACET = re.compile(r"\**([A-Za-z][A-Za-z ]{0,20}?)\**:\**\s+(?=\S)")
_ANSWER = re.compile(
    r"yes\b(?!.*\b(?:but|not|only|except)\b)|no\b(?! problem)|(?:rather |better )?not\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[,;]")
_NOBODY = re.compile(r"none|nobody|no one|no names", re.IGNORECASE)
_NO_NAME = frozenset({"me", "aboutme", "myself", "my", "profile"})
_STRUCK = "-"
_BEST_FIT = 5
_MOST_LINES = 6


def read_noted(reading: Reading, index: Index, *, is_me: bool) -> Noted | None:
    """What one note says of this; nothing for most. `is_me`: it is your own note."""
    match reading.kind:
        case "meeting":
            return Noted(talk=read_talk_notes(reading, index))
        case "contact" | "organization" | "field":
            lines = tuple(_about(reading))
            return Noted(about=lines) if lines else None
        case "questions":
            return Noted(questions=read_bank((reading,)))
        case "me" if is_me:
            return Noted(you=_of_you(reading))
    return None


def gather_learned(noted: Mapping[str, Noted]) -> Learned:
    """What all notes say together, by path; of questions noted twice the first holds."""
    questions: dict[str, Question] = {}
    for path in sorted(path for path, each in noted.items() if each.questions):
        for question in noted[path].questions:
            questions.setdefault(question.key, question)
    you = next((each.you for each in noted.values() if each.you), Learned())
    return replace(
        you,
        questions=tuple(questions.values()),
        talks={path: each.talk for path, each in noted.items() if each.talk},
        about={path: each.about for path, each in noted.items() if each.about},
    )


def _of_you(reading: Reading) -> Learned:
    facts = reading.facts
    return Learned(
        overview=tuple(_overview(reading)),
        skills=tuple(f.words for f in _words(reading, "skills")),
        interests=tuple(f.words for f in _words(reading, "interests")),
        background=Background(
            name=_own_name(facts),
            situation=facts.text("situation"),
            schools=facts.texts("school"),
            organizations=(*_names(facts, "organization"), *_names(facts, "past_organizations")),
            location=facts.text("location"),
        ),
    )


def _own_name(facts: Facts) -> str:
    """The first of your note's `aliases`, else its file's name if that is one."""
    own = "" if squash(facts.note.name) in _NO_NAME else facts.note.name
    return next(iter(facts.texts("aliases")), own)


def _names(facts: Facts, name: str) -> Iterator[str]:
    for text in facts.texts(name):
        yield stem(link_target(text) or text)


def read_talk_notes(reading: Reading, index: Index) -> TalkNotes:
    """What one meeting's note holds beside its record."""
    findings = tuple(f for topic in get_args(Topic) for f in _words(reading, topic))
    return TalkNotes(
        asked=tuple(read_asked(reading)),
        findings=findings,
        closing=tuple(_closing(reading)),
        remarks=tuple(_remarks(reading, index)),
        fit=_fit(reading, findings),
        agenda=read_agenda(reading.outline),
    )


def _fit(reading: Reading, findings: Iterable[Finding]) -> int | None:
    """From the property, else from a line `Fit: 4` among what you saw and felt."""
    said = (reading.facts.text("fit"), *(f.words for f in findings if f.facet == "Fit"))
    numbers = (text.partition("/")[0].strip() for text in said)
    best = {str(number) for number in range(1, _BEST_FIT + 1)}
    return next((int(number) for number in numbers if number in best), None)


def _words(reading: Reading, section: str) -> Iterator[Finding]:
    """What stands in a section, an item or paragraph each; skill words are cut at commas."""
    path, outline = reading.note.path, reading.outline
    rows = [
        (without_label(item.text), item.line)
        for item in outline.in_section(section)
        if not item.log and item.box != _STRUCK
    ]
    rows += [(row, line) for text, line in outline.paragraphs(section) for row in _rows(text)]
    for text, line in rows:
        source = Source(path=path, line=line)
        for part in _SEVERAL.split(text) if section == "skill words" else (text,):
            facet = _FACET.match(part)
            words = plain(words_of(part[facet.end() :] if facet else part)).strip(" .")
            if words:
                name = facet[1].capitalize() if facet else ""
                yield Finding(topic=section, words=words, source=source, facet=name)  # type: ignore[arg-type] # sections of yours are read the same way


def _rows(text: str) -> list[str]:
    return text.split("\n")


def _closing(reading: Reading) -> Iterator[ClosingAsk]:
    """The boxes of the closing list, each ask once; others are the person's own."""
    seen: set[AskKind] = set()
    for item in reading.outline.in_section("closing"):
        head, _, words = item.text.partition(":")
        kind = _ask_of(head)
        if item.box and kind and kind not in seen:
            seen.add(kind)
            yield ClosingAsk(
                kind=kind,
                source=Source(path=reading.note.path, line=item.line),
                done=item.box in DONE or bool(words.strip()) or item.box == _STRUCK,
                words=plain(words),
                nobody=bool(_NOBODY.search(words)),
            )


def name_answer(reading: Reading) -> bool | None:
    """Whether they said at the end of a talk that their name may be used; none without a word."""
    for item in reading.outline.in_section("closing"):
        head, _, words = item.text.partition(":")
        if _ask_of(head) == "use name" and words.strip():
            answer = _ANSWER.match(plain(words))
            return answer[0].lower() == "yes" if answer else permission_in(words)
    return None


def _ask_of(head: str) -> AskKind | None:
    """Which ask the words before a colon are."""
    return next((kind for kind, pattern in _ASKS if pattern.search(head)), None)


def _remarks(reading: Reading, index: Index) -> Iterator[Remark]:
    """Lines that say something about what they link; names, advice and boxes are read elsewhere."""
    for item in reading.outline.items():
        elsewhere = reading.outline.section(item) in ("referrals", "advice", "agenda", "closing")
        if item.links and not item.box and not elsewhere:
            links = tuple(_paths(item, reading.note.path, index))
            source = Source(path=reading.note.path, line=item.line)
            if links:
                yield Remark(words=plain(item.text), source=source, links=links)


def _paths(item: Item, path: str, index: Index) -> Iterator[str]:
    for link in item.links:
        answer = index.resolve(link.target, path, markdown=link.markdown)
        if isinstance(answer, Resolved):
            yield answer.path


def _overview(reading: Reading) -> Iterator[SoundBite]:
    """Your sound bites: the paragraphs under each heading as one, and each item."""
    outline, note = reading.outline, reading.note
    headings = {heading.line: heading for heading in note.headings}
    for text, line in outline.paragraphs("sound bite"):
        heading = headings[line]
        inside = outline.section_of_heading(heading.parent) == "sound bite"
        yield _bite(text, Source(path=note.path, line=line), heading.text if inside else "")
    for item in outline.in_section("sound bite"):
        if item.text:
            yield _bite(item.text, Source(path=note.path, line=item.line), "")


def _bite(text: str, source: Source, name: str) -> SoundBite:
    return SoundBite(words=plain(text), source=source, name=name)


def _about(reading: Reading) -> Iterator[str]:
    """The first lines of what a note says of its person, place or field, log lines left out."""
    outline = reading.outline
    said = [
        row
        for section in ("", "notes")
        for text, _ in outline.paragraphs(section)
        for row in _rows(text)
    ]
    said += [
        item.text
        for item in outline.items()
        if item.text and not item.log and not item.box and outline.section(item) in ("", "notes")
    ]
    yield from map(plain, said[:_MOST_LINES])
