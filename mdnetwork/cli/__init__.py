"""Floor 8: the command line. The only room that prints and that reads the calendar clock."""

import io
import sys


def main() -> None:
    """Run the command line on `sys.argv` and exit with its code."""
    from mdnetwork.cli.app import run  # noqa: PLC0415 - `import mdnetwork.cli` stays cheap

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal of another encoding: no name stops us
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))
