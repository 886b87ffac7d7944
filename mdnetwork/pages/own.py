"""Our pages as they lie in the vault: which there are, and what is off with any of them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from mdnetwork.memo import Parts
from mdnetwork.notes.note import Note
from mdnetwork.notes.words import fold
from mdnetwork.pages.blocks import Block, Damaged, read_block
from mdnetwork.pages.drawing import read_drawing
from mdnetwork.pages.merging import conflict_in
from mdnetwork.pages.world import TITLES, default_path
from mdnetwork.problems import Problem
from mdnetwork.records.snapshot import OwnFile, Snapshot
from mdnetwork.settings import CANVAS, Settings, is_canvas

TAKEN = "a note of yours has the name of this page; rename the note, or set another `folder`"
AWAY = "iCloud has taken the content of this page away; open it once to bring it back"
_TORN = "a merge left two versions here that do not fit together, so it is left as it is; "
_MENDED = "`mdnetwork build --accept {}` makes it anew"
_ONE_BY_HAND = (
    "keep one, with every line you ticked, and remove the <<<<<<< lines; or, if you ticked none, "
    "delete the file to have it made anew"
)

_EDITED_CARDS = (
    "a card or arrow of mdnetwork's was edited or deleted (you may move them, and add your own)"
)

Key = tuple[str, str]
"""View and part of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage:
    """A page of ours as it lies in the vault."""

    file: OwnFile
    block: Block | Damaged


class Paths:
    """Every file of the vault by its folded path."""

    def __init__(self) -> None:
        """No file is known yet."""
        self._paths: dict[str, tuple[str, ...]] = {}
        self._files: frozenset[str] = frozenset()
        self.lost = 0
        """Grows whenever a file that was there is gone."""

    def update(self, come: Iterable[str], gone: Collection[str], files: frozenset[str]) -> None:
        """Take over which notes came and went, and all other files there are."""
        before, self._files = self._files, files
        lost = {*gone, *(before - files)} if files is not before else {*gone}
        new = (*come, *(files - before)) if files is not before else come
        for path in lost:
            left = tuple(p for p in self._paths.pop(fold(path), ()) if p != path)
            self._paths |= {fold(path): left} if left else {}
        for path in new:
            key = fold(path)
            self._paths[key] = (*self._paths.get(key, ()), path)
        self.lost += bool(lost)

    def at(self, path: str) -> str:
        """The file that lies at a path, however it is spelled; empty if there is none."""
        return min(self._paths.get(fold(path), ()), default="")


def own_pages(
    snapshot: Snapshot, parts: Parts, wrote: Callable[[OwnFile], bool]
) -> tuple[OwnPage, ...]:
    """Every page of ours as it lies, copies too, by path; `wrote`: whether it is as we wrote it."""

    def read(file: OwnFile, note: Note) -> OwnPage:
        return OwnPage(file=file, block=_block(file, note, written=wrote(file)))

    pages = [(f, snapshot.notes[p]) for p, f in sorted(snapshot.own.items())]
    return tuple(
        parts.made(("own", file.path), [file, note], partial(read, file, note))
        for file, note in pages
        if note.page
    )


def _block(file: OwnFile, note: Note, *, written: bool) -> Block | Damaged:
    """The block of a page; one in which a merge left what does not fit together is not ours."""
    if is_canvas(file.path):
        return read_drawing(file.text, note.markers, written=written)
    block = read_block(file.text, note.markers, written=written)
    conflict = conflict_in(note)
    if not conflict:
        return block
    if isinstance(block, Damaged) or file.was is None:
        return Damaged(view=block.view, line=conflict.line, why="", torn=True)
    return replace(block, ours=False, torn=True)


def find_pages(
    snapshot: Snapshot, own: Sequence[OwnPage], settings: Settings, accept: frozenset[str]
) -> tuple[dict[Key, OwnPage], list[Problem]]:
    """Our pages by view and part, wherever they lie, and what is off with any of them."""
    found: dict[Key, OwnPage] = {}
    problems: list[Problem] = []
    claims: dict[Key, list[OwnPage]] = {}
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


def names_taken(
    paths: Paths, snapshot: Snapshot, settings: Settings, pages: Mapping[Key, OwnPage]
) -> Iterator[Problem]:
    """Files of the person's that lie where a page would be made; not what iCloud keeps."""
    for view in settings.pages:
        path = paths.at(default_path(settings, view))
        if path and (view, "") not in pages and path not in snapshot.stubs:
            yield Problem(path=path, code="name-taken", message=TAKEN)


def _key(block: Block | Damaged) -> Key:
    if isinstance(block, Damaged):
        return block.view, ""
    return block.view, block.arguments.removeprefix('part="').removesuffix('"')


def _second(page: OwnPage, first: OwnPage) -> Problem:
    message = f"{first.file.path} is this page already; this copy is left as it is, remove it"
    return Problem(path=page.file.path, code="second-page", message=message)


def _off(page: OwnPage, accept: frozenset[str]) -> Iterator[Problem]:
    block = page.block
    if isinstance(block, Damaged):
        if not block.newer:
            yield Problem(
                path=page.file.path, line=block.line, code="page-damaged", message=why(page.block)
            )
    elif not block.ours and block.view not in accept:
        yield Problem(
            path=page.file.path, line=block.start + 1, code="page-edited", message=why(page.block)
        )


def why(block: Block | Damaged) -> str:
    """Why a page is left as it is, and the way to give it back."""
    if isinstance(block, Damaged) and block.newer:
        return "a newer mdnetwork made this page; update mdnetwork"
    if isinstance(block, Damaged) and block.torn:
        return f"{_TORN}{_ONE_BY_HAND}"
    if isinstance(block, Damaged) and not block.view:
        return (
            "a closing marker stands here without its opening one, so the file is not read; "
            "remove that line if this is a note of yours"
        )
    if isinstance(block, Damaged):
        return f"{block.why}; move your own words out and delete the file to have it made anew"
    if block.torn:
        return f"{_TORN}what you answered is read, and {_MENDED.format(block.view)}"
    edited = _EDITED_CARDS if block.view == CANVAS else "it was edited between its markers"
    return f"{edited}; `mdnetwork build --accept {block.view}` gives it back"
