"""What holds of any build of any vault, whatever is in it: the law, asked of one plan.

Pure: texts by path in, an AssertionError out. Nothing here knows how a vault came about.
"""

import json
import re

from mdnetwork.build import Result, build
from mdnetwork.notes.canvas import KEY, parse_canvas
from mdnetwork.notes.words import fold
from mdnetwork.pages.blocks import Block, read_block, read_blocks
from mdnetwork.pages.world import default_path
from mdnetwork.plan import Append, Create, Edit, Fill, Unchanged, Update, Write, lies_inside
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings, is_canvas
from tests import parsed
from tests.strategies import TODAY, Vault

_MARKER = re.compile(r"<!--[ \t]*/?mdnetwork\b[^>]*-->")
_BOX = re.compile(r"\[[ xX]\]")
_ROUNDS = 3
DEFAULTS = Settings()


def built(files: Vault, settings: Settings = DEFAULTS) -> Result:
    return build(Snapshot.of(files), settings, TODAY, day_given=True)


def after(files: Vault, result: Result) -> Vault:
    """The vault once the plan is carried out."""
    return {**files, **{change.path: change.text for change in result.plan.writes}}


def check_build(files: Vault, settings: Settings = DEFAULTS) -> Result:
    """The build of `files`, after everything SAFETY says of one: what is written, and only once."""
    first = built(files, settings)
    assert first.plan == built(dict(reversed(files.items())), settings).plan, "INV-4: another order"
    for change in first.plan.writes:
        check_change(change, files, settings)
    _check_pages(first, files, settings)
    assert not any(problem.code == "unreadable" for problem in first.problems), first.problems
    _check_end(after(files, first), settings)
    return first


def _check_end(files: Vault, settings: Settings) -> None:
    """INV-4 and INV-13: nothing is noted twice, and soon nothing is written any more.

    Not at once: what stands below a block that was filled is in other lines then, which the
    problems page says.
    """
    for _ in range(_ROUNDS):
        result = built(files, settings)
        writes = result.plan.writes
        assert not any(isinstance(change, Append | Edit) for change in writes), "INV-13: twice"
        if not writes:
            return
        files = after(files, result)
    raise AssertionError("INV-4: it never rests")


def check_change(change: Write, files: Vault, settings: Settings) -> None:
    """SAFETY's (a), (b), (d) and (f); a build does nothing else."""
    assert lies_inside(change.path)
    old = files.get(change.path)
    match change:
        case Create():
            assert change.page
            assert fold(change.path) not in {fold(path) for path in files}
            assert change.path.startswith(f"{settings.folder}/")
        case Append():
            assert fold(change.path) == fold(f"{settings.log}.md")
            assert change.text.startswith(old or "")
            assert change.text.endswith(("\n", "\r"))
        case Edit():
            assert old is not None
            assert _BOX.sub("[ ]", change.text) == _BOX.sub("[ ]", old)
        case Update() | Fill():
            assert old is not None
            assert outside(change.path, change.text) == outside(change.path, old), "INV-2"
        case _:
            raise AssertionError(change)


def outside(path: str, text: str) -> list[str]:
    """The text before, between and after blocks, opening markers included; of a canvas all else."""
    if is_canvas(path):
        return theirs(text)
    note = Snapshot.of({path: text}).notes[path]
    found = read_block(text, note.markers) if note.page else read_blocks(text, note.markers)
    blocks = (found,) if isinstance(found, Block) else found
    assert isinstance(blocks, tuple), found
    rows = text.split("\n")
    starts = [0, *(block.end + 1 for block in blocks)]
    ends = [*(block.start + 1 for block in blocks), len(rows)]
    kept = ["\n".join(rows[start:end]) for start, end in zip(starts, ends, strict=True)]
    return [*kept, *(_MARKER.sub("", rows[block.end]) for block in blocks)]


def theirs(text: str) -> list[str]:
    """What of a canvas is not ours: cards, arrows and keys."""
    canvas = parse_canvas(text)
    every = [*canvas.pop("nodes"), *canvas.pop("edges")]
    del canvas[KEY]
    others = [one for one in every if not str(one["id"]).startswith(f"{KEY}-")]
    return [json.dumps(one) for one in (canvas, *others)]


def _check_pages(result: Result, files: Vault, settings: Settings) -> None:
    """SAFETY 5.H 75: on a new page stands what we put there, and nothing of a note's but words."""
    made = [change for change in result.plan.writes if isinstance(change, Create)]
    pages = {change.path for change in result.plan.changes if not isinstance(change, Unchanged)}
    pages |= {default_path(settings, view) for view in settings.pages}
    for change in made:
        parsed.check(change.text, files, pages, settings.folder)
