"""A draft as the checks see it: its own sentences, without quotes, history and talk notes.

Words somebody else said are never the writer's: quoted lines, the message that is answered,
quotations, and what stands under a talk note's headings are left out here, for every check.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from mdnetwork.notes.words import squash
from mdnetwork.records.sections import SECTIONS

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TALK = re.compile(
    r"^type: *[\"']?(?:meeting|interview|call|coffee|conversation)\b", re.IGNORECASE | re.MULTILINE
)
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_CODE = re.compile(r"^(```++|~~~++).*?^\1[^\n]*$", re.DOTALL | re.MULTILINE)
_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_HISTORY = re.compile(
    r"^(?:-{2,} *Original Message *-{2,}|_{10,}|From: .+\n(?:Sent|Date|To): |On .{5,200}wrote:\s*$)"
    r".*\Z",
    re.DOTALL | re.MULTILINE,
)
_SIGNATURE = re.compile(r"^-- ?\n.*\Z", re.DOTALL | re.MULTILINE)
_QUOTATION = re.compile(r"“[^“”\n]{2,}”|(?<![\w])\"[^\"\n]{2,}\"(?!\w)|«[^«»\n]{2,}»")
_SAID = re.compile(
    r"(?:\b(?:said|says?|saying|reckons|asking|asks?|wrote|writes?|told|asked|answered|replied|noted|"
    r"added|advice|advised|"
    r"mentioned|words|line|news|suggested|suggestion|quote|thought)\b[^.!?\n]{0,24}[:,]?|:)\s*$",
    re.IGNORECASE,
)
_MANY_WORDS = 6
_HEADING = re.compile(r"^#{1,6} +(.+?)[ #]*$", re.MULTILINE)
_NOTED = frozenset(
    squash(heading)
    for section in SECTIONS
    if section not in {"news", "agenda"}
    for heading in SECTIONS[section]
)
_HEADER = re.compile(r"^(Subject|To|From|Cc|Bcc|Date|Reply-To|X-Unsent): *(.*)$", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*•]|\d+[.)]) )")
_SENTENCE_END = re.compile(
    r"(?<![\s.(](?:Dr|Mr|Ms|St))(?<!Mrs)(?<!Prof)(?<!e\.g)(?<!i\.e)(?<!a\.m)(?<!p\.m)"
    r"[.!?…]+[\"'”’)\]]*\s+"
)
_PIECE = re.compile(r"\s*\S[\s\S]{0,1500}(?!\S)|\s*\S[\s\S]{0,1500}")
"""A sentence, or as much of an endless one as keeps the work in step with its length."""
_TOKEN = re.compile(r"~?[a-z0-9][a-z0-9'&/]*(?:-[a-z0-9']+)*|[^\sa-z0-9]")
_PLACE = re.compile(
    r"\b(at|for|with|join|joining|by|Does|does|Is|is|if|whether|If)( the| a place like)? "
    r"(?=[A-Z][a-z&]|[A-Z]{3,}\b)"
)
_AS_WORDS: Mapping[str, str] = {"Mn": "", "Me": "", "Cf": "", "So": " . ", "Sk": ""}
"""What stands for an accent, and for a small picture, by the kind of a character."""
_ENDS = frozenset(".?!")
_RANGE = re.compile(r"(\d) ?[–—-] ?(\d)")
_CONTRACTIONS: Mapping[str, str] = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "n't": " not",
    "'m ": " am ",
    "'re ": " are ",
    "'ve ": " have ",
    "'ll ": " will ",
    "i'd never ": "i had never ",
    "i'd ": "i would ",
    "you'd ": "you would ",
    "it'd ": "it would ",
    "that'd ": "that would ",
    "who's ": "who is ",
    "that's ": "that is ",
    "there's ": "there is ",
    "what's ": "what is ",
    "it's ": "it is ",
    "he's ": "he is ",
    "here's ": "here is ",
    "how's ": "how is ",
    "let's ": "let us ",
    "c.v.": "cv",
    "cv's ": "cv is ",
    "resume's ": "resume is ",
    " im ": " i am ",
    " ive ": " i have ",
    " dont ": " do not ",
    " id ": " i would ",
    " youre ": " you are ",
    " theres ": " there is ",
    " u ": " you ",
    " r you ": " are you ",
    " hirng ": " hiring ",
    " hireing ": " hiring ",
    " intership": " internship",
    " refferal": " referral",
    " ur hiring": " you are hiring",
    " ur ": " your ",
    "curriculum vitae": "cv",
}
_DID: Mapping[str, str] = {
    past: present
    for present, past in {
        "keep": "kept", "pass": "passed", "forward": "forwarded", "send": "sent", "give": "gave",
        "put": "put", "recommend": "recommended", "refer": "referred", "mention": "mentioned",
        "introduce": "introduced", "consider": "considered", "hire": "hired", "take": "took",
        "share": "shared", "show": "showed", "hand": "handed", "think": "thought", "tell": "told",
        "submit": "submitted", "connect": "connected", "speak": "spoke", "vouch": "vouched",
        "get": "got", "help": "helped", "talk": "talked", "drop": "dropped", "let": "let",
        "need": "needed", "have": "had", "hear": "heard", "know": "knew", "bring": "brought",
        "remember": "remembered", "offer": "offered", "employ": "employed",
        "circulate": "circulated",
    }.items()
}  # fmt: skip
_IF_YOU_DID = re.compile(
    rf"\b(if (?:you|your [a-z]+|they|he|she|someone)(?: ever| also| kindly| only| perhaps)?)"
    rf" ({'|'.join(_DID)}) "
)
"""A wish, `if you kept me in mind`, in the words of its frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: as typed, as words, and where it begins (line and column from 1).

    `words` is lower case without accents and contractions, one blank between words and marks and
    at both ends, and a full stop where the end has no mark; a `~` stands before a name after *at*,
    *for*, *with* or *join*.
    """

    typed: str
    words: str
    line: int
    column: int

    @property
    def asks(self) -> bool:
        """Whether it ends with a question mark."""
        return "?" in self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A draft: its subject, if it has one, its sentences, and all its own words as typed.

    `text` has the length of the file, with blanks where somebody else's words stood.
    """

    subject: Sentence | None
    sentences: tuple[Sentence, ...]
    text: str

    @property
    def every(self) -> tuple[Sentence, ...]:
        """The subject and the sentences."""
        return (self.subject, *self.sentences) if self.subject else self.sentences


