import pytest

from mdnetwork.cli.counting import share


@pytest.mark.parametrize(
    ("some", "of", "words"),
    [
        (3, 4, "3 of 4"),
        (40, 41, "40 of 41 (98 %)"),
        (40, 1039, "40 of 1039 (4 %)"),
        (1, 40, "1 of 40 (3 %)"),
        (20, 20, "20 of 20 (100 %)"),
        (0, 20, "0 of 20 (0 %)"),
        (1, 1000, "1 of 1000 (under 1 %)"),
        (999, 1000, "999 of 1000 (over 99 %)"),
    ],
)
def test_a_share_is_counted_and_a_large_one_rounded(some: int, of: int, words: str) -> None:
    assert share(some, of) == words
