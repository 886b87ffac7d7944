from mdnetwork.plan import Create, Plan, Unchanged, Update
from mdnetwork.vault.duel import ROUNDS, Duel

BACK = Update(path="Network/Due.md", before="old", old="old", text="ours")
OTHER = Create(path="Network/Home.md", text="home")


def plan(*changes: Create | Update | Unchanged) -> Plan:
    return Plan(changes=changes)


def test_b26_a_page_turned_back_again_and_again_is_given_up_once() -> None:
    duel = Duel()
    for second in range(ROUNDS):
        assert duel.without_lost(plan(BACK, OTHER), second) == (plan(BACK, OTHER), ())
        duel.wrote(BACK, second)
    assert duel.without_lost(plan(BACK, OTHER), 10) == (plan(OTHER), (BACK.path,))
    assert duel.without_lost(plan(BACK, OTHER), 11) == (plan(OTHER), ())
    duel.end()
    assert duel.without_lost(plan(BACK), 12) == (plan(BACK), ())


def test_b26_a_person_who_ticks_line_after_line_duels_with_nobody() -> None:
    duel = Duel()
    for second in range(20):
        change = Update(path=BACK.path, before="b", old="b", text=f"ours without {second}")
        assert duel.without_lost(plan(change), second) == (plan(change), ())
        duel.wrote(change, second)


def test_b26_now_and_then_is_no_duel() -> None:
    duel = Duel()
    for round_ in range(20):
        assert duel.without_lost(plan(BACK), round_ * 20) == (plan(BACK), ())
        duel.wrote(BACK, round_ * 20)


def test_what_is_not_written_is_kept() -> None:
    unchanged = plan(Unchanged(path="a.md"))
    assert Duel().without_lost(unchanged, 0) == (unchanged, ())
