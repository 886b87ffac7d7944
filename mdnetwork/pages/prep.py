"""Prep: one page for each planned talk, left as it is once its day is over (PRODUCT 4).

In a block: in the note of a talk that talk's sheet, elsewhere those of the planned talks chosen.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from mdnetwork.interviews.prep import Prep, Preparer, name_of
from mdnetwork.interviews.rows import Section
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.rows import shown
from mdnetwork.pages.text import escape, plain
from mdnetwork.pages.world import Sheet, World
from mdnetwork.records.history import Standing, standing
from mdnetwork.records.types import Meeting, meeting_order

_UNSAFE = re.compile(r"[<>:\"/\\|?*#^\[\]{}%`$@=~]+|--+")
_MOST_NAME = 80


def view(world: World) -> tuple[Sheet, ...]:
    """A sheet for each planned talk that names someone; pages of talks that were held stay.

    A page of a day gone by stays whatever became of the talk: it is what you went there with.
    """
    talks = list(_talks(world))
    planned = [(part, talk) for part, talk, state in talks if state == "planned"]
    held = {part for part, _, state in talks if state == "held"}
    past = str(world.today)
    there = sorted(part for name, part in world.places if name == "prep")
    stay = [part for part in there if part[: len(past)] < past or part in held]
    sheets = [Sheet(view="prep", part=part, lines=(), stays=True) for part in stay]
    if not planned:
        return tuple(sheets)
    people = (key for _, talk in planned for key in talk.participants)
    tasks = [world.histories[key].tasks for key in people if key in world.histories]
    made_from = [stay, *world.said, *tasks]
    new = world.parts.made_in_time("prep", made_from, lambda: tuple(_planned(planned, world)))
    return (*sheets, *(sheet for sheet in new if sheet.part not in stay))


def _planned(planned: Iterable[tuple[str, Meeting]], world: World) -> Iterator[Sheet]:
    preparer = Preparer(world.situation)
    for part, talk in planned:
        prep = preparer.sheet(world.contact(talk.participants[0]), talk)
        lines = tuple(_lines(prep, world.linker("prep", part)))
        yield Sheet(view="prep", part=part, lines=lines, day=world.today)


def _talks(world: World) -> Iterator[tuple[str, Meeting, Standing]]:
    """Every talk with someone from today on, and the name of its page; of two, numbered."""
    taken: set[str] = set()
    meetings = world.meetings
    here = {world.place} & {meeting.path for meeting in meetings} if world.place else set()
    today = (False, world.today.toordinal(), "")
    for meeting in meetings[bisect_left(meetings, today, key=meeting_order) :]:
        state = standing(meeting, world.today)
        people = [key for key in meeting.participants if key in world.records.contacts]
        chosen = (not here or meeting.path in here) and not meeting.practice
        if meeting.day and meeting.day >= world.today and people and chosen:
            name = world.contact(people[0]).name
            part = _free(f"{meeting.day} {safe_part(name)}".rstrip(), taken)
            taken.add(part)
            yield part, meeting, state


def _free(part: str, taken: set[str]) -> str:
    number = 2
    free = part
    while free in taken:
        free, number = f"{part} {number}", number + 1
    return free


def safe_part(name: str) -> str:
    """A name as it may stand in a file's name and in a marker."""
    return " ".join(_UNSAFE.sub(" ", plain(name)).split())[:_MOST_NAME].rstrip(" .")


def _lines(prep: Prep, linker: Linker) -> Iterator[str]:
    yield f"# Prep {escape(name_of(prep))}"
    yield ""
    for row in prep.say:
        yield from (f"**{shown(row, linker)}**", "")
    for section in prep.sections:
        yield from _section(section, linker)


def _section(section: Section, linker: Linker) -> Iterator[str]:
    """A list in a list, and no heading: those would not leave room for it on a printed page."""
    rows = [shown(row, linker) for row in section.rows]
    if len(rows) == 1:
        yield f"- **{section.title}**: {rows[0]}"
        return
    yield f"- **{section.title}**"
    yield from (f"  - {row}" for row in rows)
