"""Tasks of the person's own: `- [ ] Send the report 📅 2026-03-12` (FORMATS 1.4).

Both the Tasks plugin's emoji and Dataview's `[due:: …]` are read; nothing is written here.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from mdnetwork.notes.dates import parse_date
from mdnetwork.notes.links import split_wikilink
from mdnetwork.notes.words import fold
from mdnetwork.records.facts import Source
from mdnetwork.records.people import People
from mdnetwork.records.reading import Reading
from mdnetwork.records.types import ME, Mention, Task

_DAY = r"(?P<{}>\d{{4}}-\d{{2}}-\d{{2}})"
_EMOJI_DUE = re.compile(r"[📅📆🗓]\uFE0F?\s*" + _DAY.format("day"))
_FIELD_DUE = re.compile(r"\bdue::?\s*" + _DAY.format("day") + r"|\(due\s+" + _DAY.format("more"))
_EMOJI_DONE = re.compile(r"✅\uFE0F?\s*" + _DAY.format("day"))
_FIELD_DONE = re.compile(r"\bcompletion::\s*" + _DAY.format("day"))
_DATE_FIELDS = re.compile(
    r"[➕⏳⌛🛫📅📆🗓✅❌]\uFE0F?\s*\d{4}-\d{2}-\d{2}"
    r"|[\[(](?:created|scheduled|start|due|completion|cancelled)(?:::?|\s)\s*\d{4}-\d{2}-\d{2}[\])]"
    r"|\b(?:created|scheduled|start|due|completion|cancelled)::\s*\d{4}-\d{2}-\d{2}"
)
DONE = "xX"
YOURS = frozenset({"agenda", "questions", "advice", "closing"})
"""Where a talk's boxes are your own to tick: no promise was made there.

A vault has more of these than of all other tasks. One that has no day, links nobody and begins
with nobody's `@name` is no news to anyone, and not kept.
"""
_WIKILINK = re.compile(r"\[\[([^\[\]\n]+)\]\]")
_EMPHASIS = re.compile(r"(?<![\w\\*_])(\*{1,3}|_{1,3})(?![\s*_])(.+?)(?<![\s\\])\1(?![\w*_])")
_PLUGIN_FIELDS = re.compile(
    r"[🔺⏫🔼🔽⏬]\uFE0F?|🔁[^🔺⏫🔼🔽⏬🆔⛔🏁\[]*|(?:🆔|⛔|🏁)\uFE0F?\s*\S+"
    r"|[\[(](?:priority|repeat|id|dependsOn|onCompletion)::[^\])]{0,200}[\])]"
)
_MARKDOWN_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\s]*\)")


def _found(patterns: tuple[re.Pattern[str], ...], text: str) -> date | None:
    if "-" not in text:
        return None
    for pattern in patterns:
        match = pattern.search(text)
        if match:
            return parse_date(next(day for day in match.groupdict().values() if day))
    return None


def words_of(text: str) -> str:
    """A task's words: its text without box and date fields, blanks collapsed."""
    if "-" in text:  # as in every date
        text = _DATE_FIELDS.sub(" ", text)
    return _collapsed(text)


def plain(words: str) -> str:
    """Words as they are shown: each link as its text, without emphasis or plugins' fields."""
    if "[" in words:
        words = _WIKILINK.sub(lambda match: split_wikilink(match[1])[1], words)
        words = _MARKDOWN_LINK.sub(r"\1", words)
    if "::" in words or not words.isascii():
        words = _PLUGIN_FIELDS.sub(" ", words)
    if "*" in words or "_" in words:
        words = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", words))  # one may stand in another
    return _collapsed(words)


def _collapsed(text: str) -> str:
    """`text` with its blanks collapsed; the very same if there is nothing to do, as mostly."""
    collapsed = " ".join(text.split())
    return text if collapsed == text else collapsed


def due_on(text: str) -> date | None:
    """The day a task is due, if it says so."""
    return _found((_EMOJI_DUE, _FIELD_DUE), text)


def read_tasks(reading: Reading, people: People, owner: str | None) -> Iterator[Task]:
    """The tasks in a note that matter later; `owner` has those that link nobody."""
    name = reading.note.name
    seen: Counter[str] = Counter()
    for item in reading.outline.items():
        if not item.box:
            continue
        words = words_of(item.text)
        folded = fold(words)
        seen[folded] += 1
        source = Source(path=reading.note.path, line=item.line)
        keys = [people.linked(link, source, ghost=False) for link in item.links if not link.embed]
        linked = next((key for key in keys if key and key != ME), None)
        due, section = due_on(item.text), reading.outline.section(item)
        if due or linked or section not in YOURS or words[:1] == "@":
            yield Task(
                note=name,
                words=words,
                number=seen[folded],
                source=source,
                due=due if item.box == " " else None,
                open=item.box == " ",
                done=item.box in DONE,
                owner=linked or owner,
                linked=linked is not None,
                section=section,
            )


def done_on(text: str) -> date | None:
    """The day a ticked task was done, if it says so."""
    return _found((_EMOJI_DONE, _FIELD_DONE), text)


def read_mentions(reading: Reading, people: People, day: date | None) -> Iterator[Mention]:
    """Links to persons that say "in touch, probably" (PRODUCT 2.4).

    In a dated note any link but those in tasks, quotes, code, embeds, log lines and under
    Referrals; in every note a ticked task that names a person, on its day of completion.
    """
    outline, path = reading.outline, reading.note.path
    for item in outline.items():
        ticked = item.box and item.box in DONE
        when = (done_on(item.text) or day) if ticked else day
        if when is None or item.log or (item.box and not ticked):
            continue
        if not ticked and (reading.kind != "dated" or outline.section(item) == "referrals"):
            continue
        for link in item.links:
            source = Source(path=path, line=link.line)
            key = None if link.embed else people.linked(link, source, ghost=False)
            if key and key not in (ME, path):
                yield Mention(person=key, day=when, source=source)
    if reading.kind != "dated" or day is None:
        return
    for link in outline.links():
        if outline.section(link) == "referrals" or _in_open_task_or_log(reading, link.item):
            continue
        key = people.linked(link, Source(path=path, line=link.line), ghost=False)
        if key and key != ME:
            yield Mention(person=key, day=day, source=Source(path=path, line=link.line))


def _in_open_task_or_log(reading: Reading, item: int) -> bool:
    if item < 0:
        return False
    found = reading.note.items[item]
    return found.log is not None or bool(found.box and found.box not in DONE)
