"""The whole way from a snapshot to a plan, pure: records, follow-ups, pages, ownership.

`build` reads no clock and touches no disk; what it returns is all the memory there is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mdnetwork.followups.agenda import Agenda, make_agenda
from mdnetwork.followups.followup import Situation
from mdnetwork.followups.rules import find_follow_ups, situation_of
from mdnetwork.network.graph import referral_graph
from mdnetwork.notes.dates import add_days
from mdnetwork.notes.words import fold
from mdnetwork.pages.answers import Answer
from mdnetwork.pages.blocks import (
    Block,
    Damaged,
    framed,
    inside,
    linked_notes,
    read_block,
    refill,
    render,
)
from mdnetwork.pages.filling import Filler, find_notes
from mdnetwork.pages.kept import keep_lines
from mdnetwork.pages.taking import Taken, take_answers, tasks_left_open
from mdnetwork.pages.views import make_sheets
from mdnetwork.pages.world import TITLES, Sheet, World, count, default_path
from mdnetwork.plan import (
    VANISHED,
    Append,
    Change,
    Create,
    Edit,
    Fill,
    Plan,
    Refused,
    Unchanged,
    Update,
    Write,
)
from mdnetwork.problems import Problem
from mdnetwork.records.history import read_histories
from mdnetwork.records.read import read_records
from mdnetwork.records.resolve import Index
from mdnetwork.records.snapshot import OwnFile, Snapshot
from mdnetwork.settings import Settings

SETTLED = "Settled; you may delete this file."
_MANY = 5
_TAKEN = "a note of yours has the name of this page; rename the note, or set another `folder`"

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Everything one build knows and wants. `unreadable` counts notes that could not be read.

    `answers` are those it found and takes into the log; `with_blocks` are the paths of the
    person's notes that have blocks.
    """

    situation: Situation
    agenda: Agenda
    world: World
    sheets: tuple[Sheet, ...]
    plan: Plan
    problems: tuple[Problem, ...]
    notes: int
    unreadable: int
    answers: tuple[Answer, ...] = ()
    with_blocks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page of ours as it lies in the vault."""

    file: OwnFile
    block: Block | Damaged


def build(
    snapshot: Snapshot,
    settings: Settings,
    today: date,
    *,
    accept: frozenset[str] = frozenset(),
    day_given: bool = False,
) -> Result:
    """The plan that makes the pages of `snapshot` right on `today`, and all it was made from.

    `accept`: views whose edited page is given back to us, paths of notes whose edited blocks are
    (and `VANISHED`). `day_given`: the day was asked for, so that what is already dated tomorrow is
    made anew too.
    """
    own = _own_pages(snapshot)
    pages, page_problems = _find_pages(snapshot, own, settings, accept)

    def world_of(vault: Snapshot) -> World:
        return _make_world(vault, settings, today, pages)

    taken = take_answers(snapshot, settings, today, _answerable(snapshot, own), world_of)
    world = world_of(taken.snapshot)
    filler = Filler(taken.snapshot, world, accept, day_given=day_given)
    doubts = (
        *_names_taken(snapshot, settings, pages),
        *tasks_left_open(world),
        *filler.problems,
    )
    found = {*world.records.problems, *page_problems, *taken.problems, *doubts}
    problems = tuple(sorted(found))
    sheets = make_sheets(world, problems)
    planner = _Planner(taken, world, pages, accept, day_given=day_given)
    return Result(
        situation=world.situation,
        agenda=world.agenda,
        world=world,
        sheets=sheets,
        plan=planner.plan(sheets, filler, problems),
        problems=problems,
        notes=world.notes,
        unreadable=sum(1 for p in world.records.kinds if not taken.snapshot.notes[p].readable),
        answers=taken.answers,
        with_blocks=frozenset(note.file.path for note in filler.notes),
    )


def _told(taken: Taken) -> str:
    """What a build changes in the person's own notes, for the list of what can be undone."""
    return f"{count(len(taken.answers), 'answer')} from your pages" if taken.answers else ""


def _make_world(
    snapshot: Snapshot, settings: Settings, today: date, pages: Mapping[Key, "_Page"]
) -> World:
    """Everything a view may know of `snapshot` on `today`."""
    records = read_records(snapshot, settings)
    situation = situation_of(records, read_histories(records, today), settings, today)
    return World(
        situation=situation,
        agenda=make_agenda(find_follow_ups(situation), situation),
        graph=referral_graph(records),
        notes=len(records.kinds),
        places={key: page.file.path for key, page in pages.items()},
    )


