"""Network meetings: by month, newest first, with minutes, thanks and the names they gave."""

from collections.abc import Sequence
from itertools import groupby

from mdnetwork.interviews.closing import GAPS, gaps
from mdnetwork.pages.linker import Linker
from mdnetwork.pages.split import Grouped, in_parts, split
from mdnetwork.pages.text import escape
from mdnetwork.pages.world import Sheet, World, count
from mdnetwork.records.history import standing
from mdnetwork.records.talks import is_interview, is_thanked
from mdnetwork.records.types import Meeting


def view(world: World) -> tuple[Sheet, ...]:
    """Every meeting with a date; made once there is one."""
    grouped = world.parts.made("meetings", [world.records.meetings], lambda: _by_year(world))
    show = _Show(world)
    return split(world, "meetings", grouped, show.lines, show.rows) if grouped else ()


def _by_year(world: World) -> Grouped[Meeting]:
    meetings = [m for m in reversed(world.meetings) if m.day and world.is_near(m.day)]
    return tuple(reversed(in_parts(meetings, lambda m: str(m.day)[:4])))


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

    def rows(self, meetings: Sequence[Meeting], part: str) -> Sequence[str]:
        """Each meeting's row."""
        linker = self._world.linker("meetings", part)
        return self._world.parts.rows(
            ("meetings", part, "rows"),
            meetings,
            lambda meeting: (meeting.path, *meeting.participants),
            lambda meeting: self._row(meeting, linker),
        )

    def _unthanked(self, person: str) -> tuple[str, ...]:
        owed = self._world.agenda.owed.get(person)
        return owed.unthanked if owed else ()

    def lines(self, meetings: Sequence[Meeting], part: str) -> list[str]:
        """The page of these meetings; `part` is the year they share, or empty."""
        title = f"# Meetings {part}".rstrip()
        if not meetings:
            return [title, ""]
        rows = zip(meetings, self.rows(meetings, part), strict=True)
        lines = [title, "", count(len(meetings), "meeting") + ".", ""]
        for month, group in groupby(rows, key=lambda of: str(of[0].day)[:7]):
            lines += [f"## {month}", "", *(row for _, row in group), ""]
        return lines

    def _row(self, meeting: Meeting, linker: Linker) -> str:
        people = [linker.person(self._world.contact(key)) for key in meeting.participants]
        with_ = f" with {', '.join(people)}" if people else ""
        return f"- {linker.note(meeting.path)}{with_}: {', '.join(self._facts(meeting, linker))}"

    def _facts(self, meeting: Meeting, linker: Linker) -> list[str]:
        state = standing(meeting, self._world.today)
        facts = [*(["practice"] if meeting.practice else []), state]
        if state in ("held", "planned"):
            facts += minutes_of(meeting)
        if meeting.medium:
            facts.append(escape(meeting.medium))
        if state == "held" and not meeting.practice:
            facts += self._thanks(meeting)
        namings = self._world.records.named_in.get(meeting.path, ())
        named = dict.fromkeys(naming.referred for naming in namings)
        names = [linker.person(self._world.contact(key)) for key in named]
        if names:
            facts.append(f"named {', '.join(names)}")
        over = state == "held" and not meeting.practice
        missing = gaps(meeting, self._world.records) if over else ()
        if missing:
            facts.append(f"not asked for: {', '.join(GAPS[kind] for kind in missing)}")
        return facts

    def _thanks(self, meeting: Meeting) -> list[str]:
        """Whether an interview was thanked for; nothing if that is too long past to chase."""
        if any(meeting.path in self._unthanked(key) for key in meeting.participants):
            return ["not thanked yet"]
        histories = [self._world.histories[key] for key in meeting.participants]
        given = [h for h in histories if is_interview(meeting, h, self._world.settings)]
        return ["thanked"] if given and all(is_thanked(meeting, h) for h in given) else []
