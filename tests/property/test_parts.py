"""What is kept of a page from build to build is what it would be made anew."""

from collections.abc import Mapping, Sequence
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.memo import Parts

NAMES = "abcde"
BUILDS = st.lists(
    st.tuples(
        st.one_of(st.none(), st.text(NAMES, max_size=6)),
        st.one_of(st.none(), st.frozensets(st.sampled_from(NAMES), max_size=2)),
        st.booleans(),
    ),
    min_size=2,
    max_size=8,
)
"""In each build: other things or the same, of whom anything else is told, if rows are asked for."""


@given(BUILDS)
def test_rows_are_as_if_made_anew(
    builds: list[tuple[str | None, frozenset[str] | None, bool]],
) -> None:
    parts = Parts()
    turns = dict.fromkeys(NAMES, 0)
    things: Sequence[str] = ""
    for changed, news, asks in builds:
        parts.turn()
        parts.hear(news)
        things = things if changed is None else changed
        for name in NAMES if news is None else news:
            turns[name] += 1
        page = partial(rows_of, parts, [*things], turns)
        if asks:
            assert page() == [f"{name}{turns[name]}" for name in things]
        else:  # what was asked for within a page that stays is kept, and out of date
            parts.made("page", [], page)


def rows_of(parts: Parts, things: Sequence[str], turns: Mapping[str, int]) -> Sequence[str]:
    return parts.rows("rows", things, lambda name: (name,), lambda name: f"{name}{turns[name]}")


@given(BUILDS)
def test_what_is_made_for_each_is_as_if_made_anew(
    builds: list[tuple[str | None, frozenset[str] | None, bool]],
) -> None:
    parts = Parts()
    turns = dict.fromkeys(NAMES, 0)
    keys: set[str] = set()
    for changed, news, asks in builds:
        parts.turn()
        now = keys if changed is None else {*changed}
        parts.hear(None if news is None else news | (keys ^ now))
        keys = now
        for name in NAMES if news is None else news:
            turns[name] += 1
        each = partial(parts.each, "each", keys, lambda name: turns[name] % 3 or None)
        if asks:
            assert each() == {name: turns[name] % 3 for name in keys if turns[name] % 3}
        else:
            parts.made("page", [], each)


def test_what_a_thing_was_made_with_is_kept_as_long_as_it_is() -> None:
    parts, made = Parts(), 0

    def inner() -> int:
        nonlocal made
        made += 1
        return made

    for build in range(4):
        parts.turn()
        parts.made("page", [build == 3], lambda: parts.made("inner", [], inner))
    assert made == 1
    parts.turn()
    parts.turn()
    parts.made("inner", [], inner)
    assert made == 2


def test_what_waits_longest_goes_first_but_for_what_is_to_be_there_soon() -> None:
    parts = Parts()
    order: list[str] = []

    def build(allowed: int | None, **said: int) -> None:
        parts.turn()
        parts.allowed = allowed
        for name, what in said.items():
            parts.made_in_time(name, [what], partial(order.append, name), soon=name == "soon")

    build(None, one=0, two=0, soon=0)
    order.clear()
    build(0, one=0, two=1, soon=0)
    build(0, one=1, two=1, soon=1)
    for _ in range(3):
        build(1, one=1, two=1, soon=1)
    assert order == ["soon", "two", "one"]
    assert not parts.waiting
