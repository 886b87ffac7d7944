from datetime import date

from mdnetwork.build import build
from mdnetwork.network.graph import Graph, referral_graph
from mdnetwork.network.tree import referral_tree
from mdnetwork.network.yields import backlog, yields
from mdnetwork.records.read import read_people
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.records.states import by_footing
from mdnetwork.settings import Settings

TODAY = date(2026, 3, 10)
SETTINGS = Settings()


def graph_of(files: dict[str, str]) -> Graph:
    return referral_graph(read_people(Snapshot.of(files), SETTINGS, TODAY)[1])


def by_key(key: str) -> tuple[str, str]:
    return key, key


def named_by(*names: str) -> str:
    return f"---\nreferred_by: [{', '.join(names)}]\n---\n"


def test_everyone_stands_once_under_whoever_named_them_first() -> None:
    graph = graph_of(
        {
            "People/Ada.md": "",
            "People/Bo.md": named_by("Ada"),
            "People/Cy.md": named_by("Ada"),
            "Meetings/2026-01-01 x.md": "---\npeople: Bo\n---\n- Name: Cy\n",
        }
    )
    rows = referral_tree(graph, by_key).rows
    assert [(row.person, row.depth, row.also_by) for row in rows] == [
        ("People/Ada.md", 1, ()),
        ("People/Bo.md", 2, ()),
        ("People/Cy.md", 3, ("People/Ada.md",)),
    ]


def test_a_cycle_is_cut_at_its_first_member_by_name() -> None:
    graph = graph_of({"People/B.md": named_by("A"), "People/A.md": named_by("B")})
    rows = referral_tree(graph, by_key).rows
    assert [(row.person, row.depth) for row in rows] == [("People/A.md", 1), ("People/B.md", 2)]


def test_oneself_names_nobody() -> None:
    graph = graph_of({"People/A.md": named_by("A")})
    assert (graph.named, graph.named_by) == ({}, {})


def test_what_names_came_to() -> None:
    files = {
        "People/Ada.md": "",
        "People/Bo.md": named_by("Ada") + "- 2026-03-01 asked\n",
        "People/Cy.md": named_by("Ada"),
        "People/Di.md": named_by("Ada"),
        "Meetings/2026-03-01 Cy.md": '---\npeople: "[[Cy]]"\n---\n',
    }
    footings = build(Snapshot.of(files), SETTINGS, TODAY).situation.footings
    graph = graph_of(files)
    (found,) = yields(graph, footings, by_key)
    assert (found.referrer, found.named, found.reached, found.talked) == ("People/Ada.md", 3, 2, 1)
    assert backlog(graph, by_footing(footings)) == {"People/Di.md"}
