"""An invitation (.ics, RFC 5545) → what it says of a talk. icalendar lives here only.

Bytes in, a value out; knows nothing of the vault. Alarms, recurrence and whatever else a calendar
holds are left to the calendar.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from mdnetwork.errors import UsageError

if TYPE_CHECKING:
    from icalendar import Component, Event

_REMOTE = (
    ("video", re.compile(r"zoom|teams|meet\.|webex|skype|video|https?://", re.IGNORECASE)),
    ("phone", re.compile(r"phone|call|tel:|\+?\d[\d ()/-]{6,}", re.IGNORECASE)),
)
_THINGS = ("ROOM", "RESOURCE")
"""Kinds of calendar user that are nobody (RFC 5545, 3.2.3)."""
_MOST_MINUTES = 24 * 60
_BROKEN = (ValueError, KeyError, TypeError, AttributeError)
"""What icalendar raises at something that is not as RFC 5545 has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """Someone an invitation names: the name as the calendar shows it, and the address."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A talk as a calendar tells it; the day and hour are those of the zone asked for.

    Without an hour the event takes the whole day, and `minutes` says nothing. `skipped`: the titles
    of other events of its calendar, that could not be read.
    """

    day: date
    hour: time | None
    minutes: int | None
    people: tuple[Invited, ...]
    place: str
    skipped: tuple[str, ...] = ()

    @property
    def medium(self) -> str:
        """By what the talk is held, as far as the place says."""
        found = (medium for medium, pattern in _REMOTE if pattern.search(self.place))
        return next(found, "in person" if self.place else "")


def read_invitation(data: bytes, zone: tzinfo | None, today: date) -> Invitation:
    """The next event of a calendar from `today` on, else its last; raises if there is none.

    An event that cannot be read costs itself: it is named in the answer's `skipped`.
    """
    from icalendar import Calendar  # noqa: PLC0415 - slow to import, and rarely needed

    try:
        walked = Calendar.from_ical(data).walk("VEVENT")
    except _BROKEN:
        raise UsageError("this is no calendar file", "name a file .ics") from None
    read = [_read(event, zone) for event in walked if not _is_cancelled(event)]
    events = [event for event in read if isinstance(event, Invitation)]
    skipped = tuple(title for title in read if isinstance(title, str))
    if not events:
        what = " with a day that can be read" if skipped else ""
        raise UsageError(f"this calendar has no event{what}", "name another file")
    ahead = [event for event in events if event.day >= today]
    found = min(ahead, key=_when) if ahead else max(events, key=_when)
    return replace(found, skipped=skipped)


def _when(invitation: Invitation) -> tuple[date, time]:
    return invitation.day, invitation.hour or time.min


def _is_cancelled(event: "Component") -> bool:
    return str(event.get("STATUS", "")).upper() == "CANCELLED"


def _read(event: "Component", zone: tzinfo | None) -> Invitation | str:
    """What an event says, or its title if no day or hour can be made out of it."""
    from icalendar import Event  # noqa: PLC0415 - slow to import, and rarely needed

    title = " ".join(str(event.get("SUMMARY", "")).split()) or "an event without a title"
    try:
        return _invitation(event, zone) if isinstance(event, Event) else title
    except _BROKEN:
        return title


def _invitation(event: "Event", zone: tzinfo | None) -> Invitation:
    start = event.start
    hour = None
    if isinstance(start, datetime):
        if start.tzinfo:
            start = start.astimezone(zone)
        hour = start.time().replace(second=0, microsecond=0, tzinfo=None)
    return Invitation(
        day=start.date() if isinstance(start, datetime) else start,
        hour=hour,
        minutes=_minutes(event.duration) if hour else None,
        people=tuple(dict.fromkeys(_people(event))),
        place=" ".join(str(event.get("LOCATION", "")).split()),
    )


def _minutes(duration: timedelta) -> int | None:
    minutes = int(duration.total_seconds()) // 60
    return minutes if 0 < minutes <= _MOST_MINUTES else None


def _people(event: "Event") -> Iterator[Invited]:
    for key in ("ORGANIZER", "ATTENDEE"):
        found = event.get(key, [])
        for address in found if isinstance(found, list) else [found]:
            if str(address.params.get("CUTYPE", "")).upper() in _THINGS:
                continue
            email = re.sub("^mailto:", "", str(address), flags=re.IGNORECASE).strip().lower()
            yield Invited(name=str(address.params.get("CN", "")).strip(), email=email)
