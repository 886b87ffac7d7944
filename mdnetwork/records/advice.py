"""What you were advised in a talk, and whether you took it (INTERVIEWING 6: guides A, C, E).

Items under Advice or Suggestions, and those with the label `- Advice:`. A ticked one is taken; one
without a box is open like one with an empty box.
"""

from collections.abc import Iterator

from mdnetwork.notes.note import Item
from mdnetwork.records.facts import Source
from mdnetwork.records.people import People
from mdnetwork.records.reading import Reading
from mdnetwork.records.sections import without_label
from mdnetwork.records.tasks import DONE, done_on, due_on, words_of
from mdnetwork.records.types import ME, Advice

_STRUCK = "-"


def read_advice(reading: Reading, people: People) -> Iterator[Advice]:
    """The suggestions in a meeting's note, in their order; log lines are none."""
    for item in reading.outline.in_section("advice"):
        words = words_of(without_label(item.text))
        if not words or item.log:
            continue
        source = Source(path=reading.note.path, line=item.line)
        taken = bool(item.box) and item.box in DONE
        dated = item.box == " " and due_on(item.text) is not None
        yield Advice(
            words=words,
            source=source,
            open=not taken and not dated and item.box != _STRUCK,
            taken=taken,
            taken_on=done_on(item.text) if taken else None,
            giver=_giver(item, source, people),
        )


def _giver(item: Item, source: Source, people: People) -> str | None:
    """The person the item links first: of several at the talk, the one who said it."""
    keys = (people.linked(link, source, ghost=False) for link in item.links if not link.embed)
    return next((key for key in keys if key and key != ME), None)
