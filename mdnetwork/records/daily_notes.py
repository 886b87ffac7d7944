"""Where daily notes are; `daily` reads the day of one from its name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyNotes:
    """Where Obsidian keeps daily notes: folder and moment.js format (FORMATS 1.5)."""

    folder: str = ""
    format: str = "YYYY-MM-DD"
