"""The one place that reads the calendar clock."""

from datetime import UTC, date, datetime

from mdnetwork.settings import Settings


def today(settings: Settings) -> date:
    """The day it is now in the vault's zone, or in this machine's if none is set."""
    zone = None
    if settings.time_zone:
        from zoneinfo import ZoneInfo  # noqa: PLC0415 - the machine's own zone needs none of it

        zone = ZoneInfo(settings.time_zone)
    return datetime.now(zone).astimezone(zone).date()


def now() -> datetime:
    """The moment it is now."""
    return datetime.now(UTC)


def now_text() -> str:
    """The hour and minute it is now, `14:20`, for the template's `{{time}}`."""
    return datetime.now().astimezone().strftime("%H:%M")


def machine_zone() -> str:
    """The name of this machine's zone, e.g. `Europe/Berlin`; empty if it has none."""
    from tzlocal import get_localzone_name  # noqa: PLC0415 - only `init` needs it

    return get_localzone_name() or ""
