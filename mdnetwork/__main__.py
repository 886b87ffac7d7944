"""`python -m mdnetwork` is the command line."""

from mdnetwork.cli import main

main()
