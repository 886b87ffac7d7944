"""Network home: the six steps, where you are, the next step, and the pages there are.

The steps are guide E's (INTERVIEWING, *The six steps*); the wording is ours. Nothing here turns
with the day alone: the due page does that.
"""

from collections import Counter
from dataclasses import dataclass

from mdnetwork.followups import ask, thank
from mdnetwork.notes.dates import add_days
from mdnetwork.pages.choice import is_chosen
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.history import Standing, standing
from mdnetwork.records.states import State
from mdnetwork.records.types import Meeting
from mdnetwork.settings import PAGES


def view(world: World, made: tuple[tuple[str, str], ...]) -> tuple[Sheet, ...]:
    """The one sheet; always made. `made` are views and parts of the others there are."""
    lines = ["# Network home", "", f"**Next:** {next_step(world)}", ""]
    if not world.records.contacts and not world.records.meetings:
        lines += [_empty(world), ""]
    lines += ["## The six steps", "", *_steps(world), ""]
    linker = world.linker("home")
    pages = [f"- {linker.page(world.path(*key))}: {PAGES[key[0]][1]}" for key in made]
    lines += ["## Pages", "", *pages, ""] if pages else []
    return (Sheet(view="home", lines=tuple(lines)),)


def _empty(world: World) -> str:
    notes = count(world.notes, "note")
    return (
        f"Looked at {notes} and found no contacts or meetings yet. A note in a folder `People`, "
        "or with `type: contact`, is a contact; one in `Meetings`, or with `type: meeting`, a "
        "meeting. All other notes are left alone."
    )


def next_step(world: World) -> str:
    """One sentence: the one thing to do now."""
    linker = world.linker("home")
    if not _counted(world).people:
        return "write a note about the first person you would like to talk with."
    states = _counted(world).states
    if world.agenda.until(add_days(world.today, world.settings.month_days)):
        due = linker.page(world.path("due"))
        return f"open {due} and do the first line."
    planned = [m for c in world.people for m in world.histories[c.key].planned]
    if planned:
        meeting = min(planned, key=lambda m: (str(m.day), m.path))
        return f"prepare {linker.note(meeting.path)}."
    if states["keeping"] + states["met"] + states["thanked"]:
        return "ask someone you have talked with for two or three more names."
    if listed := [f.contact for f in world.agenda.shown if f.kind == ask.KIND]:
        return f"ask {linker.person(listed[0])}, or someone else on your list, for twenty minutes."
    return "choose one person from your contacts and ask for twenty minutes."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counts:
    """How many people are known, by note and by name, where they stand, and how many talks."""

    known: int
    people: int
    states: Counter[State]
    held: int
    planned: int


def _counted(world: World) -> _Counts:
    """What the steps count, counted again only if people or talks have changed."""
    records, footings = world.records, world.situation.footings
    made_from = [records.contacts, footings, records.meetings, world.today]
    return world.parts.made("counts", made_from, lambda: _count_all(world))


def _count_all(world: World) -> _Counts:
    states: Counter[State] = Counter()
    for footing, keys in world.by_footing.items():
        states[footing.state] += len(keys)
    talks = [world.records.meetings, world.today]
    standings = world.parts.made("talks", talks, lambda: _count_talks(world))
    return _Counts(
        known=len(world.known),
        people=states.total(),
        states=states,
        held=standings["held"],
        planned=standings["planned"],
    )


def _count_talks(world: World) -> Counter[Standing]:
    with_someone = (m for m in world.meetings if not m.practice and _is_with_any(m, world))
    return Counter(standing(meeting, world.today) for meeting in with_someone)


def _is_with_any(meeting: Meeting, world: World) -> bool:
    return any(is_chosen(key, world.choice.people) for key in meeting.participants)


def _steps(world: World) -> list[str]:
    me, counts = world.records.me, _counted(world)
    states = counts.states
    listed = me.targets if world.choice.places is None else ()
    aims = [o.target for o in world.organizations]
    aims += [f.target for f in world.records.fields if world.choice.holds(f.path)]
    targets = len(listed) or sum(aims)
    overview = "your overview is written" if me.has_sound_bite else "write your overview"
    contacts = count(counts.known, "contact")
    names = count(counts.people - counts.known, "name")
    asked = f"{states['asked']} asked and waiting"
    silent = f", {states['no-reply']} without a reply" if states["no-reply"] else ""
    thanks = sum(1 for follow_up in world.agenda.open if follow_up.kind is thank.KIND)
    in_touch = states["met"] + states["thanked"] + states["keeping"]
    return [
        f"1. **Research**: {_some(targets, 'target')}.",
        f"2. **Identify people**: {contacts}, {names} without a note.",
        f"3. **Prepare**: {overview}; {count(counts.planned, 'talk')} planned.",
        f"4. **Make contact**: {asked}{silent}, {states['identified']} still to ask.",
        f"5. **Hold the talk**: {count(counts.held, 'talk')} held.",
        f"6. **Follow up**: {thanks} to thank, {in_touch} in your network.",
    ]


def _some(number: int, word: str) -> str:
    return count(number, word) if number else f"no {word}s yet"
