"""The best chains, against every chain there is in small networks, and against what must hold."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.network.chains import Chain, best_chain, spread
from mdnetwork.network.introductions import introductions, targets
from mdnetwork.network.surveyor import survey
from mdnetwork.network.ties import Tie, Ties, is_place, join
from mdnetwork.records.facts import Source
from mdnetwork.records.types import ME
from mdnetwork.settings import Settings
from tests.strategies import TODAY, Vault, log_lines, vaults
from tests.unit.network.surveys import basis_of, surveyed

SETTINGS = Settings()
PEOPLE = (ME, *"ABCDE")
PLACES = ("/organization/x", "/school/y")
SOURCE = Source(path="People/A.md")
STRENGTHS = (0.1, 0.25, 0.5, 0.5, 0.75, 1.0)


def tie(first: str, second: str, strength: float) -> Tie:
    return Tie(first=first, second=second, kind="knows", strength=strength, source=SOURCE)


def some_ties() -> st.SearchStrategy[list[Tie]]:
    """Ties between people, and of people with places, but not of yours."""
    strength = st.sampled_from(STRENGTHS)
    people = st.builds(tie, st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), strength)
    places = st.builds(tie, st.sampled_from(PEOPLE[1:]), st.sampled_from(PLACES), strength)
    return st.lists(people | places, max_size=14)


def closed_people() -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(PEOPLE[1:]), max_size=2)


def every_way(ties: Ties, start: str) -> Iterator[tuple[tuple[str, ...], float]]:
    """Every way from `start` that visits nobody twice, with its strength; all of them."""
    waiting: list[tuple[tuple[str, ...], float]] = [((start,), 1.0)]
    while waiting:
        way, strength = waiting.pop()
        if len(way) > 1 and not is_place(way[-1]):
            yield way, strength
        if len(way) == 1 or way[-1] not in ties.closed:
            waiting += [
                ((*way, end), strength * found.strength)
                for end, found in ties.of.get(way[-1], {}).items()
                if end not in way
            ]


def people_of(way: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(end for end in way if not is_place(end))


@given(some_ties(), closed_people(), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))
def test_no_chain_is_stronger_than_the_best(
    found: list[Tie], closed: frozenset[str], start: str, end: str
) -> None:
    ties = join(found, closed)
    chain = best_chain(ties, start, end)
    ways = [(way, strength) for way, strength in every_way(ties, start) if way[-1] == end]
    if start == end:
        assert chain
        assert chain.steps == ()
    elif not ways:
        assert chain is None
    else:
        assert chain
        best = max(strength for _, strength in ways)
        assert chain.strength == best
        fewest = min(len(people_of(way)) for way, strength in ways if strength == best)
        assert len(chain.people) == fewest


def holds_together(chain: Chain, ties: Ties) -> None:
    strength = 1.0
    for step, (first, second) in zip(chain.steps, pairwise(chain.people), strict=True):
        assert (step.first, step.second) == (first, second)
        for found in step.ties:
            strength *= found.strength
        ends = {end for found in step.ties for end in (found.first, found.second)}
        assert {end for end in ends if not is_place(end)} == {first, second}
        assert all(ties.of[found.first][found.second] is found for found in step.ties)
    assert chain.strength == strength


@given(some_ties(), closed_people())
def test_a_chain_is_made_of_its_ties(found: list[Tie], closed: frozenset[str]) -> None:
    ties = join(found, closed)
    for label in spread(ties, ME, 3):
        chain = label.chain()
        holds_together(chain, ties)
        assert closed.isdisjoint(chain.people[1:-1])
        assert len(set(chain.people)) == len(chain.people)


def no_detour(way: tuple[str, ...], ties: Ties) -> bool:
    """Whether nobody on it but the first is someone you reach as well by yourself."""
    strength = 1.0
    for first, second in pairwise(way):
        strength *= ties.of[first][second].strength
        own = ties.of[ME].get(second)
        if second != way[1] and own and own.strength >= strength:
            return False
    return True


@given(some_ties(), closed_people(), st.integers(1, 4))
def test_the_alternatives_begin_with_different_people_and_are_the_best_that_do(
    found: list[Tie], closed: frozenset[str], most: int
) -> None:
    ties = join(found, closed)
    labels = list(spread(ties, ME, most))
    assert [x.strength for x in labels] == sorted((x.strength for x in labels), reverse=True)
    best: dict[str, dict[str, float]] = {}
    for way, strength in every_way(ties, ME):
        if no_detour(way, ties):
            firsts = best.setdefault(way[-1], {})
            firsts[way[1]] = max(strength, firsts.get(way[1], 0.0))
    for end, firsts in best.items():
        mine = [label for label in labels if label.end == end]
        assert len({label.first for label in mine}) == len(mine)
        assert [x.strength for x in mine] == sorted(firsts.values(), reverse=True)[:most]
        assert all(label.strength == firsts[label.first] for label in mine)


@given(some_ties(), closed_people(), st.randoms(use_true_random=False))
def test_the_order_of_the_ties_does_not_matter(
    found: list[Tie], closed: frozenset[str], lots: Random
) -> None:
    shuffled = list(found)
    lots.shuffle(shuffled)
    chains = [x.chain() for x in spread(join(found, closed), ME, 3)]
    assert [x.chain() for x in spread(join(shuffled, closed), ME, 3)] == chains


@given(some_ties(), closed_people(), st.sampled_from(PEOPLE), some_ties())
def test_one_more_tie_never_makes_a_chain_weaker(
    found: list[Tie], closed: frozenset[str], start: str, more: list[Tie]
) -> None:
    before = {x.end: x.strength for x in spread(join(found, closed), start)}
    after = {x.end: x.strength for x in spread(join([*found, *more], closed), start)}
    assert all(after[end] >= strength for end, strength in before.items())


def asked(files: Vault, today: date = TODAY) -> object:
    """All introductions to everything that is a target, and the best chain to everyone."""
    basis = basis_of(files, today)
    about = survey(basis)
    chains = [label.chain() for label in spread(about.ties, ME)]
    return introductions(about, targets(basis.records, about.fields), SETTINGS), chains


def aimed(files: Vault) -> Vault:
    """The vault with organizations and a field that are targets, and people in them."""
    target = {
        "Organizations/Acme.md": "---\ntarget: yes\n---\n",
        "Fields/Law.md": "---\ntype: field\ntarget: yes\n---\n",
    }
    note = '---\norganization: "[[Acme]]"\nknows: [Ada, Gus]\nfield: Law\n---\n'
    people = {"People/Zoe.md": note}
    return {**files, **target, **people}


@given(vaults(), st.randoms(use_true_random=False))
def test_the_order_of_the_notes_does_not_matter(files: Vault, lots: Random) -> None:
    mine = aimed(files)
    paths = list(mine)
    lots.shuffle(paths)
    assert asked({path: mine[path] for path in paths}) == asked(mine)


@given(vaults(), st.lists(log_lines(), min_size=1, max_size=3))
def test_one_more_talk_makes_no_chain_weaker(files: Vault, more: list[str]) -> None:
    """Talks and words only add; that someone declined, or was asked, may close them."""
    told = [line for line in more if " declined" not in line and " asked" not in line]
    path = "People/Ada.md"
    after = {**files, path: files.get(path, "") + "".join(f"\n{line}" for line in told) + "\n"}
    before_ties, after_ties = (ties_of_vault(vault) for vault in (files, after))
    strengths = {x.end: x.strength for x in spread(before_ties, ME)}
    later = {x.end: x.strength for x in spread(after_ties, ME)}
    if before_ties.closed >= after_ties.closed and path in files:
        assert all(later[end] >= strength for end, strength in strengths.items())


def ties_of_vault(files: Vault) -> Ties:
    return surveyed(files, TODAY).ties
