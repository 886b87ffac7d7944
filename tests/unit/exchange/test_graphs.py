"""Every export, read again by networkx; hostile names stay names."""

import csv
import io
import json
import re
import unicodedata
from collections import Counter

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.exchange.graphs import FORMATS, render
from mdnetwork.network.export import Network, read_network
from tests.strategies import HOSTILE, file_names, quoted
from tests.unit.network.surveys import basis_of, noted

FILES = {
    **noted(
        Ana='---\norganization: "=Acme()"\nmay_use_name: yes\n---\n- 2026-03-01 talked\n',
        Bo="---\nreferred_by: Ana\nschool: North & South\n---\n",
        Cy='---\nknows: [Ana, "Bo"]\n---\n',
    ),
    "Meetings/2026-03-02 Two.md": "---\npeople: [Ana, Bo]\n---\n- Name: Cy\n",
}
_TEXT = r'"((?:[^"\\]|\\.)*)"'
_DOT_NODE = re.compile(rf"^  {_TEXT} \[(.*)\];$")
_DOT_EDGE = re.compile(rf"^  {_TEXT} -> {_TEXT} \[(.*)\];$")


def network_of(files: dict[str, str]) -> Network:
    return read_network(basis_of(files))


def ends(network: Network) -> Counter[tuple[str, str, str]]:
    labels = {node.key: node.label for node in network.nodes}
    return Counter((labels[t.first], labels[t.second], t.kind) for t in network.ties)


def drawn(graph: "nx.MultiDiGraph[str]") -> Counter[tuple[str, str, str]]:
    label = {node: data["label"] for node, data in graph.nodes(data=True)}
    return Counter((label[a], label[b], data["kind"]) for a, b, data in graph.edges(data=True))


def from_graphml(text: str) -> "nx.MultiDiGraph[str]":
    return nx.MultiDiGraph(nx.parse_graphml(text, force_multigraph=True))


def from_json(text: str) -> "nx.MultiDiGraph[str]":
    return nx.MultiDiGraph(nx.node_link_graph(json.loads(text), edges="edges"))


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _attributes(text: str) -> dict[str, str]:
    return {name: _unquoted(value) for name, value in re.findall(rf"(\w+)={_TEXT}", text)}


def from_dot(text: str) -> "nx.MultiDiGraph[str]":
    """DOT as we write it, a statement a line; networkx itself needs a library of C for it."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    first, *rows, last = text.split("\n")
    assert (first, last) == ("digraph network {", "}")
    for row in rows:
        edge, node = _DOT_EDGE.match(row), _DOT_NODE.match(row)
        if edge:
            graph.add_edge(_unquoted(edge[1]), _unquoted(edge[2]), **_attributes(edge[3]))
        else:
            assert node, row
            graph.add_node(_unquoted(node[1]), **_attributes(node[2]))
    return graph


def from_csv(text: str) -> Counter[tuple[str, str, str]]:
    rows = csv.DictReader(io.StringIO(text))
    return Counter((row["from"], row["to"], row["kind"]) for row in rows)


READERS = {"graphml": from_graphml, "json": from_json, "dot": from_dot}


@pytest.mark.parametrize("form", READERS)
def test_networkx_reads_it_again(form: str) -> None:
    network = network_of(FILES)
    graph = READERS[form](render(network, form))
    assert graph.is_directed()
    assert drawn(graph) == ends(network)
    assert {data["kind"] for _, data in graph.nodes(data=True)} == {"you", "person", "place"}
    days = {data["date"] for _, _, data in graph.edges(data=True) if data.get("date")}
    assert days == {"2026-03-02"}


def test_a_table_of_ties_is_read_by_networkx_and_computes_nothing() -> None:
    network = network_of(FILES)
    text = render(network, "csv")
    found = from_csv(text)
    assert found == Counter(
        {(a, b.replace("=Acme", "'=Acme"), kind): n for (a, b, kind), n in ends(network).items()}
    )
    rows = [",".join(map(quoted, row[:2])) for row in csv.reader(io.StringIO(text))]
    graph = nx.parse_edgelist(rows[1:], delimiter=",", create_using=nx.MultiGraph)
    assert graph.number_of_edges() == len(network.ties)


def test_what_is_private_is_in_none() -> None:
    files = {**FILES, "People/Zed.md": "---\nprivate: yes\nknows: Ana\n---\n"}
    assert all("Zed" not in render(network_of(files), form) for form in FORMATS)


@given(st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=4), file_names())
def test_hostile_names_stay_names(words: list[str], name: str) -> None:
    note = f"---\nknows: [{', '.join(map(quoted, words))}]\nschool: {quoted(words[0])}\n---\n"
    network = network_of({f"People/{name}.md": note, "People/Ana.md": "- 2026-03-01 talked\n"})
    for form, read in READERS.items():
        graph = read(render(network, form))
        assert graph.number_of_edges() == len(network.ties)
        assert graph.number_of_nodes() == len(network.nodes)
    cells = [cell for row in csv.reader(io.StringIO(render(network, "csv"))) for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    for form in FORMATS:
        shown = render(network, form).replace("\n", "")
        assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in shown)
