"""The matrix of SAFETY 5 is whole, and every test it names is there."""

import ast
from functools import cache

import pytest

from tests.faults.matrix import NOT_RUN, TESTS
from tests.faults.program import REPOSITORY

_CASES = {
    "A": (*range(1, 14), *range(15, 19)),
    "B": (19, 20, 21, 23, 24, 25, 26),
    "C": (27, 28, 29, 30, *range(32, 39)),
    "D": range(39, 50),
    "E": (50, 51, 52, 54, 55, 56),
    "F": (59, 60, 61, 62, 63, 65, 66, 67),
    "G": range(69, 75),
    "H": (75, 76, 79, *range(81, 86)),
    "I": range(86, 93),
}


@cache
def names_in(path: str) -> frozenset[str]:
    """The tests of a module, or the cases of a Markdown file by their headings."""
    text = (REPOSITORY / path).read_text(encoding="utf-8")
    if path.endswith(".md"):
        lines = text.split("\n")
        return frozenset(line.removeprefix("## ") for line in lines if line.startswith("## "))
    found = set[str]()
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found.update(target.id for target in node.targets if isinstance(target, ast.Name))
    return frozenset(found)


def test_every_case_has_a_test_or_a_reason() -> None:
    every = {f"{part}{number}" for part, numbers in _CASES.items() for number in numbers}
    assert TESTS.keys() | NOT_RUN.keys() == every
    assert TESTS.keys().isdisjoint(NOT_RUN)
    assert all(NOT_RUN.values())


@pytest.mark.parametrize("case", TESTS)
def test_the_tests_of_a_case_are_there(case: str) -> None:
    assert TESTS[case]
    for named in TESTS[case]:
        path, _, name = named.partition("::")
        assert name in names_in(path), named
