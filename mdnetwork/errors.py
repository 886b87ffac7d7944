"""What stops an operation: one class per cause, each with its exit code and its remedy.

A mistake in a note is no exception; it is a `Problem` (see `problems`). These are for the
operator: there is no vault, the settings cannot be read, something else holds the lock.
"""

from typing import ClassVar


class MdnetworkError(Exception):
    """The root of all our exceptions; `str()` is one line and says how to mend it."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, remedy: str = "") -> None:
        """Join what happened and what to do into one line."""
        super().__init__(f"{message}; {remedy}" if remedy else message)


class UsageError(MdnetworkError):
    """The command's words are off (exit 2)."""

    exit_code = 2


class UnknownNameError(UsageError):
    """Nobody, or nothing of a kind, in the vault is called that (exit 2)."""

    def __init__(self, name: str, near: tuple[str, ...] = (), what: str = "contact") -> None:
        """Say the name, and the nearest ones there are of `what` was looked for."""
        lists = {"contact": "contacts", "organization": "organizations"}
        where = (
            f"see `mdnetwork list {lists[what]}`"
            if what in lists
            else "see how your notes write it"
        )
        hint = f"did you mean {' or '.join(near)}?" if near else where
        super().__init__(f'no {what} is called "{name}"', hint)


class NotAPersonError(UsageError):
    """The name of an organization stands where a person is wanted (exit 2)."""

    def __init__(self, name: str) -> None:
        """Say what it is the name of, and where its people are."""
        super().__init__(
            f"{name} is an organization, and only a person may stand here",
            f'see who is there with `mdnetwork who-at "{name}"`',
        )


class AmbiguousNameError(UsageError):
    """Several people in the vault answer to that name (exit 2)."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        """Say the name and everyone it could be."""
        said = f'"{name}" could be {", ".join(candidates)}'
        super().__init__(said, "write more of the name, or its path")


class NoVaultError(MdnetworkError):
    """There is no vault where we looked (exit 3)."""

    exit_code = 3

    def __init__(self, where: str) -> None:
        """Say where we looked."""
        super().__init__(
            f"no vault in {where}",
            "name a folder with --vault DIR, or make one with `mdnetwork open DIR`",
        )


class BadSettingsError(MdnetworkError):
    """`.mdnetwork.toml` cannot be used (exit 3); nothing is guessed."""

    exit_code = 3

    def __init__(self, problem: str, remedy: str) -> None:
        """Say what is wrong and how to write it."""
        super().__init__(f".mdnetwork.toml: {problem}", remedy)


class VaultLockedError(MdnetworkError):
    """Another mdnetwork is watching or writing this vault (exit 5)."""

    exit_code = 5

    def __init__(self, what: str, process: int | None = None) -> None:
        """Say what holds the vault: what it does, and its process where that is known."""
        which = f" (process {process})" if process else ""
        self.held = f"another mdnetwork{which} is {what} this vault"
        super().__init__(self.held, "stop it first, or wait")


class VaultBusyError(MdnetworkError):
    """Git is in the middle of something in this vault (exit 5)."""

    exit_code = 5

    def __init__(self, what: str, way_out: str) -> None:
        """Say what git is doing, and how that ends."""
        super().__init__(
            f"git is in the middle of {what} here, so nothing was written",
            f"{way_out}; then run this again",
        )


class GitError(MdnetworkError):
    """Git cannot be set up for this vault, so nothing was (exit 5)."""

    exit_code = 5


class NotMergedError(MdnetworkError):
    """Two versions of a page cannot be put together, so both stay for git to merge (exit 5)."""

    exit_code = 5

    def __init__(self, why: str) -> None:
        """Say why."""
        super().__init__(f"not merged: {why}", "git merges it as any text")


class FileTakenError(MdnetworkError):
    """A new file was asked for where one lies already (exit 5)."""

    exit_code = 5

    def __init__(self, path: str, remedy: str = "choose another name") -> None:
        """Say which file is there."""
        super().__init__(f"{path} is there already and was left as it is", remedy)


class WriteFailedError(MdnetworkError):
    """The system would not let us write; the old bytes are still there (exit 5)."""

    exit_code = 5

    def __init__(self, path: str, why: str) -> None:
        """Say which file and the system's reason."""
        super().__init__(
            f"{path} was not written: {why}", "nothing was lost; mend that and run again"
        )


class UndoRefusedError(MdnetworkError):
    """A step cannot be taken back whole, so none of it was (exit 5)."""

    exit_code = 5

    def __init__(self, why: str, remedy: str) -> None:
        """Say which file stands in the way, and what to do."""
        super().__init__(f"nothing was undone: {why}", remedy)


class StateFolderError(MdnetworkError):
    """Our folder for locks and undo, outside the vault, cannot be used (exit 5)."""

    exit_code = 5

    def __init__(self, where: str, why: str) -> None:
        """Say which folder and the system's reason."""
        super().__init__(
            f"{where} cannot be used: {why}", "make it writable, or set MDNETWORK_STATE to a folder"
        )
