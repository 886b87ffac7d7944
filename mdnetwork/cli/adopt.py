"""Making a folder a vault: from the template if it is new or empty, else by its settings alone."""

from pathlib import Path

from mdnetwork.cli.template import settings_file, template_files
from mdnetwork.errors import NoVaultError, WriteFailedError
from mdnetwork.plan import Plan
from mdnetwork.settings import FILE_NAME
from mdnetwork.vault.write import Report, carry_out


def is_vault(root: Path) -> bool:
    """Whether a folder was made a vault before."""
    return (root / FILE_NAME).exists()


def adopt(root: Path, *, templates: bool = False) -> tuple[Report, bool]:
    """Make `root` a vault; what was written, and whether it is a new one.

    A new or empty folder gets the template; any other only `.mdnetwork.toml`, and the template's
    note templates if asked for. Nothing that is there is ever written over.
    """
    if root.exists() and not root.is_dir():
        raise NoVaultError(str(root))
    is_new = not root.exists() or all(child.name == ".git" for child in root.iterdir())
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteFailedError(str(root), error.strerror or "it cannot be made") from None
    files = template_files() if is_new else template_files("Templates/") if templates else ()
    return carry_out(root, Plan(changes=(settings_file(), *files))), is_new
