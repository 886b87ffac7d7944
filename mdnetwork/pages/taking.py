"""Takes the answers on our pages into a snapshot, before anything else is made of it.

Pure: the snapshot as read → the snapshot as it will be once the log lines and the ticked boxes are
written. If the log would not take a line in, no answer is taken and every line stays as it is: an
answer that is not in the log would be lost with the next page.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from mdnetwork.followups import task as task_rule
from mdnetwork.followups.followup import identity
from mdnetwork.memo import Parts
from mdnetwork.notes.note import stem
from mdnetwork.notes.words import fold
from mdnetwork.pages.answers import Answer, Asked, Found, Place, Reader
from mdnetwork.pages.blocks import Block, inside, stable
from mdnetwork.pages.kept import Line, read_lines
from mdnetwork.pages.lines import done_lines, follow_up_line
from mdnetwork.pages.logbook import recurs, with_box, with_lines
from mdnetwork.pages.repeated import Unkeyed
from mdnetwork.pages.world import World
from mdnetwork.problems import Problem
from mdnetwork.records.reading import read_all
from mdnetwork.records.snapshot import OwnFile, Snapshot
from mdnetwork.records.types import Task
from mdnetwork.settings import Settings

Look = Callable[[Snapshot, date], World]
_DROPS = frozenset({"dropped", "cancelled", "no-show"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The snapshot as read and with all answers in it, the notes that change, and what stays.

    `world` is all there is to know of the latter. `log` is the log's path if it gets lines, else
    empty. `kept` are lines that stay as they are,
    by block; `refused` is the log's path and why it takes no line.
    """

    before: Snapshot
    snapshot: Snapshot
    world: World
    sources: tuple[str, ...] = ()
    log: str = ""
    answers: tuple[Answer, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: tuple[str, str] | None = None
    kept: Mapping[Place, Sequence[Line]] = field(default_factory=dict)


def log_path(snapshot: Snapshot, settings: Settings) -> str:
    """Where the follow-up log lies, or will."""
    wanted = f"{settings.log}.md"
    found = sorted(path for path in snapshot.notes if fold(path) == fold(wanted))
    return wanted if wanted in found or not found else found[0]


def take_answers(
    snapshot: Snapshot, world: World, blocks: Sequence[tuple[OwnFile, Block]], look: Look
) -> Taken:
    """The answers in `blocks` taken into `snapshot`, of which `world` is known.

    `look` is asked for the world as it is with them, if there are any.
    """
    touched = [_is_touched(file, block, world.parts) for file, block in blocks]
    if not any(touched):
        return Taken(before=snapshot, snapshot=snapshot, world=world)
    rows = {(file.path, block.start): inside(file.text, block) for file, block in blocks}
    anew = {file.path for file, block in blocks if block.page and block.ours}

    @cache
    def unkeyed(path: str) -> Unkeyed:
        is_page = snapshot.notes[path].page
        return Unkeyed(
            shown=_texts(world if is_page else replace(world, place=path)),
            anew=path in anew and path == world.places.get(("due", "")),
        )

    log = log_path(snapshot, world.settings)
    known = world.records.answers
    reader = Reader(world.today, log, known, unkeyed, lambda: _recurring(world))
    reader.read(
        Asked(place=place, rows=rows[place], own=block.day, modified=file.modified)
        for file, block in blocks
        for place in [(file.path, block.start)]
    )
    found = reader.found
    if not found.answers:
        return Taken(
            before=snapshot,
            snapshot=snapshot,
            world=world,
            problems=tuple(found.problems),
            kept=found.kept,
        )
    texts = _with_boxes(found.answers, snapshot, world)
    sources = tuple(sorted(path for path in texts if path != log))
    old = texts.get(log) or _text(snapshot, log)
    lines = [answer.log_line for answer in found.answers]
    texts[log] = with_lines(old, stem(log), lines)
    after = snapshot.with_texts(texts)
    later = look(after, world.today)
    understood = later.records.answers
    if not _can_be_written(snapshot, log) or not all(a.is_known(understood) for a in found.answers):
        return _refused(snapshot, look(snapshot, world.today), log, rows, found)
    return Taken(
        before=snapshot,
        snapshot=after,
        world=later,
        sources=sources,
        log=log,
        answers=tuple(found.answers),
        problems=tuple(found.problems),
        kept=found.kept,
    )


def _is_touched(file: OwnFile, block: Block, parts: Parts) -> bool:
    """Whether a person wrote anything on the lines of a block."""
    return parts.made(
        ("touched", file.path, block.start),
        [file, block],
        lambda: any(line.is_touched for line in read_lines(inside(file.text, block))),
    )


def _text(snapshot: Snapshot, path: str) -> str | None:
    file = snapshot.text_of(path)
    return file.text if file else None


def _can_be_written(snapshot: Snapshot, log: str) -> bool:
    """Whether the log was read whole, or is not there in any form."""
    if log in snapshot.notes:
        return snapshot.text_of(log) is not None and not snapshot.notes[log].page
    return not any(fold(path) == fold(log) for path in snapshot.files)


def takes_in(snapshot: Snapshot, settings: Settings, log: str, text: str, lines: int) -> bool:
    """Whether the log, with `text`, would be read with so many more log lines than before."""
    after = snapshot.with_texts({log: text})
    return _log_lines(after, settings, log) - _log_lines(snapshot, settings, log) == lines


def _log_lines(snapshot: Snapshot, settings: Settings, log: str) -> int:
    notes = {path: note for path, note in snapshot.notes.items() if path == log}
    readings = read_all(replace(snapshot, notes=notes), settings)
    told = (reading for reading in readings if not reading.private)
    return sum(1 for reading in told for item in reading.outline.items() if item.log)


def _refused(
    snapshot: Snapshot, world: World, log: str, rows: Mapping[Place, Sequence[str]], found: Found
) -> Taken:
    """No answer is taken, and every line stays."""
    message = (
        f"your answers stay on the page, as a line added to {log} would not be read; see that it "
        "is text, is not private, and does not end inside code or a comment"
    )
    kept = {
        place: [line for line in read_lines(some) if line.is_touched]
        for place, some in rows.items()
    }
    problem = Problem(path=log, code="answers-not-kept", message=message)
    problems = (*found.problems, problem)
    return Taken(
        before=snapshot,
        snapshot=snapshot,
        world=world,
        problems=problems,
        refused=(log, message),
        kept=kept,
    )


def _texts(world: World) -> dict[str, list[str]]:
    """The keys of every line of follow-ups there could be, by its text as `world` links it."""
    linker = world.linker("due")
    found: dict[str, list[str]] = {}
    for follow_up in world.agenda.open:
        found.setdefault(stable(follow_up_line(follow_up, linker)), []).append(follow_up.key)
    for key, line in done_lines(world):
        found.setdefault(stable(line), []).append(key)
    return found


def _with_boxes(answers: Sequence[Answer], snapshot: Snapshot, world: World) -> dict[str, str]:
    """The texts of notes in which the box of an answered task changes."""
    wanted = {
        answer.identity: answer
        for answer in answers
        if answer.identity.startswith("task-") and answer.ticked and answer.count
    }
    texts: dict[str, str] = {}
    for task, name in _named_tasks(world) if wanted else ():
        path = task.source.path
        text = texts.get(path) or _text(snapshot, path)
        answer = wanted.get(name)
        if answer and text is not None and answer.due in (None, task.due):
            changed = with_box(text, task.source.line, ticked=answer.count % 2 == 1)
            if changed != text:
                texts[path] = changed
    return texts


def _recurring(world: World) -> dict[str, date]:
    named = _named_tasks(world)
    return {name: task.due for task, name in named if task.due and recurs(task.words)}


def _named_tasks(world: World) -> Iterator[tuple[Task, str]]:
    """Every task that concerns a person, open or not, and its follow-up's identity."""
    for task in world.records.tasks:
        if task.owner is not None:
            yield task, _identity(task, world)


def _identity(task: Task, world: World) -> str:
    """The identity of the follow-up of a task that concerns a person."""
    contact = world.records.contacts[task.owner or ""]
    words = (task.note, task.words, str(task.number))
    return identity(task_rule.KIND, world.situation.around, contact, *words)


def tasks_left_open(world: World) -> Iterator[Problem]:
    """Tasks answered on a page whose own box could not be ticked, or must be by their editor."""
    answers, situation = world.records.answers, world.situation
    for name in answers.counts:
        if not name.startswith("task-") or not answers.settles(name):
            continue
        for person in sorted(situation.owners.get(name, ())):
            history = world.histories[person]
            dropped = any(x.verb in _DROPS and x.identity == name for x in history.lines)
            for task in history.tasks if not dropped else ():
                if task.due and _identity(task, world) == name:
                    yield _left_open(task)


def _left_open(task: Task) -> Problem:
    why = "it recurs" if recurs(task.words) else "its box could not be changed"
    message = f"this task was answered on a page, but {why}; tick it here"
    return Problem(
        path=task.source.path, line=task.source.line, code="task-left-open", message=message
    )
