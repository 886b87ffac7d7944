"""What stays on a sheet of one page, and what gives way."""

from mdnetwork.interviews.one_page import MOST_LINES, Share, fit


def test_looking_round_gives_way_to_what_must_be_there_and_to_nothing_else() -> None:
    look = Share(title="Look around", rows=(("People",), ("Place",)), least=2)
    was = Share(title="So far", rows=(("replied",), ("asked",)), least=1, rank=1)
    for besides, kept in ((30, [2, 2]), (MOST_LINES - 5, [1, 2])):
        rows, _ = fit((look, was), besides)
        assert [len(row) for row in rows] == kept
    rows, left = fit((look, was), MOST_LINES - 3)
    assert [len(row) for row in rows] == [0, 1]
    assert left
