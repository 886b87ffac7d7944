"""The command that tries the oldest and newest libraries holds every one that we need."""

from importlib.metadata import version

from tests.dependencies import lowest


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(".") if part.isdecimal()]


def test_every_library_we_need_is_held_at_a_version_no_newer_than_the_one_in_use() -> None:
    held = [line.split("==") for line in lowest()]
    assert {"click", "networkx", "watchdog"} <= {name for name, _ in held}
    assert [name for name, lowest in held if _numbers(version(name)) < _numbers(lowest)] == []
