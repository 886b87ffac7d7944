"""SAFETY 91: `undo` restores exactly or refuses; whatever lies in the state folder, no error."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.plan import Append, Change, Create, Edit, Plan, Update, digest, lies_inside
from mdnetwork.vault.folders import state_folder
from mdnetwork.vault.undo import STEPS, forget, read_steps, take_back
from mdnetwork.vault.write import carry_out
from tests.faults.fingerprint import fingerprint, temporaries
from tests.property.test_writer import PATHS, TEXTS, VAULTS, made

DAY = date(2026, 3, 10)
Files = dict[str, bytes]
Steps = list[list[tuple[str, str, str]]]


def files_in(root: Path) -> Files:
    return {path: (root / path).read_bytes() for path in fingerprint(root)}


def changes(root: Path, asked: list[tuple[str, str, str]]) -> tuple[Change, ...]:
    """The changes of one plan, as a build or a command would make them of what lies there."""
    return tuple(_change(root, *one) for one in asked)


def _change(root: Path, what: str, path: str, text: str) -> Change:
    try:
        data = (root / path).read_bytes()
    except OSError:
        data = None
    old = (data or b"").decode()
    if what == "append":
        before = None if data is None else digest(data)
        return Append(path=path, before=before, old=old, text=old + text)
    if data is None:
        return Create(path=path, text=text, page=what == "page")
    kind = Edit if what == "edit" else Update
    return kind(path=path, before=digest(data), old=old, text=text)


ASKED = st.tuples(st.sampled_from(("append", "edit", "page")), PATHS, TEXTS)
STEPS_ASKED = st.lists(
    st.lists(ASKED, min_size=1, max_size=4, unique_by=lambda a: a[1]), max_size=5
)


@given(VAULTS, STEPS_ASKED)
def test_91_undo_restores_exactly_step_by_step(
    case: tuple[dict[str, str], tuple[Change, ...]], asked: Steps
) -> None:
    """Pages aside, each undo gives back the bytes and modes of before its step."""
    with made(case[0]) as root:
        history: list[Files] = []
        for number, one in enumerate(asked):
            personal = {path for what, path, _ in one if what != "page"}
            before = {p: d for p, d in files_in(root).items() if p in personal}
            plan = Plan(changes=changes(root, one), day=DAY, words=str(number))
            carry_out(root, plan)
            if [s.words for s in read_steps(root).steps[:1]] == [str(number)]:
                history.append(before)
        assert len(read_steps(root).steps) == len(history)
        for step, before in zip(read_steps(root).steps, reversed(history), strict=True):
            _undo_and_compare(root, step.words, before)
        assert temporaries(root) == []


def _undo_and_compare(root: Path, words: str, before: Files) -> None:
    (step, *_) = read_steps(root).steps
    assert step.words == words
    untouched = fingerprint(root)
    report = carry_out(root, take_back(root, step))
    after = files_in(root)
    if report.refused:  # a page was written there since
        assert fingerprint(root) == untouched
    else:
        for file in step.files:
            assert after.get(file.path) == before.get(file.path)
        names = {file.path for file in step.files}
        others = {p: mark for p, mark in fingerprint(root).items() if p not in names}
        assert others == {p: mark for p, mark in untouched.items() if p not in names}
    forget(root, step)


@given(VAULTS, st.lists(ASKED, min_size=1, max_size=3), st.lists(st.tuples(PATHS, TEXTS)))
def test_91_what_was_changed_since_is_never_touched(
    case: tuple[dict[str, str], tuple[Change, ...]],
    asked: list[tuple[str, str, str]],
    edits: list[tuple[str, str]],
) -> None:
    with made(case[0]) as root:
        before = files_in(root)
        carry_out(root, Plan(changes=changes(root, asked), day=DAY, words="w"))
        for path, text in edits:
            if (root / path).is_file():
                (root / path).write_bytes(text.encode())
        untouched, since = fingerprint(root), files_in(root)
        for step in read_steps(root).steps:
            report = carry_out(root, take_back(root, step))
            if report.refused:
                assert fingerprint(root) == untouched
                continue
            for file in step.files:
                assert files_in(root).get(file.path) == before.get(file.path)
                was = since.get(file.path)
                assert was is None or digest(was) == file.after or was == before[file.path]


@given(st.data())
def test_91_whatever_lies_in_the_state_folder_raises_nothing_and_leads_nowhere(
    data: st.DataObject,
) -> None:
    with made({"vault/Ana.md": "a"}) as outside:
        root = outside / "vault"
        edit = Edit(path="Ana.md", before=digest(b"a"), old="a", text="b")
        carry_out(root, Plan(changes=(edit,), day=DAY, words="w"))
        (file,) = (state_folder(root) / "undo").iterdir()
        file.write_bytes(data.draw(damaged(file.read_bytes())))
        before = fingerprint(outside)
        steps = read_steps(root)
        assert len(steps.steps) + steps.damaged == 1
        assert all(lies_inside(f.path) for s in steps.steps for f in s.files)
        plans = [take_back(root, step) for step in steps.steps]
        assert all(plan.diff() is not None for plan in plans)
        assert fingerprint(outside) == before
        for plan in plans:
            carry_out(root, plan)
        assert fingerprint(outside).keys() <= {"vault/Ana.md"}


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """A step's bytes with some cut, put in or replaced."""
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 8)))
    known = st.sampled_from(
        (b"", b"../", b"\\ud800", b"\\u0000", b"null", b"[" * 5000, b'"', b"}", b"-1", b"1e400")
    )
    return data[:start] + draw(known | st.binary(max_size=6)) + data[end:]


@given(st.lists(st.sampled_from(("00000001.json", "x", "99999999.json", "step.tmp")), unique=True))
def test_91_never_more_than_a_hundred(names: list[str]) -> None:
    with made({}) as root:
        folder = state_folder(root) / "undo"
        folder.mkdir()
        for name in names:
            (folder / name).write_bytes(b"{}")
        for number in range(3):
            plan = Plan(changes=(Create(path=f"{number}.md", text=""),), day=DAY, words="w")
            assert not carry_out(root, plan).unrecorded
        assert len(read_steps(root).steps) == 3
        assert len(read_steps(root).steps) <= STEPS
