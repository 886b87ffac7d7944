import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mdnetwork.errors import StateFolderError, VaultLockedError
from mdnetwork.vault import locks
from mdnetwork.vault.folders import state_folder
from mdnetwork.vault.locks import watch_lock, write_lock

HOLD = """
import sys, time
from pathlib import Path
from mdnetwork.vault.locks import watch_lock, write_lock
root = Path(sys.argv[1])
with watch_lock(root), write_lock(root):
    print("held", flush=True)
    time.sleep(600)
"""


def test_e50_a_second_watcher_is_refused_at_once(vault: Path) -> None:
    with watch_lock(vault), pytest.raises(VaultLockedError, match="watching"), watch_lock(vault):
        pass
    with watch_lock(vault):
        pass


def test_e50_kill_9_frees_both_locks(vault: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(vault)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    with pytest.raises(VaultLockedError), watch_lock(vault):
        pass
    with pytest.raises(VaultLockedError, match="writing"), write_lock(vault, 0.01):
        pass
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    with watch_lock(vault), write_lock(vault, 0):
        pass


def test_one_thread_may_take_the_write_lock_inside_itself_another_not(vault: Path) -> None:
    refused: list[Exception] = []

    def other() -> None:
        try:
            with write_lock(vault, 0):
                pass
        except VaultLockedError as error:
            refused.append(error)

    with write_lock(vault, 0), write_lock(vault, 0):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert len(refused) == 1


def test_two_vaults_do_not_bar_each_other_two_names_of_one_do(vault: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "link").symlink_to(vault)
    with watch_lock(vault), watch_lock(tmp_path / "other"), pytest.raises(VaultLockedError):
        watch_lock(tmp_path / "link").__enter__()


def test_the_state_is_outside_the_vault_and_for_the_owner_alone(vault: Path) -> None:
    with watch_lock(vault), write_lock(vault):
        pass
    folder = state_folder(vault)
    assert folder.is_relative_to(os.environ["MDNETWORK_STATE"])
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()} == {
        "watch.lock": 0o600,
        "write.lock": 0o600,
    }
    assert list(vault.iterdir()) == []


def test_no_place_for_state_is_an_error_with_a_remedy(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MDNETWORK_STATE", str(tmp_path / "file"))
    with pytest.raises(StateFolderError, match="set MDNETWORK_STATE"), watch_lock(vault):
        pass


HELD = """\
1: FLOCK  ADVISORY  WRITE 12 fe:00:{other} 0 EOF
2: POSIX  ADVISORY  WRITE 13 fe:00:{inode} 0 EOF
3: -> FLOCK  ADVISORY  WRITE 14 fe:00:{inode} 0 EOF
{line}
"""


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("4: FLOCK  ADVISORY  WRITE 4711 fe:00:{inode} 0 EOF", "mdnetwork (process 4711) is"),
        ("4: FLOCK  ADVISORY  WRITE 0 fe:00:{inode} 0 EOF", "mdnetwork is"),  # another's namespace
        ("4: FLOCK  ADVISORY  WRITE -1 fe:00:{inode} 0 EOF", "mdnetwork is"),
        ("", "mdnetwork is"),
        ("garbage", "mdnetwork is"),
    ],
)
def test_e50_who_holds_the_vault_is_said_where_the_system_tells(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, words: str
) -> None:
    with watch_lock(vault):
        inode = (state_folder(vault) / "watch.lock").stat().st_ino
        text = HELD.format(line=line.format(inode=inode), inode=inode, other=inode + 1)
        (tmp_path / "locks").write_text(text)
        monkeypatch.setattr(locks, "_HELD", tmp_path / "locks")
        with pytest.raises(VaultLockedError, match=re.escape(f"another {words} watching")):
            watch_lock(vault).__enter__()
        monkeypatch.setattr(locks, "_HELD", tmp_path / "no such list")
        with pytest.raises(VaultLockedError, match="another mdnetwork is watching"):
            watch_lock(vault).__enter__()
