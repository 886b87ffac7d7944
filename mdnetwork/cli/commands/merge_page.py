"""`merge-page`: what git calls for a page that was changed on two devices; see `init --git`."""

from pathlib import Path

import click

from mdnetwork.cli.options import global_options
from mdnetwork.errors import NotMergedError
from mdnetwork.pages.merging import merged
from mdnetwork.vault.versions import put, read_version

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("merge-page")
@click.argument("base", type=_FILE)
@click.argument("ours", type=_FILE)
@click.argument("theirs", type=_FILE)
@global_options
def command(base: Path, ours: Path, theirs: Path) -> int:
    """Put the answers on the page THEIRS into the page OURS, which both come from BASE.

    Git calls this where `mdnetwork init --git` was run. Other files than pages of mdnetwork are
    left as they are, and so is a page that was edited.
    """
    before, mine, other = map(read_version, (base, ours, theirs))
    text = merged(mine, other, before)
    if text is None:
        raise NotMergedError("this is no page of mdnetwork, or it was edited")
    if text != mine:
        put(ours, mine, text)
    return 0
