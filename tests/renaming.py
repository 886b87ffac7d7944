"""A note renamed as Obsidian does it: the file, and every link to it in every file.

It writes `[[New]]` for `[[Old]]`; a link's own text is left unless it was the old name (since
Obsidian 1.2.1). Markdown links go the same way. What is no link is never touched.
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

_WIKI = re.compile(r"\[\[([^\[\]|#\\\n]+)(#[^\[\]|\\\n]*)?(?:(\\?\|)([^\[\]\n]+))?\]\]")
_MARKDOWN = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]+?\.md)\)")


def renamed(files: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """The vault `files` (text by path) after the note at `old` got the path `new`."""
    return {new if path == old else path: _relinked(text, old, new) for path, text in files.items()}


def _relinked(text: str, old: str, new: str) -> str:
    before, after = PurePosixPath(old), PurePosixPath(new)

    def wiki(match: re.Match[str]) -> str:
        target, heading, pipe, shown = match.groups(default="")
        if target.lower() not in {before.stem.lower(), str(before)[:-3].lower()}:
            return match[0]
        name = str(after)[:-3] if "/" in target else after.stem
        return f"[[{name}{heading}{pipe}{after.stem if shown == before.stem else shown}]]"

    def markdown(match: re.Match[str]) -> str:
        shown, target = match[1], unquote(match[2])
        if PurePosixPath(target).name != before.name:
            return match[0]
        name = quote(str(PurePosixPath(target).with_name(after.name)), safe="/.-_~")
        return f"[{after.stem if shown == before.stem else shown}]({name})"

    return _MARKDOWN.sub(markdown, _WIKI.sub(wiki, text))
