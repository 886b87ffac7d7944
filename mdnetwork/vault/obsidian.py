"""What Obsidian itself says about a vault: what to ignore, where templates and daily notes lie.

Read from `.obsidian/*.json`, never written. These files belong to another program and may be
half-written, huge or hostile: whatever is off here means the default and is never an error.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mdnetwork.records.daily_notes import DailyNotes
from mdnetwork.vault import disk

_MOST_BYTES = 1 << 20
_FOLDER = ".obsidian"
_LONGEST_PATTERN = 200
_MOST_REPEATS = 2
_MOST_PATTERNS = 50
_LONGEST_PATH = 300
_REPEATED_GROUP = re.compile(r"\)[*+{]")
_NO_REPEAT = re.compile(r"\\.|\(\?")
_REPEAT = re.compile(r"[*+?{][?+]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Obsidian:
    """Obsidian's settings as far as we heed them; folders are vault-relative, without a slash."""

    ignored_prefixes: tuple[str, ...] = ()
    ignored_patterns: tuple[re.Pattern[str], ...] = ()
    template_folders: tuple[str, ...] = ()
    daily: DailyNotes = field(default_factory=DailyNotes)

    def ignores(self, path: str) -> bool:
        """Whether the person told Obsidian to leave `path` out (Settings, Excluded files)."""
        return path.startswith(self.ignored_prefixes) or (
            len(path) <= _LONGEST_PATH
            and any(pattern.search(path) for pattern in self.ignored_patterns)
        )


def read_obsidian(root: Path) -> Obsidian:
    """The settings of the vault at `root`; defaults for whatever is not there or cannot be read."""
    filters = _texts(_read(root, "app.json").get("userIgnoreFilters"))
    core = _read(root, "templates.json").get("folder")
    templater = _read(root, "plugins/templater-obsidian/data.json").get("templates_folder")
    daily = _read(root, "daily-notes.json")
    return Obsidian(
        ignored_prefixes=tuple(text for text in filters if not _is_pattern(text)),
        ignored_patterns=tuple(
            pattern for text in filters if _is_pattern(text) and (pattern := _compile(text[1:-1]))
        )[:_MOST_PATTERNS],
        template_folders=tuple(folder for raw in (core, templater) if (folder := _folder(raw))),
        daily=DailyNotes(
            folder=_folder(daily.get("folder")),
            format=_text(daily.get("format")) or DailyNotes().format,
        ),
    )


def _read(root: Path, name: str) -> Mapping[str, object]:
    try:
        data, _ = disk.read(root / _FOLDER / name, _MOST_BYTES)
        value = json.loads(data.decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(item for item in value if isinstance(item, str) and item.strip())


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _folder(value: object) -> str:
    return _text(value).strip("/")


def _is_pattern(text: str) -> bool:
    return text.startswith("/") and text.endswith("/") and text.strip("/") != ""


def _compile(source: str) -> re.Pattern[str] | None:
    """The pattern, or None for one we do not understand or that could take for ever.

    It comes with the vault, perhaps a stranger's: `(a+)+$` on a long path would hang the watcher,
    and so would `a*a*a*b` or a row of `a?`.
    """
    if len(source) > _LONGEST_PATTERN or _REPEATED_GROUP.search(source):
        return None
    if len(_REPEAT.findall(_NO_REPEAT.sub("", source))) > _MOST_REPEATS:
        return None
    try:
        return re.compile(source)
    except (re.error, OverflowError, RecursionError):
        return None
