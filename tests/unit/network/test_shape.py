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


def test_everyone_who_is_tied_to_someone_is_in_a_group() -> None:
    files = noted(
        **{name: f"---\norganization: {name} Inc\n---\n" for name in ("Ann", "Bob", "Cat", "Dan")}
    )
    for day, name in enumerate(("Ann", "Bob", "Cat", "Dan"), start=1):
        files[f"Meetings/2026-02-0{day} {name}.md"] = f"---\npeople: {name}\n---\n- Name: Zed\n"
    shape = read_shape(surveyed(files).ties)
    assert [len(group.people) for group in shape.groups] == [5]
    assert shape.groups[0].centre == "?zed"


def test_a_tie_by_way_of_a_place_joins_two_groups() -> None:
    inside = known("Bo", "Cy").replace("---\n- ", "organization: Acme\n---\n- ")
    files = noted(
        Ana=inside,
        Bo=known("Cy").replace("---\n- ", "organization: Acme\n---\n- "),
        Cy="---\norganization: Acme\n---\n",
        Di="---\norganization: Acme\nknows: [Ed, Flo, Gil]\n---\n",
        Ed=known("Flo", "Gil"),
        Flo=known("Gil"),
        Gil="",
    )
    shape = read_shape(surveyed(files).ties)
    assert [[key[7:-3] for key in group.people] for group in shape.groups] == [
        ["Di", "Ed", "Flo", "Gil"],
        ["Ana", "Bo", "Cy"],
    ]
    assert shape.links == {(0, 1): 1}
