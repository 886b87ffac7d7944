from mdnetwork.network.connectors import (
    connectors,
    flow,
    generations,
    led_to,
    named_twice,
    offers,
)
from mdnetwork.network.graph import referral_graph
from mdnetwork.network.growth import growth
from tests.unit.network.surveys import basis_of, by_key, footings, noted


def keys(*names: str) -> list[str]:
    return [f"People/{name}.md" for name in names]


def named_by(*names: str, then: str = "") -> str:
    return f"---\nreferred_by: [{', '.join(names)}]\n---\n{then}"


TALKED = "- 2026-03-01 talked\n"
TREE = noted(
    Ana=TALKED,
    Bo=named_by("Ana", then=TALKED),
    Cy=named_by("Ana", then="- 2026-03-01 asked\n"),
    Di=named_by("Bo", "Cy", then=TALKED),
    Ed=named_by("Di"),
)


def test_what_names_came_to_also_further_on() -> None:
    basis = basis_of(TREE)
    found = connectors(referral_graph(basis.histories), basis.histories, footings(basis), by_key)
    ana = next(one for one in found if one.person == "People/Ana.md")
    assert (ana.names.named, ana.names.reached) == (2, 2)
    assert (ana.onward, ana.onward_talked) == (2, 1)
    assert found[0] == ana


def test_everyone_is_counted_once_in_a_circle() -> None:
    basis = basis_of(noted(Ana=named_by("Cy"), Bo=named_by("Ana"), Cy=named_by("Bo")))
    graph = referral_graph(basis.histories)
    assert sum(generations(graph, by_key)) == 3
    assert [c.onward for c in connectors(graph, basis.histories, footings(basis), by_key)] == [
        1,
        0,
        0,
    ]


def test_generations() -> None:
    assert generations(referral_graph(basis_of(TREE).histories), by_key) == (1, 2, 1, 1)


def test_named_twice_is_by_two_each_on_their_own() -> None:
    together = {
        "Meetings/2026-03-01 x.md": "---\npeople: [Ana, Bo]\n---\n- Name: Cy\n- Name: Di\n",
        "Meetings/2026-03-02 y.md": "---\npeople: [Ana]\n---\n- Name: Cy\n- Name: Di\n",
        "Meetings/2026-03-03 z.md": "---\npeople: [Bo]\n---\n- Name: Di\n",
        "Meetings/2026-03-04 z.md": "---\npeople: [Bo, Ed]\n---\n- Name: Flo\n",
        "People/Gil.md": named_by("Ana", "Bo"),
        "People/Hal.md": named_by("Ana"),
        "Meetings/2026-03-05 z.md": "---\npeople: [Ana]\n---\n- Name: Hal\n",
    }
    found = named_twice(basis_of(together).histories, by_key)
    assert [one.person for one in found] == ["?di", "People/Gil.md"]
    assert found[0].referrers == ("?ana", "?bo")
    assert found[0].voices == (("?ana", "?bo"), ("?ana",), ("?bo",))
    assert found[1].voices == (("?ana",), ("?bo",))


def test_the_flow_and_where_it_leaks() -> None:
    found = flow(basis_of(TREE).histories)
    assert (found.talked, found.gave, found.named, found.reached, found.came) == (3, 3, 4, 3, 2)
    assert found.carries_itself
    assert found.leak == ("people reached by a name talked with you", 2, 3)
    assert flow({}).leak is None


def test_the_whole_tree_that_led_somewhere() -> None:
    basis = basis_of(TREE)
    led = led_to(keys("Di"), basis.histories, by_key)
    assert [one.person for one in led] == keys("Di", "Bo", "Cy", "Ana")
    assert [n.referrer for n in led[0].namings] == keys("Bo", "Cy")
    assert [one.person for one in led_to(keys("Ed"), basis.histories, by_key)][:2] == keys(
        "Ed", "Di"
    )


def test_an_offer_is_news_that_says_so_and_of_whom() -> None:
    news = "---\ntype: me\n---\n## News\n\n- 2026-03-02 an offer\n- 2026-03-01 Offer from [[Ana]]\n"
    basis = basis_of({**noted(Ana=""), "Me.md": news + "- 2026-02-01 offered help to [[Bo]]\n"})
    assert [offer.day for offer in offers(basis.records)] == ["2026-03-01", "2026-02-01"]


def test_who_was_known_before_did_not_come_by_a_name() -> None:
    files = noted(
        Ana="- 2026-01-20 talked\n",
        Bo="- 2026-02-10 talked by phone\n",
        Oz="---\nlast_contact: 2026-01-06\n---\n- 2026-01-06 talked\n",
    )
    files["Meetings/2026-02-01 Ana.md"] = "---\npeople: Ana\n---\n- Name: Bo\n- Name: Oz\n"
    basis = basis_of(files)
    found = flow(basis.histories)
    assert (found.talked, found.gave, found.named, found.reached, found.came) == (3, 1, 1, 1, 1)
    names = connectors(referral_graph(basis.histories), basis.histories, footings(basis), by_key)
    assert [(c.names.named, c.names.reached, c.names.talked) for c in names] == [(1, 1, 1)]
    months = {m.month: m for m in growth(basis.histories).months}
    assert [(m.names, m.followed) for m in months.values()] == [(0, 0), (1, 1)]
    assert [m.meetings for m in months.values()] == [2, 2]


def test_in_a_circle_everyone_was_named() -> None:
    basis = basis_of(noted(Ana=named_by("Cy"), Bo=named_by("Ana"), Cy=named_by("Bo")))
    assert sum(footing.named for footing in footings(basis).values()) == 3
    assert flow(basis.histories).named == 3