def _answerable(snapshot: Snapshot, own: Sequence[_Page]) -> list[tuple[OwnFile, Block]]:
    """The due pages, edited ones and copies too, whose markers are whole, and blocks like them."""
    found = [
        (page.file, page.block)
        for page in own
        if isinstance(page.block, Block) and page.block.view == "due"
    ]
    for note in find_notes(snapshot):
        found += [(note.file, block) for block in note.blocks if block.view == "due"]
    return found


def _own_pages(snapshot: Snapshot) -> tuple[_Page, ...]:
    """Every page of ours as it lies, copies too, by path."""
    return tuple(
        _Page(file=file, block=read_block(file.text, snapshot.notes[path].markers))
        for path, file in sorted(snapshot.own.items())
        if snapshot.notes[path].page
    )


def _find_pages(
    snapshot: Snapshot, own: Sequence[_Page], settings: Settings, accept: frozenset[str]
) -> tuple[dict[Key, _Page], list[Problem]]:
    """Our pages by view and part, wherever they lie, and what is off with any of them."""
    found: dict[Key, _Page] = {}
    problems: list[Problem] = []
    claims: dict[Key, list[_Page]] = {}
    copies = snapshot.copies
    for page in own:
        if page.file.path not in copies:
            claims.setdefault(_key(page.block), []).append(page)
    for key, pages in claims.items():
        view, part = key
        usual = default_path(settings, view, part) if view in TITLES else ""
        pages.sort(key=lambda page: (page.file.path != usual, page.file.path))
        found[key] = pages[0]
        problems += [_second(page, pages[0]) for page in pages[1:] if view]
        problems += [p for page in pages for p in _off(page, accept)]
    return found, problems


def _names_taken(
    snapshot: Snapshot, settings: Settings, pages: Mapping[Key, _Page]
) -> Iterator[Problem]:
    """Files of the person's that lie where a page would be made."""
    files = {fold(path): path for path in (*snapshot.notes, *snapshot.files)}
    for view in settings.pages:
        path = files.get(fold(default_path(settings, view)))
        if path and (view, "") not in pages:
            yield Problem(path=path, code="name-taken", message=_TAKEN)


def _key(block: Block | Damaged) -> Key:
    if isinstance(block, Damaged):
        return block.view, ""
    return block.view, block.arguments.removeprefix('part="').removesuffix('"')


def _second(page: _Page, first: _Page) -> Problem:
    message = f"{first.file.path} is this page already; this copy is left as it is, remove it"
    return Problem(path=page.file.path, code="second-page", message=message)


def _off(page: _Page, accept: frozenset[str]) -> Iterator[Problem]:
    block = page.block
    if isinstance(block, Damaged):
        if not block.newer:
            yield Problem(
                path=page.file.path, line=block.line, code="page-damaged", message=_why(page.block)
            )
    elif not block.ours and block.view not in accept:
        yield Problem(
            path=page.file.path, line=block.start + 1, code="page-edited", message=_why(page.block)
        )


def _why(block: Block | Damaged) -> str:
    """Why a page is left as it is, and the way to give it back."""
    if isinstance(block, Damaged) and block.newer:
        return "a newer mdnetwork made this page; update mdnetwork"
    if isinstance(block, Damaged) and not block.view:
        return (
            "a closing marker stands here without its opening one, so the file is not read; "
            "remove that line if this is a note of yours"
        )
    if isinstance(block, Damaged):
        return f"{block.why}; move your own words out and delete the file to have it made anew"
    return (
        f"it was edited between its markers; `mdnetwork build --accept {block.view}` gives it back"
    )


