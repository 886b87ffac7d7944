"""INV-1, INV-3, INV-4 and INV-5 of the writer, over generated vaults and plans."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.plan import Change, Create, Plan, Unchanged, Update, digest
from mdnetwork.vault.write import carry_out
from tests.faults.fingerprint import fingerprint, temporaries

NAMES = ("Due.md", "due.md", "Home.md", "Jos\u00e9.md", "Jose\u0301.md")
FOLDERS = ("", "Network/", "network/", "A/B/")
PATHS = st.builds(str.__add__, st.sampled_from(FOLDERS), st.sampled_from(NAMES))
TEXTS = st.text(max_size=40) | st.sampled_from(["", "\ufeffx\r\n", "a\rb\n\r\n"])


@st.composite
def changes(draw: st.DrawFn, vault: dict[str, str]) -> Change:
    path = draw(PATHS)
    match draw(st.integers(0, 3)):
        case 0:
            return Create(path=path, text=draw(TEXTS))
        case 1:
            return Unchanged(path=path)
        case 2:
            old = vault.get(path, "")
        case _:
            old = draw(TEXTS)
    return Update(path=path, before=digest(old.encode()), old=old, text=draw(TEXTS))


VAULTS = st.dictionaries(PATHS, TEXTS, max_size=4).flatmap(
    lambda vault: st.tuples(st.just(vault), st.lists(changes(vault), max_size=5).map(tuple))
)


@contextmanager
def made(vault: dict[str, str]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        for path, text in vault.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text.encode())
        yield root


def expected(vault: dict[str, str], plan: Plan, written: set[str]) -> dict[str, str]:
    """The vault after the changes that the report says were made, in order."""
    after = dict(vault)
    for change in plan.writes:
        fits = change.path in after and digest(after[change.path].encode()) == change.before if (
            isinstance(change, Update)
        ) else change.path not in after  # fmt: skip
        if change.path in written and fits:
            after[change.path] = change.text
    return after


@given(VAULTS)
def test_inv1_inv5_the_writer_does_what_it_says_and_nothing_else(
    case: tuple[dict[str, str], tuple[Change, ...]],
) -> None:
    vault, steps = case
    plan = Plan(changes=steps)
    with made(vault) as root:
        before = fingerprint(root)
        report = carry_out(root, plan)
        after = fingerprint(root)
        written = {*report.created, *report.updated}
        assert {p: m for p, m in after.items() if p not in written} == {
            p: m for p, m in before.items() if p not in written
        }
        assert {p: (root / p).read_bytes().decode() for p in after} == expected(
            vault, plan, written
        )
        assert temporaries(root) == []
        outcomes = (report.created, report.updated, report.unchanged, report.refused)
        assert sum(map(len, outcomes)) == len(steps)


@given(VAULTS)
def test_inv4_a_plan_carried_out_twice_writes_once(
    case: tuple[dict[str, str], tuple[Change, ...]],
) -> None:
    vault, steps = case
    once = {change.path: change for change in reversed(steps)}
    plan = Plan(changes=tuple(once.values()))
    with made(vault) as root:
        first = carry_out(root, plan)
        before = fingerprint(root)
        second = carry_out(root, plan)
        assert second.created == second.updated == ()
        assert fingerprint(root) == before
        assert set(second.refused) >= set(first.refused)
