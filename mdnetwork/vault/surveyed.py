"""Who is where and knows whom, kept as long as nothing has changed that it could depend on.

`path`, `intro`, `who-at` and `who-in` ask nothing else, so that a new question about a vault that
lies as it did needs no note. It is kept under the same digest as what a command said (`again`),
holds text of notes, and is input like any other file: what is damaged, of another state or of
another program is as if it were not there. Nothing in it is ever executed.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import msgspec

from mdnetwork.network.survey import Survey
from mdnetwork.network.ties import Tie, join
from mdnetwork.vault import disk
from mdnetwork.vault.again import State
from mdnetwork.vault.folders import cache_folder, put
from mdnetwork.vault.pause import gc_paused
from mdnetwork.vault.sealed import seal, unseal

_NAME = "survey.cache"
_MAGIC = b"mdnetwork survey 1\n"
_MOST_BYTES = 1 << 31
_NOTHING: Mapping[str, str] = {}


class _Content(msgspec.Struct, frozen=True, array_like=True):
    """A survey without its ties, and each of these once, though it has them by either end."""

    survey: Survey
    ties: list[Tie]


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """The state it holds for, digests of files we had just written then, and what was kept."""

    state: str
    ours: dict[str, str]
    content: msgspec.Raw


def recall_survey(root: Path, state: State) -> Survey | None:
    """What was kept of the vault at `root` in this very state, or None."""
    try:
        data, status = disk.read(cache_folder(root) / _NAME, _MOST_BYTES)
        body = unseal(_MAGIC, data)
        kept = msgspec.msgpack.decode(body, type=_Kept) if body else None
        if not kept or not state.holds(root, kept.state, status.st_mtime_ns, kept.ours):
            return None
        with gc_paused():
            content = msgspec.msgpack.decode(kept.content, type=_Content)
            kept_ties = content.survey.ties
            ties = join(content.ties, kept_ties.closed, kept_ties.withheld)
            return replace(content.survey, ties=ties)
    except (OSError, msgspec.MsgspecError, ValueError, RecursionError):  # a text may be no UTF-8
        return None


def keep_survey(
    root: Path, state: State, survey: Survey, ours: Mapping[str, str] = _NOTHING
) -> None:
    """Keep `survey` for this state; one that cannot be kept is made anew the next time.

    `ours` are the digests of files just written by us: young as they are, they are known.
    """
    ends = survey.ties.of.items()
    ties = [tie for end, some in ends for tie in some.values() if tie.first == end]
    bare = replace(survey, ties=replace(survey.ties, of={}))
    with suppress(OSError, UnicodeEncodeError):
        content = msgspec.Raw(msgspec.msgpack.encode(_Content(bare, ties)))
        data = msgspec.msgpack.encode(_Kept(state.digest, dict(ours), content))
        put(cache_folder(root) / _NAME, seal(_MAGIC, data))
