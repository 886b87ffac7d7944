"""The network for other programs: GraphML, Graphviz's DOT, JSON (node-link), CSV of the ties.

Every text is made harmless for its format here: no control character reaches any of them, in CSV
no cell is a formula, in DOT and GraphML nothing ends a text early.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

from mdnetwork.network.export import Attributes, Network, Node, graphml
from mdnetwork.network.ties import Tie
from mdnetwork.pages.text import plain

_NO_XML = re.compile("[\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = (
    "from",
    "to",
    "kind",
    "date",
    "strength",
    "place",
    "past",
    "may_use_name",
    "note",
    "line",
)
SCHEMA = 1


def render(network: Network, form: str) -> str:
    """`network` in one of `FORMATS`, as text that ends without a newline."""
    return FORMATS[form](network)


def _clean(text: str) -> str:
    return _NO_XML.sub(" ", plain(text))


def _id(key: str) -> str:
    """A key as an id that every format takes, and no other key has."""
    return key if key == _clean(key) and "%" not in key else quote(key, errors="surrogatepass")


def _nodes(network: Network) -> list[tuple[str, Attributes]]:
    return [(_id(node.key), _node(node)) for node in network.nodes]


def _node(node: Node) -> Attributes:
    return {
        "label": _clean(node.label),
        "kind": node.kind,
        "path": _clean(node.path),
        "organization": _clean(node.organization),
        "last_contact": node.last_contact,
        "talked": node.talked,
    }


def _edges(network: Network) -> list[tuple[str, str, Attributes]]:
    return [(_id(tie.first), _id(tie.second), _edge(tie)) for tie in network.ties]


def _edge(tie: Tie) -> Attributes:
    return {
        "kind": tie.kind,
        "date": tie.day.isoformat() if tie.day else "",
        "strength": round(tie.strength, 3),
        "place": _clean(tie.place),
        "past": tie.past,
        "may_use_name": tie.permitted,
        "note": _clean(tie.source.path),
        "line": tie.source.line,
    }


def _graphml(network: Network) -> str:
    return graphml(_nodes(network), _edges(network))


def _json(network: Network) -> str:
    """Node-link data, as networkx and d3 read it."""
    nodes = [{"id": node, **attributes} for node, attributes in _nodes(network)]
    edges = [
        {"source": first, "target": second, "key": number, **attributes}
        for number, (first, second, attributes) in enumerate(_edges(network))
    ]
    document = {
        "schema": SCHEMA,
        "directed": True,
        "multigraph": True,
        "graph": {},
        "nodes": nodes,
        "edges": edges,
    }
    return json.dumps(document, indent=2)


def _dot(network: Network) -> str:
    rows = ["digraph network {"]
    rows += [f"  {_quoted(node)} {_attributes(found)};" for node, found in _nodes(network)]
    rows += [
        f"  {_quoted(first)} -> {_quoted(second)} {_attributes(found)};"
        for first, second, found in _edges(network)
    ]
    return "\n".join([*rows, "}"])


def _attributes(found: Attributes) -> str:
    shown = ", ".join(f"{name}={_quoted(value)}" for name, value in found.items() if value != "")
    return f"[{shown}]"


def _quoted(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _csv(network: Network) -> str:
    """The ties by the names of their ends; it may go to a terminal: no BOM, no carriage return."""
    labels = {node.key: _clean(node.label) for node in network.nodes}
    rows = [(labels[tie.first], labels[tie.second], *_edge(tie).values()) for tie in network.ties]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().removesuffix("\n")


def _cell(value: object) -> str:
    """A cell as text; one that a spreadsheet would compute is made plain by a quotation mark."""
    text = ("yes" if value else "") if isinstance(value, bool) else str(value)
    return "'" + text if text.startswith(_FORMULA) else text


FORMATS: Mapping[str, Callable[[Network], str]] = {
    "graphml": _graphml,
    "dot": _dot,
    "json": _json,
    "csv": _csv,
}
"""Every format by its name."""
