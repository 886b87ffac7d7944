"""The name of a new note's file: one that every system takes, and that a link can hold."""

import re

from mdnetwork.errors import UsageError
from mdnetwork.pages.text import plain

_UNSAFE = re.compile(r'[\\/:*?"<>|#^\[\]%]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)
_MAX_NAME = 120


def safe_name(name: str) -> str:
    """A file name that every system takes (FORMATS 1.3); raises if nothing is left of it."""
    kept = plain(_UNSAFE.sub(" ", plain(name)))[:_MAX_NAME].strip(" .")
    if not kept or _RESERVED.match(kept):
        raise UsageError(f'"{plain(name)}" cannot be a file\'s name', "choose another name")
    return kept
