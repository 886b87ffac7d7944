from tests.work import by_room, too_steep, work_of


def squared(names: list[str]) -> list[str]:
    return [name for name in names if sum(1 for other in names if other == name) == 1]


def doubled(names: list[str]) -> list[str]:
    return [name + name for name in names]


def places_too_steep(function: object) -> list[str]:
    assert callable(function)
    small, large = (
        work_of(lambda size=size: function([str(n) for n in range(size)]))  # type: ignore[misc]
        for size in (100, 400)
    )
    return [place.rpartition(" ")[2] for place in too_steep(small, large, 6, 400)]


def test_a_loop_within_a_loop_is_found() -> None:
    assert "squared.<locals>.<listcomp>.<genexpr>" in places_too_steep(squared)


def test_a_loop_is_not() -> None:
    assert places_too_steep(doubled) == []


def test_what_a_small_vault_does_not_come_by_is_no_alarm() -> None:
    few = work_of(lambda: doubled(["a"] * 30))
    assert too_steep(work_of(lambda: None), few, 6, 1000) == {}


def test_work_is_summed_by_room() -> None:
    work = work_of(lambda: doubled(["a"]))
    assert by_room(work)["tests"] == work.total() > 0
