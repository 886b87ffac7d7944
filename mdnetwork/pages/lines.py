"""The line of a follow-up, as the due page and the commands write it (PRODUCT 3.4)."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import takewhile

from mdnetwork.followups.followup import FollowUp
from mdnetwork.followups.rules import KINDS
from mdnetwork.pages.answers import split_subject
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import World
from mdnetwork.records.types import Interaction

_COUNT = re.compile(r"\d{0,6}")


def follow_up_line(follow_up: FollowUp, linker: Linker) -> str:
    """One open task: what to do, for whom, the note it comes from, why, and by when."""
    about = ""
    if follow_up.link:
        about = f"{follow_up.joined} {linker.note(follow_up.link)}"
    reasons = follow_up.why(escape)
    due = f"; due {follow_up.due_text}" if follow_up.due else ""
    return (
        f"- [ ] **{follow_up.kind.words}** {linker.person(follow_up.contact)}{about}: "
        f"{reasons}{due} <!-- fu:{follow_up.key} -->"
    )


def follow_up_words(follow_up: FollowUp) -> str:
    """The same in plain words, for a terminal; an hour as people write it."""
    at = f" at {follow_up.hour:%H:%M}" if follow_up.hour else ""
    due = f"; due {follow_up.due}{at}" if follow_up.due else ""
    words = follow_up.kind.words
    return f"{words} {follow_up.contact.name}: {follow_up.why()}{due}"


def done_lines(world: World) -> Iterator[tuple[str, str]]:
    """The key and the line of every answer logged today, until it is taken back.

    Made from the log, as the follow-up itself is gone. Its box is ticked; unticking it takes it
    back (PRODUCT 3.4).
    """
    linker = world.linker("due")
    lines = {
        line.key: line
        for line in sorted(_of_today(world), key=_first_named, reverse=True)
        if _holds(line, world) and is_chosen(line.person, world.choice.people)
    }
    if not lines:
        return
    order = world.name_order
    for key in sorted(lines, key=lambda key: (order(lines[key].person), key)):
        line, name = lines[key], key.removeprefix("fu:")
        kind = KINDS.get(name.rpartition("-")[0])
        about = _about(line, world, linker)
        words = split_subject(line.words)[1]
        verb = "" if words and name.startswith("task-") else line.verb
        said = ", ".join(escape(part) for part in (verb, words) if part)
        whom = f"{linker.person(world.contact(line.person))}{about}"
        head = f"- [x] **{kind.words if kind else 'Follow up with'}** {whom}"
        yield name, f"{head}: {said}; done {line.day} <!-- {key} -->"


def _of_today(world: World) -> Iterable[Interaction]:
    """The lines of the log of that day; they are ordered by day."""
    lines, today = world.records.interactions, world.today
    first = bisect_left(lines, today, key=lambda line: line.day)
    return takewhile(lambda line: line.day == today, lines[first:])


def _about(line: Interaction, world: World, linker: Linker) -> str:
    """The talk an answer links, else the person."""
    if line.meetings:
        return f" for {linker.note(line.meetings[0])}"
    others = [key for key in line.links if key in world.records.contacts and key != line.person]
    return f" about {linker.person(world.contact(others[0]))}" if others else ""


def _first_named(line: Interaction) -> tuple[int, str]:
    """Of the people one answer is about, the one it names first comes first."""
    place = line.words.find(line.person.rpartition("/")[2].removesuffix(".md"))
    return (place if place >= 0 else len(line.words), line.person)


def _holds(line: Interaction, world: World) -> bool:
    """Whether a line is an answer, by its key, and was not taken back since."""
    name, _, count = line.key.removeprefix("fu:").partition("/")
    is_answer = line.key.startswith("fu:") and " " not in line.key and _COUNT.fullmatch(count)
    return (
        bool(is_answer)
        and world.records.answers.counts.get(name) == int(count or 1)
        and world.records.answers.settles(name)
    )
