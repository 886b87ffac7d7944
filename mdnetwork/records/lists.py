"""A list of people: each line a name, and what was written after it (PRODUCT 2.2).

`Bo Lee, Acme, may use name`: the name is the text before the first comma, the rest are fields. So
it is under Referrals and People to ask, and in a list that is no note at all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mdnetwork.notes.dates import parse_date
from mdnetwork.notes.inert import without_comments
from mdnetwork.notes.links import find_links
from mdnetwork.notes.note import Item, Note, stem
from mdnetwork.notes.read import read_note
from mdnetwork.notes.top import read_frontmatter
from mdnetwork.notes.words import fold, squash
from mdnetwork.records.giver import giver_of
from mdnetwork.records.kinds import Kind
from mdnetwork.records.resolve import Index, Missing, Resolved
from mdnetwork.records.sections import without_label
from mdnetwork.records.types import Place, Records

_CUT = re.compile(r"[,;:(<\t\n]|\s[-–—]\s|\sat\s")
_PERMISSION = re.compile(r"\b(?:may|can) use (?:my |their |his |her |the )?name\b", re.IGNORECASE)
_REFUSAL = re.compile(
    r"(?:\bnot|n['’]t|\bnever)(?: to)? (?:use|mention|say|give) "
    r"(?:my |their |his |her |the )?name\b"
    r"|\bnot (?:to |want to )?be (?:named|mentioned)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:[-*+•–>]|\d{1,9}[.)])(?:[ \t]+|$)")
_NOBODY = re.compile(r"$|#|[-*_=\s]{3,}$|.*:$")
_UNDERLINE = re.compile(r"\s*={3,}\s*$")
_EMAIL = re.compile(r"(?:e-?mail:?\s*|mailto:)?([^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+)", re.IGNORECASE)
_PHONE = re.compile(r"(?:(?:tel|phone|mobile)[.:]?\s*)?(\+?[\d\s()./-]{6,24})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_DIGITS = 6
_MAX_WORDS = 5
_ROLES = frozenset(
    {
        *("accountant", "advisor", "adviser", "analyst", "archivist", "artist", "assistant"),
        *("associate", "author", "chair", "chief", "coach", "colleague", "consultant"),
        *("coordinator", "curator", "dean", "dentist", "designer", "developer", "director"),
        *("doctor", "dr", "editor", "engineer", "founder", "friend", "head", "journalist"),
        *("lawyer", "lead", "lecturer", "librarian", "manager", "nurse", "officer", "owner"),
        *("partner", "physician", "planner", "president", "producer", "professor", "programmer"),
        *("recruiter", "researcher", "scientist", "secretary", "senior", "specialist", "student"),
        *("teacher", "technician", "therapist", "trainer", "writer"),
    }
)
"""Words of what people do, which lists often begin with a capital (ours)."""
_QUOTES = "\"'“„‘«"
_KINDS: Mapping[str, str] = {"organization": "organization", "field": "field"}
SOURCES: Mapping[str, tuple[str, ...]] = {
    "family-friend": ("family", "friend", "friends", "relative", "neighbour", "neighbor"),
    "employer": ("colleague", "former colleague", "former employer", "coworker", "former boss"),
    "faculty": ("my professor", "my teacher", "former professor", "former teacher"),
    "student": ("fellow student", "former student", "classmate", "schoolmate"),
    "alumni": ("alumnus", "alumna", "alum"),
    "community": (),
    "government": (),
    "association": (),
    "press": (),
    "directory": (),
    "field": (),
    "cold-call": (),
    "speaker": (),
    "online": (),
    "club": (),
    "met": (),
    "referral": (),
}
"""Kinds of source (INTERVIEWING 2), and plain words for them that are nobody's occupation."""
_FOUND: Mapping[str, str] = {
    "family-friend": "through family or friends",
    "employer": "at work",
    "faculty": "through a teacher",
    "student": "through fellow students",
    "alumni": "through alumni of your school",
    "community": "where you live",
    "government": "at a public office",
    "association": "through an association",
    "press": "in the press",
    "directory": "in a directory",
    "field": "in a field you like",
    "cold-call": "by asking an organization",
    "speaker": "when you heard them speak",
    "online": "online",
    "club": "through a club",
    "met": "when you met them",
    "referral": "through someone who named them",
}
_SOURCES = {squash(word): slug for slug, words in SOURCES.items() for word in (slug, *words)}


def source_of(text: str) -> str:
    """Our word for a kind of source, however it is typed; a word of the person's own stays."""
    words = " ".join(text.split())
    return _SOURCES.get(squash(words), words)


