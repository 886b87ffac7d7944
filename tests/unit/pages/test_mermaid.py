from itertools import pairwise

import pytest

from mdnetwork.pages.mermaid import MAX_CHARACTERS, MAX_EDGES, Person, picture, pictures


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
