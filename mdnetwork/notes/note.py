"""What one file says, before anyone decides what it is.

All records here are frozen, hold tuples only (so that none can hold itself, and the garbage
collector need not look at them), and carry lines and columns counted from 1 in the
file as it lies on the disk. A link here is raw: where it leads is decided in `records`.
"""

from datetime import date

from msgspec import Struct, structs

from mdnetwork.problems import Problem

MAX_WORDS = 800
"""So much of the paragraphs under a heading is kept: two sound bites of half a minute."""


class Scalar(Struct, frozen=True, kw_only=True, gc=False):
    """One value of a property, exactly as typed; `link` if written as an unquoted `[[Name]]`."""

    text: str
    line: int
    column: int
    link: bool = False


class Property(Struct, frozen=True, kw_only=True, gc=False):
    """One line of front matter: the key as typed and its values, one or many."""

    key: str
    values: tuple[Scalar, ...]
    line: int
    column: int


class FrontMatter(Struct, frozen=True, kw_only=True, gc=False):
    """What stands at the top of a file: properties, and what is off in them.

    `lines` is how many lines of the file they take, fences too;
    `readable` is false if the block is there but its properties could not be read.
    """

    properties: tuple[Property, ...] = ()
    problems: tuple[Problem, ...] = ()
    lines: int = 0
    readable: bool = True


class Link(Struct, frozen=True, kw_only=True, gc=False):
    """A wikilink or Markdown link to a note, raw: `[[target#heading|text]]`.

    `start` and `end` are offsets in the text of the item or paragraph it stands in. `item` and
    `heading` are places in `Note.items` and `Note.headings`, or -1.
    """

    target: str
    text: str
    line: int
    column: int
    start: int = 0
    end: int = 0
    markdown: bool = False
    embed: bool = False
    quoted: bool = False
    item: int = -1
    heading: int = -1


class LogLine(Struct, frozen=True, kw_only=True, gc=False):
    """A list item that starts with an ISO date (PRODUCT 2.3); `verb` is folded to lower case.

    `key` is the text of its `fu:` comment, or empty; `rest` what follows the date.
    """

    day: date
    verb: str
    rest: str
    key: str = ""


class Item(Struct, frozen=True, kw_only=True, gc=False):
    """A list item's own text, without bullet and box; `box` is the character in `[ ]`, or empty.

    `more` is the text of further paragraphs in it.
    """

    text: str
    line: int
    column: int
    box: str = ""
    depth: int = 0
    parent: int = -1
    heading: int = -1
    quoted: bool = False
    links: tuple[Link, ...] = ()
    log: LogLine | None = None
    more: str = ""


class Heading(Struct, frozen=True, kw_only=True, gc=False):
    """A heading, its parent heading (or -1), and whether a person wrote anything under it.

    `filled` counts all that stands under it, its own headings' too; `prose` says that there are
    paragraphs (no list, no code) before the next heading, and `words` what they say, a
    line each, quotes left out, the first `MAX_WORDS` characters.
    """

    level: int
    text: str
    line: int
    parent: int = -1
    filled: bool = False
    prose: bool = False
    words: str = ""


class Marker(Struct, frozen=True, kw_only=True, gc=False):
    """One of our own comments outside code: the opening or closing of a page or block.

    `words` is what stands between `<!--` and `-->`, stripped. `alone`: nothing else belongs to its
    paragraph or piece of HTML, so that what lies between two markers changes nothing around them.
    """

    words: str
    line: int
    alone: bool = True


class Note(Struct, frozen=True, kw_only=True, gc=False):
    """Everything one file says; `page` is true if it carries a marker of one of our own pages.

    `readable` is false when the file or its front matter could not be read; then `problems` says
    why. `tags` are those of front matter and of lines made of tags only, without `#`.
    `prose`: there are paragraphs before the first heading; `words` are theirs, as of a heading.
    """

    path: str
    properties: tuple[Property, ...] = ()
    headings: tuple[Heading, ...] = ()
    items: tuple[Item, ...] = ()
    links: tuple[Link, ...] = ()
    tags: tuple[str, ...] = ()
    markers: tuple[Marker, ...] = ()
    page: bool = False
    prose: bool = False
    words: str = ""
    readable: bool = True
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """The file's name without folder and `.md`."""
        return stem(self.path)


def blanked(item: Item, start: int, end: int) -> Item:
    """The item with blanks from `start` to `end` of its text, and without the links in there."""
    text = item.text[:start] + " " * (end - start) + item.text[end:]
    links = tuple(link for link in item.links if link.end <= start or link.start >= end)
    return structs.replace(item, text=text, links=links)


def stem(path: str) -> str:
    """`People/Ana Ruiz.md` → `Ana Ruiz`."""
    name = path.rpartition("/")[2]
    return name[:-3] if name[-3:].lower() == ".md" else name
