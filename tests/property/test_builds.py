"""INV-4, INV-7, INV-12, INV-13 and INV-14 of the pure build, over generated vaults."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.build import Result, build
from mdnetwork.followups.followup import FollowUp
from mdnetwork.plan import Create
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from tests.strategies import BROKEN, GHOSTS, PEOPLE, TODAY, Vault, vaults

SETTINGS = Settings()
LOG = "Follow-up log.md"


def built(files: Vault, today: date = TODAY) -> Result:
    return build(Snapshot.of(files), SETTINGS, today)


def pages(result: Result) -> dict[str, str]:
    return {change.path: change.text for change in result.plan.writes}


@given(vaults(), st.randoms(use_true_random=False))
def test_inv_4_same_notes_same_bytes_in_any_order(files: Vault, chance: random.Random) -> None:
    paths = list(files)
    chance.shuffle(paths)
    one, other = built(files), built({path: files[path] for path in paths})
    assert pages(one) == pages(other)
    assert one.problems == other.problems
    assert one.agenda == other.agenda


@given(vaults())
def test_inv_4_what_was_written_is_not_written_again(files: Vault) -> None:
    first = built(files)
    assert all(isinstance(change, Create) for change in first.plan.changes)
    again = built({**files, **pages(first)})
    assert again.plan.writes == ()
    assert again.agenda == first.agenda
    assert again.problems == first.problems


@given(vaults(), st.sampled_from(BROKEN))
def test_inv_12_a_broken_note_has_a_problem_and_changes_nobody_else(
    files: Vault, broken: str
) -> None:
    path = "People/Broken one.md"
    whole = built({**files, path: broken})
    assert any(problem.path == path for problem in whole.problems)
    before = built(files).agenda
    kept = [f for f in whole.agenda.open if f.contact.path != path]
    assert [(f.identity, f.due, f.reasons) for f in kept] == [
        (f.identity, f.due, f.reasons) for f in before.open
    ]


@given(vaults(), st.binary(max_size=200))
def test_inv_7_no_bytes_stop_a_build(files: Vault, data: bytes) -> None:
    built({**files, "People/Bytes.md": data.decode("utf-8", "surrogateescape")})


def _open(result: Result) -> list[tuple[str, date | None, tuple[str, ...]]]:
    return [(f.identity, f.due, f.reasons) for f in result.agenda.open]


@given(vaults(), st.randoms(use_true_random=False), st.data())
def test_inv_13_the_log_is_a_set_of_lines(
    files: Vault, chance: random.Random, data: st.DataObject
) -> None:
    owed = [f.identity for f in built(files).agenda.open]
    ids = data.draw(st.lists(st.sampled_from(owed), max_size=3)) if owed else []
    answers = [
        f"- 2026-03-0{data.draw(st.integers(1, 9))} dropped [[Ada]] <!-- fu:{identity} -->"
        for identity in ids
    ]
    lines = [*files[LOG].splitlines(), *answers]
    mixed = [*lines, *(line for line in lines if chance.random() < 0.5)]
    chance.shuffle(mixed)
    one = built({**files, LOG: "\n".join(lines)})
    other = built({**files, LOG: "\n".join(mixed)})
    assert _open(one) == _open(other)
    assert one.situation.footings == other.situation.footings
    assert not {f.identity for f in one.agenda.open} & set(ids)


@given(vaults(), st.integers(1, 400))
def test_inv_14_time_never_makes_anything_less_overdue(files: Vault, later: int) -> None:
    then = TODAY + timedelta(days=later)
    one, other = built(files), built(files, then)
    left = {f.identity: f for f in other.agenda.open}
    for follow_up in one.agenda.open:
        if follow_up.due is None or follow_up.due >= TODAY:
            continue
        found = left.get(follow_up.identity)
        if found and found.due == follow_up.due:
            assert found.overdue_days(then) >= follow_up.overdue_days(TODAY) + later
        else:
            assert _expired(follow_up, other, then)


def _expired(follow_up: FollowUp, later: Result, then: date) -> bool:
    """Whether a rule says that it stops: lapsed, the person has come to rest, or is asked anew."""
    assert follow_up.due is not None
    history = later.situation.histories[follow_up.contact.key]
    lapses = follow_up.due + timedelta(days=SETTINGS.lapse[follow_up.kind.name])
    rests = follow_up.kind.silenced and history.rests(SETTINGS, then)
    asked = follow_up.due - timedelta(days=SETTINGS.nudge_days)
    anew = follow_up.kind.name == "nudge" and asked + timedelta(days=SETTINGS.rest_days) <= then
    return lapses <= then or rests or anew


@pytest.mark.parametrize("name", PEOPLE + GHOSTS)
def test_every_line_names_its_source(name: str) -> None:
    files = {"Meetings/2026-03-01 talk.md": f"---\npeople: {name}\n---\n"}
    for follow_up in built(files).agenda.open:
        assert follow_up.reasons
        assert follow_up.source.path in files


CANARY = "Zyzzyva"
PRIVATE = (
    f"---\nprivate: true\naliases: [{CANARY}, Ada]\nrole: {CANARY}\norganization: {CANARY}\n"
    f"cadence: {CANARY}\nreferred_by: {CANARY}\nnext_contact: 2026-03-01\n---\n"
    f"- 2026-02-30 {CANARY}\n- 2026-03-01 met [[{CANARY} friend]]\n- [ ] {CANARY} 📅 2026-03-09\n"
    f"## Referrals\n\n- {CANARY} Smith\n"
)
HIDDEN = (
    f"\n\n## Private\n\n{CANARY}\n\n- 2026-03-01 met [[{CANARY} Jones]]\n- Name: {CANARY} Doe\n"
    f"- [ ] {CANARY} 📅 2026-03-09\n\n### Referrals\n\n- {CANARY} Roe\n"
)


@given(vaults(), st.sampled_from(["People", "Meetings", "Organizations", "Daily", "Notes"]))
def test_what_is_private_never_reaches_a_page(files: Vault, folder: str) -> None:
    told = {path: text + HIDDEN for path, text in files.items()}
    result = built({**told, f"{folder}/2026-03-01 {CANARY}.md": PRIVATE})
    assert result.sheets
    assert CANARY not in "".join(pages(result).values())
    assert not any(CANARY in str(problem) for problem in result.problems)
    assert not any(CANARY in str(follow_up) for follow_up in result.agenda.open)
