"""The globs of `exclude`: `Archive/**`, `*.excalidraw.md`, `Journal/20??`.

As in a .gitignore: without a slash a glob is asked of every folder and file name, with one of the
whole path; what it matches is left out, and everything beneath. `*` stays within a name, `**` is
any number of folders. Matching is linear in path times glob: a hostile glob costs no time.
"""

import unicodedata
from dataclasses import dataclass
from fnmatch import fnmatchcase

_ANY = "**"


def fold(text: str) -> str:
    """Names that a careless file system takes for one: NFC, case-folded."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class Glob:
    """A glob, cut at its slashes and folded; case never matters."""

    names: tuple[str, ...]

    def matches(self, path: str) -> bool:
        """Whether it covers the vault-relative `path` or a folder above it."""
        places = self._after_any({0})
        for part in fold(path).split("/"):
            if len(self.names) in places:
                return True
            places = self._after_any(
                {
                    place if self.names[place] == _ANY else place + 1
                    for place in places
                    if self.names[place] == _ANY or fnmatchcase(part, self.names[place])
                }
            )
        # `Archive/**` leaves out what lies in the folder, so `**` at the end needs no name more
        return len(self.names) in places

    def _after_any(self, places: set[int]) -> set[int]:
        """Also the places reached by letting `**` stand for nothing."""
        for place in sorted(places):
            reached = place
            while reached < len(self.names) and self.names[reached] == _ANY:
                reached += 1
                places.add(reached)
        return places


def read_glob(text: str) -> Glob:
    """The glob written as `text`; any text is one, and an empty one matches nothing."""
    names = tuple(name for name in fold(text.strip()).split("/") if name) or ("",)
    anywhere = "/" not in text.strip().rstrip("/")
    return Glob(names=(_ANY, *names) if anywhere else names)
