"""Making a folder a vault: from the template if it is new or empty, else by its settings alone."""

from pathlib import Path

from mdnetwork.cli import clock
from mdnetwork.cli.options import Options
from mdnetwork.cli.session import say_unrecorded
from mdnetwork.cli.template import settings_file, template_files
from mdnetwork.errors import FileTakenError, WriteFailedError
from mdnetwork.plan import Plan
from mdnetwork.settings import FILE_NAME, Settings
from mdnetwork.vault.write import Report, carry_out


def is_vault(root: Path) -> bool:
    """Whether a folder was made a vault before."""
    return (root / FILE_NAME).exists()


def make_folder(root: Path) -> None:
    """Make the folder if it is not there; raises if a file lies there, or it cannot be made."""
    if root.exists() and not root.is_dir():
        raise FileTakenError(str(root))
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteFailedError(str(root), error.strerror or "it cannot be made") from None


def adopt(root: Path, options: Options, *, templates: bool = False) -> tuple[Report, bool]:
    """Make `root` a vault; what was written, and whether it is a new one.

    A new or empty folder gets the template; any other only `.mdnetwork.toml`, and the template's
    note templates if asked for. Nothing that is there is ever written over; `undo` takes it back.
    """
    make_folder(root)
    is_new = all(child.name == ".git" for child in root.iterdir())
    files = template_files() if is_new else template_files("Templates/") if templates else ()
    day = options.today or clock.today(Settings())
    words = f"init: {'a new vault' if is_new else 'this folder made a vault'}"
    report = carry_out(root, Plan(changes=(settings_file(), *files), day=day, words=words))
    say_unrecorded(report)
    return report, is_new


def adopted_words(root: Path, *, is_new: bool) -> str:
    """What was made of a folder, for the person."""
    if is_new:
        return f"A new vault lies in {root}; its Welcome.md says how to begin."
    return f"{root} is a vault now: {FILE_NAME} was added, your notes are as they were."
