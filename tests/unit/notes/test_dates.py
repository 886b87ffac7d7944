from datetime import date, time

import pytest

from mdnetwork.notes.dates import (
    Period,
    add_days,
    date_in_name,
    days_between,
    parse_date,
    parse_period,
    parse_time,
    parse_time_of,
)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2023-02-28", 12, "2024-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-10-31", 4, "2027-02-28"),
        ("9999-12-01", 1, "9999-12-31"),
    ],
)
def test_71_months_are_calendar_months_clamped_to_the_last_day(
    start: str, months: int, end: str
) -> None:
    assert Period(months=months).after(date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("30d", Period(days=30)),
        ("30", Period(days=30)),
        ("6w", Period(days=42)),
        ("6 weeks", Period(days=42)),
        ("Monthly", Period(months=1)),
        ("in 3 months", Period(months=3)),
        ("every two weeks", Period(days=14)),
        ("after a year", Period(months=12)),
        ("quarterly", Period(months=3)),
        ("biweekly", Period(days=14)),
        ("fortnight", Period(days=14)),
        (" 2 Y ", Period(months=24)),
        ("day", Period(days=1)),
        ("36525", Period(days=36525)),
        ("36526", None),
        ("0", None),
        ("0d", None),
        ("-3", None),
        ("3.5w", None),
        ("monthy", None),
        ("99999w", None),
        ("٣", None),
        ("", None),
        ("d", Period(days=1)),
        ("3 months ago", None),
    ],
)
def test_periods(text: str, period: Period | None) -> None:
    assert parse_period(text) == period


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-02", date(2026, 3, 2)),
        ("2026-3-2", date(2026, 3, 2)),
        (" 2026-03-02 ", date(2026, 3, 2)),
        ("2026-03-02T14:20", date(2026, 3, 2)),
        ("2026-03-02 14:20:05.123", date(2026, 3, 2)),
        ("2026-03-02T23:30:00+01:00", date(2026, 3, 2)),
        ("2026-03-02T23:30:00Z", date(2026, 3, 2)),
        ("[[2026-03-02]]", date(2026, 3, 2)),
        ("2026-02-30", None),
        ("0000-00-00", None),
        ("10000-01-01", None),
        ("02.03.2026", None),
        ("2026/03/02", None),
        ("March 2, 2026", None),
        ("2026-03", None),
        ("", None),
    ],
)
def test_70_dates(text: str, day: date | None) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("14:20", time(14, 20)),
        ("9.30", time(9, 30)),
        ("14:20:59", time(14, 20)),
        ("2:20 pm", time(14, 20)),
        ("12:05 am", time(0, 5)),
        ("12:05 PM", time(12, 5)),
        ("14h30", time(14, 30)),
        ("14:30 Uhr", time(14, 30)),
        ("14.30 Uhr", time(14, 30)),
        ("14 Uhr", time(14, 0)),
        ("4.30pm", time(16, 30)),
        ("4:30 p.m.", time(16, 30)),
        ("4 pm", time(16, 0)),
        ("16h", time(16, 0)),
        ("25:10", None),
        ("14:60", None),
        ("13:00 pm", time(13, 0)),
        ("noon", None),
        ("14", None),
    ],
)
def test_hours(text: str, hour: time | None) -> None:
    assert parse_time(text) == hour


def test_the_hour_of_a_date_with_time() -> None:
    assert parse_time_of("2026-03-02T14:20:00") == time(14, 20)
    assert parse_time_of("2026-03-02") is None
    assert parse_time_of("14:20") is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2026-03-02 Ana", date(2026, 3, 2)),
        ("Ana 2026-03-02", date(2026, 3, 2)),
        ("12026-03-02", None),
        ("2026-02-30 then 2026-03-01", date(2026, 3, 1)),
        ("2026-3-2", None),
        ("Ana", None),
    ],
)
def test_the_date_in_a_name(name: str, day: date | None) -> None:
    assert date_in_name(name) == day


def test_days_stay_within_the_calendar() -> None:
    assert add_days(date.max, 1) == date.max
    assert add_days(date.min, -1) == date.min
    assert days_between(date(2026, 3, 1), date(2026, 2, 1)) == 28


def test_words_for_periods() -> None:
    assert str(Period(months=1)) == "1 month"
    assert str(Period(days=30)) == "30 days"
    assert Period(months=1).every == "every month"
    assert Period(days=14).every == "every 14 days"


@pytest.mark.parametrize(
    ("period", "end", "start"),
    [
        (Period(days=30), "2026-03-10", "2026-02-08"),
        (Period(months=1), "2026-03-31", "2026-02-28"),
        (Period(months=12), "2024-02-29", "2023-02-28"),
        (Period(months=15), "0001-02-01", "0001-01-01"),
        (Period(days=60), "0001-02-01", "0001-01-01"),
    ],
)
def test_a_period_before_a_day(period: Period, end: str, start: str) -> None:
    assert period.before(date.fromisoformat(end)) == date.fromisoformat(start)
