"""The whole way from a snapshot to a plan, pure: records, follow-ups, pages, ownership.

`build` reads no clock and touches no disk; what it returns is all the memory there is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mdnetwork.followups.agenda import Agenda
from mdnetwork.followups.everyone import Everyone
from mdnetwork.followups.followup import Situation
from mdnetwork.memo import Parts
from mdnetwork.network.ongoing import Ongoing
from mdnetwork.notes.dates import add_days
from mdnetwork.pages.answers import Answer
from mdnetwork.pages.blocks import Block, Damaged, linked_notes
from mdnetwork.pages.filling import Filler, answerable
from mdnetwork.pages.merging import healed
from mdnetwork.pages.own import (
    AWAY,
    TAKEN,
    Key,
    OwnPage,
    Paths,
    find_pages,
    names_taken,
    own_pages,
    why,
)
from mdnetwork.pages.rendering import Texts, lying_lines
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
from mdnetwork.records.copies import Copies
from mdnetwork.records.read import RecordsMemo
from mdnetwork.records.resolve import Index
from mdnetwork.records.snapshot import OwnFile, Snapshot
from mdnetwork.settings import Settings

SETTLED = "Settled; you may delete this file."
_MANY = 5
_LONG_ENOUGH = 50
"""Builds with news, one after the other, until what waits is made all the same."""
_NOW_AND_THEN = 5
"""Then one thing that waits is made in one build of so many."""


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
    memo: "Memo"
    answers: tuple[Answer, ...] = ()
    with_blocks: frozenset[str] = frozenset()


class Memo:
    """All that a build leaves to the next: what was read, what is owed, what pages were made of.

    A build that goes on from it changes it in place; the result it came with is then out of date.
    """

    def __init__(self, snapshot: Snapshot, settings: Settings) -> None:
        """Nothing was built yet; it serves snapshots like this one, and these settings."""
        self.settings = settings
        self.copies = Copies()
        self.parts = Parts()
        self._network = Ongoing()
        self.paths = Paths()
        self.texts = Texts()
        self.written: dict[str, tuple[str, int]] = {}
        """Each page that was to be written with nothing left on it as someone wrote it: its text,
        and `paths.lost` then."""
        self._records = RecordsMemo(snapshot, settings)
        self._everyone = Everyone(settings)
        self.pages: Mapping[Key, OwnPage] = {}
        """Our pages where they lie, by view and part."""
        self._places: dict[Key, str] = {}
        self._moved: dict[Key, str] = {}
        self.in_a_row = 0
        """How many builds that were in haste have had news since one had none."""
        self.has_news = False
        """Whether notes say anything else, or the day is another, than in the build before."""

    def goes_on(self, snapshot: Snapshot, settings: Settings) -> bool:
        """Whether it serves to build `snapshot`."""
        return self._records.goes_on(snapshot, settings)

    def look(self, snapshot: Snapshot, today: date) -> World:
        """Everything a view may know of `snapshot` on `today`."""
        records = self._records.read(snapshot)
        changed = self._records.changed
        self.has_news |= bool(changed.told) or today != self._everyone.today
        self.paths.update(changed.come, changed.gone, snapshot.files)
        self.texts.hear(changed.names)
        if changed.links:
            self.parts.forget()
        self._everyone.look(records, self._records, today)
        people = self._everyone.news
        self.parts.hear(None if people is None else changed.told | people)
        world = World(
            situation=self._everyone.situation,
            agenda=self._everyone.agenda,
            notes=len(records.kinds),
            unreadable=self._records.unreadable,
            places=self._places,
            parts=self.parts,
            network=self._network,
        )
        self._network.hear(world.basis, world.situation.footings, people)
        return world

    def wrote(self, file: OwnFile) -> bool:
        """Whether a page is as it was to be written, so that nobody has answered on it."""
        return file.path in self.written and self.written[file.path][0] == file.text

    def turn(self, pages: Mapping[Key, OwnPage]) -> None:
        """A build begins, with our pages where they lie."""
        self.has_news = False
        self.pages = pages
        self.texts.turn(pages)
        self._places = {key: page.file.path for key, page in pages.items()}
        moved = {key: path for key, path in self._places.items() if path != self._usual(key)}
        if moved != self._moved:
            self.parts.forget()  # links to them read otherwise
        self._moved = moved

    def _usual(self, key: Key) -> str:
        """Where a page lies unless it was moved."""
        return default_path(self.settings, *key) if key[0] in TITLES else ""


def build(  # noqa: PLR0913 - what a build may know, each a plain value
    snapshot: Snapshot,
    settings: Settings,
    today: date,
    previous: Result | None = None,
    *,
    accept: frozenset[str] = frozenset(),
    day_given: bool = False,
    hasty: bool = False,
) -> Result:
    """The plan that makes the pages of `snapshot` right on `today`, and all it was made from.

    `previous` is the result of an earlier build of the same vault, which is taken over: only what
    has changed since is made anew, and the plan is the same as without it. `accept`: views whose
    edited page is given back to us, paths of notes whose edited blocks are (and `VANISHED`).
    `day_given`: the day was asked for, so that what is already dated tomorrow is made anew too.
    `hasty`: pages that take long stay as they were while notes change, then one is made in a
    build (also if notes never rest); the plan says if any waits.
    """
    memo = previous.memo if previous else None
    if memo is None or not memo.goes_on(snapshot, settings):
        memo = Memo(snapshot, settings)
    memo.parts.turn()
    snapshot = healed(memo.copies.set_aside(snapshot, f"{settings.log}.md"))
    own = own_pages(snapshot, memo.parts, memo.wrote)
    pages, page_problems = find_pages(snapshot, own, settings, accept)
    memo.turn(pages)
    before = memo.look(snapshot, today)
    due_blocks = answerable(snapshot, [page for page in own if not memo.wrote(page.file)])
    taken = take_answers(snapshot, before, due_blocks, memo.look)
    world = taken.world
    if hasty:
        memo.in_a_row = memo.in_a_row + 1 if memo.has_news else 0
        is_long = memo.in_a_row >= _LONG_ENOUGH and memo.in_a_row % _NOW_AND_THEN == 0
        memo.parts.allowed = 0 if memo.has_news and not is_long else 1
    filler = Filler(taken.snapshot, world, accept, day_given=day_given)
    doubts = (
        *names_taken(memo.paths, snapshot, settings, pages),
        *tasks_left_open(world),
        *filler.problems,
    )
    found = dict.fromkeys((*page_problems, *taken.problems, *doubts))
    problems = world.records.problems
    if found:
        problems = tuple(sorted({*problems, *found}))
    sheets = make_sheets(world, problems)
    planner = _Planner(taken, world, memo, accept, day_given=day_given)
    return Result(
        situation=world.situation,
        agenda=world.agenda,
        world=world,
        sheets=sheets,
        plan=planner.plan(sheets, filler, problems),
        problems=problems,
        notes=world.notes,
        unreadable=world.unreadable,
        memo=memo,
        answers=taken.answers,
        with_blocks=frozenset(note.file.path for note in filler.notes),
    )


def _told(taken: Taken) -> str:
    """What a build changes in the person's own notes, for the list of what can be undone."""
    return f"{count(len(taken.answers), 'answer')} from your pages" if taken.answers else ""