def found_how(sources: Iterable[str]) -> str:
    """`found through a club and online`: how someone was found, in a sentence."""
    ways = [_FOUND.get(source) or f"by “{source}”" for source in sources]
    return f"found {' and '.join(ways)}"


def permission_in(text: str) -> bool | None:
    """Whether words say that a name may be used, or that it may not; none if they say neither."""
    if _REFUSAL.search(text):
        return False
    return True if _PERMISSION.search(text) else None


def sources_in(item: Item) -> tuple[str, ...]:
    """The kinds of source among the fields after a name: `- Uncle Joe, accountant, family`."""
    fields = (_SOURCES.get(squash(_bare(field))) for field in _fields(item, name_part(item)[1]))
    return tuple(dict.fromkeys(filter(None, fields)))


def name_part(item: Item) -> tuple[str, int]:
    """The plain text an item names someone by, and where in its text that ends."""
    text = without_label(item.text)
    shift = len(item.text) - len(text)
    cut = _CUT.search(_hide_links(item, shift))
    end = cut.start() if cut else len(text)
    return text[:end].strip(" .*_\t\n"), shift + end


def reads_as_name(name: str) -> bool:
    """Whether a plain text is like a name: few words, and the first begins with a capital."""
    first = name.lstrip(_QUOTES)[:1]
    return first.isalpha() and not first.islower() and len(name.split()) <= _MAX_WORDS


def reads_as_place(field: str) -> bool:
    """Whether a field after a name is like an organization's: capitals, and no occupation.

    `British Library`, `University of Leeds`; but `retired librarian` and `Head of Data`.
    """
    words = re.findall(r"[^\W\d_]+", field)
    ends = words[:1] + words[-1:]
    roles = _ROLES.intersection(map(fold, words))
    return bool(ends) and not roles and all(word[0].isupper() for word in ends)


