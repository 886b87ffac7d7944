"""Which files are notes: rules by path alone, from the settings and Obsidian's own.

Used by the walk and, for one changed path, by the watcher, so that both choose alike. Nothing
here looks at the disk.
"""

import re
from enum import Enum, auto

from mdnetwork.settings import PAGES, Settings, is_canvas
from mdnetwork.vault.globs import fold, read_glob
from mdnetwork.vault.obsidian import Obsidian

_TEMPLATES = re.compile(r"[\W\d_]*templates?[\W_]*")
_STUB = re.compile(r"\.(?P<name>.+\.md)\.icloud", re.IGNORECASE)
_COPY = re.compile(
    r"""\.sync-conflict-\d{8}-\d{6}-[a-z0-9]{7}            # Syncthing
    |\s*\([^()]*conflicted[ ]copy[^()]*(\(\d+\))?\)      # Dropbox, Nextcloud, Obsidian Sync
    |\s*\([^()]*(conflict|konflikt|conflit)[^()]*\d{4}-?\d\d-?\d\d[^()]*\)  # in other tongues,
                                                        # unison, Seafile
    |\s*\((case|unicode[ ]encoding|white[ ]?space)[ ](conflict|clash)[^()]*\)  # Dropbox, Nextcloud
    |\s*\(conflict(\ [^()]*\d[^()]*)?\)                 # others; a digit, as talks on conflict
                                                        # are notes
    |\s*\[conflict(ed)?\]\s*                            # pCloud, Google Drive
    |_conflict-\d{8}-\d{6}                              # ownCloud
    |_[^_]+_[a-z]{3}-\d\d-\d+-\d{4}_conflict            # Synology
    |\s*\(\#[ ]name[ ]clash[ ]\d{4}-[^()]*\#\)           # Proton
    |-(desktop|laptop)-[a-z0-9]{7,8}(-\d+)?(?=\.md$)      # OneDrive
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MAY_BE_COPY = re.compile("onfli|clash|-desktop-|-laptop-", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"\w")
_LEFTOVER_ENDS = ("~", "#", ".tmp", ".swp", ".swx", ".part", ".crdownload")
_LEFTOVER_STARTS = (".", "~")
_TEMPORARY = re.compile(r"\.mdnetwork-[0-9a-f]{16}\.tmp")
_VIM_PROBE = "4913"
_DUE_PAGE = fold(f"{PAGES['due'][0]}.md")


class Kind(Enum):
    """What a file is to us: read, only known to be there, or nothing at all.

    A sync tool's copy of the log or of the due page is read, as answers may stand in it. A
    temporary is one of our own, of a write under way or of a run that was killed.
    """

    NOTE = auto()
    FILE = auto()
    COPY = auto()
    LOG_COPY = auto()
    STUB = auto()
    TEMPORARY = auto()
    NOTHING = auto()


class Rules:
    """The rules of one vault, compiled; paths are vault-relative POSIX."""

    def __init__(self, settings: Settings, obsidian: Obsidian) -> None:
        """Compile the settings; folders once decided are remembered."""
        self._log = fold(f"{settings.log}.md")
        self._globs = tuple(read_glob(text) for text in settings.exclude)
        self._templates = frozenset(
            fold(folder) for folder in (settings.templates, *obsidian.template_folders) if folder
        )
        self._obsidian = obsidian
        self._looks_at_paths = bool(
            self._globs or obsidian.ignored_prefixes or obsidian.ignored_patterns
        )
        self._left_out: dict[str, bool] = {"": False}
        self._hidden: dict[str, bool] = {}

    def kind(self, path: str) -> Kind:
        """What the regular file at `path` is to us."""
        folder, _, name = path.rpartition("/")
        if self._is_hidden(folder):
            return Kind.NOTHING
        kind = _kind_of_name(name)
        if kind is Kind.NOTE and self._leaves_out(folder, path):
            # the log is ours to add to, so never left out
            return kind if fold(path) == self._log else Kind.FILE
        if kind is Kind.COPY:
            return self._kind_of_copy(folder, path)
        return kind

    def _kind_of_copy(self, folder: str, path: str) -> Kind:
        if self._is_answered(path):
            return Kind.LOG_COPY
        return Kind.FILE if self._leaves_out(folder, path) else Kind.COPY

    def _is_answered(self, path: str) -> bool:
        """Whether a copy at `path` is one of the log, or of the page that answers stand on."""
        original = fold(original_of(path))
        return original == self._log or original.rpartition("/")[2] == _DUE_PAGE

    def _is_hidden(self, folder: str) -> bool:
        """Whether the folder lies in one that is not looked at."""
        known = self._hidden.get(folder)
        if known is None:
            known = self._hidden[folder] = any(map(is_hidden, folder.split("/")))
        return known

    def _leaves_out(self, folder: str, path: str) -> bool:
        if self._leaves_out_folder(folder):
            return True
        return self._looks_at_paths and (
            self._obsidian.ignores(path) or any(glob.matches(path) for glob in self._globs)
        )

    def _leaves_out_folder(self, folder: str) -> bool:
        known = self._left_out.get(folder)
        if known is None:
            above, _, name = folder.rpartition("/")
            known = self._left_out[folder] = (
                self._leaves_out_folder(above)
                or _TEMPLATES.fullmatch(fold(name)) is not None
                or fold(folder) in self._templates
            )
        return known


def is_hidden(folder: str) -> bool:
    """Whether nothing in a folder of this name is looked at."""
    return folder.startswith(".") or folder == "node_modules"


def is_temporary(name: str) -> bool:
    """Whether only we name a file so, for as long as we write it (`write`)."""
    return _TEMPORARY.fullmatch(name) is not None


def original_of(path: str) -> str:
    """`People/Ana (conflicted copy 2026-03-10).md` → `People/Ana.md`; what is no copy stays."""
    return _COPY.sub("", path)


def stub_target(path: str) -> str:
    """`People/.Ana.md.icloud` → `People/Ana.md`; empty if `path` is no such stub of iCloud's."""
    folder, slash, name = path.rpartition("/")
    match = _STUB.fullmatch(name)
    return f"{folder}{slash}{match['name']}" if match else ""


def stub_of(path: str) -> str:
    """`People/Ana.md` → `People/.Ana.md.icloud`: where iCloud would say that it keeps the file."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}.{name}.icloud"


def _kind_of_name(name: str) -> Kind:
    is_plain = name[-3:] == ".md" and _PLAIN_NAME.match(name) and not _MAY_BE_COPY.search(name)
    if is_plain or is_canvas(name):
        return Kind.NOTE  # as nearly all are; what follows would say the same
    if _STUB.fullmatch(name):
        return Kind.STUB
    if is_temporary(name):
        return Kind.TEMPORARY
    if name.startswith(_LEFTOVER_STARTS) or name.endswith(_LEFTOVER_ENDS) or name == _VIM_PROBE:
        return Kind.NOTHING
    if name[-3:].lower() != ".md":
        return Kind.FILE
    return Kind.COPY if _COPY.search(name) else Kind.NOTE
