from pathlib import Path

import pytest

from mdnetwork.errors import BadSettingsError, NoVaultError
from mdnetwork.settings import Settings
from mdnetwork.vault.find import find_vault, read_settings_file


def test_a_named_folder_is_a_vault_as_it_is(vault: Path, tmp_path: Path) -> None:
    assert find_vault(vault, str(tmp_path), tmp_path) == vault


def test_the_environment_comes_before_the_folders_above(vault: Path, tmp_path: Path) -> None:
    (tmp_path / ".mdnetwork.toml").write_text("format = 1\n")
    assert find_vault(None, str(vault), tmp_path) == vault


def test_settings_above_win_over_obsidian_below(vault: Path, tmp_path: Path) -> None:
    below = vault / "a" / "b"
    below.mkdir(parents=True)
    (vault / ".obsidian").mkdir()
    assert find_vault(None, None, below) == vault
    (tmp_path / ".mdnetwork.toml").write_text("format = 1\n")
    assert find_vault(None, None, below) == tmp_path


def test_a_link_to_a_vault_is_followed_to_it(vault: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(vault)
    assert find_vault(tmp_path / "link", None, tmp_path) == vault


@pytest.mark.parametrize("named", ["missing", "file"])
def test_no_vault_is_an_error_that_says_where(tmp_path: Path, named: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NoVaultError, match=named):
        find_vault(tmp_path / named, None, tmp_path)


def test_no_vault_anywhere(tmp_path: Path) -> None:
    with pytest.raises(NoVaultError, match="any folder above it"):
        find_vault(None, "", tmp_path)


def test_no_settings_file_means_the_defaults(vault: Path) -> None:
    assert read_settings_file(vault) == Settings()


def test_settings_are_read(vault: Path) -> None:
    (vault / ".mdnetwork.toml").write_text('format = 1\nfolder = "Pages"\n')
    assert read_settings_file(vault).folder == "Pages"


@pytest.mark.parametrize("data", [b"format = 1\nfolder = '\xff'\n", b"format = 99\n", b"x" * 2**21])
def test_settings_that_cannot_be_used_are_never_guessed(vault: Path, data: bytes) -> None:
    (vault / ".mdnetwork.toml").write_bytes(data)
    with pytest.raises(BadSettingsError):
        read_settings_file(vault)


def test_inv9_settings_are_not_read_through_a_link(vault: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("format = 1\n")
    (vault / ".mdnetwork.toml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BadSettingsError):
        read_settings_file(vault)
