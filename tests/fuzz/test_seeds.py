"""SAFETY 5.A 18 in the gate: every seed, so every finding there ever was, and some mutations."""

import pytest

from tests.fuzz.inputs import mutations, seeds
from tests.fuzz.targets import TARGETS

MUTATIONS = 60


@pytest.mark.parametrize("target", TARGETS)
def test_18_no_seed_of_the_fuzzer_is_a_finding(target: str) -> None:
    for seed in seeds(target):
        TARGETS[target](seed)


@pytest.mark.parametrize("target", TARGETS)
def test_18_nor_is_any_of_some_mutations(target: str) -> None:
    for data in mutations(target, MUTATIONS):
        TARGETS[target](data)