def _hide_links(item: Item, shift: int) -> str:
    """The item's text from `shift` with links blanked: a comma in a link does not end the name."""
    shown = list(item.text)
    for link in item.links:
        shown[link.start : link.end] = "x" * (link.end - link.start)
    return "".join(shown[shift:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One person of a list: the name, the line it stands in, and the fields after it, as typed.

    `doubtful`: a plain text that does not read as a name; a link always does.
    """

    name: str
    line: int
    fields: tuple[str, ...] = ()
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the fields of a list say: values for a contact's properties, and all other words."""

    properties: Mapping[str, tuple[str, ...]]
    words: tuple[str, ...] = ()

    def with_more(self, other: "Told") -> "Told":
        """With what `other` says besides; of one property this holds."""
        words = tuple(dict.fromkeys((*self.words, *other.words)))
        return Told(properties={**other.properties, **self.properties}, words=words)


def read_list(text: str) -> tuple[Listed, ...]:
    """The people of a list, one a line, as Markdown or as plain lines; what is no name is left out.

    Headings (also a row that ends in a colon), `#` comments, rules and front matter are passed
    over; a list item beneath another says more about the person above it.
    """
    rows = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = read_frontmatter("", rows).lines
    note = read_note("list.md", "\n".join(_as_items(without_comments(rows).split("\n"), front)))
    people: list[Listed] = []
    for item in note.items:
        if item.parent < 0:
            people.append(_listed(item))
        elif people:
            last = people.pop()
            people.append(replace(last, fields=(*last.fields, item.text)))
    return tuple(people)


def _as_items(rows: list[str], front: int) -> Iterator[str]:
    """The rows as one Markdown list of two levels, so that every row keeps its number."""
    level, listed = 0, False
    for number, row in enumerate(rows):
        words = row.strip()
        indent = len(row.expandtabs(4)) - len(row.expandtabs(4).lstrip())
        underlined = _UNDERLINE.match("".join(rows[number + 1 : number + 2]))
        if number < front or underlined or _NOBODY.match(words):
            yield ""
            continue
        bullet = _BULLET.match(words)
        beneath = listed and bool(bullet) and indent > level + 1
        if not beneath:
            level, listed = indent, bool(bullet)
        while bullet:
            words = words[bullet.end() :]
            bullet = _BULLET.match(words)
        yield f"{'  ' if beneath else ''}- {words}"


def _listed(item: Item) -> Listed:
    name, end = name_part(item)
    first = next((link for link in item.links if link.start < end), None)
    if first:
        name = first.text if first.markdown else stem(first.target)
    fields = tuple(_fields(item, end))
    doubtful = first is None and not reads_as_name(name)
    return Listed(name=name or item.text, line=item.line, fields=fields, doubtful=doubtful)


def _fields(item: Item, end: int) -> Iterator[str]:
    """What follows the name, cut at commas, semicolons and tabs, but never inside a link."""
    hidden = _hide_links(item, 0)
    rest = re.match(r"\s*(?:[-–—,;:\t\n]|at\s)?\s*", hidden[end:])
    begin = end + (rest.end() if rest else 0)
    for part in re.finditer(r"[^,;\t\n]+", hidden[begin:]):
        words = item.text[begin + part.start() : begin + part.end()].strip()
        if words:
            yield words


def tell(fields: tuple[str, ...], records: Records) -> Told:
    """What fields say of a contact; what no property of theirs can hold stays as words.

    Properties: an organization or field with a note, as a link; else the first field that reads
    as an organization; `may use name`; a source, in our
    word for it; an e-mail address; a phone number.
    """
    properties: dict[str, tuple[str, ...]] = {}
    words = []
    for field in map(_bare, fields):
        key, value = _meaning(field, records)
        if key == "source" and key in properties:
            key = ""
        if key:
            properties[key] = (*properties.get(key, ()), value)
        else:
            words.append(field)
    place = next((field for field in words if _names_place(field, records.index)), None)
    if place and "organization" not in properties:
        properties["organization"] = (place,)
        words.remove(place)
    return Told(properties=properties, words=tuple(words))


def _names_place(field: str, index: Index) -> bool:
    """Whether a field reads as an organization, and no note is called that."""
    missing = isinstance(index.resolve(field), Missing)
    return missing and "[" not in field and reads_as_place(field)


def known_of(name: str, records: Records, notes: Mapping[str, Note]) -> Told:
    """What stands after the name of someone without a note, wherever they were named or listed.

    Whether a name may be used is left out: there it speaks of the name of whoever named them.
    """
    key = "?" + fold(name)
    person = records.contacts.get(key)
    namings = [naming for naming in records.namings if naming.referred == key]
    givers = tuple(naming.referrer for naming in namings)
    places = [naming.source for naming in namings]
    places += [person.asked_for] if person and person.asked_for else []
    fields = dict.fromkeys(
        field
        for place in places
        for listed in notes[place.path].items
        if listed.line == place.line and not listed.log
        for _, item in (giver_of(listed, givers, records.index),)
        for field in _fields(item, name_part(item)[1])
        if permission_in(field) is None
    )
    return tell(tuple(fields), records)


def _bare(field: str) -> str:
    """`(a cousin)` → `a cousin`, `<bo@example.com>` → `bo@example.com`; others as they are."""
    whole = field[:1] in ("(", "<") and re.search("[)>]", field)
    return field[1:-1].strip() if whole and whole.end() == len(field) else field


def _meaning(field: str, records: Records) -> tuple[str, str]:
    """The property a field fills and its value; two empty texts if it is only words."""
    return _plain(field) or _place(field, records)


def _plain(field: str) -> tuple[str, str] | None:
    """The property and value of a field that shows by itself what it is."""
    if email := _EMAIL.fullmatch(field):
        return "email", email[1]
    phone = _PHONE.fullmatch(field)
    if phone and sum(map(str.isdigit, phone[1])) >= _DIGITS and not parse_date(phone[1]):
        return "phone", phone[1].strip()
    if _ADDRESS.fullmatch(field):
        return "linkedin" if "linkedin.com/" in field.lower() else "website", field
    if (permitted := permission_in(field)) is not None:
        return "may_use_name", "true" if permitted else "false"
    slug = _SOURCES.get(squash(field))
    return ("source", slug) if slug else None


def _place(field: str, records: Records) -> tuple[str, str]:
    """The property and link for a field that is, or links, a note of an organization or a field."""
    path = _note(field, records.index)
    if not path:
        return "", ""
    key = _KINDS.get(records.kinds[path], "")
    unique = records.index.is_unique(stem(path))
    return key, f"[[{stem(path) if unique else path[:-3]}]]"


def _note(field: str, index: Index) -> str:
    """The path of the note a field is the name of, or links; empty if there is none."""
    link = next(find_links(field), None) if "[" in field else None
    name = link.target if link and (link.start, link.end) == (0, len(field)) else field
    answer = index.resolve(name.removeprefix("at "))
    return answer.path if isinstance(answer, Resolved) else ""


def places_of(item: Item, index: Index, kinds: Mapping[str, Kind]) -> tuple[Place, ...]:
    """What stands after a name and is an organization with a note, or may be one without.

    `- Bo Lee, Acme, may use name`; what has another meaning is none, nor a note of another kind.
    """
    found = {}
    for field in map(_bare, _fields(item, name_part(item)[1])):
        path = _note(field, index)
        name = stem(path) if path else field.removeprefix("at ")
        if kinds.get(path) == "organization" or not (path or "[" in field or _plain(field)):
            found[path or fold(name)] = Place(name=name, path=path or None)
    return tuple(found.values())
