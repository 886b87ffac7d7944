"""Daily notes by Obsidian's own settings: a moment.js format as a pattern (FORMATS 1.5)."""

import re
from datetime import date

from mdnetwork.notes.dates import MONTHS
from mdnetwork.records.daily_notes import DailyNotes

_SHORT = tuple(month[:3].casefold() for month in MONTHS)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_TOKENS = {
    "YYYY": r"(?P<year>\d{4})",
    "YY": r"(?P<short>\d{2})",
    "MMMM": f"(?P<name>{'|'.join(MONTHS)})",
    "MMM": f"(?P<name>{'|'.join(m[:3] for m in MONTHS)})",
    "MM": r"(?P<month>\d{2})",
    "M": r"(?P<month>\d{1,2})",
    "DD": r"(?P<day>\d{2})",
    "D": r"(?P<day>\d{1,2})",
    "Do": r"(?P<day>\d{1,2})(?:st|nd|rd|th)",
    "dddd": _WEEKDAY,
    "ddd": _WEEKDAY,
    "dd": "[A-Z][a-z]",
    "d": r"\d",
    "WW": r"\d{2}",
    "ww": r"\d{2}",
    "W": r"\d{1,2}",
    "w": r"\d{1,2}",
    "Q": r"[1-4]",
    "gggg": r"\d{4}",
    "GGGG": r"\d{4}",
}
_SPLIT = re.compile(
    r"\[(?P<literal>[^\]]*)\]|(?P<token>YYYY|YY|MMMM|MMM|MM|M|Do|DD|D|dddd|ddd|dd|d|WW|ww|W|w|Q"
    r"|gggg|GGGG)|(?P<other>.)",
    re.DOTALL,
)


def daily_pattern(daily: DailyNotes) -> re.Pattern[str] | None:
    """What the path of a daily note (without `.md`) looks like; none if no day can be read."""
    seen: set[str] = set()
    parts = [_part(match, seen) for match in _SPLIT.finditer(daily.format[:100])]
    if not {"day"} <= seen or not seen & {"year", "short"} or not seen & {"month", "name"}:
        return None
    folder = daily.folder.strip("/")
    prefix = re.escape(folder) + "/" if folder else "(?:.*/)?"
    return re.compile(rf"^{prefix}{''.join(parts)}$", re.IGNORECASE)


def _part(match: re.Match[str], seen: set[str]) -> str:
    token = match["token"]
    if not token:
        return re.escape(match["literal"] or match["other"] or "")
    pattern = _TOKENS[token]
    group = re.match(r"\(\?P<(\w+)>", pattern)
    if group and group[1] in seen:  # a group's name may stand once; YYYY/MM/YYYY-MM-DD repeats it
        return re.sub(r"\(\?P<\w+>", "(?:", pattern)
    if group:
        seen.add(group[1])
    return pattern


def daily_date(pattern: re.Pattern[str] | None, path: str) -> date | None:
    """The day of the daily note at `path`, or none if it is no daily note."""
    match = pattern.match(path[:-3]) if pattern else None
    if not match:
        return None
    found = match.groupdict()
    year = int(found.get("year") or 2000 + int(found["short"]))
    name = found.get("name")
    month = _SHORT.index(name[:3].casefold()) + 1 if name else int(found["month"])
    try:
        return date(year, month, int(found["day"]))
    except ValueError:
        return None
