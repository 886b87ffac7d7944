"""The tree that goes on is the tree drawn anew (INV-11), whoever names whom and is called what."""

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.network.graph import Graph, referral_graph
from mdnetwork.network.tree import Tree, order_by_name, referral_tree
from mdnetwork.records.facts import Source
from mdnetwork.records.history import History
from mdnetwork.records.types import ME, Contact, Naming

PEOPLE = "ABCDEFGH"
names = st.sampled_from(["Ada", "Bo", "Cy", "Di"])
namers = st.lists(st.sampled_from([*PEOPLE, ME]), max_size=3, unique=True).map(tuple)
steps = st.lists(
    st.dictionaries(st.sampled_from(PEOPLE), st.none() | st.tuples(names, namers), max_size=3),
    min_size=1,
    max_size=8,
)


def history(key: str, name: str, by: tuple[str, ...]) -> History:
    """Someone known by name who was named by these, in one line."""
    source = Source(path="People/Ada.md", line=1)
    namings = (Naming(referrer=one, referred=key, day=None, source=source) for one in by)
    contact = Contact(key=key, name=name, path=None, source=source)
    return History(contact=contact, namings=tuple(namings))


@given(steps)
def test_inv_11_a_tree_that_goes_on_is_the_one_drawn_anew(
    changes: list[dict[str, tuple[str, tuple[str, ...]] | None]],
) -> None:
    histories: dict[str, History] = {}
    graph, tree = Graph(), Tree()
    order = order_by_name(histories)
    for said in changes:
        for key, one in said.items():
            if one is None:
                histories.pop(key, None)
            else:
                histories[key] = history(key, *one)
        tree.look(graph, graph.look(histories, said), order)
        anew = referral_tree(referral_graph(histories), order)
        assert tree.rows == anew.rows
        assert [*tree.branches] == [*anew.branches]
