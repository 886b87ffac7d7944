from mdnetwork.network.shape import read_shape
from tests.unit.network.surveys import noted, surveyed


def known(*names: str) -> str:
    return f"---\nknows: [{', '.join(names)}]\n---\n- 2026-03-01 talked\n"


def test_two_groups_and_who_stands_between_them() -> None:
    files = noted(
        Ana=known("Bo", "Cy"),
        Bo=known("Cy"),
        Cy=known("Di"),
        Di=known("Ed", "Flo"),
        Ed=known("Flo"),
        Flo="",
    )
    shape = read_shape(surveyed(files).ties)
    assert [[key[7:-3] for key in group.people] for group in shape.groups] == [
        ["Ana", "Bo", "Cy"],
        ["Di", "Ed", "Flo"],
    ]
    assert shape.links == {(0, 1): 1}
    assert [(b.person, b.pairs) for b in shape.between] == [
        ("People/Cy.md", 6),
        ("People/Di.md", 6),
    ]
    assert shape.looked_at == shape.people == 6


def test_a_place_joins_people_and_is_nobody() -> None:
    files = noted(Ana="---\norganization: Acme\n---\n", Bo="---\norganization: Acme\n---\n")
    shape = read_shape(surveyed(files).ties)
    assert [group.people for group in shape.groups] == [("People/Ana.md", "People/Bo.md")]
    assert shape.between == ()
    assert shape.people == 2


def test_no_network_has_no_shape() -> None:
    assert read_shape(surveyed({}).ties).groups == ()
