"""The option that rewrites transcripts; give the folder with it, so that pytest knows it.

`pytest tests/transcripts --update-transcripts`, then read the difference line by line.
"""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-transcripts",
        action="store_true",
        help="write what the commands of tests/transcripts/*.md print now instead of comparing",
    )