def read_message(text: str) -> Message:
    """A draft's text as a message; headers at its top are read, of these only the subject."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    own = _own_words(text)
    subject, start = _headers(own)
    return Message(
        subject=subject,
        sentences=tuple(_sentences(own, start)),
        text=own,
    )


def _own_words(text: str) -> str:
    """The text with blanks in place of what the writer did not write to the reader."""
    properties = _FRONT_MATTER.match(text)
    if properties and _TALK.search(properties[0]):
        return re.sub(r"[^\n]", " ", text)  # the note of a talk is no message
    for pattern in (_FRONT_MATTER, _COMMENT, _CODE, _HISTORY, _SIGNATURE, _QUOTED_LINE):
        text = pattern.sub(_blank, text)
    text = _without_notes(text)
    return _QUOTATION.sub(_blank_if_said, text)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _blank_if_said(match: re.Match[str]) -> str:
    """A quotation, long or after a verb of saying; "good word" in quotes is the writer's own."""
    before = match.string[max(match.start() - 60, 0) : match.start()]
    said = _SAID.search(before) or match[0].count(" ") + 1 >= _MANY_WORDS
    return _blank(match) if said else match[0]


def _without_notes(text: str) -> str:
    """The text without what stands under the headings of a talk's note."""
    parts = list(_HEADING.finditer(text))
    for part, following in pairwise((*parts, None)):
        if part and squash(part[1]) in _NOTED:
            end = following.start() if following else len(text)
            blanks = re.sub(r"[^\n]", " ", text[part.start() : end])
            text = text[: part.start()] + blanks + text[end:]
    return text


def _headers(own: str) -> tuple[Sentence | None, int]:
    """The subject and where the body begins: after header lines at the top, if there are any."""
    subject, at = None, len(own) - len(own.lstrip())
    while header := _HEADER.match(own[at:].split("\n", 1)[0]):
        if header[1].lower() == "subject":
            subject = _sentence(own, at + header.start(2), at + header.end(2))
        at += header.end() + 1
    return subject, min(at, len(own))


def _sentences(own: str, start: int) -> Iterator[Sentence]:
    """Sentences in their order; a line break within a paragraph ends none."""
    begin = start
    for end in (*(m.start() for m in _PARAGRAPH.finditer(own, start)), len(own)):
        at = begin
        for stop in (*(m.end() for m in _SENTENCE_END.finditer(own, begin, end)), end):
            for piece in _PIECE.finditer(own, at, stop):
                yield _sentence(own, piece.start(), piece.end())
            at = stop
        begin = end


def _sentence(own: str, start: int, end: int) -> Sentence:
    typed = own[start:end]
    start += len(typed) - len(typed.lstrip())
    return Sentence(
        typed=" ".join(typed.split()),
        words=normal(typed),
        line=own.count("\n", 0, start) + 1,
        column=start - own.rfind("\n", 0, start),
    )


def normal(text: str) -> str:
    """A sentence as words: see `Sentence.words`."""
    text = " ".join(text.replace("’", "'").replace("‘", "'").split())
    text = _PLACE.sub(lambda m: f"{m[0]}~", text)
    text = unicodedata.normalize("NFKD", text.lower())
    text = f" {''.join(_AS_WORDS.get(unicodedata.category(char), char) for char in text)} "
    for short, long in _CONTRACTIONS.items():
        text = text.replace(short, long)
    text = _IF_YOU_DID.sub(lambda m: f"{m[1]} {_DID[m[2]]} ", text)
    text = _RANGE.sub(r"\1-\2", text)
    text = re.sub(r"\s[–—-]+\s|[–—]", " - ", text)
    tokens = _TOKEN.findall(text)
    end = () if tokens and tokens[-1] in _ENDS else (".",)
    return f" {' '.join((*tokens, *end))} "


def at(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of a place in a text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
