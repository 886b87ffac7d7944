"""The body of a note as blocks: by the scanner, and by the judge wherever the scanner is in doubt.

The two say the same; tests hold them together. markdown-it-py takes some ten times as long.
"""

from collections.abc import Iterable

from mdnetwork.notes.block import Block
from mdnetwork.notes.scan import scan


def blocks(body: str) -> Iterable[Block]:
    """The leaves of `body`, line ends all LF, in order."""
    found = scan(body)
    return judged(body) if found is None else found


def needs_judge(body: str) -> bool:
    """Whether the scanner is in doubt about `body`, the text below the front matter."""
    return scan(body) is None


def judged(body: str) -> Iterable[Block]:
    """The leaves of `body` as the judge has them, whatever the scanner says."""
    from mdnetwork.notes.markdown import judge  # noqa: PLC0415 - slow to import, seldom needed

    return judge(body)
