"""Where the vault is, and the text of its settings.

Looks at names only; a vault is never made here, and no note is read.
"""

from pathlib import Path

from mdnetwork.errors import BadSettingsError, NoVaultError
from mdnetwork.settings import FILE_NAME, Settings, read_settings
from mdnetwork.vault import disk

_SIGNS = (FILE_NAME, ".obsidian")
_MOST_BYTES = 1 << 20


def find_vault(named: Path | None, environment: str | None, start: Path) -> Path:
    """The vault's folder, absolute and without links.

    A folder that is `named`, else the one in `environment` (MDNETWORK_VAULT), is a vault as it
    is. Else the nearest folder from `start` upwards with `.mdnetwork.toml`, else with `.obsidian`.
    Raises NoVaultError.
    """
    chosen = named or (Path(environment) if environment else None)
    if chosen is not None:
        if not chosen.is_dir():
            said = str(chosen) if named else f"{chosen} (from MDNETWORK_VAULT)"
            raise NoVaultError(said)
        return chosen.resolve()
    here = start.resolve()
    for sign in _SIGNS:
        for folder in (here, *here.parents):
            if (folder / sign).exists():
                return folder
    raise NoVaultError(f"{start} or any folder above it")


def read_settings_file(root: Path) -> Settings:
    """The settings of the vault at `root`; the defaults if it has no file of them.

    Raises BadSettingsError if the file is there and cannot be used.
    """
    try:
        data, _ = disk.read(root / FILE_NAME, _MOST_BYTES)
        return read_settings(data.decode("utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        reason = error.strerror or "no regular file"
        raise BadSettingsError(f"cannot be read: {reason}", "make it a plain file") from None
    except UnicodeDecodeError:
        raise BadSettingsError("is not UTF-8 text", "save it as UTF-8") from None
