from mdnetwork.plan import Fill, Plan, Unchanged, digest
from mdnetwork.vault.patience import STILL_SECONDS, Patience

OTHER = Unchanged(path="Network/Due follow-ups.md")


def fill(old: str = "old", new: str = "new", path: str = "Mine.md") -> Plan:
    change = Fill(path=path, before=digest(old.encode()), old=old, text=new)
    return Plan(changes=(OTHER, change))


def test_a_note_never_seen_is_tried_at_once() -> None:
    patience = Patience()
    assert patience.without_waiting(fill(), 100.0) == fill()
    assert patience.over_at == float("inf")


def test_a_note_that_waits_is_not_tried_before_its_time() -> None:
    patience = Patience()
    assert patience.learn(fill(), (), {"Mine.md": 20.0}, 100.0) == ("Mine.md",)
    assert patience.over_at == 120.0
    assert patience.without_waiting(fill(), 119.0) == Plan(changes=(OTHER,))
    assert patience.without_waiting(fill(), 120.0) == fill()


def test_it_is_said_once_until_it_is_filled() -> None:
    patience = Patience()
    assert patience.learn(fill(), (), {"Mine.md": 20.0}, 0.0) == ("Mine.md",)
    assert patience.learn(fill(), (), {"Mine.md": 20.0}, 60.0) == ()
    assert patience.learn(fill(), ("Mine.md",), {}, 120.0) == ()
    assert patience.learn(fill(), (), {"Mine.md": 20.0}, 500.0) == ("Mine.md",)


def test_a_note_that_was_saved_again_waits_anew_without_being_tried() -> None:
    patience = Patience()
    patience.learn(fill(), (), {"Mine.md": 20.0}, 100.0)
    assert patience.without_waiting(fill("saved"), 119.0) == Plan(changes=(OTHER,))
    assert patience.over_at == 119.0 + STILL_SECONDS


def test_what_we_wrote_ourselves_rests_as_long_and_nothing_is_said() -> None:
    patience = Patience()
    patience.learn(fill("old", "new"), ("Mine.md",), {}, 100.0)
    assert patience.without_waiting(fill("new", "newer"), 110.0) == Plan(changes=(OTHER,))
    assert patience.over_at == 100.0 + STILL_SECONDS
    assert patience.without_waiting(fill("new", "newer"), 160.0) == fill("new", "newer")


def test_a_note_that_needs_nothing_any_more_is_forgotten() -> None:
    patience = Patience()
    patience.learn(fill(), (), {"Mine.md": 20.0}, 100.0)
    assert patience.without_waiting(Plan(changes=(OTHER,)), 101.0) == Plan(changes=(OTHER,))
    assert patience.over_at == float("inf")
