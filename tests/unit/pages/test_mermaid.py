from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.pages.mermaid import (
    MAX_CHARACTERS,
    MAX_EDGES,
    Edge,
    Person,
    branches,
    picture,
    pictures,
)

SIZES = st.integers(2, 300)


def person(name: str, *, note: bool = True, met: bool = False) -> Person:
    return Person(name, name, note, met)


@pytest.mark.parametrize("count", [1, 149, 150, 151, 400])
def test_pictures_keep_within_what_viewers_take(count: int) -> None:
    edges = [(person("Hub"), person(f"Person number {n}")) for n in range(count)]
    found = pictures(edges)
    assert sum(line.count("-->") for rows in found for line in rows) == count
    for rows in found:
        assert sum("-->" in line for line in rows) <= MAX_EDGES
        assert len("\n".join(rows)) <= MAX_CHARACTERS


def test_ghosts_and_people_met_look_different() -> None:
    rows = picture([(person("Ada", met=True), person("Bo", note=False))])
    assert rows == [
        "```mermaid",
        "graph LR",
        '  n1["Ada"]',
        '  n2["Bo"]',
        "  n1 --> n2",
        "  classDef met stroke-width:3px",
        "  class n1 met",
        "  classDef name stroke-dasharray:4 3",
        "  class n2 name",
        "  class n1 internal-link",
        "```",
    ]


def test_long_names_with_many_signs_still_fit() -> None:
    edges = [(person("Hub"), person(f"{n}" + '"<&`#>' * 20)) for n in range(60)]
    assert all(len("\n".join(rows)) <= MAX_CHARACTERS for rows in pictures(edges))


def test_a_season_of_people_fits_one_picture() -> None:
    people = [person(f"Person of number {n}", met=True) for n in range(60)]
    assert len(pictures(pairwise(people))) == 1


def test_nobody_is_counted_twice_or_forgotten_at_the_limit() -> None:
    people = [person(f"{n} " + "x" * 60, met=True) for n in range(400)]
    found = pictures(pairwise(people))
    assert all(len("\n".join(rows)) <= MAX_CHARACTERS for rows in found)
    assert len(found) <= 11


@st.composite
def trees(draw: st.DrawFn) -> list[Edge]:
    """A tree from you, its edges top down as the page has them."""
    people = [person(f"P{n} " + "x" * draw(st.integers(0, 60))) for n in range(draw(SIZES))]
    below: dict[int, list[int]] = {}
    for number in range(1, len(people)):
        below.setdefault(draw(st.integers(max(0, number - 40), number - 1)), []).append(number)
    edges, stack = [], [(0, number) for number in reversed(below.get(0, []))]
    while stack:
        first, second = stack.pop()
        edges.append((people[first], people[second]))
        stack += [(second, number) for number in reversed(below.get(second, []))]
    return edges


def keys(edges: Iterable[Edge]) -> Iterator[tuple[str, str]]:
    return ((first.key, second.key) for first, second in edges)


@given(trees())
def test_a_large_tree_is_cut_into_branches_that_fit(edges: list[Edge]) -> None:
    found = branches(edges)
    assert found[0][0] == edges[0][0]
    drawn = [some for _, pieces in found for some in pieces]
    assert sorted(keys(edge for some in drawn for edge in some)) == sorted(keys(edges))
    for top, pieces in found:
        for some in pieces:
            reached = {top}
            for first, second in some:
                assert first in reached, "a picture is one piece, top down"
                reached.add(second)
            rows = picture(some, {one.key for one, _ in found} - {top.key})
            assert len("\n".join(rows)) <= MAX_CHARACTERS
            assert len(some) <= MAX_EDGES
    size = sum(len(line) for rows in pictures(edges) for line in rows)
    assert len(drawn) <= 2 + 4 * size // MAX_CHARACTERS, "too many small ones"


def test_whoever_begins_a_picture_has_round_ends_in_the_one_before() -> None:
    people = [person(f"Person of number {n}") for n in range(300)]
    found = branches(list(pairwise(people)))
    assert len(found) > 2
    second = found[1][0]
    [first] = found[0][1]
    rows = picture(first, {second.key})
    assert sum(f'(["{second.name}"])' in row for row in rows) == 1
    assert first[-1][1] == second
