"""Dense, deep and large networks: the questions end, and the work stays within its bounds."""

import itertools
from collections.abc import Iterable

import pytest

from mdnetwork.network.chains import best_chain, spread
from mdnetwork.network.connectors import connectors, flow, generations, led_to, named_twice
from mdnetwork.network.export import read_network
from mdnetwork.network.graph import referral_graph
from mdnetwork.network.growth import growth
from mdnetwork.network.introductions import introductions, targets
from mdnetwork.network.picture import read_picture
from mdnetwork.network.shape import read_shape
from mdnetwork.network.survey import Basis
from mdnetwork.network.surveyor import survey
from mdnetwork.network.ties import Tie, Ties, join
from mdnetwork.records.facts import Source
from mdnetwork.records.types import ME
from mdnetwork.settings import Settings
from tests.property.test_scale import named_by, within
from tests.strategies import TODAY, Vault
from tests.unit.network.surveys import basis_of, footings, surveyed
from tests.work import work_of

SETTINGS = Settings()
LINES_A_TIE = 60
"""Lines of Python the search may run for each tie, for each of the chains it keeps."""


def by_key(key: str) -> tuple[str, str]:
    return key, key


def ask_everything(basis: Basis) -> None:
    about, graph, histories = survey(basis), referral_graph(basis.histories), basis.histories
    introductions(about, targets(basis.records, about.fields), SETTINGS)
    connectors(graph, histories, footings(basis), by_key)
    generations(graph, by_key)
    named_twice(histories, by_key)
    flow(histories)
    growth(histories)
    led_to(histories, histories, by_key)
    read_shape(about.ties)
    read_network(basis)
    read_picture(basis)


def clique() -> Vault:
    people = [f"P{number}" for number in range(40)]
    return {f"People/{p}.md": named_by(*(o for o in people if o != p)) for p in people}


def chain() -> Vault:
    return {f"People/P{n}.md": named_by(f"P{n - 1}") for n in range(1, 1000)}


def cycles() -> Vault:
    return {
        f"People/C{size}-{n}.md": named_by(f"C{size}-{(n + 1) % size}")
        for size in (2, 3, 50)
        for n in range(size)
    }


def one_place() -> Vault:
    """Everybody of one large organization and one school, and a talk of a hundred."""
    note = '---\norganization: "[[Acme]]"\nschool: North High\n---\n'
    people = {f"People/P{n}.md": note for n in range(2000)}
    many = ", ".join(f"P{n}" for n in range(100))
    talk = {"Meetings/2026-03-02 Fair.md": f"---\npeople: [{many}]\n---\n"}
    return {**people, **talk, "Organizations/Acme.md": "---\ntarget: yes\n---\n"}


@pytest.mark.parametrize("vault", [clique, chain, cycles, one_place], ids=lambda v: v.__name__)
def test_87_every_question_of_a_dense_or_deep_network_ends(vault: object) -> None:
    assert callable(vault)
    files = {**vault(), "People/P0.md": "- 2026-03-02 talked\n"}
    with within(30):
        ask_everything(basis_of(files, TODAY))


def test_87_a_chain_of_a_thousand_is_walked_to_its_end() -> None:
    talked = "- 2026-03-02 talked\n"
    ends = {"People/P0.md": talked, "People/P999.md": named_by("P998") + talked}
    basis = basis_of({**chain(), **ends}, TODAY)
    found = best_chain(survey(basis).ties, ME, "People/P999.md")
    assert found
    assert [found.people[0], found.people[-1]] == [ME, "People/P999.md"]
    led = led_to(["People/P999.md"], basis.histories, by_key)
    assert [one.person for one in led] == [f"People/P{n}.md" for n in reversed(range(1000))]


def test_a_place_of_thousands_stays_a_place_of_thousands_of_ties() -> None:
    about = surveyed(one_place(), TODAY)
    assert sum(map(len, about.ties.of.values())) < 2 * 5000


def large(people: int) -> Ties:
    """Numbered people, five ties for each of them, and you tied to the first ten."""

    def every() -> Iterable[Tie]:
        for number, stride in itertools.product(range(people), (1, 7, 61, 509, 4001)):
            other = (number + stride) % people
            yield _tie(str(number), str(other), 0.3 + (number + stride) % 7 / 10)
        for number in range(10):
            yield _tie(ME, str(number), 0.5)

    return join(every())


def _tie(first: str, second: str, strength: float) -> Tie:
    source = Source(path="People/A.md")
    return Tie(first=first, second=second, kind="knows", strength=strength, source=source)


def test_87_a_hundred_thousand_ties() -> None:
    ties = large(20_000)
    assert sum(map(len, ties.of.values())) == 2 * 100_010
    with within(60):
        assert len(list(spread(ties, ME))) == 20_000
        shape = read_shape(ties)
    assert shape.rough
    assert shape.looked_at < shape.people == 20_000


def test_a_small_network_is_seen_exactly() -> None:
    shape = read_shape(large(50))
    assert not shape.rough
    assert shape.looked_at == shape.people == 50


def test_the_search_looks_at_no_tie_more_often_than_it_keeps_chains() -> None:
    for most in (1, 3):
        ties = large(400)
        pairs = sum(map(len, ties.of.values()))
        work = work_of(lambda most=most, ties=ties: list(spread(ties, ME, most)))  # type: ignore[misc]
        assert sum(work.values()) < LINES_A_TIE * pairs * most
