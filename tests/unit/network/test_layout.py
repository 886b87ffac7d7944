"""Places in the picture: everyone has one, and none lies on another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.network.layout import lay_out


@st.composite
def trees(draw: st.DrawFn) -> list[tuple[str, int]]:
    """Rows top down, as `referral_tree` makes them: no row is more than a step deeper."""
    depth = 0
    rows = []
    for number in range(draw(st.integers(0, 60))):
        depth = draw(st.integers(1, depth + 1))
        rows.append((f"p{number}", depth))
    return rows


@given(trees())
def test_nobody_lies_on_another(rows: list[tuple[str, int]]) -> None:
    layout = lay_out(rows)
    assert layout.places.keys() == {key for key, _ in rows}
    columns: dict[int, list[float]] = {}
    for column, row, _ in layout.places.values():
        columns.setdefault(column, []).append(row)
    for found in columns.values():
        ordered = sorted(found)
        assert all(b - a >= 1 for a, b in pairwise(ordered))


@given(trees())
def test_each_stands_one_column_right_of_who_named_them(rows: list[tuple[str, int]]) -> None:
    layout = lay_out(rows)
    above: list[str] = []
    for key, depth in rows:
        del above[depth - 1 :]
        place = layout.places[key]
        head = layout.bands[place.band]
        assert place.column == head[0] + depth
        assert place.row >= head[1]
        if above:
            assert layout.places[above[-1]].band == place.band
        above.append(key)


def test_a_long_chain_and_a_wide_branch_are_laid_out_as_well() -> None:
    chain = [(f"p{n}", n + 1) for n in range(2000)]
    assert {row for _, row, _ in lay_out(chain).places.values()} == {0}
    wide = [("a", 1), *((f"p{n}", 2) for n in range(2000))]
    assert lay_out(wide).places["a"].row == 999.5
    assert len(lay_out([(f"p{n}", 1) for n in range(2000)]).bands) > 5
