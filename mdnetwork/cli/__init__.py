"""Floor 8: the command line. The only room that prints and that reads the calendar clock."""

import sys


def main() -> None:
    """Run the command line on `sys.argv` and exit with its code."""
    from mdnetwork.cli.app import run  # noqa: PLC0415 - `import mdnetwork.cli` stays cheap

    sys.exit(run(sys.argv[1:]))
