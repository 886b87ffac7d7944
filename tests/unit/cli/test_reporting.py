"""Whom a report names, if it must name nobody (`report --initials`)."""

import pytest

from mdnetwork.build import build
from mdnetwork.cli.reporting import People
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.strategies import TODAY

FILES = {
    "People/Ana Ruiz.md": "---\naliases: Annie\n---\n",
    "People/Ben Zorn.md": "---\nprivate: true\n---\n",
}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ask [[Ana Ruiz]] or Annie", "ask A. R. or A."),
        ("ask Ana about Ruiz & Co", "ask A. about R. & Co"),
        ("ask [[Ben Zorn|Benny]] and Ben Zorn", "ask Benny and B. Z."),
        ("ask [[Ben Zorn]]", "ask B. Z."),
        ("read the Zornian tables", "read the Zornian tables"),
    ],
)
def test_who_is_named_in_words_stands_there_by_initials(words: str, said: str) -> None:
    records = build(Snapshot.of(FILES), Settings(), TODAY).world.records
    assert People(records, initials=True).words(words) == said
    assert "Ana Ruiz" in People(records, initials=False).words("ask [[Ana Ruiz]]")
