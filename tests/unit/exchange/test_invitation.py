"""Invitations (RFC 5545): which event, in which zone, how long, by what medium, with whom."""

from datetime import UTC, date, time
from zoneinfo import ZoneInfo

import pytest

from mdnetwork.errors import UsageError
from mdnetwork.exchange.invitation import Invited, read_invitation

TODAY = date(2026, 3, 10)


def calendar(*events: str) -> bytes:
    body = "".join(
        f"BEGIN:VEVENT\nUID:{n}\n{event}\nEND:VEVENT\n" for n, event in enumerate(events)
    )
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{body}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def test_the_hour_is_the_vaults() -> None:
    data = calendar("DTSTART:20260318T233000Z\nDURATION:PT20M")
    found = read_invitation(data, ZoneInfo("Europe/Berlin"), TODAY)
    assert (found.day, found.hour, found.minutes) == (date(2026, 3, 19), time(0, 30), 20)


def test_a_floating_hour_and_a_whole_day_stay() -> None:
    floating = read_invitation(calendar("DTSTART:20260318T140000"), UTC, TODAY)
    assert (floating.day, floating.hour, floating.minutes) == (date(2026, 3, 18), time(14), None)
    whole = read_invitation(calendar("DTSTART;VALUE=DATE:20260318"), UTC, TODAY)
    assert (whole.day, whole.hour, whole.minutes) == (date(2026, 3, 18), None, None)


def test_the_next_event_counts_else_the_last_and_none_that_was_cancelled() -> None:
    past, soon = "DTSTART:20260301T100000Z", "DTSTART:20260320T100000Z"
    dropped = "DTSTART:20260312T100000Z\nSTATUS:CANCELLED"
    late = "DTSTART:20260401T100000Z"
    assert read_invitation(calendar(late, past, dropped, soon), UTC, TODAY).day.day == 20
    assert read_invitation(calendar(past), UTC, TODAY).day == date(2026, 3, 1)
    with pytest.raises(UsageError):
        read_invitation(calendar(dropped), UTC, TODAY)


@pytest.mark.parametrize(
    ("place", "medium"),
    [
        ("", ""),
        ("Room 3", "in person"),
        ("https://meet.example.com/x", "video"),
        ("Zoom", "video"),
        ("tel:+1 555 0100 200", "phone"),
    ],
)
def test_medium(place: str, medium: str) -> None:
    data = calendar(f"DTSTART:20260318T100000Z\nLOCATION:{place}")
    assert read_invitation(data, UTC, TODAY).medium == medium


def test_everyone_it_names_once() -> None:
    data = calendar(
        "DTSTART:20260318T100000Z\nORGANIZER;CN=Ana:MAILTO:Ana@example.com\n"
        "ATTENDEE;CN=Ana:mailto:ana@example.com\nATTENDEE:mailto:bo@example.com"
    )
    assert read_invitation(data, UTC, TODAY).people == (
        Invited(name="Ana", email="ana@example.com"),
        Invited(name="", email="bo@example.com"),
    )


def test_an_event_that_cannot_be_read_costs_itself() -> None:
    good = "SUMMARY:Tea\nDTSTART:20260318T100000Z"
    data = calendar("SUMMARY:Some  day", good, "DTSTART:tomorrow", f"{good}\nDTEND:20260318")
    found = read_invitation(data, UTC, TODAY)
    assert (found.day.day, found.skipped) == (18, ("Some day", "an event without a title", "Tea"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"BEGIN:VCALENDAR",
        b"\xff\xfe\x00",
        b"hello",
        calendar("SUMMARY:no day"),
        calendar("DTSTART:tomorrow"),
        calendar("DTSTART:20260318T100000Z\nDTEND:20260318"),
    ],
)
def test_what_is_no_invitation_is_said(data: bytes) -> None:
    with pytest.raises(UsageError):
        read_invitation(data, UTC, TODAY)
