"""`python -m mdnetwork` is the command line."""

import os
import sys

# -m puts the current folder first, which may be a vault: nothing in a vault is ever imported
if sys.path[0] in {"", os.getcwd()}:  # noqa: PTH109 - pathlib may itself come from there
    del sys.path[0]

from mdnetwork.cli import main

main()
