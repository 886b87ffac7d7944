from pathlib import Path

import pytest

from mdnetwork.vault import mounts
from mdnetwork.vault.mounts import network_filesystem, watch_limit

MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/vdb /home/ada/local ext4 rw 0 0
ada@host: /home/ada/My\\040Notes fuse.sshfs rw 0 0
//nas/share /mnt/nas cifs rw 0 0
/dev/vdc /mnt/nas ext4 rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("root", "kind"),
    [
        ("/srv/vault", None),
        ("/home/ada/vault", "nfs4"),
        ("/home/ada/local/vault", None),
        ("/home/ada/My Notes/vault", "fuse.sshfs"),
        ("/homely/vault", None),
        ("/mnt/nas/vault", None),
    ],
)
def test_c38_the_nearest_mount_decides(root: str, kind: str | None) -> None:
    assert network_filesystem(Path(root), MOUNTS) == kind


def test_the_real_list_can_be_read(tmp_path: Path) -> None:
    assert network_filesystem(tmp_path) is None


@pytest.mark.parametrize(("text", "limit"), [("8192\n", 8192), ("many", None), (None, None)])
def test_c30_how_many_folders_may_be_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None, limit: int | None
) -> None:
    monkeypatch.setattr(mounts, "_WATCHES", tmp_path / "max_user_watches")
    if text is not None:
        (tmp_path / "max_user_watches").write_text(text)
    assert watch_limit() == limit
