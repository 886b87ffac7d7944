from datetime import date

import pytest

from mdnetwork.records.daily import daily_date, daily_pattern
from mdnetwork.records.daily_notes import DailyNotes
from mdnetwork.records.read import read_records
from mdnetwork.records.snapshot import Snapshot
from mdnetwork.settings import Settings


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("YYYY-MM-DD", "2026-03-02.md"),
        ("YYYY-MM-DD", "Journal/2026-03-02.md"),
        ("YYYY/MM/YYYY-MM-DD", "2026/03/2026-03-02.md"),
        ("YYYY/MMMM/YYYY-MMM-DD", "2026/March/2026-Mar-02.md"),
        ("dddd, MMMM Do YYYY", "Monday, March 2nd 2026.md"),
        ("D.M.YYYY", "2.3.2026.md"),
        ("DDMMYY", "020326.md"),
        ("[Day] YYYYMMDD", "Day 20260302.md"),
        ("gggg-[W]ww/YYYY-MM-DD ddd", "2026-W10/2026-03-02 Mon.md"),
        ("YYYY-[Q]Q/MM-DD", "2026-Q1/03-02.md"),
    ],
)
def test_moment_formats(written: str, path: str) -> None:
    pattern = daily_pattern(DailyNotes(format=written))
    assert pattern
    assert daily_date(pattern, path) == date(2026, 3, 2)


@pytest.mark.parametrize("written", ["YYYY-MM", "MM-DD", "[YYYY-MM-DD]", "", "gggg-[W]ww"])
def test_formats_without_a_day_are_none(written: str) -> None:
    assert daily_pattern(DailyNotes(format=written)) is None


@pytest.mark.parametrize(
    ("folder", "path", "found"),
    [
        ("Journal", "Journal/020326.md", True),
        ("Journal/", "Journal/020326.md", True),
        ("Journal", "Other/020326.md", False),
        ("", "Any/where/020326.md", True),
        ("J(x", "J(x/020326.md", True),
        ("", "Notes 020326.md", False),
        ("", "310226.md", False),
    ],
)
def test_the_folder_and_the_whole_name_count(folder: str, path: str, *, found: bool) -> None:
    pattern = daily_pattern(DailyNotes(folder=folder, format="DDMMYY"))
    assert bool(daily_date(pattern, path)) is found


def test_a_daily_note_by_obsidians_format_is_dated() -> None:
    snapshot = Snapshot.of(
        {"People/Ada.md": "", "J/2.3.2026.md": "[[Ada]]"},
        daily=DailyNotes(folder="J", format="D.M.YYYY"),
    )
    (mention,) = read_records(snapshot, Settings()).mentions
    assert mention.day == date(2026, 3, 2)
