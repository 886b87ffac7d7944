"""What the machine itself needs for a vault: `python limit.py stat|read FOLDER`.

`stat` looks at every file once (scandir and DirEntry.stat), as a build must that finds nothing
changed; `read` opens and reads every note (open, fstat, one read of that size), as a build must
that knows nothing yet. Prints seconds on the wall and of CPU, without the interpreter's own start.
"""

import os
import sys
import time
from collections.abc import Iterator


def entries(root: str) -> Iterator["os.DirEntry[str]"]:
    """Every file below `root` outside hidden folders."""
    folders = [root]
    while folders:
        with os.scandir(folders.pop()) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    if not entry.name.startswith("."):
                        folders.append(entry.path)
                else:
                    yield entry


def look(root: str) -> int:
    """Look at every file; how many bytes there are."""
    return sum(entry.stat(follow_symlinks=False).st_size for entry in entries(root))


def read(root: str) -> int:
    """Read every note; how many bytes that was."""
    total = 0
    for entry in entries(root):
        if entry.name.endswith(".md"):
            number = os.open(entry.path, os.O_RDONLY)
            try:
                total += len(os.read(number, os.fstat(number).st_size))
            finally:
                os.close(number)
    return total


def main() -> None:
    """Do what the first argument says with the folder of the second; print seconds."""
    what, root = sys.argv[1:]
    wall, cpu = time.perf_counter(), time.process_time()
    (look if what == "stat" else read)(root)
    print(time.perf_counter() - wall, time.process_time() - cpu)


if __name__ == "__main__":
    main()
