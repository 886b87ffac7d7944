from hypothesis import given
from hypothesis import strategies as st

from mdnetwork.vault.belief import DOUBT, PATIENCE, QUIET, Belief


def look(belief: Belief, now: float, *, known: int | None, seen: int | None, digest: str) -> bool:
    return belief.believes("n.md", known=known, seen=seen, digest=digest, now=now)


def test_a_path_is_looked_at_when_it_has_been_quiet() -> None:
    belief = Belief()
    belief.touch("n.md", 10.0)
    belief.touch("n.md", 10.2)
    assert belief.due(10.0 + QUIET) == []
    assert belief.next_look() == 10.2 + QUIET
    assert belief.due(10.2 + QUIET) == ["n.md"]
    assert look(belief, 10.5, known=100, seen=120, digest="a")
    assert len(belief) == 0
    assert belief.next_look() == float("inf")


def test_inv6_a_loss_is_believed_only_if_it_lasts() -> None:
    for seen in (None, 0, 50):
        belief = Belief()
        belief.touch("n.md", 10.0)
        assert not look(belief, 10.25, known=100, seen=seen, digest="")
        assert belief.next_look() == 10.0 + DOUBT
        assert not look(belief, 11.9, known=100, seen=seen, digest="")
        assert look(belief, 10.0 + DOUBT, known=100, seen=seen, digest="")


def test_b23_a_file_that_comes_back_was_never_lost() -> None:
    belief = Belief()
    belief.touch("n.md", 10.0)
    assert not look(belief, 10.25, known=100, seen=None, digest="")
    belief.touch("n.md", 11.0)
    assert belief.due(11.25) == ["n.md"]
    assert look(belief, 11.25, known=100, seen=90, digest="b")


def test_a_second_loss_is_doubted_anew() -> None:
    belief = Belief()
    belief.touch("n.md", 10.0)
    assert not look(belief, 10.25, known=100, seen=None, digest="")
    belief.touch("n.md", 11.5)  # it came back for a moment
    assert not look(belief, 12.1, known=100, seen=None, digest="")
    assert look(belief, 13.5, known=100, seen=None, digest="")


def test_a_new_file_may_be_empty() -> None:
    belief = Belief()
    belief.touch("n.md", 10.0)
    assert look(belief, 10.25, known=None, seen=0, digest="a")


def test_b24_a_file_that_is_never_quiet_is_believed_when_two_looks_agree() -> None:
    belief = Belief()
    now = 10.0
    while not belief.due(now):
        belief.touch("n.md", now)
        now += 0.015
    assert now <= 10.0 + PATIENCE + 0.02
    assert not look(belief, now, known=100, seen=100, digest="a")
    belief.touch("n.md", now)
    assert not look(belief, now + 0.01, known=100, seen=100, digest="b")
    belief.touch("n.md", now + 0.01)
    assert belief.due(now + 0.05) == []
    assert not look(belief, now + 0.12, known=100, seen=100, digest="c")
    assert look(belief, now + 0.13, known=100, seen=100, digest="c")


def test_a_path_nobody_waits_for_is_believed() -> None:
    belief = Belief()
    belief.touch("n.md", 1.0)
    assert "n.md" in belief
    belief.forget("n.md")
    belief.forget("n.md")
    assert look(belief, 1.0, known=100, seen=None, digest="")


STEPS = st.lists(
    st.tuples(
        st.floats(0.001, 1.0),  # seconds since the step before
        st.sampled_from([None, 0, 10, 60, 100]),  # size on the disk from now on
    ),
    min_size=1,
    max_size=60,
)


@given(STEPS)
def test_whatever_happens_the_last_state_is_believed_and_no_short_loss(
    steps: list[tuple[float, int | None]],
) -> None:
    """Drives the state machine as the watcher does, over a made-up file."""
    belief, now, known, size = Belief(), 0.0, 100, 100
    lost_since: float | None = None

    def look_until(end: float) -> None:
        nonlocal now, known
        while belief.next_look() <= end:
            now = max(now, belief.next_look())
            for path in belief.due(now):
                before = known
                if belief.believes(path, known=known, seen=size, digest=str(size), now=now):
                    known = size or 0
                    if before and known * 2 <= before:
                        assert lost_since is not None
                        assert now - lost_since > DOUBT - 1e-6

    for gap, new in steps:
        end = now + gap
        look_until(end)
        now = end
        size = new  # type: ignore[assignment]
        lost_since = now if not size or size * 2 <= known else None
        belief.touch("n.md", now)
    look_until(now + PATIENCE + DOUBT + QUIET)
    assert known == (size or 0)
    assert len(belief) == 0
