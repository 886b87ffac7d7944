"""Hard days: the 29th of February, the ends of months, midnight, a clock set back (3.2)."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mdnetwork.build import build
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings
from mdnetwork.vault.load import load
from tests.conftest import MakeVault
from tests.followups.row import ADA, TODAY, Row, begins, note, talk
from tests.followups.seen import DUE, LOG, PAGES, Notes, Seen, day
from tests.followups.table import ROWS

EACH = pytest.mark.parametrize("row", ROWS, ids=[row.kind for row in ROWS])
EAST, WEST = "Pacific/Kiritimati", "Etc/GMT+12"
"""26 hours apart: at no instant is it the same day in both."""

DAYS = [
    ("greet", {ADA: note(birthday="1992-02-29")}, "2028-02-20", "2028-02-29"),
    ("greet", {ADA: note(birthday="1992-02-29")}, "2027-02-20", "2027-02-28"),
    ("greet", {ADA: note(birthday="02-29")}, "2028-02-29", "2028-02-29"),
    ("greet", {ADA: note(birthday="02-29")}, "2027-03-13", "2027-02-28"),
    ("greet", {ADA: note(birthday="02-29")}, "2027-03-14", "2028-02-29"),
    ("greet", {ADA: note(birthday="12-31")}, "2027-01-13", "2026-12-31"),
    ("keep-in-touch", {ADA: note(cadence="monthly", last_contact="2027-01-31")}, "", "2027-02-28"),
    ("keep-in-touch", {ADA: note(cadence="monthly", last_contact="2028-01-31")}, "", "2028-02-29"),
    ("keep-in-touch", {ADA: note(cadence="monthly", last_contact="2028-02-29")}, "", "2028-03-29"),
    (
        "keep-in-touch",
        {ADA: note(cadence="quarterly", last_contact="2026-11-30")},
        "",
        "2027-02-28",
    ),
    ("keep-in-touch", {ADA: note(cadence="yearly", last_contact="2028-02-29")}, "", "2029-02-28"),
    ("keep-in-touch", {ADA: note(cadence="1y", last_contact="2027-02-28")}, "", "2028-02-28"),
    ("keep-in-touch", {ADA: note(cadence="30d", last_contact="2028-01-31")}, "", "2028-03-01"),
    ("keep-in-touch", {ADA: note(tier="inner", last_contact="2028-02-20")}, "", "2028-03-05"),
    ("thank", {"Meetings/2028-02-28 Ada.md": talk(thanked="no")}, "", "2028-02-29"),
    ("thank", {"Meetings/2028-02-29 Ada.md": talk(thanked="no")}, "", "2028-03-01"),
    ("thank", {"Meetings/2027-02-28 Ada.md": talk(thanked="no")}, "", "2027-03-01"),
    ("nudge", {ADA: "- 2028-02-22 asked\n"}, "2028-02-23", "2028-02-29"),
    ("promised", {ADA: note("- 2028-01-31 met", may_contact_again="1 month")}, "", "2028-02-29"),
    ("prepare", {"Meetings/2028-03-03 Ada.md": talk()}, "2028-02-01", "2028-02-29"),
    ("confirm", {"Meetings/2028-03-01 Ada.md": talk()}, "2028-02-01", "2028-02-29"),
    ("answer", {ADA: "- 2028-02-28 replied\n"}, "", "2028-02-29"),
    ("task", {ADA: "- [ ] Leap 📅 2028-02-29\n"}, "", "2028-02-29"),
]
CLOCK = [
    ("23:50", {"planned_minutes": "30"}, "2026-03-11T00:20"),
    ("23:50", {"planned_minutes": "30", "actual_minutes": "5"}, "2026-03-10T23:55"),
    ("23:59", {}, "2026-03-10T23:59"),
    ("00:00", {}, "2026-03-10T00:00"),
    ("14:00", {"actual_minutes": "20"}, "2026-03-10T14:20"),
]


@pytest.mark.parametrize(
    ("kind", "notes", "seen_on", "due"), DAYS, ids=[f"{row[0]} on {row[3]}" for row in DAYS]
)
def test_the_day_it_is_due(kind: str, notes: Notes, seen_on: str, due: str) -> None:
    found = Seen({ADA: "", **notes}, day(seen_on or due))
    assert found.owed(kind) == [("Ada", due)]


@pytest.mark.parametrize(("time", "more", "due"), CLOCK)
def test_thanks_after_a_talk_with_an_hour(time: str, more: dict[str, str], due: str) -> None:
    notes = {ADA: "", "Meetings/2026-03-09 Ada.md": talk(thanked="no", time=f"'{time}'", **more)}
    assert Seen(notes, day(TODAY)).owed("thank") == [("Ada", due)]


def test_an_hour_does_not_make_it_overdue_before_the_day_is_over() -> None:
    notes = {ADA: "", "Meetings/2026-03-09 Ada.md": talk(thanked="no", time="'00:00'")}
    found = Seen(notes, day(TODAY))
    assert found.section(found.only("thank")) == "Today"


# A clock set back: the page of a later day lies there, and may hold answers.


def settles_down(seen: Seen) -> None:
    assert seen.later(seen.today).result.plan.writes == ()


@pytest.mark.parametrize("words", ["", "x", "-", " snooze 2d"])
@EACH
def test_a_clock_set_back_and_put_right_again(row: Row, words: str) -> None:
    first = Seen(row.notes, day(TODAY))
    if words:
        first = first.answered(first.only(row.kind), words[:1], words[1:] and words)
    back = first.later(day(TODAY, -3))
    assert back.log == first.log
    assert {path: back.after[path] for path in first.after if "Network" not in path} == {
        path: text for path, text in first.after.items() if "Network" not in path
    }
    settles_down(back)
    again = back.later(day(TODAY))
    assert again.after == first.after
    settles_down(again)


@EACH
def test_a_tick_found_after_the_clock_was_set_back(row: Row) -> None:
    first = Seen(row.notes, day(TODAY))
    identity = first.only(row.kind)
    back = Seen(first.answered(identity, "x").notes, day(TODAY, -3))
    (line,) = back.log
    assert line.startswith(begins(back.today, row.verb, row))
    settles_down(back)
    again = back.later(day(TODAY))
    assert again.log == back.log
    assert identity not in again.open
    settles_down(again)


def test_a_page_of_tomorrow_is_another_device_past_midnight() -> None:
    first = Seen({ADA: note(next_contact=TODAY)}, day(TODAY))
    page = first.answered(first.only("promised"), "x").later(day(TODAY)).after
    result = build(Snapshot.of(page), PAGES, day(TODAY, -1))
    assert not {change.path for change in result.plan.writes} & {DUE, LOG}


# The zone of the settings decides which day it is, the one of the machine only without it. What
# is said here holds at every instant, so it does not matter that the clock is a real one.


def day_of_page(root: Path, zone: str, machine: str) -> date:
    """The day a real `mdnetwork build` writes over the due page; both zones may be empty."""
    root.mkdir()
    setting = f'time_zone = "{zone}"\n' if zone else ""
    (root / ".mdnetwork.toml").write_text(f"format = 1\n{setting}", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mdnetwork", "--vault", root, "build"],
        env={**os.environ, "TZ": machine},
        capture_output=True,
        check=True,
    )
    heading = (root / DUE).read_text(encoding="utf-8").partition("# Due follow-ups, ")[2]
    return date.fromisoformat(heading[:10])


@pytest.mark.parametrize(
    ("east", "west"),
    [
        pytest.param((EAST, "WEST12"), (WEST, "EAST-14"), id="of the settings"),
        pytest.param(("", "EAST-14"), ("", "WEST12"), id="of the machine"),
    ],
)
def test_the_zone_decides_which_day_it_is(
    east: tuple[str, str], west: tuple[str, str], tmp_path: Path
) -> None:
    apart = day_of_page(tmp_path / "east", *east) - day_of_page(tmp_path / "west", *west)
    assert apart.days in {1, 2}


@pytest.mark.parametrize(("zone", "logged"), [(EAST, "2026-03-11"), (WEST, "2026-03-09")])
def test_a_tick_is_dated_in_the_zone_of_the_settings(
    zone: str, logged: str, make_vault: MakeVault
) -> None:
    first = Seen({ADA: note(next_contact=TODAY)}, day("2026-03-08"))
    root = make_vault(first.answered(first.only("promised"), "x").notes)
    saved = datetime(2026, 3, 10, 10, 30, tzinfo=UTC).timestamp()
    os.utime(root / DUE, (saved, saved))
    settings = Settings(time_zone=zone)
    result = build(load(root, settings), settings, day("2026-03-12"), day_given=True)
    texts = {change.path: change.text for change in result.plan.writes}
    assert f"- {logged} wrote [[Ada]] <!-- fu:promised-" in texts[LOG]
