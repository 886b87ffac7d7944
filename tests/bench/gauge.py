"""Runs one command and says what it took: `python -I -S gauge.py RESULT SECONDS COMMAND…`.

A process of its own, that imports next to nothing: the system counts what a parent holds in
memory at the start of its child as the child's, so the bench itself must not be that parent.

Into RESULT goes JSON: `code`, `seconds` on the wall, `cpu` seconds (user and system), `kilobytes`
at the peak. What the command prints goes into RESULT.out, its talk into RESULT.err. A command
that takes longer than SECONDS is ended by a signal, and its code is negative.
"""

import json
import os
import signal
import sys
import time

_TO_FILE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
_MACOS_BYTES = 1024


def main() -> None:
    """Run the command of our own arguments, wait for its end and write the result."""
    result, limit, *command = sys.argv[1:]
    files = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, f"{result}.out", _TO_FILE, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, f"{result}.err", _TO_FILE, 0o600),
    ]
    begun = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=files)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.alarm(int(limit))
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - begun
    signal.alarm(0)
    peak = usage.ru_maxrss // (_MACOS_BYTES if sys.platform == "darwin" else 1)
    took = {
        "code": os.waitstatus_to_exitcode(status),
        "seconds": seconds,
        "cpu": usage.ru_utime + usage.ru_stime,
        "kilobytes": peak,
    }
    with open(result, "w", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would count
        json.dump(took, file)


if __name__ == "__main__":
    main()
