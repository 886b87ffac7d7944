"""INV-11: names that notes call for each other's sake, and notes that may be a ghost's.

Whom one note calls may depend on whom others call. It must end, and end alike whatever was read
before: two notes may not keep a name alive between them, nor call it and take it back for ever.
"""

from hypothesis import given, settings
from hypothesis import strategies as st

from mdnetwork.records.read import RecordsMemo, read_records
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings

NAMES = st.sampled_from("ABCD")
PATHS = st.sampled_from([f"{folder}{name}.md" for folder in ("", "People/") for name in "ABCD"])
VERBS = st.sampled_from(["referred", "introduced", "asked", "lunch with"])
JOINTS = st.sampled_from([" ", ", ", " and ", ' "'])


@st.composite
def lines(draw: st.DrawFn) -> str:
    links = draw(st.lists(NAMES, min_size=1, max_size=3))
    text = "".join(f"{draw(JOINTS)}[[{name}]]" for name in links)
    if draw(st.integers(0, 3)):
        return f"- 2026-02-0{draw(st.integers(1, 9))} {draw(VERBS)}{text}\n"
    return f"- Name:{text}\n"


notes = st.one_of(
    st.lists(lines(), max_size=3).map("".join),
    st.lists(lines(), max_size=3).map(lambda some: "---\ntype: meeting\n---\n" + "".join(some)),
    NAMES.map(lambda name: f"---\nreferred_by: '[[{name}]]'\n---\n"),
    st.none(),
)
changes = st.dictionaries(PATHS, notes, min_size=1, max_size=4)


@given(st.lists(changes, min_size=2, max_size=5))
@settings(deadline=None)
def test_inv_11_names_called_for_each_others_sake_end_alike(steps: list[dict[str, str]]) -> None:
    files: dict[str, str | None] = {}
    memo = None
    for step in steps:
        files |= step
        snapshot = Snapshot.of({path: text for path, text in files.items() if text is not None})
        memo = memo or RecordsMemo(snapshot, Settings())
        assert memo.read(snapshot).contacts == read_records(snapshot, Settings()).contacts
