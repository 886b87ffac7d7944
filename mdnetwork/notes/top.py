"""The top of a note: where its front matter begins and ends, and who reads it.

The scanner of flat front matter does, and YAML wherever that is in doubt.
"""

import re

from mdnetwork.notes.flat import read_flat
from mdnetwork.notes.note import FrontMatter
from mdnetwork.problems import Problem

_OPENING = re.compile(r"^-{3,}[ \t]*$")
_CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"^[\w\"'][^\n:]*:(?:\s|$)")


def read_frontmatter(path: str, text: str) -> FrontMatter:
    """The front matter of `text` (line ends already LF, no byte order mark); never raises."""
    if not text[:200].lstrip().startswith("---"):
        return FrontMatter()
    blank = len(text) - len(text.lstrip())
    skipped = text.count("\n", 0, blank)
    rest = text[blank:]
    first, _, body = rest.partition("\n")
    if not _OPENING.match(first):
        return FrontMatter()
    closing = _CLOSING.search(body)
    late = bool(skipped) or first.strip() != "---"
    if (late or closing is None) and not _KEY.match(body.lstrip()):
        return FrontMatter()  # a rule at the top of an ordinary note
    if closing is None:
        return _not_closed(path, skipped)
    block = body[: closing.start()]
    lines = skipped + 2 + block.count("\n")
    found = _read_block(path, skipped + 2, block)
    return FrontMatter(
        properties=found.properties,
        problems=_not_first(path, skipped) + found.problems if late else found.problems,
        lines=lines,
        readable=found.readable,
    )


def _not_first(path: str, skipped: int) -> tuple[Problem, ...]:
    message = (
        "front matter starts with a line of exactly --- at the very top of the note; "
        "move it there so that your editor sees it too"
    )
    return (Problem(path=path, line=skipped + 1, code="frontmatter-not-first", message=message),)


def _not_closed(path: str, skipped: int) -> FrontMatter:
    problem = Problem(
        path=path,
        line=skipped + 1,
        code="frontmatter-not-closed",
        message="the front matter is not closed; add a line --- after its last property",
    )
    return FrontMatter(problems=(problem,), readable=False)


def _read_block(path: str, line: int, block: str) -> FrontMatter:
    flat = read_flat(block, line)
    if flat is not None:
        return FrontMatter(properties=flat)
    from mdnetwork.notes.frontmatter import read_yaml  # noqa: PLC0415 - slow to import

    return read_yaml(path, line, block)
