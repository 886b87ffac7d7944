"""Your news: dated items under News in your own note, each with what it links."""

from collections.abc import Iterator

from mdnetwork.notes.note import Link
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source
from mdnetwork.records.reading import Reading
from mdnetwork.records.resolve import Ambiguous, Index, Resolved
from mdnetwork.records.types import News


def read_news(reading: Reading, index: Index) -> Iterator[News]:
    """The items that begin with a day; others are no news yet."""
    path = reading.note.path
    for item in reading.outline.in_section("news"):
        if item.log and item.log.rest:
            keys = (_key(link, path, index) for link in item.links)
            yield News(
                day=item.log.day,
                words=item.log.rest,
                source=Source(path=path, line=item.line),
                links=tuple(dict.fromkeys(key for key in keys if key)),
            )


def _key(link: Link, path: str, index: Index) -> str:
    """A note's path; of a name without a note the key a person of that name would have."""
    answer = index.resolve(link.target, path, markdown=link.markdown)
    if isinstance(answer, Resolved):
        return answer.path
    return "" if isinstance(answer, Ambiguous) else "?" + fold(answer.name)