class _Planner:
    """Decides for every page whether it is made, brought up to date, or left alone."""

    def __init__(
        self,
        taken: Taken,
        world: World,
        memo: Memo,
        accept: frozenset[str],
        *,
        day_given: bool,
    ) -> None:
        self._memo = memo
        self._snapshot = taken.before
        self._world = world
        self._pages = memo.pages
        self._accept = accept
        self._answers = taken
        self._day_given = day_given

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
        kept = {path for path, _ in self._answers.kept}
        self._memo.written |= {
            change.path: (change.text, self._memo.paths.lost)
            for change in changes
            if isinstance(change, Create | Update) and change.path not in kept
        }
        words = _told(self._answers)
        return Plan(
            changes=tuple(changes),
            day=self._world.today,
            words=words,
            unfinished=self._memo.parts.waiting,
            strays=self._snapshot.strays,
        )

    def _answer_changes(self) -> Iterator[Change]:
        """The boxes of tasks that were answered, then the lines of the log."""
        if self._answers.refused:
            path, reason = self._answers.refused
            yield Refused(path=path, reason=reason)
        for path in self._answers.sources:
            old, new = self._snapshot.text_of(path), self._answers.snapshot.text_of(path)
            if old and new:
                yield Edit(path=path, before=old.digest, old=old.lying, text=new.text)
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
        lost = self._memo.paths.lost
        if self._memo.written.get(file.path) == (file.text, lost):
            return False  # as we wrote it, and nothing was lost since
        doubted = self._memo.parts.made(
            ("lost", file.path, block.start), [file, lost], lambda: self._has_lost(file, block)
        )
        return doubted and self._has_lost(file, block)  # they may be back by now

    def _has_lost(self, file: OwnFile, block: Block) -> bool:
        lines, most = lying_lines(file.text, block), block.notes
        known = linked_notes(lines, self._world.records.index, file.path)
        if known * 2 >= most:
            return False
        return linked_notes(lines, self._every_file, file.path) * 2 < most

    @cached_property
    def _every_file(self) -> Index:
        """Every note that exists as a file, read or left out; what a cloud has taken does not."""
        snapshot = self._snapshot
        left_out = (p for p in snapshot.files - snapshot.stubs if p.lower().endswith(".md"))
        return Index((*snapshot.notes, *left_out), ())

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
        if page and sheet.stays:
            return Unchanged(path=page.file.path)
        change = self._update(sheet, page) if page else self._create(sheet)
        is_early = sheet.waits and isinstance(change, Write)
        return Unchanged(path=change.path) if is_early else change

    def _create(self, sheet: Sheet) -> Change:
        path = default_path(self._world.settings, sheet.view, sheet.part)
        if there := self._memo.paths.at(path):
            return Refused(path=path, reason=AWAY if there in self._snapshot.stubs else TAKEN)
        text = self._memo.texts.new(sheet, path, self._world.records.index)
        return Create(path=path, text=text, page=True)

    def _update(self, sheet: Sheet, page: OwnPage) -> Change:
        block, path = page.block, page.file.path
        if isinstance(block, Damaged):
            return Refused(path=path, reason=why(block))
        if not block.ours and block.view not in self._accept:
            return Refused(path=path, reason=why(block))
        text = page.file.text
        tomorrow = add_days(self._world.today, 1)
        is_tomorrows = block.day == tomorrow and sheet.day and not self._day_given
        if not is_tomorrows:  # else another device is past midnight already
            index = self._world.records.index
            kept = self._answers.kept.get((path, block.start), ())
            text = self._memo.texts.changed(sheet, page.file, block, kept, index)
        if text == page.file.lying:
            return Unchanged(path=path)
        return Update(path=path, before=page.file.digest, old=page.file.lying, text=text)


def _note_changes(file: OwnFile, text: str, refused: tuple[str, ...]) -> Iterator[Change]:
    """Why blocks of a note are left, and the note with the others filled, if that changes it."""
    for reason in refused:
        yield Refused(path=file.path, reason=reason)
    if text != file.lying:
        yield Fill(path=file.path, before=file.digest, old=file.lying, text=text)
    elif not refused:
        yield Unchanged(path=file.path)
