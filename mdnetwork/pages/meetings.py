"""Network meetings: by month, newest first, with minutes, thanks and the names they gave."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from mdnetwork.followups import thank
from mdnetwork.interviews.closing import GAPS, gaps, told_by_names
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import split
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.history import standing
from mdnetwork.records.talks import is_interview, is_thanked
from mdnetwork.records.types import Meeting


def view(world: World) -> tuple[Sheet, ...]:
    """Every meeting with a date; made once there is one."""
    meetings = [m for m in reversed(world.meetings) if m.day and world.is_near(m.day)]
    if not meetings:
        return ()
    return split(world, "meetings", meetings, lambda m: str(m.day)[:4], _Show(world).lines)


def minutes_of(meeting: Meeting) -> list[str]:
    """`35 minutes, 20 planned`; planned minutes are named where it took others."""
    planned, actual = meeting.planned_minutes, meeting.actual_minutes
    if actual and planned and actual != planned:
        return [f"{actual} minutes, {planned} planned"]
    return [f"{actual or planned} minutes"] if actual or planned else []


class _Show:
    """Writes months of meetings."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._owed = {f.link for f in world.agenda.open if f.kind == thank.KIND}
        self._named = told_by_names(world.records)
        self._names: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for naming in world.records.namings:
            self._names[naming.source.path][naming.referred] = None

    def lines(self, meetings: Sequence[Meeting], part: str) -> list[str]:
        """The page of these meetings; `part` is the year they share, or empty."""
        title = f"# Meetings {part}".rstrip()
        if not meetings:
            return [title, ""]
        linker = self._world.linker("meetings", part)
        lines = [title, "", count(len(meetings), "meeting") + ".", ""]
        for month, group in groupby(meetings, key=lambda m: str(m.day)[:7]):
            lines += [f"## {month}", "", *(self._row(m, linker) for m in group), ""]
        return lines

    def _row(self, meeting: Meeting, linker: Linker) -> str:
        people = [linker.person(self._world.contact(key)) for key in meeting.participants]
        with_ = f" with {', '.join(people)}" if people else ""
        return f"- {linker.note(meeting.path)}{with_}: {', '.join(self._facts(meeting, linker))}"

    def _facts(self, meeting: Meeting, linker: Linker) -> list[str]:
        state = standing(meeting, self._world.today)
        facts: list[str] = [state]
        if state in ("held", "planned"):
            facts += minutes_of(meeting)
        if meeting.medium:
            facts.append(escape(meeting.medium))
        if state == "held":
            facts += self._thanks(meeting)
        names = [linker.person(self._world.contact(key)) for key in self._names[meeting.path]]
        if names:
            facts.append(f"named {', '.join(names)}")
        missing = gaps(meeting, self._world.records, self._named) if state == "held" else ()
        if missing:
            facts.append(f"not asked for: {', '.join(GAPS[kind] for kind in missing)}")
        return facts

    def _thanks(self, meeting: Meeting) -> list[str]:
        """Whether an interview was thanked for; nothing if that is too long past to chase."""
        if meeting.path in self._owed:
            return ["not thanked yet"]
        histories = [self._world.histories[key] for key in meeting.participants]
        given = [h for h in histories if is_interview(meeting, h, self._world.settings)]
        return ["thanked"] if given and all(is_thanked(meeting, h) for h in given) else []
