from datetime import timedelta
from itertools import pairwise

import pytest

from mdnetwork.network.ties import Tie
from mdnetwork.records.types import ME
from mdnetwork.settings import read_settings
from tests.unit.network.surveys import TODAY, noted, surveyed, yours

ANA, BO = "People/Ana.md", "People/Bo.md"


def test_a_tie_counts_by_how_late_and_how_often_and_by_what() -> None:
    assert [yours(text) for text in ("", "- 2026-03-01 asked\n")] == [0.0, 0.0]
    rising = [
        "- 2020-03-01 wrote\n",
        "- 2026-03-01 wrote\n",
        "- 2024-03-01 talked\n",
        "- 2026-03-01 replied\n",
        "- 2025-06-01 talked\n",
        "- 2026-03-01 talked\n",
        "- 2026-03-01 talked\n- 2025-06-01 talked\n",
        "- 2026-03-01 talked\n- 2026-02-01 talked\n",
    ]
    strengths = [yours(text) for text in rising]
    assert strengths == sorted(strengths)
    assert len(set(strengths)) == len(strengths)
    assert 0 < strengths[0] < strengths[-1] < 1


def test_what_only_you_did_counts_less_than_what_came_back() -> None:
    assert yours("- 2026-03-01 wrote\n") < yours("- 2026-03-01 replied\n")


def test_two_touches_of_one_day_are_the_better_one() -> None:
    assert yours("- 2026-03-01 talked\n- 2026-03-01 wrote\n") == yours("- 2026-03-01 talked\n")


def test_a_tie_weakens_only_on_the_days_of_the_setting() -> None:
    text = noted(Ana="- 2026-03-01 talked\n")
    days = [TODAY + timedelta(days=later) for later in (0, 80, 90, 350, 360, 1080, 1090, 9000)]
    found = [surveyed(text, day).ties.of[ME][ANA].strength for day in days]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 4


def test_whom_you_list_or_know_otherwise_you_can_ask() -> None:
    assert yours("---\nsource: faculty\n---\n") > 0
    assert yours("---\nsource: directory\n---\n") == 0
    assert yours("---\nreferred_by: Bo\n---\n") == 0


def between(first: str, second: str, **lines: str) -> Tie | None:
    return surveyed(noted(**lines)).ties.of.get(first, {}).get(second)


def test_leave_to_use_a_name_counts_and_no_leave_counts_against_it() -> None:
    named = "---\nmay_use_name: {}\n---\n## Referrals\n\n- [[Bo]]\n"
    found = [between(ANA, BO, Ana=named.format(word), Bo="") for word in ("no", "", "yes")]
    strengths = [tie.strength for tie in found if tie]
    assert len(strengths) == 3
    assert all(one < other for one, other in pairwise(strengths))
    assert [tie.permitted for tie in found if tie] == [False, False, True]


@pytest.mark.parametrize(
    "closing",
    [
        "---\nstatus: paused\n---\n",
        "---\nmay_contact_again: no\n---\n",
        "- 2026-02-01 declined\n",
        "- 2026-01-01 asked\n",
    ],
)
def test_nobody_is_asked_through_someone_left_in_peace(closing: str) -> None:
    assert surveyed(noted(Ana=closing)).ties.closed == {ANA}


def test_a_place_that_was_left_ties_less() -> None:
    now, past = (
        surveyed(noted(Ana=f"---\n{prop}: Acme\n---\n")).ties.of[ANA]["/organization/?acme"]
        for prop in ("organization", "past_organizations")
    )
    assert now.strength > past.strength
    assert (now.past, past.past) == (False, True)


def test_the_settings_say_what_counts() -> None:
    settings = read_settings("format = 1\n[ties]\ntalk = 0\nknows = 900\n")
    assert settings.ties["talk"] == 0
    assert settings.ties["word"] == 60
