import errno
import os
from pathlib import Path

import pytest

from mdnetwork.vault import disk

MOST = 100


@pytest.mark.parametrize("data", [b"", b"x", b"x" * MOST])
def test_a_file_is_read_whole_and_its_stat_is_that_of_the_open_file(
    tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "A.md"
    file.write_bytes(data)
    found, status = disk.read(file, MOST)
    assert (found, status.st_ino, status.st_size) == (data, file.stat().st_ino, len(data))
    assert disk.read(str(file), MOST)[0] == data


def _refused(path: Path) -> int | None:
    with pytest.raises(OSError, match=r"A\.md") as caught:
        disk.read(path, MOST)
    return caught.value.errno


def test_what_is_no_note_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "A.md"
    file.write_bytes(b"x" * (MOST + 1))
    assert _refused(file) == errno.EFBIG
    file.rename(tmp_path / "B.md")
    file.symlink_to(tmp_path / "B.md")
    assert _refused(file) == errno.ELOOP
    file.unlink()
    file.mkdir()
    assert _refused(file) == errno.EINVAL
    file.rmdir()
    os.mkfifo(file)
    assert _refused(file) == errno.EINVAL


def test_a_file_that_grows_while_it_is_read_is_read_on_up_to_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "A.md"
    file.write_bytes(b"abcdef")
    descriptor = os.open(file, os.O_RDONLY)
    try:
        assert os.read(descriptor, 2) == b"ab"
        assert disk._read_on(descriptor, MOST, file) == b"cdef"
        os.lseek(descriptor, 0, os.SEEK_SET)
        with pytest.raises(OSError, match="too large"):
            disk._read_on(descriptor, 5, file)
    finally:
        os.close(descriptor)
