"""The canvas: cards and places a person made are theirs, ours move for nobody."""

import json
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import build
from mdnetwork.pages.blocks import Block
from mdnetwork.pages.drawing import GAP, Arrow, Card, Drawing, read_drawing, render_drawing
from mdnetwork.pages.merging import merged
from mdnetwork.plan import Change, Create, Refused, Unchanged, Update
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.renaming import renamed
from tests.strategies import TODAY, Vault

OPENING = "mdnetwork page canvas"
PATH = "Network/Referral network.canvas"
NAMES = ["Ana Ruiz", "Bo Lee", "Cy Doe", "Di Kay", "Ed Moe", "Fay Kim", "Gil Sun", "Hana Kubo"]
Canvas = dict[str, Any]


@st.composite
def growing(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Who was named by whom, in any order of time: every pair adds one person."""
    people = draw(st.permutations(NAMES))
    pairs = []
    for place, name in enumerate(people[1:], start=1):
        pairs.append((people[draw(st.integers(0, place - 1))], name))
    return pairs[: draw(st.integers(1, len(pairs)))]


def vault_of(pairs: list[tuple[str, str]]) -> Vault:
    return {f"People/{name}.md": f'---\nreferred_by: "[[{by}]]"\n---\n' for by, name in pairs} | {
        f"People/{pairs[0][0]}.md": ""
    }


def planned(files: Vault, *accept: str) -> Change:
    plan = build(Snapshot.of(files), Settings(), TODAY, accept=frozenset(accept)).plan
    return next(change for change in plan.changes if change.path == PATH)


def drawn(files: Vault) -> str:
    change = planned(files)
    assert isinstance(change, Create | Update), change
    return change.text


def places(text: str) -> dict[str, tuple[float, ...]]:
    nodes = json.loads(text)["nodes"]
    return {one["id"]: tuple(one[n] for n in ("x", "y", "width", "height")) for one in nodes}


def overlaps(text: str) -> list[tuple[str, str]]:
    found = sorted(places(text).items())
    return [
        (a, b)
        for at, (a, (ax, ay, aw, ah)) in enumerate(found)
        for b, (bx, by, bw, bh) in found[at + 1 :]
        if ax < bx + bw and bx < ax + aw and ay < by + bh and by < ay + ah
    ]


@given(growing())
def test_nobody_moves_when_the_network_grows_by_one(pairs: list[tuple[str, str]]) -> None:
    files = vault_of(pairs[:1])
    text = drawn(files)
    for size in range(2, len(pairs) + 1):
        grown = drawn({**vault_of(pairs[:size]), PATH: text})
        before, after = places(text), places(grown)
        assert {key: after[key] for key in before} == before
        assert len(after) == len(before) + 1
        assert not overlaps(grown)
        text = grown
    assert planned({**vault_of(pairs), PATH: text}) == Unchanged(path=PATH)


@given(growing(), st.data())
def test_what_a_person_moves_and_adds_stays(
    pairs: list[tuple[str, str]], data: st.DataObject
) -> None:
    canvas: Canvas = json.loads(drawn(vault_of(pairs[:1])))
    for node in canvas["nodes"]:
        node["x"], node["y"] = (data.draw(st.integers(-2000, 2000)) for _ in "xy")
    mine = {"id": "mine", "type": "text", "text": "- [ ] x", "x": 9.5, "y": 0, "odd": None}
    group = {"id": "g", "type": "group", "x": -9, "y": -9, "width": 9999, "height": 9999}
    canvas["nodes"] = data.draw(st.permutations([*canvas["nodes"], mine, group]))
    canvas["edges"].append({"id": "e", "fromNode": "mine", "toNode": canvas["nodes"][0]["id"]})
    canvas["theirs"] = {"deep": [1, 2.5, "ü"]}
    text = json.dumps(canvas, indent="\t")
    assert planned({**vault_of(pairs[:1]), PATH: text}) == Unchanged(path=PATH)  # not even reflowed
    grown = json.loads(drawn({**vault_of([*pairs[:1], (pairs[0][1], "Zed New")]), PATH: text}))
    order = [one["id"] for one in canvas["nodes"]]
    assert [one["id"] for one in grown["nodes"]][: len(order)] == order
    assert mine in grown["nodes"]
    assert group in grown["nodes"]
    assert canvas["edges"][-1] in grown["edges"]
    assert grown["theirs"] == canvas["theirs"]
    kept = {one["id"]: (one["x"], one["y"]) for one in canvas["nodes"]}
    assert {one["id"]: (one["x"], one["y"]) for one in grown["nodes"][: len(order)]} == kept


def _cut(canvas: Canvas) -> None:
    del canvas["nodes"][1]


def _reword(canvas: Canvas) -> None:
    canvas["nodes"][1]["text"] += "!"


def _recolor(canvas: Canvas) -> None:
    canvas["nodes"][1]["color"] = "#ff0000"


def _unhook(canvas: Canvas) -> None:
    canvas["edges"].clear()


def _label(canvas: Canvas) -> None:
    canvas["edges"][0]["label"] = "friends"


@given(growing(), st.sampled_from([_cut, _reword, _recolor, _unhook, _label]))
def test_what_a_person_edits_is_left_until_it_is_given_back(
    pairs: list[tuple[str, str]], edit: Any
) -> None:
    files = vault_of(pairs)
    good = drawn(files)
    canvas = json.loads(good)
    edit(canvas)
    canvas["nodes"].append({"id": "mine"})
    files[PATH] = json.dumps(canvas)
    left = planned(files)
    assert isinstance(left, Refused)
    assert "build --accept canvas" in left.reason
    problems = build(Snapshot.of(files), Settings(), TODAY).problems
    assert [problem.code for problem in problems if problem.path == PATH] == ["page-edited"]
    given_back = planned(files, "canvas")
    assert isinstance(given_back, Update)
    anew = json.loads(given_back.text)
    assert {"id": "mine"} in anew["nodes"]
    assert len(anew["nodes"]) == len(json.loads(good)["nodes"]) + 1
    assert isinstance(read_drawing(given_back.text), Block)


@given(growing(), st.text(max_size=40), st.integers(0, 400))
def test_a_canvas_that_is_none_or_not_ours_is_left(
    pairs: list[tuple[str, str]], junk: str, at: int
) -> None:
    files = vault_of(pairs)
    good = drawn(files)
    deep = "[" * 100_000
    theirs = '{"nodes":[{"id":"a","type":"text","text":"x","x":0,"y":0,"width":1,"height":1}]}'
    twins = good.replace('"nodes"', '"nodes":[],"nodes"', 1)
    torn = f"<<<<<<< here\n{good}=======\n{good}>>>>>>> there\n"
    for text in (good[:at], junk, deep, theirs, twins, torn, "{}", "[]", ""):
        if text != good:
            assert isinstance(planned({**files, PATH: text}), Refused), text
            assert isinstance(planned({**files, PATH: text}, "canvas"), Refused), text


@given(growing(), st.integers(1, 6), st.integers(1, 6))
def test_two_devices_that_drew_apart_come_together(
    pairs: list[tuple[str, str]], here: int, there: int
) -> None:
    """Both built with what they had; git asks our driver; one more build, and all is right."""
    base = drawn(vault_of(pairs[:1]))
    texts = []
    for size in (here, there):
        change = planned({**vault_of(pairs[:size]), PATH: base})
        texts.append(change.text if isinstance(change, Update) else base)
    text = merged(*texts)
    assert text is not None
    final = planned({**vault_of(pairs), PATH: text})
    done = final.text if isinstance(final, Update) else text
    assert places(texts[0]).items() <= places(done).items()
    assert len(places(done)) == len(places(drawn(vault_of(pairs))))
    assert planned({**vault_of(pairs), PATH: done}) == Unchanged(path=PATH)
    edited = texts[1].replace("]]: ", "]]; ", 1)
    assert merged(texts[0], edited) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["id", "x", "y", "width", "height", "type"]), inner)
    ),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=5), st.lists(JSON, max_size=3), JSON)
def test_whatever_a_person_puts_beside_our_cards_stays(
    nodes: list[Any], edges: list[Any], more: Any
) -> None:
    files = vault_of([("Ana Ruiz", "Bo Lee")])
    canvas = json.loads(drawn(files))
    canvas["nodes"] = [*nodes, *canvas["nodes"]]
    canvas["edges"] = [*edges, *canvas["edges"]]
    canvas["more"] = more
    files["Meetings/2026-03-02 Ana Ruiz.md"] = "---\npeople: Ana Ruiz\n---\n- Name: Zed New\n"
    grown = json.loads(drawn({**files, PATH: json.dumps(canvas)}))
    assert grown["nodes"][: len(nodes)] == nodes
    assert grown["edges"][: len(edges)] == edges
    assert grown["more"] == more
    assert any(one["text"].startswith("[[Zed New]]") for one in grown["nodes"][len(nodes) :])


def test_a_card_stays_where_it_was_put_when_its_note_is_renamed() -> None:
    notes = vault_of([("Ana Ruiz", "Bo Lee"), ("Bo Lee", "Cy Doe")])
    canvas = json.loads(drawn(notes))
    [card] = [one for one in canvas["nodes"] if one["text"].startswith("[[Bo Lee]]")]
    card["x"] = -3000
    mine = {"id": "e", "fromNode": card["id"], "toNode": canvas["nodes"][1]["id"]}
    canvas["edges"].append(mine)
    files = renamed({**notes, PATH: json.dumps(canvas)}, "People/Bo Lee.md", "People/Bo Kim.md")
    after = json.loads(drawn(files))
    order = [one["text"].partition(":")[0] for one in after["nodes"][1:]]
    assert order == ["[[Ana Ruiz]]", "[[Bo Kim]]", "[[Cy Doe]]"]
    [moved] = [one for one in after["nodes"] if one["text"].startswith("[[Bo Kim]]")]
    assert moved["x"] == -3000
    assert moved["id"] != card["id"]
    assert after["edges"][-1] == {**mine, "fromNode": moved["id"]}
    assert len(after["edges"]) == 3


def test_who_is_gone_goes_and_the_rest_stays() -> None:
    pairs = [("Ana Ruiz", "Bo Lee"), ("Ana Ruiz", "Cy Doe"), ("Bo Lee", "Di Kay")]
    text = drawn(vault_of(pairs))
    less = drawn({**vault_of(pairs[:2]), PATH: text})
    assert len(places(less)) == len(places(text)) - 1
    assert places(less).items() <= places(text).items()
    assert len(json.loads(less)["edges"]) == 2


def test_a_network_that_is_gone_says_so_on_a_card_and_keeps_the_persons() -> None:
    text = drawn(vault_of([("Ana Ruiz", "Bo Lee")]))
    canvas = json.loads(text)
    canvas["nodes"].append({"id": "mine"})
    gone = drawn({"People/Ana Ruiz.md": "", PATH: json.dumps(canvas)})
    nodes = json.loads(gone)["nodes"]
    assert nodes[0] == {"id": "mine"}
    assert nodes[1]["text"] == "Settled; you may delete this file."
    assert len(nodes) == 2


def test_new_cards_find_a_free_place_also_where_thousands_lie() -> None:
    cards = [Card(key=f"k{n}", text="x", y=n * 100) for n in range(300)]
    before = render_drawing(Drawing(cards=tuple(cards)), OPENING, 0)
    more = [Card(key=f"n{n}", text="x", beside=f"k{n % 3}") for n in range(200)]
    after = render_drawing(
        Drawing(cards=(*cards, *more), arrows=(Arrow(first="k1", second="n1"),)), OPENING, 0, before
    )
    assert not overlaps(after)
    assert places(before).items() <= places(after).items()
    tops = sorted(y for x, y, _, _ in places(after).values() if x > 0)
    assert all(b - a >= 70 + GAP for a, b in pairwise(tops))


def test_past_five_hundred_the_nearest_are_drawn_and_it_is_said() -> None:
    pairs = [("Top", f"P{n}") for n in range(480)] + [(f"P{n}", f"Q{n}") for n in range(200)]
    canvas = json.loads(drawn(vault_of(pairs)))
    assert len(canvas["nodes"]) == 501
    assert "the 500 people nearest to you" in canvas["nodes"][0]["text"]
    assert {one["text"].partition(":")[0] for one in canvas["nodes"]} >= {
        f"[[P{n}]]" for n in range(480)
    }
    one_more = drawn(vault_of([*pairs, ("Q7", "R")]))
    assert json.loads(one_more) == canvas, "who stands further away is not its affair"