class _Planner:
    """Decides for every page whether it is made, brought up to date, or left alone."""

    def __init__(
        self,
        taken: Taken,
        world: World,
        pages: Mapping[Key, _Page],
        accept: frozenset[str],
        *,
        day_given: bool,
    ) -> None:
        self._snapshot = taken.before
        self._world = world
        self._pages = pages
        self._accept = accept
        self._answers = taken
        self._day_given = day_given
        self._taken = {fold(path): path for path in (*taken.before.notes, *taken.before.files)}

    def plan(
        self, sheets: tuple[Sheet, ...], filler: Filler, problems: tuple[Problem, ...]
    ) -> Plan:
        """The changes for these sheets, for pages that are no longer made, and for blocks."""
        made = {sheet.key for sheet in sheets}
        changes = [*self._answer_changes()]
        changes += [self._change(sheet) for sheet in sheets]
        changes += [
            self._change(Sheet(view=view, part=part, lines=(SETTLED,)))
            for view, part in sorted(self._pages)
            if (view, part) not in made and view in TITLES and self._is_whole((view, part))
        ]
        for note in filler.notes:
            text = filler.text(note, problems, sheets, self._answers.kept)
            changes += _note_changes(note.file, text, tuple(filler.refused(note)))
        blocks = [(page.file, page.block) for page in self._pages.values()]
        blocks += [(note.file, block) for note in filler.notes for block, _ in filler.filled(note)]
        writes = any(isinstance(change, Write) for change in changes)
        doubtful = writes and VANISHED not in self._accept
        if doubtful and any(self._has_lost_notes(*block) for block in blocks):
            changes = [self._stop(change) for change in changes]
        words = _told(self._answers)
        return Plan(changes=tuple(changes), day=self._world.today, words=words)

    def _answer_changes(self) -> Iterator[Change]:
        """The boxes of tasks that were answered, then the lines of the log."""
        if self._answers.refused:
            path, reason = self._answers.refused
            yield Refused(path=path, reason=reason)
        for path in self._answers.sources:
            old, new = self._snapshot.text_of(path), self._answers.snapshot.text_of(path)
            if old and new:
                yield Edit(path=path, before=old.digest, old=old.text, text=new.text)
        new = self._answers.snapshot.text_of(self._answers.log)
        if new:
            old = self._snapshot.text_of(new.path)
            before, text = (old.digest, old.text) if old else (None, "")
            yield Append(path=new.path, before=before, old=text, text=new.text)

    def _is_whole(self, key: Key) -> bool:
        block = self._pages[key].block
        return isinstance(block, Block) and block.ours

    def _has_lost_notes(self, file: OwnFile, block: Block | Damaged) -> bool:
        """Whether most notes this block links are gone: then someone is moving or losing them."""
        if isinstance(block, Damaged) or block.notes < _MANY:
            return False
        lines = inside(file.text, block)
        return linked_notes(lines, self._every_file, file.path) * 2 < block.notes

    @cached_property
    def _every_file(self) -> Index:
        """Every note that exists as a file, read or left out; what a cloud has taken does not."""
        stubs = {p.path for p in self._snapshot.problems if p.code == "icloud-stub"}
        left_out = (p for p in self._snapshot.files - stubs if p.lower().endswith(".md"))
        return Index((*self._snapshot.notes, *left_out), ())

    def _stop(self, change: Change) -> Change:
        if not isinstance(change, Write):
            return change
        return Refused(
            path=change.path,
            reason="most of the notes the pages link are gone, so nothing was written; "
            "bring them back, or run `mdnetwork build --accept` if that is right",
        )

    def _change(self, sheet: Sheet) -> Change:
        page = self._pages.get(sheet.key)
        return self._update(sheet, page) if page else self._create(sheet)

    def _create(self, sheet: Sheet) -> Change:
        path = default_path(self._world.settings, sheet.view, sheet.part)
        taken = self._taken.get(fold(path))
        if taken:
            return Refused(path=path, reason=_TAKEN)
        return Create(path=path, text=self._text(sheet, path), page=True)

    def _text(self, sheet: Sheet, path: str) -> str:
        lines = framed(sheet.lines)
        notes = linked_notes(lines, self._world.records.index, path)
        return render(sheet.opening, lines, notes, sheet.day)

    def _update(self, sheet: Sheet, page: _Page) -> Change:
        block, path = page.block, page.file.path
        if isinstance(block, Damaged):
            return Refused(path=path, reason=_why(block))
        if not block.ours and block.view not in self._accept:
            return Refused(path=path, reason=_why(block))
        tomorrow = add_days(self._world.today, 1)
        if block.day == tomorrow and sheet.day and not self._day_given:
            return Unchanged(path=path)  # another device is past midnight already
        kept = self._answers.kept.get((path, block.start), ())
        lines = framed(keep_lines(kept, sheet.lines))
        notes = linked_notes(lines, self._world.records.index, path)
        text = refill(page.file.text, block, lines, notes, sheet.day)
        if text == page.file.text:
            return Unchanged(path=path)
        return Update(path=path, before=page.file.digest, old=page.file.text, text=text)


def _note_changes(file: OwnFile, text: str, refused: tuple[str, ...]) -> Iterator[Change]:
    """Why blocks of a note are left, and the note with the others filled, if that changes it."""
    for reason in refused:
        yield Refused(path=file.path, reason=reason)
    if text != file.text:
        yield Fill(path=file.path, before=file.digest, old=file.text, text=text)
    elif not refused:
        yield Unchanged(path=file.path)
